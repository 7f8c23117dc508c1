"""The shipped templates: drawn by code, and drawn as the layout demands."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.shared import Mm, Pt

from templates.drawing.layout import HD05
from templates.drawing.shipped import OFFICIAL, drawn
from templates.drawing.styles import styles

DRAWN = dict(drawn())
PAPERS = pytest.mark.parametrize("path", DRAWN, ids=str)


def document(path: Path) -> Any:
    return Document(BytesIO(DRAWN[path]))


def test_what_is_checked_in_is_exactly_what_the_code_draws() -> None:
    standing = {path.relative_to(OFFICIAL): path.read_bytes() for path in OFFICIAL.rglob("*.docx")}
    assert standing == DRAWN


def test_drawing_twice_gives_the_same_bytes() -> None:
    assert dict(drawn()) == DRAWN


@PAPERS
def test_margins_and_paper_are_those_of_the_layout(path: Path) -> None:
    section = document(path).sections[0]
    assert sorted((section.page_width, section.page_height)) == pytest.approx([Mm(210), Mm(297)], abs=Mm(0.1))
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert margins == pytest.approx([Mm(20), Mm(20), Mm(30), Mm(15)], abs=Mm(0.1))


@PAPERS
def test_the_page_number_stands_in_the_top_margin_from_the_second_page_on(path: Path) -> None:
    section = document(path).sections[0]
    assert section.different_first_page_header_footer
    assert section.header._element.xpath(".//w:fldSimple/@w:instr") == [" PAGE "]
    assert section.first_page_header.is_linked_to_previous


@PAPERS
def test_the_font_is_set_on_every_script_and_the_language_is_vietnamese(path: Path) -> None:
    defaults = document(path).styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")[0]
    assert set(defaults.xpath("w:rFonts/@*")) == {"Times New Roman"}
    assert len(defaults.xpath("w:rFonts/@*")) == 4
    assert set(defaults.xpath("w:lang/@*")) == {"vi-VN"}


@PAPERS
def test_every_paragraph_has_a_style_of_the_layout_and_only_emphasis_of_its_own(path: Path) -> None:
    body = document(path).element.body
    assert set(body.xpath(".//w:pStyle/@w:val")) <= {style.key for style in styles(HD05)}
    assert len(body.xpath(".//w:p")) == len(body.xpath(".//w:pStyle"))
    assert not body.xpath(".//w:r/w:rPr/*[not(self::w:b or self::w:bCs or self::w:i or self::w:iCs)]")


@PAPERS
def test_list_headings_repeat_and_no_row_is_torn(path: Path) -> None:
    body = document(path).element.body
    lists = body.xpath(".//w:tbl[w:tblPr/w:tblBorders/w:top[@w:val='single']]")
    assert bool(lists) == (path.stem != "excerpt")  # one person's votes are told in words
    assert all(table.xpath("w:tr[1]/w:trPr/w:tblHeader") for table in lists)
    assert len(body.xpath(".//w:tr")) == len(body.xpath(".//w:tr/w:trPr/w:cantSplit"))


@PAPERS
def test_tables_are_as_wide_as_the_text(path: Path) -> None:
    section = document(path).sections[0]
    width = (section.page_width - section.left_margin - section.right_margin) / Mm(1)
    for table in document(path).element.body.xpath(".//w:tbl"):
        columns = sum(int(width) for width in table.xpath("w:tblGrid/w:gridCol/@w:w"))
        assert columns / 1440 * 25.4 == pytest.approx(width, abs=0.2)


@PAPERS
def test_the_head_has_no_colon_after_the_number_and_the_motto_is_not_underlined(path: Path) -> None:
    head = document(path).tables[0]
    assert [paragraph.text for paragraph in head.cell(0, 1).paragraphs] == ["ĐẢNG CỘNG SẢN VIỆT NAM", ""]
    assert head.cell(0, 1).paragraphs[1]._p.xpath("w:pPr/w:pBdr/w:top")
    assert head.cell(0, 0).text.endswith("*")
    assert not head._element.xpath(".//w:u")


@PAPERS
def test_signatures_are_kept_with_the_text_before_them(path: Path) -> None:
    paper = document(path)
    block = paper.tables[-1]._element
    gap = block.getprevious()
    assert gap.xpath("w:pPr/w:pStyle/@w:val") == ["Gap"]
    for row in block.xpath("w:tr[position() < last()]"):
        assert set(row.xpath(".//w:pStyle/@w:val")) == {"Office"}
    assert all(paper.styles[name].paragraph_format.keep_with_next for name in ("Trước chữ ký", "Quyền hạn, chức vụ ký"))


def test_the_body_has_an_exact_line_and_an_indent() -> None:
    body = document(Path("HD05/minutes.docx")).styles["Văn bản"].paragraph_format
    assert (body.line_spacing, body.space_after) == (Pt(18), Pt(6))
    assert body.first_line_indent == pytest.approx(Mm(10), abs=Mm(0.1))
