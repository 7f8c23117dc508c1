"""What a month is scored by: the regulation's figures and the readings in force, made ready for whole-number arithmetic."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from meetings.acts import ReadingValue
from meetings.people import Level

UNDERSTOOD: Mapping[str, tuple[ReadingValue, ...]] = {
    "quarter_end.month": ("same", "next"),
    "quarter_end.late_work": ("next_month", "same_month"),
    "before_is_strict": (True, False),
    "kpi.cap.base": ("final_good", "pool", "good_before"),
    "kpi.cap.scope": ("both", "agency", "group"),
    "kpi.cap.rounding": ("floor", "half_up"),
    "kpi.cap.min": (0, 1),
    "kpi.cap.select": ("manual", "by_score"),
    "kpi.cap_ratio": ("per_item", "total", "none"),
    "kpi.deduct": ("additive_floor0", "compound"),
    "kpi.deduct_from": ("product", "row"),
    "kpi.faulty": ("deduct", "nothing"),
    "kpi.late": ("deduct", "nothing"),
    "kpi.bc_base": ("assigned", "completed"),
    "kpi.total_cap": (100, "none"),
    "kpi.bonus_can_reach_A": (True, False),
    "kpi.bonus_place": ("outside", "within_70"),
    "kpi.bonus": ("manual", "formula"),
    "kpi.bonus_max": ("none", 5, 10),
    "kpi.lead_mid": ("force_choice", "100_if_no_fault"),
    "kpi.d_empty": (100, "omit"),
    "kpi.d_by": ("score", "level"),
    "kpi.d_unknown": ("left_out", "wait"),
    "score.round": ("exact", 2, 1, "half_point"),
    "classify_on": ("exact", "rounded"),
    "workdays.calendar": ("unit", "monday_friday"),
    "kpi.worked_base": ("period", "month"),
    "kpi.rater.overlap": ("first", "ask"),
    "publish.score": (False, True),
    "level.conditions": ("none",),
}
"""What the program carries out, by reading."""


@dataclass(frozen=True)
class Deductions:
    """What a lapse takes off (mức trừ): ``share`` of one product or of the whole row, added up or compounded.

    ``counts`` is False where a product with a lapse counts nothing at all.
    """

    share: Fraction
    compound: bool
    of_row: bool
    counts: bool


@dataclass(frozen=True)
class MonthRules:
    """The figures and readings by which one month is scored. All exact."""

    classes: tuple[tuple[Level, int], ...]
    """Each level and the points from which it holds, best first."""
    general_most: int
    result_most: int
    total_most: int | None
    """None where a total is not held at the top of the scale."""
    quality: Deductions
    progress: Deductions
    full: int
    half: int
    least_worked: Fraction
    cap_share: Fraction
    raised_share: Fraction
    groups: int
    value: Mapping[str, ReadingValue]
    """The readings in force, by key."""

    def reads(self, key: str, value: ReadingValue) -> bool:
        """Whether a reading stands at that value."""
        return self.value[key] == value

    def read_as(self, key: str, value: ReadingValue) -> "MonthRules":
        """The same rules with one reading at another value."""
        return replace(self, value={**self.value, key: value})
