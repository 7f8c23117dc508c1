"""Nothing in a template acts by itself or fetches anything from elsewhere: refused at opening, or where filling would make it."""

import pytest

from templates import BrokenTemplateError, Template, UnsafeTemplateError
from tests.templates.word import docx_of, docx_with, parts_of, run, words_of, zip_of

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships/"


def related(kind: str, target: str, *, external: bool = False) -> bytes:
    """A letter with one more relation."""
    parts = parts_of(docx_of("{{ a }}"))
    mode = ' TargetMode="External"' if external else ""
    one = f'<Relationship Id="x1" Type="{kind}" Target="{target}"{mode}/></Relationships>'
    name = "word/_rels/document.xml.rels"
    return zip_of(parts | {name: parts[name].replace(b"</Relationships>", one.encode())})


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("attachedTemplate", "tệp mẫu khác ở ngoài"),
        ("image", "hình ảnh lấy từ ngoài tệp"),
        ("oleObject", "OLE liên kết ra ngoài"),
        ("frame", r"từ ngoài tệp \(frame\)"),
        ("subDocument", "từ ngoài tệp"),
        ("mailMergeSource", "từ ngoài tệp"),
    ],
)
def test_what_leads_out_of_the_file_is_refused_by_name(kind: str, words: str) -> None:
    with pytest.raises(UnsafeTemplateError, match=f"{words}.*lưu lại"):
        Template.load(related(OFFICE + kind, "https://example.invalid/x", external=True))


def test_a_hyperlink_may_lead_out() -> None:
    template = Template.load(related(f"{OFFICE}hyperlink", "https://quangngai.gov.vn", external=True))
    assert words_of(template.fill({"a": "x"})) == "x"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (f"{OFFICE}control", "ActiveX"),
        (f"{MICROSOFT}activeXControlBinary", "ActiveX"),
        (f"{OFFICE}oleObject", "OLE"),
        (f"{OFFICE}package", "tệp nhúng"),
        (f"{OFFICE}aFChunk", "altChunk"),
        (f"{MICROSOFT}vbaProject", "macro"),
        (f"{MICROSOFT}keyMapCustomizations", "phím tắt"),
    ],
)
def test_what_acts_within_the_file_is_refused_by_name(kind: str, words: str) -> None:
    with pytest.raises(UnsafeTemplateError, match=f"{words}.*lưu lại"):
        Template.load(related(kind, "x.bin"))


def begin(kind: str = "begin") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def does(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


SHOWS, END = begin("separate"), begin("end")
UNLESS_A, ALWAYS = run("{% if not a %}"), run("{% endif %}")


def letter(*pieces: str) -> bytes:
    return docx_with(f"<w:p>{''.join(pieces)}</w:p>")


@pytest.mark.parametrize(
    "template",
    [
        letter(begin(), does(" DDEAUTO c:\\x"), END),
        letter(begin(), does("DDE x")),
        letter(begin(), does(" dde"), does("auto c"), SHOWS, END),
        letter(begin(), does("&#68;DE x"), END),
        letter('<w:fldSimple w:instr=" INCLUDETEXT x"/>'),
        letter('<w:fldSimple w:instr="includePicture x"/>'),
        letter(begin(), does('LINK Excel.Sheet "x"'), SHOWS, END),
        docx_with("<w:p/>", header=f"<w:p>{begin()}{does('DDE x')}{END}</w:p>"),
        letter(begin(), UNLESS_A, does("PAGE "), ALWAYS, does("LINK x"), SHOWS, END),
    ],
)
def test_a_field_that_fetches_or_runs_something_is_refused_at_opening(template: bytes) -> None:
    with pytest.raises(UnsafeTemplateError, match=r"trường (DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK) của Word"):
        Template.load(template).fill({"a": "x"})


@pytest.mark.parametrize("pieces", [(does("{{ a }}"),), (begin(), does("QUOTE 68 68 69"), END, does(" x"))])
def test_a_field_whose_name_something_else_makes_is_refused(pieces: tuple[str, ...]) -> None:
    with pytest.raises(UnsafeTemplateError, match="viết thẳng tên trường"):
        Template.load(letter(begin(), *pieces, SHOWS, END))


@pytest.mark.parametrize(
    "template",
    [
        letter(begin(), UNLESS_A, does("PAGE "), ALWAYS, does("D{% if a %}"), does("DE x{% endif %}"), SHOWS, END),
        docx_of('{{ "<w:r><w:instrText>DDE x</w:instrText></w:r>"|safe }}'),
        docx_of("{{ '<w:instr'|safe }}{{ 'Text>DDE x</w:instrText>'|safe }}"),
        docx_of("{% macro m() %}{% endmacro %}{{ m() }}{{ '</w:t><w:instrText>DDE x</w:instrText><w:t>'|safe }}"),
    ],
    ids=["conditions", "a piece", "torn pieces", "in a process of its own"],
)
def test_a_field_that_tags_make_is_refused_before_it_is_printed(template: bytes) -> None:
    loaded = Template.load(template)
    with pytest.raises(UnsafeTemplateError, match="DDE"):
        loaded.fill({"a": "x"})


@pytest.mark.parametrize(
    "pieces",
    [
        (does(" PAGE "),),
        (does('HYPERLINK "{{ a }}"'),),
        (does("IF "), begin(), does("PAGE"), END, does(' = 1 "a" "b"')),
    ],
)
def test_fields_that_only_count_or_lead_somewhere_stay(pieces: tuple[str, ...]) -> None:
    template = Template.load(letter(begin(), *pieces, SHOWS, run("1"), END))
    assert words_of(template.fill({"a": "DDE"})) == "1"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-7", "cp037", "iso-8859-1"])
def test_xml_in_letters_that_word_never_writes_is_refused(encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?><x>DDE</x>'
    parts = parts_of(docx_of("x")) | {"word/extra.xml": xml.encode(encoding if encoding == "utf-16" else "ascii")}
    with pytest.raises(BrokenTemplateError, match="lưu dưới dạng"):
        Template.load(zip_of(parts))


def test_relations_that_cannot_be_read_are_refused() -> None:
    with pytest.raises(BrokenTemplateError, match=r"document\.xml\.rels .*hỏng"):
        Template.load(zip_of(parts_of(docx_of("x")) | {"word/_rels/document.xml.rels": b"<Relationships"}))
