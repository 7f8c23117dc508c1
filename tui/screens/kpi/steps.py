"""The five steps of the month (năm bước): last days, what was done when; a late step is marked, not blocked."""

from datetime import date
from typing import ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from meetings.kpi.acts import BeforeNotice, MonthRestated, MonthStepDone, PublicationRestated, ResultsPublished
from meetings.kpi.issued import StepKey
from meetings.kpi.month import Period
from meetings.kpi.period import period_of
from meetings.kpi.progress import progress
from tui.modals.form import Answers, Blank
from tui.screens.kpi.frame import MONTH_KEYS, MonthScreen
from tui.screens.kpi.saying import DAY, day_of
from tui.screens.kpi.together import together_act, together_blanks
from tui.telling.month import counts_told, day_told
from tui.telling.month_steps import SHORT_NAMES, step_rows, step_told
from tui.typed.amounts import read_amount, read_day, typed_amount, typed_day
from tui.widgets.brief import Brief
from tui.widgets.rows import Column, Rows

LATE = "Nếu sau hạn; đúng hạn thì để trống"
WIDE = 110
"""From so many cells on a step that is a hundred days late is told whole."""


def _columns(width: int) -> tuple[Column, ...]:
    standing = 24 if width >= WIDE else 15
    return (
        Column("Bước", 4, "right"),
        Column("Việc"),
        Column("Hạn cuối", 10),
        Column("Đã làm", 10),
        Column("Tình trạng", standing),
        Column("Bao nhiêu", 14),
    )


class MonthSteps(MonthScreen, inherit_bindings=False):
    """The steps one under the other; Enter records that one was done."""

    NAME = "Năm bước"
    PART = "kpi.steps"
    ABOUT = (
        "Năm bước của tháng với hạn cuối (Điều 16). Enter ghi ngày đã làm; bước chậm vẫn ghi được và được đánh dấu.\n"
        "Công khai rồi mà ghi sai ngày thì Enter ở bước 5 để sửa, kèm lý do.\n"
        "Bước 5 là công khai kết quả: từ đó số liệu và mức của mọi người giữ nguyên; "
        "phát hiện sai thì hủy kết quả của từng người để xếp loại lại (phiếu của người ấy, F2).\n"
        "Ai do tập thể đánh giá (ban thường vụ, người đứng đầu cùng tập thể lãnh đạo) thì F8 ghi ngày họp, số biên bản, "
        "người chủ trì, người dự; phiếu và danh sách in theo."
    )
    CSS_PATH = "steps.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "publish", "Công khai", id="steps.publish", tooltip="Ghi ngày công khai kết quả"),
        Binding("f4", "days", "Số ngày", id="steps.days", tooltip="Số ngày làm việc và kỳ đánh giá của tháng này"),
        Binding(
            "f8", "together", "Tập thể", id="steps.together", tooltip="Biên bản của tập thể đánh giá, xếp loại (Điều 9)"
        ),
        *MONTH_KEYS,
    ]

    def body(self) -> ComposeResult:
        """How many are how far, over the steps."""
        yield Brief(id="figures", classes="told")
        yield Rows(*_columns(0), title=self.NAME, id="five")
        yield Brief(id="whole", classes="told")

    def on_mount(self) -> None:
        """Take the keys."""
        self.five.focus()

    @property
    def five(self) -> Rows:
        """The steps."""
        return self.query_one("#five", Rows)

    def on_resize(self, event: events.Resize) -> None:
        """A wider terminal has room for more."""
        del event
        if self.is_mounted:
            self.show()

    def show(self) -> None:
        """Every step as it stands today."""
        self.tell("#figures", " · ".join(filter(None, (counts_told(self.recorded), day_told(self.recorded)))))
        self.five.columns = _columns(self.size.width)
        self.five.show(tuple(step_rows(self.recorded, self.today)))
        self._whole()

    @on(Rows.Moved, "#five")
    def _whole(self) -> None:
        here = self.five.current
        self.tell("#whole", "" if here is None else step_told(self.recorded, cast(StepKey, here)))

    @on(Rows.Chosen, "#five")
    def _record(self, event: Rows.Chosen) -> None:
        if isinstance(event, Rows.Moved):
            return
        match event.key:
            case "notice":
                self.action_publish()
            case "plan" | "self_rating" | "remarks" | "decision" as step:
                self._ask_day(step)

    def _ask_day(self, step: BeforeNotice) -> None:
        what = f"bước đã làm: {SHORT_NAMES[step]}"

        def attempt(said: Answers) -> list[str]:
            day = day_of(said, self.today)
            return day if isinstance(day, list) else self.tried([MonthStepDone(step, day, said["late"])], what)

        far = progress(self.recorded, step)
        blanks = [
            Blank("on", "Ngày", typed_day(far.done or (far.undated and far.latest) or self.today), hint=DAY),
            Blank("late", "Chậm vì", self.recorded.late.get(step, ""), hint=LATE),
        ]
        self.fill(what[:1].upper() + what[1:], blanks, attempt)

    def action_days(self) -> None:
        """How many working days the period has, and from when to when it goes."""
        if self.barred(MonthRestated(working_days=self.recorded.month.working_days)):
            return
        begins, ends = period_of(self.recorded.month)
        blanks = [
            Blank("days", "Số ngày", typed_amount(self.recorded.month.working_days), hint="Ngày làm việc của kỳ"),
            Blank("first", "Từ ngày", typed_day(begins), hint=DAY),
            Blank("last", "Đến ngày", typed_day(ends), hint=DAY),
        ]
        self.fill("Kỳ đánh giá", blanks, self._restated)

    def _restated(self, said: Answers) -> list[str]:
        days, first = read_amount(said["days"]), read_day(said["first"], self.today)
        last = read_day(said["last"], self.today)
        if days is None or first is None or last is None:
            return ["không đọc được số ngày hoặc ngày; vui lòng ghi như 22 và 01/7/2026"]
        whole = (first, last) == period_of(self.recorded.month, whole_month=True)
        act = MonthRestated(working_days=days, period=None if whole else Period(first, last))
        return self.tried([act], "số ngày làm việc và kỳ đánh giá")

    def action_together(self) -> None:
        """What a collective that rates decided."""

        def attempt(said: Answers) -> list[str]:
            act = together_act(self.recorded, said, self.today)
            return act if isinstance(act, list) else self.tried([act], "quyết định của tập thể")

        self.fill("Quyết định của tập thể", together_blanks(self.recorded, self.today), attempt, keep="together")

    def action_publish(self) -> None:
        """Ask when and where the results were made public, unless they may not be; where they all are, ask for another day."""
        if self.recorded.is_public and not self.recorded.to_publish:
            last = self.recorded.published[-1]
            why = Blank("reason", "Sửa vì", hint="Lý do sửa; mức đã công khai giữ nguyên")
            self.fill("Sửa ngày công khai", [*_publication_blanks(last, last.on), why], self._restated_publication)
        elif self.may(ResultsPublished(self.today)):
            self.fill("Công khai kết quả", _publication_blanks(None, self.today), self._published)

    def _published(self, said: Answers) -> list[str]:
        day = day_of(said, self.today)
        if isinstance(day, list):
            return day
        return self.tried([ResultsPublished(day, said["where"], said["late"])], "công khai kết quả")

    def _restated_publication(self, said: Answers) -> list[str]:
        day = day_of(said, self.today)
        if isinstance(day, list):
            return day
        if not said["reason"]:
            return ["chưa ghi lý do sửa; vui lòng ghi"]
        act = PublicationRestated(day, said["reason"], said["where"], said["late"])
        return self.tried([act], "ngày công khai đã sửa; mục cũ vẫn còn trong sổ")


def _publication_blanks(last: ResultsPublished | None, day: date) -> list[Blank]:
    """When and where results were made public, and why late."""
    return [
        Blank("on", "Ngày", typed_day(day), hint=DAY),
        Blank("where", "Ở đâu", last.where if last else "", hint="Họp cơ quan đầu tháng, bảng tin, cổng thông tin"),
        Blank("late", "Chậm vì", last.late if last else "", hint=LATE),
    ]


SCREEN = MonthSteps
