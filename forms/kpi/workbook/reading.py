"""A month out of a workbook (đọc tháng từ sổ tính): sheets recognised, rows gathered, every fault told with its cell."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from forms.kpi.early import found_early
from forms.kpi.workbook import codes
from forms.kpi.workbook.codes import TOO_LONG
from forms.kpi.workbook.fonts import about_fonts
from forms.kpi.workbook.frame import FIELDS
from forms.kpi.workbook.framing import Label, labels_in, read_labels
from forms.kpi.workbook.gathering import Gathering
from forms.kpi.workbook.layout import FRAME, ONLY_READ, SHEETS
from forms.kpi.workbook.model import Preview, Table, taken_of
from forms.kpi.workbook.owners import owner_findings, with_owner
from forms.kpi.workbook.places import Places
from forms.kpi.workbook.records import Record, Told
from forms.kpi.workbook.retelling import once, retold
from forms.kpi.workbook.tables import header_findings, table_of
from forms.kpi.workbook.whose import People
from forms.roster.codes import TOO_MANY_ROWS
from forms.roster.columns import words
from forms.roster.grid import Grid
from forms.roster.listing import listed
from forms.roster.lost_fonts import lost_headers
from forms.roster.package import Bounds
from forms.roster.workbook import read_grids
from meetings import schema
from meetings.faults import Finding, Refused, faults_in
from meetings.kpi.month import Month
from meetings.kpi.outcome import MonthOutcome, outcome
from meetings.kpi.persons import NOBODY_TO_RATE
from meetings.kpi.regulation import MonthRegulation, shipped

BOUNDS = Bounds(rows=60_000, elements=5_000_000)
"""A month of a whole province: 50,000 tasks of all columns stay below it."""

_NOT_TAKEN = frozenset(words(name) for name in (*ONLY_READ, FRAME))


@dataclass(frozen=True)
class MonthBook:
    """A workbook as read: the month, None where something needed is missing; what was taken, changed and found."""

    month: Month | None
    preview: Preview
    places: Places
    people: People

    def placed(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """What the rules found in the month, told with the cells of the workbook."""
        return once(retold(findings, self.places, self.people))


def _grids_of(path: Path) -> tuple[Grid, ...]:
    """The sheets; one that is too long is refused with what a month can do about it."""
    try:
        return read_grids(path, BOUNDS)
    except Refused as refused:
        told = (
            TOO_LONG.at(one.where, what=one.message.split(";")[0]) if one.code == TOO_MANY_ROWS.code else one
            for one in refused.findings
        )
        raise Refused(told) from refused


def read_month(path: Path, heard: Callable[[str], object] = str) -> MonthBook:
    """What a workbook says of a month; raise Refused only for a file that cannot be read at all.

    ``heard`` is told what is read now, part after part; it may raise to have the reading given up.
    """
    heard(f"Đang đọc {path.name}…")
    grids = _grids_of(path)
    told = Told()
    seen = [table for grid in grids if not grid.hidden and _may_hold(grid) and (table := table_of(grid))]
    tables = list(map(with_owner, seen))
    labels = list(labels_in(grids, tables))
    told.findings += _sheet_findings(path.name, grids, tables, labels)
    told.findings += (finding for table in tables for finding in header_findings(table))
    told.lost = bool(faults_in(told.findings))
    gathering = Gathering(tables, told, heard)
    values = read_labels(labels, told)
    gathering.gather(_regulation(values))
    _put_frame(gathering, values)
    told.findings += _frame_findings(path.name, gathering, values)
    told.findings += (finding for lines in gathering.lines for finding in lines.findings())
    told.lost = told.lost or any(lines.doubtful for lines in gathering.lines)
    told.findings += (finding for table in tables for finding in about_fonts(table))
    return _book(gathering, told)


def scored_workbook(path: Path) -> MonthOutcome:
    """The month of a workbook scored; raise Refused with every fault and warning, each at its sheet and cell."""
    book = read_month(path)
    if book.month is None:
        raise Refused(book.preview.findings)
    try:
        came_out = outcome(book.month)
    except Refused as refused:
        raise Refused(once((*book.preview.findings, *book.placed(refused.findings)))) from refused
    found = once((*book.preview.findings, *book.placed(came_out.warnings)))
    if faults_in(found):
        raise Refused(found)
    return replace(came_out, warnings=found)


def _may_hold(grid: Grid) -> bool:
    return words(grid.name) not in _NOT_TAKEN


def _regulation(values: Mapping[str, tuple[object, str]]) -> MonthRegulation | None:
    """The regulation named, else the only one there is."""
    given = values.get("regulation", (None, ""))[0]
    known = shipped()
    return known.get(str(given)) if given is not None else next(iter(known.values())) if len(known) == 1 else None


def _put_frame(gathering: Gathering, values: Mapping[str, tuple[object, str]]) -> None:
    """The month and the unit into the data, tables within tables by the dots of their paths."""
    data = gathering.data
    for path, (value, where) in values.items():
        gathering.places.cells[path] = where
        if value is not None:
            *outer, key = path.split(".")
            inner = data
            for name in outer:
                inner = cast(Record, inner.setdefault(name, {}))
            inner[key] = value
    unit = cast(Record, data.setdefault("unit", {}))
    unit.setdefault("superior", "")
    if "head" in unit and gathering.people.names:
        known = gathering.known_people(unit.pop("head"), values["unit.head"][1])
        unit |= {"head": known[0]} if known else {}
    if "catalogue" in data:
        catalogue = cast(Record, data["catalogue"])
        catalogue.setdefault("product", [])
        gathering.told.lost = gathering.told.lost or "standard" not in catalogue


def _frame_findings(file: str, gathering: Gathering, values: Mapping[str, tuple[object, str]]) -> Iterator[Finding]:
    regulation = _regulation(values)
    if values.get("regulation", (None, ""))[0] is None and regulation is not None:
        gathering.data["regulation"] = regulation.id
        where = values.get("regulation", (None, ""))[1]
        yield codes.REGULATION_TAKEN.at(where or file, regulation=regulation.id)
    missing = [
        field for path, field in FIELDS.items() if field.required and path not in values and path != "regulation"
    ]
    if missing:
        gathering.told.lost = True
        yield codes.LABELS_MISSING.at(file, labels=", ".join(f"«{field.heading}»" for field in missing))
    for path, (value, where) in values.items():
        if value is None and FIELDS[path].required and path != "regulation":
            gathering.told.lost = True
            yield codes.EMPTY_CELL.at(where, heading=FIELDS[path].heading)


def _sheet_findings(file: str, grids: tuple[Grid, ...], tables: list[Table], labels: list[Label]) -> Iterator[Finding]:
    """No list of people at all, several sheets of one kind, sheets that were not used."""
    if not any(table.sheet.key == "person" for table in tables):
        yield from _lost_headers(grids) or [
            codes.NO_PEOPLE.at(file, count=len(grids), sheets=listed([f"«{grid.name}»" for grid in grids]))
        ]
    for sheet in SHEETS:
        same = [table.grid.name for table in tables if table.sheet is sheet and table.owner is None]
        if len(same) > 1:
            said = listed([f"«{name}»" for name in same])
            yield codes.SEVERAL_SHEETS.at(same[1], count=len(same), what=sheet.name, sheets=said)
    yield from owner_findings(tables)
    used = {id(table.grid) for table in tables} | {id(label.grid) for label in labels}
    unused = [grid for grid in grids if id(grid) not in used and grid.rows and _may_hold(grid)]
    for code, names in (
        (codes.HIDDEN_SHEETS, [grid.name for grid in unused if grid.hidden]),
        (codes.SHEETS_LEFT_OUT, [grid.name for grid in unused if not grid.hidden]),
    ):
        if names:
            yield code.at(names[0], sheets=listed([f"«{name}»" for name in names]))


def _lost_headers(grids: tuple[Grid, ...]) -> list[Finding]:
    """Headings of names that only an old font could show."""
    return [one._replace(where=f"{grid.name}!{one.where}") for grid in grids for one in lost_headers(grid)]


def _book(gathering: Gathering, told: Told) -> MonthBook:
    reading = schema.read(gathering.data, Month)
    nobody = () if gathering.people.names or "person" not in gathering.places.sheets else (NOBODY_TO_RATE.at("person"),)
    whole = isinstance(reading.value, Month) and reading.whole and not told.lost
    early = () if whole else found_early(gathering.data)
    found = once((*told.findings, *retold((*reading.findings, *nobody, *early), gathering.places, gathering.people)))
    taken = tuple(taken_of(lines.table, len(lines.taken), lines.passed_over) for lines in gathering.lines)
    preview = Preview(taken, tuple(told.changes), found)
    return MonthBook(reading.value if whole else None, preview, gathering.places, gathering.people)
