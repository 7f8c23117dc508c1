"""Where each value of the month stands in the workbook (chỗ của từng mục): from a place in the record to sheet and cell."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from forms.kpi.workbook.columns import Column, by_key
from forms.kpi.workbook.model import Table

_LAST = re.compile(r"(.*?)\.?([^.\[\]]+)?(?:\[(\d+)\])?")


class Spot(NamedTuple):
    """A place found: the table and row of its record, the column of its value where the declaration has one."""

    where: str
    table: Table | None = None
    row: int = 0
    column: Column | None = None

    @property
    def in_sheet(self) -> bool:
        """Whether the sheet has that column at all."""
        return self.table is not None and self.column is not None and self.column.key in self.table.columns


@dataclass
class Places:
    """Cells and rows by the places of the record."""

    cells: dict[str, str] = field(default_factory=dict)
    rows: dict[str, tuple[Table, int]] = field(default_factory=dict)
    sheets: dict[str, str] = field(default_factory=dict)

    def find(self, where: str) -> Spot | None:
        """The spot of a place such as ``person[3].task[1].completed``; None for what no workbook says."""
        if cell := self.cells.get(where):
            return Spot(cell)
        record, key = where, ""
        while record:
            if record in self.rows:
                return self._in_row(record, key)
            record, key = _outer(record, key)
        inside = next((cell for path, cell in self.cells.items() if path.startswith(f"{where}.")), "")
        sheet = self.sheets.get(where.partition("[")[0].partition(".")[0], "")
        return Spot(inside or sheet) if inside or sheet else None

    def _in_row(self, record: str, key: str) -> Spot:
        table, row = self.rows[record]
        column = by_key(table.sheet.columns).get(key)
        return Spot(table.where(row, key), table, row, column)


def _outer(record: str, key: str) -> tuple[str, str]:
    """The record around a place, and the key of its column: of ``person[3].manages[0]`` it is ``manages``."""
    found = _LAST.fullmatch(record)
    if found is None:
        return "", key
    outer, name, number = found.groups()
    if number is not None:
        return f"{outer}.{name}" if outer and name else (name or outer), f"c{int(number) + 1}"
    return outer, name or key
