"""Counting papers (kiểm phiếu): paper by paper or bundle by bundle, once or blind until two counts agree, then recorded."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar

from msgspec import structs
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from forms.parts.naming import Names, names_of
from meetings.acts import RoundHeld
from meetings.counting.comparing import Finished
from meetings.counting.count import Count
from meetings.counting.session import ONCE, Counting, held
from meetings.faults import Finding, Refused, faults_in, warnings_in
from meetings.item import Item
from meetings.trouble import words_for
from meetings.vietnamese import two_digits
from tui.files.count_file import FIRST, SECOND, CountedBallot, CountFile, kept_of, totals_of
from tui.modals.confirm import Confirm
from tui.modals.mark import Mark
from tui.screens.base import HouseScreen
from tui.telling.counting import (
    beside_large,
    between_counts,
    fitted,
    how_to,
    large,
    papers_told,
    reasons_of_invalidity,
    room_figures,
    sealed_told,
    verdict_in_short,
)
from tui.telling.totals import came_to, summary
from tui.typed.paper_keys import Keying, problem
from tui.typed.totals import Asked, Sheet, typed_of
from tui.widgets.counting_table import CountingTable
from tui.widgets.keys import Keys
from tui.widgets.notice import Notice, sentence

LOOK_EVERY = 1.0
"""Seconds between two looks at whether the second table is done."""
BESIDE_FIGURES = 5
"""Cells around the large figures."""
LOOKS = {"bad": "bold red", "dim": "dim"}


@dataclass(frozen=True)
class Desk:
    """What lies on the counting table (bàn kiểm phiếu): the ballot, its heading, the record it will make, its file.

    ``asked`` is the ballot as it is recorded, without figures; ``key`` tells it apart from every other of the book.
    """

    item: Item
    due: Asked
    heading: str
    asked: RoundHeld
    key: CountedBallot
    file: CountFile


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
        Binding("f2", "again", "Kiểm lại", show=False, id="counting.again", tooltip="Bỏ các số đã kiểm, kiểm lại từ đầu"),
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
        """``keep`` holds the counting while the program runs; ``told`` is said first."""
        super().__init__()
        self.desk = desk
        self.counting = counting
        self.recorded: str | None = None
        """What was recorded, once it was."""
        self.warnings: tuple[Finding, ...] = ()
        self._keep = keep
        self._edit_stock = edit_stock
        self._told = told
        self._who = ""
        self._second_done = False
        """Whether the second table waits for its count to be taken."""
        self._trouble = ""
        """Why the count cannot be kept on the disk, as long as it cannot."""
        self._answered: tuple[int, Keying] | None = None
        self._before: Counting | None = None
        """The counting before its only count was ended, to look at once more."""

    @property
    def ABOUT(self) -> str:  # type: ignore[override]  # noqa: N802 - what is told depends on the papers
        """The keys of these papers."""
        reasons = "\n".join(reasons_of_invalidity(self.counting.form))
        return (
            f"{how_to(self.counting.form)}\n{reasons}\n"
            "Backspace xóa phím vừa gõ, F12 bỏ cả phiếu vừa ghi. Phím sai đứng yên đến khi Backspace. "
            f"Máy tính không có bàn phím số: = thay +, dấu chấm thay *.\n"
            "Phiếu do người vắng mặt gửi đến không được kiểm; lời của người ấy ghi được ở bước Thảo luận."
        )

    def compose(self) -> ComposeResult:
        """Who votes, the lines with their strokes, the paper being typed."""
        self.names: Names = names_of(self.house.open_dossier.meeting)
        yield Static(f" {self.desk.heading}", id="masthead", markup=False)
        yield Static("", id="who", markup=False)
        count = self.counting.count or Count(self.counting.form, 0)
        yield CountingTable(count, self.names, self._counted, id="table")
        yield Static("", id="slip", markup=False)
        yield Static("", id="how", markup=False)
        yield Notice()
        yield Keys()

    def on_mount(self) -> None:
        """Take the keys; the account of the papers is on the disk before a paper is read."""
        self.table.focus()
        self.set_interval(LOOK_EVERY, self._look_aside)
        self._stand_at(self.counting)
        if self._told:
            self._answer(self._told)

    @property
    def table(self) -> CountingTable:
        """Where the papers are typed."""
        return self.query_one("#table", CountingTable)

    # What is kept.

    def _counted(self, count: Count) -> None:
        """Every entry, before it is shown: in memory whole, on the disk only what tells of no paper."""
        self._keep_all(self.counting.going_on(count))

    def _keep_all(self, counting: Counting) -> None:
        self.counting = counting
        self._keep(counting)
        self._on_disk()

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

    def _on_disk(self) -> None:
        """The end of an only count is not kept: held against what was kept before it, it would tell of the last papers."""
        count = self.counting.count
        if self.counting.wanted == ONCE and count is None:
            return
        kept = kept_of(self.counting, self.desk.key, self.desk.asked.away)
        try:
            self.desk.file.keep(kept, 0 if count is None else count.totals.papers)
            self._trouble = ""
        except OSError as error:
            self._trouble = f"Không giữ được số đang kiểm trên đĩa ({words_for(error)}); vẫn kiểm tiếp được."

    # What is shown.

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
        counting, item = self.counting, self.desk.item
        needed = f" · cần ít nhất {two_digits(item.majority.needed)} phiếu" if item.majority is not None else ""
        who = f" Triệu tập {two_digits(len(item.circle))}{needed} · {papers_told(counting.stock)}"
        if who != self._who:
            self._who = who
            self.query_one("#who", Static).update(who)
        self.query_one("#how", Static).update(self._how())
        self.query_one("#slip", Static).update(self._slip(), layout=False)

    def _how(self) -> Text:
        """The keys; or why the paper being typed cannot go on, and the key that takes the wrong one away."""
        table = self.table
        if table.idle or table.room:
            return Text("")
        wrong = problem(table.count.form, table.keying, table.count.left)
        if not wrong:
            return Text(how_to(self.counting.form))
        return Text(wrong if "Backspace" in wrong else f"{wrong} Backspace: xóa phím sai.", "bold red")

    def _slip(self) -> Text:
        if self.table.room is not None:
            wrong = self.table.count.left and self.table.keying.keys
            return Text("F8: trở lại bàn kiểm phiếu" + (" · đang gõ một phiếu" if wrong else ""))
        if self.counting.agreed is not None:
            return Text("\n".join(self._came_to()))
        if self.table.idle:
            return Text("\n".join(between_counts(self.counting, self.names, second_done=self._second_done)))
        table = self.table
        told = [*beside_large(self.counting, table.count, table.keying, table.last, self.names)]
        text = Text()
        for row, figure in enumerate(large(table.keying, table.count)):
            text.append(f" {figure}   ", "bold")
            if row < len(told):
                room = self.size.width - len(figure) - BESIDE_FIGURES
                text.append(fitted(told[row].text, room), LOOKS.get(told[row].tone, "" if row else "bold"))
            text.append("\n")
        return text

    def _came_to(self) -> list[str]:
        said = [*summary(self._sheet), sealed_told(self.counting.stock)]
        counts = len(self.counting.finished)
        agreed = f"Đã kiểm {two_digits(counts)} lần, kết quả thống nhất." if counts > 1 else ""
        return [one for one in (*said, agreed, "Enter: ghi vào sổ · Esc: xem lại") if one]

    @property
    def _held(self) -> RoundHeld:
        return held(self.desk.asked, self.counting)

    @property
    def _sheet(self) -> Sheet:
        return Sheet(self.desk.item, self.desk.due, typed_of(self._held))

    # From one count to the next.

    def action_finish(self) -> None:
        """All papers were read: this count ends."""
        count = self.counting.count
        if count is None or self.table.idle:
            return
        if not self.table.keying.empty and not count.left:
            self._answer("Đã đủ phiếu nhưng còn phím đang gõ dở: F12 để bỏ, rồi F9.")
        elif not self.table.keying.empty:
            self._answer("Chưa được: còn một phiếu đang gõ dở. Enter để ghi phiếu ấy, hoặc F12 để bỏ.")
        elif self._second_done:
            question = "Bàn kiểm phiếu thứ hai đã kiểm xong. Bỏ số đang kiểm dở ở đây và đối chiếu với bàn ấy?"
            self.app.push_screen(Confirm(question), lambda agreed: self._take_second() if agreed else None)
        elif count.left:
            self._answer(
                f"Chưa được: mới kiểm {two_digits(count.totals.papers)} trên {two_digits(count.collected)} phiếu, còn "
                f"{two_digits(count.left)} phiếu. Kiểm tiếp, hoặc F4 nếu số thu về ghi nhầm."
            )
        else:
            self._before = self.counting if self.counting.number == 1 == self.counting.wanted else None
            self._stand_at(self.counting.ended())

    def _look_aside(self) -> None:
        """Whether the second table is done: its count is taken with Enter, or with F9 where the next one has begun here."""
        wanting = self.counting.compared is None and bool(self.counting.finished)
        done = wanting and self._second_finished() is not None
        if done != self._second_done:
            self._second_done = done
            if done and not self.counting.waiting:
                self._answer("Bàn kiểm phiếu thứ hai đã kiểm xong lượt này. F9: đối chiếu với bàn ấy.")
            self._tell()

    def _second_finished(self) -> Finished | None:
        found = CountFile.of(self.house.book.path, self.desk.key, SECOND).read()
        if found is None or not found.kept.finished or found.kept.stock != self.counting.stock:
            return None
        return Finished(self.counting.form, totals_of(found.kept.finished[0]))

    def _take_second(self) -> None:
        """Hold the second table's count against the one here."""
        finished = self._second_finished()
        if finished is not None:
            self._stand_at(self.counting.joined(finished))
            self._wipe(SECOND)

    @on(CountingTable.NothingToTakeBack)
    def _nothing(self) -> None:
        self._answer("Không còn phiếu nào vừa gõ để bỏ; phiếu gõ từ lần mở trước thì F2 kiểm lại từ đầu.")

    def _show_agreed(self) -> None:
        self.table.count = Count(self.counting.form, 0)
        self.table.measure()
        sheet = self._sheet
        self.table.verdicts = {one: verdict_in_short(sheet, one) for one in sheet.subjects}
        self.table.show_room(None)
        self.remove_class("-room")
        self._mind()

    def _mind(self) -> None:
        """What stands against the ballot as counted, and what is to be minded."""
        found = self.house.open_dossier.findings(self._held)
        if faults_in(found):
            self.notice.refused(faults_in(found))
        else:
            self.notice.say("\n".join(f"Lưu ý: {sentence(one)}" for one in warnings_in(found)))

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
        act = self._held
        try:
            self.warnings = self.house.open_dossier.do(act)
        except Refused as refused:
            self.notice.refused(refused.findings)
            return
        self.recorded = f"{self.desk.heading}: {came_to(self._sheet)}"
        self._keep(None)
        self._wipe(FIRST, SECOND)
        self.dismiss(None)

    def _wipe(self, *tables: int) -> None:
        """Nothing of the count stays."""
        for table in tables:
            file = self.desk.file if table == FIRST else CountFile.of(self.house.book.path, self.desk.key, table)
            try:
                file.wipe()
            except OSError as error:
                self.notify(f"Không xóa được tệp đếm dở ({words_for(error)}): {file.path}")

    def action_back(self) -> None:
        """Nothing to take back between two counts; while papers are read the table itself takes the key."""

    def action_again(self) -> None:
        """All over, once that is agreed."""
        question = "Bỏ TẤT CẢ số đã kiểm của lượt này và kiểm lại từ đầu?"
        self.app.push_screen(Confirm(question), lambda agreed: self._again() if agreed else None)

    def _again(self) -> None:
        self._wipe(SECOND)
        self._before = None
        self._stand_at(self.counting.again())

    # Beside it.

    def action_stock(self) -> None:
        """Mend the account of the papers."""
        if self.counting.finished:
            self.notice.say("Đã kiểm xong ít nhất một lần: muốn sửa số phiếu thì F2 kiểm lại từ đầu.")
        else:
            self._edit_stock(self)

    def account(self, counting: Counting) -> None:
        """The account was mended; the count goes on."""
        self._keep_all(counting)
        if counting.count is not None:
            self.table.count = counting.count
        self._tell()

    def action_away(self) -> None:
        """Mark who is there but took no paper of this ballot."""
        choices = [(one, self.names.listed(one)) for one in self.desk.item.present]
        self.app.push_screen(
            Mark("Vắng lượt này", choices, self.desk.asked.away, "không bỏ phiếu lượt này"), self._marked
        )

    def _marked(self, away: tuple[str, ...] | None) -> None:
        if away is not None:
            self.desk = replace(self.desk, asked=structs.replace(self.desk.asked, away=away))
            self._keep_all(self.counting)
            self._tell()

    def action_room(self) -> None:
        """Hide the votes from the room, or show them to the tellers again; papers go on being typed."""
        table = self.table
        table.show_room(None if table.room else self._room)
        self.set_class(table.room is not None, "-room")
        self._tell()

    def _room(self, width: int, height: int) -> list[str]:
        done = self.counting.stock.collected if self.counting.count is None else self.counting.count.totals.papers
        return room_figures(self.desk.item, self.counting, done, width, height)

    def action_leave(self) -> None:
        """Look again at the only count, or back to the votes; the counting is kept while the program runs."""
        if self._before is not None and self.counting.agreed is not None:
            before, self._before = self._before, None
            self._stand_at(before)
        elif self.counting.number <= 1 and self.table.count.totals.papers == 0:
            self._keep(None)
            self._wipe(FIRST)
            self.dismiss(None)
        else:
            self.app.push_screen(Confirm(self._leaving()), self._left)

    def _leaving(self) -> str:
        risk = self.table.count.at_risk
        lost = f"\nNếu đóng chương trình thì phải đọc lại {two_digits(risk)} phiếu cuối." if risk else ""
        return f"Lượt này CHƯA kiểm xong, chưa ghi vào sổ; số đã kiểm còn giữ.{lost}\nRời màn hình này?"

    def _left(self, agreed: bool | None) -> None:
        if agreed:
            self.dismiss(None)
