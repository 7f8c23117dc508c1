"""One sheet as a sparse grid: only cells that hold something, the merged ranges, the hidden rows and columns."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from meetings.old_fonts import Encoding
from meetings.vietnamese import tidy

MOST_COLUMNS = 200
"""Columns read; what stands further right belongs to no roster."""

EPOCH_1900 = date(1899, 12, 30)
"""Day 0 of Excel's dates, as it holds from March 1900 on."""
EPOCH_1904 = date(1904, 1, 1)
"""Day 0 in workbooks from old Macintosh versions."""

_D = str.maketrans("Ðð", "Đđ")  # old files carry U+00D0, equal to the eye
_DIGITS = 15  # Excel keeps no more
_SHOWN = 500  # letters looked at to tell what a cell is; names and posts are read from the whole text

Kind = Literal["text", "number", "date", "error", "uncomputed"]


class Cell(NamedTuple):
    """What a cell holds: ``date`` is a number shown as a date, ``uncomputed`` a formula alone."""

    kind: Kind
    text: str
    was: str = ""
    """The text in the file where it was typed in an old font, else empty."""
    old: tuple[Encoding, ...] = ()
    """The encodings of its old fonts."""

    @property
    def written(self) -> str:
        """The text as the file has it."""
        return self.was if self.old else self.text

    @property
    def shown(self) -> str:
        """The content, or its beginning where it is very long, as one tidy line."""
        return _shown_once(self) if len(self.text) <= _SHOWN else _shown_once(Cell(self.kind, self.text[:_SHOWN]))


class Area(NamedTuple):
    """A merged range (ô gộp), all four bounds included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def height(self) -> int:
        """Rows, none where the range lies outside what is read."""
        return max(0, self.bottom - self.top + 1)

    @property
    def width(self) -> int:
        """Columns, none where the range lies outside what is read."""
        return max(0, self.right - self.left + 1)


class SheetEntry(NamedTuple):
    """A sheet as the workbook lists it; ``epoch`` is the day 0 of its dates."""

    name: str
    part: str
    hidden: bool
    epoch: date


@dataclass(frozen=True)
class Grid:
    """The cells of one sheet (trang tính) by row and column, both from 1."""

    name: str
    hidden: bool
    rows: dict[int, dict[int, Cell]]
    areas: dict[tuple[int, int], Area] = field(default_factory=dict)
    """For every cell of a merged range, that range."""
    hidden_rows: frozenset[int] = frozenset()
    epoch: date = EPOCH_1900
    doubtful: frozenset[tuple[int, int]] = frozenset()
    """Cells in an old font of which it is not sure that they were typed in it."""
    hidden_columns: frozenset[int] = frozenset()

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The rows that hold something, top to bottom."""
        return tuple(self.rows)

    def below(self, row: int) -> tuple[int, ...]:
        """The rows that hold something under this one."""
        return self.order[bisect_right(self.order, row) :]

    def cell(self, row: int, column: int) -> Cell | None:
        """What this very cell holds."""
        return self.rows.get(row, {}).get(column)

    def own(self, row: int, column: int) -> str:
        """The text of this very cell, empty where it holds nothing."""
        cell = self.cell(row, column)
        return cell.shown if cell else ""

    def anchor(self, row: int, column: int) -> tuple[int, int]:
        """The cell that speaks for this one: the first of its merged range, else itself."""
        area = self.areas.get((row, column))
        return (area.top, area.left) if area else (row, column)

    def spoken(self, row: int, column: int) -> str:
        """The text that stands over this cell, merged or not."""
        return self.own(*self.anchor(row, column))

    def span(self, row: int, column: int) -> Area:
        """The merged range around a cell, else the cell alone."""
        return self.areas.get((row, column), Area(row, column, row, column))

    def texts(self, row: int) -> Iterator[tuple[int, str]]:
        """Columns and texts of a row, left to right, blanks left out."""
        for column, cell in sorted(self.rows.get(row, {}).items()):
            if text := cell.shown:
                yield column, text


def cell_name(row: int, column: int) -> str:
    """A cell as people name it: row 9, column 2 is B9."""
    return f"{column_name(column)}{row}"


@lru_cache(maxsize=MOST_COLUMNS)
def column_name(column: int) -> str:
    """The letters of a column counted from 1."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


def parse_reference(text: str) -> tuple[int, int]:
    """Row and column of a reference such as B9; ``ValueError`` when it is none."""
    found = _REFERENCE.fullmatch(text)
    if not found:
        raise ValueError(text)
    return int(found[2]), column_number(found[1])


@lru_cache(maxsize=1024)
def column_number(letters: str) -> int:
    """The number of a column from 1, by its letters."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def decimal(text: str) -> Decimal | None:
    """The exact number in a cell's text, none where it is no finite number."""
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() and number.adjusted() <= _DIGITS else None


@lru_cache(maxsize=4096)
def _shown_once(cell: Cell) -> str:
    """A row looks at its cells many times: each is made tidy once."""
    return _number_shown(cell.text) if cell.kind in ("number", "date") else tidy(cell.text).translate(_D)


def _number_shown(text: str) -> str:
    number = decimal(text)
    if number is None:
        return tidy(text)
    return str(int(number)) if number == number.to_integral_value() else str(number.normalize())
