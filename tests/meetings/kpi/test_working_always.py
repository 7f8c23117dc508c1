"""What is printed of a reckoning is what was reckoned, whatever the readings in force."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.regulation import shipped
from meetings.kpi.working import Line, working
from tests.meetings.kpi.build import Data, came_out, leader, person, task

REGULATION = shipped()["KPI-TN-2026"]
OPTIONS = {
    reading.key: [option.value for option in reading.option if not option.refused]
    for reading in REGULATION.reading
    if reading.settable and not reading.key.startswith(("kpi.cap.", "quarter", "before", "publish", "kpi.rater"))
}
PRINTED = re.compile(r"= (?P<sum>[0-9(][0-9 ,×/+()%]*) (?P<sign>[=≈]) (?P<value>\d+(?:,\d+)?)")
NEAR = Fraction(1, 100)


def _number(text: str) -> Fraction:
    """An expression with signs as people write them, reckoned exactly."""
    python = text.replace("×", "*").replace("%", "/100").replace(",", ".")
    exact = re.sub(r"\d+(?:\.\d+)?", lambda found: f"Fraction('{found[0]}')", python)
    return Fraction(eval(exact, {"Fraction": Fraction}))


def _steps(lines: tuple[Line, ...]) -> dict[str, Line]:
    return {line.what: line for line in lines}


def _holds(outcome: MonthOutcome) -> None:
    """Every step printed comes to what stands behind its sign, and the last one to the points of the month."""
    for score in outcome.scores:
        lines = working(outcome, score.person.id)
        for line in lines:
            for found in PRINTED.finditer(line.text) if not line.what.startswith("task") else ():
                assert abs(_number(found["sum"]) - _number(found["value"])) <= NEAR, line.text
        if score.total is not None:
            steps = _steps(lines)
            assert steps.get("total", steps["raw_total"]).value == score.total
            assert [steps[letter].value for letter in "abc"] == [score.a, score.b, score.c]


MIXED = (
    task(10, 8, quality_lapses=1, delays=2), task(4, 6, unit=Decimal("2.5")), task(3, 3, extra=True),
    task(2, 0, handed_over=True), task(3, 3, rejected=1, quality_lapses=2),
)  # fmt: skip
BONUS = [{"points": 8, "ground": "g", "approved_by": "x"}, {"points": 4, "ground": "h", "approved_by": "x"}]
SINGLE = [(key, value) for key, values in OPTIONS.items() for value in values]


@pytest.mark.parametrize(("key", "value"), SINGLE, ids=[f"{key}={value}" for key, value in SINGLE])
def test_R126_every_step_is_what_was_reckoned_under_every_reading(key: str, value: object) -> None:
    readings: Data = {key: value}
    bonus = [] if value == "formula" else BONUS
    people = [
        leader("p01", *MIXED, manages=["p02"], bonus=bonus),
        person("p02", *MIXED, bonus=bonus[:1]),
        person("p03", task(7, 0)),
    ]
    _holds(came_out(*people, readings=readings, month_working_days=22))


@given(st.fixed_dictionaries({key: st.sampled_from(values) for key, values in OPTIONS.items()}), st.data())
def test_R126_every_step_is_what_was_reckoned_under_all_readings_together(readings: Data, data: st.DataObject) -> None:
    def one() -> dict[str, Any]:
        completed = data.draw(st.integers(0, 12))
        return task(
            data.draw(st.integers(1, 10)), completed, unit=data.draw(st.sampled_from([1, 2, Decimal("0.75")])),
            quality_lapses=data.draw(st.integers(0, 5)), delays=data.draw(st.integers(0, 5)),
            rejected=data.draw(st.integers(0, completed)), extra=data.draw(st.booleans()),
        )  # fmt: skip

    tasks = [one() for _ in range(data.draw(st.integers(1, 4)))]
    points = data.draw(st.sampled_from([0, 5, 20, Decimal("12.5")]))
    bonus = (
        [{"points": points, "ground": "g", "approved_by": "x"}] if points and readings["kpi.bonus"] == "manual" else []
    )
    came = came_out(
        person("p01", *tasks, bonus=bonus, general=data.draw(st.integers(0, 30))),
        readings=readings,
        month_working_days=22,
    )
    _holds(came)


def _said(what: str, *tasks: Data, readings: Data, **more: Any) -> list[str]:
    lines = working(came_out(person("p01", *tasks, **more), readings=readings), "p01")
    return [f"{line.text} ({line.clause})" for line in lines if line.what in what.split()]


def test_D6_b_and_c_over_what_was_completed_in_words() -> None:
    assert _said("b c", task(10, 8, quality_lapses=1), readings={"kpi.bc_base": "completed"}) == [
        "b = 100 × 7,75 / 8 = 96,875 (Điều 11, khoản 2, điểm b)",
        "c = 100 × 8 / 8 = 100 (Điều 11, khoản 2, điểm c)",
    ]
    assert _said("b", task(10, 0), readings={"kpi.bc_base": "completed"}) == [
        "b = 0: chưa hoàn thành sản phẩm nào (Điều 11, khoản 2, điểm b)"
    ]


def test_D5_sums_held_at_what_was_assigned_in_words() -> None:
    assert _said("a b", task(10, 15, quality_lapses=1), readings={"kpi.cap_ratio": "total"}) == [
        "a = 100 × 10 / 10 = 100 (được 15, tính nhiều nhất bằng 10 được giao) (Điều 11, khoản 2, điểm a)",
        "b = 100 × 10 / 10 = 100 (được 14,75, tính nhiều nhất bằng 10 được giao) (Điều 11, khoản 2, điểm b)",
    ]


def test_R186_bonus_points_within_the_seventy_in_words() -> None:
    bonus = [{"points": 20, "ground": "g", "approved_by": "x"}]
    assert _said(
        "within raw_total total", task(10, 8), readings={"kpi.bonus_place": "within_70"}, general=10, bonus=bonus
    ) == [
        "Kết quả nhiệm vụ, kể cả điểm cộng = 80 × 70% + 20 = 76, tính nhiều nhất 70 (Điều 7, khoản 3)",
        "Điểm tháng = 10 + 70 = 80 (Điều 14)",
    ]


def test_R186_bonus_points_up_to_the_most_in_words() -> None:
    assert _said("bonus_sum", readings={"kpi.bonus_max": 5}, bonus=BONUS) == [
        "Điểm cộng = 8 + 4 = 12, tính nhiều nhất 5 (Điều 15, khoản 1, điểm d)"
    ]


def test_R238_what_is_rounded_before_the_level_is_said() -> None:
    readings: Data = {"score.round": 1, "classify_on": "rounded"}
    assert _said("score_level", readings=readings, general=Decimal("19.95")) == [
        "89,95 điểm, làm tròn 90,0 điểm, từ 90 điểm: Hoàn thành xuất sắc nhiệm vụ (loại A) (Điều 8, khoản 1)"
    ]


def test_R186_an_A_that_bonus_points_may_not_give_is_explained() -> None:
    readings: Data = {"kpi.bonus_can_reach_A": False}
    assert _said("score_level", readings=readings, general=18, bonus=BONUS) == [
        "100,00 điểm, từ 70 điểm, xét loại A không kể điểm cộng: Hoàn thành tốt nhiệm vụ (loại B) (Điều 8, khoản 2)"
    ]
