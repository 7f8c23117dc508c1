"""Bonus points that are doubtful, and how many there may be. Điều 15.1.d."""

import pytest

from meetings.kpi.regulation import shipped
from meetings.kpi.rules import UNDERSTOOD
from tests.meetings.kpi.build import Data, found, person, places, task


def bonus(points: object) -> list[Data]:
    return [{"points": points, "ground": "Việc đột xuất", "approved_by": "Bí thư"}]


def test_W827_dieu_15_1d_bonus_points_rest_on_a_task_taken_on() -> None:
    (told,) = [one for one in found(person(bonus=bonus(2))) if one.code == "W827"]
    assert told.where == "person[0].bonus"
    assert told.message.startswith(
        "Nguyễn Văn P01 được cộng 2 điểm mà không có nhiệm vụ nào là nhận thay hoặc đột xuất;"
    )
    assert places("W827", person("p01", task(), task(1, extra=True), bonus=bonus(2))) == []
    assert places("W827", person("p01", bonus=bonus(0))) == []


@pytest.mark.parametrize(("points", "told"), [(70, []), (71, ["person[0].bonus"]), (1000, ["person[0].bonus"])])
def test_W828_dieu_7_3_no_more_bonus_points_than_all_tasks_give(points: int, told: list[str]) -> None:
    assert places("W828", person("p01", task(), task(1, extra=True), bonus=bonus(points))) == told


def test_R186_what_is_carried_out_of_the_most_bonus_points_is_what_the_text_offers() -> None:
    reading = shipped()["KPI-TN-2026"].find_reading("kpi.bonus_max")
    assert reading is not None
    assert tuple(option.value for option in reading.option) == UNDERSTOOD["kpi.bonus_max"]
