"""What plain docxtpl makes of a template, to compare with: opened anew, everything escaped, lists tied as papers need it."""

from collections.abc import Mapping
from io import BytesIO

from docxtpl import DocxTemplate

from templates.compiled.lists import keep_together
from tests.templates.word import parts_of

CORE = "docProps/core.xml"
"""docxtpl escapes document properties twice; what they say is compared elsewhere."""


def by_docxtpl(template: bytes, context: Mapping[str, object]) -> dict[str, bytes]:
    """The parts of the document that docxtpl fills."""
    document = DocxTemplate(BytesIO(template))
    document.render(dict(context), autoescape=True)
    keep_together(document.docx.element.body)
    written = BytesIO()
    document.save(written)
    return without_core(written.getvalue())


def without_core(docx: bytes) -> dict[str, bytes]:
    """The parts of a document, its properties aside."""
    return {name: content for name, content in parts_of(docx).items() if name != CORE}
