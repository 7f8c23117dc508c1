"""Birth cells (ngày sinh, năm sinh) into a date or a year; day before month, always."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from forms.roster import codes
from forms.roster.grid import Cell, decimal
from meetings.faults import Finding
from meetings.vietnamese import tidy

FIRST_YEAR = 1900
FULL_AGE = 18
_SERIALS = range(10_000, 80_000)
"""Plain numbers taken for Excel dates: May 1927 to 2119; four digits are a year."""
_YEARS = range(FIRST_YEAR, 2100)
_FOUR_DIGITS = range(1000, 10_000)
_DAYS = range(1, 2_900_000)
"""Serials of dates up to the year 9839."""
_MONTHS = 12
_LONGEST = 60  # letters of a birth in words
_SHORT_YEAR, _YEAR, _SERIAL = 2, 4, 5  # digits

_SEPARATOR = r"\s*[/.\-\\,–]\s*"
_PREFIX = re.compile(r"^(?:sinh\s+ngày|sinh\s+năm|năm\s+sinh|ngày\s+sinh|sn|sinh|năm|['’])[\s.:]*", re.IGNORECASE)
_DAY_MONTH_YEAR = re.compile(rf"(\d{{1,2}}){_SEPARATOR}(\d{{1,2}}){_SEPARATOR}(\d{{4}}|\d{{2}})")
_IN_WORDS = re.compile(r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s*,?\s*năm\s+(\d{4})", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+Z?)?")
_MONTH_YEAR = re.compile(rf"(?:tháng\s+)?(\d{{1,2}})(?:{_SEPARATOR}|\s+năm\s+)(\d{{4}})", re.IGNORECASE)
_YEAR_ONLY = re.compile(r"[\s0x_?….]*[/.\-]?[\s0x_?….]*[/.\-]\s*(\d{4})", re.IGNORECASE)
_THEN_PLACE = re.compile(r"([^,;\n]*\d)\s*[,;\n]\s*[^\d()]+$")
_TIME = re.compile(r"\s+\d{1,2}:\d{2}(?::\d{2})?$")


class Birth(NamedTuple):
    """A birth as read; ``altered`` when text or a number became something else than what it says plainly."""

    born: date | int | None
    altered: bool = False
    doubt: Finding | None = None


def read_birth(cell: Cell, where: str, epoch: date, today: date) -> Birth:
    """The birth in a cell; what cannot be used is left out with a warning at ``where`` (W612 to W614, W616 to W618)."""
    if cell.kind in ("error", "uncomputed"):
        shown = cell.text or "công thức"
        return Birth(None, doubt=codes.CELL_IN_ERROR.at(where, what="ngày sinh", text=shown))
    birth = _number(cell, where, epoch) if cell.kind != "text" else None
    birth = birth or _text(cell.shown, where, epoch, today)
    if birth.born is None and (said := _before_a_place(cell.text)):
        birth = _text(said, where, epoch, today)._replace(altered=True)
    return _possible(birth, where, today)


def _before_a_place(text: str) -> str:
    """What stands before a comma or a new line and words without figures: «19/02/1975, Huế»."""
    found = _THEN_PLACE.match(text.strip()) if len(text) <= _LONGEST else None
    return tidy(found[1]) if found else ""


def _number(cell: Cell, where: str, epoch: date) -> Birth | None:
    number = decimal(cell.text)
    if number is None:
        return None
    whole = int(number)
    if cell.kind == "date":
        if whole == number and whole in _YEARS:
            return Birth(whole, True, codes.BIRTH_YEAR_AS_DATE.at(where, number=whole))
        return Birth(_from_serial(whole, epoch)) if whole in _DAYS else None
    if whole in _SERIALS:
        return Birth(_from_serial(whole, epoch), True)
    return Birth(whole) if whole == number and whole in _FOUR_DIGITS else None


def _from_serial(serial: int, epoch: date) -> date:
    return epoch + timedelta(days=serial)


def _text(text: str, where: str, epoch: date, today: date) -> Birth:
    if len(text) > _LONGEST:
        return Birth(None, doubt=codes.BIRTH_UNREAD.at(where, text=f"{text[:_LONGEST]}…"))
    said = tidy(_TIME.sub("", _PREFIX.sub("", text))).strip(" .,;")
    unread = Birth(None, doubt=codes.BIRTH_UNREAD.at(where, text=text))
    if said.isascii() and said.isdigit():
        return _digits(said, epoch) or unread
    for pattern, order in ((_ISO, (2, 1, 0)), (_IN_WORDS, (0, 1, 2)), (_DAY_MONTH_YEAR, (0, 1, 2))):
        if found := pattern.fullmatch(said):
            day, month, year = (found.groups()[place] for place in order)
            return _calendar(int(day), int(month), year, _Said(text, where, today)) or unread
    if found := _MONTH_YEAR.fullmatch(said):
        return Birth(int(found[2]), True) if int(found[1]) <= _MONTHS else unread
    if found := _YEAR_ONLY.fullmatch(said):
        return Birth(int(found[1]), True)
    return unread


def _digits(said: str, epoch: date) -> Birth | None:
    if len(said) == _YEAR:
        return Birth(int(said))
    if len(said) == _SERIAL and int(said) in _SERIALS:
        return Birth(_from_serial(int(said), epoch), True)
    return None


class _Said(NamedTuple):
    text: str
    where: str
    today: date


def _calendar(day: int, month: int, year: str, said: _Said) -> Birth | None:
    """A calendar date, or the year alone where day or month are zero; a short year is completed with a warning."""
    short = len(year) == _SHORT_YEAR
    full = _full_year(int(year), said.today) if short else int(year)
    doubt = codes.BIRTH_SHORT_YEAR.at(said.where, text=said.text, year=full) if short else None
    if day == 0 and month <= _MONTHS:
        return Birth(full, True, doubt)
    try:
        return Birth(date(full, month, day), True, doubt)
    except ValueError:
        return None


def _full_year(short: int, today: date) -> int:
    """Two digits as the latest such year in which an adult of today can be born."""
    latest = today.year - FULL_AGE
    return latest - (latest - short) % 100


def _possible(birth: Birth, where: str, today: date) -> Birth:
    """The birth unless it lies before 1900 or after today; a doubt about age where none is told yet."""
    if birth.born is None:
        return birth
    year = birth.born if isinstance(birth.born, int) else birth.born.year
    late = birth.born > today if isinstance(birth.born, date) else birth.born > today.year
    if year < FIRST_YEAR or late:
        return Birth(None, doubt=codes.BIRTH_IMPOSSIBLE.at(where, born=said_birth(birth.born)))
    if year > today.year - FULL_AGE and birth.doubt is None:
        return birth._replace(doubt=codes.BIRTH_YOUNG.at(where, born=said_birth(birth.born)))
    return birth


def said_birth(born: date | int | None) -> str:
    """A birth as people write it: 19/02/1975, 1975; «không rõ» for none."""
    if isinstance(born, date):
        return f"{born.day:02}/{born.month:02}/{born.year}"
    return "không rõ" if born is None else str(born)
