"""Numbers and days as people type them: ``28,5``, ``28.5``, ``27/7/2026``, ``27/7``."""

import re
from datetime import date

from meetings.amounts import PLACES, amount
from meetings.kpi.saying import said
from tui.typed.days import nearest_year

_AMOUNT = re.compile(rf"\d{{1,7}}(?:[.,]\d{{1,{PLACES}}})?")
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](20\d\d))?")


def read_amount(typed: str) -> int | None:
    """The billionths of a number that was typed, with a decimal comma or point; None where it cannot be read."""
    text = typed.strip()
    return amount(text.replace(",", ".")) if _AMOUNT.fullmatch(text) else None


def typed_amount(given: int | None) -> str:
    """A number as it would be typed: ``28,5``; empty where there is none."""
    return "" if given is None else said(given)


def read_day(typed: str, near: date) -> date | None:
    """The day that was typed, in the year in which it lies nearest to ``near`` unless it names its own; None where it
    cannot be read.
    """
    found = _DAY.fullmatch(typed.strip())
    if found is None:
        return None
    day, month = int(found[1]), int(found[2])
    try:
        return date(int(found[3] or nearest_year(day, month, near)), month, day)
    except ValueError:
        return None


def typed_day(day: date) -> str:
    """A day as it would be typed: ``27/7/2026``."""
    return f"{day.day}/{day.month}/{day.year}"
