"""Tags that cannot be read: all of them at once, each with what is wrong with it, its place and what was probably meant."""

import pickle
import time

import pytest

from templates import BrokenTemplateError, MiswrittenError, Template
from tests.templates.word import docx_of, docx_with, paragraph, run, table


def faults(template: bytes) -> list[tuple[str, str]]:
    """What is wrong, and with which tag."""
    with pytest.raises(MiswrittenError) as caught:
        Template.load(template)
    return [(fault.message.removeprefix("Mẫu "), fault.place.tag) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("paragraphs", "opened", "end"),
    [
        (
            ("{%p for x in s %}", "{{ x }}", "{%p if a %}", "y", "{%p endif %}", "{{ last }}"),
            "{% for x in s %}",
            "endfor",
        ),
        (("{%p if a %}", "x", "{%p for x in s %}", "y", "{%p endif %}", "{{ last }}"), "{% for x in s %}", "endfor"),
        (("{%p if a %}", "x", "{{ last }}"), "{% if a %}", "endif"),
        (("{% if a %}x{% else %}y", "{{ last }}"), "{% if a %}", "endif"),
        (("{% set block %}x", "{{ last }}"), "{% set block %}", "endset"),
    ],
)
def test_what_is_never_closed_is_named_and_not_what_stands_last(
    paragraphs: tuple[str, ...], opened: str, end: str
) -> None:
    assert faults(docx_of("Mở đầu", *paragraphs)) == [(f"có thẻ mở mà không đóng: thiếu {{% {end} %}}", opened)]


def test_a_row_that_is_never_closed_is_named_whatever_is_closed_behind_its_table() -> None:
    body = paragraph("{%p for v in s %}") + table(("{%tr for x in v %}",), ("{{ x }}",)) + paragraph("{%p endfor %}")
    assert faults(docx_with(body)) == [("có thẻ mở mà không đóng: thiếu {% endfor %}", "{% for x in v %}")]


def test_where_it_may_be_one_within_that_is_said() -> None:
    found = faults(docx_of("{%p for x in s %}", "{%p for y in x %}", "{{ y }}", "{%p endfor %}"))
    assert found == [
        ("có thẻ mở mà không đóng: thiếu {% endfor %} của nó hoặc của một thẻ for bên trong nó", "{% for x in s %}")
    ]


@pytest.mark.parametrize(
    ("text", "said", "tag"),
    [
        ("x {% endfor %}", "có thẻ đóng thừa: trước nó không còn thẻ for nào đang mở", "{% endfor %}"),
        ("{% for x in s %}{% endif %}{% endfor %}", "có thẻ đóng thừa: trước nó không còn thẻ if nào đang mở", "{% endif %}"),
        ("x {% else %}", "có thẻ else nằm ngoài mọi thẻ if và for", "{% else %}"),
        ("{% If a %}x{% endif %}", "có thẻ viết sai: không có lệnh “If”; gần giống: if, elif", "{% If a %}"),
        ("{{ meeting place }}", "có thẻ viết sai: không hiểu “place” ở chỗ ấy", "{{ meeting place }}"),
        ("{{ }}", "có thẻ viết sai: thẻ trống hoặc còn thiếu ở cuối", "{{ }}"),
        ("{{ 'a }}", "có thẻ viết sai: dấu nháy ' mở mà không đóng", "{{ 'a }}"),
        ("{% %}", "có thẻ viết sai: sau {% phải là một lệnh, như for hoặc if", "{% %}"),
        ("{{ a | }}", "có thẻ viết sai: thẻ trống hoặc còn thiếu ở cuối", "{{ a | }}"),
        ("{% if a = 1 %}x{% endif %}", "có thẻ viết sai: so sánh bằng viết hai dấu ==", "{% if a = 1 %}"),
        ("{{ na\u200bme }}", "có thẻ viết sai: trong thẻ có ký tự ẩn U+200B; xóa thẻ và gõ lại", "{{ na\u200bme }}"),
        ("{{ a } x {{ b }}", "có thẻ viết sai: thẻ mở ở “{{ a } x” chưa có }} đóng lại", "{{ a } x {{ b }}"),
        ("{{ a ? }}", "có thẻ viết sai: không hiểu ký tự “?”", "{{ a ? }}"),
        ("{{ a|uper }}", "dùng bộ lọc “uper” không có; gần giống: upper", "{{ a|uper }}"),
        ("{{ a|hoa }}", "dùng bộ lọc “hoa” không có", "{{ a|hoa }}"),
        ("{% if a is defind %}x{% endif %}", "dùng phép thử “defind” không có; gần giống: defined, undefined", "{% if a is defind %}"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_tag_is_told_with_it(text: str, said: str, tag: str) -> None:
    assert faults(docx_of("Mở đầu", text)) == [(said, tag)]


def test_all_of_every_part_are_told_at_once_with_their_places() -> None:
    body = paragraph("Tên: {{ a b }}") + paragraph("{{ ok }}") + paragraph("Tuổi: {{ }}")
    with pytest.raises(MiswrittenError) as caught:
        Template.load(docx_with(body, footer=paragraph("{% endif %}")))
    assert [fault.place[1:] for fault in caught.value.faults] == [
        ("Tên: {{ a b }}", "thân văn bản"), ("Tuổi: {{ }}", "thân văn bản"), ("{% endif %}", "chân trang")
    ]  # fmt: skip
    assert caught.value.reasons[0].endswith("thẻ {{ a b }} ở đoạn “Tên: {{ a b }}” (thân văn bản)")
    assert caught.value.message == f"{caught.value.reasons[0]}; và 02 lỗi nữa"
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (copy.message, copy.faults) == (caught.value.message, caught.value.faults)


@pytest.mark.parametrize("tag", ["{{ a b }}", "{% for x in s %}", "{% endif %}", "{{ a|uper }}", "{%p if a %}x"])
def test_however_many_there_are_they_are_told_in_time(tag: str) -> None:
    template, begun = docx_with("".join(paragraph(tag) for _ in range(1_500))), time.process_time()
    with pytest.raises(BrokenTemplateError):
        Template.load(template)
    assert time.process_time() - begun < 2


def test_signs_of_XML_in_a_paragraph_are_told_as_they_are_read() -> None:
    with pytest.raises(BrokenTemplateError, match=r'ở đoạn “A & “B” <C> "d" \{\{ \}\}”'):
        Template.load(docx_of('A & “B” <C> "d" {{ }}'))


def test_a_tag_that_begins_outside_a_content_control_and_ends_in_it_is_told_with_its_paragraph() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('me }}')}</w:sdtContent></w:sdt>"
    template = Template.load(docx_with(paragraph("x") + f"<w:p>{run('Tên: {{ na')}{control}</w:p>" + paragraph("y")))
    with pytest.raises(BrokenTemplateError, match=r"content control.*ở đoạn “Tên: \{\{ name \}\}” \(thân văn bản\)"):
        template.fill({"name": "A"})


@pytest.mark.parametrize(
    ("tag", "held", "said"),
    [
        ("{{ a[5] }}", ("x", "y"), "cần mục [5] nhưng danh sách chỉ có 02 mục, từ [0] trở đi"),
        ("{{ a[0].name }}", (), "cần mục [0] nhưng danh sách không có mục nào"),
        ("{{ a.name }}", ({"name": "x"},), "đọc “name” của cả một danh sách; dùng {% for … in … %} rồi đọc của từng mục"),
        ("{{ a.b.result }}", {"b": "tán thành"}, "đọc “result” của một giá trị chỉ là chữ, không gồm mục nào; bỏ “result” khỏi thẻ"),
        ("{{ a[9] }}", "chữ", "cần ký tự [9] của một giá trị là chữ nhưng chữ ấy chỉ có 03 ký tự, từ [0] trở đi"),
        ("{{ a.x }}", 7, "đọc “x” của một giá trị chỉ là số, không gồm mục nào; bỏ “x” khỏi thẻ"),
        ("{{ a.x }}", True, "đọc “x” của một giá trị chỉ là điều đúng hoặc sai, không gồm mục nào; bỏ “x” khỏi thẻ"),
        ("{{ a.name }}", None, "đọc “name” của một giá trị đang để trống; đặt trong {% if … %} nếu có thể trống"),
    ],
)  # fmt: skip
def test_what_a_value_without_such_parts_does_not_have_is_told_in_plain_words(
    tag: str, held: object, said: str
) -> None:
    with pytest.raises(BrokenTemplateError) as caught:
        Template.load(docx_of("Mở đầu", f"Phiếu: {tag}")).fill({"a": held})
    assert caught.value.message.startswith(f"Mẫu {said}")
    assert caught.value.message.endswith(f", thẻ {tag} ở đoạn “Phiếu: {tag}” (thân văn bản)")
