"""Words beside a tag that stands for its whole paragraph or row, and rows that a bare tag leaves empty."""

import pytest

from templates import MiswrittenError, Template
from tests.templates.word import docx_of, docx_with, lines_of, paragraph, run, table

LOOP = ("{{ x }}", "{%p endfor %}")


def test_words_beside_a_paragraph_tag_are_told() -> None:
    template = Template.load(docx_of("Căn cứ: {%p for x in s %}", *LOOP))
    assert template.swallowed() == (("{%p for x in s %}", "đoạn", "Căn cứ:", "thân văn bản"),)
    assert lines_of(template.fill({"s": ("a",)})) == ["a"]


def test_they_are_told_where_word_split_the_tag() -> None:
    body = f"<w:p>{run('Căn cứ: {%')}{run('p for x in s ')}{run('%}')}</w:p>" + "".join(map(paragraph, LOOP))
    (one,) = Template.load(docx_with(body)).swallowed()
    assert (one.tag, one.words) == ("{%p for x in s %}", "Căn cứ:")


def test_words_beside_a_row_tag_are_told_once() -> None:
    rows = table(("Bảng {%tr for x in s %}", "y"), ("{{ x }}", ""), ("{%tr endfor %}", ""))
    assert [one[:3] for one in Template.load(docx_with("", header=rows)).swallowed()] == [
        ("{%tr for x in s %}", "hàng", "Bảng y")
    ]


def test_tags_that_stand_alone_take_nothing_with_them() -> None:
    rows = table(("{%tr for x in s %}", ""), ("{{ x }}", ""), ("{%tr endfor %}", ""))
    template = Template.load(docx_with(paragraph("{%p if s %}") + rows + paragraph(" {%p endif %}")))
    assert (template.swallowed(), template.empty_rows()) == ((), ())


def test_a_row_around_a_table_is_not_taken_by_the_tags_within() -> None:
    inner = table(("{%tr for x in s %}",), ("{{ x }}",), ("{%tr endfor %}",))
    outer = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='9'/></w:tblGrid><w:tr><w:tc>{paragraph('x')}{inner}<w:p/></w:tc></w:tr></w:tbl>"
    assert Template.load(docx_with(outer)).swallowed() == ()


@pytest.mark.parametrize("text", ["{%p if a %}{{ a }}{%p endif %}", "Hết. {%p if a %}(dự thảo){%p endif %}"])
def test_two_such_tags_in_one_paragraph_are_told_as_the_fault_that_they_are(text: str) -> None:
    with pytest.raises(MiswrittenError) as caught:
        Template.load(docx_of("x", text))
    first = caught.value.reasons[0]
    assert "đứng thay cả đoạn nên mọi thứ khác trong đoạn ấy bị bỏ: “" in first
    assert first.endswith(
        "để mỗi thẻ loại này một mình một đoạn, hoặc viết {% … %} không có chữ p, tr, tc, thẻ {%p endif %} (thân văn bản)"
    )


def test_a_row_with_nothing_but_a_bare_loop_is_told() -> None:
    rows = table(("{% for x in s %}",), ("{{ x }}",), ("{% endfor %}",))
    template = Template.load(docx_with(rows))
    assert [place.paragraph for place in template.empty_rows()] == ["{% for x in s %}", "{% endfor %}"]


@pytest.mark.parametrize(
    "row",
    [
        "{% if a %}{% endif %}",
        "{% for x in s %}{{ x }}{% endfor %}",
        "x{% if a %}y{% endif %}",
        "{%- if a -%}{% endif %}",
    ],
)
def test_a_row_that_prints_something_of_its_own_is_not(row: str) -> None:
    assert Template.load(docx_with(table((row,), ("x",)))).empty_rows() == ()
