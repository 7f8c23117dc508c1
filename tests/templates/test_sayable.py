"""What a tag prints is a text, a figure or a date; anything else is refused with what could be printed of it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

import pytest

from templates import ForbiddenTextError, Template
from templates.plain import filled_plainly
from tests.templates.word import docx_of, lines_of


@dataclass(frozen=True)
class Guest:
    """Somebody who came."""

    name: str
    post: str = ""


class Pair(NamedTuple):
    """Two of something."""

    first: str
    second: str


GUEST = Guest("Lê Văn Tư")


def refusal(tag: str, **context: object) -> str:
    with pytest.raises(ForbiddenTextError) as caught:
        Template.load(docx_of("Mở đầu", f"Tên: {tag}")).fill(context)
    place = f", thẻ {tag} ở đoạn “Tên: {tag}” (thân văn bản)"
    assert caught.value.message.endswith(place)
    return caught.value.message.removesuffix(place)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (GUEST, "Thẻ in cả một nhóm gồm nhiều mục; in từng mục: name, post"),
        (Pair("x", "y"), "Thẻ in cả một nhóm gồm nhiều mục; in từng mục: first, second"),
        ({"name": "A"}, "Thẻ in cả một nhóm gồm nhiều mục; in từng mục: name"),
        ((GUEST,), "Thẻ in cả một danh sách; dùng {% for … in … %} rồi in từng mục: name, post"),
        (("A", "B"), "Thẻ in cả một danh sách; dùng {% for … in … %} rồi in từng mục"),
        ((), "Thẻ in cả một danh sách; dùng {% for … in … %} rồi in từng mục"),
        ({"A", "B"}, "Thẻ in cả một danh sách; dùng {% for … in … %} rồi in từng mục"),
        ((one for one in "ab"), "Thẻ in cả một danh sách; dùng {% for … in … %} rồi in từng mục"),
        (True, "Thẻ in một điều đúng hoặc sai chứ không phải chữ; dùng {% if … %} để chọn chữ sẽ in"),
        (MappingProxyType({"name": "A"}), "Thẻ in cả một nhóm gồm nhiều mục; in từng mục: name"),
        (b"x", "Giá trị của thẻ không in được: đó là một lệnh hoặc một đối tượng của chương trình"),
    ],
)  # fmt: skip
def test_what_has_no_text_of_its_own_is_refused_with_what_could_be_printed(value: object, said: str) -> None:
    assert refusal("{{ a }}", a=value) == said


@pytest.mark.parametrize(
    "tag", ["{{ a ~ 'x' }}", "{{ a|upper }}", "{{ a|e }}", "{{ [a]|join(', ') }}", "{{ a|string }}", "{{ [a]|map('upper')|join }}"]
)  # fmt: skip
@pytest.mark.parametrize("value", [GUEST, True], ids=["record", "choice"])
def test_it_is_refused_whatever_makes_a_text_of_it(tag: str, value: object) -> None:
    assert refusal(tag, a=value).startswith("Thẻ in ")


@pytest.mark.parametrize("tag", ["{{ a }}", "{{ a|upper }}", "{{ [a]|join(', ') }}", "{{ true }}"])
def test_another_process_refuses_it_too(tag: str) -> None:
    with pytest.raises(ForbiddenTextError, match="Thẻ in "):
        filled_plainly(docx_of(tag), {"a": GUEST})


def test_texts_figures_and_dates_print_as_docxtpl_prints_them() -> None:
    values = ("A", 7, 2.5, Decimal("1.50"), Fraction(1, 3), date(2025, 12, 5), None)
    assert lines_of(Template.load(docx_of("{% for one in a %}[{{ one }}]{% endfor %}")).fill({"a": values})) == [
        "[A][7][2.5][1.50][1/3][2025-12-05][]"
    ]


def test_nothing_joined_to_a_text_is_nothing() -> None:
    assert lines_of(
        Template.load(docx_of("[{{ a ~ 'x' }}{{ [a, 'y']|join('-') }}{{ a|upper }}]")).fill({"a": None})
    ) == ["[x-y]"]


@pytest.mark.parametrize("value", ["Lê Văn Tư", ""])
def test_a_loop_does_not_go_through_a_text_letter_by_letter(value: str) -> None:
    with pytest.raises(ForbiddenTextError, match=r"từng chữ cái.*thẻ \{% for x in a %\} ở đoạn") as caught:
        Template.load(docx_of("{% for x in a %}{{ x }}{% endfor %}")).fill({"a": value})
    assert caught.value.place.tag == "{% for x in a %}"


@pytest.mark.parametrize(
    ("value", "said"), [(GUEST, "mà là một nhóm gồm nhiều mục: name, post, thẻ"), (5, "không phải là danh sách, thẻ")]
)
def test_a_loop_through_what_is_no_list_says_what_it_is(value: object, said: str) -> None:
    with pytest.raises(ForbiddenTextError, match=said):
        Template.load(docx_of("{% for x in a %}{{ x }}{% endfor %}")).fill({"a": value})


@pytest.mark.parametrize(
    ("figure", "read"),
    [("89,5", "89 89.5"), ("1.234,5", "1234 1234.5"), ("1.234.567", "1234567 1234567.0"), ("14", "14 14.0"),
     ("2.5", "2 2.5"), ("-0,5", "0 -0.5"), ("", "0 0.0"), ("không", "0 0.0")],
)  # fmt: skip
def test_a_figure_with_a_decimal_comma_is_read_as_it_is_meant(figure: str, read: str) -> None:
    template = docx_of("{{ a|int }} {{ a|float }}")
    assert lines_of(Template.load(template).fill({"a": figure})) == [read]
    assert lines_of(filled_plainly(template, {"a": figure})) == [read]


@pytest.mark.parametrize("filter_", ["int", "float"])
@pytest.mark.parametrize(
    ("figure", "said"), [("89,5 điểm", "không phải là một số"), ("05/12", "không phải là một số"), ("1.234", "1234 hay 1,234")]
)  # fmt: skip
def test_what_is_no_figure_is_never_nought_in_silence(figure: str, said: str, filter_: str) -> None:
    assert said in refusal(f"{{{{ a|{filter_} }}}}", a=figure)


def test_who_says_what_stands_in_for_a_figure_gets_it() -> None:
    assert lines_of(Template.load(docx_of("{{ a|int(-1) }} {{ a|float(2) }}")).fill({"a": "05/12"})) == ["-1 2"]
