"""One cell into one value (đọc một ô): text repaired, numbers and days as people type them, words into what they mean."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from forms.kpi.workbook import codes
from forms.kpi.workbook.columns import Column, Holds
from forms.kpi.workbook.dates import day_of, month_of
from forms.kpi.workbook.figures import EitherWay, as_shown, read_figure, written
from forms.kpi.workbook.model import Change, Why
from forms.kpi.workbook.quoting import unquoted
from forms.kpi.workbook.words import NO, TICKS, YES
from forms.roster.columns import words
from forms.roster.grid import Cell, decimal
from forms.roster.letters import clean_text
from forms.roster.names import NamePart, read_name
from meetings.amounts import PLACES
from meetings.faults import Code, Finding
from meetings.vietnamese import short_date, tidy

_NOTHING = frozenset(("-", "–", "—", "/", "...", "…"))
"""Signs that people put where a number would be none."""
_QUOTED = 60  # letters of a cell quoted in a sentence
_PERCENT = 100
_clean = lru_cache(maxsize=4096)(clean_text)


class Read(NamedTuple):
    """What came of a cell: its value, None where there is none, what was found and changed."""

    value: object = None
    findings: tuple[Finding, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether the cell held something that cannot be used."""
        return any(finding.stops for finding in self.findings)


class Place(NamedTuple):
    """Where a cell stands, and the day 0 of the dates there."""

    where: str
    epoch: date


NOTHING = Read()


def read_cell(column: Column, cell: Cell, place: Place) -> Read:
    """The value of a cell under a column of the declaration."""
    if cell.kind == "uncomputed":
        return _refused(codes.NOT_COMPUTED, place)
    if cell.kind == "error":
        return _refused(codes.IN_ERROR, place, text=cell.text)
    return _READERS[column.holds](column, cell, place)


def _refused(code: Code, place: Place, **figures: object) -> Read:
    return Read(findings=(code.at(place.where, **figures),))


def _quoted(cell: Cell) -> str:
    shown = cell.shown
    return shown if len(shown) <= _QUOTED else f"{shown[:_QUOTED]}…"


def _changed(cell: Cell, place: Place, value: object, became: str, *reasons: Why) -> Read:
    """A value with its reasons, and the old font of the cell before them."""
    told = (*cell.old, *reasons)
    return Read(value, changes=tuple(Change(place.where, cell.written, became, why) for why in told))


def _as_text(cell: Cell, epoch: date) -> str:
    """A number or a date where words belong, as people see it."""
    if cell.kind == "date" and (day := day_of(cell, epoch)):
        return short_date(day)
    return cell.shown.replace(".", ",") if cell.kind != "text" else cell.text


def _line(_: Column, cell: Cell, place: Place) -> Read:
    text, reasons = _clean(_as_text(cell, place.epoch))
    return _changed(cell, place, text, text, *reasons) if text else NOTHING


def _code(_: Column, cell: Cell, place: Place) -> Read:
    """A short code: digits stay digits, 2.0 is «2»."""
    text, reasons = _clean(cell.shown)
    return _changed(cell, place, text, text, *reasons) if text else NOTHING


def _text(_: Column, cell: Cell, place: Place) -> Read:
    lines = [_clean(line) for line in _as_text(cell, place.epoch).splitlines()]
    text = "\n".join(line for line, _ in lines).strip()
    reasons = dict.fromkeys(reason for _, found in lines for reason in found)
    return _changed(cell, place, text, text, *reasons) if text else NOTHING


def _name(_: Column, cell: Cell, place: Place) -> Read:
    return read_names(((cell, place.where),))


def read_names(parts: tuple[tuple[Cell, str], ...]) -> Read:
    """A name in one cell or in two beside each other; one in quotation marks as it stands."""
    if len(parts) == 1 and (whole := unquoted(parts[0][0].text)) is not None:
        text, reasons = _clean(whole)
        ((cell, where),) = parts
        return Read(text or None, (), tuple(Change(where, cell.written, text, why) for why in (*cell.old, *reasons)))
    read = read_name(tuple(NamePart(where, cell.text, cell.was, cell.old) for cell, where in parts))
    changes = tuple(Change(*(change.cell, change.was, change.became, change.why)) for change in read.changes)
    return Read(read.name or None, read.findings, changes)


def _number(_: Column, cell: Cell, place: Place) -> Read:
    if cell.kind == "date":
        day = day_of(cell, place.epoch)
        return _refused(codes.NUMBER_AS_DATE, place, day=short_date(day) if day else cell.shown)
    if cell.kind == "number":
        number = decimal(cell.text)
        return _fitting(number, cell, place) if number is not None else _not_a_number(cell, place)
    return _typed(tidy(cell.text), cell, place)


def _typed(text: str, cell: Cell, place: Place) -> Read:
    """A number that stands as text."""
    if text in _NOTHING:
        return _changed(cell, place, None, "", "blank")
    figure = read_figure(text)
    if isinstance(figure, EitherWay):
        return _refused(codes.NUMBER_EITHER_WAY, place, text=text, whole=figure.whole, decimal=figure.decimal)
    if figure is None:
        return _not_a_number(cell, place)
    read = _fitting(figure, cell, place)
    return read if read.refused else read._replace(changes=(Change(place.where, text, str(read.value), "number"),))


def _fitting(number: Decimal, cell: Cell, place: Place) -> Read:
    shown = as_shown(number)
    if shown is None:
        return _refused(codes.NUMBER_TOO_FINE, place, number=written(number), places=PLACES)
    return Read(int(shown) if shown == shown.to_integral_value() else shown)


def _not_a_number(cell: Cell, place: Place) -> Read:
    return _refused(codes.NOT_A_NUMBER, place, text=_quoted(cell))


def _percent(column: Column, cell: Cell, place: Place) -> Read:
    """100 or 50, also typed as 100% (which Excel keeps as 1) or 0.5."""
    text = tidy(cell.text) if cell.kind == "text" else ""
    read = _typed(text.removesuffix("%").rstrip(), cell, place) if text.endswith("%") else _number(column, cell, place)
    if read.value in {1, Decimal("0.5")} and not text.endswith("%"):
        value = int(Decimal(str(read.value)) * _PERCENT)
        return Read(value, changes=(Change(place.where, cell.shown, str(value), "number"),))
    return read


def _share(column: Column, cell: Cell, place: Place) -> Read:
    """A fraction as text; 25% and 0,25 are 1/4; what Excel made a day of is turned back."""
    if cell.kind == "date":
        day = day_of(cell, place.epoch)
        if day is None:
            return _not_a_number(cell, place)
        share = f"{min(day.day, day.month)}/{max(day.day, day.month)}"
        doubt = codes.SHARE_FROM_DATE.at(place.where, share=share)
        return Read(share, (doubt,), (Change(place.where, short_date(day), share, "number"),))
    text = tidy(cell.text)
    if cell.kind == "text" and "/" in text:
        return Read(text.replace(" ", ""))
    figure = (
        _typed(text.removesuffix("%").rstrip(), cell, place) if text.endswith("%") else _number(column, cell, place)
    )
    if not isinstance(figure.value, int | Decimal):
        return figure
    part = Fraction(figure.value)
    part = part / _PERCENT if part > 1 else part
    became = f"{part.numerator}/{part.denominator}"
    return Read(became, changes=(Change(place.where, cell.shown, became, "number"),))


def _day(_: Column, cell: Cell, place: Place) -> Read:
    if cell.kind == "text" and tidy(cell.text) in _NOTHING:
        return _changed(cell, place, None, "", "blank")
    day = day_of(cell, place.epoch)
    if day is None:
        return _refused(codes.NOT_A_DAY, place, text=_quoted(cell))
    return Read(day) if cell.kind == "date" else _changed(cell, place, day, day.isoformat(), "date")


def _month(_: Column, cell: Cell, place: Place) -> Read:
    month = month_of(cell, place.epoch)
    if month is None:
        return Read(cell.shown)
    if month in {cell.shown, "-".join(reversed(cell.shown.split("/")))}:
        return Read(month)
    return _changed(cell, place, month, month, "date")


def _yes(_: Column, cell: Cell, place: Place) -> Read:
    said = words(cell.shown)
    if said in YES or TICKS & set(cell.shown):
        return Read(True)
    if said in NO or cell.shown in _NOTHING:
        return NOTHING
    return _refused(codes.NOT_OFFERED, place, text=_quoted(cell), offered="Có, Không")


def _word(column: Column, cell: Cell, place: Place) -> Read:
    text = cell.shown
    if text in _NOTHING:
        return NOTHING
    said = words(text)
    for offered in column.offered:
        if offered.means(said):
            alike = tidy(text).casefold() == offered.shown.casefold()
            return _changed(cell, place, offered.value or None, offered.shown, *(() if alike else ("word",)))
    shown = ", ".join(offered.shown for offered in column.offered)
    return _refused(codes.NOT_OFFERED, place, text=_quoted(cell), offered=shown)


_READERS: Mapping[Holds, Callable[[Column, Cell, Place], Read]] = {
    "code": _code,
    "line": _line,
    "text": _text,
    "name": _name,
    "number": _number,
    "count": _number,
    "percent": _percent,
    "share": _share,
    "date": _day,
    "month": _month,
    "yes": _yes,
    "word": _word,
    "people": _text,
    "rows": _code,
    "option": _code,
}
