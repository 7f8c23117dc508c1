"""The one room that leans on how docxtpl works inside: its patching of Word's XML, its mending of tables, its filling.

Templates are patched here once. What the compiled way cannot do is filled here too, by docxtpl itself: pictures, documents within
the document, links made while filling, replaced media.
"""

import html
import re
from collections.abc import Callable, Iterator
from copy import copy
from functools import lru_cache
from io import BytesIO
from typing import Any, NamedTuple

from docx.opc.exceptions import OpcError
from docx.oxml.ns import nsmap
from docx.oxml.parser import parse_xml
from docxtpl import DocxTemplate
from lxml import etree  # type: ignore[import-untyped]  # python-docx stands on it

from templates.compiled.lists import keep_together, tied
from templates.errors import BrokenTemplateError
from templates.tags import look_at_tags
from templates.zipped.opening import NOT_WORD, Parts, parts_of

TORN = "Mẫu có thẻ làm rách văn bản (mở ở chỗ này, đóng ở chỗ khác); kiểm tra lại các thẻ lặp và điều kiện trong mẫu"
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
PROPERTIES = ("author", "comments", "identifier", "language", "subject", "title")
BODY_START = "<w:body>"
FIRST_DRAWING = 1001
"""docxtpl numbers the drawings of a body anew, from here on."""
LONGEST_PROPERTY = 255  # characters; Word's own limit for a document property
BODY, HEADER, FOOTER, NOTES = "thân văn bản", "đầu trang", "chân trang", "chú thích cuối trang"
PROPERTY = "thuộc tính của tệp"
LONGEST_PLACE = 200
"""Letters of a paragraph in a sentence about it."""
_DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_SPOKEN_BRACES = {"{_{": "{{ '{{' }}", "}_}": "{{ '}}' }}", "{_%": "{{ '{%' }}", "%_}": "{{ '%}' }}"}
_UNREADABLE = (OpcError, SyntaxError, KeyError, ValueError, AttributeError, RecursionError)
_SPECIAL = re.compile("[\n\t\a\f]")
_PARAGRAPH_START = re.compile(r"<w:p(?: [^>]*)?>")
_PARAGRAPH_END = "</w:p>"
_STAND_INS = {"\a": "\ue007", "\f": "\ue00c"}
"""XML knows neither; these take their places while a piece of a document is looked at."""
_XML_TAG = re.compile(r"<(?:[^<>{]|\{(?![{%]))+>")
"""Beside the tags of a template, which may compare."""
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_BODY_START = re.compile(r"^<w:body[^>]*>")


class Source(NamedTuple):
    """One part that may hold tags, patched for Jinja, one paragraph to a line."""

    part: str
    """Its name in the package."""
    kind: str
    """What it is, in words."""
    xml: str
    before: bytes
    """What stands before it in the part, and after it."""
    behind: bytes
    loose_lists: bool = False
    """Whether it has lists whose rows only the filled part shows."""
    start: str = ""
    """How a body starts when it stands alone; within its part it starts without names of namespaces."""

    def paragraph(self, line: int) -> str:
        """The words around a line, counted from 1, as a person sees them."""
        words = self.words(line)
        return words if len(words) <= LONGEST_PLACE else f"{words[:LONGEST_PLACE]}…"

    def words(self, line: int) -> str:
        """All of them."""
        lines = self.xml.split("\n")[max(0, line - 1) : line]
        return " ".join(_XML_TAG.sub(" ", " ".join(lines)).split())


class Patched(NamedTuple):
    """A template taken apart: the parts as docxtpl would save them unfilled, and those that hold tags."""

    parts: Parts
    sources: tuple[Source, ...]


Rendered = Callable[[str, Any], str]
"""How a patched part becomes a filled one."""


class SafeDocx(DocxTemplate):  # type: ignore[misc]  # docxtpl carries no types
    """One document being filled by docxtpl itself: nothing in the data is ever read as a tag, nothing is cut short."""

    def __init__(self, data: bytes) -> None:
        super().__init__(BytesIO(data))
        self._patched: dict[str, str] = {}
        self.loose_lists: set[str] = set()
        self.rendered: Rendered | None = None

    def patch_xml(self, src_xml: str) -> str:
        """docxtpl's patching, lists tied, one paragraph to a line."""
        if src_xml not in self._patched:
            xml = super().patch_xml(src_xml)
            for spoken, tag in _SPOKEN_BRACES.items():
                xml = xml.replace(spoken, tag)
            lists = tied(xml)
            self._patched[src_xml] = re.sub(r"<w:p([ >])", r"\n<w:p\1", lists.xml)
            if lists.left:
                self.loose_lists.add(self._patched[src_xml])
        return self._patched[src_xml]

    def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
        """Render one part; unlike docxtpl's own, braces that stand in the data are left alone."""
        del jinja_env
        self.current_rendering_part = part
        if self.rendered is None:
            raise TypeError("a document of Template.word() is filled with Template.fill(…, word=…)")
        xml = re.sub(r"\n<w:p([ >])", r"<w:p\1", self.rendered(src_xml, context))
        return str(self.resolve_listing(xml)) if _SPECIAL.search(xml) else xml

    def fix_tables(self, xml: str) -> Any:
        """Parse the body; docxtpl's parser repairs broken XML by cutting the document short, so look first."""
        read(xml)
        return super().fix_tables(xml)

    def render_footnotes(self, context: Any, jinja_env: Any = None) -> None:
        """Render footnotes once: docxtpl does it once per section, so that tags in the data would run."""
        for part in self.footnotes():
            xml = self.render_xml_part(self.patch_xml(part.blob.decode("utf-8")), part, context, jinja_env)
            read(xml)
            part._blob = xml.encode("utf-8")

    def render_properties(self, context: Any, jinja_env: Any = None) -> None:
        """Render the tags in document properties; these hold plain text, which is escaped when it is saved."""
        del jinja_env
        if self.rendered is None:
            return
        for name, text in self.property_tags():
            setattr(self.docx.core_properties, name, html.unescape(self.rendered(text, context))[:LONGEST_PROPERTY])

    def printed_by_word(self, value: Any) -> str:
        """A picture or a document within this one, as XML."""
        own = copy(value)
        if type(value).__module__ == "docxtpl.inline_image":
            own.tpl = self
        elif value.tpl is not self:
            raise BrokenTemplateError("Văn bản con phải được tạo từ chính mẫu này (Template.word().new_subdoc)")
        return str(own)

    def footnotes(self) -> Iterator[Any]:
        """The parts that hold footnotes."""
        return (part for part in self.docx.part.package.iter_parts() if part.content_type == FOOTNOTES)

    def property_tags(self) -> Iterator[tuple[str, str]]:
        """The document properties that hold tags."""
        if not any(rel.reltype.endswith("/core-properties") for rel in self.docx.part.package.rels.values()):
            return  # asking for them would make some, with the moment in them
        for name in PROPERTIES:
            text = getattr(self.docx.core_properties, name)
            if "{" in text:
                yield name, text

    def filled(self, context: Any, rendered: Rendered) -> bytes:
        """The document filled; ``rendered`` makes of each patched part a filled one."""
        self.rendered = rendered
        self.render(context)
        if self.loose_lists:
            keep_together(self.docx.element.body)
        return self.saved()

    def saved(self) -> bytes:
        """The document as it stands."""
        written = BytesIO()
        self.save(written)
        return written.getvalue()


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
    sources = [_source(document, *one, parts) for one in _with_tags(document)]
    if any(document.property_tags()):
        core = _name(document.docx.part.package._core_properties_part)
        xml = _TAG.sub(lambda tag: html.unescape(tag.group()), parts[core].decode())
        sources.append(Source(core, PROPERTY, xml, b"", b""))
    return parts, tuple(sources)


def _with_tags(document: SafeDocx) -> Iterator[tuple[str, str, str]]:
    """The name, the kind and the XML of every part in which docxtpl looks for tags; the body always, others where they have any."""
    yield _name(document.docx.part), BODY, document.get_xml()
    for uri, kind in ((document.HEADER_URI, HEADER), (document.FOOTER_URI, FOOTER)):
        for part in {_name(part): part for _, part in document.get_headers_footers(uri)}.values():
            xml = document.get_part_xml(part)
            if _worth_filling(xml):
                yield _name(part), kind, xml
    for part in document.footnotes():
        xml = part.blob.decode("utf-8")
        if _worth_filling(xml):
            yield _name(part), NOTES, xml


def _worth_filling(xml: str) -> bool:
    return "{" in xml or _SPECIAL.search(xml) is not None


def kind_of(part: Any) -> str:
    """What a part of a document is, in words."""
    kinds = {"header": HEADER, "footer": FOOTER, "footnotes": NOTES, "document": BODY}
    return next((kind for word, kind in kinds.items() if word in _name(part)), PROPERTY)


def _name(part: Any) -> str:
    return str(part.partname).lstrip("/")


def _source(document: SafeDocx, part: str, kind: str, xml: str, parts: Parts) -> Source:
    look_at_tags(xml, kind)
    ready = document.patch_xml(xml)
    if kind != BODY:
        return Source(part, kind, ready, b"" if kind == NOTES else _DECLARATION, b"")
    start = _BODY_START.match(ready)
    if start is None:
        raise ValueError(part)
    return Source(part, kind, ready, *_around(parts[part]), ready in document.loose_lists, start.group())


def _around(part: bytes) -> tuple[bytes, bytes]:
    """What stands before and behind the body of a document."""
    start, end = part.index(b"<w:body"), part.rindex(b"</w:body>") + len(b"</w:body>")
    return part[:start], part[end:]


def read(xml: str | bytes) -> Any:
    """The XML of a filled part, parsed; ``BrokenTemplateError`` where tags of the template have torn it."""
    try:
        return parse_xml(xml.encode() if isinstance(xml, str) else xml)
    except (SyntaxError, ValueError) as error:
        raise BrokenTemplateError(TORN) from error


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
    return _BODY_START.sub(BODY_START, _written(tree))


def standing_alone(source: Source, xml: str) -> str:
    """A filled body with the names of its namespaces."""
    return source.start + xml.removeprefix(BODY_START)


def _written(tree: Any) -> str:
    return str(etree.tostring(tree, encoding="unicode"))


def with_lines(xml: str) -> str:
    """A filled part in which lines, tabs, paragraphs and pages of the data are those of Word.

    docxtpl reads the whole part for it; here only the paragraphs are read that have some.
    """
    document, pieces, done = SafeDocx(b""), [], 0
    while found := _SPECIAL.search(xml, done):
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


@lru_cache(maxsize=1024)
def whole_piece(xml: str) -> str | None:
    """A piece of a document as lxml writes it; None where it is not whole by itself."""
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
