"""The terminal program: one book, the list of its meetings, one of them open at a time."""

from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, ClassVar

from textual._context import active_message_pump
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.theme import Theme
from textual.widget import Widget

from meetings.book import Book, Hand
from meetings.dossier import Dossier
from meetings.faults import Refused
from tui.files.bookmarks import Bookmarks
from tui.modals.help import key_name
from tui.screens.base import STEPS

THEMES = (
    Theme("toi", primary="#4f83cc", accent="#ffb300", dark=True),
    Theme(
        "sang",
        primary="#0d47a1",
        accent="#bf360c",
        background="#ffffff",
        surface="#f5f5f5",
        panel="#e0e0e0",
        foreground="#111111",
        dark=False,
    ),
)
"""Dark for the desk, light for a projector."""
HOME_DEPTH = 2
"""The toolkit's own blank screen lies under the list of meetings."""


def _screen(name: str) -> Callable[[], Screen[None]]:
    """The screen of that name, imported when it is first visited."""

    def made() -> Screen[None]:
        room = import_module(f"tui.screens.{name}")
        screen: Screen[None] = room.SCREEN()
        return screen

    return made


class KiemDiemApp(App[None]):
    """Review meetings (hội nghị kiểm điểm) by keyboard."""

    TITLE = "Kiểm điểm"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    SCREENS: ClassVar[dict[str, Callable[[], Screen[None]]]] = {
        "home": _screen("home"),
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Thoát", show=False, id="quit"),
    ]

    def __init__(self, book: Book, hand: Hand, papers: Path) -> None:
        """``papers`` is the folder in which each meeting gets a folder for its papers."""
        super().__init__()
        self.book = book
        self.hand = hand
        self.papers = papers
        self.bookmarks = Bookmarks(book.path)
        self._dossier: Dossier | None = None
        self._opened = 0

    def on_mount(self) -> None:
        """Dress, and show the meetings of the book."""
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name
        self.push_screen("home")
        self._open_again()

    def _open_again(self) -> None:
        """After a power cut: the meeting that was not left, at its step."""
        record = self.bookmarks.read().open
        step = None if record is None else self.step_of(record)
        if record in self.book.records() and step is not None:
            with suppress(Refused):
                self.open(Dossier(self.book, record, self.hand), step)

    def step_of(self, record: str) -> str | None:
        """The step at which a meeting was left; None where it was never opened here."""
        step = self.bookmarks.read().steps.get(record)
        return step if step in dict(STEPS) else None

    def get_key_display(self, binding: Binding) -> str:
        """A key as it is printed on the keyboard."""
        return key_name(binding.key)

    @property
    def open_dossier(self) -> Dossier:
        """The meeting open on the table; raise LookupError where none is."""
        if self._dossier is None:
            raise LookupError("no meeting is open")
        return self._dossier

    def action_help_quit(self) -> None:
        """Ctrl+C does nothing but say how to leave."""
        self.notify("Muốn thoát: Ctrl+Q, hoặc F10 ở màn hình Sổ.")

    def has_open(self, record: str) -> bool:
        """Whether that meeting is the one on the table."""
        return self._dossier is not None and self._dossier.record == record

    def open(self, dossier: Dossier, step: str) -> None:
        """Open a meeting at a step."""
        self._dossier = dossier
        self._opened += 1
        self.bookmarks.put(dossier.record, step)
        self.push_screen(self._own(step))

    def over(self, screen: str) -> None:
        """Show a screen of the open meeting over its step."""
        self.push_screen(self._own(screen))

    def _own(self, screen: str) -> str:
        """The screen of that name that belongs to this opening of a meeting: nothing typed for another one stands on it."""
        own = f"{screen}-{self._opened}"
        if not self.is_screen_installed(own):
            self.install_screen(_screen(screen)(), own)
        return own

    def push_screen(self, screen: Any, *given: Any, **named: Any) -> Any:
        """Push, unless it is asked from a screen that another one already covers: a key pressed twice opens nothing twice."""
        asking = active_message_pump.get(None)
        if isinstance(asking, Widget) and asking.is_attached and asking.screen is not self.screen:
            return AwaitComplete.nothing()  # type: ignore[no-untyped-call]
        return super().push_screen(screen, *given, **named)

    def go(self, step: str) -> None:
        """From one step of the open meeting to another."""
        self.bookmarks.put(self.open_dossier.record, step)
        self.switch_screen(self._own(step))

    def close_dossier(self) -> None:
        """Leave the open meeting for the list of meetings."""
        self._dossier = None
        self.bookmarks.left()
        while len(self.screen_stack) > HOME_DEPTH:
            self.pop_screen()
