"""A roster workbook (danh sách đảng viên .xlsx) read: the right sheet, its members, what was changed and doubted."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from forms.roster import codes
from forms.roster.doubts import about_all, listed
from forms.roster.grid import Grid, cell_name
from forms.roster.header import find_columns
from forms.roster.model import Roster
from forms.roster.rows import read_table
from forms.roster.table import TableRead
from forms.roster.workbook import read_grids
from meetings.faults import Finding, Refused, faults_in, warnings_in


def read_roster(path: Path, today: date | None = None) -> Roster:
    """The members in a workbook; raises ``Refused`` with all its faults and the warnings beside them.

    ``today`` bounds the births; the clock's day when left out.
    """
    grids = read_grids(path)
    tables = [
        read_table(grid, header, today or date.today())  # noqa: DTZ011 - the day at the table where this runs
        for grid in grids
        if (header := find_columns(grid))
    ]
    if not tables:
        sheets = listed([f"«{grid.name}»" for grid in grids])
        raise Refused([codes.NO_HEADER.at(path.name, count=len(grids), sheets=sheets)])
    chosen = max(tables, key=lambda table: (bool(table.rows_of_people), not table.grid.hidden, table.rows_of_people))
    findings = (*_about_sheets(chosen, tables), *chosen.findings, *about_all(chosen))
    if faults_in(findings):
        raise Refused(findings)
    return _roster(chosen, findings)


def _roster(table: TableRead, findings: tuple[Finding, ...]) -> Roster:
    return Roster(
        sheet=table.grid.name,
        header_row=table.header.row,
        members=tuple(table.members),
        changes=tuple(table.changes),
        warnings=warnings_in(findings),
    )


def _about_sheets(chosen: TableRead, tables: list[TableRead]) -> Iterator[Finding]:
    sheet, row = chosen.grid.name, chosen.header.row
    if not chosen.members and not faults_in(chosen.findings):
        yield codes.NO_MEMBERS.at(cell_name(row, chosen.header.names[0]), sheet=sheet, row=row)
    if chosen.grid.hidden:
        yield codes.HIDDEN_SHEET.at(sheet, sheet=sheet)
    others = [table for table in tables if table is not chosen and table.rows_of_people]
    if others:
        said = listed([f"{_named(table.grid)} ({table.rows_of_people} người)" for table in others])
        yield codes.OTHER_ROSTERS.at(sheet, sheet=sheet, count=len(chosen.members), others=said)


def _named(grid: Grid) -> str:
    return f"«{grid.name}»" + (" đang ẩn" if grid.hidden else "")
