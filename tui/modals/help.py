"""The keys of a screen (trợ giúp), from its bindings."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

KEY_NAMES = {"escape": "Esc", "enter": "Enter", "ctrl+q": "Ctrl+Q"}


def key_name(key: str) -> str:
    """A key as it is printed on the keyboard: ``F2``, ``Esc``."""
    return KEY_NAMES.get(key, key.upper())


class Help(ModalScreen[None]):
    """Every key of the screen with what it does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Đóng", id="help.leave"),
        Binding("f1", "leave", "Đóng", show=False, id="help.leave-too"),
    ]
    DEFAULT_CSS = """
    Help {
        align: center middle;
        & > VerticalScroll {
            width: 76; max-width: 96%; height: auto; max-height: 90%;
            padding: 0 1; border: round $accent; border-title-color: $foreground; background: $surface;
        }
        Static { height: auto; }
    }
    """

    def __init__(self, title: str, about: str, bindings: Sequence[Binding]) -> None:
        super().__init__()
        self._title = title
        self._about = about
        self._keys = tuple(bindings)

    def compose(self) -> ComposeResult:
        """What the screen is for, then its keys."""
        with VerticalScroll() as box:
            box.border_title = f"Trợ giúp: {self._title}"
            yield Static(self._about, markup=False)
            lines = (f"  {key_name(one.key):8} {one.tooltip or one.description}" for one in self._keys)
            yield Static("\n".join(("", *lines)), markup=False)
            yield Static("\nEsc đóng", markup=False)

    def action_leave(self) -> None:
        """Back to the screen."""
        self.dismiss(None)
