"""Characters that Word cannot hold, wherever they come from: refused or left out, never a document that cannot be opened."""

from io import BytesIO

import pytest
from docx import Document

from templates import BrokenTemplateError, ForbiddenTextError, Template
from templates.compiled.characters import Forbidden
from tests.templates.reference import by_docxtpl, without_core
from tests.templates.test_ways import picture
from tests.templates.word import docx_of, docx_with, lines_of, paragraph, run


def with_title(title: str) -> bytes:
    document = Document(BytesIO(docx_of("x")))
    document.core_properties.title = title
    written = BytesIO()
    document.save(written)
    return written.getvalue()


DRAWING = '<w:r><w:drawing><wp:inline><wp:docPr id="7" name="x" descr="{{ a }}"/></wp:inline></w:drawing></w:r>'
INSTRUCTION = "<w:p><w:r><w:instrText>REF {{ a }}</w:instrText></w:r></w:p>"
BOX = f"<w:r><w:pict><w:txbxContent>{paragraph('trong')}</w:txbxContent></w:pict></w:r>"
FOOTNOTE = f'<w:footnote w:id="1">{INSTRUCTION}</w:footnote>'
WHERE_NOTHING_IS_MADE_OF_THEM = {
    "an attribute": docx_with(f"<w:p>{DRAWING}</w:p>"),
    "an instruction": docx_with(INSTRUCTION),
    "behind a text box": docx_with(f"<w:p>{BOX}{run('{{ a }}')}</w:p>"),
    "a header": docx_with(paragraph("x"), header=INSTRUCTION),
    "a footnote": docx_with(paragraph("x"), footnotes=FOOTNOTE),
    "a property": with_title("{{ a }}"),
}


@pytest.mark.parametrize("sign", ["\a", "\f"])
@pytest.mark.parametrize("template", WHERE_NOTHING_IS_MADE_OF_THEM.values(), ids=WHERE_NOTHING_IS_MADE_OF_THEM)
def test_a_sign_of_which_nothing_is_made_is_refused_or_left_out(template: bytes, sign: str) -> None:
    loaded = Template.load(template)
    with pytest.raises(ForbiddenTextError, match=f"U\\+{ord(sign):04X}.*“(?:REF )?một□hai”.* ở "):
        loaded.fill({"a": f"một{sign}hai"})
    parts = without_core(loaded.fill({"a": f"một{sign}hai"}, forbidden="strip"))
    assert parts == without_core(loaded.fill({"a": "mộthai"}))
    Document(BytesIO(loaded.fill({"a": f"một{sign}hai"}, forbidden="strip")))


@pytest.mark.parametrize("forbidden", ["refuse", "strip"])
def test_the_same_where_docxtpl_itself_fills(forbidden: Forbidden) -> None:
    loaded = Template.load(docx_with(INSTRUCTION))
    word = loaded.word()
    word.replace_media(picture(), picture(255))
    if forbidden == "strip":
        assert b">REF x y<" in loaded_parts(loaded.fill({"a": "x\a y"}, forbidden=forbidden, word=word))
        return
    with pytest.raises(ForbiddenTextError, match=r"U\+0007"):
        loaded.fill({"a": "x\a y"}, forbidden=forbidden, word=word)


def loaded_parts(docx: bytes) -> bytes:
    return without_core(docx)["word/document.xml"]


def test_pages_and_paragraphs_are_made_of_them_in_a_paragraph() -> None:
    assert lines_of(Template.load(docx_of("{{ a }}")).fill({"a": "một\ahai\fba"})) == ["một", "hai", "", "ba"]


@pytest.mark.parametrize("sign", ["\x00", "\x08", "\x0b", "\x1b", "\ud800", "\uffff"])
@pytest.mark.parametrize("part", ["body", "header", "footnotes"])
def test_a_constant_that_word_cannot_hold_is_refused_when_the_template_is_loaded(sign: str, part: str) -> None:
    tag = paragraph(f"Kính gửi {{{{ '\\u{ord(sign):04x}' }}}}")
    given = {"body": tag} if part == "body" else {"body": paragraph("x"), part: tag}
    if part == "footnotes":
        given["footnotes"] = f'<w:footnote w:id="1">{tag}</w:footnote>'
    with pytest.raises(BrokenTemplateError, match=f"Mẫu có thẻ in ký tự U\\+{ord(sign):04X}.*đoạn “Kính gửi") as caught:
        Template.load(docx_with(**given))
    caught.value.message.encode()


CONSTANTS = {
    "lines and tabs": paragraph("a{{ '\\n' }}b{{ '\\t' }}c{{ '\\r\\n' }}d"),
    "in a condition": paragraph("a{% if a %}{{ '\\n' }}{% endif %}b"),
    "pages and paragraphs": paragraph("a{{ '\\a' }}b{{ '\\f' }}c"),
    "in an attribute": f"<w:p>{DRAWING.replace('{{ a }}', chr(123) * 2 + ' ' + repr(chr(10)) + ' ' + chr(125) * 2)}</w:p>",
}


@pytest.mark.parametrize("body", CONSTANTS.values(), ids=CONSTANTS)
def test_lines_in_a_constant_are_lines_as_they_are_in_the_data(body: str) -> None:
    template = docx_with(body)
    expected = by_docxtpl(docx_with(body.replace("\\r\\n", "\\n")), {"a": 1})
    assert without_core(Template.load(template).fill({"a": 1})) == expected


def test_a_line_or_a_tab_in_an_attribute_is_a_space() -> None:
    template = docx_with(f"<w:p>{DRAWING}</w:p>")
    context = {"a": "một\nhai\tba"}
    assert b'descr="m\xe1\xbb\x99t hai ba"' in loaded_parts(Template.load(template).fill(context))
    assert without_core(Template.load(template).fill(context)) == by_docxtpl(template, context)
