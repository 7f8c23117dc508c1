"""The second table (bàn kiểm phiếu thứ hai): another program on the same book counts a ballot once more, blind.

It reads the book and writes nothing into it; what it counted lies in a file of its own until the first table has taken it.
"""

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from meetings.counting.papers import form_of
from meetings.counting.session import ONCE, TWICE, Counting, Stock
from meetings.dossier import Dossier
from meetings.item import Item
from meetings.trouble import words_for
from meetings.vietnamese import two_digits
from tui.files.count_file import SECOND, CountedBallot, CountFile, KeptCounting, counting_of, kept_of
from tui.screens.base import HouseScreen
from tui.screens.counting import CountPapers, Desk
from tui.screens.stock import taken_up
from tui.telling.votes import round_heading
from tui.typed.totals import Asked, Sheet, Typed
from tui.widgets.keys import Keys
from tui.widgets.notice import Notice
from tui.widgets.rows import Column, Row, Rows

LOOK_EVERY = 2.0
GONE_ON = "Bàn thứ nhất đã sửa số phiếu, hoặc đã xong lượt này: Esc, rồi mở lại từ danh sách."


class CountBeside(CountPapers, inherit_bindings=False):
    """One count of a ballot that is recorded at the first table."""

    NAME = "Bàn kiểm phiếu thứ hai"
    BINDINGS: ClassVar[list[BindingType]] = [one for one in CountPapers.BINDINGS if one.id != "counting.stock"]  # type: ignore[union-attr]

    def _show_agreed(self) -> None:
        """Nothing of what was counted: the first table holds the counts against each other."""
        self.table.show_room(None)
        self.remove_class("-room")

    def _came_to(self) -> list[str]:
        return ["Bàn này đã kiểm xong; số đã kiểm được giấu.", "Bàn thứ nhất sẽ đối chiếu. Enter: về danh sách."]

    def _on_disk(self) -> None:
        """As long as the first table counts the same papers; a file left behind would be taken by nobody."""
        first = CountFile.of(self.house.book.path, self.desk.key).read()
        if first is None or first.kept.stock != self.counting.stock or len(first.kept.finished) >= TWICE:
            self._trouble = GONE_ON
            return
        try:
            self.desk.file.keep(kept_of(self.counting, self.desk.key, ()), self.table.count.totals.papers)
            self._trouble = ""
        except OSError as error:
            self._trouble = f"Không giữ được số đang kiểm trên đĩa ({words_for(error)}); đừng đóng cửa sổ này."

    def _record(self) -> None:
        self.dismiss(None)

    def action_leave(self) -> None:
        """Back to the list; what was counted here is kept."""
        if self.counting.agreed is None:
            super().action_leave()
        else:
            self.dismiss(None)


class Open(NamedTuple):
    """A ballot that is counted twice, and may be counted here."""

    kept: KeptCounting
    dossier: Dossier
    item: Item

    @property
    def offered(self) -> tuple[CountedBallot, Stock]:
        """What makes it another one in the list."""
        return self.kept.ballot, self.kept.stock

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
            Column("Phiếu thu về", 13, "right"),
            title="Lượt đang được kiểm hai lần · Enter: kiểm ở bàn này",
            empty="Chưa có lượt nào. Ở bàn thứ nhất, chọn «Kiểm: hai lần» khi bắt đầu kiểm phiếu.",
            id="ballots",
        )
        yield Notice()
        yield Keys()

    def on_mount(self) -> None:
        """Look now, and again every while."""
        self._open: tuple[Open, ...] = ()
        self.action_look()
        self.set_interval(LOOK_EVERY, self.action_look)

    def on_screen_resume(self) -> None:
        """A ballot that was counted here is no longer listed."""
        self.action_look()

    def action_look(self) -> None:
        """Find what is being counted twice."""
        found = tuple(self._found())
        if [one.offered for one in found] != [one.offered for one in self._open] or not found:
            self._open = found
            rows = self.query_one("#ballots", Rows)
            rows.show(tuple(_row(place, one) for place, one in enumerate(found)))
            rows.focus()

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
        counted = here is not None and bool(here.kept.finished)
        return None if item is None or dossier.ballots_recorded != key.after or counted else Open(kept, dossier, item)

    @on(Rows.Chosen, "#ballots")
    def _count(self, event: Rows.Chosen) -> None:
        if isinstance(event, Rows.Moved):
            return
        chosen = self._open[int(event.key)]
        key = chosen.kept.ballot
        form = form_of(chosen.item, key.due, chosen.kept.printed)
        file = CountFile.of(self.house.book.path, key, SECOND)
        here, told = file.read(), ""
        counting = self.house.counts.get(file.path) or Counting.begun(form, chosen.kept.stock, ONCE)
        if file.path not in self.house.counts and here is not None and here.kept.stock == chosen.kept.stock:
            counting, told = counting_of(here.kept, form), taken_up(here)
        if counting.stock != chosen.kept.stock:
            counting = Counting.begun(form, chosen.kept.stock, ONCE)
        asked = Sheet(chosen.item, chosen.asked, Typed()).of_no_papers
        desk = Desk(chosen.item, chosen.asked, chosen.heading, asked, key, file)
        self.house.look_at(chosen.dossier)

        def keep(now: Counting | None) -> None:
            if now is not None:
                self.house.counts[file.path] = now

        self.app.push_screen(CountBeside(desk, counting, keep, lambda _: None, told))


def _row(place: int, one: Open) -> Row:
    return Row(str(place), (str(place + 1), one.heading, two_digits(one.kept.stock.collected)))


SCREEN = SecondTable
