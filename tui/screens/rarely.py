"""What is rarely done with an item (việc ít gặp): a criterion by itself, a ballot held once more, a tie settled without one."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from forms.parts.naming import names_of
from meetings.acts import TieSettled
from meetings.due import DueBallot, open_to_criteria, repeatable
from meetings.faults import faults_in
from meetings.item import Item
from meetings.vietnamese import two_digits
from tui.modals.ask import Question
from tui.modals.mark import Mark
from tui.screens.base import StepScreen
from tui.screens.criteria import ask_criterion
from tui.screens.picking import pick
from tui.screens.settling import settle
from tui.telling.votes import asked_in_words
from tui.typed.totals import Asked
from tui.widgets.rows import Row

Then = Callable[[DueBallot], None]
ALL, SOME = "all", "some"


def ask_rarely(screen: StepScreen, item: Item, then: Then) -> None:
    """Ask which of the things that can be done now; go on with the ballot that comes of it, if one does."""
    doing: dict[str, Callable[[], None]] = {
        "criterion": lambda: ask_criterion(screen, item, then),
        "again": lambda: _ask_again(screen, item, then),
        "tie": lambda: settle(screen, item),
    }
    ways = tuple(_ways(screen, item))
    if len(ways) == 1:
        doing[ways[0].key]()
    elif ways:
        pick(screen, "Việc khác ở nội dung này", ways, lambda key: doing[key]())
    else:
        screen.notice.say("Chưa có lượt nào để bỏ phiếu lần nữa. Bấm F2 để ghi số phiếu của lượt tới.")


def _ways(screen: StepScreen, item: Item) -> Iterator[Row]:
    tied = (one for one in screen.meeting.outcomes[item.number].pending if one.reason == "tie-at-cap")
    settled = (faults_in(screen.dossier.findings(TieSettled(item.number, one.subjects, "—"))) for one in tied)
    ways = (
        ("criterion", "Biểu quyết riêng một tiêu chí chưa thống nhất", bool(open_to_criteria(item))),
        ("tie", "Ghi cách giải quyết bằng phiếu ở chỗ cuối", any(not faults for faults in settled)),
        ("again", "Bỏ phiếu lần nữa, kết quả mới thay kết quả cũ", bool(repeatable(item))),
    )
    open_ones = [(key, text) for key, text, open_now in ways if open_now]
    yield from (Row(key, (str(at), text)) for at, (key, text) in enumerate(open_ones, start=1))


# A ballot held once more: which, for whom, why.


def _ask_again(screen: StepScreen, item: Item, then: Then) -> None:
    ballots = repeatable(item)
    if len(ballots) == 1:
        _ask_for_whom(screen, ballots[0], then)
        return
    asked = (asked_in_words(screen.meeting, Asked(item.number, ballot)) for ballot in ballots)
    rows = tuple(Row(str(at), (str(at + 1), text)) for at, text in enumerate(asked))
    pick(screen, "Bỏ phiếu lần nữa lượt nào?", rows, lambda key: _ask_for_whom(screen, ballots[int(key)], then))


def _ask_for_whom(screen: StepScreen, ballot: DueBallot, then: Then) -> None:
    """All who may stand again, or some of them; the choice of the excellent is one whole."""
    if ballot.question == "excellent" or len(ballot.subjects) == 1:
        _ask_why(screen, ballot, ballot.subjects, then)
        return
    ways = (Row(ALL, ("1", f"Tất cả {two_digits(len(ballot.subjects))} đối tượng")), Row(SOME, ("2", "Chỉ một số…")))
    some = [(one, names_of(screen.meeting).bare(one)) for one in ballot.subjects]

    def whom(key: str) -> None:
        if key == ALL:
            _ask_why(screen, ballot, ballot.subjects, then)
        else:
            screen.app.push_screen(Mark("Bỏ phiếu lần nữa cho", some, (), "bỏ phiếu lần nữa"), marked)

    def marked(subjects: tuple[str, ...] | None) -> None:
        if subjects:
            _ask_why(screen, ballot, subjects, then)

    pick(screen, "Bỏ phiếu lần nữa cho ai?", ways, whom)


def _ask_why(screen: StepScreen, ballot: DueBallot, subjects: tuple[str, ...], then: Then) -> None:
    asked = asked_in_words(screen.meeting, Asked(0, ballot))
    screen.ask(
        f"Bỏ phiếu lần nữa: {asked}",
        [Question("reason", "Lý do bỏ phiếu lần nữa (ghi vào biên bản)")],
        lambda said: then(replace(ballot, subjects=subjects, reason=said["reason"])),
        f"{two_digits(len(subjects))} đối tượng; kết quả mới sẽ thay kết quả cũ",
    )
