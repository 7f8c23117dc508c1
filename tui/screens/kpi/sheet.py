"""One person's sheet (phiếu của một người): tasks, how every figure was reckoned with its clause, what was said; all of it mended here."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from meetings.acts import Act
from meetings.kpi.acts import (
    FiguresMended,
    LevelsDecided,
    OpinionGiven,
    PersonListed,
    PlanMade,
    RatingAnnulled,
    RemarkMade,
    SelfScoreGiven,
)
from meetings.kpi.month import Decision
from meetings.kpi.naming import names_of
from meetings.kpi.person import Opinion, Person, WorkPlan
from meetings.vietnamese import two_digits
from tui.modals.form import Answers, Blank
from tui.screens.kpi import mending, planning, saying
from tui.screens.kpi.frame import MonthScreen
from tui.screens.kpi.listing import listed_of, person_blanks
from tui.screens.kpi.saying import Saying
from tui.screens.picking import pick
from tui.telling.month import person_told
from tui.telling.sheet import keyed, sheet_rows, told_whole
from tui.widgets.brief import Brief
from tui.widgets.rows import Column, Row, Rows

SHEET_KEYS: list[BindingType] = [
    Binding("f2", "record", "Ghi", id="sheet.record", tooltip="Chọn việc cần ghi về người này"),
    Binding("f3", "other(-1)", "Người trước", id="sheet.before", tooltip="Phiếu của người trước trong danh sách"),
    Binding("f6", "other(1)", "Người sau", id="sheet.after", tooltip="Phiếu của người sau trong danh sách"),
    Binding("f1", "help", "Trợ giúp", id="help", tooltip="Các phím của màn hình này"),
    Binding("f7", "history", "Sổ", show=False, id="history", tooltip="Các mục đã ghi trong sổ, kể cả mục đã gạch bỏ"),
    Binding("f12", "undo", "Gạch mục cuối", show=False, id="undo", tooltip="Gạch bỏ việc vừa ghi, kèm lý do"),
    Binding("f10", "back", "Mọi người", id="sheet.back", tooltip="Về danh sách; mọi việc đã ghi được giữ nguyên"),
    Binding("escape", "back", "Mọi người", show=False, id="sheet.back-too", tooltip="Như F10"),
]  # fmt: skip
ACTIONS: dict[str, str] = {
    "general": "Điểm tiêu chí chung",
    "days": "Ngày làm việc, lý do nghỉ",
    "task:new": "Thêm nhiệm vụ",
    "bonus:new": "Thêm điểm cộng",
    "lead": "Điểm đ, e của người lãnh đạo",
    "self": "Tự chấm, tự xếp loại",
    "remark": "Nhận xét của cấp có thẩm quyền",
    "decision": "Quyết định mức xếp loại",
    "opinion": "Bảo lưu, kiến nghị, phản ánh",
    "annul": "Hủy kết quả đã công khai để xếp loại lại",
    "person": "Chức vụ, nhóm, người quản lý",
    "plan": "Kế hoạch tháng, lịch tuần",
}
"""What can be recorded of somebody, in the order of the list that F2 opens."""
SAID: dict[str, Callable[..., Saying]] = {
    "plan": planning.work_plan,
    "self": saying.self_score,
    "remark": saying.remark,
    "decision": saying.decision,
    "level": saying.decision,
    "opinion": saying.opinion,
    "annul": saying.annulment,
}
"""What is said of somebody, by what a line is about."""
_LED = ("d", "đ", "e")
_TO_READ = ("a", "b", "c", "result", "raw_total", "total", "score_level", "reading", "annulled")


class Sheet(MonthScreen, inherit_bindings=False):
    """Everything of one person; Enter on a line mends what it is about."""

    NAME = "Phiếu của một người"
    ABOUT = (
        "Từng con số với cách tính và điều khoản; rồi tự chấm, nhận xét, quyết định, ý kiến, kết quả đã hủy.\n"
        "Enter trên một dòng để sửa điều dòng ấy nói đến; F2 để chọn việc cần ghi. F3, F6 sang người trước, người sau.\n"
        "Gõ chữ để lọc (không cần dấu)."
    )
    CSS_PATH = "sheet.tcss"
    BINDINGS: ClassVar[list[BindingType]] = SHEET_KEYS

    def __init__(self, one: str) -> None:
        super().__init__()
        self.one = one

    def body(self) -> ComposeResult:
        """Who it is, the lines, the line under the cursor whole."""
        yield Brief(id="who", classes="told")
        yield Rows(Column("Mục", 15), Column("Nội dung"), Column("Điều khoản", 15), title=self.NAME, id="sheet")
        yield Brief(id="whole", classes="told")

    def on_mount(self) -> None:
        """Take the keys."""
        self.lines.focus()

    @property
    def lines(self) -> Rows:
        """The lines of the sheet."""
        return self.query_one("#sheet", Rows)

    @property
    def person(self) -> Person:
        """Whose sheet it is."""
        return self.recorded.people[self.one]

    def show(self) -> None:
        """Everything as it stands now."""
        if self.one not in self.recorded.people:
            self.dismiss()
            return
        self.tell("#who", person_told(self.recorded, self.one))
        self.rows = {row.key: row for row in sheet_rows(self.recorded, self.one)}
        self.lines.show(tuple(self.rows.values()))
        self._whole()

    def _frame(self) -> None:
        super()._frame()
        people = list(self.recorded.people)
        place = people.index(self.one) + 1 if self.one in people else 0
        name = names_of(self.recorded.month).get(self.one, "")
        steps = f" Mọi người › {name} ({two_digits(place)}/{two_digits(len(people))})"
        self.query_one("#steps", Static).update(steps)

    @on(Rows.Moved, "#sheet")
    def _whole(self) -> None:
        here = self.lines.current
        self.tell("#whole", "" if here is None else told_whole(self.recorded, self.one, here))

    @on(Rows.Chosen, "#sheet")
    def _mend(self, event: Rows.Chosen) -> None:
        if not isinstance(event, Rows.Moved):
            about, _, place = event.key.partition("#")
            self.mend(about, int(place))

    def mend(self, about: str, place: int = 0) -> None:
        """Ask for what a line is about; ``place`` says which of several."""
        name, _, which = about.partition(":")
        if name not in _TO_READ and self.barred(self._such_an_act(name)):
            self.call_after_refresh(self._in_sight)
            return
        if name.startswith("task"):
            self._one_task(None if which == "new" else int(name[len("task[") : -1]))
        elif name == "bonus":
            self._bonus(None if which == "new" or not self.person.bonus else place)
        elif name in _LED or name == "lead":
            self._leadership()
        elif name in _TO_READ:
            self.notice.say("Dòng này do chương trình tính. Muốn đổi thì sửa nhiệm vụ, điểm, ngày làm việc (F2).")
        else:
            self._simple(name)

    def _such_an_act(self, name: str) -> Act:
        """An act of the kind that a form records, to ask whether there may be one now."""
        one, today = self.one, self.today
        acts: dict[str, Act] = {
            "plan": PlanMade(one, WorkPlan("month", today)),
            "self": SelfScoreGiven(one, today),
            "remark": RemarkMade(one, today, "-", "-"),
            "decision": LevelsDecided(today, "-", (Decision(one, "good", "-"),)),
            "level": LevelsDecided(today, "-", (Decision(one, "good", "-"),)),
            "opinion": OpinionGiven(one, Opinion("report", today, "-")),
            "annul": RatingAnnulled(one, "good", today, "-", "-"),
            "person": PersonListed(self.person),
        }
        return acts.get(name) or FiguresMended(one)

    def _simple(self, name: str) -> None:
        said = SAID.get(name)
        if said is not None:
            self._say(said, name)
        else:
            {"general": self._general, "days": self._days, "person": self._listed}[name]()

    def _say(self, form: Callable[..., Saying], kind: str) -> None:
        said_by = form(self.recorded, self.person, self.today)

        def attempt(said: Answers) -> list[str]:
            act = said_by.act(said)
            return act if isinstance(act, list) else self.tried([act], said_by.what)

        self.fill(said_by.title, said_by.blanks, attempt, keep=f"{kind}:{self.one}")

    def tried(self, acts: Sequence[Act], what: str) -> list[str]:
        """What was recorded is where the cursor goes: it is the first line that says something else than before."""
        before = dict(keyed(self.recorded, self.one))
        faults = super().tried(acts, what)
        if not faults and self.one in self.recorded.people:
            fresh = [key for key, told in keyed(self.recorded, self.one) if before.get(key) != told]
            self.lines.show(tuple(self.rows.values()), at=fresh[0] if fresh else None)
            self._whole()
            self.call_after_refresh(self._in_sight)
        return faults

    def _in_sight(self) -> None:
        """A line that answers at length takes room from the list: the row under the cursor stays in it."""
        if self.is_mounted:
            self.lines.show(tuple(self.rows.values()))

    def _general(self) -> None:
        blanks = mending.general_blanks(self.recorded, self.person)
        self._figures("Tiêu chí chung", blanks, lambda said: mending.general_mended(self.recorded, self.person, said))

    def _days(self) -> None:
        blanks = mending.days_blanks(self.recorded, self.person)
        self._figures("Ngày làm việc", blanks, lambda said: mending.days_mended(self.recorded, self.person, said))

    def _leadership(self) -> None:
        blanks = mending.leadership_blanks(self.person)
        self._figures("Điểm đ, e", blanks, lambda said: mending.leadership_mended(self.person, said))

    def _one_task(self, place: int | None) -> None:
        blanks = mending.task_blanks(self.person, place)
        which = "new" if place is None else f"{place}:{self.person.task[place].name}"
        self._figures("Nhiệm vụ", blanks, lambda said: mending.task_mended(self.person, place, said), which)

    def _bonus(self, place: int | None) -> None:
        """One line of bonus points, or a new one."""
        blanks = mending.bonus_blanks(self.person, place, saying.rated_by(self.recorded, self.person))
        which = "new" if place is None else f"{place}:{self.person.bonus[place].ground}"
        self._figures("Điểm cộng", blanks, lambda said: mending.bonus_mended(self.person, place, said), which)

    def _figures(
        self, title: str, blanks: list[Blank], mended: Callable[[Answers], mending.Mended], which: str = ""
    ) -> None:
        """Ask for figures; ``which`` tells apart what somebody has several of, so that no box opens with another's words."""
        what = f"{title[:1].lower()}{title[1:]} của {self.recorded.names[self.one]}"

        def attempt(said: Answers) -> list[str]:
            act, faults = mended(said)
            return faults if act is None else self.tried([act], what)

        self.fill(f"{title}: {self.recorded.names[self.one]}", blanks, attempt, keep=f"{title}:{which}:{self.one}")

    def _listed(self) -> None:
        def attempt(said: Answers) -> list[str]:
            act, faults = listed_of(self.recorded, self.person, said)
            return faults if act is None else self.tried([act], f"thông tin của {act.person.name}")

        self.fill(
            f"Sửa: {self.recorded.names[self.one]}",
            person_blanks(self.recorded, self.person),
            attempt,
            keep=f"person:{self.one}",
        )

    # Keys.

    def action_record(self) -> None:
        """What can be recorded, to choose from."""
        offered = [
            (key, text) for key, text in ACTIONS.items() if (key != "lead" or self.person.leader) and self._offered(key)
        ]
        rows = [Row(key, (str(number), text)) for number, (key, text) in enumerate(offered, start=1)]
        columns = (Column("STT", 4, "right"), Column("Việc"))
        pick(self, f"Ghi về {self.person.name}", rows, self.mend, columns)

    def _offered(self, key: str) -> bool:
        """A rating is cancelled only where it is public."""
        return key != "annul" or self.one in self.recorded.held

    def action_other(self, by: int) -> None:
        """The sheet of the person before or after."""
        people = list(self.recorded.people)
        place = people.index(self.one) + by
        if 0 <= place < len(people):
            self.one = people[place]
            self.notice.say("")
            self._frame()
            self.show()

    def action_back(self) -> None:
        """To the list."""
        self.dismiss()
