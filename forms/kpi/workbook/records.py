"""One row into one record (một dòng thành một mục): its cells read, what must stand there asked for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from forms.kpi.workbook import codes
from forms.kpi.workbook.cells import Place, Read, read_cell, read_names
from forms.kpi.workbook.columns import NAME_END, Column, by_key
from forms.kpi.workbook.lines import Line
from forms.kpi.workbook.model import Change, Owner
from forms.kpi.workbook.quoting import several_read
from forms.kpi.workbook.whose import People, name_key, said_in
from forms.roster.grid import Cell
from forms.roster.listing import listed
from forms.roster.names import core_of_name
from meetings.faults import Finding

_WHOSE = ("person", "person_name", NAME_END)

Record = dict[str, object]


@dataclass
class Told:
    """What reading found and changed so far; ``lost`` once something that is needed could not be taken."""

    findings: list[Finding] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    lost: bool = False
    plain: dict[tuple[str, str, Cell], object] = field(default_factory=dict)
    """Values of cells of which there was nothing to tell, by sheet and column: most cells say what others said."""

    def fault(self, finding: Finding) -> None:
        """Something without which the month must not be judged."""
        self.findings.append(finding)
        self.lost = True


def record_of(line: Line, told: Told, apart: Iterable[str] = ()) -> Record:
    """The values of a row by key, those ``apart`` left out; what is required and empty is told."""
    record: Record = {}
    refused: set[str] = set()
    columns = by_key(line.table.sheet.columns)
    for key, cell in line.cells.items():
        column = columns.get(key)
        if column is None or key in _WHOSE or key in apart:
            continue
        if (value := value_of(line, column, cell, told, refused)) is not None:
            record[key] = value
    for column in line.table.sheet.required:
        if column.key in line.table.columns and column.key not in record and column.key not in refused:
            told.fault(codes.EMPTY_CELL.at(line.where(column.key), heading=line.table.heading(column)))
    return record


def value_of(line: Line, column: Column, cell: Cell, told: Told, refused: set[str]) -> object:
    """The value of one cell of a row; its findings and changes are kept."""
    once = (line.table.sheet.key, column.key, cell)
    if once in told.plain:
        return told.plain[once]
    read = _read(line, column, cell)
    told.findings += read.findings
    told.changes += read.changes
    if read.refused:
        refused.add(column.key)
        told.lost = told.lost or column.required
    elif not read.findings and not read.changes and column.holds != "name":
        told.plain[once] = read.value
    return read.value


def _read(line: Line, column: Column, cell: Cell) -> Read:
    where, end = line.where(column.key), line.cells.get(NAME_END)
    if column.holds == "name" and end is not None and not {cell.kind, end.kind} & {"uncomputed", "error"}:
        return read_names(((cell, where), (end, line.where(NAME_END))))
    return read_cell(column, cell, Place(where, line.table.grid.epoch))


class Owned(NamedTuple):
    """A row and the code of the person whom it is about."""

    line: Line
    person: str


def owned(lines: Iterable[Line], people: People, told: Told) -> Iterator[tuple[Line, str | None]]:
    """The rows with their people, None where nobody is known, sheet by sheet."""
    for _, rows in groupby(lines, key=lambda line: id(line.table)):
        own = list(rows)
        owner = own[0].table.owner
        if owner is None:
            yield from _row_by_row(own, people, told)
        else:
            person = _known(_person_above(owner, people), told)
            yield from ((line, person) for line in own)


def _person_above(owner: Owner, people: People) -> str | Finding:
    """Whom the labels above a table name; a code and a name beside it must be the same person's."""
    found = people.find(owner.text, owner.where)
    if isinstance(found, str) and owner.name and not _same(owner.name, people.names[people.ids[found]]):
        figures = {"id": found, "name": people.names[people.ids[found]], "given": owner.name}
        return codes.CODE_AND_NAME_DIFFER.at(owner.where, **figures)
    return found


def _row_by_row(rows: list[Line], people: People, told: Told) -> Iterator[tuple[Line, str | None]]:
    """The rows of one sheet; one that names nobody belongs to the one above where the sheet is kept so."""
    repeats = any(_said(before) and _said(before) == _said(after) for before, after in pairwise(rows))
    above, person = 0, None
    carried: list[Line] = []
    for line in rows:
        under, name = line.under or (0, "")
        if _is_said(line):
            above, person = line.row, _person_of(line, people, told)
        elif under > above:
            above, person = under, _known(people.find(name, line.where("person_name")), told)
        elif not above or (repeats and under < above):
            told.fault(codes.NOBODY_SAID.at(line.where("person_name")))
            yield line, None
            continue
        elif under < above:
            carried.append(line)
        yield line, person
    if carried:
        told.findings.append(_carried(carried))


def _carried(lines: list[Line]) -> Finding:
    rows = listed([str(line.row) for line in lines])
    first = lines[0]
    where = first.where("person_name")
    return codes.CARRIED_DOWN.at(where, sheet=first.table.grid.name, count=len(lines), rows=rows)


def _is_said(line: Line) -> bool:
    return any(key in line.cells for key in _WHOSE)


def _said(line: Line) -> tuple[str, ...]:
    """Whom a row names, as written."""
    return tuple(cell.shown for key in _WHOSE if (cell := line.cells.get(key)))


def _known(found: str | Finding, told: Told) -> str | None:
    if isinstance(found, str):
        return found
    told.fault(found)
    return None


def _person_of(line: Line, people: People, told: Told) -> str | None:
    """Whoever a row names by code, by name or by both."""
    for key in _WHOSE:
        cell = line.cells.get(key)
        if cell is not None and cell.kind in {"uncomputed", "error"}:
            return _known(broken(cell, line.where(key)), told)
    code = line.cells.get("person")
    name = said_in(cell for key in _WHOSE[1:] if (cell := line.cells.get(key)))
    if code is None:
        return _known(people.find(name, line.where("person_name")), told)
    found = _known(people.find(code.shown, line.where("person")), told)
    if found is not None and name and not _same(name, people.names[people.ids[found]]):
        figures = {"id": found, "name": people.names[people.ids[found]], "given": name}
        return _known(codes.CODE_AND_NAME_DIFFER.at(line.where("person_name"), **figures), told)
    return found


@lru_cache(maxsize=8192)
def _same(given: str, name: str) -> bool:
    return name_key(name) in {name_key(given), name_key(core_of_name(given))}


def broken(cell: Cell, where: str) -> Finding:
    """Why a formula without a result cannot be taken."""
    if cell.kind == "error":
        return codes.IN_ERROR.at(where, text=cell.text)
    return codes.NOT_COMPUTED.at(where)


def people_of(text: object) -> list[str]:
    """Codes or names in one cell, one or several."""
    return several_read(str(text))
