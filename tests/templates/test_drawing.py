"""The shipped templates: drawn by code, and drawn as their layout demands."""

import unicodedata
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.shared import Mm, Pt

from forms.catalogue import FORMS
from forms.kpi.catalogue import FORMS as MONTH_FORMS
from templates.drawing.layout import HD05, LAYOUTS, ND30, Layout
from templates.drawing.shipped import OFFICIAL, drawn
from templates.drawing.styles import styles
from tests.templates.word import words_of

DRAWN = dict(drawn())
BY_NAME = {layout.name: layout for layout in LAYOUTS}
PAPERS = pytest.mark.parametrize("path", DRAWN, ids=str)
WHOLE_SHEETS = pytest.mark.parametrize("path", [path for path in DRAWN if path.stem != "ballot"], ids=str)
"""All but the ballots, which are drawn two to a sheet."""
NO_LISTS = {"excerpt", "invitation", "correction"}
"""Told in words alone; so are one person's votes."""
FOR_THE_FILE = {"self_review", "analysis_sheet", "kpi_sheet"}
"""A person's own papers: they name no receivers."""
EVERY_LAYOUT = pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
BOLD_WIDTHS = {
    letter: width
    for width, letters in {
        250: " ", 278: "l", 333: "t-", 389: "I", 444: "ce", 500: "ao", 556: "Sdhnpu", 667: "ET",
        722: "ACDNUVX", 778: "GHO", 944: "M",
    }.items()
    for letter in letters
}  # fmt: skip
"""Advance widths of Times bold, in thousandths of the size; marks above and below letters take no room."""


def document(path: Path) -> Any:
    return Document(BytesIO(DRAWN[path]))


def layout_of(path: Path) -> Layout:
    return BY_NAME[path.parent.name]


def printed_mm(text: str, size: float) -> float:
    """How long a line of bold letters is."""
    letters = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    thousandths = sum(BOLD_WIDTHS[letter] for letter in letters if not unicodedata.combining(letter))
    return thousandths / 1000 * size / 72 * 25.4


def test_what_is_checked_in_is_exactly_what_the_code_draws() -> None:
    standing = {path.relative_to(OFFICIAL): path.read_bytes() for path in OFFICIAL.rglob("*.docx")}
    assert standing == DRAWN


def test_drawing_twice_gives_the_same_bytes() -> None:
    assert dict(drawn()) == DRAWN


def test_every_paper_is_shipped_in_every_layout() -> None:
    papers = {f"{form.key}.docx" for form in (*FORMS, *MONTH_FORMS)}
    assert {path.as_posix() for path in DRAWN} == {f"{name}/{paper}" for name in BY_NAME for paper in papers}


@WHOLE_SHEETS
def test_margins_and_paper_are_those_of_the_layout(path: Path) -> None:
    section = document(path).sections[0]
    assert sorted((section.page_width, section.page_height)) == pytest.approx([Mm(210), Mm(297)], abs=Mm(0.1))
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert margins == pytest.approx([Mm(20), Mm(20), Mm(30), Mm(15)], abs=Mm(0.1))


@WHOLE_SHEETS
def test_the_page_number_stands_in_the_top_margin_from_the_second_page_on(path: Path) -> None:
    section = document(path).sections[0]
    assert section.different_first_page_header_footer
    numbered = path.stem != "invitation"  # each of its pages is a paper of its own
    assert section.header._element.xpath(".//w:fldSimple/@w:instr") == [" PAGE "] * numbered
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
    assert set(body.xpath(".//w:pStyle/@w:val")) <= {style.key for style in styles(layout_of(path))}
    assert len(body.xpath(".//w:p")) == len(body.xpath(".//w:pStyle"))
    assert not body.xpath(".//w:r/w:rPr/*[not(self::w:b or self::w:bCs or self::w:i or self::w:iCs)]")


@PAPERS
def test_list_headings_repeat_and_no_row_is_torn(path: Path) -> None:
    body = document(path).element.body
    lists = body.xpath(".//w:tbl[w:tblPr/w:tblBorders/w:top[@w:val='single']]")
    assert bool(lists) == (path.stem not in NO_LISTS)
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
def test_a_template_carries_nothing_of_the_programs_that_made_it(path: Path) -> None:
    assert b"schemas.microsoft.com" not in DRAWN[path].replace(b"http://schemas.microsoft.com/office/word", b"")
    assert len(DRAWN[path]) < 83_000  # stored without compression: that is what the repository keeps


# The head.


@WHOLE_SHEETS
def test_a_party_paper_bears_the_party_alone_a_state_paper_the_state_alone(path: Path) -> None:
    head = document(path).tables[0]
    mottos = [paragraph.text for paragraph in head.cell(0, 1).paragraphs if paragraph.text]
    state = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert mottos == (state if path.parent.name == "ND30" else ["ĐẢNG CỘNG SẢN VIỆT NAM"])


@WHOLE_SHEETS
def test_lines_are_drawn_never_underlined_or_typed(path: Path) -> None:
    head = document(path).tables[0]
    assert head.cell(0, 1).paragraphs[-1]._p.xpath("w:pPr/w:pBdr/w:top")
    assert not head._element.xpath(".//w:u")
    assert "___" not in words_of(DRAWN[path])


@WHOLE_SHEETS
def test_a_star_or_a_short_line_stands_under_the_organ_and_dashes_or_a_line_under_the_subject(path: Path) -> None:
    under_organ = document(path).tables[0].cell(0, 0).paragraphs[-1]
    under_subject = next(p for p in document(path).paragraphs if p.style.style_id == "Subject")._p.getnext()
    state = path.parent.name == "ND30"
    assert under_organ.text == ("" if state else "*")
    assert bool(under_organ._p.xpath("w:pPr/w:pBdr/w:top")) == state
    assert "".join(under_subject.xpath(".//w:t/text()")) == ("" if state else "-----")
    assert bool(under_subject.xpath("w:pPr/w:pBdr/w:top")) == state


@EVERY_LAYOUT
def test_no_motto_wraps_beside_the_organ(layout: Layout) -> None:
    sizes = {style.key: style.size for style in styles(layout)}
    widest = max(printed_mm(text, sizes[style]) for style, text in layout.mottos)
    assert widest < layout.head_right_mm - 1
    assert layout.text_width_mm() - layout.head_right_mm > 60  # room for the organ


@EVERY_LAYOUT
def test_the_line_under_the_motto_is_as_long_as_the_motto(layout: Layout) -> None:
    style, text = layout.mottos[-1]
    size = {style.key: style.size for style in styles(layout)}[style]
    assert layout.motto_line_mm == pytest.approx(printed_mm(text, size), abs=1)


# The end.


def signing_rows(block: Any) -> list[set[str]]:
    """The styles of the rows of a block of signatures; of its two sides where one signs alone beside the receivers."""
    rows = block.xpath("w:tr")
    if len(rows) > 1:
        return [{*row.xpath(".//w:pStyle/@w:val")} for row in rows]
    left, right = ({*cell.xpath(".//w:pStyle/@w:val")} for cell in rows[0].xpath("w:tc"))
    return [right - {"Signer"}, right - {"Office", "Post"}, left]


@WHOLE_SHEETS
def test_signatures_are_kept_with_the_text_before_them(path: Path) -> None:
    paper = document(path)
    block = paper.tables[-1]._element
    gap = block.getprevious()
    assert gap.xpath("w:pPr/w:pStyle/@w:val") == ["Gap"]
    received = {"Gap", "Receivers", "Receiver"}
    *offices, names, receivers = [*signing_rows(block), *[received] * (path.stem in FOR_THE_FILE)]
    assert offices
    assert all(row <= {"Office", "Post"} for row in offices)
    assert (names, receivers) == ({"Signer"}, received)
    kept = (
        "Trước chữ ký",
        "Quyền hạn, chức vụ ký",
        "Chức vụ dưới quyền hạn ký",
        "Họ tên người ký",
        "Đoạn dính liền đoạn sau",
    )
    assert all(paper.styles[name].paragraph_format.keep_with_next for name in kept)


@pytest.mark.parametrize(("layout", "ending"), [("HD05", "."), ("HD36", "./."), ("ND30", "./.")])
def test_how_the_text_closes(layout: str, ending: str) -> None:
    words = words_of(DRAWN[Path(layout, "count_minutes.docx")])
    assert f"thành {{{{ copies }}}} bản{ending}\n" in words


def test_receivers_are_underlined_in_party_papers_bold_and_italic_in_state_papers() -> None:
    party, state = (document(Path(name, "minutes.docx")).styles["Nơi nhận"].font for name in ("HD05", "ND30"))
    assert (party.size, party.underline, party.bold, party.italic) == (Pt(14), True, None, None)
    assert (state.size, state.underline, state.bold, state.italic) == (Pt(12), None, True, True)


def test_a_post_is_bold_under_the_body_it_signs_for_in_state_papers_alone() -> None:
    party, state = ({style.key: style for style in styles(layout)}["Post"] for layout in (HD05, ND30))
    assert (party.bold, state.bold) == (False, True)


@EVERY_LAYOUT
def test_the_body_has_an_exact_line_and_an_indent(layout: Layout) -> None:
    body = document(Path(layout.name, "minutes.docx")).styles["Văn bản"].paragraph_format
    assert (body.line_spacing, body.space_after) == (Pt(18), Pt(6))
    assert body.first_line_indent == pytest.approx(Mm(10), abs=Mm(0.1))
