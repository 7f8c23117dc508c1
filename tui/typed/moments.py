"""Moments as people type them: ``7:30``, ``07 giờ 30``, ``0730``, ``5/12/2025 7:30``."""

import re
from datetime import datetime

_TIME = re.compile(r"(\d{1,2})\s*(?::|h|giờ|g|\.)?\s*(\d{2})?\s*(?:phút|ph|p)?$", re.IGNORECASE)
_NO_DAY = datetime(1, 1, 1)
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)\s*,?\s*")


def read_moment(said: str, day: datetime) -> datetime | None:
    """The moment that was typed, on ``day`` unless it names its own; None where it cannot be read."""
    text = said.strip()
    named = _DAY.match(text)
    try:
        if named is not None:
            day = datetime(int(named[3]), int(named[2]), int(named[1]))
            text = text[named.end() :]
        hour = _TIME.match(text)
        return (
            None if hour is None else day.replace(hour=int(hour[1]), minute=int(hour[2] or 0), second=0, microsecond=0)
        )
    except ValueError:
        return None


def read_day_and_time(said: str) -> datetime | None:
    """The moment that was typed with its day; None where either is missing or cannot be read."""
    read = read_moment(said, _NO_DAY)
    return None if read is None or read.date() == _NO_DAY.date() else read
