"""The totals of one ballot (số phiếu của một lượt): typed line by line, every equality checked as typed, then recorded."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from forms.parts.naming import names_of
from meetings.faults import Finding, Refused, faults_in, warnings_in
from meetings.vietnamese import two_digits
from tui.modals.confirm import Confirm
from tui.modals.mark import Mark
from tui.screens.base import HouseScreen
from tui.telling.totals import came_to, named, place_of, placed, summary, verdict
from tui.typed.totals import Asked, Sheet, Typed
from tui.widgets.keys import Keys
from tui.widgets.notice import Notice, sentence
from tui.widgets.totals_grid import TotalsGrid

Keep = Callable[[Typed], None]
"""What was typed, to be kept while the program runs."""


class Totals(HouseScreen, inherit_bindings=False):
    """One ballot being typed; over the screen of the votes until it is recorded or left."""

    NAME = "Ghi số phiếu"
    ABOUT = (
        "Gõ số phiếu phát ra, đổi lại, thu về, không hợp lệ, rồi từng dòng; Enter sang ô kế tiếp. "
        "Mũi tên, Tab sang ô khác; Backspace xóa một chữ số; gõ số mới là ghi đè.\n"
        "Số có dấu = là phần còn lại, máy tự điền; gõ đè lên được. Số gõ ở đây chỉ vào sổ khi bấm F9 rồi Enter."
    )
    CSS_PATH = "totals.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9", "finish", "Ghi vào sổ", id="totals.finish", tooltip="Kiểm tra rồi ghi vào sổ; Enter để đồng ý"),
        Binding(
            "f4", "away", "Vắng lượt này", id="totals.away", tooltip="Ghi người có mặt nhưng không bỏ phiếu lượt này"
        ),
        Binding("f1", "help", "Trợ giúp", id="totals.help", tooltip="Các phím của màn hình này"),
        Binding("escape", "leave", "Rời", id="totals.leave", tooltip="Về danh sách các lượt; số đã gõ còn giữ"),
        Binding("enter", "confirm", "Đồng ý ghi", show=False, id="totals.confirm", tooltip="Đồng ý ghi, sau F9"),
    ]

    def __init__(self, asked: Asked, heading: str, typed: Typed, keep: Keep) -> None:
        super().__init__()
        self._asked = asked
        self._heading = heading
        self._first = typed
        self._keep = keep
        self._answered: Sheet | None = None
        self._summed_up = False
        self.recorded: str | None = None
        """What was recorded, once it was."""
        self.warnings: tuple[Finding, ...] = ()

    def compose(self) -> ComposeResult:
        """Who votes, the grid, the verdict of the line under the cursor."""
        meeting = self.house.open_dossier.meeting
        self.names = names_of(meeting)
        sheet = Sheet(meeting.items[self._asked.item], self._asked, self._first)
        yield Static(f" {self._heading}", id="masthead", markup=False)
        yield Static("", id="who", markup=False)
        yield TotalsGrid(sheet, self.names, id="grid")
        tall = "-tall" if self._asked.ballot.question == "excellent" else ""
        yield Static("", id="verdict", classes=tall, markup=False)
        yield Notice()
        yield Keys()

    def on_mount(self) -> None:
        """Take the keys."""
        self.grid.focus()
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
        self._keep(self.sheet.typed)
        if self.sheet is not self._answered or (self._summed_up and not self.grid.armed):
            self._say_of(self.sheet, "")
        self._tell()

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
        self.query_one("#verdict", Static).update(verdict(sheet, self.grid.at.line, self.names), layout=False)

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

    def action_leave(self) -> None:
        """Look again, or back to the votes; what was typed is kept while the program runs."""
        self._keep(self.sheet.typed)
        if self.grid.armed:
            self.grid.armed = False
            self._say_of(self.sheet, "")
        elif self.sheet.typed == self._first or self.sheet.typed == Typed():
            self.dismiss(None)
        else:
            question = "Số phiếu đã gõ CHƯA ghi vào sổ; còn giữ được đến khi đóng chương trình.\nRời màn hình này?"
            self.app.push_screen(Confirm(question), self._left)

    def _left(self, agreed: bool | None) -> None:
        if agreed:
            self.dismiss(None)
