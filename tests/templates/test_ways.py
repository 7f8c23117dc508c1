"""What the compiled way cannot do goes through docxtpl itself, and says so; the ways agree with one another."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage, RichText

from templates import BrokenTemplateError, Template
from templates.engine import Way
from templates.zipped import packing
from templates.zipped.packing import PLAIN, quickest
from tests.templates.word import docx_of, docx_with, lines_of, paragraph, parts_of, run, table

ROWS = table(("Tên",), ("{%tr for x in names %}",), ("{{ x }}",), ("{%tr endfor %}",), heading=True)


def picture(shade: int = 0) -> BytesIO:
    """A PNG of one point."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    points = zlib.compress(bytes((0, shade)))
    return BytesIO(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", points) + chunk(b"IEND", b""))


def test_a_picture_goes_through_docxtpl_as_docxtpl_does_it() -> None:
    template = docx_with(paragraph("{{ logo }} {{ a }}") + ROWS)
    loaded = Template.load(template)
    image = InlineImage(None, picture(), width=Mm(10))
    context = {"logo": image, "a": "A & {{ 7*6 }}", "names": ["x", "y"]}
    assert loaded.way_for(context) == Way("docxtpl", "hình ảnh")
    assert loaded.way == Way("compiled")
    plain = DocxTemplate(BytesIO(template))
    plain.render(context | {"logo": InlineImage(plain, picture(), width=Mm(10))}, autoescape=True)
    written = BytesIO()
    plain.save(written)
    filled = parts_of(loaded.fill(context))
    assert filled["word/media/image1.png"] == picture().getvalue()
    assert (
        filled["word/document.xml"]
        .replace(b"<w:keepNext/>", b"")
        .replace(b"<w:pPr/>", b"")
        .replace(b"<w:pPr></w:pPr>", b"")
        == parts_of(written.getvalue())["word/document.xml"]
    )


def test_a_filled_picture_is_the_same_file_each_time() -> None:
    loaded = Template.load(docx_of("{{ logo }}"))
    assert len({loaded.fill({"logo": InlineImage(None, picture())}) for _ in range(2)}) == 1


def test_a_link_is_made_with_the_templates_own_document() -> None:
    loaded = Template.load(docx_with(f"<w:p>{run('{{r link }}')}</w:p>"))
    word = loaded.word()
    link = RichText("trang tin", url_id=word.build_url_id("https://quangngai.gov.vn"))
    with pytest.raises(BrokenTemplateError, match="Liên kết"):
        loaded.fill({"link": link})
    filled = loaded.fill({"link": link}, word=word)
    assert b"https://quangngai.gov.vn" in parts_of(filled)["word/_rels/document.xml.rels"]
    assert b"<w:hyperlink" in parts_of(filled)["word/document.xml"]


def test_a_picture_of_the_template_is_replaced(tmp_path: Path) -> None:
    document = Document(BytesIO(docx_of("{{ a }}")))
    document.add_picture(picture())
    source = BytesIO()
    document.save(source)
    loaded = Template.load(source.getvalue())
    word = loaded.word()
    word.replace_media(picture(), picture(255))
    filled = parts_of(loaded.fill({"a": "x"}, word=word))
    assert filled["word/media/image1.png"] == picture(255).getvalue()
    assert lines_of(loaded.fill({"a": "x"}))[0] == "x"


def an_annex() -> BytesIO:
    """A document with a paragraph, a table and a picture."""
    annex = Document()
    annex.add_paragraph("trong văn bản con {{ 7*6 }}")
    annex.add_table(1, 1).cell(0, 0).text = "ô & bảng"
    annex.add_picture(picture(7))
    written = BytesIO()
    annex.save(written)
    written.seek(0)
    return written


def test_a_document_within_the_document_must_be_of_the_same_template() -> None:
    template = docx_with(paragraph("{{p annex }}") + paragraph("x"))
    loaded, other = Template.load(template), DocxTemplate(BytesIO(template))
    with pytest.raises(BrokenTemplateError, match="Văn bản con"):
        loaded.fill({"annex": other.new_subdoc(an_annex())})


def test_a_document_within_the_document_comes_with_all_its_parts_as_docxtpl_does_it() -> None:
    template = docx_with(paragraph("{{p annex }}") + paragraph("x"))
    loaded, plain = Template.load(template), DocxTemplate(BytesIO(template))
    word = loaded.word()
    context = {"annex": word.new_subdoc(an_annex())}
    filled = loaded.fill(context, word=word)
    plain.render({"annex": plain.new_subdoc(an_annex())}, autoescape=True)
    written = BytesIO()
    plain.save(written)
    theirs, ours = parts_of(written.getvalue()), parts_of(filled)
    assert lines_of(filled) == ["trong văn bản con {{ 7*6 }}", "", "x"]
    assert "ô &amp; bảng".encode() in ours["word/document.xml"]
    assert ours["word/document.xml"] == theirs["word/document.xml"]
    assert {name: part for name, part in ours.items() if "media" in name} == {
        name: part for name, part in theirs.items() if "media" in name
    }
    assert picture(7).getvalue() in ours.values()


def test_a_picture_in_a_template_that_uses_more_of_jinja(tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(picture().getvalue())
    loaded = Template.load(docx_of("{% macro m(x) %}{{ x }}{% endmacro %}{{ m(1) }} {{ logo }}"))
    filled = loaded.fill({"logo": InlineImage(loaded.word(), str(logo))})
    assert parts_of(filled)["word/media/image1.png"] == picture().getvalue()


def test_a_template_that_more_of_jinja_fills_takes_no_links() -> None:
    loaded = Template.load(docx_of("{% macro m(x) %}{{ x }}{% endmacro %}{{ m(1) }}"))
    with pytest.raises(BrokenTemplateError, match="thẻ macro"):
        loaded.fill({}, word=loaded.word())


def test_tags_that_tear_the_document_are_told_not_written() -> None:
    cell = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{paragraph('{% endif %}')}</w:tc></w:tr></w:tbl>"
    loaded = Template.load(docx_with(paragraph("{% if a %}") + cell))
    with pytest.raises(BrokenTemplateError, match="rách"):
        loaded.fill({"a": False})


@pytest.mark.skipif(quickest() is PLAIN, reason="only where the extra is installed")
def test_both_packers_pack_the_same_document(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = Template.load(docx_with(ROWS))
    quick = loaded.fill({"names": ["A"] * 500})
    monkeypatch.setattr("templates.engine.QUICK", packing.PLAIN)
    plain = loaded.fill({"names": ["A"] * 500})
    assert quick != plain
    assert parts_of(quick) == parts_of(plain)


def test_the_same_record_is_the_same_file() -> None:
    template = docx_with(ROWS)
    assert len({Template.load(template).fill({"names": ["A", "B"]}) for _ in range(2)}) == 1
