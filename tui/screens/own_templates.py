"""The office's own Word templates chosen in the program (mẫu riêng): the folder asked for, tried, remembered beside the book."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from meetings.faults import Finding, Refused
from meetings.trouble import words_for
from meetings.vietnamese import two_digits
from tui.files.templates_folder import TemplatesFolder
from tui.modals.ask import Question
from tui.screens.record import Answers, RecordScreen
from tui.widgets.notice import sentence

if TYPE_CHECKING:
    from forms.own_templates import OwnTemplates

Chosen = Callable[[str, tuple[Finding, ...]], object]
"""Hears what is used from now on, and what there is to mind."""
HINT = "Mỗi mẫu mang tên như mẫu có sẵn (biên bản: minutes.docx); để trống thì dùng mẫu có sẵn"


def ask_templates(screen: RecordScreen, chosen: Chosen) -> None:
    """Ask for the folder; go on once its templates were found good, or the shipped ones were asked for."""
    known = TemplatesFolder(screen.house.book.path).read()
    question = Question("folder", "Thư mục mẫu Word của cơ quan", "" if known is None else str(known), optional=True)

    def said(answers: Answers) -> None:
        if answers["folder"]:
            _try(screen, Path(answers["folder"]).expanduser().absolute(), chosen)
        else:
            _keep(screen, None, chosen, "dùng mẫu có sẵn")

    screen.ask("Mẫu riêng", [question], said, HINT)


def _try(screen: RecordScreen, folder: Path, chosen: Chosen) -> None:
    """Open every template, beside the keys."""
    record = screen.dossier.record

    def on_screen(answer: Callable[[], object]) -> None:
        if screen.house.has_open(record):
            answer()

    def run() -> None:
        from forms.shelf import templates_for_shelf

        try:
            own = templates_for_shelf(folder)
        except Refused as refused:
            findings = refused.findings
            screen.app.call_from_thread(on_screen, lambda: screen.notice.refused(findings))
        else:
            screen.app.call_from_thread(on_screen, lambda: _tried(screen, folder, own, chosen))

    screen.notice.say(f"Đang xem mẫu ở {folder}…")
    screen.run_worker(run, thread=True, group="templates")


def _tried(screen: RecordScreen, folder: Path, own: "OwnTemplates", chosen: Chosen) -> None:
    findings = own.findings_for(own.by_paper)
    if own.by_paper:
        _keep(screen, folder, chosen, f"dùng {two_digits(len(own.by_paper))} mẫu riêng ở {folder}", findings)
    else:
        told = "\n".join(map(sentence, findings))
        screen.notice.say(f"Chưa dùng thư mục {folder}:\n{told}")


def _keep(
    screen: RecordScreen, folder: Path | None, chosen: Chosen, what: str, minding: tuple[Finding, ...] = ()
) -> None:
    try:
        TemplatesFolder(screen.house.book.path).keep(folder)
    except OSError as error:
        screen.notice.say(f"Chưa ghi nhớ được thư mục mẫu: {words_for(error)}. Vui lòng chọn lại bằng F2.")
        return
    chosen(what, minding)
