"""Plans of the month and schedules of weeks, and the office's catalogue in time. Điều 2.1, Điều 16 bước 1, Điều 20.2."""

from datetime import date
from typing import Any

import pytest

from meetings.kpi.acts import PlanMade
from meetings.kpi.checks import input_findings
from meetings.kpi.person import WorkPlan
from meetings.kpi.plans import called
from tests.meetings.kpi import recording
from tests.meetings.kpi.build import Data, month, person, record, task
from tests.meetings.kpi.recording import imported, of, office, published

MONDAY = "2026-07-06"
APPROVED: Data = {"submitted_on": MONDAY, "approved_by": "Chánh Văn phòng", "approved_on": "2026-07-07"}

CATALOGUE: Data = {"standard": "Một văn bản", "product": [{"id": "cv", "name": "Công văn", "level": 1}]}


def schedule(first: str = MONDAY, made: str = "", **more: object) -> Data:
    """The schedule of a week, approved unless told otherwise."""
    return {"covers": "week", "from": first, "date": made or first} | APPROVED | more


def told(*plans: Data, **more: Any) -> list[str]:
    """What is told of one person's plans: code, place, sentence."""
    asked = record(month(person("p01", plan=list(plans)), **more))
    found = [one for one in input_findings(asked) if one.where.startswith(("person[0].plan", "steps"))]
    return [f"{one.code} {one.where}: {one.message.split(';')[0]}" for one in found]


def test_R122_R197_a_plan_and_its_weeks_approved_in_time_are_told_of_nowhere() -> None:
    plan = {"covers": "month", "date": "2026-07-01", "approved_by": "Chánh Văn phòng", "approved_on": "2026-07-02"}
    weeks = [schedule(MONDAY, "2026-07-04"), schedule("2026-07-13", submitted_on=None, approved_on=None)]
    assert told(plan, *weeks, steps={"plan": "2026-07-01"}) == []


def test_R197_unplanned_work_keeps_the_day_on_which_it_was_added() -> None:
    asked = record(month(person("p01", task(), task(extra=True, added_on="2026-07-14"))))
    assert [one.added_on for one in asked.person[0].task] == [None, date(2026, 7, 14)]


def test_W816_R197_a_schedule_made_after_the_first_day_of_its_week_is_told() -> None:
    assert told(schedule(made="2026-07-07", submitted_on="2026-07-07")) == [
        "W816 person[0].plan[0].date: lịch công tác tuần từ 06/7/2026 của Nguyễn Văn P01 lập ngày 07/7/2026, sau ngày đầu tuần"
    ]


def test_W817_R197_schedules_rest_on_the_plan_of_the_unit() -> None:
    assert told(schedule(), steps={"plan": "2026-07-08"}) == [
        "W817 steps.plan: kế hoạch tháng của đơn vị lập ngày 08/7/2026, sau lịch công tác tuần đầu tiên (ngày 06/7/2026)"
    ]
    assert told(schedule(), steps={"plan": MONDAY}) == []


def test_W818_R122_what_nobody_approved_is_told_once_for_a_person() -> None:
    open_plan = {"covers": "month", "date": "2026-07-01"}
    assert told(open_plan, schedule(), schedule("2026-07-13", approved_by="", submitted_on=None, approved_on=None)) == [
        "W818 person[0].plan[0].approved_by: 02 kế hoạch, lịch công tác của Nguyễn Văn P01 chưa ghi ai phê duyệt"
    ]


def test_W819_R122_nothing_is_submitted_before_it_is_made_or_approved_before_it_is_submitted() -> None:
    assert told(schedule(submitted_on="2026-07-05", approved_on="2026-07-04")) == [
        (
            "W819 person[0].plan[0].submitted_on: ngày trình lịch công tác tuần từ 06/7/2026 của Nguyễn Văn P01 là 05/7/2026, "
            "mà bước trước đó làm ngày 06/7/2026"
        ),
        (
            "W819 person[0].plan[0].approved_on: ngày phê duyệt lịch công tác tuần từ 06/7/2026 của Nguyễn Văn P01 là "
            "04/7/2026, mà bước trước đó làm ngày 05/7/2026"
        ),
    ]


def test_F818_one_week_has_one_schedule() -> None:
    assert told(schedule(), schedule()) == [
        "F818 person[0].plan[1]: Nguyễn Văn P01 đã có lịch công tác tuần từ 06/7/2026 này"
    ]
    plan = {"covers": "month", "date": "2026-07-01", "approved_by": "Chánh Văn phòng"}
    assert told(plan, {**plan, "from": MONDAY}) == [
        "F818 person[0].plan[1]: Nguyễn Văn P01 đã có kế hoạch công tác tháng này"
    ]


def test_a_schedule_says_which_week_it_is_of() -> None:
    asked = record(month(person("p01", plan=[{"covers": "week", "date": MONDAY, "approved_by": "Chánh Văn phòng"}])))
    assert [(one.code, one.where) for one in input_findings(asked) if one.stops] == [("F012", "person[0].plan[0].from")]
    assert called(asked.person[0].plan[0]) == "lịch công tác tuần"


def test_R122_a_later_import_puts_an_approved_plan_in_the_place_of_the_one_that_waited() -> None:
    def july(*plans: Data) -> Data:
        return person("p01", plan=list(plans))

    waiting = {"covers": "week", "from": MONDAY, "date": MONDAY}
    first = imported(july(waiting, schedule("2026-07-13")))
    recorded = of(first, imported(july(waiting | APPROVED)))
    assert [(one.first, one.approved_by) for one in recorded.month.person[0].plan] == [
        (date(2026, 7, 6), "Chánh Văn phòng"),
        (date(2026, 7, 13), "Chánh Văn phòng"),
    ]


@pytest.mark.parametrize(
    ("issued", "sentence"),
    [
        ("2026-06-01", ""),
        ("2026-06-02", "W820 danh mục sản phẩm ban hành ngày 02/6/2026, hạn hoàn thành là 01/6/2026"),
        (None, "W821 chưa ghi ngày ban hành danh mục sản phẩm, hạn hoàn thành là 01/6/2026"),
    ],
)
def test_W820_W821_R210_the_catalogue_is_issued_by_the_first_of_june(issued: str | None, sentence: str) -> None:
    catalogue = CATALOGUE if issued is None else CATALOGUE | {"issued_on": issued}
    found = input_findings(record(month(person(), catalogue=catalogue)))
    assert [f"{one.code} {one.message.split(';')[0]}" for one in found if one.where == "catalogue.issued_on"] == [
        sentence
    ] * bool(sentence)
    assert not any(one.code in {"W820", "W821"} for one in input_findings(record(month(person()))))


def test_R122_R197_D16_1_a_plan_is_recorded_in_the_book_and_a_later_one_of_that_week_stands_for_it() -> None:
    week = WorkPlan("week", date(2026, 7, 6), date(2026, 7, 6))
    approved = WorkPlan("week", date(2026, 7, 6), date(2026, 7, 6), date(2026, 7, 6), "Trưởng phòng", date(2026, 7, 6))
    first = imported(*office("80", "85"))
    assert recording.told(of(first), PlanMade("p01", week)) == ["W818"]
    assert recording.told(of(first), PlanMade("p09", week)) == ["F808"]
    recorded = of(first, PlanMade("p01", week), published(), PlanMade("p01", approved))
    assert recorded.people["p01"].plan == (approved,)
    late = WorkPlan("week", date(2026, 7, 8), date(2026, 7, 6), None, "Trưởng phòng")
    assert recording.told(of(first), PlanMade("p01", late)) == ["W816"]
