"""The days of a month of KPI (kỳ đánh giá): its first and last day, and its quarter."""

import re
from datetime import date, timedelta

from meetings.kpi.month import Month
from meetings.vietnamese import short_date

_WRITTEN = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
MONTHS_OF_A_QUARTER = 3
WORKING_WEEK = 5


def first_day(written: str) -> date | None:
    """The first day of a month written ``2026-07``; None where it is not written so."""
    found = _WRITTEN.fullmatch(written)
    return None if found is None or int(found[1]) == 0 else date(int(found[1]), int(found[2]), 1)


def first_of(month: Month) -> date:
    """The first day of a month that is rightly written."""
    found = first_day(month.month)
    if found is None:
        raise ValueError(month.month)
    return found


def month_name(first: date) -> str:
    """The month as papers write it in figures: ``02/2026``, ``7/2026``."""
    return short_date(first).split("/", 1)[1]


def next_month(first: date) -> date:
    """The first day of the month after."""
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def last_day(first: date) -> date:
    """The last day of the month that begins then."""
    return next_month(first) - timedelta(days=1)


def quarter_of(first: date) -> int:
    """The quarter (quý) of a month, 1 to 4."""
    return (first.month - 1) // MONTHS_OF_A_QUARTER + 1


def period_of(month: Month, *, whole_month: bool = False) -> tuple[date, date]:
    """First and last day of the period that is rated; those of the month where none is given, or the whole is asked for."""
    if month.period is not None and not whole_month:
        return month.period.first, month.period.last
    first = first_of(month)
    return first, last_day(first)


def weekdays_between(first: date, last: date) -> int:
    """How many days from Monday to Friday there are from one day to another, both counted."""
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return sum(day.weekday() < WORKING_WEEK for day in days)
