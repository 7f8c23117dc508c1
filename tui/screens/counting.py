"""Counting papers (kiểm phiếu): paper by paper or bundle by bundle, once or blind until two counts agree, then recorded."""

from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from forms.parts.naming import Names, names_of
from meetings.counting.count import Count
from meetings.counting.session import Counting
from meetings.faults import Finding, Refused
from tui.files.counting_desk import Desk
from tui.modals.confirm import Confirm
from tui.modals.mark import Mark
from tui.modals.pick import Pick
from tui.screens.house import HouseScreen
from tui.telling import counting_course as course
from tui.telling.counting import account_told, between_counts, room_figures, verdict_in_short
from tui.telling.totals import came_to, placed
from tui.typed.paper_keys import Keying
from tui.widgets.counting_slip import CountingKeys, CountingSlip
from tui.widgets.counting_table import CountingTable, RoomFigures
from tui.widgets.keys import Keys
from tui.widgets.notice import Notice, minding

LOOK_EVERY = 1.0  # seconds between two looks at whether the second table is done
AROUND_A_TITLE = 6
"""Cells of a frame's upper edge that its title does not get."""


class CountPapers(HouseScreen, inherit_bindings=False):
    """One ballot being counted, over the screen of the votes until it is recorded or left."""

    NAME = "Kiểm phiếu"
    CSS_PATH = "counting.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9", "finish", "Xong", id="counting.finish", tooltip="Đã đọc hết phiếu: cộng lại, rồi Enter để ghi vào sổ"),
        Binding("f12", "back", "Bỏ phiếu cuối", id="counting.back", tooltip="Bỏ cả phiếu, hoặc cả xấp, vừa gõ"),
        Binding("f4", "stock", "Số phiếu", id="counting.stock", tooltip="Sửa số phiếu phát ra, thu về, còn lại"),
        Binding("f8", "room", "Màn chiếu", id="counting.room", tooltip="Che số phiếu khi cả phòng nhìn thấy màn hình này"),
        Binding("f1", "help", "Trợ giúp", id="counting.help", tooltip="Các phím của màn hình này"),
        Binding("f5", "away", "Vắng lượt này", show=False, id="counting.away", tooltip="Ghi người có mặt nhưng không bỏ phiếu"),
        Binding("f2", "anew", "Kiểm lại", show=False, id="counting.anew", tooltip="Bỏ các số đã kiểm, kiểm lại từ đầu"),
        Binding("escape", "leave", "Rời", id="counting.leave", tooltip="Về danh sách các lượt; số đã kiểm còn giữ"),
        Binding("enter", "go_on", "Đồng ý", show=False, id="counting.go-on", tooltip="Bắt đầu lần kiểm sau; ghi vào sổ"),
    ]  # fmt: skip

    def __init__(
        self,
        desk: Desk,
        counting: Counting,
        keep: Callable[[Counting | None], None],
        edit_stock: Callable[["CountPapers"], None],
        told: str = "",
    ) -> None:
        """``keep`` holds the counting while the program runs, ``told`` is said first."""
        super().__init__()
        self.desk = desk
        self.counting = counting
        self.recorded: str | None = None  # what was recorded, once it was
        self.warnings: tuple[Finding, ...] = ()
        self._keep = keep
        self._edit_stock = edit_stock
        self._told = told
        self._second_done = False
        self._refused = False
        """Whether the counts agree on a ballot that may not be recorded."""
        self._trouble = ""
        """Why the count cannot be kept on the disk, as long as it cannot."""
        self._answered: tuple[int, Keying] | None = None
        self._before: tuple[Counting, RoomFigures | None] | None = None
        """The counting before its only count was ended, to look at once more, and what the room saw then."""

    @property
    def ABOUT(self) -> str:  # type: ignore[override]  # noqa: N802 - what is told depends on the papers
        """The keys of these papers."""
        return course.keys_of_papers(self.counting.form)

    def compose(self) -> ComposeResult:
        """The ballot, the lines with their strokes under the account of its papers, the paper being typed."""
        self.names: Names = names_of(self.house.open_dossier.meeting)
        count = self.counting.count or Count(self.counting.form, 0)
        self.table = CountingTable(count, self.names, lambda now: self._keep_all(self.counting.going_on(now)))
        self._slip = CountingSlip(self.table, id="slip")
        self._keys = CountingKeys(self.table, id="how")
        yield Static(f" {self.desk.heading}", id="masthead", markup=False)
        yield self.table
        yield self._slip
        yield self._keys
        yield Notice()
        yield Keys()

    def on_mount(self) -> None:
        """Take the keys; the account of the papers is on the disk before a paper is read."""
        self.table.focus()
        self.set_interval(LOOK_EVERY, self._look_aside)
        if self.house.bookmarks.read().covered:
            self.table.show_room(self._room)
        self._stand_at(self.counting)
        if self._told:
            self._answer(self._told)

    # What is kept.

    def _keep_all(self, counting: Counting) -> None:
        """Every entry, before it is shown: in memory whole, on the disk only what tells of no paper."""
        self.counting = counting
        self._keep(counting)
        self._trouble = self.desk.keep(counting)

    def _stand_at(self, counting: Counting) -> None:
        """The counting stands here now, a count begun, waited for or agreed: kept, and shown from its beginning."""
        self._keep_all(counting)
        if counting.count is not None:
            self.table.begin(counting.count)
        self.table.idle = counting.waiting or counting.count is None
        self.table.verdicts = None
        if counting.agreed is not None:
            self._show_agreed()
        self._look_aside()
        self.table.refresh()
        self._tell()

    def _wiped(self, troubles: Iterator[str]) -> None:
        """Wipe, and tell what could not be taken away."""
        for trouble in troubles:
            self.notify(trouble, markup=False)

    # What is shown.

    def on_resize(self) -> None:
        """What is told goes by the room there is."""
        self._tell()

    @on(CountingTable.Changed)
    def _changed(self) -> None:
        if self._answered != self._typed and str(self.notice.content) != self._trouble:
            self.notice.say(self._trouble)
        self._tell()

    @property
    def _typed(self) -> tuple[int, Keying]:
        """How far the typing is; an answer holds until it goes on."""
        return self.table.count.totals.papers, self.table.keying

    def _answer(self, text: str) -> None:
        self._answered = self._typed
        self.notice.say(text)

    def _tell(self) -> None:
        self.set_class(self.table.room is not None, "-room")
        self.set_class(self.table.idle, "-between")
        self.table.head(account_told(self.desk.item, self.counting.stock, self.size.width - AROUND_A_TITLE))
        self._keys.follow()
        if self.table.idle:
            self._slip.say([*self._between()] if self.table.room is None else [course.ENDED_BEFORE_THE_ROOM])
        else:
            self._slip.follow(self.counting)

    def _between(self) -> Iterator[str]:
        """What is said while no paper is read."""
        if self.counting.agreed is None:
            return between_counts(self.counting, self.names, second_done=self._second_done)
        return course.agreed_told(self.desk.sheet(self.counting), self.counting, refused=self._refused)

    def _show_agreed(self) -> None:
        """What the counts agree on, and what stands against the ballot as counted, or is to be minded."""
        sheet = self.desk.sheet(self.counting)
        self.table.show_verdicts(self.counting.form, {one: verdict_in_short(sheet, one) for one in sheet.subjects})
        self._refused = self._told_to_be_refused(found := self.house.open_dossier.findings(sheet.held))
        if not self._refused:
            self.notice.say(minding(placed(sheet, one, self.names) for one in found))

    def _told_to_be_refused(self, found: Iterable[Finding]) -> bool:
        """Say what stands against the ballot, each line by its name; whether anything does."""
        sheet = self.desk.sheet(self.counting)
        faults = [placed(sheet, one, self.names) for one in found if one.stops]
        self.notice.refused(faults)
        return bool(faults)

    # From one count to the next.

    def action_finish(self) -> None:
        """All papers were read: this count ends."""
        if (count := self.counting.count) is None or self.table.idle:
            return
        if half := course.half_typed(self.table.keying, count):
            self._answer(half)
        elif not count.left:
            if not self._account_refused():
                self._end()
        elif self._second_done:
            self.app.push_screen(Confirm(course.TAKE_SECOND), lambda agreed: self._take_second() if agreed else None)
        else:
            self._answer(course.papers_left(count))

    def _end(self) -> None:
        only = self.counting.number == 1 == self.counting.wanted
        self._before = (self.counting, self.table.room) if only else None
        self._stand_at(self.counting.ended())

    def _look_aside(self) -> None:
        """Whether the second table is done: its count is taken with Enter, or with F9 where the next one has begun here."""
        wanting = self.counting.compared is None and bool(self.counting.finished)
        done = wanting and self.desk.counted_beside(self.counting) is not None
        if done != self._second_done:
            self._second_done = done
            if done and not self.counting.waiting:
                self._answer(course.SECOND_DONE)
            self._tell()

    def _take_second(self) -> None:
        """Hold the second table's count against the one here."""
        if (finished := self.desk.counted_beside(self.counting)) is not None:
            self._stand_at(self.counting.joined(finished))
            self._wiped(self.desk.wipe_beside())

    @on(CountingTable.NothingToTakeBack)
    def _nothing(self) -> None:
        fresh = self.counting.finished and not self.table.count.totals.papers
        self._answer(course.NOTHING_TYPED_YET if fresh else course.NOTHING_TO_TAKE_BACK)

    def action_go_on(self) -> None:
        """Take the second table's count, begin the next one, or record."""
        if self._second_done and self.counting.waiting:
            self._take_second()
        elif self.counting.waiting and self.counting.agreed is None:
            self.notice.say("")
            self._stand_at(self.counting.called())
        elif self.counting.agreed is not None:
            self._record()

    def _record(self) -> None:
        try:
            self.warnings = self.house.open_dossier.do(self.desk.filled(self.counting))
        except Refused as refused:
            self._told_to_be_refused(refused.findings)
            return
        self.recorded = f"{self.desk.heading}: {came_to(self.desk.sheet(self.counting))}"
        self._keep(None)
        self._wiped(self.desk.wipe())
        self.dismiss(None)

    def action_back(self) -> None:
        """A click on the key does what the key does, which the table takes itself; nothing between two counts."""
        if not self.table.idle:
            self.table.take_back()

    def action_anew(self) -> None:
        """From the first paper, once that is picked: whoever goes on reading papers with Enter gives up none."""
        pick = Pick(course.ANEW, course.WAYS, course.WAYS_ON)
        self.app.push_screen(pick, lambda way: self._begin_anew() if way == course.FROM_THE_FIRST else None)

    def _begin_anew(self) -> None:
        self._wiped(self.desk.wipe_beside())
        self._before = None
        self._stand_at(self.desk.anew(self.counting))

    # Beside it.

    def action_stock(self) -> None:
        """Mend the account of the papers."""
        if self.counting.finished:
            self.notice.say(course.ACCOUNT_STANDS)
        else:
            self._edit_stock(self)

    def account(self, counting: Counting) -> None:
        """The account was mended; the count goes on."""
        self._keep_all(counting)
        self.table.count = counting.count or self.table.count
        self._tell()

    def action_away(self) -> None:
        """Mark who is there but took no paper of this ballot."""
        there = [(one, self.names.listed(one)) for one in self.desk.item.present]
        marks = Mark("Vắng lượt này", there, self.desk.unfilled.away, "không bỏ phiếu lượt này")
        self.app.push_screen(marks, self._marked)

    def _marked(self, away: tuple[str, ...] | None) -> None:
        if away is not None:
            self.desk = self.desk.without(away)
            self.house.counts.mark_away(self.desk.file, away)
            self._keep_all(self.counting)
            self._tell()
            if not self._account_refused():
                self._answer(minding(self.desk.findings(self.counting.stock)))

    def _account_refused(self) -> bool:
        """Say what stands against the account of the papers by those who vote now; whether anything does."""
        faults = [one for one in self.desk.findings(self.counting.stock) if one.stops]
        if faults:
            self.notice.refused(faults)
            self._answered = self._typed
        return bool(faults)

    def action_room(self) -> None:
        """Hide the votes from the room, or show them to the tellers again; papers go on being typed. The next count begins so."""
        self.table.show_room(None if self.table.room else self._room)
        self.house.bookmarks.cover(self.table.room is not None)
        self._tell()

    def _room(self, width: int, height: int) -> list[str]:
        done = self.counting.typed if self.counting.count else self.counting.stock.collected
        return room_figures(self.desk.item, self.counting, done, width, height)

    def action_leave(self) -> None:
        """Look again at the only count, or back to the votes; the counting is kept while the program runs."""
        if self._before is not None and self.counting.agreed is not None:
            (before, room), self._before = self._before, None
            self._stand_at(before)
            self.table.show_room(room)
            self._tell()
        elif not self.counting.papers_read and not self.desk.begun_beside(self.counting):
            self._keep(None)
            self._wiped(self.desk.wipe())
            self.dismiss(None)
        else:
            self.app.push_screen(Confirm(course.leaving_told(self.table.count)), self._left)

    def _left(self, agreed: bool | None) -> None:
        if agreed:
            self.dismiss(None)
