"""Who is rated in a month, and on what (người được đánh giá): tasks, bonus points, how leaders lead, what they say of it.

These records come through the door of ``meetings/schema.py`` as they are. Amounts are billionths (``meetings/amounts.py``).
"""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from meetings.kpi.issued import Instead, Kind
from meetings.people import Level
from meetings.schema import Amount, Count, Line, NamedLine, NamedText, Text

Leader = Literal["head", "deputy"]
PlanSpan = Literal["month", "week"]
OpinionKind = Literal["reservation", "petition", "report"]
Times = Annotated[int, Meta(ge=0, le=10_000)]


class Leadership(Struct, frozen=True, forbid_unknown_fields=True):
    """How somebody with a leading post leads: đ and e, each 100 or 50 with its ground. Điều 12.3, 12.4."""

    execution: Count | None = None
    """đ: organising the work; 100 or 50."""
    execution_ground: Text = ""
    """Why."""
    unity: Count | None = None
    """e: keeping people together; 100 or 50."""
    unity_ground: Text = ""
    """Why."""


class Task(Struct, frozen=True, forbid_unknown_fields=True):
    """A product or piece of work (sản phẩm, công việc) that somebody was given. Amounts are of products."""

    name: NamedLine
    """What it is."""
    assigned: Amount
    """Products to be made."""
    completed: Amount
    """Products made; what exceeds the assigned fills nothing else."""
    level: Count | None = None
    """Group of complexity, 1 to 5; required unless the catalogue has the product."""
    unit: Amount | None = None
    """Standard units in one product; default 1, or as the catalogue has it."""
    quality_lapses: Times = 0
    """Times found below standard; each takes a quarter of one product. May exceed the products."""
    quality_excused: Times = 0
    """Of them, for objective reasons, confirmed."""
    rejected: Amount = 0
    """Products made but never accepted; nothing in b."""
    delays: Times = 0
    """Times late; each takes a quarter of one product."""
    delays_excused: Times = 0
    """Of them, for objective reasons, confirmed."""
    handed_over: bool = False
    """Given to somebody else: stays assigned, counts nothing as completed."""
    extra: bool = False
    """Taken over or unplanned: outside the total, earns bonus points only."""
    product: NamedLine | None = None
    """Id of the product in the catalogue."""
    share_of: NamedLine | None = None
    """Id of the shared product of which this is one person's part."""
    excused_by: Text = ""
    """Who confirmed the objective reasons, by which document."""
    added_on: date | None = None
    """When unplanned work was put into the schedule (cập nhật công việc đột xuất, phát sinh). Điều 16, bước 1."""
    directing: bool = False
    """Of a leader: directed and supervised rather than done."""
    due: date | None = None
    """When it is due (rõ thời gian)."""
    output: Text = ""
    """The result that is wanted (rõ sản phẩm)."""
    duty: Text = ""
    """In charge or helping (rõ trách nhiệm)."""
    authority: Text = ""
    """Who gives it and decides on it (rõ thẩm quyền)."""


class WorkPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """A person's plan of the month or schedule of one week (kế hoạch tháng, lịch tuần), submitted to and approved by the
    direct leader. Điều 2.1; Điều 16, bước 1.
    """

    covers: PlanSpan
    """The month or one week."""
    made: date = field(name="date")
    """When it was made."""
    first: date | None = field(name="from", default=None)
    """First day of the week; a schedule needs it."""
    submitted_on: date | None = None
    """When it was submitted (trình) to the direct leader."""
    approved_by: Line = ""
    """The direct leader who approved it (phê duyệt); a warning without."""
    approved_on: date | None = None
    """When."""

    @property
    def key(self) -> tuple[str, date | None]:
        """By which one plan of a person is told from the others."""
        return (self.covers, self.first if self.covers == "week" else None)


class Bonus(Struct, frozen=True, forbid_unknown_fields=True):
    """Bonus points (điểm cộng) with their ground. Điều 14, Điều 15.1.d."""

    points: Amount
    """How many."""
    ground: NamedText
    """For which work taken over or unplanned."""
    approved_by: NamedLine
    """Who approved them."""


class Opinion(Struct, frozen=True, forbid_unknown_fields=True):
    """A reserved opinion (bảo lưu), a petition upward (kiến nghị) or a report (phản ánh); the rating stays. Điều 20.5."""

    kind: OpinionKind
    """Which."""
    given_on: date = field(name="date")
    """When."""
    text: NamedText
    """In the person's own words."""


class Annulled(Struct, frozen=True, forbid_unknown_fields=True):
    """An earlier rating of this month that was cancelled and done again (hủy bỏ, xếp loại lại). Điều 6.8."""

    level: Level
    """As it was."""
    annulled_on: date = field(name="date")
    """When it was cancelled."""
    by: NamedLine
    """Who cancelled it."""
    reason: NamedText
    """Why."""


class Person(Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody who is rated (CBCCVC, lao động hợp đồng)."""

    id: NamedLine
    """How the rest of the file names this person."""
    name: NamedLine
    """Full name."""
    post: Line
    """Post or duty."""
    kind: Kind
    """Cadre, civil servant, public employee or contract worker."""
    group: NamedLine
    """People with similar duties; the second scope of the cap."""
    general: Amount | None = None
    """Points for the common criteria, 0 to 30, as decided; required of whoever is rated, unless given by criterion."""
    rater: Line = ""
    """Who rates (Điều 9); a warning without."""
    leader: Leader | None = None
    """Whether this person heads the unit or is a deputy; absent: no leading post."""
    manages: tuple[NamedLine, ...] = ()
    """Ids of those whose scores count for d."""
    worked_days: Amount | None = None
    """Days worked; default all working days; halves allowed."""
    absence: Text = ""
    """Why days are missing: sick leave, maternity leave, unpaid leave."""
    self_general: Amount | None = None
    """The person's own points for the common criteria."""
    self_level: Level | None = None
    """The level the person gave herself or himself."""
    leadership: Leadership | None = None
    """Leaders only."""
    task: tuple[Task, ...] = ()
    """What this person was given."""
    bonus: tuple[Bonus, ...] = ()
    """Bonus points, line by line."""
    form: NamedLine | None = None
    """Id of this person's form of common criteria."""
    criteria: tuple[Amount, ...] = ()
    """Points as decided, criterion by criterion of that form."""
    self_criteria: tuple[Amount, ...] = ()
    """The person's own."""
    rated_as: tuple[NamedLine, ...] = ()
    """Rows of Điều 9 under which the posts of this person fall."""
    rater_instead: Instead | None = None
    """Where somebody else rates than usual: the post is vacant, or it was delegated."""
    rater_ground: Text = ""
    """The ground of that; required then."""
    sector_result: Text = ""
    """Of leaders in a central sector: what it came to by the rules of that sector, for the report upward. Điều 9.1."""
    strengths: Text = ""
    """Ưu điểm."""
    weaknesses: Text = ""
    """Hạn chế, khuyết điểm."""
    remark: Text = ""
    """What the competent level remarked."""
    evidence: tuple[NamedLine, ...] = ()
    """Evidence that the rating rests on (danh mục minh chứng), piece by piece. Điều 5."""
    reward: Text = ""
    """Praise and rewards given beyond the income (biểu dương, thưởng đột xuất), in free words. Điều 17.2."""
    plan: tuple[WorkPlan, ...] = ()
    """The plan of the month and the schedules of its weeks. Điều 2.1; Điều 16, bước 1."""
    opinion: tuple[Opinion, ...] = ()
    """Reserved opinions, petitions, reports."""
    annulled: tuple[Annulled, ...] = ()
    """Earlier ratings of this month that were cancelled."""
