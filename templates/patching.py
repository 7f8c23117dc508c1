"""A template taken apart: its parts as docxtpl would save them unfilled, and those that hold tags, patched once."""

import html
import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from docx.opc.exceptions import OpcError

from templates.errors import BrokenTemplateError
from templates.mending import BODY_OPENED
from templates.source import BODY, FOOTER, HEADER, NOTES, PROPERTY, Source
from templates.tags import look_at_parts, look_at_tags
from templates.word import LINES, SafeDocx, name_of
from templates.zipped.opening import NOT_WORD, Parts, parts_of

_UNREADABLE = (OpcError, SyntaxError, LookupError, ValueError, TypeError, AttributeError, RecursionError)
"""What python-docx raises of a file that is damaged: it reads what may be missing as if it were there."""
_TAG_OF_PROPERTY = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_FILLED_PROPERTY = re.compile(
    r"(<(?P<name>(?:[\w.-]+:)?(?:creator|description|identifier|language|subject|title))(?: [^>]*)?>[^<]*</(?P=name)>)"
)
DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"


class Patched(NamedTuple):
    """A template taken apart: the parts as docxtpl would save them unfilled, and those that hold tags."""

    parts: Parts
    sources: tuple[Source, ...]


def patched(data: bytes) -> Patched:
    """Take a template apart; ``BrokenTemplateError`` where it is no Word document that can be read."""
    document = SafeDocx(data)
    try:
        document.init_docx()
        return Patched(*_taken_apart(document))
    except _UNREADABLE as error:
        raise BrokenTemplateError(NOT_WORD) from error


def _taken_apart(document: SafeDocx) -> tuple[Parts, tuple[Source, ...]]:
    parts = parts_of(document.saved())
    with_tags = list(_with_tags(document))
    look_at_parts([(kind, xml) for _, kind, xml in with_tags])
    sources = [_source(document, *one, parts) for one in with_tags]
    if any(document.property_tags()):
        core = name_of(document.docx.part.package._core_properties_part)
        sources.append(Source(core, PROPERTY, _patched_properties(parts[core].decode()), b"", b""))
    return parts, tuple(sources)


def _patched_properties(xml: str) -> str:
    """The document properties, one to a line; in those that docxtpl does not fill no brace begins a tag."""
    pieces = _FILLED_PROPERTY.split(xml)  # between two pieces that stay: the property, its name
    staying = (piece.replace("{", "&#123;") for piece in pieces[::3])
    return "\n".join(
        one for pair in zip_longest(staying, map(_patched_property, pieces[1::3]), fillvalue="") for one in pair
    )


def _patched_property(xml: str) -> str:
    look_at_tags(xml, PROPERTY)
    return _TAG_OF_PROPERTY.sub(lambda tag: html.unescape(tag.group()), xml)


def unpatched(data: bytes) -> Iterator[tuple[str, str]]:
    """The kind and the XML of every part of a template in which docxtpl looks for tags, as it stands in the file."""
    document = SafeDocx(data)
    document.init_docx()
    yield from ((kind, xml) for _, kind, xml in _with_tags(document))


def _with_tags(document: SafeDocx) -> Iterator[tuple[str, str, str]]:
    """The name, the kind and the XML of every part in which docxtpl looks for tags; the body always, others where they have any."""
    yield name_of(document.docx.part), BODY, document.get_xml()
    for uri, kind in ((document.HEADER_URI, HEADER), (document.FOOTER_URI, FOOTER)):
        for part in {name_of(part): part for _, part in document.get_headers_footers(uri)}.values():
            xml = document.get_part_xml(part)
            if _worth_filling(xml):
                yield name_of(part), kind, xml
    for part in document.footnotes():
        xml = part.blob.decode("utf-8")
        if _worth_filling(xml):
            yield name_of(part), NOTES, xml


def _worth_filling(xml: str) -> bool:
    return "{" in xml or "}" in xml or LINES.search(xml) is not None


def _source(document: SafeDocx, part: str, kind: str, xml: str, parts: Parts) -> Source:
    ready = document.patch_xml(xml)
    if kind != BODY:
        return Source(part, kind, ready, b"" if kind == NOTES else DECLARATION, b"")
    start = BODY_OPENED.match(ready)
    if start is None:
        raise ValueError(part)
    return Source(part, kind, ready, *_around(parts[part]), ready in document.loose_lists, start.group())


def _around(part: bytes) -> tuple[bytes, bytes]:
    """What stands before and behind the body of a document."""
    start, end = part.index(b"<w:body"), part.rindex(b"</w:body>") + len(b"</w:body>")
    return part[:start], part[end:]
