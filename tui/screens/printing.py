"""Printing the paper of a ballot (in phiếu): made beside the keys, written into the meeting's folder, told on the screen."""

from meetings.dossier import Dossier
from meetings.due import number_to_come
from meetings.faults import Refused
from tui.files.ballot_printing import BallotFile, ballot_file, copies, put_down
from tui.files.templates_folder import TemplatesFolder
from tui.screens.base import StepScreen
from tui.typed.totals import Asked


def print_ballot(screen: StepScreen, asked: Asked, ballots: tuple[Asked, ...]) -> None:
    """Write the paper of a ballot that is due among others."""
    dossier, meeting = screen.dossier, screen.meeting
    item = meeting.items[asked.item]
    number = number_to_come(item, (one.ballot for one in ballots))
    templates = TemplatesFolder(screen.house.book.path).read()
    screen.notice.say("Đang viết phiếu…")

    def make() -> None:
        try:
            paper = ballot_file(meeting, asked, number, templates)
        except Refused as refused:
            screen.app.call_from_thread(_refused, screen, dossier, refused)
        else:
            screen.app.call_from_thread(_put_down, screen, dossier, paper, copies(len(item.present)))

    screen.run_worker(make, thread=True, exclusive=True, group="ballot")


def _put_down(screen: StepScreen, dossier: Dossier, paper: BallotFile, told: str) -> None:
    """Into the folder and the book, unless the meeting was put away meanwhile: then nobody asks for the paper any more."""
    if not _still_open(screen, dossier):
        return
    from forms.folders import papers_folders

    folder = papers_folders(screen.house.book, (dossier.record,), screen.house.papers)[dossier.record]
    try:
        warnings = put_down(dossier, folder.path, paper.file, paper.content)
    except Refused as refused:
        screen.notice.refused(refused.findings)
        return
    what = "giữ nguyên" if warnings else "phiếu"
    minding = (*warnings, *paper.minding, *folder.findings())
    screen.notice.done(f"{what} {paper.file} cho {told}, ở {folder.path}", minding)


def _refused(screen: StepScreen, dossier: Dossier, refused: Refused) -> None:
    if _still_open(screen, dossier):
        screen.notice.refused(refused.findings)


def _still_open(screen: StepScreen, dossier: Dossier) -> bool:
    """Whether it is still the meeting on the table, not even put away and opened again."""
    return screen.house.has_open(dossier.record) and screen.house.open_dossier is dossier
