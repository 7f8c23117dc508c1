"""What was read in a cell, as people write it (ô đã đọc): days day before month, numbers with a comma."""

import re
from datetime import date

from meetings.vietnamese import short_date

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_FIGURE = re.compile(r"-?\d+\.\d+")
_DAY = re.compile(r"0?(\d{1,2})[/.-]0?(\d{1,2})[/.-](\d{4})")
_COMMA = re.compile(r"-?\d+,\d+")


def for_people(became: str) -> str:
    """A day or a number as people write it; anything else as it is."""
    if _ISO.fullmatch(became):
        return short_date(date.fromisoformat(became))
    return became.replace(".", ",") if _FIGURE.fullmatch(became) else became


def reads_otherwise(was: str, became: str) -> bool:
    """Whether people read something else in what was taken than in the cell: no day or number that only lost a zero.

    Hundreds of cells that say the same would hide the few that do not.
    """
    return _plain(was) != _plain(for_people(became))


def _plain(text: str) -> str:
    """A day without leading zeros, a number without trailing ones; anything else as it is."""
    if day := _DAY.fullmatch(text):
        return "/".join(day.groups())
    return text.rstrip("0").rstrip(",") if _COMMA.fullmatch(text) else text
