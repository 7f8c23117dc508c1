"""Nobody at a screen reads what a file calls its fields."""

import re

import pytest

from meetings.faults import Code
from meetings.kpi.bonus import WITHOUT_A_TASK
from meetings.kpi.doubts import IN_NOBODYS_LIST
from meetings.kpi.persons import EXTRA_WITHOUT_BONUS
from tests.test_sentences import FIELDS
from tui.commands.faults import all_codes
from tui.telling.keys import without_keys
from tui.widgets.notice import sentence

OF_A_MONTH = [code for code in all_codes() if re.match(r"[FW]8[0-6]", code.code)]


@pytest.mark.parametrize("code", OF_A_MONTH, ids=lambda code: code.code)
def test_no_sentence_about_a_month_names_a_field_or_a_table_of_a_file(code: Code) -> None:
    told = without_keys(f"{code.sentence}; {code.next_step}")
    assert [name for name in re.findall(r"«([a-z_]+)»", told) if name in FIELDS] == []
    assert "[[" not in told


def test_W826_a_screen_names_its_own_boxes() -> None:
    told = sentence(IN_NOBODYS_LIST.at("", names="Lê An", fallen=""))
    assert "không có trong mục «Người dưới quyền» của người lãnh đạo, quản lý nào" in told
    assert "vui lòng bổ sung vào mục «Người dưới quyền» của người trực tiếp quản lý" in told


def test_W804_W827_extra_work_and_bonus_points_are_said_in_words() -> None:
    assert "ở mục «Nhận thay, đột xuất»" in sentence(WITHOUT_A_TASK.at("", name="Lê An", points="9"))
    assert "vui lòng ghi mục điểm cộng nếu được duyệt" in sentence(EXTRA_WITHOUT_BONUS.at("", name="Lê An"))


def test_what_somebody_wrote_in_quotes_stays() -> None:
    assert without_keys("nhóm «extra», mục «abc» của «manages»") == "nhóm «extra», mục «abc» của «manages»"
