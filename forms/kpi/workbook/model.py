"""What a month workbook came to (kết quả đọc sổ tính): the month, where its values stand, what was changed and found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from forms.kpi.workbook.columns import Column, Sheet, by_key
from forms.roster.grid import Grid, cell_name, column_name
from meetings.faults import Finding, faults_in, warnings_in

Why = Literal["TCVN3", "VNI", "NFD", "spaces", "title", "look-alike", "number", "date", "word", "blank"]
GIVEN_NAME = "Tên"
"""What a column of given names is shown as."""


class Change(NamedTuple):
    """One cell that was not taken as it stands: ``became`` is what was taken, numbers with a point, days as in ISO."""

    cell: str
    was: str
    became: str
    why: Why


class Owner(NamedTuple):
    """Whom a whole sheet is about, as a cell above its table says: that cell, and the name or code in it."""

    where: str
    text: str
    name: str = ""
    """The name that stands beside a code, which must be the same person's."""


@dataclass(frozen=True)
class Table:
    """A sheet of the workbook with its header found: which column of the declaration stands in which of the sheet."""

    sheet: Sheet
    grid: Grid
    first: int
    """The first header row."""
    last: int
    """The last one."""
    columns: Mapping[str, int]
    headings: Mapping[int, str]
    """Every heading of the sheet by its column."""
    owner: Owner | None = None
    """The one person of all its rows, where the sheet has no column of people."""

    def where(self, row: int, key: str = "") -> str:
        """A cell of a row as faults name it; the row's first known column where the sheet has none of that key."""
        column = self.columns.get(key) or min(self.columns.values())
        return f"{self.grid.name}!{cell_name(row, column)}"

    def heading(self, column: Column) -> str:
        """How this sheet heads a column; as declared where it has none."""
        place = self.columns.get(column.key)
        return self.headings.get(place, column.heading).rstrip(" *") if place else column.heading


class Taken(NamedTuple):
    """What was taken of one sheet, for people to look over before they trust it."""

    sheet: str
    what: str
    header_row: int
    rows: int
    columns: Mapping[str, str]
    """Letters of a column and what it was understood as."""
    passed_over: tuple[str, ...]
    """Totals, section titles and repeated headers, each with its row."""


@dataclass(frozen=True)
class Preview:
    """What a workbook says, before anything is scored: sheets taken, cells changed, everything found."""

    sheets: tuple[Taken, ...]
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]

    def to_json(self) -> dict[str, object]:
        """The preview as plain data, ready for a JSON writer."""
        return {
            "sheets": [sheet._asdict() | {"columns": dict(sheet.columns)} for sheet in self.sheets],
            "changes": [change._asdict() for change in self.changes],
            "errors": _plain(faults_in(self.findings)),
            "warnings": _plain(warnings_in(self.findings)),
        }


def taken_of(table: Table, rows: int, passed_over: Iterable[str]) -> Taken:
    """What was taken of a table."""
    declared = by_key(table.sheet.columns)
    places = sorted((place, key) for key, place in table.columns.items())
    understood = {column_name(place): declared[key].heading if key in declared else GIVEN_NAME for place, key in places}
    return Taken(table.grid.name, table.sheet.name, table.first, rows, understood, tuple(passed_over))


def _plain(findings: Iterable[Finding]) -> list[dict[str, str]]:
    return [finding._asdict() for finding in findings]
