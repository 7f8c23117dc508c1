"""Sheets on paper (in ra giấy): A4, headings on every page, rows as high as their words need."""

from math import ceil
from typing import Any

from forms.kpi.workbook.pen import safe_text

_PAGE = 170
"""Width of columns that goes on one page lying down, and stays readable."""
_LETTERS = 1.1
"""Letters of size 12 that go into one unit of a column's width."""
_LINE = 1.35
"""Height of a line, in letters."""


def height_of(text: str, width: float, size: int = 12) -> float:
    """The height of a row in which a text stands in so wide a column; programs differ in finding it themselves."""
    lines = sum(max(1, ceil(len(line) * size / 12 / (width * _LETTERS))) for line in text.split("\n"))
    return lines * size * _LINE + 2


def print_on_pages(drawn: Any, headings: str, width: float = 0, repeated: str = "") -> None:
    """Set a sheet up for print; with a ``width`` it lies down and is as many pages wide as stay readable."""
    drawn.page_setup.orientation = "landscape" if width else "portrait"
    drawn.page_setup.paperSize = drawn.PAPERSIZE_A4
    if width:
        drawn.page_setup.fitToWidth, drawn.page_setup.fitToHeight = ceil(width / _PAGE), 0
        drawn.sheet_properties.pageSetUpPr.fitToPage = True
    if headings:
        drawn.print_title_rows = headings
    if repeated:
        drawn.print_title_cols = repeated
    margins = drawn.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom, margins.footer = 0.6, 0.8, 0.3
    drawn.oddFooter.center.text = "Trang &P/&N"
    drawn.oddFooter.left.text = safe_text(drawn.title).replace("&", "&&")
