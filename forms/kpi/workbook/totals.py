"""Which rows are totals (dòng cộng): those that name nobody and say no more than sums. Whatever else they may be is told."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Literal, Protocol

from forms.kpi.workbook.columns import NAME_END, NUMBERS
from forms.kpi.workbook.figures import read_figure
from forms.kpi.workbook.model import Table
from forms.kpi.workbook.whose import said_in
from forms.roster.columns import words
from forms.roster.grid import Cell, decimal
from meetings.vietnamese import tidy

_WHOSE = ("person", "person_name", NAME_END)
_GROUPED = frozenset(("level", "product"))
"""What only a task has: no sum stands in these columns."""
_TOTAL = re.compile(
    r"(?:tong|tong cong|cong|tong so|cong (?:tong|trang|nhom|phong|to|muc|phan)\b.*|tong cong\b.*|tong (?:diem|hop))"
)
_FEWEST_SUMMED = 2

Verdict = Literal["row", "total", "doubt"]
Figures = tuple[Decimal, ...]


class Row(Protocol):
    """A row that was taken: its number and its cells by the keys of their columns."""

    @property
    def row(self) -> int:
        """Its number."""

    @property
    def cells(self) -> Mapping[str, Cell]:
        """What it holds."""


@lru_cache(maxsize=8192)
def is_total(text: str) -> bool:
    """Whether a text is what totals are called: «Tổng cộng», «Cộng»."""
    return text[:1] in "tTcC" and _TOTAL.fullmatch(words(text)) is not None


class Totals:
    """Tells the totals of one sheet from rows that are only called so; every row that was taken is added up once."""

    def __init__(self, table: Table, taken: Sequence[Row], is_person: Callable[[str], bool]) -> None:
        self._table, self._taken, self._is_person = table, taken, is_person
        self._required = tuple(column.key for column in table.sheet.required)
        self._summed = tuple(column.key for column in table.sheet.required if column.holds in NUMBERS)
        self._seen = 0
        self._sums: dict[str, Figures | None] = dict.fromkeys(("all", "since_total", "of_person"))

    def verdict(self, own: Mapping[str, Cell]) -> Verdict:
        """What a row is that begins with the name of a total."""
        named, claims = self._named(own), self._claims(own)
        adds_up = self._adds_up(own) and not self._grouped(own)
        if claims and (named or self._is_own(own)):
            return "row"
        if adds_up or not (claims or named):
            return "total"
        return "row" if named else "doubt"

    def _is_own(self, own: Mapping[str, Cell]) -> bool:
        """Whether a row of a sheet that is not about people bears what such rows are known by."""
        sheet = self._table.sheet
        return not sheet.of_person and (sheet.key != "form" or "id" in own)

    def _named(self, own: Mapping[str, Cell]) -> bool:
        """Whether the row names somebody: of the month, or anybody at all where it says what a row must."""
        texts = [own[key].shown for key in _WHOSE if key in own]
        whole = said_in(own[key] for key in _WHOSE[1:] if key in own)
        if any(map(self._is_person, (*texts, whole))):
            return True
        return any(not is_total(text) for text in texts) and self._claims(own)

    def _grouped(self, own: Mapping[str, Cell]) -> bool:
        return self._table.sheet.key == "task" and bool(_GROUPED & own.keys())

    def _claims(self, own: Mapping[str, Cell]) -> bool:
        """Whether the row says what only a row of the table says."""
        if self._table.sheet.key == "task" and _GROUPED & self._table.columns.keys():
            return self._grouped(own)
        return self._fills(own)

    def _fills(self, own: Mapping[str, Cell]) -> bool:
        return bool(self._required) and all(key in own for key in self._required)

    def _adds_up(self, own: Mapping[str, Cell]) -> bool:
        """Whether the figures of a row are the sums of those above it; the sums since the last total begin anew."""
        self._add_taken()
        figures = figures_of(own, self._summed)
        if figures is None or figures not in self._sums.values():
            return False
        self._sums["since_total"] = None
        return True

    def _add_taken(self) -> None:
        for line in self._taken[self._seen :]:
            figures = figures_of(line.cells, self._summed)
            if any(key in line.cells for key in _WHOSE):
                self._sums["of_person"] = None
            for name, so_far in self._sums.items():
                self._sums[name] = _added(so_far, figures)
        self._seen = len(self._taken)


def figures_of(cells: Mapping[str, Cell], keys: Sequence[str]) -> Figures | None:
    """The figures of a row under these columns; None where one of them is missing or no plain number."""
    figures = [_figure(cells.get(key)) for key in keys]
    known = tuple(one for one in figures if one is not None)
    return known if known and len(known) == len(figures) else None


def _figure(cell: Cell | None) -> Decimal | None:
    if cell is None or cell.kind not in {"number", "text"}:
        return None
    figure = decimal(cell.text) if cell.kind == "number" else read_figure(tidy(cell.text))
    return figure if isinstance(figure, Decimal) else None


def _added(so_far: Figures | None, figures: Figures | None) -> Figures | None:
    if figures is None or so_far is None:
        return figures or so_far
    return tuple(one + other for one, other in zip(so_far, figures, strict=True))


def summing(table: Table, taken: Sequence[Row]) -> Iterator[tuple[int, str, str]]:
    """Tasks called totals that equal the sum of the same person's tasks above them: row, what it is called, whose it is."""
    if not any("name" in one.cells and is_total(one.cells["name"].shown) for one in taken):
        return
    keys = tuple(column.key for column in table.sheet.required if column.holds in NUMBERS)
    whose, so_far, count = "", None, 0
    for line in taken:
        said = said_in(line.cells[key] for key in _WHOSE[1:] if key in line.cells) or said_in(
            line.cells[key] for key in _WHOSE[:1] if key in line.cells
        )
        if said and said != whose:
            whose, so_far, count = said, None, 0
        figures, name = figures_of(line.cells, keys), line.cells.get("name")
        if name is not None and is_total(name.shown) and count >= _FEWEST_SUMMED and figures == so_far:
            yield line.row, name.shown, whose
        so_far, count = _added(so_far, figures), count + 1
