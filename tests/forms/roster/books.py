"""Workbooks for the tests: real .xlsx files, drawn by openpyxl or zipped by hand."""

import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from forms.roster import Roster, read_roster
from meetings.faults import Finding, Refused

TODAY = date(2026, 7, 15)
HEADER = ("STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Ghi chú")
Row = Sequence[object]
Draw = Callable[[Worksheet], None]


def book(folder: Path, rows: Iterable[Row], draw: Draw | None = None, name: str = "danh-sach.xlsx") -> Path:
    """A workbook of one sheet with these rows; ``draw`` may merge, hide or format afterwards."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "Danh sách"
    for row in rows:
        sheet.append(list(row))
    if draw:
        draw(sheet)
    workbook.save(folder / name)
    return folder / name


def read(folder: Path, rows: Iterable[Row], draw: Draw | None = None) -> Roster:
    """What is read from a workbook of these rows."""
    return read_roster(book(folder, rows, draw), TODAY)


def refused(path: Path) -> tuple[Finding, ...]:
    """The findings with which a file is refused."""
    with pytest.raises(Refused) as caught:
        read_roster(path, TODAY)
    return caught.value.findings


def codes_of(findings: Iterable[Finding]) -> list[str]:
    """The codes alone."""
    return [finding.code for finding in findings]


def only(findings: Iterable[Finding], code: str) -> Finding:
    """The one finding of this code."""
    (found,) = [finding for finding in findings if finding.code == code]
    return found


def names(roster: Roster) -> list[str]:
    """The names alone."""
    return [member.name for member in roster.members]


CONTENT_TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def raw_book(path: Path, cells: str, parts: dict[str, str | bytes] | None = None, tail: str = "") -> Path:
    """A workbook zipped by hand: ``cells`` is the inside of sheetData, ``parts`` adds or replaces parts."""
    written: dict[str, str | bytes] = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": f'<Relationships><Relationship Id="r1" Type="{RELATIONS}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
        '<sheet name="Danh sách" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="r1" Type="{RELATIONS}/worksheet" '
        'Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData>{tail}</worksheet>',
        **(parts or {}),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in written.items():
            archive.writestr(name, content)
    return path


def text_cell(reference: str, text: str) -> str:
    """An inline text cell."""
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def raw_rows(*names: str) -> str:
    """A header «Họ và tên» in A1 and names below it, as cells."""
    cells = [text_cell(f"A{row}", text) for row, text in enumerate(("Họ và tên", *names), 1)]
    return "".join(f'<row r="{row}">{cell}</row>' for row, cell in enumerate(cells, 1))
