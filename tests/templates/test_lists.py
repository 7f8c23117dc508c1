"""Rows of a filled list that stay together: the first two with the heading, the last two, three as a whole."""

from io import BytesIO
from typing import Any

import pytest
from docx import Document

from forms.parts.paper import fields_of
from templates import Template, official
from tests.forms.samples import PAPERS
from tests.templates.word import docx_of


def tied_rows(docx: bytes) -> list[list[bool]]:
    """Of every list: for each row below the heading whether each of its paragraphs stays with what follows."""
    body: Any = Document(BytesIO(docx)).element.body
    lists = body.xpath(".//w:tbl[w:tr/w:trPr/w:tblHeader]")
    return [[_tied(row) for row in one.xpath("w:tr[not(w:trPr/w:tblHeader)]")] for one in lists]


def _tied(row: Any) -> bool:
    return len(row.xpath("w:tc/w:p")) == len(row.xpath("w:tc/w:p[w:pPr/w:keepNext]"))


def a_list(rows: int) -> bytes:
    """A list under a repeated heading, and a table without one."""
    document = Document(BytesIO(docx_of("{{ title }}")))
    for heading in (True, False):
        table = document.add_table(rows + 1, 2)
        if heading:
            table.rows[0]._tr.get_or_add_trPr().append(table._tbl.makeelement(_TABLE_HEADER))
        document.add_paragraph("sau bảng")
    written = BytesIO()
    document.save(written)
    return Template.load(written.getvalue()).fill({"title": "Danh sách"})


_TABLE_HEADER = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tblHeader"


@pytest.mark.parametrize(
    ("rows", "tied"),
    [
        (1, [True]),
        (2, [True, True]),
        (3, [True, True, True]),
        (4, [True, False, True, True]),
        (5, [True, False, False, True, True]),
        (6, [True, False, False, False, True, True]),
        (9, [True, *[False] * 6, True, True]),
    ],
)
def test_a_list_is_never_torn_beside_its_first_or_last_row(rows: int, tied: list[bool]) -> None:
    assert tied_rows(a_list(rows)) == [tied]


@pytest.mark.parametrize("layout", ["HD05", "HD36", "ND30"])
def test_the_lists_of_shipped_papers_are_tied_too(layout: str) -> None:
    one, many = tied_rows(official(layout, "notice").fill(fields_of(PAPERS["notice"][0])))
    assert one == [True]
    assert many == [True, *[False] * 11, True, True]
