"""What an office's template leaves out of what the shipped one prints: whole paths, and on which condition."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from forms.every_form import any_form_of
from forms.left_out import LeftOut, left_out
from templates import Template, official


def changed(paper: str, change: Callable[[Any], object], layout: str = "HD05") -> tuple[LeftOut, ...]:
    """What a shipped template leaves out once somebody has changed it in Word."""
    form = any_form_of(paper)
    assert form is not None
    shipped = Document(BytesIO(official(layout, paper)._data))  # the file itself, as exported
    change(shipped)
    saved = BytesIO()
    shipped.save(saved)
    return left_out(form, Template.load(saved.getvalue()))


def table_with(document: Any, words: str) -> Any:
    return next(
        table for table in document.tables if any(words in cell.text for row in table.rows for cell in row.cells)
    )


def remove(table: Any) -> None:
    table._element.getparent().remove(table._element)


def test_W705_a_table_of_votes_of_another_kind_is_missed_though_every_name_stands_elsewhere() -> None:
    def without_table_of_four(document: Any) -> None:
        """The whole table, its condition left standing."""
        remove(table_with(document, "choices[3]"))  # the first that has a fourth column

    assert changed("count_minutes", without_table_of_four) == (
        LeftOut(
            "khi có 04 lựa chọn",
            ("votings.rounds.choices", "votings.rounds.lines", "votings.rounds.subject_heading"),
        ),
    )


def test_W705_a_column_of_a_table_is_missed_by_its_whole_path() -> None:
    def without_share(document: Any) -> None:
        for table in document.tables:
            for row in table.rows:
                for cell in row.cells:
                    if "line.share" in cell.text:
                        cell.paragraphs[0].clear()

    assert changed("count_minutes", without_share) == (LeftOut("", ("votings.rounds.lines.share",)),)


def test_W705_what_only_a_choice_brings_is_told_with_its_condition() -> None:
    def without_points(document: Any) -> None:
        remove(table_with(document, "line.points"))

    assert changed("kpi_notice", without_points) == (
        LeftOut("", ("lines.points",)),
        LeftOut("khi «with_points» là có", ("lines.level", "lines.name", "lines.number", "lines.unit")),
    )


def test_W705_one_table_for_any_number_of_choices_leaves_nothing_out() -> None:
    def one_table(document: Any) -> None:
        for paragraph in document.paragraphs:
            if "choices|length" in paragraph.text:
                never = "==" in paragraph.text
                paragraph.text = "{%p if round.choices|length == 99 %}" if never else "{%p if true %}"

    assert changed("count_minutes", one_table) == ()


def test_W705_what_hangs_on_another_field_by_mistake_is_told() -> None:
    def name_only_with_post(document: Any) -> None:
        for paragraph in document.paragraphs:
            if "guest.name" in paragraph.text:
                paragraph.text = "{% if guest.post %}{{ guest.name }}, {{ guest.post }}{% endif %}"

    assert changed("plan", name_only_with_post) == (LeftOut("khi «guests.post» trống", ("guests.name",)),)


def test_W705_the_later_rows_of_a_list_are_missed_too() -> None:
    def first_row_only(document: Any) -> None:
        for paragraph in document.paragraphs:
            if "for basis in bases" in paragraph.text:
                paragraph.text = "{%p for basis in bases[:1] %}"

    assert changed("plan", first_row_only) == (LeftOut("", ("bases",)),)


@pytest.mark.parametrize("layout", ["HD05", "HD36", "ND30"])
def test_W705_an_untouched_template_leaves_nothing_out_in_any_layout(layout: str) -> None:
    form = any_form_of("kpi_sheet")
    assert form is not None
    assert left_out(form, official(layout, "kpi_sheet")) == ()
