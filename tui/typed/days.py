"""Days as people type them without their year: the one nearest by; days that no calendar has, told as such."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

_YEAR = r"(?:\s*(?:[/.-]|,?\s*(?:năm|nam))\s*(?P<year>20\d\d))?"
_DAY = re.compile(
    rf"(?<![\d/.-])(?P<day>\d{{1,2}})\s*(?:/|-|\.|tháng|thang)\s*(?P<month>\d{{1,2}}){_YEAR}(?!\d)", re.IGNORECASE
)
_CLOCK = re.compile(r"(?<![\d/.-])(?P<hour>\d{1,2})\s*(?:giờ|gio|[:hg])\s*(?P<minute>\d{2})?(?!\d)", re.IGNORECASE)
LONGEST, MONTHS, HOURS, MINUTES = 28, 12, 24, 60
"""Every month has so many days, a year so many months."""
LEAP = 2024
"""Where no year is known the 29th of February may be."""


def nearest_year(day: int, month: int, near: date) -> int:
    """The year in which that day lies nearest: in January the 28th of December is last month's. Raise ValueError where no
    year has such a month.
    """
    years = (near.year, near.year - 1, near.year + 1)
    return min(years, key=lambda year: abs(date(year, month, max(1, min(day, LONGEST))) - near))


def impossible(said: str, near: date | None = None) -> str:
    """What in it no calendar and no clock has, in words; empty where it is not that which stands in the way."""
    return next(_impossible(said, near), "")


def _impossible(said: str, near: date | None) -> Iterator[str]:
    for found in _DAY.finditer(said):
        day, month, year = int(found["day"]), int(found["month"]), found["year"] or ""
        if 1 <= month <= MONTHS:
            known = int(year or (LEAP if near is None else nearest_year(day, month, near)))
            if not 1 <= day <= monthrange(known, month)[1]:
                yield f"không có ngày {day}/{month}/{year or known}" if year or near else f"không có ngày {day}/{month}"
        elif year or "/" in found[0]:
            yield f"không có tháng {month}"
    for clock in _CLOCK.finditer(said):
        if int(clock["hour"]) >= HOURS or int(clock["minute"] or 0) >= MINUTES:
            yield f"không có giờ {clock['hour']}:{clock['minute'] or '00'}"
