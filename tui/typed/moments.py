"""Moments as people type them: ``7:30``, ``13 giờ 30 ngày 6 tháng 12``, ``5/12/2025 7:30``, ``6/12 13h30``.

An hour alone is of the day asked about; a day without a year is of that day's year.
"""

import re
from datetime import datetime
from typing import NamedTuple

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


def read_day_and_time(said: str, year: int | None = None) -> datetime | None:
    """The moment that was typed with its day; None where either is missing or cannot be read, or the year is, unless a
    ``year`` is known.
    """
    read = _read(said, None if year is None else datetime(year, 1, 1))
    return read.moment if read is not None and read.has_day else None


def _read(said: str, day: datetime | None) -> _Read | None:
    text = " ".join(said.split())
    for found in (way.fullmatch(text) for way in _WAYS):
        if found is not None:
            return _moment(found.groupdict(), day)
    return None


def _moment(parts: dict[str, str | None], day: datetime | None) -> _Read | None:
    """The moment of the parts found, with the year of ``day`` where none is said; None where there is no such moment."""
    year = int(parts.get("year") or (day.year if day is not None else 0))
    has_day = parts.get("day") is not None
    if day is None and not (has_day and year):
        return None
    minute = int(parts["past"] or parts["joined"] or 0)
    try:
        on = datetime(year, int(parts["month"] or 0), int(parts["day"] or 0)) if has_day else day
        return None if on is None else _Read(_at(on, int(parts["hour"] or 0), minute), has_day)
    except ValueError:
        return None


def _at(day: datetime, hour: int, minute: int) -> datetime:
    return day.replace(hour=hour, minute=minute, second=0, microsecond=0)
