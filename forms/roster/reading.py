"""A roster workbook (danh sách đảng viên .xlsx) read: the right sheet, its members, what was changed and doubted."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from forms.roster import codes
from forms.roster.births import said_birth
from forms.roster.grid import Grid, cell_name
from forms.roster.header import find_columns
from forms.roster.model import STATUS_WORDS, Roster, RosterMember
from forms.roster.rows import TableRead, read_table
from forms.roster.workbook import read_grids
from meetings.faults import Finding, Refused, faults_in, warnings_in

_NAMED = 20
"""Rows or sheets named in one sentence; the rest is counted."""


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
        sheets = _listed([f"«{grid.name}»" for grid in grids])
        raise Refused([codes.NO_HEADER.at(path.name, count=len(grids), sheets=sheets)])
    chosen = max(tables, key=lambda table: (bool(table.rows_of_people), not table.grid.hidden, table.rows_of_people))
    findings = (*_about_sheets(chosen, tables), *chosen.findings, *_about_all(chosen))
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
        said = _listed([f"{_named(table.grid)} ({table.rows_of_people} người)" for table in others])
        yield codes.OTHER_ROSTERS.at(sheet, sheet=sheet, count=len(chosen.members), others=said)


def _named(grid: Grid) -> str:
    return f"«{grid.name}»" + (" đang ẩn" if grid.hidden else "")


def _about_all(table: TableRead) -> Iterator[Finding]:
    """What only shows once the whole list is read."""
    yield from _hidden_rows(table)
    yield from _unknown_words(table)
    yield from _same_names(table)


def _hidden_rows(table: TableRead) -> Iterator[Finding]:
    hidden = [
        (cell, member.row)
        for cell, member in zip(table.cells, table.members, strict=True)
        if member.row in table.grid.hidden_rows
    ]
    if hidden:
        rows = _listed([str(row) for _, row in hidden])
        yield codes.HIDDEN_ROWS.at(hidden[0][0], count=len(hidden), rows=rows)


def _unknown_words(table: TableRead) -> Iterator[Finding]:
    counts = Counter(word.text for word in table.unknown)
    for word in reversed({word.text: word for word in reversed(table.unknown)}.values()):
        status = STATUS_WORDS[word.status]
        yield codes.STATUS_UNKNOWN.at(word.cell, count=counts[word.text], text=word.text, cell=word.cell, status=status)


def _same_names(table: TableRead) -> Iterator[Finding]:
    groups: defaultdict[str, list[tuple[str, RosterMember]]] = defaultdict(list)
    for cell, member in zip(table.cells, table.members, strict=True):
        groups[member.name.casefold()].append((cell, member))
    for group in groups.values():
        if len(group) > 1:
            yield from _about_namesakes(group)


def _about_namesakes(group: list[tuple[str, RosterMember]]) -> Iterator[Finding]:
    """Same name and birth: one person twice, perhaps; same name only: two people to be told apart."""
    births: defaultdict[date | int | None, list[tuple[str, RosterMember]]] = defaultdict(list)
    for cell, member in group:
        births[member.born].append((cell, member))
    for born, twins in births.items():
        if len(twins) > 1 and born is not None:
            yield codes.TWICE.at(twins[1][0], name=twins[0][1].name, count=len(twins), people=_people(twins))
    if len(births) > 1 or None in births:
        yield codes.SAME_NAME.at(group[1][0], name=group[0][1].name, count=len(group), people=_people(group))


def _people(group: list[tuple[str, RosterMember]]) -> str:
    return _listed([f"dòng {member.row} (sinh {said_birth(member.born)})" for _, member in group])


def _listed(items: list[str]) -> str:
    more = len(items) - _NAMED
    return ", ".join(items[:_NAMED]) + (f" và {more} nữa" if more > 0 else "")
