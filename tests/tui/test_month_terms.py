"""One name for one field: the workbook, the screens, the papers call it alike."""

import re
from collections.abc import Mapping

import pytest

from forms.kpi.workbook.columns import Sheet
from forms.kpi.workbook.people_sheets import LEADERS, PEOPLE
from forms.kpi.workbook.work_sheets import BONUS as BONUS_SHEET
from forms.kpi.workbook.work_sheets import TASKS
from meetings.kpi.person import Person, Task
from meetings.kpi.terms import BONUS, LEADERSHIP, PERSON, TASK
from templates.drawing import kpi_sheet
from tui.modals.form import Blank
from tui.screens.kpi.mending import bonus_blanks, leadership_blanks, task_blanks
from tui.telling.keys import FIELDS

ANYBODY = Person("p01", "Trần Văn Bình", "", "civil_servant", "Chuyên viên", task=(Task("Tờ trình", 1, 1),))
ON_PAPER = {
    key: name
    for key, name in TASK.items()
    if key in {"name", "level", "unit", "assigned", "completed", "quality_lapses", "delays"}
}


@pytest.mark.parametrize(
    ("sheet", "terms"),
    [(TASKS, TASK), (BONUS_SHEET, BONUS), (PEOPLE, PERSON), (LEADERS, LEADERSHIP)],
    ids=lambda one: getattr(one, "key", ""),
)
def test_the_workbook_has_these_names(sheet: Sheet, terms: Mapping[str, str]) -> None:
    headings = {column.key: column.heading for column in sheet.columns}
    assert {key: headings[key] for key in terms} == dict(terms)


@pytest.mark.parametrize(
    ("blanks", "terms"),
    [
        (task_blanks(ANYBODY, 0), TASK),
        (bonus_blanks(ANYBODY, None, ""), BONUS),
        (leadership_blanks(ANYBODY), LEADERSHIP),
    ],
    ids=["task", "bonus", "leadership"],
)
def test_the_screens_have_these_names_each_once(blanks: list[Blank], terms: Mapping[str, str]) -> None:
    labels = {blank.key: blank.label for blank in blanks}
    assert labels == {key: terms[key] for key in labels}
    assert len(set(labels.values())) == len(blanks)


def test_the_papers_have_these_names() -> None:
    headings = [re.sub(r" \(.*", "", column.heading.replace("\u00a0", " ")) for column in kpi_sheet.TASKS]
    assert headings == ["TT", *ON_PAPER.values()]
    assert [column.heading for column in kpi_sheet.BONUS][1:] == [
        BONUS[key] for key in ("ground", "approved_by", "points")
    ]


def test_what_is_told_names_them_so() -> None:
    assert {key: FIELDS[key] for key in ("excused_by", "extra", "manages", "rater")} == {
        "excused_by": TASK["excused_by"],
        "extra": TASK["extra"],
        "manages": PERSON["manages"],
        "rater": PERSON["rater"],
    }


def test_a_workbook_with_the_longer_name_is_still_read() -> None:
    assert [column.key for column in TASKS.columns if column.heads("Đơn vị chuẩn của một sản phẩm")] == ["unit"]
