"""What is recorded of a month of KPI (việc ghi sổ của một tháng đánh giá): one small frozen record for each act.

A whole month comes in as one act; what people say of it, what is decided and what is done again are acts of their own, so
that who and when stay apart. Ids are those of the month's people; amounts are billionths (``meetings/amounts.py``).
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from meetings.acts import Act, EntryRestored, EntryStruckOut, PapersWritten
from meetings.kpi.month import CollectiveRating, Decision, ExcellentUnit, Month, Period
from meetings.kpi.person import Bonus, Leadership, Opinion, Person, Task, WorkPlan
from meetings.people import Level
from meetings.schema import Amount, Line, NamedLine, NamedText, Text

MONTH = "month"
"""The kind of a month's record, as its head has it."""
BeforeNotice = Literal["plan", "self_rating", "remarks", "decision"]
"""The steps that come before the public notice."""


class MonthImported(Act, frozen=True, tag="month_imported"):
    """A whole month taken in (nhập cả tháng): from a file named by ``source``, or begun from the month before.

    The first entry of a record; a later one puts its figures in the place of those before. What the file leaves unsaid of
    self-scores, remarks, decisions, opinions and steps stays as it was recorded.
    """

    month: Month
    source: Line = ""


class MonthRestated(Act, frozen=True, tag="month_restated"):
    """The days of a month said anew (sửa số ngày, kỳ đánh giá); what is not named stays as it was."""

    working_days: Amount | UnsetType = UNSET
    period: Period | UnsetType | None = UNSET
    month_working_days: Amount | UnsetType | None = UNSET


class PersonListed(Act, frozen=True, tag="month_person_listed"):
    """Somebody is put on the list of the month (thêm người), or said anew as a whole."""

    person: Person


class PersonTakenOff(Act, frozen=True, tag="month_person_taken_off"):
    """Somebody is taken off the list of the month (bỏ khỏi danh sách), with the reason."""

    person: NamedLine
    reason: NamedText


class FiguresMended(Act, frozen=True, tag="month_figures_mended"):
    """Figures of one person put in by hand (sửa số liệu bằng tay); what is not named stays as it was."""

    person: NamedLine
    general: Amount | UnsetType | None = UNSET
    criteria: tuple[Amount, ...] | UnsetType = UNSET
    worked_days: Amount | UnsetType | None = UNSET
    absence: Text | UnsetType = UNSET
    bonus: tuple[Bonus, ...] | UnsetType = UNSET
    leadership: Leadership | UnsetType | None = UNSET
    task: tuple[Task, ...] | UnsetType = UNSET


class SelfScoreGiven(Act, frozen=True, tag="month_self_score_given"):
    """What somebody gave herself or himself (tự chấm điểm, tự xếp loại), and when. Điều 15.2, Điều 16."""

    person: NamedLine
    on: date
    general: Amount | None = None
    level: Level | None = None
    criteria: tuple[Amount, ...] = ()


class RemarkMade(Act, frozen=True, tag="month_remark_made"):
    """What the competent level remarked of somebody (nhận xét, cho ý kiến): who, when, strengths and weaknesses. Điều 16."""

    person: NamedLine
    on: date
    by: NamedLine
    text: NamedText
    strengths: Text = ""
    weaknesses: Text = ""


class LevelsDecided(Act, frozen=True, tag="month_levels_decided"):
    """Levels that were decided otherwise than by the points (quyết định xếp loại), as at the cap: who, when, each with its
    reason. Điều 6.2, Điều 8.5.
    """

    on: date
    by: NamedLine
    decisions: Annotated[tuple[Decision, ...], Meta(min_length=1)]


class RatedTogether(Act, frozen=True, tag="month_rated_together"):
    """A collective that rates, or a head with it, decided together (quyết định của tập thể): when, by which minutes, who took
    part. Điều 9.
    """

    rated: CollectiveRating


class CapRaised(Act, frozen=True, tag="month_cap_raised"):
    """The competent level raised the share of excellent for an outstanding unit (nâng tỷ lệ). Điều 8.5.b."""

    decided: ExcellentUnit


class PlanMade(Act, frozen=True, tag="month_plan_made"):
    """Somebody's plan of the month or schedule of a week (kế hoạch tháng, lịch tuần), with who approved it; said anew it
    stands in the place of the earlier one. Điều 2.1; Điều 16, bước 1.
    """

    person: NamedLine
    plan: WorkPlan


class MonthStepDone(Act, frozen=True, tag="month_step_done"):
    """One of the steps before the public notice was carried out on that day (đã làm một bước); a late one is told, not
    refused, and ``late`` says why it was. Điều 16.
    """

    step: BeforeNotice
    on: date
    late: Text = ""


class ResultsPublished(Act, frozen=True, tag="month_results_published"):
    """The results were made public (thông báo công khai kết quả), ``where`` or at which meeting, and why late, where it was.
    Điều 16, bước 5.
    """

    on: date
    where: Text = ""
    late: Text = ""


class PublicationRestated(Act, frozen=True, tag="month_publication_restated"):
    """The last publication has another day or place than was recorded (sửa ngày công khai), with the reason; what became
    public stays as it is. Điều 16, bước 5.
    """

    on: date
    reason: NamedText
    where: Text = ""
    late: Text = ""


class OpinionGiven(Act, frozen=True, tag="month_opinion_given"):
    """A reserved opinion, a petition upward or a report (bảo lưu, kiến nghị, phản ánh); the rating stays. Điều 20.5."""

    person: NamedLine
    opinion: Opinion


class RatingAnnulled(Act, frozen=True, tag="month_rating_annulled"):
    """A published rating of one person is cancelled to be done again (hủy kết quả để xếp loại lại). Điều 6.8.

    ``level`` is what it was: it stays on the person's record, with who cancelled it, when and why.
    """

    person: NamedLine
    level: Level
    on: date
    by: NamedLine
    reason: NamedText


AnyMonthAct = (
    MonthImported
    | MonthRestated
    | PersonListed
    | PersonTakenOff
    | FiguresMended
    | SelfScoreGiven
    | RemarkMade
    | LevelsDecided
    | RatedTogether
    | CapRaised
    | PlanMade
    | MonthStepDone
    | ResultsPublished
    | PublicationRestated
    | OpinionGiven
    | RatingAnnulled
    | PapersWritten
    | EntryStruckOut
    | EntryRestored
)

MONTH_ACT_NAMES: dict[type, str] = {
    MonthImported: "nhập cả tháng",
    MonthRestated: "sửa số ngày, kỳ đánh giá",
    PersonListed: "danh sách người",
    PersonTakenOff: "bỏ khỏi danh sách",
    FiguresMended: "sửa số liệu",
    SelfScoreGiven: "tự chấm điểm, tự xếp loại",
    RemarkMade: "nhận xét",
    LevelsDecided: "quyết định xếp loại",
    RatedTogether: "quyết định của tập thể",
    CapRaised: "nâng tỷ lệ loại A",
    PlanMade: "kế hoạch tháng, lịch tuần",
    MonthStepDone: "một bước đã làm",
    ResultsPublished: "công khai kết quả",
    PublicationRestated: "sửa ngày công khai",
    OpinionGiven: "bảo lưu, kiến nghị, phản ánh",
    RatingAnnulled: "hủy kết quả để xếp loại lại",
    PapersWritten: "văn bản đã viết",
    EntryStruckOut: "gạch bỏ",
    EntryRestored: "lấy lại mục đã gạch bỏ",
}
PLACES: Mapping[str, str] = {
    "approved_by": "người duyệt",
    "by": "ai ghi, ai quyết định",
    "decided_by": "cấp quyết định",
    "decisions": "quyết định",
    "ground": "căn cứ",
    "group": "nhóm",
    "late": "lý do chậm",
    "name": "tên",
    "minutes": "số biên bản",
    "number": "số",
    "presided_by": "người chủ trì",
    "present": "người dự",
    "reason": "lý do",
    "share": "tỷ lệ",
    "text": "nội dung",
    "where": "nơi công khai",
}
"""What people call the places of an act that they fill in themselves."""
