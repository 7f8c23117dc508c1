"""Forms of a month recorded untouched: what stood still stands."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from meetings.amounts import ONE
from meetings.kpi.acts import FiguresMended, SelfScoreGiven
from meetings.kpi.person import Person
from meetings.kpi.recorded import RecordedMonth
from tests.meetings.kpi.build import person
from tests.meetings.kpi.recording import imported, july, of, points
from tui.modals.form import Blank
from tui.screens.kpi import mending, saying
from tui.screens.kpi.saying import Saying

FORM = {"id": "m3", "name": "Mẫu số 03", "criterion": [{"text": "a", "most": 15}, {"text": "b", "most": 15}]}


def month(**said: object) -> RecordedMonth:
    return of(imported(person("p01", form="m3", **said), form=[FORM]))


def untouched(blanks: list[Blank]) -> dict[str, str]:
    return {blank.key: blank.value for blank in blanks}


def test_D7_2_criteria_left_empty_do_not_wipe_points_that_were_given_as_a_whole() -> None:
    recorded = month(general=28)
    blanks = mending.general_blanks(recorded, recorded.people["p01"])
    mended = mending.general_mended(recorded, recorded.people["p01"], untouched(blanks))
    assert mended.act is None
    assert mended.faults == ["chưa ghi điểm nào; điểm tiêu chí chung đang có vẫn giữ nguyên"]


def test_D7_2_criteria_that_are_filled_in_take_the_place_of_the_whole_and_can_be_emptied() -> None:
    recorded = month(general=28)
    filled = mending.general_mended(recorded, recorded.people["p01"], {"c0": "14", "c1": "13,5"}).act
    assert filled == FiguresMended("p01", general=None, criteria=(points("14"), points("13.5")))
    judged = month(general=None, criteria=[14, 13])
    assert mending.general_mended(judged, judged.people["p01"], {"c0": "", "c1": ""}).act == FiguresMended(
        "p01", general=None, criteria=()
    )


@pytest.mark.parametrize(("worked", "kept"), [(None, None), (20, 20 * ONE)])
def test_D6_7_days_left_as_proposed_stay_unsaid(worked: int | None, kept: int | None) -> None:
    recorded = month(worked_days=worked)
    one = recorded.people["p01"]
    act = mending.days_mended(recorded, one, untouched(mending.days_blanks(recorded, one))).act
    assert act == FiguresMended("p01", worked_days=kept, absence="")


def test_D15_2_a_self_score_with_the_level_alone_does_not_wipe_the_points() -> None:
    recorded = month(self_general=27)
    form = saying.self_score(recorded, recorded.people["p01"], july(24))
    act = form.act(untouched(form.blanks) | {"level": "good"})
    assert act == SelfScoreGiven("p01", july(24), 27 * ONE, "good", ())


def test_D15_2_every_criterion_has_a_line_even_where_fewer_points_stand() -> None:
    recorded = month()
    one = replace(recorded.people["p01"], self_criteria=(14 * ONE,))
    form = saying.self_score(recorded, one, july(24))
    assert [(blank.key, blank.value) for blank in form.blanks[:2]] == [("c0", "14"), ("c1", "")]


@pytest.mark.parametrize("form", [saying.self_score, saying.remark, saying.decision, saying.opinion, saying.annulment])
def test_clause_15_a_form_is_headed_by_the_namesake_whom_it_is_about(
    form: Callable[[RecordedMonth, Person, date], Saying],
) -> None:
    recorded = of(imported(person("p01", name="Lê Văn An"), person("p02", name="Lê Văn An", post="Kế toán")))
    asked = form(recorded, recorded.people["p02"], july(24))
    assert asked.title.endswith(": Lê Văn An (Kế toán)")
    assert "Lê Văn An (Kế toán)" in asked.what
