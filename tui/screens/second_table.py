"""The second table (bàn kiểm phiếu thứ hai): another program on the same book counts a ballot once more, blind.

It reads the book and writes nothing into it; what it counted lies in a file of its own until the first table has taken it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from meetings.counting.ballot import CountedBallot
from meetings.counting.papers import form_of
from meetings.counting.session import ONCE, TWICE, Counting, Stock
from meetings.dossier import Dossier
from meetings.faults import Refused
from meetings.item import Item
from meetings.vietnamese import two_digits
from tui.files.count_file import SECOND, CountFile, KeptCounting, counting_of
from tui.files.counting_desk import GONE_ON, DeskBeside, same_papers
from tui.screens.counting import CountPapers
from tui.screens.house import HouseScreen
from tui.screens.stock import taken_up
from tui.telling.votes import round_heading
from tui.typed.totals import Asked, Sheet, Typed
from tui.widgets.keys import Keys
from tui.widgets.notice import Notice
from tui.widgets.rows import Column, Row, Rows

LOOK_EVERY = 2.0
"""Seconds between two looks at what the first table counts."""


class CountBeside(CountPapers, inherit_bindings=False):
    """One count of a ballot that is recorded at the first table."""

    NAME = "Bàn kiểm phiếu thứ hai"
    BINDINGS: ClassVar[list[BindingType]] = [one for one in CountPapers.BINDINGS if one.id != "counting.stock"]  # type: ignore[union-attr]

    def _show_agreed(self) -> None:
        """Nothing of what was counted: the first table holds the counts against each other, and takes them from the disk."""
        self.table.show_room(None)
        self.desk.file.let_go()
        if not self._trouble:
            self._keep(None)

    def _between(self) -> Iterator[str]:
        yield "Bàn này đã kiểm xong; số đã kiểm được giấu."
        yield "Bàn thứ nhất sẽ đối chiếu. Enter: về danh sách."

    def _record(self) -> None:
        self.dismiss(None)

    def action_leave(self) -> None:
        """Back to the list; what was counted here is kept, as long as the first table waits for it."""
        if self._trouble == GONE_ON:
            self._keep(None)
            self._wiped(self.desk.wipe())
            self.dismiss(None)
        elif self.counting.agreed is None:
            super().action_leave()
        else:
            self.dismiss(None)


Offered = tuple[CountedBallot, Stock, int]
"""Which ballot, how many papers of it, and which attempt to count them."""


class Open(NamedTuple):
    """A ballot that is counted twice, and may be counted here."""

    kept: KeptCounting
    dossier: Dossier
    item: Item

    @property
    def offered(self) -> Offered:
        """What makes it another one in the list."""
        return self.kept.ballot, self.kept.stock, self.kept.attempt

    @property
    def asked(self) -> Asked:
        """What its papers ask."""
        return Asked(self.item.number, self.kept.ballot.due)

    @property
    def heading(self) -> str:
        """Its name."""
        return round_heading(self.dossier.meeting, self.asked, len(self.item.rounds) + 1)


class SecondTable(HouseScreen):
    """The ballots that are being counted twice at the first table."""

    NAME = "Bàn kiểm phiếu thứ hai"
    ABOUT = (
        "Các lượt đang được kiểm hai lần ở bàn thứ nhất. Enter ở một lượt để kiểm lại, không thấy số của bàn kia. "
        "Kiểm xong, bàn thứ nhất tự lấy kết quả để đối chiếu; ở đây không ghi gì vào sổ."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5", "look", "Xem lại", id="second.look", tooltip="Tìm lượt đang kiểm ở bàn thứ nhất"),
        Binding("f1", "help", "Trợ giúp", id="second.help", tooltip="Các phím của màn hình này"),
        Binding("f10", "app.quit", "Thoát", id="second.quit", tooltip="Đóng bàn thứ hai"),
    ]

    def compose(self) -> ComposeResult:
        """The ballots, the line that answers."""
        yield Static(" Bàn kiểm phiếu thứ hai", id="masthead", markup=False)
        yield Rows(
            Column("STT", 4, "right"),
            Column("Lượt"),
            Column("Thu về", 6, "right"),
            Column("Ở bàn này", 9),
            title="Lượt đang được kiểm hai lần · Enter: kiểm ở bàn này",
            empty="Chưa có lượt nào. Ở bàn thứ nhất, chọn «Kiểm: hai lần» khi bắt đầu kiểm phiếu.",
            id="ballots",
        )
        yield Notice()
        yield Keys()

    def on_mount(self) -> None:
        """Look now, and again every while."""
        self._open: tuple[Open, ...] = ()
        self._shown: list[tuple[Offered, str]] = []
        self._files: dict[Path, CountFile] = {}
        self.action_look()
        self.set_interval(LOOK_EVERY, self.action_look)

    def on_unmount(self) -> None:
        """Another window may go on with what was begun here."""
        for file in self._files.values():
            file.let_go()

    def on_screen_resume(self) -> None:
        """A ballot that was counted here is no longer listed."""
        self.action_look()

    def action_look(self) -> None:
        """Find what is being counted twice."""
        found = tuple(self._found())
        shown = [(one.offered, self._begun(one)) for one in found]
        if shown != self._shown or not found:
            self._open, self._shown = found, shown
            rows = self.query_one("#ballots", Rows)
            rows.show(tuple(_row(place, one, self._begun(one)) for place, one in enumerate(found)))
            rows.focus()

    def _begun(self, one: Open) -> str:
        """Whether its papers are being counted here already, in this window or in another one."""
        return "kiểm dở" if self._file_of(one).read() is not None else ""

    def _found(self) -> Iterator[Open]:
        for file in CountFile.all(self.house.book.path):
            found = file.read()
            wanting = found is not None and len(found.kept.finished) < TWICE <= found.kept.wanted
            if found is not None and wanting and (here := self._open_here(found.kept)):
                yield here

    def _open_here(self, kept: KeptCounting) -> Open | None:
        """The ballot, unless the book has gone on without it, or it was counted here already."""
        key, book = kept.ballot, self.house.book
        if key.record not in book.records():
            return None
        dossier = Dossier(book, key.record, self.house.hand)
        item = next((item for item in dossier.meeting.items if item.number == key.item), None)
        here = CountFile.of(book.path, key, SECOND).read()
        counted = here is not None and bool(here.kept.finished) and here.kept.attempt == kept.attempt
        return None if item is None or dossier.gone_past(key) or counted else Open(kept, dossier, item)

    @on(Rows.Chosen, "#ballots")
    def _count(self, event: Rows.Chosen) -> None:
        if isinstance(event, Rows.Moved):
            return
        chosen = self._open[int(event.key)]
        file = self._file_of(chosen)
        try:
            file.hold()
        except Refused as refused:
            self.notice.refused(refused.findings)
            return
        self.notice.say("")
        self.house.look_at(chosen.dossier)
        self._begin(chosen, file)

    def _file_of(self, chosen: Open) -> CountFile:
        """One for each ballot, as long as this window is open: what it holds is held in one place."""
        file = CountFile.of(self.house.book.path, chosen.kept.ballot, SECOND)
        return self._files.setdefault(file.path, file)

    def _begin(self, chosen: Open, file: CountFile) -> None:
        """Count from the first paper, or go on where the count was left."""
        counting, told = self._counting(chosen, file)
        unfilled = Sheet(chosen.item, chosen.asked, Typed()).of_no_papers
        book, ballot = self.house.book.path, chosen.kept.ballot
        desk = DeskBeside(chosen.item, chosen.asked, chosen.heading, unfilled, book, ballot, file)

        def keep(now: Counting | None) -> None:
            self.house.counts.keep(file, ballot, now)

        self.app.push_screen(CountBeside(desk, counting, keep, lambda _: None, told))

    def _counting(self, chosen: Open, file: CountFile) -> tuple[Counting, str]:
        """The count as it stands in this window, or on the disk, and what is said of it; of other papers none is taken up."""
        first = chosen.kept
        form = form_of(chosen.item, first.ballot.due, first.printed)
        here, found = self.house.counts.of(file), file.read()
        if here is not None and same_papers(first, here):
            return here, ""
        if here is None and found is not None and same_papers(first, going_on := counting_of(found.kept, form)):
            return going_on, taken_up(found)
        return Counting.begun(form, first.stock, ONCE, first.attempt), ""


def _row(place: int, one: Open, begun: str) -> Row:
    return Row(str(place), (str(place + 1), one.heading, two_digits(one.kept.stock.collected), begun))


SCREEN = SecondTable
