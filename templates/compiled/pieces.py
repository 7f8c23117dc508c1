"""Pieces of a document that somebody offers as such: whole by themselves, and as lxml writes them."""

from functools import lru_cache

from docx.oxml.ns import nsmap
from lxml import etree  # type: ignore[import-untyped]  # python-docx stands on it

_STAND_INS = {"\a": "\ue007", "\f": "\ue00c"}
"""XML knows neither; these take their places while a piece is looked at."""
LONGEST_KEPT = 2000
"""Letters of a piece that is remembered; of a thousand longer ones, the memory would be felt."""


def whole_piece(xml: str) -> str | None:
    """A piece of a document as lxml writes it; None where it is not whole by itself."""
    return _kept(xml) if len(xml) <= LONGEST_KEPT else _read(xml)


def _read(xml: str) -> str | None:
    for sign, stand_in in _STAND_INS.items():
        if stand_in in xml:
            return None
        xml = xml.replace(sign, stand_in)
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in nsmap.items())
    try:
        tree = etree.fromstring(f"<x {spaces}>{xml}</x>", etree.XMLParser(resolve_entities=False))
    except (SyntaxError, ValueError):
        return None
    normal = etree.tostring(tree, encoding="unicode")
    inner = "" if normal.endswith("/>") else normal[normal.index(">") + 1 : normal.rindex("</x>")]
    for sign, stand_in in _STAND_INS.items():
        inner = inner.replace(stand_in, sign)
    return inner


_kept = lru_cache(maxsize=1024)(_read)
