"""Every paper of every layout as it is printed: whole, in order, nothing torn, nothing left alone."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from forms.parts.paper import fields_of
from forms.pdf import to_pdf
from templates import official
from tests.forms import samples
from tests.forms.printed import (
    MISSING,
    NUMBER,
    PRINTING,
    TIMES,
    Block,
    Page,
    Placed,
    Reader,
    Sheet,
    fonts_of,
    pages_of,
    sheet_of,
)

LAYOUTS = ("HD05", "HD36", "ND30")
KINDS = ("ordinary", "empty", "worst")
NEVER_LAST = {"Title", "Subject", "Section", "Heading", "Closing"}
"""Styles of what never stands alone at the foot of a page."""
LETTERS_ON_A_PAGE = 600  # a list of names in a wide table has so few
LETTERS_ON_FULL_PAGE = 1800


class Printed(NamedTuple):
    """A paper in one layout, filled with one context."""

    pdf: Path
    sheet: Sheet
    pages: tuple[Page, ...]
    placed: tuple[Placed, ...]
    misread: tuple[str, ...]
    """Where the pages do not go on as the .docx does."""

    @property
    def name(self) -> str:
        """Its layout, its paper, its context."""
        return self.pdf.stem


def printed(paper: str, folder: Path) -> list[Printed]:
    """The paper in every layout, filled with each of its contexts, printed in one run."""
    filled = {
        folder / f"{layout}-{paper}-{kind}.docx": official(layout, paper).fill(fields_of(context))
        for layout in LAYOUTS
        for kind, context in zip(KINDS, samples.PAPERS[paper], strict=True)
    }
    for path, docx in filled.items():
        path.write_bytes(docx)
    return [_read(pdf, docx) for pdf, docx in zip(to_pdf(tuple(filled), folder), filled.values(), strict=True)]


def _read(pdf: Path, docx: bytes) -> Printed:
    sheet = sheet_of(docx)
    reader = Reader(pages_of(pdf, sheet.head))
    placed = tuple(reader.placed(sheet.blocks))
    return Printed(pdf, sheet, tuple(reader.pages), placed, tuple(reader.faults))


@PRINTING
@pytest.mark.parametrize("paper", samples.PAPERS)
def test_a_paper_is_printed_as_an_office_would_sign_it(paper: str, tmp_path: Path) -> None:
    papers = printed(paper, tmp_path)
    assert [f"{one.name}: {fault}" for one in papers for fault in faults_of(one)] == []
    for of_layout in zip(*[iter(papers)] * len(KINDS), strict=True):
        ordinary, empty, worst = (len(one.pages) for one in of_layout)
        assert empty <= ordinary <= worst
        assert empty <= 3


@PRINTING
def test_what_prints_the_papers_is_installed() -> None:
    assert MISSING == ()


def faults_of(paper: Printed) -> Iterator[str]:
    """Everything that a strict clerk would send back."""
    yield from paper.misread
    yield from _torn_words(paper)
    yield from _misplaced_letters(paper)
    yield from _strange_page_numbers(paper)
    yield from _empty_pages(paper)
    yield from _left_alone(paper.placed)
    yield from _rows_alone(paper.placed)
    yield from _torn_signatures(paper.placed)
    yield from _strange_fonts(paper)


def _torn_words(paper: Printed) -> Iterator[str]:
    """Words that a column is too narrow for."""
    standing = {word.text for page in paper.pages for word in page.words}
    said = {word for one in paper.placed for word in one.block.text.split()}
    if torn := sorted(said - standing):
        yield f"chữ bị ngắt giữa chừng: {torn[:10]}"


def _misplaced_letters(paper: Printed) -> Iterator[str]:
    """Letters outside the margins."""
    left, right = paper.sheet.left - 1, paper.sheet.right + 1
    for number, page in enumerate(paper.pages, 1):
        if outside := [word.text for word in page.words if word.left < left or word.right > right]:
            yield f"trang {number}: chữ ra ngoài lề: {outside[:5]}"


def _strange_page_numbers(paper: Printed) -> Iterator[str]:
    """From the second page on the running head; where that is the page's number, centred in the top margin."""
    sides = paper.sheet.left + paper.sheet.right
    for number, page in enumerate(paper.pages, 1):
        if not page.headed:
            yield f"trang {number}: không mở đầu bằng số trang, hoặc tên phần tiếp theo"
        above = [word for word in page.words if word.bottom < paper.sheet.top]
        if number == 1 and above:
            yield f"trang 1: trong lề trên là {above[0].text}"
        if paper.sheet.head == NUMBER and any(abs(word.left + word.right - sides) > 4 for word in above):
            yield f"trang {number}: số trang không ở giữa lề trên"


def _empty_pages(paper: Printed) -> Iterator[str]:
    """Pages without text, pages left nearly empty, more pages than the text can fill.

    Signatures and the lines that stay with them take up to two thirds of a page that lies.
    """
    opening = {one.first: one.block for one in reversed(paper.placed)}
    for number, page in enumerate(paper.pages, 1):
        after = opening.get(number)  # the pages of blocks count from 0, so this is the one overleaf
        if not page.letters:
            yield f"trang {number}: trống"
        elif after and not _goes_overleaf(after) and max(word.bottom for word in page.words) < page.height / 3:
            yield f"trang {number}: hai phần ba trang trống"
    letters = sum(len(page.letters) for page in paper.pages)
    texts = 1 + sum(one.block.opens_page for one in paper.placed)
    if len(paper.pages) > 2 * texts + letters // LETTERS_ON_A_PAGE:
        yield f"{len(paper.pages)} trang là quá nhiều"


def _left_alone(placed: Sequence[Placed]) -> Iterator[str]:
    """Headings and heads of tables at the foot of a page, their text overleaf."""
    for one, after in pairwise(placed):
        never_last = one.block.is_head or NEVER_LAST & set(one.block.styles)
        if never_last and one.last != after.first and not _goes_overleaf(after.block):
            yield f"trang {one.last + 1}: «{one.block.text[:40]}» đứng một mình ở cuối trang"


def _rows_alone(placed: Sequence[Placed]) -> Iterator[str]:
    """One row of a table alone on its first or its last page, the others overleaf.

    Rows for the pen leave no letters; of a table that has no others nobody knows where they are.
    """
    rows = [one for one in placed if one.block.table >= 0 and not one.block.is_head and not one.block.signs]
    for _, of_table in groupby(rows, key=lambda one: one.block.table):
        lettered = list(of_table)
        if all("TableGroup" in one.block.styles for one in lettered):
            continue
        on_pages = Counter(one.first for one in lettered)
        for page in {min(on_pages), max(on_pages)} if len(on_pages) > 1 else ():
            if on_pages[page] == 1:
                yield f"trang {page + 1}: một dòng của bảng đứng một mình"


def _goes_overleaf(block: Block) -> bool:
    """Whether a block need not stand with the one before: it opens a page, or alone needs more, or dotted lines part them."""
    return block.opens_page or block.after_room or len(block.letters) > LETTERS_ON_FULL_PAGE


def _torn_signatures(placed: Sequence[Placed]) -> Iterator[str]:
    """Signatures on two pages, or alone on theirs without a line of the text that they sign."""
    for one, after in pairwise(placed):
        if after.block.signs and one.last != after.last:
            yield f"trang {one.last + 1}: khối chữ ký bị tách ở «{after.block.text[:40]}»"


def _strange_fonts(paper: Printed) -> Iterator[str]:
    """Another font than the layout's; the worst papers may borrow one sign that no text font has."""
    others = fonts_of(paper.pdf) - TIMES
    if len(others) > paper.name.endswith(KINDS[-1]):
        yield f"phông lạ: {sorted(others)}"
