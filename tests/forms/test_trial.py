"""Trial fillings: whatever a paper offers can be as long as it likes, or missing, and the shipped templates hold."""

from io import BytesIO

import pytest
from docx import Document

from forms.catalogue import FORMS, Form
from forms.parts.paper import fields_of
from forms.trial import LONG_TEXT, MANY, emptiest, fullest
from templates import official
from tests.templates.word import words_of


@pytest.mark.parametrize("form", FORMS, ids=lambda form: str(form.key))
def test_every_shipped_template_stands_the_fullest_and_the_emptiest_paper(form: Form) -> None:
    full, empty = (official("ND30", form.key).fill(fields_of(trial(form.context))) for trial in (fullest, emptiest))
    assert LONG_TEXT.strip() in words_of(full)
    assert LONG_TEXT[:30] not in words_of(empty)


def test_a_table_gets_a_hundred_rows() -> None:
    form = next(form for form in FORMS if form.key == "proposals")
    document = Document(BytesIO(official("HD05", "proposals").fill(fields_of(fullest(form.context)))))
    assert max(len(table.rows) for table in document.tables) >= MANY
