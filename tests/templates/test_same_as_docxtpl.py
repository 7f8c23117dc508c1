"""Every part of a filled document is, byte for byte, what docxtpl makes of it, whatever of its language a template uses."""

from collections.abc import Mapping
from enum import Enum
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docxtpl import Listing, RichText, RichTextParagraph
from hypothesis import given
from hypothesis import strategies as st

from forms.parts.paper import fields_of
from templates import BrokenTemplateError, MissingFieldError, Template, official
from templates.plain import filled_plainly
from tests.forms import samples
from tests.templates.reference import by_docxtpl, without_core
from tests.templates.word import cell, docx_of, docx_with, paragraph, run, table

EVERY = [
    pytest.param(layout, paper, context, id=f"{layout}-{paper}-{kind}")
    for layout in ("HD05", "HD36", "ND30")
    for paper, contexts in samples.PAPERS.items()
    for kind, context in zip(("ordinary", "empty", "worst"), contexts, strict=True)
]


def same(template: bytes, context: Mapping[str, object], way: str = "compiled") -> dict[str, bytes]:
    """Fill both ways, and plainly; they must agree."""
    loaded = Template.load(template)
    assert loaded.way_for(context).name == way
    parts = without_core(loaded.fill(context))
    assert parts == by_docxtpl(template, context)
    assert parts == without_core(filled_plainly(template, context))
    return parts


def body_of(parts: Mapping[str, bytes]) -> str:
    return parts["word/document.xml"].decode()


@pytest.mark.parametrize(("layout", "paper", "context"), EVERY)
def test_every_shipped_template(layout: str, paper: str, context: Any) -> None:
    template = official(layout, paper)
    fields = fields_of(context)
    assert without_core(template.fill(fields)) == by_docxtpl(template._data, fields)


GUESTS = [{"name": "Lê Văn Tư", "post": "Phó Bí thư"}, {"name": "A & B <C>", "post": ""}]
ROWS = {"rows": [{"cells": ["1", "2"], "name": "A"}, {"cells": ["3", "4"], "name": "B & C"}], "titles": ["x", "y"]}

DRAWING = '<w:r><w:drawing><wp:inline><wp:docPr id="7" name="x"/></wp:inline></w:drawing></w:r>'

TWO_COLUMNS = (
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='9'/><w:gridCol w:w='9'/></w:tblGrid>"
    + "".join(
        f"<w:tr>{cell(first)}{cell(second)}</w:tr>"
        for first, second in (("{%%tr if b %%}", ""), ("%s", "%s"), ("{%%tr endif %%}", ""),
                              ("{%%tr for x in s %%}", ""), ("{{ x }}", "z"), ("{%%tr endfor %%}", ""))
    ) + "</w:tbl>"
)  # fmt: skip


class Colour(str, Enum):  # noqa: UP042  # as data had it before there was StrEnum
    """A text that prints its name where it is printed as a value."""

    RED = "đỏ"


OUTER = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='9'/></w:tblGrid><w:tr><w:tc><w:tcPr/>"

BODIES: dict[str, tuple[str, dict[str, Any]]] = {
    "fields": (paragraph("{{ a }} {{b}}{{ c.d }} {{ c['d'] }} {{ e[1] }}"), {"a": "x", "b": 1.5, "c": {"d": "<&>\"'"}, "e": [1, 2]}),
    "empty values": (paragraph("{{ a }}") + paragraph("{{ a }}{{ a }}") + paragraph("x{{ a }}"), {"a": ""}),
    "conditions in a run": (paragraph("{% if a %}x{% elif b %}y{% else %}z{% endif %}"), {"a": 0, "b": 2}),
    "a condition that leaves a run empty": (paragraph("{% if a %}x{% endif %}") + paragraph("y"), {"a": False}),
    "a loop in a run": (paragraph("{% for one in names %}{{ loop.index }}. {{ one }}{{ ', ' if not loop.last }}{% endfor %}"),
                        {"names": ["A", "B", "<C>"]}),
    "loop numbers": (paragraph("{% for x in s %}{{ loop.index0 }}{{ loop.first|int }}{{ loop.revindex }}{{ loop.revindex0 }}"
                               "{{ loop.length }}{{ loop.cycle('a', 'b', 'c') }}{{ loop.depth }}|{% else %}none{% endfor %}"), {"s": (7, 8, 9)}),
    "loop neighbours": (paragraph("{% for x in s %}{% if not loop.first %}{{ loop.previtem }}{% endif %}"
                                  "{% if not loop.last %}{{ loop.nextitem }}{% endif %}{% endfor %}"), {"s": [*"abc"]}),
    "a loop over nothing": (paragraph("{% for x in s %}{{ x }}{% else %}không có{% endfor %}"), {"s": []}),
    "a loop that sifts": (paragraph("{% for x in s if x > 1 %}{{ loop.length }}{{ x }}{% endfor %}"), {"s": [1, 2, 3]}),
    "pairs": (paragraph("{% for k, v in d.items() %}{{ k }}={{ v }};{% endfor %}"), {"d": {"a": 1, "b": 2}}),
    "loops within loops": (paragraph("{% for r in rows %}{% for c in r.cells %}{{ r.name }}{{ c }}{{ loop.index }}{% endfor %}"
                                     "{{ loop.index }}{% endfor %}"), ROWS),
    "names set": (paragraph("{% set x = 1 %}{% for i in s %}{{ x }}{% set x = i %}{{ x }}{% endfor %}{{ x }}"
                            "{% if x %}{% set x, y = 5, 6 %}{% endif %}{{ x }}{{ y }}"), {"s": [2, 3]}),
    "calculating": (paragraph("{{ a + b }} {{ a - b }} {{ a * b }} {{ a / b }} {{ a // b }} {{ a % b }} {{ -a }} {{ +a }}"), {"a": 7, "b": 2}),
    "comparing": (paragraph("{{ (a == b)|int }}{{ (a != b)|int }}{{ (a &lt; b)|int }}{{ (1 &lt; a &lt;= 7)|int }}{{ (a in (1, 7))|int }}{{ (a not in l)|int }}{{ (not a)|int }}"
                            "{{ a and b }}{{ 0 or b }}"), {"a": 7, "b": 2, "l": [7]}),
    "texts put together": (paragraph("{{ 'số ' ~ a ~ '&lt;' }}{{ b + 'x' }}"), {"a": 5, "b": "&"}),
    "filters": (paragraph("{{ a|upper }}{{ a|title }}{{ l|join(', ') }}{{ l|length }}{{ l|first }}{{ l|last }}{{ n|round(1) }}"
                          "{{ n|int }}{{ a|replace('x', '&lt;') }}{{ m|default('-') }}{{ l|sort|join }}{{ l|map('upper')|join('-') }}"
                          "{{ a|e }}{{ g|map(attribute='name')|join(';') }}{{ g|selectattr('post')|list|length }}{{ a|trim|capitalize }}"
                          "{{ l|unique|list|count }}{{ l|reverse|first }}"),
                {"a": " <x> y", "l": ["b", "a<"], "n": 2.25, "g": GUESTS, "m": "có"}),
    "tests": (paragraph("{{ (a is defined)|int }}{{ (zzz is defined)|int }}{{ (a is none)|int }}{{ (a is string)|int }}{{ (3 is odd)|int }}"
                        "{{ (4 is divisibleby 2)|int }}"), {"a": "x"}),
    "methods of texts": (paragraph("{{ a.upper() }}{{ a.split(' ')[0] }}{{ a[1:] }}{{ a.startswith('x')|int }}"), {"a": "xin chào"}),
    "a tag split between runs": (f"<w:p>{run('{')}{run('{ na', '<w:b/>')}{run('me }')}{run('}')}</w:p>", {"name": "A"}),
    "a condition split between runs": (f"<w:p>{run('{%')}{run(' if a')}{run(' %}')}{run('x', '<w:b/>')}{run('{% endif %}')}</w:p>", {"a": 1}),
    "smart quotes": (paragraph("{{ a|default(‘x’) }} {{ c[“d”] }}"), {"a": "1", "c": {"d": "2"}}),
    "signs in tags": (paragraph("{% if a &gt; 1 and a &lt; 9 %}x{% endif %}"), {"a": 3}),
    "escaped delimiters": (paragraph("{_{ a }_} {_% if %_}"), {"a": 1}),
    "braces written by a tag": (paragraph("{{ '{{' }} {{ '}}' }} {{ '&lt;' }}"), {}),
    "comments": (paragraph("x{# a note #}y") + paragraph("{#p a note #}") + table(("{#tr note #}",), ("a",)), {}),
    "paragraphs": (paragraph("{%p for g in guests %}") + paragraph("{{ g.name }}: {{ g.post }}") + paragraph("{%p endfor %}")
                   + paragraph("{%p if none %}") + paragraph("x") + paragraph("{%p else %}") + paragraph("y") + paragraph("{%p endif %}"),
                   {"guests": GUESTS, "none": []}),
    "rows": (table(("{%tr for g in guests %}",), ("{{ g.name }}", "{{ g.post }}"), ("{%tr endfor %}",), ("a", "b")), {"guests": GUESTS}),
    "rows under a repeated heading": (table(("Tên", "Chức vụ"), ("{%tr for g in guests %}", ""), ("{{ g.name }}", "{{ g.post }}"),
                                            ("{%tr endfor %}", ""), heading=True), {"guests": GUESTS * 5}),
    "a short list under a repeated heading": (table(("Tên",), ("{%tr for g in guests %}",), ("{{ g.name }}",), ("{%tr endfor %}",), heading=True),
                                              {"guests": GUESTS}),
    "a written list under a repeated heading": (table(*[(str(n),) for n in range(9)], heading=True), {}),
    "a list that several loops make": (table(("Tên",), ("{%tr for g in guests %}",), ("{{ g.name }}",), ("{%tr endfor %}",),
                                             ("{%tr for g in guests %}",), ("{{ g.post }}",), ("{%tr endfor %}",), heading=True), {"guests": GUESTS}),
    "columns": (table(("{%tc for t in titles %}", "{{ t }}", "{%tc endfor %}"), ("{%tc for c in titles %}", "{{ c }}{{ c }}", "{%tc endfor %}")), ROWS),
    "more columns than drawn": (table(("{%tc for t in titles %}", "{{ t }}", "{%tc endfor %}")), {"titles": list("abcdef")}),
    "runs": (f"<w:p>{run('{%r if a %}')}{run('x', '<w:b/>')}{run('{%r endif %}')}{run('y')}</w:p>", {"a": True}),
    "runs that are left out": (f"<w:p>{run('{%r if a %}')}{run('x', '<w:b/>')}{run('{%r endif %}')}</w:p>", {"a": False}),
    "merging lines": (paragraph("Nhà ở") + paragraph("{%- if town -%}") + paragraph(" thành phố") + paragraph("{%- else -%}")
                      + paragraph(" nông thôn") + paragraph("{%- endif -%}") + paragraph(" ạ."), {"town": True}),
    "colour of a cell": (f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='9'/></w:tblGrid><w:tr>{cell('{% cellbg colour %}{{ a }}')}</w:tr></w:tbl>",
                         {"colour": 'FF"00<&', "a": "x"}),
    "columns spanned": (table(("{% colspan n %}{{ a }}",), ("x", "y", "z")), {"n": 3, "a": "tên"}),
    "merged across": (table(("{%tc for t in titles %}", "{% hm %}{{ a }}", "{%tc endfor %}"), ("x", "y")), {"a": "tên", **ROWS}),
    "merged down": (table(("{%tr for r in rows %}", ""), ("{% vm %}{{ a }}", "{{ r.name }}"), ("{%tr endfor %}", "")), {"a": "tên", **ROWS}),
    "rich text": (f"<w:p>{run('trước {{r rt }} sau')}</w:p>", {"rt": RichText("đậm <&> \"'", bold=True, color="FF0000")}),
    "empty rich text": (f"<w:p>{run('trước {{r rt }} sau')}</w:p>", {"rt": RichText("")}),
    "rich text with lines": (paragraph("{{r rt }}"), {"rt": RichText("a\nb\tc\ad\fe", italic=True)}),
    "rich text where a text belongs": (paragraph("a {{ rt }} b"), {"rt": RichText("x")}),
    "rich paragraphs": (paragraph("{{p rp }}"), {"rp": RichTextParagraph(RichText("x\ny"), parastyle="Quote")}),
    "listings": (paragraph("{{ a }}") + paragraph("x {{ a }} y", style="Quote"), {"a": Listing("một\nhai\aba\tbốn\fnăm <&>")}),
    "lines, tabs, paragraphs and pages": (f"<w:p><w:pPr><w:jc w:val='both'/></w:pPr>{run('x {{ a }} y', '<w:b/>')}</w:p>" + paragraph("z"),
                                          {"a": "một\nhai\aba\tbốn\fnăm"}),
    "markup that is not whole": (paragraph("a {{ x|safe }} b"), {"x": '</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">đậm'}),
    "drawings": (f"<w:p>{DRAWING * 2}{run('{{ a }}')}</w:p>", {"a": 1}),
    "tables within tables": (f"{OUTER}{table(('{%tr for g in guests %}',), ('{{ g.name }}',), ('{%tr endfor %}',))}<w:p/></w:tc></w:tr></w:tbl>",
                             {"guests": GUESTS}),
    "no tags at all": (paragraph("x") + table(("a", "b"), ("c", "d")), {}),
    "spaces": (paragraph(" {{ a }} "), {"a": "  x  "}),
    "names of fields in Vietnamese": (paragraph("{{ họ_tên }} {{ người.tên }}"), {"họ_tên": "A", "người": {"tên": "B"}}),
    "names that Python keeps for itself": (paragraph("{{ a.class }} {{ a.None }}"), {"a": {"class": "x", "None": 1}}),
    "braces that a template speaks of": (paragraph("{_{ a }_} {_% if %_} {{ a }} {# {_{ #}{% if a == '{_{' %}x{% endif %}"), {"a": "b"}),
    "braces spoken of in raw text": (paragraph("{% raw %}{_{ a }_} {{ b }}{% endraw %}"), {}),
    "braces spoken of in a constant": (paragraph("{{ '{_{' }}a{{ '%_}' }}"), {}),
    "raw text and comments in a table": (f"{TWO_COLUMNS % ('{% raw %}{{ x }}{% endraw %}', '{# {% endif %} #}x')}", {"b": False, "s": []}),
    "a comment that holds a loop": (f"{TWO_COLUMNS % ('{# {% for %} #}', 'x')}", {"b": False, "s": []}),
    "a drawing without a number": (f"<w:p>{DRAWING.replace(' id=' + chr(34) + '7' + chr(34), '')}{DRAWING}{run('{{ a }}')}</w:p>", {"a": 1}),
    "a choice of words": (paragraph("{{ c }} {{ c ~ '' }} {{ c|upper }}") + f"<w:p>{DRAWING.replace('name=', 'descr=').replace('x', '{{ c }}')}</w:p>", {"c": Colour.RED}),
    "a number in place of a text": (paragraph("{{ a }}{{ b }}{{ c }}"), {"a": 0, "b": 2.5, "c": 10**20}),
}  # fmt: skip


@pytest.mark.parametrize("body", BODIES, ids=str)
def test_whatever_stands_in_a_body(body: str) -> None:
    xml, context = BODIES[body]
    same(docx_with(xml), context)


@pytest.mark.parametrize(
    "xml",
    [xml for name, (xml, _) in BODIES.items() if name in ("fields", "listings", "conditions in a run", "rich text")],
)
def test_headers_and_footers(xml: str) -> None:
    context = {key: value for _, given in BODIES.values() for key, value in given.items()}
    context |= BODIES["fields"][1] | {"a": Listing("x & y\nz"), "rt": RichText("x")}
    same(docx_with(paragraph("x"), header=xml, footer=xml + paragraph("y")), context)


def test_footnotes() -> None:
    notes = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p></w:footnote>'
        for n, text in enumerate(["{{ a }}", 'x {% if a %}có{% endif %} "nháy"', "{{ b }}", "{{ empty }}"])
    )
    same(docx_with(paragraph("x"), footnotes=notes), {"a": "A & <B> \"C\" 'D'", "b": "một\nhai", "empty": ""})


NOTE = '<w:footnote w:id="1"><w:p><w:hyperlink w:tooltip="{{ b }}"><w:r><w:t>%s</w:t></w:r></w:hyperlink></w:p></w:footnote>'


@pytest.mark.parametrize(
    "tag", ["{{ a }}", "{{ b|e }}", "{{ (b|e) ~ b }}", "{{r rt }}", "{{ listing }}", "{{ void }}", "{{ '<' }}"]
)
def test_footnotes_are_written_as_jinja_writes_them(tag: str) -> None:
    context = {"a": Listing("\"x\" & 'y'\nz"), "b": '"x" <\'> &\ty', "void": RichText("")}
    context |= {"rt": RichText('"x" & y\nz', bold=True), "listing": Listing("")}
    same(docx_with(paragraph("x"), footnotes=NOTE % tag.replace("<", "&lt;")), context)


@pytest.mark.parametrize("text", ["}_} %_}", "{_{"])
def test_braces_that_a_header_speaks_of(text: str) -> None:
    same(docx_with(paragraph("x"), header=paragraph(text)), {})


@pytest.mark.parametrize("text", ["{{ 7*6 }}", "{% if x %}", "{# #}", "}}", "{_{"])
def test_tags_in_the_data_stay_text_in_every_part_whatever_the_sections(text: str) -> None:
    note = '<w:footnote w:id="1"><w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p></w:footnote>'
    section = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    template = docx_with(paragraph("{{ a }}") + section, header=paragraph("{{ a }}"), footnotes=note)
    parts = without_core(Template.load(template).fill({"a": text}))
    for part in ("word/document.xml", "word/header1.xml", "word/footnotes.xml"):
        assert f">{text}</w:t>".encode() in parts[part]


def test_document_properties() -> None:
    document = Document(BytesIO(docx_of("x")))
    properties = ("author", "comments", "identifier", "language", "subject", "title")
    for name in properties:
        setattr(document.core_properties, name, f"{name} < {{{{ a }}}}{{% if 1 < 2 %}}!{{% endif %}}")
    source = BytesIO()
    document.save(source)
    filled = Document(BytesIO(Template.load(source.getvalue()).fill({"a": "A & B"}))).core_properties
    assert [getattr(filled, name) for name in properties] == [f"{name} < A & B!" for name in properties]


def test_only_the_properties_that_docxtpl_fills_are_templates() -> None:
    document = Document(BytesIO(docx_of("x")))
    document.core_properties.title, document.core_properties.keywords = "{{ a }}", "{{ b }} {% if"
    source = BytesIO()
    document.save(source)
    loaded = Template.load(source.getvalue())
    assert loaded.fields == {"a"}
    filled = Document(BytesIO(loaded.fill({"a": "x"}))).core_properties
    assert (filled.title, filled.keywords) == ("x", "{{ b }} {% if")
    with pytest.raises(MissingFieldError, match=r"thẻ \{\{ a \}\} ở đoạn “\{\{ a \}\}” \(thuộc tính của tệp\)"):
        loaded.fill({})


def test_a_property_whose_tag_is_not_closed_is_told() -> None:
    document = Document(BytesIO(docx_of("x")))
    document.core_properties.title = "Tên: {{ a"
    source = BytesIO()
    document.save(source)
    with pytest.raises(BrokenTemplateError, match=r"thẻ chưa đóng, ở đoạn “Tên: \{\{ a” \(thuộc tính của tệp\)"):
        Template.load(source.getvalue())


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=[*map(chr, range(32)), "\ufffe", "\uffff"]))
VALUES = st.one_of(TEXTS, st.integers(), st.decimals(allow_nan=False), TEXTS.map(Listing), TEXTS.map(RichText))
TEMPLATE = docx_with(
    paragraph("{{ a }}{% for one in many %}<w:tab/>{{ one }}{% endfor %}".replace("<w:tab/>", ";"))
    + table(
        ("{%tr for one in many %}", ""), ("{{ one }}", "{% if loop.last %}{{ a }}{% endif %}"), ("{%tr endfor %}", "")
    )
    + paragraph("{{r a }}"),
    header=paragraph("{{ a }}"),
    footnotes=f'<w:footnote w:id="1">{paragraph("{{ a }}{% for one in many %}{{ one }}{% endfor %}")}</w:footnote>',
)
LOADED = Template.load(TEMPLATE)


@given(VALUES, st.lists(VALUES, max_size=4))
def test_whatever_the_values_are(a: object, many: list[object]) -> None:
    if not any(
        spoken in str(one) for one in (a, *many) for spoken in ("{_", "_}")
    ):  # docxtpl changes them in the data too
        context = {"a": a, "many": many}
        assert without_core(LOADED.fill(context)) == by_docxtpl(TEMPLATE, context)
