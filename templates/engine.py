"""docxtpl made safe for official papers: every value escaped, tags in a sandbox, nothing missing, nothing cut short.

Imported only when a template is loaded, because docxtpl is slow to import. Tags are patched and compiled once for each
template.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from io import BytesIO
from typing import Any, NamedTuple
from zipfile import BadZipFile
from zlib import error as zlib_error

from docx.opc.exceptions import OpcError
from docx.oxml.parser import parse_xml
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, UndefinedError, meta
from jinja2 import TemplateError as JinjaError
from jinja2.exceptions import TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup

from templates.errors import BrokenTemplateError, ForbiddenTextError, MissingFieldError
from templates.lists import keep_together
from templates.paths import asked, unknown

NOT_WORD = "Tệp mẫu không phải văn bản Word (.docx) hoặc đã hỏng; mở lại bằng Word rồi lưu dưới dạng .docx"
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
LONGEST_PROPERTY = 255  # characters; Word's own limit for a document property
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPOKEN_BRACES = {"{_{": "{{ '{{' }}", "}_}": "{{ '}}' }}", "{_%": "{{ '{%' }}", "%_}": "{{ '%}' }}"}
_UNREADABLE = (BadZipFile, OpcError, SyntaxError, KeyError, ValueError, OSError, EOFError, RuntimeError, zlib_error)
_TEMPLATE_AT_FAULT = (JinjaError, SyntaxError, ArithmeticError, LookupError, TypeError, ValueError)


class Missing(StrictUndefined):
    """A field that the data does not have: using it in any way is an error that names it."""

    @property
    def _undefined_message(self) -> str:
        inside = "" if self._undefined_obj is missing else f" (trong {type(self._undefined_obj).__name__})"
        return f"{self._undefined_name}{inside}"


class Sandbox(ImmutableSandboxedEnvironment):
    """The only place where tags of a template run: an office's template is data, not a program."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=Missing, finalize=printable)
        self.globals.pop("lipsum")
        self._compiled: dict[str, Template] = {}

    def from_string(self, source: Any, globals: Any = None, template_class: Any = None) -> Template:  # noqa: A002
        """Compile a source, or give back what it was compiled to before."""
        if source not in self._compiled:
            self._compiled[source] = super().from_string(source, globals, template_class)
        return self._compiled[source]


def printable(value: Any) -> Any:
    """The value as it may stand in a document; every value a tag prints passes here."""
    if value is None:
        return ""
    text = value if isinstance(value, str) or hasattr(value, "__html__") else str(value)
    if not isinstance(text, str) or text.isprintable():
        return text
    if found := _FORBIDDEN.search(text):
        near = _FORBIDDEN.sub("□", text[max(0, found.start() - 20) : found.end() + 20])
        code = f"U+{ord(found.group()):04X}"
        raise ForbiddenTextError(f"Dữ liệu có ký tự {code} không ghi được vào Word, gần chỗ “{near}”; xóa ký tự đó")
    return text.replace("\r\n", "\n").replace("\r", "\n")


class Source(NamedTuple):
    """The tags of one part of a document, patched for Jinja: one paragraph to a line."""

    xml: str

    def paragraph(self, line: int) -> str:
        """The words around a line, counted from 1, as a person sees them."""
        lines = self.xml.split("\n")[max(0, line - 1) : line]
        return " ".join(re.sub("<[^>]+>", " ", " ".join(lines)).split())


class SafeDocx(DocxTemplate):  # type: ignore[misc]  # docxtpl carries no types
    """One document being filled."""

    def __init__(self, data: bytes, patched: dict[str, str]) -> None:
        super().__init__(BytesIO(data))
        self._patched = patched

    def patch_xml(self, src_xml: str) -> str:
        """docxtpl's patching, done once for each part of a template, with one paragraph to a line."""
        if src_xml not in self._patched:
            xml = super().patch_xml(src_xml)
            for spoken, tag in _SPOKEN_BRACES.items():
                xml = xml.replace(spoken, tag)
            self._patched[src_xml] = re.sub(r"<w:p([ >])", r"\n<w:p\1", xml)
        return self._patched[src_xml]

    def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
        """Render one part; unlike docxtpl's own, braces that stand in the data are left alone."""
        self.current_rendering_part = part
        xml: str = jinja_env.from_string(src_xml).render(context)
        xml = re.sub(r"\n<w:p([ >])", r"<w:p\1", xml)
        return self.resolve_listing(xml) if re.search("[\n\t\a\f]", xml) else xml

    def fix_tables(self, xml: str) -> Any:
        """Parse the body; docxtpl's parser repairs broken XML by cutting the document short, so look first."""
        parse_xml(xml)
        return super().fix_tables(xml)

    def render_footnotes(self, context: Any, jinja_env: Any = None) -> None:
        """Render footnotes once: docxtpl does it once per section, so that tags in the data would run."""
        for part in self.docx.part.package.iter_parts():
            if part.content_type == FOOTNOTES:
                xml = self.patch_xml(part.blob.decode("utf-8"))
                part._blob = self.render_xml_part(xml, part, context, jinja_env).encode("utf-8")

    def render_properties(self, context: Any, jinja_env: Any = None) -> None:
        """Render the tags in document properties; these hold plain text, which is escaped when it is saved."""
        properties = self.docx.core_properties
        for name, text in self.property_tags():
            rendered = Markup(jinja_env.from_string(text).render(context)).unescape()
            setattr(properties, name, rendered[:LONGEST_PROPERTY])

    def property_tags(self) -> Iterator[tuple[str, str]]:
        """The document properties that hold tags."""
        for name in ("author", "comments", "subject", "title"):
            text = getattr(self.docx.core_properties, name)
            if "{" in text:
                yield name, text

    def sources(self) -> Iterator[str]:
        """Every part that may hold tags, patched."""
        yield self.patch_xml(self.get_xml())
        for uri in (self.HEADER_URI, self.FOOTER_URI):
            for _, part in self.get_headers_footers(uri):
                yield self.patch_xml(self.get_part_xml(part))
        for part in self.docx.part.package.iter_parts():
            if part.content_type == FOOTNOTES:
                yield self.patch_xml(part.blob.decode("utf-8"))
        yield from (text for _, text in self.property_tags())


class Engine:
    """One template, opened, checked and compiled."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._patched: dict[str, str] = {}
        self._sandbox = Sandbox()
        self._sources = self._read()
        for source in self._sources:
            self._compile(source)

    @cached_property
    def fields(self) -> frozenset[str]:
        """The names that the template asks for; found out only when somebody asks, because it parses every part again."""
        parsed = (self._sandbox.parse(source.xml) for source in self._sources)
        names = frozenset(name for tree in parsed for name in meta.find_undeclared_variables(tree))
        return names - self._sandbox.globals.keys()

    def render(self, context: Mapping[str, object]) -> bytes:
        """Fill the template; the bytes of a .docx."""
        document = SafeDocx(self._data, self._patched)
        try:
            document.render(context, self._sandbox)
        except UndefinedError as error:
            raise MissingFieldError(str(error.message)) from error
        except _TEMPLATE_AT_FAULT as error:
            raise BrokenTemplateError("Mẫu có thẻ không điền được; kiểm tra lại các thẻ trong mẫu") from error
        keep_together(document.docx.element.body)
        filled = BytesIO()
        document.save(filled)
        return filled.getvalue()

    def unanswered(self, offered: Collection[str]) -> Iterator[tuple[str, str]]:
        """Every tag that nothing offered answers, as it is written, and the paragraph in which it first stands."""
        told: set[str] = set()
        for source in self._sources:
            for one in asked(self._sandbox.parse(source.xml)):
                beyond = one.path.split(".")[0] not in self._sandbox.globals and unknown(one.path, offered)
                if beyond and one.written not in told:
                    told.add(one.written)
                    yield one.written, source.paragraph(one.line)

    def _read(self) -> tuple[Source, ...]:
        document = SafeDocx(self._data, self._patched)
        try:
            document.init_docx()
            return tuple(Source(xml) for xml in document.sources())
        except _UNREADABLE as error:
            raise BrokenTemplateError(NOT_WORD) from error

    def _compile(self, source: Source) -> None:
        try:
            self._sandbox.from_string(source.xml)
        except TemplateSyntaxError as error:
            place = source.paragraph(error.lineno)
            raise BrokenTemplateError(f"Mẫu có thẻ viết sai ở đoạn “{place}”") from error
