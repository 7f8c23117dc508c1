"""What plain docxtpl makes of a template, to compare with: opened anew, everything escaped, lists tied as papers need it."""

from collections.abc import Mapping
from io import BytesIO

from docx.oxml.ns import qn
from docxtpl import DocxTemplate

from tests.templates.word import parts_of

CORE = "docProps/core.xml"
"""docxtpl escapes document properties twice; what they say is compared elsewhere."""


def by_docxtpl(template: bytes, context: Mapping[str, object]) -> dict[str, bytes]:
    """The parts of the document that docxtpl fills."""
    document = DocxTemplate(BytesIO(template))
    document.render(dict(context), autoescape=True)
    tie_rows(document)
    written = BytesIO()
    document.save(written)
    return without_core(written.getvalue())


def tie_rows(document: DocxTemplate) -> None:
    """Tie the rows of every list as papers need it, with python-docx alone: the first, the last two, or up to three all."""
    for table in document.docx.element.body.iter(qn("w:tbl")):
        rows = [row for row in table.tr_lst if row.trPr is None or row.trPr.find(qn("w:tblHeader")) is None]
        if len(rows) == len(table.tr_lst):
            continue
        for row in {id(row): row for row in (rows if len(rows) < 4 else [rows[0], rows[-2], rows[-1]])}.values():
            for paragraph in (one for cell in row.tc_lst for one in cell.p_lst):
                properties = paragraph.get_or_add_pPr()
                if properties.keepNext is None:
                    properties.get_or_add_keepNext()


def without_core(docx: bytes) -> dict[str, bytes]:
    """The parts of a document, its properties aside."""
    return {name: content for name, content in parts_of(docx).items() if name != CORE}
