"""A paper as it was printed: the blocks of its .docx found again, one after the other, on the pages of its PDF."""

import os
import re
import shutil
import subprocess
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from itertools import takewhile
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from docx import Document

XHTML = "{http://www.w3.org/1999/xhtml}"
SIGNER, TABLE_HEAD = "Signer", "TableHead"
ROOM = {"Room", "RoomKept"}
NUMBER = "«page»"
LEADERS = re.compile(r"\.{4,}")  # room for the pen: as many dots as the line takes
TIMES = {"TimesNewRoman", "TimesNewRomanPS", "TimesNewRomanPSMT", "LiberationSerif"}
"""The font of the layouts, and the one of the same widths that stands in for it."""


def _told(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def _families_with_vietnamese() -> set[str]:
    listed = _told("fc-list", ":lang=vi", "family").replace("\n", ",")
    return {family.replace(" ", "") for family in listed.split(",")}


def _needing(missing: tuple[str, ...]) -> pytest.MarkDecorator:
    reason = f"no paper can be printed here without: {', '.join(missing)}"
    return pytest.mark.skipif(bool(missing) and not os.environ.get("CI"), reason=reason)


PROGRAMS = tuple(name for name in ("soffice", "pdftotext", "pdffonts", "fc-list") if not shutil.which(name))
FONT = (
    () if PROGRAMS or TIMES & _families_with_vietnamese() else ("Times New Roman or Liberation Serif 2 (Vietnamese)",)
)
MISSING = PROGRAMS + FONT
CONVERTING = _needing(PROGRAMS)
"""For tests that need LibreOffice and poppler; where landings are decided (CI) nothing is skipped."""
PRINTING = _needing(MISSING)
"""For tests that read the pages too: letters borrowed from another font come out of a PDF in disorder."""


class Word(NamedTuple):
    """A word on a page; distances from its left upper corner in points."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class Page(NamedTuple):
    """A page: its height, whether its running head stands on it, its letters without that and without blanks, its words."""

    height: float
    headed: bool
    letters: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """What comes in one piece in the .docx: a paragraph, or a row of a table."""

    text: str
    styles: tuple[str, ...]
    table: int = -1
    """Which table it is a row of; -1 for a paragraph."""
    is_head: bool = False
    """Whether it belongs to the heading that its table has to repeat on every page."""
    heads: str = ""
    """Of a row: the letters of that heading."""
    signs: bool = False
    """Whether its table is that of the signatures."""
    opens_page: bool = False
    """Whether it has to begin a new page."""
    blank_heads: str = ""
    """The letters of the heading of a table whose rows before it are blank: it may be repeated over these alone."""
    after_room: bool = False
    """Whether dotted lines for the pen stand before it; these leave no letters, so nobody knows on which page."""

    @property
    def letters(self) -> str:
        """Its text without blanks."""
        return letters_of(self.text)


class Placed(NamedTuple):
    """A block, the pages on which it begins and ends."""

    block: Block
    first: int
    last: int


@dataclass(slots=True)
class Reader:
    """Follows the blocks through the letters of the pages."""

    pages: Sequence[Page]
    page: int = 0
    at: int = 0
    faults: list[str] = field(default_factory=list)

    def placed(self, blocks: Sequence[Block]) -> Iterator[Placed]:
        """Every block, until one is not found where it should stand."""
        for block in blocks:
            first = self._page_of_next(block)
            if not self._passed(block):
                found = self.pages[self.page].letters[self.at : self.at + 60]
                self.faults.append(f"trang {self.page + 1}: «{block.text[:60]}» không đứng trọn ở đây mà là «{found}»")
                return
            yield Placed(block, first, self.page)
        if self.page + 1 < len(self.pages) or self.at < len(self.pages[self.page].letters):
            self.faults.append(f"trang {self.page + 1}: còn chữ ngoài văn bản")

    def _page_of_next(self, block: Block) -> int:
        if self.at == len(self.pages[self.page].letters) and self.page + 1 < len(self.pages):
            self.page, self.at = self.page + 1, 0
            self._pass_repeated_heading(block)
        return self.page

    def _pass_repeated_heading(self, block: Block) -> None:
        letters = self.pages[self.page].letters
        if block.heads and not block.is_head and letters.startswith(block.heads):
            self.at = len(block.heads)
        elif block.blank_heads and letters.startswith(block.blank_heads):
            self.at = len(block.blank_heads)
        elif block.heads and not block.is_head:
            self.faults.append(f"trang {self.page + 1}: đầu bảng không lặp lại trên «{block.text[:40]}»")

    def _passed(self, block: Block) -> bool:
        """Go past a block; only a paragraph may go on overleaf."""
        rest = block.letters
        while not self.pages[self.page].letters.startswith(rest, self.at):
            here = self.pages[self.page].letters[self.at :]
            if block.table >= 0 or not rest.startswith(here) or self.page + 1 == len(self.pages):
                return False
            rest, self.page, self.at = rest[len(here) :], self.page + 1, 0
        self.at += len(rest)
        return True


def letters_of(text: str) -> str:
    """A text without blanks and dotted lines, composed (NFC): lines wrap where they wrap."""
    return "".join(LEADERS.sub("", unicodedata.normalize("NFC", text)).split())


class Sheet(NamedTuple):
    """What a .docx says of its pages: the running head, the margins in points, the blocks."""

    head: str
    """Above the text from the second page on; ``NUMBER`` for that of the page."""
    left: float
    right: float
    top: float
    blocks: tuple[Block, ...]


def sheet_of(docx: bytes) -> Sheet:
    """Read a .docx."""
    document: Any = Document(BytesIO(docx))
    section = document.sections[0]
    numbered = section.header._element.xpath(".//w:fldSimple[contains(@w:instr, 'PAGE')]")
    return Sheet(
        NUMBER if numbered else _text(section.header._element),
        section.left_margin.pt,
        section.page_width.pt - section.right_margin.pt,
        section.top_margin.pt,
        tuple(_lettered(document.element.body)),
    )


def _lettered(body: Any) -> Iterator[Block]:
    opens_page, after_room, blank_heads = False, False, ""
    for block in _blocks(body):
        opens_page |= block.opens_page
        after_room |= not ROOM.isdisjoint(block.styles)
        if block.letters:
            yield replace(block, opens_page=opens_page, after_room=after_room, blank_heads=blank_heads)
            opens_page, after_room, blank_heads = False, False, ""
        else:
            blank_heads = blank_heads or block.heads


def _blocks(body: Any) -> Iterator[Block]:
    for number, element in enumerate(body):
        if element.tag.endswith("}p"):
            yield Block(_text(element), (_style(element),), opens_page=_opens_page(element))
        elif element.tag.endswith("}tbl"):
            yield from _rows(element, number)


def _rows(table: Any, number: int) -> Iterator[Block]:
    rows = table.xpath("./w:tr")
    of_head = len(list(takewhile(lambda row: TABLE_HEAD in _styles(row), rows)))
    heads = letters_of("".join(map(_text, rows[:of_head])))
    signs = SIGNER in _styles(table)
    for place, row in enumerate(rows):
        yield Block(_text(row), _styles(row), number, place < of_head, heads, signs, _opens_page(row))


def _opens_page(element: Any) -> bool:
    return bool(element.xpath(".//w:pageBreakBefore | .//w:br[@w:type='page']"))


def _text(element: Any) -> str:
    paragraphs = element.xpath("descendant-or-self::w:p")
    return " ".join("".join(map(_letter, one.xpath(".//w:r/w:t | .//w:r/w:br | .//w:r/w:tab"))) for one in paragraphs)


def _letter(element: Any) -> str:
    return (element.text or "") if element.tag.endswith("}t") else " "


def _styles(element: Any) -> tuple[str, ...]:
    return tuple(map(_style, element.xpath(".//w:p")))


def _style(paragraph: Any) -> str:
    return str(paragraph.xpath("string(w:pPr/w:pStyle/@w:val)"))


def pages_of(pdf: Path, head: str) -> tuple[Page, ...]:
    """The pages of a PDF, the running head parted from the text."""
    texts = _told("pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-").split("\f")[:-1]
    root = ET.fromstring(_told("pdftotext", "-bbox", "-enc", "UTF-8", str(pdf), "-"))
    pages = zip(texts, root.iter(f"{XHTML}page"), strict=True)
    return tuple(_page(letters_of(text), drawn, head, number) for number, (text, drawn) in enumerate(pages, 1))


def _page(letters: str, drawn: Any, head: str, number: int) -> Page:
    above = letters_of(head.replace(NUMBER, str(number))) if number > 1 else ""
    words = tuple(map(_word, drawn.iter(f"{XHTML}word")))
    return Page(float(drawn.get("height")), letters.startswith(above), letters.removeprefix(above), words)


def _word(word: Any) -> Word:
    left, top, right, bottom = (float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax"))
    return Word(word.text or "", left, top, right, bottom)


def fonts_of(pdf: Path) -> frozenset[str]:
    """The families of the letters in a PDF, without the mark of the subset and without the style."""
    lines = _told("pdffonts", str(pdf)).splitlines()[2:]
    return frozenset(line.split()[0].rpartition("+")[2].partition("-")[0] for line in lines)
