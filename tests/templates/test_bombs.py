"""Templates that would take all the time or all the memory: each ends in one sentence within two seconds by the wall's clock."""

import resource
import time
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from templates import Template, TemplateError, UnsafeTemplateError
from templates.compiled import pieces
from templates.compiled.guards import Guard
from templates.compiled.sandbox import Sandbox
from tests.templates.word import cell, docx_of, docx_with, lines_of, paragraph, run, table

SECONDS = 2
BUSY = 3
"""A machine that does other things too takes so many times as long."""
MEMORY = 400 << 10
"""Kilobytes that one filling may add to the most that the process ever took."""
CONTEXT: dict[str, Any] = {
    "text": "x" * 5000,
    "names": ["a", "b"],
    "ratio": Fraction(10**9 + 7, 10**9 + 9),
    "huge": Fraction(3) ** 40_000,
    "line": "\n",
    "amp": "&",
    "wide": Decimal("1E+999999"),
}


def bounded(act: Callable[[], object]) -> TemplateError | None:
    """The error that it ends in, or None: in little time and little memory either way."""
    before, start = _most_memory(), time.monotonic()
    try:
        act()
        error = None
    except TemplateError as caught:
        error = caught
    assert time.monotonic() - start < SECONDS * BUSY
    assert _most_memory() - before < MEMORY
    return error


def _most_memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def grown(name: str, start: str, times: int, sign: str = "~") -> str:
    """A text or a list doubled again and again, within its bounds."""
    return f"{{% set {name} = {start} %}}" + f"{{% set {name} = {name} {sign} {name} %}}" * times


LONG = grown("s", "'xxxxxxxx'", 16)
MANY = LONG + grown("l", "[s]", 17, "+")
EACH = "{% for i in range(900000) %}"
BOMBS = {
    "slices printed": EACH + "{{ text[1:] }}{% endfor %}",
    "slices looked at": LONG + EACH + "{% if s[1:] %}{% endif %}{% endfor %}",
    "slices of lists": grown("l", "names", 18, "+") + EACH + "{% if l[1:] %}{% endif %}{% endfor %}",
    "pieces of a document": LONG + "{% set m = s|safe %}" + EACH + "{{ m }}{% endfor %}",
    "many small pieces": EACH + "{{ (i ~ '&lt;w:br/&gt;')|safe }}{% endfor %}",
    "map": MANY + "{{ l|map('upper')|list|length }}",
    "sort": MANY + "{{ l|sort|length }}",
    "unique": MANY + "{{ l|unique|list|length }}",
    "max": MANY + "{{ l|max|length }}",
    "join": MANY + "{{ l|join|length }}",
    "in a list": MANY + "{{ (s ~ 'z') in l }}",
    "is in a list": MANY + "{{ (s ~ 'z') is in l }}",
    "lists compared": MANY + "{% set k = l + [] %}{% if l == k %}{% endif %}",
    "trim": LONG + grown("t", "'yyyyyyyy'", 16) + "{{ s|trim(t ~ 'x') }}",
    "strip": LONG + grown("t", "'yyyyyyyy'", 16) + "{{ s.strip(t ~ 'x') }}",
    "rpartition": LONG + "{{ s.rpartition('y' ~ s[1:]) }}",
    "fractions": "{% set s = ratio %}" + "{% set s = s * s %}" * 40 + "{{ s }}",
    "a fraction from the data": "{% for i in range(9999) %}{% if huge * huge %}{% endif %}{% endfor %}",
    "letters read as a number": grown("s", "'ffffffff'", 16) + "{{ s|int(0, 16) }}",
    "a decimal made whole": "{{ wide|int }}",
    "lines": grown("s", "'' ~ line", 19) + "{% for i in range(60) %}{{ s }}{% endfor %}",
    "letters that are escaped": grown("s", "'' ~ amp", 19) + "{% for i in range(60) %}{{ s }}{% endfor %}",
    "a list printed": LONG + "{% set l = [s] %}" + "{% set l = l + l %}" * 9 + EACH + "{{ l }}{% endfor %}",
    "many conditions": EACH + "{% if names[0] == 'b' or names[1] == 'a' %}{% endif %}" * 200 + "{% endfor %}",
    "formats of dates": grown("f", "'%c%c%c%c'", 17) + "{{ day.strftime(f) }}",
}


@pytest.mark.parametrize("tags", BOMBS.values(), ids=BOMBS)
def test_a_bomb_ends_in_a_sentence(tags: str) -> None:
    import datetime

    template = Template.load(docx_with(paragraph(tags)))
    error = bounded(lambda: template.fill(CONTEXT | {"day": datetime.date(2025, 12, 5)}))
    assert isinstance(error, UnsafeTemplateError)
    assert "quá nhiều" in error.message
    assert error.place.part == "thân văn bản"


def of_cells(inner: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{inner}</w:tr></w:tbl>"


LOOKS = "<w:tcPr><w:tcW/></w:tcPr>"
SLOW_TO_READ = {
    "a merged cell with its looks at the end": of_cells(
        f"<w:tc>{paragraph('{% vm %}')}{LOOKS}{paragraph('a') * 1500}</w:tc>"
    ),
    "a table in a merged cell": of_cells(f"<w:tc>{LOOKS}{paragraph('{% vm %}')}{of_cells(cell('a') * 900)}</w:tc>"),
    "ends without beginnings": paragraph("-%}" * 300_000 + "{% if names %}{% endif %}"),
    "beginnings in a text": paragraph("{% raw %}", "{{ " * 2900, "{% endraw %}"),
    "many tags": paragraph("{{ text }}" * 200_000),
    "many tags in many runs": paragraph(*["{{r text }}"] * 9000),
    "many choices": paragraph("{% if names %}x" + "{% elif text %}y" * 6000 + "{% endif %}"),
    "long chains": paragraph(*["{{ text" + ".a" * 900 + " }}"] * 400),
    "long sums": paragraph(*["{{ 1" + " + 1" * 90 + " }}"] * 2900),
    "many empty paragraphs": '<w:p w:rsidR="1"/>' * 100_000 + paragraph("a\nb"),
    "many cells": of_cells(cell("a") * 8_000),
    "many rows of a list": table(("a",), *[("b",)] * 6_000, heading=True),
    "many drawings": "<w:p><w:r>"
    + '<w:drawing><wp:inline><wp:docPr id="1" name="x"/></wp:inline></w:drawing>' * 11_000
    + "</w:r></w:p>",
}


@pytest.mark.parametrize("body", SLOW_TO_READ.values(), ids=SLOW_TO_READ)
def test_a_template_that_is_slow_to_read_is_refused_or_read(body: str) -> None:
    template = docx_with(body)
    bounded(lambda: Template.load(template).fill({**CONTEXT, "text": "x"}))


def test_many_lines_of_the_data_are_counted_with_how_their_paragraph_looks() -> None:
    looks = f"<w:pPr>{'<w:jc/>' * 900}</w:pPr>"
    template = Template.load(docx_with(f"<w:p>{looks}{run('{{ a }}')}</w:p>"))
    error = bounded(lambda: template.fill({"a": "x\a" * 20_000}))
    assert isinstance(error, UnsafeTemplateError)
    assert lines_of(template.fill({"a": "x\ny"})) == ["x\ny"]


def test_lines_outside_of_paragraphs_are_passed_over_in_one_go() -> None:
    template = Template.load(docx_with(f"{paragraph('{{ a }}')}<w:sdt>{'{{ b }}'}</w:sdt>{paragraph('{{ a }}')}"))
    assert bounded(lambda: template.fill({"a": "x\ny", "b": "\n" * 100_000})) is None


def test_long_pieces_of_a_document_are_not_kept() -> None:
    pieces._kept.cache_clear()
    template = Template.load(docx_of("{{ a|safe }}"))
    for number in range(20):
        template.fill({"a": f"{number} {'x' * 100_000}"})
    assert pieces._kept.cache_info().currsize == 0
    template.fill({"a": "x"})
    assert pieces._kept.cache_info().currsize == 1


@pytest.mark.parametrize(
    "act",
    [
        lambda guard: guard.compared("==", "x" * 1000, "x" * 1000),
        lambda guard: guard.within("x", ["x" * 1000]),
        lambda guard: guard.within("x", "y" * 1000),
        lambda guard: guard.tested("in", "x", (["y" * 1000],)),
        lambda guard: guard.tested("upper", "x" * 1000, ()),
        lambda guard: guard.sliced("x" * 1000, slice(None)),
        lambda guard: guard.joined("x" * 500, "y" * 500),
        lambda guard: guard.filtered("sort", ["x" * 1000], (), {}),
        lambda guard: guard.method("x" * 1000, "upper"),
    ],
)
def test_whatever_reads_a_thousand_letters_is_paid_by_letters(act: Callable[[Guard], object]) -> None:
    with pytest.raises(UnsafeTemplateError, match="quá nhiều"):
        act(Guard(Sandbox().from_string("").new_context(), 999))
    act(Guard(Sandbox().from_string("").new_context(), 100_000))


def test_lines_are_counted_where_docxtpl_itself_fills_too() -> None:
    template = Template.load(docx_of("{{ a }}"))
    error = bounded(lambda: template.fill({"a": "x\n" * 200_000}, word=template.word()))
    assert isinstance(error, UnsafeTemplateError)
    assert lines_of(template.fill({"a": "x\ny"}, word=template.word())) == ["x\ny"]
