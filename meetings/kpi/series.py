"""A person's months through a quarter and a year (chuỗi kết quả tháng): one ground among others, never averaged. Điều 6.9, 19."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from meetings.kpi.issued import Use
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.period import MONTHS_OF_A_QUARTER, first_of
from meetings.kpi.regulation import MonthRegulation
from meetings.people import Level

MONTHS_OF_A_YEAR = 12


class MonthResult(NamedTuple):
    """What one month came to for one person; ``level`` is None where it is open or nobody rated the person."""

    first: date
    person: str
    name: str
    leads: bool
    rated: bool | None
    total: Fraction | None
    level: Level | None


class Series(NamedTuple):
    """The months of one person in a quarter or a year: those there are, those that are missing, what they are used for."""

    months: tuple[MonthResult, ...]
    missing: tuple[date, ...]
    uses: tuple[Use, ...]


def results_of(outcome: MonthOutcome) -> tuple[MonthResult, ...]:
    """What a month came to, person by person."""
    first = first_of(outcome.month)
    return tuple(
        MonthResult(
            first,
            score.person.id,
            score.person.name,
            score.person.leader is not None,
            score.rated,
            score.total,
            outcome.levels[score.person.id],
        )
        for score in outcome.scores
    )


def quarter_series(
    regulation: MonthRegulation, results: Iterable[MonthResult], person: str, year: int, quarter: int
) -> Series:
    """The three months of a quarter; nothing is added up."""
    first = (quarter - 1) * MONTHS_OF_A_QUARTER + 1
    return _series(
        regulation, results, person, [date(year, first + number, 1) for number in range(MONTHS_OF_A_QUARTER)]
    )


def year_series(regulation: MonthRegulation, results: Iterable[MonthResult], person: str, year: int) -> Series:
    """The twelve months of a year; those of the fourth quarter count for its end."""
    return _series(regulation, results, person, [date(year, 1 + number, 1) for number in range(MONTHS_OF_A_YEAR)])


def _series(regulation: MonthRegulation, results: Iterable[MonthResult], person: str, wanted: list[date]) -> Series:
    found = {one.first: one for one in results if one.person == person and one.first in wanted}
    in_force = [first for first in wanted if first >= regulation.in_force_from]
    leads = any(one.leads for one in found.values())
    uses = tuple(use for use in regulation.use if use.holds_for is None or (use.holds_for == "leaders") == leads)
    months = tuple(found[first] for first in wanted if first in found)
    return Series(months, tuple(first for first in in_force if first not in found), uses)
