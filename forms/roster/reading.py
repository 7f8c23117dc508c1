"""A roster workbook (danh sách đảng viên .xlsx) read: the right sheet, its members, what was changed and doubted."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from forms.roster import codes
from forms.roster.doubts import about_all
from forms.roster.grid import Grid, cell_name, parse_reference
from forms.roster.header import find_columns
from forms.roster.listing import listed
from forms.roster.lost_fonts import lost_headers
from forms.roster.model import Change, Roster
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
        raise Refused([*_without_header(path.name, grids)])
    chosen = max(tables, key=lambda table: (bool(table.rows_of_people), not table.grid.hidden, table.rows_of_people))
    findings = (*_about_sheets(chosen, tables), *chosen.findings, *about_all(chosen))
    if faults_in(findings):
        raise Refused(findings)
    return _roster(chosen, findings)


def _without_header(file: str, grids: tuple[Grid, ...]) -> Iterator[Finding]:
    lost = [finding for grid in grids for finding in lost_headers(grid)]
    sheets = listed([f"«{grid.name}»" for grid in grids])
    yield from lost or [codes.NO_HEADER.at(file, count=len(grids), sheets=sheets)]


def _roster(table: TableRead, findings: tuple[Finding, ...]) -> Roster:
    return Roster(
        sheet=table.grid.name,
        header_row=table.header.row,
        members=tuple(table.members),
        changes=_changes(table),
        warnings=warnings_in(findings),
    )


def _changes(table: TableRead) -> tuple[Change, ...]:
    """What was changed, top to bottom; also words of other columns and headers that were typed in an old font."""
    told = {(change.cell, change.why) for change in table.changes}
    others = [change for change in _old_words(table) if (change.cell, change.why) not in told]
    return tuple(sorted((*table.changes, *others), key=lambda change: parse_reference(change.cell)))


def _old_words(table: TableRead) -> Iterator[Change]:
    for row in table.grid.below(table.header.row - 1):
        for column, cell in table.grid.rows[row].items():
            if cell.old and column in table.header.told:
                yield from (Change(cell_name(row, column), cell.written, cell.shown, why) for why in cell.old)


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
