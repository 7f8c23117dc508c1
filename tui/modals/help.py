"""The keys of a screen (trợ giúp), from its bindings."""

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from tui.widgets.titles import titled

KEY_NAMES = {"escape": "Esc", "enter": "Enter", "ctrl+q": "Ctrl+Q", "ctrl+t": "Ctrl+T", "ctrl+o": "Ctrl+O"}


def key_name(key: str) -> str:
    """A key as it is printed on the keyboard: ``F2``, ``Esc``."""
    return KEY_NAMES.get(key, key.upper())


def flowing(text: str) -> str:
    """What a screen is for, broken where a sentence or a line of a table ends: what goes on in small letters flows."""
    lines = (f" {line}" if line[:1].islower() else f"\n{line}" for line in text.splitlines())
    return "".join(lines).removeprefix("\n")


def keys_of(screen: Screen[Any]) -> list[Binding]:
    """The function keys of a screen and Esc, each once, with what it does."""
    shown = {binding.key: binding for _, binding in screen._bindings if binding.description}
    return [binding for binding in shown.values() if binding.key.startswith(("f", "escape"))]


class Help(ModalScreen[None]):
    """Every key of the screen with what it does, then those that are the same everywhere."""

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
            titled(box, f"Trợ giúp: {self._title}")
            yield Static(flowing(self._about), markup=False)
            yield Static("\n".join(("", *map(_line, self._keys))), markup=False)
            everywhere = (one for _, one in self.app._bindings if one.tooltip)
            yield Static("\n".join(("", "Ở mọi màn hình:", *map(_line, everywhere))), markup=False)
            yield Static("\nEsc đóng", markup=False)

    def action_leave(self) -> None:
        """Back to the screen."""
        self.dismiss(None)


def _line(key: Binding) -> str:
    return f"  {key_name(key.key):8} {key.tooltip or key.description}"
