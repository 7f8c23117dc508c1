"""Sheets of two papers alike: cut in the middle, each half is whole."""

from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.shared import Mm

from templates.drawing import ballot
from templates.drawing.halves import HALF_MM, half_of
from templates.drawing.layout import LAYOUTS, Layout
from templates.drawing.styles import styles
from tests.templates.test_drawing import printed_mm

EVERY_LAYOUT = pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)


def drawn(layout: Layout) -> Any:
    return Document(BytesIO(ballot.draw(layout).to_bytes()))


def cells_of(row: Any) -> list[tuple[str, int]]:
    """What stands in each cell of a row, and how many columns it takes."""
    return [
        ("".join(cell.xpath(".//w:t/text()")), int((cell.xpath("w:tcPr/w:gridSpan/@w:val") or ["1"])[0]))
        for cell in row.xpath("w:tc")
    ]


@EVERY_LAYOUT
def test_the_cut_lies_in_the_middle_of_a_landscape_sheet_between_even_margins(layout: Layout) -> None:
    document = drawn(layout)
    section = document.sections[0]
    assert (section.page_width, section.page_height) == pytest.approx((Mm(297), Mm(210)), abs=Mm(0.1))
    margins = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert margins == pytest.approx((Mm(12),) * 4, abs=Mm(0.1))
    for table in document.element.body.xpath(".//w:tbl"):
        widths = [int(width) / 1440 * 25.4 for width in table.xpath("w:tblGrid/w:gridCol/@w:w")]
        half = len(widths) // 2
        assert sum(widths[:half]) == pytest.approx(sum(widths[half:]), abs=0.1)
        assert sum(widths[: half - 1]) == pytest.approx(HALF_MM, abs=0.1)


@EVERY_LAYOUT
def test_every_row_carries_both_halves_alike(layout: Layout) -> None:
    rows = [cells_of(row) for row in drawn(layout).element.body.xpath(".//w:tr")]
    drawn_rows = [row for row in rows if not row[0][0].startswith("{%tr")]
    assert len(drawn_rows) == 3 + 2 * 6
    for row in drawn_rows:
        half = len(row) // 2
        assert row[: half - 1] == row[half + 1 :]


@EVERY_LAYOUT
def test_the_cut_is_dashed_and_lists_keep_their_outer_lines(layout: Layout) -> None:
    body = drawn(layout).element.body
    rows = len(body.xpath(".//w:tr[not(.//w:t[starts-with(., '{%tr')])]"))
    for side in ("left", "right"):
        assert len(body.xpath(f".//w:tcBorders/w:{side}[@w:val='dashed']")) == rows
    gaps = body.xpath(".//w:tbl[2]//w:tc[w:tcPr/w:tcBorders/w:right[@w:val='dashed']]")
    assert gaps
    assert all(gap.xpath("w:tcPr/w:tcBorders/w:left/@w:val") == ["single"] for gap in gaps)


@EVERY_LAYOUT
def test_a_half_has_no_page_number_and_further_leaves_say_which_paper_they_belong_to(layout: Layout) -> None:
    header = drawn(layout).sections[0].header._element
    assert not header.xpath(".//w:fldSimple")
    assert header.xpath(".//w:t/text()") == ["{{ asked }} (tiếp theo)"] * 2


@EVERY_LAYOUT
def test_no_motto_wraps_on_half_a_sheet(layout: Layout) -> None:
    half = half_of(layout)
    sizes = {style.key: style.size for style in styles(half)}
    widest = max(printed_mm(text, sizes[style]) for style, text in half.mottos)
    assert widest < half.head_right_mm - 0.5
    assert HALF_MM - half.head_right_mm > 55


@EVERY_LAYOUT
def test_a_half_bears_the_mottos_of_its_layout_alone_and_a_framed_corner_for_the_mark(layout: Layout) -> None:
    head = drawn(layout).element.body.xpath(".//w:tbl[1]")[0]
    words = "".join(head.xpath(".//w:t/text()"))
    assert [words.count(text) for _, text in layout.mottos] == [2] * len(layout.mottos)
    assert ("ĐẢNG CỘNG SẢN" in words) == (layout.name != "ND30")
    framed = [cell for cell in head.xpath(".//w:tc") if len(cell.xpath("w:tcPr/w:tcBorders/*[@w:val='single']")) == 4]
    assert ["".join(cell.xpath(".//w:t/text()")) for cell in framed] == ["Dấu, ký hiệu"] * 2
