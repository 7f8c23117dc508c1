"""The month and the unit out of a workbook (đọc tháng, đơn vị): labels found wherever they stand, values beside them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from forms.kpi.workbook import codes
from forms.kpi.workbook.cells import Place, Read, read_cell
from forms.kpi.workbook.columns import Column
from forms.kpi.workbook.frame import FIELDS
from forms.kpi.workbook.layout import FRAME
from forms.kpi.workbook.model import Table
from forms.kpi.workbook.records import Told
from forms.roster.columns import words
from forms.roster.grid import Cell, Grid, cell_name

_ROWS = 200
"""Rows with content in which labels are looked for."""
_LEAST = 2
"""Labels that make a sheet one of labels, unless it is named so."""

_OF_VALUES = 2


class Label(NamedTuple):
    """A label and the cell that holds its value."""

    field: Column
    grid: Grid
    row: int
    column: int
    cell: Cell | None

    @property
    def where(self) -> str:
        """The cell of the value as faults name it."""
        return f"{self.grid.name}!{cell_name(self.row, self.column)}"


def labels_in(grids: Iterable[Grid], tables: Sequence[Table]) -> Iterator[Label]:
    """Every label: those of the sheet named for it, else of sheets without a table and of rows above a table."""
    shown = [grid for grid in grids if not grid.hidden]
    named = [grid for grid in shown if words(grid.name) == words(FRAME)]
    for grid in named or shown:
        table = next((table for table in tables if table.grid is grid), None)
        rows = [row for row in grid.order[:_ROWS] if table is None or row < table.first]
        found = [label for row in rows for label in _labels(grid, row, far=not named)]
        if named or table is not None or len(found) >= _LEAST:
            yield from found


def _labels(grid: Grid, row: int, *, far: bool) -> Iterator[Label]:
    """The labels of a row; a value stands right beside its label, or ``far`` from it where the sheet is somebody's own.

    In the sheet named for labels the second column holds values, whatever words they are.
    """
    texts = list(grid.texts(row))
    for place, (column, text) in enumerate(texts):
        is_value = not far and column == _OF_VALUES and bool(texts[0][0] < column and _meant(texts[0][1])[0])
        field, said = (None, "") if is_value else _meant(text)
        if field is None:
            continue
        if said:
            yield Label(field, grid, row, column, Cell("text", said))
            continue
        beside = grid.span(row, column).right + 1
        following = texts[place + 1] if far and place + 1 < len(texts) else None
        if following is not None and _meant(following[1])[0] is None:
            beside = following[0]
        yield Label(field, grid, row, beside, grid.cell(row, beside))


def _meant(text: str) -> tuple[Column | None, str]:
    """The field that a text labels, and the value where it stands behind a colon in the same cell."""
    for field in FIELDS.values():
        if field.heads(text):
            return field, ""
    label, colon, said = text.partition(":")
    for field in FIELDS.values() if colon and said.strip() else ():
        if field.heads(label):
            return field, said.strip()
    return None, ""


def read_labels(labels: Iterable[Label], told: Told) -> dict[str, tuple[object, str]]:
    """Values by their path, each with its cell; a value that stands twice and differs is refused."""
    values: dict[str, tuple[object, str]] = {}
    for label in labels:
        read = _read(label)
        told.findings += read.findings
        told.changes += read.changes
        told.lost = told.lost or read.refused
        path = label.field.key
        before, where = values.get(path, (None, ""))
        if before is not None and read.value not in {None, before}:
            what = f"«{label.field.heading}» khác"
            told.fault(codes.SAID_TWICE.at(label.where, what=what, before=where))
        elif before is None:
            values[path] = (read.value, label.where)
    return values


def _read(label: Label) -> Read:
    if label.cell is None or (label.cell.kind == "text" and not label.cell.shown):
        return Read()
    return read_cell(label.field, label.cell, Place(label.where, label.grid.epoch))
