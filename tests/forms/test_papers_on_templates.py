"""Every paper filled from sample contexts: what the context says stands on paper, and nothing else."""

import re
from dataclasses import fields, is_dataclass, replace
from io import BytesIO
from itertools import takewhile
from typing import Any

import pytest
from docx import Document

from forms.parts.paper import fields_of, offered_by
from templates import official, seal, untouched
from tests.forms import samples
from tests.forms.samples import count_minutes, minutes, summary, votings
from tests.forms.samples.shared import NASTY
from tests.templates.word import words_of

LAYOUTS = ("HD05", "HD36", "ND30")
EVERY = [
    pytest.param(layout, paper, context, id=f"{layout}-{paper}-{kind}")
    for layout in LAYOUTS
    for paper, contexts in samples.PAPERS.items()
    for kind, context in zip(("ordinary", "empty", "worst"), contexts, strict=True)
]
ALL_PAPERS = pytest.mark.parametrize(("layout", "paper", "context"), EVERY)


def filled(paper: str, context: Any, layout: str = "HD05") -> bytes:
    return official(layout, paper).fill(fields_of(context))


def texts_in(value: Any, *, but: tuple[str, ...] = ()) -> set[str]:
    """Every text anywhere in a context, line by line, but for those of its own fields that are named."""
    if isinstance(value, str):
        return set(value.split("\n")) - {""}
    if is_dataclass(value):
        return set().union(*(texts_in(getattr(value, field.name)) for field in fields(value) if field.name not in but))
    return set().union(*(texts_in(one) for one in value)) if isinstance(value, tuple) else set()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("paper", samples.PAPERS)
def test_a_shipped_template_asks_for_exactly_what_its_context_offers(layout: str, paper: str) -> None:
    context = samples.PAPERS[paper][0]
    assert official(layout, paper).fields == set(fields_of(context))
    assert official(layout, paper).check(offered_by(type(context))) == ()


@ALL_PAPERS
def test_no_tag_stays_on_paper_and_no_empty_value_is_printed(layout: str, paper: str, context: Any) -> None:
    words = words_of(filled(paper, context, layout)).replace(NASTY, "")
    assert not re.search(r"{{|{%|}}|%}|\bNone\b|\bTrue\b|\bFalse\b", words)


@ALL_PAPERS
def test_everything_in_the_context_stands_on_paper(layout: str, paper: str, context: Any) -> None:
    words = words_of(filled(paper, context, layout))
    left_out = samples.UNPRINTED[paper]
    assert {text for text in texts_in(context, but=left_out) if text not in words} == set()


@ALL_PAPERS
def test_a_filled_paper_can_be_opened_sealed_and_recognised(layout: str, paper: str, context: Any) -> None:
    sealed = seal(filled(paper, context, layout), title=context.subject)
    assert untouched(sealed)
    assert Document(BytesIO(sealed)).core_properties.title == context.subject


@ALL_PAPERS
def test_the_same_context_gives_the_same_paper(layout: str, paper: str, context: Any) -> None:
    assert seal(filled(paper, context, layout)) == seal(filled(paper, context, layout))


@ALL_PAPERS
def test_no_cell_is_left_without_a_paragraph(layout: str, paper: str, context: Any) -> None:
    body = Document(BytesIO(filled(paper, context, layout))).element.body
    assert body.xpath(".//w:tc[not(w:p)]") == []
    assert body.xpath(".//w:tbl[following-sibling::*[1][self::w:tbl]]") == []


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("paper", ["minutes", "count_minutes"])
def test_a_rounds_heading_and_its_account_of_papers_stay_with_its_table(layout: str, paper: str) -> None:
    document = Document(BytesIO(filled(paper, samples.PAPERS[paper][0], layout)))
    kept = {style.style_id for style in document.styles if style.paragraph_format.keep_with_next}
    headings = [one for one in document.paragraphs if one.text.startswith("Vòng")]
    assert len(headings) == 3
    for heading in headings:
        until_table = takewhile(lambda one: one.tag.endswith("}p"), heading._p.itersiblings())
        introducing = [heading._p, *until_table]
        assert {one.xpath("string(w:pPr/w:pStyle/@w:val)") for one in introducing} <= kept
    assert "TableHead" in kept


def test_an_empty_meeting_says_so_in_words() -> None:
    words = words_of(filled("minutes", minutes.EMPTY_MINUTES))
    assert "DỰ THẢO" in words
    assert "Hội nghị không tiến hành biểu quyết." in words
    assert "VI. Ý KIẾN BẢO LƯU\nKhông có." in words


def test_adopted_minutes_are_no_draft() -> None:
    assert "DỰ THẢO" not in words_of(filled("minutes", minutes.MINUTES))


def test_further_lines_of_a_remark_are_paragraphs_of_their_own() -> None:
    assert "\nĐề nghị phân công rõ người theo dõi.\n" in words_of(filled("minutes", minutes.MINUTES))


def test_four_levels_have_four_columns_and_a_question_has_two() -> None:
    tables = Document(BytesIO(filled("minutes", minutes.MINUTES))).tables
    assert [len(table.columns) for table in tables] == [2, 10, 8, 8, 4, 2]


@pytest.mark.parametrize("choices", range(1, 9))
def test_a_round_of_any_number_of_choices_shows_every_figure(choices: int) -> None:
    grades = tuple(f"Bậc {number}" for number in range(1, choices + 1))
    line = replace(votings.good_round().lines[0], counts=tuple(f"{number}7" for number in range(1, choices + 1)))
    voting = replace(votings.CELL_VOTING, rounds=(replace(votings.good_round(), choices=grades, lines=(line,)),))
    words = words_of(filled("minutes", replace(minutes.MINUTES, votings=(voting,))))
    assert all(text in words for text in (*grades, *line.counts))


def test_papers_that_nobody_counted_leave_room_for_the_pen() -> None:
    assert "Số phiếu in ra: ………; phát ra: 14" in words_of(filled("count_minutes", count_minutes.COUNT_MINUTES))


def test_without_a_committee_the_summary_speaks_of_none() -> None:
    words = words_of(filled("summary", summary.WORST_SUMMARY))
    assert "Bí thư chi bộ đề xuất" in words
    assert "Chi ủy" not in words
