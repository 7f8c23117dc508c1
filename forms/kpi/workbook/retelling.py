"""What the rules say of a month, told for a workbook (nói lại theo sổ tính): sheets, cells and headings for places and keys."""

import re
from collections.abc import Iterable, Iterator, Mapping

from forms.kpi.workbook import codes
from forms.kpi.workbook.frame import FIELDS
from forms.kpi.workbook.layout import BY_KEY, SHEETS
from forms.kpi.workbook.places import Places, Spot
from forms.kpi.workbook.whose import People
from meetings.faults import Finding
from meetings.kpi.tasks import NOT_CLEAR, NOT_IN_CATALOGUE
from meetings.schema import MISSING_KEY

_HEADINGS: Mapping[str, str] = {
    **{column.key: column.heading for sheet in SHEETS for column in sheet.columns},
    **{path.rpartition(".")[2]: field.heading for path, field in FIELDS.items()},
    **{column.key: column.heading for key in ("person", "task") for column in BY_KEY[key].columns},
    "ground": FIELDS["excellent_unit.ground"].heading,
    "period": FIELDS["period.to"].heading,
    "standard": FIELDS["catalogue.standard"].heading,
}
_SHEET_NAMES = {
    "person": "person", "person.task": "task", "person.bonus": "bonus", "shared": "shared", "form": "form",
    "decision": "decision", "person.opinion": "opinion",
}  # fmt: skip
_KEY = re.compile(r"(mục|mục bắt buộc|hoặc) «(\w+)»")
_TABLE = re.compile(r"(?:mục )?\[\[([\w.]+)\]\]")
_PLACE = re.compile(r"\b(?:person|catalogue\.product|shared|form|decision)\[\d+\][\w.\[\]]*")
_ASKED_FOR = frozenset(path for path, field in FIELDS.items() if field.required)
"""Labels whose absence is told once for all."""
_ABOUT_TASKS = frozenset((NOT_IN_CATALOGUE.code, NOT_CLEAR.code))
"""What is told once of all tasks."""
_LEADERSHIP = re.compile(r"person\[(\d+)\]\.leadership")


def retold(findings: Iterable[Finding], places: Places, people: People) -> Iterator[Finding]:
    """Findings with places of the record become findings with cells; once each."""
    for finding in findings:
        spot = places.find(finding.where)
        if finding.code == MISSING_KEY.code:
            if spot is not None or finding.where not in _ASKED_FOR:
                yield _missing(finding, spot, people)
        else:
            where = spot.where if spot else finding.where
            if finding.code in _ABOUT_TASKS:
                where = places.sheets.get("task", where)
            yield finding._replace(where=where, message=_in_words(finding.message, finding.where, places))


def _missing(finding: Finding, spot: Spot | None, people: People) -> Finding:
    """A value that is required: its empty cell, its column, or the whole row."""
    if found := _LEADERSHIP.fullmatch(finding.where):
        name = people.names[int(found[1])]
        return codes.NO_ROW.at(spot.where if spot else "", name=name, sheet=BY_KEY["leadership"].name)
    key = finding.where.rpartition(".")[2]
    heading = FIELDS[finding.where].heading if finding.where in FIELDS else _HEADINGS.get(key, key)
    if spot is None:
        return codes.LABELS_MISSING.at("", labels=f"«{heading}»")
    if spot.table is None:
        return codes.EMPTY_CELL.at(spot.where, heading=heading)
    if spot.column is not None and not spot.in_sheet:
        where = spot.table.where(spot.table.first)
        return codes.COLUMN_MISSING.at(
            where, sheet=spot.table.grid.name, heading=spot.column.heading, hint=codes.ADD_COLUMN
        )
    heading = spot.table.heading(spot.column) if spot.column else heading
    return codes.EMPTY_CELL.at(spot.where, heading=heading)


def _in_words(message: str, where: str, places: Places) -> str:
    """A sentence without keys and places of files."""
    ground = FIELDS["readings.ground"].heading if where.startswith("readings") else ""

    def heading(found: re.Match[str]) -> str:
        key = found[2]
        named = ground if key == "ground" and ground else _HEADINGS.get(key)
        return f"{found[1]} «{named}»" if named else found[0]

    def sheet(found: re.Match[str]) -> str:
        key = _SHEET_NAMES.get(found[1], "")
        return f"dòng ở trang «{next((one.name for one in SHEETS if one.key == key), '')}»" if key else found[0]

    def cell(found: re.Match[str]) -> str:
        spot = places.find(found[0])
        return spot.where if spot else found[0]

    return _PLACE.sub(cell, _TABLE.sub(sheet, _KEY.sub(heading, message)))


def once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, numbers that were passed over first; nothing is called empty where something else is wrong."""
    told = sorted(dict.fromkeys(findings), key=lambda one: one.code != codes.NUMBERS_LEFT_OUT.code)
    wrong = {finding.where for finding in told if finding.stops and finding.code != codes.EMPTY_CELL.code}
    return tuple(one for one in told if one.code != codes.EMPTY_CELL.code or one.where not in wrong)
