"""Whether the days of a month can be: impossible ones are faults, odd ones are told. Điều 6.7, Điều 16, Điều 21.1."""

from datetime import date

import pytest

from meetings.kpi.acts import MonthStepDone
from tests.meetings.kpi.build import found, person, places
from tests.meetings.kpi.recording import imported, july, of, office, published, remarked, told

TWO = imported(*office("80", "85"))


@pytest.mark.parametrize(
    ("first", "last", "why"),
    [
        (date(2020, 1, 1), date(2029, 12, 31), "trước ngày quy định có hiệu lực (01/6/2026)"),
        (date(2026, 6, 1), date(2026, 7, 31), "trùm cả tháng 6/2026"),
        (date(2026, 7, 1), date(2026, 8, 31), "trùm cả tháng 8/2026"),
    ],
)
def test_F803_D6_7_a_period_covers_no_other_month(first: date, last: date, why: str) -> None:
    told = found(person(), period={"from": first, "to": last})
    assert [why in one.message for one in told if one.code == "F803"] == [True]


def test_F803_D21_1_no_day_before_the_regulation_is_in_force_is_rated() -> None:
    period = {"from": date(2026, 5, 20), "to": date(2026, 6, 14)}
    (one,) = (one for one in found(person(), month="2026-06", period=period) if one.code == "F803")
    assert "trước ngày quy định có hiệu lực (01/6/2026)" in one.message


@pytest.mark.parametrize(
    ("first", "last", "where"),
    [
        (july(1), july(31), []),
        (date(2026, 6, 15), july(31), []),
        (date(2026, 6, 26), july(25), ["period"]),
        (july(1), date(2026, 8, 2), ["period"]),
    ],
)
def test_W840_D6_7_a_period_that_goes_into_another_month_is_told_unless_the_quarter_moved_it(
    first: date, last: date, where: list[str]
) -> None:
    assert places("W840", person(), period={"from": first, "to": last}) == where


@pytest.mark.parametrize(("days", "where"), [(23, []), (24, ["working_days"]), (31, ["working_days"]), (32, [])])
def test_W841_D6_7_more_working_days_than_weekdays_are_told(days: int, where: list[str]) -> None:
    assert places("W841", person(), working_days=days) == where


@pytest.mark.parametrize(
    ("steps", "where"),
    [
        ({"decision": date(1999, 1, 1)}, ["steps.decision"]),
        ({"self_rating": date(2025, 7, 24)}, ["steps.self_rating"]),
        ({"plan": date(2026, 6, 30)}, []),
        ({"plan": date(2026, 5, 31)}, ["steps.plan"]),
        ({"remarks": july(1)}, []),
    ],
)
def test_F860_D16_no_step_comes_before_the_period(steps: dict[str, date], where: list[str]) -> None:
    assert places("F860", person(), steps=steps) == where


def test_F860_D16_acts_and_steps_in_the_book_have_no_day_before_the_period() -> None:
    recorded = of(TWO)
    assert "F860" in told(recorded, MonthStepDone("decision", date(1999, 1, 1)))
    assert "F860" in told(recorded, published(date(2025, 8, 4)))
    on_a_wrong_year = type(remarked("p01"))("p01", date(2025, 7, 25), "Chánh Văn phòng", "Tốt")
    assert told(recorded, on_a_wrong_year) == ["F860"]


def test_W842_D16_results_that_are_public_before_the_period_ends_are_told() -> None:
    decided = of(TWO, MonthStepDone("decision", july(27)))
    assert told(decided, published(july(30))) == ["W842"]
    assert told(decided, published(july(31))) == []
    assert places("W842", person(), steps={"notice": july(30)}) == ["steps.notice"]
