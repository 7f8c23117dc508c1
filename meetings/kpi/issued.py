"""The parts of a regulation of monthly ratings (quy định KPI): each value beside its clause, as ``regulation.py`` joins them."""

from datetime import date
from fractions import Fraction
from typing import Annotated, Literal

from msgspec import Meta, Struct

from meetings.issued import Value
from meetings.people import Level
from meetings.schema import Count, Line, NamedLine, NamedText, Text

Kind = Literal["cadre", "civil_servant", "public_employee", "contract"]
Letter = Literal["A", "B", "C", "D"]
Figure = Literal["a", "b", "c", "d", "đ", "e"]
HoldsFor = Literal["staff", "leaders"]
StepKey = Literal["plan", "self_rating", "remarks", "decision", "notice"]
StepMonth = Literal["same", "next"]
Acts = Literal["collective", "person", "head_with_collective", "own_sector"]
"""Who signs a rating: a collective decides together, one person alone, a head with the collective, an outside sector."""
Instead = Literal["vacancy", "delegated"]

MonthNumber = Annotated[int, Meta(ge=1, le=12)]
Day = Annotated[int, Meta(ge=1, le=28)]


class KindRule(Value, frozen=True):
    """A kind of person who is rated every month (đối tượng áp dụng)."""

    kind: Kind
    name: NamedLine


class Points(Value, frozen=True):
    """The most points of one part of the scale (điểm tối đa)."""

    most: Count


class GeneralForm(Value, frozen=True):
    """Which forms of common criteria (mẫu tiêu chí chung) the annex has for whom; their wording is the office's to enter."""

    holder: NamedLine
    forms: tuple[NamedLine, ...]


class Class(Value, frozen=True):
    """A level (mức xếp loại) with its letter, from how many points of 100 on."""

    level: Level
    letter: Letter
    least: Count


class CapShare(Value, frozen=True):
    """A greatest share of excellent (tỷ lệ xuất sắc)."""

    share: NamedLine

    @property
    def exact(self) -> Fraction:
        """The share as a number."""
        return Fraction(self.share)


class WorkingTime(Value, frozen=True):
    """The least share of the working days that somebody must have worked to be rated (thời gian làm việc thực tế)."""

    least: NamedLine


class Catalogue(Value, frozen=True):
    """In how many groups of complexity (nhóm theo cấp độ phức tạp) products stand at most, and until when offices agree."""

    groups: Count
    agreed_by: date
    agreed_clause: NamedLine


class Deduction(Value, frozen=True):
    """What each large error or each delay takes off (mức trừ)."""

    of: Literal["quality", "progress"]
    share: NamedLine


class FigureRule(Value, frozen=True):
    """One figure of a result (điểm tỷ lệ phần trăm): its letter, what it measures; for leaders' own, when it is full or half."""

    figure: Figure
    name: NamedText
    full_when: Text = ""
    half_when: Text = ""


class Formula(Value, frozen=True):
    """Of which figures a result is the mean (công thức), and for whom."""

    holds_for: HoldsFor
    figures: tuple[Figure, ...]


class Leadership(Value, frozen=True):
    """The only two values that d, đ and e take."""

    full: Count
    half: Count


class StepRule(Value, frozen=True):
    """One of the five steps of a month (bước của quy trình): it is over before a day of this month or of the next.

    ``before`` is None for the first step, which has no day. ``at_quarter_end`` is the last day that this program proposes
    where the text gives only the day before which the whole rating ends; None where the step does not move.
    """

    number: Count
    key: StepKey
    name: NamedText
    month: StepMonth = "same"
    before: Day | None = None
    at_quarter_end: Day | None = None


class QuarterEnd(Value, frozen=True):
    """The months whose rating ends early (tháng cuối quý, tháng 12), and before which day."""

    months: tuple[MonthNumber, ...]
    before: Day


class Rater(Value, frozen=True):
    """Who rates whom (thẩm quyền đánh giá, xếp loại): one row of the table.

    ``rates_others`` holds posts that fall under this row only when their holder is no member of the provincial standing
    committee. ``instead`` names the substitution that the row itself provides for, ``instead_said`` by whom.
    """

    key: NamedLine
    rates: tuple[NamedLine, ...]
    rater: NamedLine
    acts: Acts
    rates_others: tuple[NamedLine, ...] = ()
    instead: Instead | None = None
    instead_said: Line = ""


class Use(Value, frozen=True):
    """What a month's result is used for (sử dụng kết quả), and for whom."""

    said: NamedText
    holds_for: HoldsFor | None = None


class Document(Struct, frozen=True, forbid_unknown_fields=True):
    """A paper that is kept for each month (tài liệu đánh giá)."""

    name: NamedLine
    clause: NamedLine
