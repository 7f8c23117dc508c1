"""The book of one meeting as it is (sổ): every entry in its order, those struck out included."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from meetings.acts import ACT_NAMES, EntryRestored, EntryStruckOut
from meetings.book import Stored, read_act
from meetings.faults import Refused, faults_in
from meetings.vietnamese import short_date
from tui.modals.ask import Ask, Question
from tui.modals.over import Over
from tui.screens.house import HouseScreen
from tui.screens.record import Answers
from tui.telling.book_rows import FOLD, SHORT_MARK, Struck, Telling, fold_key, rows_of, struck_by
from tui.telling.folding import Run, runs
from tui.widgets.keys import Keys
from tui.widgets.notice import Notice, minding
from tui.widgets.reading import Reading
from tui.widgets.rows import Column, Rows
from tui.widgets.titles import titled

if TYPE_CHECKING:
    from meetings.open_record import OpenRecord


class History(HouseScreen):
    """Every entry with its number; one may be struck out from here."""

    NAME = "Sổ của cuộc họp"
    ABOUT = (
        "Mọi mục đã ghi, kể cả mục đã gạch bỏ; không mục nào bị xóa.\n"
        "Gạch nhầm thì F4 lấy lại: mục ấy lại có hiệu lực ở đúng chỗ cũ.\n"
        "Các mục đã thay bằng mục khác khi chuẩn bị gập thành một dòng, ghi rõ bao nhiêu mục: Enter để mở, F5 mở hoặc gập cả sổ.\n"
        "Gõ chữ để lọc (không cần dấu), gõ số mục để đến mục ấy, Enter để xem cả mục."
    )
    CSS_PATH = "history.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "strike", "Gạch bỏ", id="history.strike", tooltip="Gạch bỏ mục đang chọn, kèm lý do"),
        Binding(
            "f4", "restore", "Lấy lại", id="history.restore", tooltip="Lấy lại mục đã gạch bỏ đang chọn, kèm lý do"
        ),
        Binding("f5", "unfold", "Mở, gập", id="history.unfold", tooltip="Mở mọi dòng gập, hoặc gập lại"),
        Binding("escape", "leave", "Quay lại", id="history.leave", tooltip="Về bước đang làm"),
        Binding("f7", "leave", "Quay lại", show=False, id="history.leave-too", tooltip="Về bước đang làm"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._visited = False
        self._found: tuple[Run, ...] = ()
        """The runs as they were shown last."""
        self._unfolded: set[int] = set()
        """The first entries of the runs that are open."""

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
        self._found = tuple(runs([(one.number, act) for one, act in entries], struck_by(entries)))
        folded = [run for run in self._found if run.first not in self._unfolded]
        here = next((fold_key(run) for run in folded if at and run.first <= int(at) <= run.last), at)
        self.query_one("#entries", Rows).show(tuple(rows_of(entries, self.telling(), folded)), at=here)
        self.query_one(Keys).refresh()

    def idle(self) -> tuple[str, ...]:
        """Where nothing is folded there is nothing to open."""
        return () if self._found else ("unfold",)

    @on(Rows.Unknown, "#entries")
    def _folded_away(self, event: Rows.Unknown) -> None:
        """A number that stands in a line folded up opens it."""
        self._open(event.number)

    def _open(self, number: int) -> None:
        for run in self._found:
            if run.first <= number <= run.last:
                self._unfolded.add(run.first)
                self._show(str(number))

    def action_unfold(self) -> None:
        """All lines open; where they are, all folded again."""
        firsts = {run.first for run in self._found}
        self._unfolded = set() if firsts <= self._unfolded else firsts
        current = self.query_one("#entries", Rows).current or ""
        self._show(current.removeprefix(FOLD) or None)
        if not firsts:
            self.notice.say("Sổ này không có mục nào gập lại.")

    @on(Rows.Chosen, "#entries")
    def _whole(self, event: Rows.Chosen) -> None:
        if isinstance(event, Rows.Moved):
            return
        if event.key.startswith(FOLD):
            self._open(int(event.key.removeprefix(FOLD)))
            return
        stored = self._stored()[int(event.key) - 1]
        struck = struck_by([(one, read_act(one)) for one in self._stored()]).get(stored.number)
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
        if current.startswith(FOLD):
            self.notice.say("Dòng này gồm nhiều mục đã thay. Enter để mở, rồi chọn một mục.")
            return
        number = int(current)
        found = self.dossier.findings(kind(number, ""))
        if faults := faults_in(found):
            self.notice.refused(faults)
            return
        act = read_act(self._stored()[number - 1])
        asked = f"{title} mục số {number}: {self.telling().names[type(act)]}"
        asking = Ask(asked, [Question("reason", f"Lý do {word}")], minding(found))
        self._put_over(asking, lambda reason: self._recorded(kind(number, reason), f"{word} mục số {number}"))

    def _put_over(self, asking: Ask, record: Callable[[str], bool]) -> None:
        """Ask until the book takes it; a reason that was refused is not lost."""

        def answered(said: Answers | None) -> None:
            if said is None:
                return
            if again := asking.once_more(said, record(said["reason"]), str(self.notice.content)):
                self._put_over(again, record)

        self.app.push_screen(asking, answered)

    def _recorded(self, act: EntryStruckOut | EntryRestored, what: str) -> bool:
        try:
            self.dossier.do(act)
        except Refused as refused:
            self.notice.refused(refused.findings)
            return False
        self._show()
        self.notice.done(what)
        return True

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


SCREEN = History
