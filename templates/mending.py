"""A filled part brought to what docxtpl leaves, where values or tags may change more than texts."""

import re
from typing import Any

from lxml import etree  # type: ignore[import-untyped]  # python-docx stands on it

from templates.compiled.guards import TOO_MUCH
from templates.compiled.lists import keep_together
from templates.compiled.values import SPECIAL
from templates.errors import UnsafeTemplateError
from templates.source import BODY, BODY_START, NOTES, Source, standing_alone
from templates.word import LINES, SafeDocx, read

FIRST_DRAWING = 1001
"""docxtpl numbers the drawings of a body anew, from here on."""
BODY_OPENED = re.compile(r"^<w:body[^>]*>")
_PARAGRAPH_START = re.compile(r"<w:p(?: [^>]*)?>")
_PARAGRAPH_END = "</w:p>"
_LOOKS = re.compile("<w:pPr>.*?</w:pPr>|<w:rPr>.*?</w:rPr>", re.DOTALL)
MOST_LETTERS = 16 << 20
"""Letters that lines and tabs of the data may become in one part."""
A_LINE = 100


def mended(source: Source, xml: str) -> str:
    """A filled part as docxtpl leaves it: read and written anew; in a body grids mended, loose lists tied, drawings numbered."""
    if source.kind != BODY:
        return xml if source.kind == NOTES and read(xml) is not None else _written(read(xml))
    document = SafeDocx(b"")
    document.docx_ids_index = FIRST_DRAWING - 1
    tree = document.fix_tables(standing_alone(source, xml))
    document.fix_docpr_ids(tree)
    if source.loose_lists:
        tree = read(_written(tree))
        keep_together(tree)
    return BODY_OPENED.sub(BODY_START, _written(tree))


def with_lines(xml: str) -> str:
    """A filled part in which lines, tabs, paragraphs and pages of the data are those of Word.

    docxtpl reads the whole part for it; here only the paragraphs are read that have some.
    """
    document, pieces, done, swollen = SafeDocx(b""), [], 0, 0
    while found := LINES.search(xml, done):
        at = found.start()
        start = _PARAGRAPH_START.search(xml, xml.rfind(_PARAGRAPH_END, 0, at) + 1, at)
        end = xml.find(_PARAGRAPH_END, at)
        if start is None or end < 0 or start.start() < done:
            following = _PARAGRAPH_START.search(xml, at)
            pieces.append(xml[done : following.start() if following else len(xml)])
            done += len(pieces[-1])
            continue
        end += len(_PARAGRAPH_END)
        paragraph = xml[start.start() : end]
        swollen += _swelling(paragraph)
        if swollen > MOST_LETTERS:
            raise UnsafeTemplateError(TOO_MUCH)
        pieces += (xml[done : start.start()], document.resolve_listing(paragraph))
        done = end
    return "".join((*pieces, xml[done:]))


def _swelling(paragraph: str) -> int:
    """The letters that its lines and tabs become at most: each may repeat how its paragraph and its run look."""
    looks = max(map(len, _LOOKS.findall(paragraph)), default=0)
    return sum(map(paragraph.count, SPECIAL)) * (A_LINE + 2 * looks)


def _written(tree: Any) -> str:
    return str(etree.tostring(tree, encoding="unicode"))
