"""A month taken in again: what was recorded beside the file is kept, or named before it goes. Decision 0011."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from meetings.acts import Act
from meetings.amounts import ONE
from meetings.kpi.acts import (
    CapRaised,
    FiguresMended,
    MonthImported,
    MonthRestated,
    MonthStepDone,
    PersonListed,
    PersonTakenOff,
    RatedTogether,
    SelfScoreGiven,
)
from meetings.kpi.cloning import cloned
from meetings.kpi.course import after, begin
from meetings.kpi.month import CollectiveRating, ExcellentUnit, Period
from meetings.kpi.person import Person
from meetings.kpi.recorded import RecordedMonth
from tests.meetings.kpi.build import Data, person
from tests.meetings.kpi.recording import (
    decided,
    findings,
    imported,
    july,
    of,
    office,
    own_score,
    points,
    remarked,
    the_month,
    told,
)

TWO = imported(*office("80", "85"))
RAISED = ExcellentUnit("Ban Thường vụ Đảng ủy", "15-QĐ/ĐU", july(27), "Dẫn đầu khối")
OTHERWISE = {"decided_by": "Cấp khác", "number": "1", "date": july(1), "ground": "Khác"}
FORM: Data = {"id": "m3", "name": "Mẫu số 03", "criterion": [{"text": "a", "most": 15}, {"text": "b", "most": 15}]}


def listed(one: str, of_points: str) -> PersonListed:
    (fresh,) = the_month(*office(of_points)).person
    return PersonListed(replace(fresh, id=one, name=f"Nguyễn Văn {one.upper()}"))


def named(first: MonthImported, *acts: Act, again: MonthImported = TWO) -> list[str]:
    """What is told as replaced when the file comes again."""
    lead = "nhập tệp này thì thay những gì đã ghi trong sổ: "
    return [
        one.message.removeprefix(lead).split(";")[0] for one in findings(of(first, *acts), again) if one.code == "W900"
    ]


@pytest.mark.parametrize(
    ("acts", "what"),
    [
        ([listed("p03", "72")], "Nguyễn Văn P03 không còn trong danh sách"),
        ([listed("p01", "72")], "số liệu đã sửa tay của Nguyễn Văn P01"),
        ([FiguresMended("p02", general=points("20"))], "số liệu đã sửa tay của Nguyễn Văn P02"),
        ([PersonTakenOff("p02", "Chuyển công tác")], "Nguyễn Văn P02 đã bỏ khỏi danh sách nay có lại"),
        ([MonthRestated(working_days=9 * ONE)], "số ngày làm việc, kỳ đánh giá đã sửa tay"),
        ([MonthRestated(period=Period(july(1), july(30)))], "số ngày làm việc, kỳ đánh giá đã sửa tay"),
    ],
)
def test_W900_0011_what_was_done_by_hand_is_named_before_a_file_undoes_it(acts: list[Act], what: str) -> None:
    assert named(TWO, *acts) == [what]


def test_W900_somebody_whose_figures_were_mended_and_who_is_gone_from_the_file_is_named() -> None:
    assert named(TWO, FiguresMended("p02", general=points("20")), again=imported(*office("80"))) == [
        "Nguyễn Văn P02 không còn trong danh sách"
    ]


def test_W900_nothing_is_named_where_the_file_says_what_was_put_in_by_hand() -> None:
    same = imported(*office("80", "90"))
    assert named(TWO, FiguresMended("p02", general=points("20")), again=same) == []
    assert named(TWO) == []


def test_W900_what_an_import_replaced_once_is_not_named_again() -> None:
    assert named(TWO, listed("p03", "72"), MonthRestated(working_days=9 * ONE), TWO) == []


def own(**said: Any) -> MonthImported:
    return imported(*office("80"), person("p02", general=15, **said))


@pytest.mark.parametrize(
    ("act", "again", "what"),
    [
        (own_score("p02", "29"), own(self_general=28), "phần tự chấm đã ghi của Nguyễn Văn P02"),
        (remarked("p02"), own(remark="Khác hẳn"), "nhận xét đã ghi về Nguyễn Văn P02"),
        (
            decided(27, p02="fulfilled"),
            imported(*office("80", "85"), decision=[{"person": "p02", "level": "unfulfilled", "reason": "Khác"}]),
            "quyết định đã ghi về Nguyễn Văn P02",
        ),
        (
            RatedTogether(CollectiveRating("Tập thể lãnh đạo Văn phòng", july(27), ("p02",), "12-BB")),
            imported(*office("80", "85"), collective=[{"by": "Chi bộ", "date": july(27), "people": ["p02"]}]),
            "quyết định của tập thể về Nguyễn Văn P02",
        ),
        (CapRaised(RAISED), imported(*office("80", "85"), excellent_unit=OTHERWISE), "quyết định nâng tỷ lệ loại A"),
        (MonthStepDone("plan", july(2)), imported(*office("80", "85"), steps={"plan": july(3)}), "ngày làm các bước"),
    ],
)
def test_W900_what_was_recorded_of_people_and_steps_is_named_where_a_file_says_otherwise(
    act: Act, again: MonthImported, what: str
) -> None:
    assert named(TWO, act, again=again) == [what]


def test_readings_with_their_ground_stay_where_a_file_names_none_and_are_named_where_it_names_others() -> None:
    chosen = imported(*office("80", "85"), readings={"kpi.cap.base": "pool"})
    assert of(chosen, TWO).month.readings == chosen.month.readings
    others = imported(*office("80", "85"), readings={"kpi.cap.scope": "agency"})
    assert named(chosen, again=others) == ["cách hiểu quy định đã chọn, kèm căn cứ"]


def test_R142_a_raised_cap_stays_over_an_import_that_does_not_tell_of_it() -> None:
    assert of(TWO, CapRaised(RAISED), TWO).month.excellent_unit == RAISED


# --- what people said stands or falls as a whole ---------------------------------------------------------------------


def two(recorded: RecordedMonth) -> Person:
    return recorded.people["p02"]


def test_R196_zero_points_of_a_file_are_points_and_not_unsaid() -> None:
    recorded = of(TWO, own_score("p02", "29"), own(self_general=0))
    assert two(recorded).self_general == 0
    assert "p02" not in recorded.self_scores, "the day of the act is not that of the file's points"


def test_R196_points_by_criterion_take_the_place_of_a_whole_and_the_other_way_round() -> None:
    plain = imported(person("p02", form="m3"), form=[FORM])
    by_criterion = imported(person("p02", form="m3", self_criteria=[14, 13]), form=[FORM])
    recorded = of(plain, own_score("p02", "25"), by_criterion)
    assert (two(recorded).self_general, two(recorded).self_criteria) == (None, (14 * ONE, 13 * ONE))
    given = SelfScoreGiven("p02", july(20), None, "good", (14 * ONE, 13 * ONE))
    whole = of(plain, given, imported(person("p02", form="m3", self_general=26), form=[FORM]))
    assert (two(whole).self_general, two(whole).self_criteria) == (26 * ONE, ())


def test_R199_strengths_and_weaknesses_stay_with_their_remark_and_go_with_it() -> None:
    kept = of(TWO, remarked("p02"), TWO)
    assert (two(kept).remark, two(kept).strengths, two(kept).weaknesses) == (
        "Hoàn thành tốt",
        "Chủ động",
        "Chưa kịp thời",
    )
    assert kept.remarks["p02"].on == july(25)
    anew = of(TWO, remarked("p02"), own(remark="Khác hẳn"))
    assert (two(anew).remark, two(anew).strengths, two(anew).weaknesses) == ("Khác hẳn", "", "")
    assert "p02" not in anew.remarks


def test_W904_D16_a_file_that_dates_the_publication_makes_nothing_public_in_the_book() -> None:
    dated = imported(*office("80", "85"), steps={"notice": date(2026, 8, 4)})
    assert told(None, dated) == ["W904", "W808"]
    assert told(begin(TWO), dated) == ["W904"]
    for recorded in (begin(dated), after(begin(TWO), dated)):
        assert (recorded.is_public, recorded.done_on("notice")) == (False, None)


def test_the_next_month_is_read_as_the_last_one() -> None:
    chosen = of(imported(*office("80", "85"), readings={"kpi.cap.base": "pool"}))
    assert cloned(chosen.outcome, 21 * ONE).month.readings == chosen.month.readings != {}
