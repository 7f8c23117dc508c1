"""Small Word files for tests: written from a few paragraphs, read back as text."""

import zipfile
from io import BytesIO

from docx import Document


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
