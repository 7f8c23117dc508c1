"""Dates and months in cells (ngày, tháng): day before month, always; a month is kept as ``2026-07``."""

import re
from datetime import date, timedelta

from forms.roster.grid import Cell, decimal

_SERIALS = range(1, 100_000)
_YEARS = range(2000, 2101)
"""Other numbers are no day of a month that is rated."""
_OF_DATES = range(1901, 2101)
"""Years of cells that Excel itself shows as dates."""
_LONGEST = 60
_SEPARATOR = r"\s*[/.\-–]\s*"
_DAY_MONTH_YEAR = re.compile(rf"(?:ngày\s+)?(\d{{1,2}}){_SEPARATOR}(\d{{1,2}}){_SEPARATOR}(\d{{4}})", re.IGNORECASE)
_IN_WORDS = re.compile(r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s*,?\s*năm\s+(\d{4})", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
_MONTH_YEAR = re.compile(rf"(?:tháng\s*)?(\d{{1,2}})(?:{_SEPARATOR}|\s*,?\s*năm\s+)(\d{{4}})", re.IGNORECASE)
_YEAR_MONTH = re.compile(rf"(\d{{4}}){_SEPARATOR}(\d{{1,2}})")


def day_of(cell: Cell, epoch: date) -> date | None:
    """The day in a cell: a date of Excel, or one typed as text; None where there is none."""
    if cell.kind != "text":
        return _from_serial(cell.text, epoch, _OF_DATES if cell.kind == "date" else _YEARS)
    text = cell.shown
    if len(text) > _LONGEST:
        return None
    for pattern, order in ((_DAY_MONTH_YEAR, (3, 2, 1)), (_IN_WORDS, (3, 2, 1)), (_ISO, (1, 2, 3))):
        if found := pattern.fullmatch(text):
            return _calendar(*(int(found[place]) for place in order))
    return None


def month_of(cell: Cell, epoch: date) -> str | None:
    """The month in a cell: typed, or a day of it; None where there is none."""
    text = cell.shown
    for pattern, (year, month) in ((_MONTH_YEAR, (2, 1)), (_YEAR_MONTH, (1, 2))):
        found = pattern.fullmatch(text) if cell.kind == "text" and len(text) <= _LONGEST else None
        if found:
            return f"{found[year]}-{int(found[month]):02d}"
    day = day_of(cell, epoch)
    return None if day is None else f"{day.year}-{day.month:02d}"


def _from_serial(text: str, epoch: date, years: range) -> date | None:
    number = decimal(text)
    if number is None or int(number) not in _SERIALS:
        return None
    day = epoch + timedelta(days=int(number))
    return day if day.year in years else None


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
