"""Filling a template: what stands in the data arrives on paper, whole, and runs nothing."""

import pickle
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from templates import BrokenTemplateError, ForbiddenTextError, MissingFieldError, Template
from templates.plain import filled_plainly
from tests.templates.word import docx_of, lines_of, parts_of, zip_of

LETTER = Template.load(docx_of("Kính gửi {{ name }}:", "{{ text }}", "Hết."))


def filled(*paragraphs: str, **data: object) -> list[str]:
    return lines_of(Template.load(docx_of(*paragraphs)).fill(data))


def with_part(docx: bytes, part: str, old: str, new: str) -> bytes:
    parts = parts_of(docx)
    parts[part] = parts[part].decode().replace(old, new).encode()
    return zip_of(parts)


def test_fields_are_filled() -> None:
    assert lines_of(LETTER.fill({"name": "Đồng chí Lê Văn Tư", "text": "Xin chào."})) == [
        "Kính gửi Đồng chí Lê Văn Tư:",
        "Xin chào.",
        "Hết.",
    ]


def test_a_template_is_loaded_from_a_path_or_from_bytes(tmp_path: Path) -> None:
    path = tmp_path / "thư.docx"
    path.write_bytes(docx_of("{{ name }}"))
    for source in (path, str(path), path.read_bytes()):
        assert lines_of(Template.load(source).fill({"name": "A"})) == ["A"]


def test_a_template_says_which_fields_it_asks_for() -> None:
    template = Template.load(docx_of("{%p for guest in guests %}", "{{ guest.name }}", "{%p endfor %}", "{{ place }}"))
    assert template.fields == {"guests", "place"}


@pytest.mark.parametrize(
    "text",
    [
        "A & B <khu C>",
        "“ngoặc kép”, 'nháy đơn', \"nháy đôi\"",
        "{{ 7*6 }} {% if %} {# #} {_{ }_} {%p endfor %}",
        "<w:p/></w:t> &lt; &amp;",
        "👍 ☐ ☑",
        "  hai đầu có khoảng trắng  ",
        "cột\tcột",
    ],
)
def test_text_in_the_data_stays_text(text: str) -> None:
    assert lines_of(LETTER.fill({"name": text, "text": text})) == [f"Kính gửi {text}:", text, "Hết."]


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"])))
def test_no_text_is_ever_changed_or_cut(text: str) -> None:
    assert lines_of(LETTER.fill({"name": text, "text": "x"})) == [f"Kính gửi {text}:", "x", "Hết."]


def test_lines_become_line_breaks() -> None:
    assert lines_of(LETTER.fill({"name": "A", "text": "một\nhai\r\nba"}))[1] == "một\nhai\nba"


def test_nothing_is_printed_for_an_empty_value() -> None:
    assert filled("[{{ post }}]", post=None) == ["[]"]


def test_a_loaded_template_is_filled_again_and_again() -> None:
    first, second = (LETTER.fill({"name": name, "text": "x"}) for name in ("A", "B"))
    assert (lines_of(first)[0], lines_of(second)[0]) == ("Kính gửi A:", "Kính gửi B:")


def test_a_template_can_be_sent_to_another_process() -> None:
    copy = pickle.loads(pickle.dumps(LETTER))
    assert lines_of(copy.fill({"name": "A", "text": "x"}))[0] == "Kính gửi A:"


def test_a_missing_field_is_named() -> None:
    with pytest.raises(MissingFieldError, match="“text”") as caught:
        LETTER.fill({"name": "A"})
    assert caught.value.field == "text"


def test_a_missing_field_inside_a_record_is_named() -> None:
    with pytest.raises(MissingFieldError, match="“post"):
        filled("{{ guest.post }}", guest={"name": "A"})


@pytest.mark.parametrize(
    "character", ["\x00", "\x08", "\x0b", "\x1b", "\x1f", chr(0xD800), chr(0xDFFF), "\ufffe", "\uffff"]
)
def test_a_character_that_word_cannot_hold_is_refused(character: str) -> None:
    with pytest.raises(ForbiddenTextError, match=f"U\\+{ord(character):04X}") as caught:
        LETTER.fill({"name": f"Lê{character}Văn Tư", "text": "x"})
    caught.value.message.encode()


@pytest.mark.parametrize("source", [b"", b"PK\x03\x04 hong", b"<html>", zip_of({"a.txt": b"x"}), docx_of("x")[:-200]])
def test_what_is_no_word_file_is_refused(source: bytes) -> None:
    with pytest.raises(BrokenTemplateError, match="không phải văn bản Word"):
        Template.load(source)


def test_a_damaged_part_is_refused() -> None:
    with pytest.raises(BrokenTemplateError, match="hỏng"):
        Template.load(with_part(docx_of("x"), "word/document.xml", "</w:body>", ""))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BrokenTemplateError, match="Không đọc được"):
        Template.load(tmp_path / "không có.docx")


def test_a_broken_tag_is_refused_with_its_paragraph() -> None:
    with pytest.raises(BrokenTemplateError, match=re.escape("đoạn “Tên: {{ name")):
        Template.load(docx_of("Mở đầu", "Tên: {{ name | }}"))


def test_a_loop_that_is_not_closed_is_refused() -> None:
    with pytest.raises(BrokenTemplateError):
        Template.load(docx_of("{%p for guest in guests %}", "{{ guest }}"))


def test_a_template_that_tears_its_own_document_is_refused_not_cut_short() -> None:
    template = Template.load(docx_of("{{ '</w:t>'|safe }}", "Đoạn sau"))
    with pytest.raises(BrokenTemplateError):
        template.fill({})


@pytest.mark.parametrize(
    "tag",
    ["{{ ''.__class__.__mro__ }}", "{{ names.append(1) }}", "{{ 1/0 }}", "{% include 'x' %}", "{{ range(10**9) }}"],
)
def test_a_template_is_data_and_no_program(tag: str) -> None:
    with pytest.raises((BrokenTemplateError, MissingFieldError)):
        filled(tag, names=[])


@pytest.mark.parametrize("tag", ["names.append(1)", "names.clear()", "post.update(a=1)", "post.pop('name')"])
def test_no_tag_changes_the_data(tag: str) -> None:
    names, post = ["A"], {"name": "B"}
    with pytest.raises(BrokenTemplateError):  # in this process: another has a copy of the data
        filled_plainly(docx_of(f"{{{{ {tag} }}}}"), {"names": names, "post": post})
    assert (names, post) == (["A"], {"name": "B"})


def test_unknown_fields_are_told_with_their_paragraph() -> None:
    template = Template.load(docx_of("Mở đầu", "Kính gửi {{ nmae }}:", "{{ text }}"))
    (fault,) = template.check({"name", "text"})
    assert (fault.name, fault.place) == ("nmae", "Kính gửi {{ nmae }}:")
    assert "“nmae”" in fault.message


def test_the_parts_of_a_field_are_checked_wherever_a_template_uses_them() -> None:
    template = Template.load(
        docx_of(
            "{{ head.orgn }}, {{ head['name'] }}, {{ head.name.upper() }}",
            "{%p if draft %}",
            "{%p for guest in guests %}",
            "{{ loop.index }}. {{ guest.nmae }}: {{ guest.posts[0].nmae }} {{ guests[0].name }}",
            "{%p endfor %}",
            "{%p endif %}",
            "{{ guest.name }}",
        )
    )
    offered = {"head", "head.name", "draft", "guests", "guests.name", "guests.posts", "guests.posts.name"}
    faults = {fault.name: fault.place for fault in template.check(offered)}
    assert set(faults) == {"head.orgn", "guest.nmae", "guest.posts.nmae", "guest"}  # the last one outside its loop
    assert faults["guest.nmae"].startswith("{{ loop.index }}")


def test_what_a_template_makes_for_itself_is_no_unknown_field() -> None:
    template = Template.load(
        docx_of(
            "{% set whole = name %}{{ whole.anything }}{% set ns = namespace(count=0) %}{{ ns.count }}",
            "{% macro twice(word) %}{{ word }}{{ word.more }}{% endmacro %}{{ twice(name) }}",
            "{% for key, value in [(1, 2)] %}{{ key }}{{ value.x }}{% endfor %}",
            "{% with short = name %}{{ short }}{% endwith %}{% set block %}x{% endset %}{{ block }}",
            "{{ (names + names)[0].x }}{{ (names|first).x }}",
        )
    )
    assert template.check({"name", "names", "names.y"}) == ()


def test_fields_that_a_template_leaves_out_are_no_fault() -> None:
    assert LETTER.check({"name", "text", "more"}) == ()


def test_document_properties_are_filled_once_escaped_and_cut_to_what_word_holds() -> None:
    document = Document(BytesIO(docx_of("x")))
    document.core_properties.title = "{{ title }}"
    source = BytesIO()
    document.save(source)
    template = Template.load(source.getvalue())
    assert Document(BytesIO(template.fill({"title": "A & B <C>"}))).core_properties.title == "A & B <C>"
    assert Document(BytesIO(template.fill({"title": "A" * 300}))).core_properties.title == "A" * 255


def test_headers_are_filled() -> None:
    document = Document(BytesIO(docx_of("{{ name }}")))
    document.sections[0].header.paragraphs[0].text = "Của {{ name }}"
    source = BytesIO()
    document.save(source)
    done = Document(BytesIO(Template.load(source.getvalue()).fill({"name": "A & B"})))
    assert done.sections[0].header.paragraphs[0].text == "Của A & B"


def test_importing_the_engine_is_left_until_a_template_is_loaded() -> None:
    code = "import sys, templates; sys.exit(any(name in sys.modules for name in ('docxtpl', 'docx', 'jinja2', 'lxml')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
