"""Trial fillings: whatever a paper offers can be as long as it likes, or missing, and the shipped templates hold."""

from dataclasses import dataclass
from io import BytesIO

import pytest
from docx import Document

from forms.catalogue import FORMS
from forms.every_form import EVERY_FORM, AnyForm
from forms.parts.paper import fields_of
from forms.trial import LONG_TEXT, MANY, emptiest, fullest, mixed
from templates import official
from tests.templates.word import words_of


@pytest.mark.parametrize("form", EVERY_FORM, ids=lambda form: str(form.key))
def test_every_shipped_template_stands_the_fullest_and_the_emptiest_paper(form: AnyForm) -> None:
    full, empty = (official("ND30", form.key).fill(fields_of(trial(form.context))) for trial in (fullest, emptiest))
    assert LONG_TEXT.replace("\n", "") in words_of(full)  # a line within a paragraph
    assert LONG_TEXT[:30] not in words_of(empty)


@pytest.mark.parametrize("form", EVERY_FORM, ids=lambda form: str(form.key))
def test_every_shipped_template_stands_each_choice_made_the_other_way(form: AnyForm) -> None:
    for _, context in mixed(form.context):
        official("ND30", form.key).fill(fields_of(context))


@dataclass(frozen=True)
class Row:
    """A row with a choice of its own."""

    late: bool
    name: str


@dataclass(frozen=True)
class Paper:
    """A paper with a choice of its own and one in each row."""

    draft: bool
    rows: tuple[Row, ...]


def test_each_choice_is_made_the_other_way_alone() -> None:
    made = [(name, paper.draft, {row.late for row in paper.rows}) for name, paper in mixed(Paper)]
    assert made == [
        ("draft", False, {True}),
        ("rows.late", True, {False}),
        ("draft", True, {False}),
        ("rows.late", False, {True}),
        ("", False, {False}),
    ]


def test_the_longest_text_holds_what_means_something_to_Word() -> None:
    assert {*"&<>\n"} <= {*fullest(Row).name}


def test_a_table_gets_a_hundred_rows() -> None:
    form = next(form for form in FORMS if form.key == "proposals")
    document = Document(BytesIO(official("HD05", "proposals").fill(fields_of(fullest(form.context)))))
    assert max(len(table.rows) for table in document.tables) >= MANY
