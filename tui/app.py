"""The terminal program: one book, the list of its meetings, one of them open at a time."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual._context import active_message_pump
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.events import Event, Key, Paste
from textual.screen import Screen
from textual.widget import Widget

from meetings.book import Book, Hand
from meetings.faults import Refused
from meetings.vietnamese import two_digits
from tui.files.bookmarks import Bookmarks
from tui.files.drafts import Drafts
from tui.hangup import ENDED, leave_with_terminal
from tui.looks import DESK, FIRST_LOOKS, LOOKS, THEMES
from tui.modals.help import key_name
from tui.screens.house import HouseScreen
from tui.screens.kpi.parts import PARTS
from tui.screens.steps import STEPS
from tui.typed.escapes import let_escape_be_escape
from tui.typed.strange_bytes import let_strange_bytes_pass
from tui.typing_ahead import TypingAhead
from tui.widgets.brief import Brief
from tui.widgets.notice import Notice

if TYPE_CHECKING:
    from meetings.dossier import Dossier
    from meetings.kpi.dossier import MonthDossier
    from meetings.open_record import OpenRecord
    from tui.files.open_counts import OpenCounts
    from tui.modals.confirm import Confirm
    from tui.typed.unrecorded import Unrecorded

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
        "second_table": _screen("second_table"),
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+t",
            "other_look",
            "Đổi màu",
            show=False,
            id="look",
            tooltip="Đổi màu: tối, sáng, màn chiếu; màu đã chọn được nhớ",
        ),
        Binding(
            "ctrl+o",
            "read_all",
            "Đọc cả",
            show=False,
            id="read-all",
            tooltip="Đọc cả những dòng báo, dòng ghi chú dài hơn chỗ trên màn hình",
        ),
        Binding("ctrl+q", "quit", "Thoát", show=False, id="quit", tooltip="Thoát; mọi việc đã ghi được giữ nguyên"),
    ]

    def __init__(self, book: Book, hand: Hand, papers: Path, first: str = "home") -> None:
        """``papers`` is the folder in which each meeting gets a folder for its papers, ``first`` the screen shown first."""
        super().__init__()
        let_escape_be_escape()
        let_strange_bytes_pass()
        self.book = book
        self.hand = hand
        self.papers = papers
        self._first = first
        self.bookmarks = Bookmarks(book.path)
        self.animation_level = "none"
        self._dossier: OpenRecord[Any] | None = None
        self._opened = 0
        self._place = DESK
        self._leaving: Confirm | None = None
        self.typing_ahead = TypingAhead(self, super().on_event)

    @cached_property
    def counts(self) -> "OpenCounts":
        """The ballots being counted in this window."""
        from tui.files.open_counts import OpenCounts

        return OpenCounts()

    @cached_property
    def unrecorded(self) -> "Unrecorded":
        """The totals typed and not in the book."""
        from tui.typed.unrecorded import Unrecorded

        return Unrecorded()

    async def on_event(self, event: Event) -> None:
        """Keys and pasted text wait their turn."""
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            self.typing_ahead.take(event)
        else:
            await super().on_event(event)

    def on_mount(self) -> None:
        """Dress, and show the meetings of the book."""
        if not self.is_headless:
            leave_with_terminal(lambda: self.exit(return_code=ENDED))
        for theme in THEMES:
            self.register_theme(theme)
        self.dress(DESK)
        self.push_screen(self._first)
        if self._first == "home":
            self._open_again()

    def _open_again(self) -> None:
        """After a power cut: the meeting that was not left, at its step."""
        record = self.bookmarks.read().open
        step = None if record is None else self.step_of(record)
        if record in self.book.records() and step is not None:
            with suppress(Refused):
                self.open(self.opened(record), step)

    def step_of(self, record: str) -> str | None:
        """The step at which a meeting or a month was left; None where it was never opened here."""
        step = self.bookmarks.read().steps.get(record)
        return step if step in dict((*STEPS, *PARTS)) else None

    def opened(self, record: str) -> "OpenRecord[Any]":
        """A record of the book, a meeting or a month; raise Refused where it cannot be opened."""
        from meetings.dossier import Dossier
        from meetings.kpi.acts import MONTH
        from meetings.kpi.dossier import MonthDossier

        months = {head.record for head in self.book.heads() if head.kind == MONTH}
        return (MonthDossier if record in months else Dossier)(self.book, record, self.hand)

    # Colours.

    def dress(self, place: str) -> None:
        """Show the colours chosen for the desk, or for the room."""
        chosen = self.bookmarks.read().looks.get(place, "")
        self._place = place
        self.theme = chosen if chosen in LOOKS else FIRST_LOOKS[place]

    def action_other_look(self) -> None:
        """The next colours, from now on."""
        names = list(LOOKS)
        following = names[(names.index(self.theme) + 1) % len(names)]
        self.bookmarks.wear(self._place, following)
        self.theme = following
        self.notify(f"Màu: {LOOKS[following]}.", timeout=2)

    def action_read_all(self) -> None:
        """Open what the screen says in few lines; where all of it is shown, the line that answers."""
        from tui.modals.told import Told

        texts = [one.whole for one in self.screen.query(Brief) if one.hidden]
        texts = texts or [one.whole for one in self.screen.query(Notice) if one.whole]
        if texts:
            self.push_screen(Told("Đọc cả", texts))
        else:
            self.notify("Màn hình này không có dòng nào bị che bớt.", timeout=2)

    def get_key_display(self, binding: Binding) -> str:
        """A key as it is printed on the keyboard."""
        return key_name(binding.key)

    @property
    def open_dossier(self) -> "Dossier":
        """The meeting open on the table; raise LookupError where none is."""
        from meetings.dossier import Dossier

        if not isinstance(self._dossier, Dossier):
            raise LookupError("no meeting is open")
        return self._dossier

    @property
    def open_month(self) -> "MonthDossier":
        """The month open on the table; raise LookupError where none is."""
        from meetings.kpi.dossier import MonthDossier

        if not isinstance(self._dossier, MonthDossier):
            raise LookupError("no month is open")
        return self._dossier

    # Leaving.

    async def action_quit(self) -> None:
        """Close the program; where that loses what was typed, only once that is meant."""
        from tui.modals.confirm import Confirm

        lost = tuple(self._lost())
        if not lost:
            self.exit()
        elif self._leaving is not self.screen:
            told = "Chưa ghi vào sổ, chỉ còn trong bộ nhớ; đóng chương trình là mất:"
            self._leaving = Confirm("\n".join((told, *(f"– {one}" for one in lost), "Đóng chương trình?")))
            self.push_screen(self._leaving, lambda agreed: self._give_up() if agreed else None)

    def _give_up(self) -> None:
        """Close; totals that were given up knowingly need no word when the program opens again."""
        from tui.files.totals_begun import TotalsBegun

        for ballot in self.unrecorded.ballots():
            TotalsBegun(Drafts.of(self.book.path, ballot.record, self.hand.clock)).end(ballot)
        self.exit()

    def _lost(self) -> Iterator[str]:
        """What is nowhere but in memory: totals typed, papers read since the count was last kept."""
        yield from (f"số phiếu đã gõ, {heading}" for heading in self.unrecorded.told())
        read = self.counts.papers_at_risk()
        if read:
            yield f"{two_digits(read)} phiếu vừa kiểm, phải đọc lại"

    def action_help_quit(self) -> None:
        """Ctrl+C does nothing but say how to leave."""
        self.notify("Muốn thoát: Ctrl+Q, hoặc F10 ở màn hình Sổ.")

    def has_open(self, record: str) -> bool:
        """Whether that meeting is the one on the table."""
        return self._dossier is not None and self._dossier.record == record

    def look_at(self, dossier: "Dossier") -> None:
        """Have a meeting on the table without a step of it."""
        self._dossier = dossier

    def open(self, dossier: "OpenRecord[Any]", step: str) -> None:
        """Open a meeting at a step, or a month at one of its screens."""
        from meetings.dossier import Dossier

        self._dossier = dossier
        self._opened += 1
        if isinstance(dossier, Dossier):
            self.sweep_counts(dossier)
        self.bookmarks.put(dossier.record, step)
        self.push_screen(self._own(step))

    def sweep_counts(self, dossier: "Dossier") -> None:
        """Nothing stays of counts and totals typed that a meeting has gone past, here or on the disk."""
        from tui.files.count_file import sweep

        with suppress(OSError):
            sweep(self.book.path, dossier.gone_past)
        self.counts.sweep(dossier.gone_past)
        self.unrecorded.sweep(dossier.gone_past)

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
        """Push, unless it is asked from a screen that another one already covers: a double click opens nothing twice."""
        asking = active_message_pump.get(None)
        if isinstance(asking, Widget) and asking.is_attached and asking.screen is not self.screen:
            return AwaitComplete.nothing()  # type: ignore[no-untyped-call]
        return super().push_screen(screen, *given, **named)

    def go(self, step: str) -> None:
        """From one step of the open meeting, or one screen of the open month, to another."""
        if self._dossier is not None:
            self.bookmarks.put(self._dossier.record, step)
            self.switch_screen(self._own(step))

    def close_dossier(self) -> None:
        """Leave the open meeting for the list of meetings; what was typed in it and not recorded is told."""
        waits = self._dossier is not None and self.unrecorded.waits_in(self._dossier.record)
        self._dossier = None
        self.bookmarks.left()
        while len(self.screen_stack) > HOME_DEPTH:
            self.pop_screen()
        if waits and isinstance(self.screen, HouseScreen):
            self.screen.notice.say(
                "Số phiếu đã gõ chưa ghi vào sổ, còn giữ đến khi đóng chương trình: mở lại cuộc họp, F9 ở bước Biểu quyết."
            )
