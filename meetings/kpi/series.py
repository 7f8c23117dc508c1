"""A person's months through a quarter and a year (chuỗi kết quả tháng): one ground among others, never averaged. Điều 6.9, 19."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from meetings.kpi.issued import Use
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.period import MONTHS_OF_A_QUARTER, first_of
from meetings.kpi.person import Person
from meetings.kpi.regulation import MonthRegulation
from meetings.people import Level
from meetings.vietnamese import fold

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
    return tuple(result_of(outcome, score.person.id) for score in outcome.scores)


def result_of(outcome: MonthOutcome, one: str) -> MonthResult:
    """What a month came to for one person."""
    score, first = outcome.score_of(one), first_of(outcome.month)
    leads = score.person.leader is not None
    return MonthResult(first, one, score.person.name, leads, score.rated, score.total, outcome.levels[one])


def same_person(other: MonthOutcome, now: MonthOutcome, person: Person) -> Person | None:
    """Somebody of this month as another month lists that person; None where it does not, or nobody could tell who it is.

    Codes may be given anew each month, so that a code alone is nobody's: the name has to agree, or be one person's in both.
    """
    name = fold(person.name)
    bearing = other.called[0].get(name, ())
    if by_code := [one for one in bearing if one.id == person.id]:
        return by_code[0]
    return bearing[0] if len(bearing) == len(now.called[0].get(name, ())) == 1 else None


def months_told_with(first: date) -> tuple[date, ...]:
    """The months before this one that make up a quarter or a year with it; none where neither ends with it."""
    if first.month % MONTHS_OF_A_QUARTER:
        return ()
    begins = 1 if first.month == MONTHS_OF_A_YEAR else first.month - MONTHS_OF_A_QUARTER + 1
    return tuple(date(first.year, month, 1) for month in range(begins, first.month))


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
