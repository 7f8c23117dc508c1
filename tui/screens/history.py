"""The book of one meeting as it is (sổ): every entry in its order, those struck out included."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from meetings import journal
from meetings.acts import ACT_NAMES, Act, EntryRestored, EntryStruckOut
from meetings.book import Stored, read_act
from meetings.faults import Refused, faults_in
from meetings.journal import Entry
from meetings.vietnamese import short_date
from tui.modals.ask import Ask, Question
from tui.modals.over import Over
from tui.screens.base import Answers, HouseScreen
from tui.widgets.keys import Keys
from tui.widgets.notice import Notice
from tui.widgets.reading import Reading
from tui.widgets.rows import Column, Row, Rows
from tui.widgets.titles import titled

if TYPE_CHECKING:
    from meetings.open_record import OpenRecord

SHORT_MARK = 8
"""So many digits of a fingerprint tell entries apart by eye; the whole stands with the entry."""


class History(HouseScreen):
    """Every entry with its number; one may be struck out from here."""

    NAME = "Sổ của cuộc họp"
    ABOUT = (
        "Mọi mục đã ghi, kể cả mục đã gạch bỏ; không mục nào bị xóa.\n"
        "Gạch nhầm thì F4 lấy lại: mục ấy lại có hiệu lực ở đúng chỗ cũ.\n"
        "Gõ chữ để lọc (không cần dấu), gõ số mục để đến mục ấy, Enter để xem cả mục."
    )
    CSS_PATH = "history.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "strike", "Gạch bỏ", id="history.strike", tooltip="Gạch bỏ mục đang chọn, kèm lý do"),
        Binding(
            "f4", "restore", "Lấy lại", id="history.restore", tooltip="Lấy lại mục đã gạch bỏ đang chọn, kèm lý do"
        ),
        Binding("escape", "leave", "Quay lại", id="history.leave", tooltip="Về bước đang làm"),
        Binding("f7", "leave", "Quay lại", show=False, id="history.leave-too", tooltip="Về bước đang làm"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._visited = False

    def compose(self) -> ComposeResult:
        """The list under the name of the meeting."""
        yield Static("", id="masthead", markup=False)
        yield Rows(
            Column("Mục", 4, "right"),
            Column("Lúc ghi", 11),
            Column("Người ghi", 10),
            Column("Việc"),
            Column("Vân tay", SHORT_MARK),
            title=self.NAME,
            id="entries",
        )
        yield Notice()
        yield Keys()

    @property
    def dossier(self) -> "OpenRecord[Any]":
        """The record open on the table."""
        return self.house.open_dossier

    def masthead(self) -> str:
        """Whose book it is."""
        meeting = self.house.open_dossier.meeting
        return f"{meeting.prepared.organ.name} · {short_date(meeting.day)}"

    def telling(self) -> "Telling":
        """How the entries are told."""
        from forms.parts.naming import names_of
        from tui.telling.entries import in_few_words, whole

        names = names_of(self.house.open_dossier.meeting)
        return Telling(ACT_NAMES, lambda _, act: in_few_words(act, names=names), lambda _, act: whole(act, names=names))

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one("#entries", Rows).focus()

    def on_screen_resume(self) -> None:
        """The book as it is now; somebody who comes anew begins at its last entry."""
        self.query_one("#masthead", Static).update(f" Sổ · {self.masthead()}")
        self._show(None if self._visited else str(self._stored()[-1].number))
        self._visited = True

    def _stored(self) -> tuple[Stored, ...]:
        return tuple(stored for stored, _ in self.dossier.history())

    def _show(self, at: str | None = None) -> None:
        entries = [(one, read_act(one)) for one in self._stored()]
        self.query_one("#entries", Rows).show(tuple(_rows(entries, self.telling())), at=at)

    @on(Rows.Chosen, "#entries")
    def _whole(self, event: Rows.Chosen) -> None:
        if isinstance(event, Rows.Moved):
            return
        stored = self._stored()[int(event.key) - 1]
        struck = _struck_out([(one, read_act(one)) for one in self._stored()]).get(stored.number)
        self.app.push_screen(Whole(stored, struck, self.telling()))

    def action_strike(self) -> None:
        """Ask for the reason, unless the entry cannot be struck out."""
        self._ask_why("Gạch bỏ", "gạch bỏ", EntryStruckOut)

    def action_restore(self) -> None:
        """The same for an entry that was struck out and shall count again."""
        self._ask_why("Lấy lại", "lấy lại", EntryRestored)

    def _ask_why(self, title: str, word: str, kind: type[EntryStruckOut | EntryRestored]) -> None:
        current = self.query_one("#entries", Rows).current
        if current is None:
            return
        number = int(current)
        if faults := faults_in(self.dossier.findings(kind(number, ""))):
            self.notice.refused(faults)
            return
        act = read_act(self._stored()[number - 1])
        question = Question("reason", f"Lý do {word}")

        def answered(said: Answers | None) -> None:
            if said is not None:
                self._record(kind(number, said["reason"]), f"{word} mục số {number}")

        self.app.push_screen(Ask(f"{title} mục số {number}: {self.telling().names[type(act)]}", [question]), answered)

    def _record(self, act: EntryStruckOut | EntryRestored, what: str) -> None:
        try:
            self.dossier.do(act)
        except Refused as refused:
            self.notice.refused(refused.findings)
            return
        self._show()
        self.notice.done(what)

    def action_leave(self) -> None:
        """Back to the step."""
        self._visited = False
        self.notice.say("")
        self.app.pop_screen()


class Whole(Over[None]):
    """One entry, whole."""

    ABOUT = (
        "Cả mục như đã ghi trong sổ: việc gì, lúc nào, ai ghi, và dấu vân tay\n"
        "nối mục này với mục trước nó; mục đã gạch bỏ thì có lý do.\n"
        "Mũi tên, PageUp, PageDown để đọc tiếp."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Đóng", id="entry.leave", tooltip="Về danh sách các mục"),
        Binding("enter", "leave", "Đóng", show=False, id="entry.leave-too"),
    ]

    def __init__(self, stored: Stored, struck: "Struck | None", telling: "Telling") -> None:
        super().__init__(f"Mục số {stored.number}")
        self._stored = stored
        self._struck = struck
        self._telling = telling

    def compose(self) -> ComposeResult:
        """The entry, its place in the chain, the key that closes it."""
        with Vertical():
            with Reading(id="entry") as box:
                titled(box, self._title)
                yield Static("\n".join(self._lines()), markup=False)
            yield Static("Mũi tên để đọc · Esc đóng · F1 trợ giúp", markup=False, classes="told")

    def on_mount(self) -> None:
        """Take the keys that scroll."""
        self.query_one("#entry").focus()

    def _lines(self) -> Iterator[str]:
        act = read_act(self._stored)
        yield f"Việc: {self._telling.names[type(act)]}"
        if self._struck is not None:
            yield f"ĐÃ GẠCH BỎ (mục số {self._struck.by}: {self._struck.reason})"
        yield f"Ghi lúc: {datetime.fromisoformat(self._stored.moment):%d/%m/%Y %H:%M:%S}, người ghi: {self._stored.person}"
        yield ""
        yield from self._telling.whole(self._stored.number, act)
        yield ""
        yield f"Dấu vân tay: {self._stored.fingerprint}"
        yield f"Dấu vân tay mục trước: {self._stored.previous}"

    def action_leave(self) -> None:
        """Back to the list."""
        self.dismiss(None)


class Telling(NamedTuple):
    """How entries are told, each by its number: what a kind is called, one in a few words, one whole, line by line."""

    names: Mapping[type, str]
    few: Callable[[int, Act], str]
    whole: Callable[[int, Act], Iterator[str]]


def _rows(entries: Sequence[tuple[Stored, Act]], telling: Telling) -> Iterator[Row]:
    struck = _struck_out(entries)
    for stored, act in entries:
        moment = f"{datetime.fromisoformat(stored.moment):%d/%m %H:%M}"
        told = _told(stored.number, act, struck.get(stored.number), telling)
        cells = (str(stored.number), moment, stored.person, told, stored.fingerprint[:SHORT_MARK])
        yield Row(str(stored.number), cells, "dim" if stored.number in struck else "plain")


class Struck(NamedTuple):
    """By which entry another one was struck out, and why."""

    by: int
    reason: str


def _struck_out(entries: Sequence[tuple[Stored, Act]]) -> dict[int, Struck]:
    """Every entry that is struck out now, by its number."""
    struck = journal.struck_out(Entry(stored.number, act) for stored, act in entries)
    return {number: Struck(by, act.reason) for number, (by, act) in struck.items() if isinstance(act, EntryStruckOut)}


def _told(number: int, act: Act, struck: Struck | None, telling: Telling) -> str:
    """What stands first is seen in a narrow window: that it was struck out, what it is; why comes last."""
    said = (telling.names[type(act)], telling.few(number, act))
    if struck is None:
        return " · ".join(filter(None, said))
    return " · ".join(filter(None, (f"đã gạch bỏ (mục số {struck.by})", *said, f"lý do: {struck.reason}")))


SCREEN = History
