"""One row of a sheet seen through the columns of its table."""

import re
from dataclasses import dataclass

from forms.roster.endings import is_count, is_place_and_date, is_short_date
from forms.roster.grid import Cell, Grid
from forms.roster.header import Columns

_PLAIN_NUMBER = re.compile(r"\d{1,5}(?:\.\d{1,3}){0,3}\s*[.)]?")
_LEAST_BIRTH = 3  # digits: a year or 5/12/7; shorter figures in a birth column of a section row are counts


@dataclass(frozen=True)
class Line:
    """One row of the sheet seen through the columns of its table."""

    grid: Grid
    columns: Columns
    row: int

    @property
    def texts(self) -> list[tuple[int, str]]:
        """Columns and texts, left to right."""
        return list(self.grid.texts(self.row))

    @property
    def number(self) -> str:
        """The text of the number column (số thứ tự)."""
        return self.grid.own(self.row, self.columns.number) if self.columns.number else ""

    @property
    def numbered(self) -> bool:
        """Whether a plain number, or a formula for one, stands in the number column."""
        cell = self.cell(self.columns.number) if self.columns.number else None
        return bool(_PLAIN_NUMBER.fullmatch(self.number)) or bool(cell and cell.kind in ("uncomputed", "error"))

    @property
    def name(self) -> str:
        """The text of the name columns together."""
        return " ".join(filter(None, (self.grid.own(self.row, column) for column in self.columns.names)))

    @property
    def titled(self) -> tuple[int, str]:
        """The column and text that a section row would carry: in the name column, else the first text."""
        for column in self.columns.names:
            if text := self.grid.own(self.row, column):
                return column, text
        return next(iter(self.texts), (0, ""))

    @property
    def beside(self) -> list[str]:
        """The texts besides number and name."""
        apart = (*self.columns.names, self.columns.number)
        return [text for column, text in self.texts if column not in apart]

    def cell(self, column: int) -> Cell | None:
        """The cell of this row in a column."""
        return self.grid.cell(self.row, column)

    def filled(self, columns: tuple[int, ...]) -> bool:
        """Whether any of these columns holds something in this row."""
        return any(self.cell(column) for column in columns)

    def has_person(self) -> bool:
        """Whether the row tells something about a person: a number, a birth, a post."""
        columns = self.columns
        return self.numbered or self.filled((*columns.births, *columns.birth_parts, *columns.posts))

    def has_birth(self, title_column: int = 0) -> bool:
        """Whether figures of a birth stand in the row, counts and dates of a signature left out."""
        columns = (*self.columns.births, *self.columns.birth_parts[-1:])
        texts = [self.grid.own(self.row, column) for column in columns if column != title_column]
        return any(
            sum(letter.isdigit() for letter in text) >= _LEAST_BIRTH and not self._no_birth(text) for text in texts
        )

    def has_post(self, title_column: int = 0) -> bool:
        """Whether words stand in a post column, counts left out."""
        texts = (self.grid.own(self.row, column) for column in self.columns.posts if column != title_column)
        return any(any(letter.isalpha() for letter in text) and not is_count(text) for text in texts)

    def bare(self) -> bool:
        """Whether nothing stands beside number and name but counts."""
        return all(map(is_count, self.beside))

    def _no_birth(self, text: str) -> bool:
        if text.startswith("(") or (is_count(text) and not text.strip().isdigit()):
            return True
        return not self.name and (is_place_and_date(text) or is_short_date(text))
