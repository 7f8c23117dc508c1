"""Small Word files for tests: written from a few paragraphs, read back as text."""

import zipfile
from io import BytesIO
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml


def docx_of(*paragraphs: str) -> bytes:
    """A .docx with these paragraphs."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def lines_of(docx: bytes) -> list[str]:
    """The paragraphs outside tables; a line break within one is a newline."""
    return [paragraph.text for paragraph in Document(BytesIO(docx)).paragraphs]


def words_of(docx: bytes) -> str:
    """Every word of the body, tables included, one paragraph to a line; no-break spaces read as spaces."""
    body = Document(BytesIO(docx)).element.body
    lines = "\n".join("".join(paragraph.xpath(".//w:t/text()")) for paragraph in body.xpath(".//w:p"))
    return lines.replace("\u00a0", " ")


def parts_of(docx: bytes) -> dict[str, bytes]:
    """The files inside a .docx."""
    with zipfile.ZipFile(BytesIO(docx)) as package:
        return {name: package.read(name) for name in package.namelist()}


def zip_of(parts: dict[str, bytes]) -> bytes:
    """A .docx from the files inside."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return written.getvalue()


def docx_with(body: str, *, header: str = "", footer: str = "", footnotes: str = "") -> bytes:
    """A .docx whose body, header, footer and footnotes are given as XML."""
    document = Document(BytesIO(docx_of()))
    section = document.sections[0]
    for place, xml in ((section.header, header), (section.footer, footer)):
        if xml:
            place.is_linked_to_previous = False
            _replace(place._element, xml)
    properties = document.element.body.sectPr
    _replace(document.element.body, body)
    document.element.body.append(properties)
    if footnotes:
        _add_footnotes(document, footnotes)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _replace(element: Any, xml: str) -> None:
    for child in list(element):
        element.remove(child)
    for child in parse_xml(f"<w:x {nsdecls('w', 'r', 'wp')}>{xml}</w:x>"):
        element.append(child)


def _add_footnotes(document: Any, xml: str) -> None:
    content = f'<?xml version="1.0" encoding="UTF-8"?>\n<w:footnotes {nsdecls("w")}>{xml}</w:footnotes>'.encode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, content, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def paragraph(*runs: str, style: str = "") -> str:
    """A paragraph of plain runs, as XML."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(map(run, runs))}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run, as XML; the text is XML already."""
    given = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{given}<w:t>{text}</w:t></w:r>"


def table(*rows: tuple[str, ...], columns: int | None = None, heading: bool = False) -> str:
    """A table as XML: every cell a paragraph; with a heading, its first row repeats on every page."""
    grid = "".join('<w:gridCol w:w="2000"/>' for _ in range(columns or max(map(len, rows))))
    drawn = (
        f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if heading and not place else ''}{''.join(map(cell, row))}</w:tr>"
        for place, row in enumerate(rows)
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(drawn)}</w:tbl>"


def cell(text: str) -> str:
    """A cell with one paragraph, as XML."""
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{paragraph(text)}</w:tc>'
