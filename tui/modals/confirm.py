"""Yes or no, for what is rarely done: never by a letter, nor by a key that asks such questions, struck once more."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui.modals.over import Over


class Confirm(Over[bool]):
    """Asks whether to go on: Enter yes, Esc no."""

    ABOUT = "Enter đồng ý, Esc thôi. Phím khác, kể cả F2, không làm gì: không có gì thay đổi khi chưa bấm Enter."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer(True)", "Đồng ý", id="confirm.yes", tooltip="Đồng ý, làm điều được hỏi"),
        Binding("escape", "answer(False)", "Thôi", id="confirm.no", tooltip="Thôi, trở lại như trước"),
    ]
    DEFAULT_CSS = """
    Confirm {
        align: center middle;
        & > Vertical { width: 70; max-width: 96%; height: auto; padding: 1 2; border: round $accent; background: $surface; }
        Static { height: auto; }
        .hint { color: $text-muted; margin-top: 1; }
    }
    """

    def __init__(self, question: str) -> None:
        super().__init__("Hỏi lại")
        self._question = question

    def compose(self) -> ComposeResult:
        """The question and its two keys."""
        with Vertical():
            yield Static(self._question, markup=False)
            yield Static("Enter đồng ý · Esc thôi", classes="hint", markup=False)

    def action_answer(self, agreed: bool) -> None:
        """Give the answer."""
        self.dismiss(agreed)
