"""What one person's month comes to (điểm theo dõi, đánh giá của tháng): figures kept as whole numbers, exact when asked for."""

from fractions import Fraction

from msgspec import Struct

from meetings.amounts import ONE
from meetings.kpi.measuring import Exact, Sums
from meetings.kpi.person import Person
from meetings.people import Level

PERCENT = 100


class Lead(Struct, frozen=True):
    """The figures of somebody with a leading post; ``d`` is None where a reading leaves it out. Điều 12.3."""

    d: int | None
    execution: int
    unity: int

    @property
    def points(self) -> int:
        """Their sum."""
        return (self.d or 0) + self.execution + self.unity

    @property
    def count(self) -> int:
        """How many figures there are."""
        return 2 if self.d is None else 3


class Score(Struct, frozen=True):
    """A person's score; figures are None where there is none.

    ``rated`` is False for those who worked too few days, None where the score cannot be computed yet (nothing was assigned,
    or somebody below has no score); ``score_level`` is the level that the points alone give, and None with ``total``.
    ``general`` and ``bonus`` are billionths; ``result``, ``raw`` and ``counted`` are ratios of two whole numbers.
    """

    person: Person
    rated: bool | None
    worked: int
    base_days: int
    sums: Sums | None = None
    lead: Lead | None = None
    general_points: int | None = None
    bonus_points: Exact | None = None
    result_ratio: tuple[Exact, Exact] | None = None
    raw_ratio: tuple[Exact, Exact] | None = None
    counted_ratio: tuple[Exact, Exact] | None = None
    score_level: Level | None = None

    @property
    def a(self) -> Fraction | None:
        """Quantity (số lượng), in per cent."""
        return self._figure(self.sums and self.sums.a)

    @property
    def b(self) -> Fraction | None:
        """Quality (chất lượng), in per cent."""
        return self._figure(self.sums and self.sums.b)

    @property
    def c(self) -> Fraction | None:
        """Progress (tiến độ), in per cent."""
        return self._figure(self.sums and self.sums.c)

    @property
    def general(self) -> Fraction | None:
        """Points for the common criteria (tiêu chí chung)."""
        return None if self.general_points is None else Fraction(self.general_points, ONE)

    @property
    def bonus(self) -> Fraction | None:
        """Bonus points (điểm cộng)."""
        return None if self.bonus_points is None else Fraction(self.bonus_points, ONE)

    @property
    def result(self) -> Fraction | None:
        """The mean of the figures (điểm tiêu chí kết quả thực hiện nhiệm vụ). Điều 13."""
        return _exact(self.result_ratio)

    @property
    def raw_total(self) -> Fraction | None:
        """The sum of Điều 14, before the top of the scale."""
        return _exact(self.raw_ratio)

    @property
    def total(self) -> Fraction | None:
        """The points of the month (điểm tháng), at most those of the scale."""
        return _exact(self.counted_ratio)

    def _figure(self, sum_of: Exact | None) -> Fraction | None:
        if self.sums is None or sum_of is None or not self.sums.assigned:
            return None
        return Fraction(PERCENT * sum_of, self.sums.assigned)


def _exact(ratio: tuple[Exact, Exact] | None) -> Fraction | None:
    return None if ratio is None else Fraction(ratio[0]) / ratio[1]
