"""Moments as people type them: ``7:30``, ``13 giờ 30 ngày 6 tháng 12``, ``5/12/2025 7:30``, ``6/12 13h30``.

An hour alone is of the day asked about; a day without a year is the one nearest to that day.
"""

import re
from datetime import datetime
from typing import NamedTuple

from tui.typed.days import nearest_year

_HOUR = r"(?P<hour>\d{1,2})(?:\s*(?:giờ|gio|[:hg.])\s*(?:(?P<past>\d{2})\s*(?:phút|phut|ph|p)?)?|(?P<joined>\d{2}))?"
_FIGURES = r"(?:ngày|ngay)?\s*(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})(?:\s*[/.-]\s*(?P<year>20\d\d))?"
_WORDS = (
    r"(?:ngày|ngay|mùng|mồng)?\s*(?P<day>\d{1,2})\s*(?:tháng|thang)\s*(?P<month>\d{1,2})"
    r"(?:\s*,?\s*(?:năm|nam)\s*(?P<year>20\d\d))?"
)
_BETWEEN = r"\s*(?:,\s*|\s|\bvào\s)\s*"
_LEADING = r"(?:lúc|luc|vào|vao|hồi)?\s*"
_DAYS = (_FIGURES, _WORDS)
_WAYS = tuple(
    re.compile(f"{_LEADING}{way}", re.IGNORECASE)
    for way in (
        _HOUR,
        *(f"{day}{_BETWEEN}{_LEADING}{_HOUR}" for day in _DAYS),
        *(f"{_HOUR}{_BETWEEN}{day}" for day in _DAYS),
    )
)
"""The hour alone first: ``7.30`` is an hour; then the day before the hour, then behind it."""


class _Read(NamedTuple):
    """What was typed, as figures; no year and no day where none was said."""

    moment: datetime
    has_day: bool


def read_moment(said: str, day: datetime) -> datetime | None:
    """The moment that was typed, on ``day`` unless it names its own; None where it cannot be read."""
    read = _read(said, day)
    return None if read is None else read.moment


def read_day_and_time(said: str, near: datetime | None = None) -> datetime | None:
    """The moment that was typed with its day; None where either is missing or cannot be read, or the year is, unless it is
    known ``near`` which day it lies.
    """
    read = _read(said, near)
    return read.moment if read is not None and read.has_day else None


def _read(said: str, day: datetime | None) -> _Read | None:
    text = " ".join(said.split())
    for found in (way.fullmatch(text) for way in _WAYS):
        if found is not None:
            return _moment(found.groupdict(), day)
    return None


def _moment(parts: dict[str, str | None], day: datetime | None) -> _Read | None:
    """The moment of the parts found, in the year nearest to ``day`` where none is said; None where there is no such moment."""
    minute = int(parts["past"] or parts["joined"] or 0)
    try:
        on = _day(parts, day) if parts.get("day") else day
        return None if on is None else _Read(_at(on, int(parts["hour"] or 0), minute), bool(parts.get("day")))
    except ValueError:
        return None


def _day(parts: dict[str, str | None], near: datetime | None) -> datetime | None:
    day, month = int(parts["day"] or 0), int(parts["month"] or 0)
    if parts["year"]:
        return datetime(int(parts["year"]), month, day)
    return None if near is None else datetime(nearest_year(day, month, near.date()), month, day)


def _at(day: datetime, hour: int, minute: int) -> datetime:
    return day.replace(hour=hour, minute=minute, second=0, microsecond=0)
