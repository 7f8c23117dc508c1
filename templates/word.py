"""One document filled by docxtpl itself, made safe: its patching of Word's XML, its filling, its saving.

What the compiled way cannot do is filled here: pictures, documents within the document, links made while filling, replaced media.
"""

import html
import re
import struct
from collections.abc import Callable, Iterator
from copy import copy
from io import BytesIO
from typing import Any

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.oxml.parser import parse_xml
from docxtpl import DocxTemplate

from templates.compiled.characters import Forbidden, without_unturned
from templates.compiled.guards import TOO_MUCH
from templates.compiled.lists import keep_together, tied
from templates.compiled.values import SPECIAL
from templates.errors import BrokenTemplateError, ForbiddenTextError, UnsafeTemplateError
from templates.linear import patched_by_docxtpl
from templates.source import BODY, FOOTER, HEADER, NOTES, PROPERTY

TORN = (
    "Mẫu có thẻ làm rách văn bản: một nửa trong, một nửa ngoài ô nội dung (content control), khung chữ hay ô bảng,"
    " hoặc mở và đóng ở hai chỗ khác loại; xóa thẻ ấy và gõ lại liền một chỗ"
)
SPANS = "Mẫu gộp ô bảng (colspan) theo một giá trị không phải là số; kiểm tra lại thẻ colspan trong mẫu"
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
PROPERTIES = ("author", "comments", "identifier", "language", "subject", "title")
LONGEST_PROPERTY = 255  # characters; Word's own limit for a document property
MOST_LINES = 100_000
"""Lines and tabs that docxtpl itself is given in one part: what they become takes forty times as much."""
LINES = re.compile("[\n\t\a\f]")
"""Signs of the data that docxtpl turns into what they mean in Word."""
_NO_PICTURE = (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
    ValueError,
    struct.error,
    ZeroDivisionError,
)

Rendered = Callable[[str, Any], str]
"""How a patched part becomes a filled one."""


class SafeDocx(DocxTemplate):  # type: ignore[misc]  # docxtpl carries no types
    """One document being filled by docxtpl itself: nothing in the data is ever read as a tag, nothing is cut short."""

    def __init__(self, data: bytes) -> None:
        super().__init__(BytesIO(data))
        self._patched: dict[str, str] = {}
        self.loose_lists: set[str] = set()
        self.rendered: Rendered | None = None
        self.forbidden: Forbidden = "refuse"

    def patch_xml(self, src_xml: str) -> str:
        """docxtpl's patching, lists tied, one paragraph to a line."""
        if src_xml not in self._patched:
            lists = tied(patched_by_docxtpl(self, src_xml))
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
        if LINES.search(xml) is None:
            return xml
        if sum(map(xml.count, SPECIAL)) > MOST_LINES:
            raise UnsafeTemplateError(TOO_MUCH)
        return without_unturned(self.resolve_listing(xml), self.forbidden)

    def fix_tables(self, xml: str) -> Any:
        """Parse the body; docxtpl's parser repairs broken XML by cutting the document short, so look first."""
        read(xml)
        try:
            return super().fix_tables(xml)
        except ValueError as error:
            raise BrokenTemplateError(SPANS) from error

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
            filled = without_unturned(self.rendered(text, context), self.forbidden)
            setattr(self.docx.core_properties, name, html.unescape(filled)[:LONGEST_PROPERTY])

    def printed_by_word(self, value: Any) -> str:
        """A picture or a document within this one, as XML."""
        if type(value).__module__ == "docxtpl.inline_image":
            own = copy(value)
            own.tpl = self
            return _drawn(own)
        if value.tpl is not self:
            raise BrokenTemplateError("Văn bản con phải được tạo từ chính mẫu này (Template.word().new_subdoc)")
        return str(value)

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

    def filled(self, context: Any, rendered: Rendered, forbidden: Forbidden) -> bytes:
        """The document filled; ``rendered`` makes of each patched part a filled one."""
        self.rendered, self.forbidden = rendered, forbidden
        self.render(context)
        if self.loose_lists:
            keep_together(self.docx.element.body)
        return self.saved()

    def saved(self) -> bytes:
        """The document as it stands."""
        written = BytesIO()
        self.save(written)
        return written.getvalue()


def _drawn(picture: Any) -> str:
    """A picture as XML; ``ForbiddenTextError`` where its file cannot be read."""
    try:
        return str(picture)
    except OSError as error:
        raise ForbiddenTextError(f"Không đọc được tệp hình ảnh “{picture.image_descriptor}”") from error
    except _NO_PICTURE as error:
        raise ForbiddenTextError(
            "Tệp hình ảnh bị hỏng hoặc thuộc loại không đưa được vào Word (dùng PNG hoặc JPEG)"
        ) from error


def kind_of(part: Any) -> str:
    """What a part of a document is, in words."""
    kinds = {"header": HEADER, "footer": FOOTER, "footnotes": NOTES, "document": BODY}
    return next((kind for word, kind in kinds.items() if word in name_of(part)), PROPERTY)


def name_of(part: Any) -> str:
    """The name of a part in its package."""
    return str(part.partname).lstrip("/")


def read(xml: str | bytes) -> Any:
    """The XML of a filled part, parsed; ``BrokenTemplateError`` where tags of the template have torn it."""
    try:
        return parse_xml(xml.encode() if isinstance(xml, str) else xml)
    except (SyntaxError, ValueError) as error:
        raise BrokenTemplateError(TORN) from error
