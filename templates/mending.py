"""A filled part brought to what docxtpl leaves, where values or tags may change more than texts."""

import re
from typing import Any

from lxml import etree  # type: ignore[import-untyped]  # python-docx stands on it

from templates.compiled.lists import keep_together
from templates.source import BODY, BODY_START, NOTES, Source, standing_alone
from templates.word import LINES, SafeDocx, read

FIRST_DRAWING = 1001
"""docxtpl numbers the drawings of a body anew, from here on."""
BODY_OPENED = re.compile(r"^<w:body[^>]*>")
_PARAGRAPH_START = re.compile(r"<w:p(?: [^>]*)?>")
_PARAGRAPH_END = "</w:p>"


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
    document, pieces, done = SafeDocx(b""), [], 0
    while found := LINES.search(xml, done):
        at = found.start()
        start = _PARAGRAPH_START.search(xml, xml.rfind(_PARAGRAPH_END, 0, at) + 1, at)
        end = xml.find(_PARAGRAPH_END, at)
        if start is None or end < 0 or start.start() < done:
            pieces.append(xml[done : at + 1])
            done = at + 1
            continue
        end += len(_PARAGRAPH_END)
        pieces += (xml[done : start.start()], document.resolve_listing(xml[start.start() : end]))
        done = end
    return "".join((*pieces, xml[done:]))


def _written(tree: Any) -> str:
    return str(etree.tostring(tree, encoding="unicode"))
