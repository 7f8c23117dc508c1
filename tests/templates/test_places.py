"""What is wrong with a tag is told with the tag, its paragraph, its part, and the names that may have been meant."""

import pickle
from dataclasses import dataclass

import pytest

from templates import BrokenTemplateError, MissingFieldError, Template, TemplateError
from tests.templates.word import docx_of, docx_with, paragraph


@dataclass(frozen=True)
class Guest:
    """Somebody."""

    name: str
    post: str


def missing(template: bytes, **context: object) -> MissingFieldError:
    with pytest.raises(MissingFieldError) as caught:
        Template.load(template).fill(context)
    return caught.value


def test_a_missing_field_is_told_with_its_tag_paragraph_part_and_the_nearest_names() -> None:
    error = missing(docx_of("Mở đầu", "Kính gửi {{ a }} {{ nmae }}:"), a="x", name="A", Names="B", other="")
    assert error.field == "nmae"
    assert error.place == ("{{ nmae }}", "Kính gửi {{ a }} {{ nmae }}:", "thân văn bản")
    assert error.near == ("name", "Names")
    assert error.message == (
        "Mẫu cần trường “nmae” nhưng dữ liệu không có, thẻ {{ nmae }} ở đoạn “Kính gửi {{ a }} {{ nmae }}:”"
        " (thân văn bản); gần giống: name, Names"
    )


@pytest.mark.parametrize("guest", [Guest("A", "B"), {"name": "A", "post": "B"}], ids=["record", "dict"])
def test_a_missing_part_of_a_record_is_told_with_the_parts_that_it_has(guest: object) -> None:
    error = missing(docx_of("{% for guest in guests %}{{ guest.psot }}{% endfor %}"), guests=[guest])
    assert (error.field, error.near, error.place.tag) == ("psot", ("post",), "{{ guest.psot }}")


@pytest.mark.parametrize(
    "tag",
    ["{% for x in nmae %}{% endfor %}", "{% if nmae %}x{% endif %}", "{{ nmae.x }}", "{{ nmae|upper }}", "{{ nmae ~ 'x' }}",
     "{{ nmae == 1 }}", "{{ nmae + 1 }}", "{{ nmae[0] }}", "{{ 1 in nmae }}", "{{ nmae|length }}", "{{ nmae.upper() }}"],
)  # fmt: skip
def test_whatever_a_tag_does_with_what_is_missing(tag: str) -> None:
    assert missing(docx_of(tag), name="A").field == "nmae"


def test_what_may_be_missing_is_no_error() -> None:
    template = Template.load(
        docx_of(
            "{{ a|default('-') }}{{ b.c|d('+') }}{{ (a is defined)|int }}{{ 'x' if b.c is undefined }}{{ 'y' if a is not defined }}"
        )
    )
    assert template.way == ("compiled", "")
    template.fill({"b": {}})


@pytest.mark.parametrize(
    ("part", "kind"), [("header", "đầu trang"), ("footer", "chân trang"), ("footnotes", "chú thích cuối trang")]
)
def test_the_part_is_told(part: str, kind: str) -> None:
    xml = paragraph("x {{ nmae }}")
    note = f'<w:footnote w:id="1">{xml}</w:footnote>'
    template = docx_with(paragraph("x"), **{part: note if part == "footnotes" else xml})
    assert missing(template).place == ("{{ nmae }}", "x {{ nmae }}", kind)
    (fault,) = Template.load(template).check({"name"})
    assert (fault.name, fault.place, fault.part, fault.near) == ("nmae", "x {{ nmae }}", kind, ("name",))


def test_what_cannot_be_worked_out_is_told_with_its_tag() -> None:
    with pytest.raises(BrokenTemplateError) as caught:
        Template.load(docx_of("x", "Tỷ lệ: {{ a / b }}")).fill({"a": 1, "b": 0})
    assert (
        caught.value.message == "Mẫu có thẻ không điền được, thẻ {{ a / b }} ở đoạn “Tỷ lệ: {{ a / b }}” (thân văn bản)"
    )


def test_errors_travel_between_processes() -> None:
    error = missing(docx_of("{{ nmae }}"), name="A")
    copy = pickle.loads(pickle.dumps(error))
    assert (copy.message, copy.field, copy.place, copy.near) == (error.message, error.field, error.place, error.near)
    plain = pickle.loads(pickle.dumps(TemplateError("x", error.place)))
    assert (plain.message, plain.place) == ("x", error.place)


@pytest.mark.parametrize(
    ("paragraph_text", "tag"),
    [
        ("{{ a }} {{ 'x' }} {{ a / b }} {{ b }}", "{{ a / b }}"),
        ("{% if a %}{{ a }}{% endif %}{% if a / b %}{% endif %}{{ a }}", "{% if a / b %}"),
        ("{% for x in s %}{{ x }}{% endfor %}{% for y in a / b %}{% endfor %}", "{% for y in a / b %}"),
        ("{% if b > a %}{% elif a / b %}{% endif %}", "{% elif a / b %}"),
        ("{% set c = a %}{% set d = a / b %}", "{% set d = a / b %}"),
        ("{% for x in s %}{{ a }}{{ a / b }}{% endfor %}", "{{ a / b }}"),
    ],
)
def test_of_several_tags_in_a_paragraph_the_one_at_fault_is_told(paragraph_text: str, tag: str) -> None:
    with pytest.raises(BrokenTemplateError) as caught:
        Template.load(docx_of(paragraph_text)).fill({"a": 1, "b": 0, "s": (1,)})
    assert caught.value.place == (tag, paragraph_text, "thân văn bản")
