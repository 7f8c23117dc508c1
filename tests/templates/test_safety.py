"""An office's template is data: it reads its context and nothing more, it ends, and it says why it was refused."""

import datetime
import textwrap
import time
from typing import Any

import pytest

from templates import BrokenTemplateError, ForbiddenTextError, MissingFieldError, Template, UnsafeTemplateError
from templates.compiled.characters import Forbidden
from tests.templates.word import docx_of, docx_with, lines_of, paragraph, table

NAMES = [f"n{number}" for number in range(48)]
CONTEXT: dict[str, Any] = {"names": NAMES, "a": "x", "n": 3}


def refusal(template: bytes, context: dict[str, Any] | None = None) -> BrokenTemplateError:
    """The error that loading or filling it ends in; within two seconds, or three times that where the machine is busy."""
    start = time.monotonic()
    with pytest.raises(BrokenTemplateError) as caught:
        Template.load(template).fill(CONTEXT if context is None else context)
    assert time.monotonic() - start < 6
    return caught.value


@pytest.mark.parametrize(
    "tag",
    [
        "{{ a.__class__ }}",
        "{{ a['__class__'] }}",
        "{{ a['__cla' ~ 'ss__'] }}",
        "{{ a.\uff3f\uff3fclass\uff3f\uff3f }}",  # letters that Python would read as underscores
        "{{ a.mro }}",
        "{{ [a]|map(attribute='__class__')|first }}",
        "{{ names|groupby('__class__')|first }}",
        "{{ self.__init__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{% include 'x' %}",
        "{% import 'os' as os %}",
        "{% from 'os' import system %}",
        "{% extends 'x' %}",
        "{{ names.append(1) }}",
        "{{ a|attr('__class__') }}",
        "{{ '{0.__class__}'.format(a) }}",
        "{{ joiner.__init__ }}",
    ],
)
def test_no_tag_reaches_into_the_program(tag: str) -> None:
    refusal(docx_of(tag))


def nested(depth: int, inner: str = "") -> str:
    return "".join(f"{{% for x{n} in names %}}" for n in range(depth)) + inner + "{% endfor %}" * depth


def doubled(start: str, step: str, end: str) -> str:
    return f"{{% set s = {start} %}}" + f"{{% set s = {step} %}}" * 60 + end


@pytest.mark.parametrize(
    "tags",
    [
        nested(8, "{{ a }}"),
        nested(8),
        nested(30),
        "{% for x in range(999999) %}{% for y in range(999999) %}{% endfor %}{% endfor %}",
        "{% for x in range(999999) %}{{ a|upper|lower }}{% endfor %}",
        "{{ range(10000000) }}",
        "{% for x in range(999999) %}{% if names == names + names %}{% endif %}{% endfor %}",
        doubled("a", "s ~ s", "{{ s }}"),
        doubled("a", "s + s", "{{ s }}"),
        doubled("names", "s + s", "{{ s|length }}"),
        doubled("99", "s * s", "{{ s }}"),
        doubled("'aaaaaaaa'", "s|replace('a', 'aaaaaaaaaaaaaaaa')", "{{ s|length }}"),
        doubled("'aaaaaaaa'", "s.replace('a', 'aaaaaaaaaaaaaaaa')", "{{ s|length }}"),
        doubled("names", "[s|join(s|join), s|join]", "{{ s|length }}"),
        "{{ 2.5|round(999999999, 'floor') }}",
        "{% for x in range(999) %}{% for y in range(999) %}{% for z in range(999) if z < 0 %}{% endfor %}{% endfor %}{% endfor %}".replace(
            "<", "&lt;"
        ),
    ],
)
def test_no_tag_goes_on_for_ever_or_takes_all_the_memory(tags: str) -> None:
    refusal(docx_with(paragraph(tags)))


def test_a_long_text_is_not_printed_without_end() -> None:
    template = docx_of("{% for x in range(9999) %}{{ text }}{% endfor %}")
    assert "quá nhiều" in refusal(template, {"text": "x" * 1_000_000}).message


@pytest.mark.parametrize(
    "tag",
    [
        "{{ 'x' * 10**10 }}",
        "{{ a|center(99999999999) }}",
        "{{ '%0999999999d' % n }}",
        "{% macro m() %}{% for x in range(99999) %}{% for y in range(99999) %}{% endfor %}{% endfor %}{% endmacro %}{{ m() }}",
        doubled("(a,)", "(s, s)", "{{ [s]|unique|list|length }}"),
    ],
)
def test_what_more_of_jinja_does_is_stopped_in_its_own_process(tag: str) -> None:
    template, start = Template.load(docx_of(tag)), time.monotonic()
    with pytest.raises(UnsafeTemplateError, match="quá lâu hoặc chiếm quá nhiều bộ nhớ"):
        template.fill(CONTEXT)
    assert time.monotonic() - start < 12  # the start of the process and a busy machine aside, two


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("{% autoescape false %}{{ a }}{% endautoescape %}", "autoescape"),
        ("{% autoescape n %}{{ a }}{% endautoescape %}", "autoescape"),
        ("{{ names|random }}", "random"),
        ("{{ [names]|map('random')|first }}", "random"),
        ("{% filter random %}{{ a }}{% endfilter %}", "random"),
    ],
)
def test_nothing_goes_unescaped_and_nothing_by_chance(tag: str, words: str) -> None:
    assert words in refusal(docx_of(tag)).message


@pytest.mark.parametrize(
    "tags",
    [
        "{" * 100_000,
        ("{{" * 900 + "}}") * 200,
        "{% colspan " + " " * 1900 + "%x %}",
        "{{ " + "(" * 900 + "a" + ")" * 900 + " }}",
        "{{ " + "[" * 900 + "a" + "]" * 900 + " }}",
        "{{ " + "not " * 480 + "a }}",
        "{% if a %}" * 200 + "x" + "{% endif %}" * 200,
    ],
)
def test_no_tag_takes_long_to_read(tags: str) -> None:
    refusal(docx_with(table((tags,))))


def test_a_part_that_takes_long_to_read_is_refused() -> None:
    assert "quá lớn" in refusal(docx_with("".join(paragraph(f"{number:0200}") for number in range(20_000)))).message


@pytest.mark.parametrize("end", ["{{ a ", "{% if a ", "{# a "])
def test_a_tag_that_is_not_closed_is_told_with_its_paragraph(end: str) -> None:
    error = refusal(docx_of("Mở đầu", f"Kính gửi {end}", "Hết."))
    assert f"thẻ chưa đóng, ở đoạn “Kính gửi {end.strip()}” (thân văn bản)" in error.message


@pytest.mark.parametrize(
    ("tag", "name", "reason"),
    [
        ("{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}{{ twice(a) }}", "xx", "thẻ macro"),
        ("{% set ns = namespace(t=0) %}{% for x in names %}{% set ns.t = ns.t + 1 %}{% endfor %}{{ ns.t }}", "48", "lệnh namespace()"),
        ("{{ '{:,}'.format(n) }}", "3", "lệnh .format()"),
        ("{{ '%05d' % n }}", "00003", "phép % trên chữ"),
        ("{% for x in [1] recursive %}{{ x }}{% endfor %}", "1", "vòng lặp tự gọi lại"),
        ("{{ (now() is defined)|int }}", "1", "lệnh now()"),
    ],
)  # fmt: skip
def test_more_of_jinja_works_in_a_process_of_its_own_and_says_so(tag: str, name: str, reason: str) -> None:
    template = Template.load(docx_of(tag))
    context = {**CONTEXT, "now": time.time}
    assert template.way_for(context) == ("apart", f"mẫu dùng {reason}")
    assert lines_of(template.fill(context)) == [name]


def test_a_template_within_the_list_is_compiled() -> None:
    assert Template.load(docx_of("{{ a }}")).way == ("compiled", "")


def test_what_cannot_be_sent_to_another_process_is_told() -> None:
    with pytest.raises(BrokenTemplateError, match=r"không gửi được .*: “call”, “rows”$"):
        Template.load(docx_of("{{ call() }}")).fill({"call": lambda: 1, "name": "A", "rows": [{"x": lambda: 1}]})


@pytest.mark.parametrize(
    "tag", ["{{ day.today() }}", "{{ moment.now() }}", "{{ moment.utcnow() }}", "{% set f = day.today %}{{ f() }}"]
)
def test_no_template_reads_the_clock(tag: str) -> None:
    context = {"day": datetime.date(2025, 12, 5), "moment": datetime.datetime(2025, 12, 5, 7, 30)}
    with pytest.raises(UnsafeTemplateError, match=r"không được đọc đồng hồ .*, ở đoạn “Ngày .*” \(thân văn bản\)$"):
        Template.load(docx_of(f"Ngày {tag}")).fill(context)


@pytest.mark.parametrize(
    "tag", ["{{ '%r' % a }}", "{{ '{}'.format(a) }}", "{{ '%s'|format(a) }}", "{{ a|center(80) }}", "{{ a|pprint }}"]
)
def test_another_process_prints_no_place_in_memory_either(tag: str) -> None:
    with pytest.raises(ForbiddenTextError, match=r"không in được.*, ở đoạn “Tên: .*” \(thân văn bản\)$"):
        Template.load(docx_of(f"Tên: {tag}")).fill({"a": textwrap.dedent})


def test_a_missing_field_in_another_process_is_named_with_its_place() -> None:
    template = Template.load(docx_of("x", "Kính gửi {{ nmae }} {{ '%s' % a }}"))
    with pytest.raises(MissingFieldError) as caught:
        template.fill({"name": "A", "a": "x"})
    assert (caught.value.field, caught.value.near) == ("nmae", ("name",))
    assert caught.value.place[1:] == ("Kính gửi {{ nmae }} {{ '%s' % a }}", "thân văn bản")


def test_what_a_loop_does_not_tell_is_named_with_what_it_tells() -> None:
    with pytest.raises(MissingFieldError) as caught:
        Template.load(docx_of("{% for x in names %}{{ loop.indx }}{% endfor %}")).fill(CONTEXT)
    assert (caught.value.field, caught.value.near[0]) == ("indx", "index")


@pytest.mark.parametrize("value", [len, object()], ids=["lệnh", "đối tượng"])
def test_what_prints_nothing_but_an_address_is_refused(value: object) -> None:
    with pytest.raises(ForbiddenTextError, match=r"không in được.*thẻ \{\{ a \}\} ở đoạn “Tên: \{\{ a \}\}”"):
        Template.load(docx_of("Tên: {{ a }}")).fill({"a": value})


@pytest.mark.parametrize("character", ["\x00", "\x08", "\x1b", chr(0xD800), chr(0xDFFF), "\ufffe", "\uffff"])
@pytest.mark.parametrize("forbidden", ["refuse", "strip"])
def test_a_character_that_word_cannot_hold_is_refused_or_stripped_never_a_document_cut_short(
    character: str, forbidden: Forbidden
) -> None:
    template = Template.load(docx_of("Tên: {{ a }}", "Hết."))
    if forbidden == "strip":
        assert lines_of(template.fill({"a": f"Lê{character} Tư"}, forbidden="strip")) == ["Tên: Lê Tư", "Hết."]
        return
    with pytest.raises(ForbiddenTextError) as caught:
        template.fill({"a": f"Lê{character} Tư"})
    assert f"U+{ord(character):04X}" in caught.value.message
    assert "thẻ {{ a }} ở đoạn “Tên: {{ a }}” (thân văn bản)" in caught.value.message
    caught.value.message.encode()


def test_dates_print_as_the_template_says() -> None:
    template = Template.load(docx_of("{{ day.strftime('%d/%m/%Y') }} {{ day }}"))
    assert lines_of(template.fill({"day": datetime.date(2025, 12, 5)})) == ["05/12/2025 2025-12-05"]
