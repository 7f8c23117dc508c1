"""The next month from the last one (lập tháng sau từ tháng trước): the same people, groups and managers, nobody's figures."""

from datetime import date

from msgspec.structs import replace

from meetings.amounts import ONE
from meetings.kpi.acts import MonthImported
from meetings.kpi.calendar import proposed_period
from meetings.kpi.month import Month, Period, Steps
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.period import first_of, last_day, month_name, next_month, period_of, weekdays_between
from meetings.kpi.person import Person


def following(outcome: MonthOutcome) -> str:
    """The month after, as records write it: ``2026-08``."""
    return f"{next_month(first_of(outcome.month)):%Y-%m}"


def next_period(outcome: MonthOutcome) -> tuple[date, date]:
    """The days that the next month rates: not the calendar month's beside an early rating. Điều 16, câu cuối."""
    return proposed_period(outcome.regulation, outcome.rules.value, next_month(first_of(outcome.month)))


def usual_days(outcome: MonthOutcome) -> int:
    """The days from Monday to Friday in the period that the next month rates; holidays are the office's to take off."""
    return ONE * weekdays_between(*next_period(outcome))


def cloned(outcome: MonthOutcome, working_days: int) -> MonthImported:
    """The act that begins the next month with so many working days; whether it may be done, the journal says as ever.

    Unit, people with their groups, managers and raters, forms, catalogue and readings stay. Tasks, points, days, what was
    said and what was decided do not: they are another month's.
    """
    last = outcome.month
    first = next_month(first_of(last))
    fresh = Month(
        regulation=last.regulation,
        month=following(outcome),
        working_days=working_days,
        unit=last.unit,
        person=tuple(map(_anew, last.person)),
        form=last.form,
        catalogue=last.catalogue,
        month_working_days=None if last.month_working_days is None else ONE * weekdays_between(first, last_day(first)),
        steps=Steps(),
        readings=last.readings,
    )
    begins, ends = next_period(outcome)
    if (begins, ends) != period_of(fresh):
        fresh = replace(fresh, period=Period(begins, ends))
    return MonthImported(fresh, f"chép từ tháng {month_name(first_of(last))}")


def _anew(person: Person) -> Person:
    """The person as nobody has judged them yet."""
    return Person(
        id=person.id,
        name=person.name,
        post=person.post,
        kind=person.kind,
        group=person.group,
        rater=person.rater,
        leader=person.leader,
        manages=person.manages,
        form=person.form,
        rated_as=person.rated_as,
        rater_instead=person.rater_instead,
        rater_ground=person.rater_ground,
    )
