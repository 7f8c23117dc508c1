"""Rows of a list that stay together on paper: a template draws one row, and only the filled paper knows how many came of it."""

from collections.abc import Iterable
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

SHORT = 5
"""Rows; a list that has no more is never torn."""
_LISTS = ".//w:tbl[w:tr/w:trPr/w:tblHeader]"


def keep_together(body: Any) -> None:
    """Tie the first two rows of every list to its heading, the last two to each other, a short list as a whole.

    A list is a table whose heading repeats on every page; its last row stays with the line after the table.
    """
    for table in body.xpath(_LISTS):
        rows = table.xpath("w:tr[not(w:trPr/w:tblHeader)]")
        for row in rows if len(rows) <= SHORT else (rows[0], *rows[-2:]):
            _tie(row.xpath("w:tc/w:p"))


def _tie(paragraphs: Iterable[Any]) -> None:
    for paragraph in paragraphs:
        properties = paragraph.get_or_add_pPr()
        if properties.find(qn("w:keepNext")) is None:
            properties._insert_keepNext(OxmlElement("w:keepNext"))
