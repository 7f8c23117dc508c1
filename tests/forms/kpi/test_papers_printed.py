"""Papers of a big office as they are printed: 500 people, 200 tasks; all other papers are printed with those of meetings."""

from pathlib import Path
from typing import Any

import pytest

from forms.parts.paper import fields_of
from forms.pdf import to_pdf
from templates import official
from tests.forms.printed import PRINTING, Reader, pages_of, sheet_of
from tests.forms.samples.kpi_list import BIG_LIST
from tests.forms.samples.kpi_notice import BIG_NOTICE
from tests.forms.samples.kpi_sheet import BIG_SHEET
from tests.forms.test_printed import Printed, faults_of


@PRINTING
@pytest.mark.parametrize(
    ("key", "context"),
    [("kpi_list", BIG_LIST), ("kpi_notice", BIG_NOTICE), ("kpi_sheet", BIG_SHEET)],
    ids=["list", "notice", "sheet"],
)
def test_a_big_offices_paper_is_printed_as_an_office_would_sign_it(key: str, context: Any, tmp_path: Path) -> None:
    docx = official("ND30", key).fill(fields_of(context))
    path = tmp_path / f"ND30-{key}-worst.docx"
    path.write_bytes(docx)
    (pdf,) = to_pdf((path,), tmp_path)
    sheet = sheet_of(docx)
    reader = Reader(pages_of(pdf, sheet.head))
    placed = tuple(reader.placed(sheet.blocks))
    paper = Printed(pdf, sheet, tuple(reader.pages), placed, tuple(reader.faults))
    assert list(faults_of(paper)) == []
