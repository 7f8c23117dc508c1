"""The day on which a level was decided (ngày quyết định xếp loại): of one person, of the whole month. Điều 6.8; Điều 16, bước 4."""

from collections.abc import Iterator
from datetime import date

from meetings.kpi.month import Month
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.person import Person


def own_days(month: Month, person: str) -> Iterator[date]:
    """The days on which somebody's level was decided, by one person alone or by a collective."""
    yield from (one.on for one in month.decision if one.person == person and one.on is not None)
    yield from (one.on for one in month.collective if person in one.people)


def decided_on(month: Month, person: Person) -> date | None:
    """The last day on which somebody's level was decided; the day of the step is everybody's.

    None where nobody said, as after a rating was cancelled until it is decided anew. Điều 6.8.
    """
    step = month.steps.decision
    last = max((*own_days(month, person.id), *((step,) if step else ())), default=None)
    cancelled = max((one.annulled_on for one in person.annulled), default=None)
    return None if last is None or (cancelled is not None and last < cancelled) else last


def all_decided_on(outcome: MonthOutcome) -> date | None:
    """The day on which the last of those who are rated was decided; None where nobody said it of all of them."""
    days = [decided_on(outcome.month, score.person) for score in outcome.scores if score.rated is not False]
    known = [day for day in days if day is not None]
    return outcome.month.steps.decision if not days else max(known) if len(known) == len(days) else None
