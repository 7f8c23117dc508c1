"""Something to read over the screen, to be closed by Esc or Enter."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.modals.over import Over
from tui.widgets.titles import titled


class Told(Over[None]):
    """Paragraphs under a title."""

    ABOUT = "Mũi tên, PageUp, PageDown để đọc tiếp."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Đóng", id="told.leave"),
        Binding("enter", "leave", "Đóng", show=False, id="told.leave-too"),
    ]
    DEFAULT_CSS = """
    Told {
        align: center middle;
        & > VerticalScroll {
            width: 76; max-width: 96%; height: auto; max-height: 90%;
            padding: 0 1; border: round $accent; border-title-color: $foreground; background: $surface;
        }
        Static { height: auto; }
        .hint { color: $text-muted; margin-top: 1; }
    }
    """

    def __init__(self, title: str, paragraphs: Sequence[str]) -> None:
        super().__init__(title)
        self._paragraphs = tuple(paragraphs)

    def compose(self) -> ComposeResult:
        """The paragraphs one below the other."""
        with VerticalScroll() as box:
            titled(box, self._title)
            for paragraph in self._paragraphs:
                yield Static(paragraph, markup=False)
            yield Static("Esc đóng", classes="hint", markup=False)

    def action_leave(self) -> None:
        """Back to the screen."""
        self.dismiss(None)
