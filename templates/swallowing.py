"""Words that a tag takes with it: ``{%p … %}`` stands for its whole paragraph, ``{%tr … %}`` for its whole row.

docxtpl puts the tag alone in their place, without a word about what else stood there. Rows that hold nothing but a bare
``{% for … %}`` are the contrary: they stay, empty, on every paper.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from lxml import etree  # type: ignore[import-untyped]  # python-docx stands on it

from templates.errors import Place

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT, _BREAKS = f"{_W}t", {f"{_W}tab", f"{_W}br"}
_WHOLE = {name: re.compile(rf"\{{[%{{#]{name} [^}}%#]*[%}}#]\}}") for name in ("tr", "tc", "p")}
_ANY = re.compile(r"\{%\s*(?P<name>\w+)[^%]*%\}")
_OPEN, _MIDDLE = ("for", "if"), ("else", "elif")
_LONGEST = 120


class Swallowed(NamedTuple):
    """A tag that takes words with it, and which; ``whole`` says of what it stands in the place: paragraph, row, cell."""

    tag: str
    whole: str
    words: str
    part: str


_SAID = {"tr": "hàng", "tc": "ô", "p": "đoạn"}


def swallowed(xml: str, part: str) -> Iterator[Swallowed]:
    """Every tag of an unpatched part that takes words with it."""
    taken: set[Any] = set()
    paragraphs = tuple(_with_tags(xml))
    for name, pattern in _WHOLE.items():
        for element in dict.fromkeys(one for paragraph in paragraphs for one in _around(paragraph, name)):
            text = _own_text(element)
            found = list(pattern.finditer(text))
            if not found or any(above in taken for above in element.iterancestors()):
                continue
            taken.add(element)
            kept = found[-1]  # docxtpl keeps the last
            rest = " ".join(f"{text[: kept.start()]} {text[kept.end() :]}".split())
            if rest:
                yield Swallowed(kept.group(), _SAID[name], rest[:_LONGEST], part)


def empty_rows(xml: str, part: str) -> Iterator[Place]:
    """Rows of an unpatched part that hold nothing but the beginning or the end of a loop or a condition."""
    rows = dict.fromkeys(one for paragraph in _with_tags(xml) for one in _around(paragraph, "tr"))
    for text in map(_own_text, rows):
        names = [found["name"] for found in _ANY.finditer(text)]
        if names and not _ANY.sub("", text).strip() and _unbalanced(names):
            yield Place("", " ".join(text.split()), part)


def _with_tags(xml: str) -> Iterator[Any]:
    """The paragraphs in which a brace stands."""
    tree = etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False))
    return (one for one in tree.iter(f"{_W}p") if any("{" in (text.text or "") for text in one.iter(_TEXT)))


def _around(paragraph: Any, name: str) -> Iterator[Any]:
    """The paragraph itself, or the innermost row or cell around it."""
    if name == "p":
        yield paragraph
    else:
        yield from islice(paragraph.iterancestors(f"{_W}{name}"), 1)


def _unbalanced(names: list[str]) -> bool:
    opened = sum(name in _OPEN for name in names)
    closed = sum(name.removeprefix("end") in _OPEN and name.startswith("end") for name in names)
    return opened != closed or (any(name in _MIDDLE for name in names) and not opened)


def _own_text(element: Any) -> str:
    """The text of an element, without that of others of its kind within it."""
    pieces: list[str] = []
    waiting = [*reversed(element)]
    while waiting:
        one = waiting.pop()
        if one.tag == element.tag:
            continue
        if one.tag == _TEXT:
            pieces.append(one.text or "")
        elif one.tag in _BREAKS or one.tag == f"{_W}p":
            pieces.append(" ")
        waiting += reversed(one)
    return "".join(pieces)
