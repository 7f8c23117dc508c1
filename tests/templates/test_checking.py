"""What a template asks for, before any data are there: misspelt fields once, and nothing that filling would accept."""

import time

import pytest

from templates import MissingFieldError, Template
from tests.templates.word import docx_of, docx_with, lines_of, paragraph, table


def faults(*paragraphs: str, offered: frozenset[str] = frozenset({"guests", "guests.name", "name"})) -> list[str]:
    return [fault.name for fault in Template.load(docx_of(*paragraphs)).check(offered)]


def test_a_misspelt_list_is_one_fault_and_its_rows_are_none() -> None:
    assert faults("{%p for one in gests %}", "{{ one }} {{ one.name }}", "{%p endfor %}") == ["gests"]


@pytest.mark.parametrize(
    "text",
    [
        "{{ place|default('…') }}",
        "{{ place|d('…', true) }}",
        "{% if place is defined %}{{ place }}{% endif %}",
        "{% if place is undefined %}…{% else %}{{ place }}{% endif %}",
        "{{ place if place is defined else '…' }}",
        "{% for one in guests %}{{ one.post|default('…') }}{% endfor %}",
    ],
)
def test_what_a_template_can_do_without_is_no_fault(text: str) -> None:
    assert faults(text) == []
    lines_of(Template.load(docx_of(text)).fill({"guests": [{"name": "A"}]}))


def test_what_stands_in_for_a_field_is_asked_for() -> None:
    assert faults("{{ place|default(nmae) }}") == ["nmae"]


@pytest.mark.parametrize("name", ["range", "dict", "cycler", "joiner", "namespace"])
def test_a_field_may_have_the_name_of_something_that_jinja_calls(name: str) -> None:
    template = Template.load(docx_of(f"{{{{ {name} }}}}"))
    assert template.fields == {name}
    assert [fault.name for fault in template.check(set())] == [name]
    assert template.check({name}) == ()
    assert lines_of(template.fill({name: "5–7"})) == ["5–7"]


def test_what_jinja_calls_is_no_field() -> None:
    template = Template.load(docx_of("{% for one in range(count) %}{{ one }}{% endfor %}"))
    assert template.fields == {"count"}
    assert template.check({"count"}) == ()
    assert lines_of(template.fill({"count": 2, "range": lambda count: ["x"] * count})) == ["01"]


LIST = docx_with(
    table(
        ("Tên",), ("{%tr for one in guests %}",), ("{{ one.nmae }} {{ one.post }}",), ("{%tr endfor %}",), heading=True
    )
)


def test_a_message_shows_only_the_tags_that_somebody_wrote() -> None:
    template = Template.load(LIST)
    (fault, *_) = template.check({"guests", "guests.name", "guests.post"})
    assert (fault.name, fault.place) == ("one.nmae", "{{ one.nmae }} {{ one.post }}")
    (fault,) = template.check({"gests"})
    assert (fault.name, fault.place) == ("guests", "Tên {% for one in guests %}")
    with pytest.raises(MissingFieldError) as caught:
        template.fill({"guests": [{"name": "A"}]})
    assert caught.value.place == ("{{ one.nmae }}", "{{ one.nmae }} {{ one.post }}", "thân văn bản")
    with pytest.raises(MissingFieldError) as caught:
        template.fill({})
    assert caught.value.place[:2] == ("{% for one in guests %}", "Tên {% for one in guests %}")


def test_a_thousand_unknown_tags_in_one_paragraph_are_told_as_quickly_as_they_are_read() -> None:
    template = Template.load(docx_with(paragraph(*(f"{{{{ thẻ_{number} }}}}" for number in range(2500)))))
    begun = time.process_time()
    assert len(template.check({"name"})) == 2500
    assert time.process_time() - begun < 2
