"""The totals of one ballot (số phiếu của một lượt): typed line by line, every equality checked as typed, then recorded."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from forms.parts.naming import names_of
from meetings.counting.ballot import CountedBallot
from meetings.faults import Finding, Refused, faults_in, warnings_in
from meetings.vietnamese import two_digits
from tui.files.drafts import Drafts
from tui.files.totals_begun import TotalsBegun, gone
from tui.modals.confirm import Confirm
from tui.modals.mark import Mark
from tui.screens.base import StepScreen
from tui.screens.house import HouseScreen
from tui.telling.totals import came_to, named, place_of, placed, summary, verdict
from tui.typed.totals import Asked, Sheet, Typed
from tui.widgets.keys import Keys
from tui.widgets.notice import Notice, sentence
from tui.widgets.totals_grid import TotalsGrid

ENDED = "Đã gõ hết các ô. F9: kiểm tra rồi ghi vào sổ; mũi tên: sửa một ô."


class Totals(HouseScreen, inherit_bindings=False):
    """One ballot being typed; over the screen of the votes until it is recorded or left."""

    NAME = "Ghi số phiếu"
    ABOUT = (
        "Gõ số phiếu phát ra, đổi lại, thu về, không hợp lệ, rồi từng dòng; Enter sang ô kế tiếp. "
        "Mũi tên, Tab sang ô khác; Backspace xóa một chữ số; gõ số mới là ghi đè.\n"
        "Số có dấu = là phần còn lại, máy tự điền; gõ đè lên được. Số gõ ở đây chỉ vào sổ khi bấm F9 rồi Enter.\n"
        "Sang bước khác, về sổ, lên màn chiếu rồi trở lại: số đã gõ còn nguyên, đến khi đóng chương trình. "
        "Phiếu kín nên số đang gõ không nằm trên đĩa: máy tắt thì gõ lại từ giấy."
    )
    CSS_PATH = "totals.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9", "finish", "Ghi vào sổ", id="totals.finish", tooltip="Kiểm tra rồi ghi vào sổ; Enter để đồng ý"),
        Binding(
            "f4", "away", "Vắng lượt này", id="totals.away", tooltip="Ghi người có mặt nhưng không bỏ phiếu lượt này"
        ),
        Binding("f1", "help", "Trợ giúp", id="totals.help", tooltip="Các phím của màn hình này"),
        Binding("f8", "projector", "Màn chiếu", id="totals.projector", tooltip="Số liệu lớn cho cả phòng"),
        Binding("f3", "step(-1)", "Trước", show=False, id="totals.back", tooltip="Sang bước trước; số đã gõ còn giữ"),
        Binding("f6", "step(1)", "Sau", show=False, id="totals.on", tooltip="Sang bước sau; số đã gõ còn giữ"),
        Binding("f10", "home", "Về sổ", show=False, id="totals.home", tooltip="Về các cuộc họp; số đã gõ còn giữ"),
        Binding("escape", "leave", "Rời", id="totals.leave", tooltip="Về danh sách các lượt; số đã gõ còn giữ"),
        Binding("enter", "confirm", "Đồng ý ghi", show=False, id="totals.confirm", tooltip="Đồng ý ghi, sau F9"),
    ]

    def __init__(self, asked: Asked, heading: str, ballot: CountedBallot) -> None:
        """``ballot`` is under what the totals are kept until they are recorded."""
        super().__init__()
        self._asked = asked
        self._heading = heading
        self._ballot = ballot
        self._first = Typed()
        self._answered: Sheet | None = None
        self._summed_up = False
        self._waiting = False
        self.recorded: str | None = None
        """What was recorded, once it was."""
        self.warnings: tuple[Finding, ...] = ()

    def compose(self) -> ComposeResult:
        """Who votes, the grid, the verdict of the line under the cursor."""
        meeting = self.house.open_dossier.meeting
        self.names = names_of(meeting)
        item = meeting.items[self._asked.item]
        self._first = self.house.unrecorded.of(self._ballot).by(item.present)
        sheet = Sheet(item, self._asked, self._first)
        yield Static(f" {self._heading}", id="masthead", markup=False)
        yield Static("", id="who", markup=False)
        yield TotalsGrid(sheet, self.names, id="grid")
        tall = "-tall" if self._asked.ballot.question == "excellent" else ""
        yield Static("", id="verdict", classes=tall, markup=False)
        yield Notice()
        yield Keys()

    def on_mount(self) -> None:
        """Take the keys; begin where a figure is still missing."""
        self.set_focus(self.grid)
        missing = next(self.sheet.missing(), None)
        if missing is not None:
            self.grid.go_to(missing)
        self._waiting = self._first != Typed()
        if not self._waiting and (draft := self._begun.of(self._ballot)) is not None:
            self._say_of(self.sheet, f"{gone(draft)} Vui lòng gõ lại từ giấy.")
            self._begun.end(self._ballot)
        self._tell()

    @property
    def grid(self) -> TotalsGrid:
        """Where the totals are typed."""
        return self.query_one("#grid", TotalsGrid)

    @property
    def sheet(self) -> Sheet:
        """The totals as they stand."""
        return self.grid.sheet

    @on(TotalsGrid.Changed)
    def _changed(self) -> None:
        if self.recorded is not None:
            return
        self._keep()
        if self.sheet is not self._answered or (self._summed_up and not self.grid.armed):
            self._say_of(self.sheet, "")
        self._tell()

    def _keep(self) -> None:
        waiting = self.sheet.typed != Typed()
        if waiting and not self._waiting:
            self._begun.begin(self._ballot, self._heading)
        elif self._waiting and not waiting:
            self._begun.end(self._ballot)
        self._waiting = waiting
        self.house.unrecorded.keep(self._ballot, self._heading, self.sheet.typed)

    @property
    def _begun(self) -> TotalsBegun:
        """The mark on the disk that totals are being typed."""
        return TotalsBegun(Drafts.of(self.house.book.path, self._ballot.record, self.house.hand.clock))

    def _say_of(self, sheet: Sheet, text: str) -> None:
        """An answer that holds as long as nothing is typed."""
        if text or self.notice.content:
            self.notice.say(text)
        self._answered, self._summed_up = sheet, self.grid.armed

    def _tell(self) -> None:
        sheet = self.sheet
        away = f" · vắng lượt này {two_digits(len(sheet.typed.away))}" if sheet.typed.away else ""
        voters = two_digits(len(sheet.item.voters(sheet.held)))
        needed = two_digits(sheet.result.majority.needed)
        who = f" Triệu tập {two_digits(len(sheet.item.circle))} · biểu quyết {voters}{away}"
        self.query_one("#who", Static).update(
            f"{who} · cần ít nhất {needed} phiếu ({sheet.item.rules.majority_clause})", layout=False
        )
        told = verdict(sheet, self.grid.at.line, self.names).splitlines()
        told = [ENDED, *told[1:]] if self.grid.ended and not self.grid.armed else told
        self.query_one("#verdict", Static).update("\n".join(told), layout=False)

    # Recording.

    def action_finish(self) -> None:
        """Check everything; where all is right, say what is going to be recorded and wait for Enter."""
        self.grid.armed = False
        missing = next(self.sheet.missing(), None)
        if missing is not None:
            self.grid.go_to(missing)
            where = named(self.sheet, missing, self.names)
            self._say_of(self.sheet, f"Chưa được: {where} chưa ghi; không có phiếu nào thì gõ 0.")
            return
        found = self.house.open_dossier.findings(self.sheet.held)
        if faults_in(found):
            self._refused(faults_in(found))
            return
        minding = (f"Lưu ý: {sentence(placed(self.sheet, one, self.names))}" for one in warnings_in(found))
        self.grid.armed = True
        self._say_of(self.sheet, "\n".join((*summary(self.sheet), *minding, "Enter: ghi vào sổ · Esc: xem lại")))

    def _refused(self, findings: tuple[Finding, ...]) -> None:
        place = place_of(self.sheet, findings[0])
        if place is not None:
            self.grid.go_to(place)
        self.notice.refused(placed(self.sheet, one, self.names) for one in findings)
        self._answered, self._summed_up = self.sheet, False

    def action_confirm(self) -> None:
        """Record the ballot, where it was found right just now."""
        if not self.grid.armed:
            return
        self.grid.armed = False
        try:
            self.warnings = self.house.open_dossier.do(self.sheet.held)
        except Refused as refused:
            self._refused(refused.findings)
            return
        self.recorded = f"{self._heading}: {came_to(self.sheet)}"
        self.house.unrecorded.drop(self._ballot)
        self._begun.end(self._ballot)
        self.dismiss(None)

    # Beside it.

    def action_away(self) -> None:
        """Mark who is present but not there for this ballot."""
        choices = [(one, self.names.bare(one)) for one in self.sheet.item.present]
        self.app.push_screen(
            Mark("Vắng lượt này", choices, self.sheet.typed.away, "không bỏ phiếu lượt này"), self._marked_away
        )

    def _marked_away(self, away: tuple[str, ...] | None) -> None:
        if away is not None:
            sheet = self.sheet
            self.grid.show(Sheet(sheet.item, sheet.asked, Typed(sheet.typed.figures, away)))

    def action_projector(self) -> None:
        """Figures for the room; back from there the totals stand as they were."""
        self.house.over("projector")

    # Leaving.

    def action_leave(self) -> None:
        """Look again, or back to the votes; what was typed is kept while the program runs."""
        if self.grid.armed:
            self.grid.armed = False
            self._say_of(self.sheet, "")
        elif self.sheet.typed in (self._first, Typed()):
            self.dismiss(None)
        else:
            question = "Số phiếu đã gõ CHƯA ghi vào sổ; còn giữ được đến khi đóng chương trình.\nRời màn hình này?"
            self.app.push_screen(Confirm(question), self._left)

    def _left(self, agreed: bool | None) -> None:
        if agreed:
            self.dismiss(None)

    def action_step(self, by: int) -> None:
        """To the step before or after the votes."""
        self._leave_by(lambda votes: votes.action_step(by))

    def action_home(self) -> None:
        """To the list of meetings."""
        self._leave_by(StepScreen.action_home)

    def _leave_by(self, way: Callable[[StepScreen], None]) -> None:
        """As the votes below would go."""
        self.dismiss(None)
        votes = self.app.screen
        if isinstance(votes, StepScreen):
            way(votes)
