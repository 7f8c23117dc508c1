"""The five steps of Điều 16 as dates, the early end of a quarter (D-22), steps done late."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.acts import ReadingValue
from meetings.kpi.calendar import ends_early, proposed_period, steps_of
from meetings.kpi.period import last_day, month_name, next_month, quarter_of
from meetings.kpi.regulation import rules_of, shipped
from tests.meetings.kpi.build import found, person, places

REGULATION = shipped()["KPI-TN-2026"]
MONTHS = st.dates(date(2026, 6, 1), date(2035, 12, 31)).map(lambda day: day.replace(day=1))


def last_days(first: date, **readings: ReadingValue) -> list[str]:
    values = {**rules_of(REGULATION, {}).value, **{key.replace("__", "."): value for key, value in readings.items()}}
    return ["" if one.last is None else f"{one.last:%d/%m}" for one in steps_of(REGULATION, values, first)]


def test_R197_R198_R199_R200_R201_T16_the_last_days_of_an_ordinary_month() -> None:
    assert last_days(date(2026, 7, 1)) == ["", "24/07", "25/07", "27/07", "04/08"]
    assert last_days(date(2026, 11, 1)) == ["", "24/11", "25/11", "27/11", "04/12"]


@pytest.mark.parametrize(("month", "after"), [(3, "04/04"), (6, "04/07"), (9, "04/10"), (12, "04/01")])
def test_R202_T16_D22_the_end_of_a_quarter_is_rated_by_the_14th(month: int, after: str) -> None:
    assert last_days(date(2027, month, 1)) == ["", f"12/{month:02d}", f"13/{month:02d}", f"14/{month:02d}", after]


def test_D22_read_as_the_15th_of_the_month_after() -> None:
    assert last_days(date(2026, 9, 1), quarter_end__month="next") == ["", "12/10", "13/10", "14/10", "04/11"]
    assert last_days(date(2026, 12, 1), quarter_end__month="next") == ["", "12/01", "13/01", "14/01", "04/02"]
    assert last_days(date(2026, 8, 1), quarter_end__month="next") == last_days(date(2026, 8, 1))


def test_D21_before_a_day_read_with_that_day() -> None:
    assert last_days(date(2026, 7, 1), before_is_strict=False) == ["", "25/07", "26/07", "28/07", "05/08"]
    assert last_days(date(2026, 9, 1), before_is_strict=False) == ["", "13/09", "14/09", "15/09", "05/10"]


def test_the_day_of_the_week_is_told_and_nothing_moves() -> None:
    steps = steps_of(REGULATION, rules_of(REGULATION, {}).value, date(2026, 7, 1))
    assert [one.weekday for one in steps] == ["", "thứ Sáu", "thứ Bảy", "thứ Hai", "thứ Ba"]


@pytest.mark.parametrize(
    ("first", "period"),
    [
        (date(2026, 7, 1), (date(2026, 6, 15), date(2026, 7, 31))),
        (date(2026, 8, 1), (date(2026, 8, 1), date(2026, 8, 31))),
        (date(2026, 9, 1), (date(2026, 9, 1), date(2026, 9, 14))),
        (date(2027, 1, 1), (date(2026, 12, 15), date(2027, 1, 31))),
    ],
)
def test_D22_late_work_is_proposed_for_the_next_month(first: date, period: tuple[date, date]) -> None:
    assert proposed_period(REGULATION, rules_of(REGULATION, {}).value, first) == period


@pytest.mark.parametrize("readings", [{"quarter_end.month": "next"}, {"quarter_end.late_work": "same_month"}])
def test_D22_otherwise_every_period_is_its_month(readings: dict[str, ReadingValue]) -> None:
    values = rules_of(REGULATION, readings).value
    assert proposed_period(REGULATION, values, date(2026, 9, 1)) == (date(2026, 9, 1), date(2026, 9, 30))


@given(MONTHS, st.sampled_from(["same", "next"]), st.booleans())
def test_steps_always_come_in_order(first: date, month: str, strict: bool) -> None:
    values = {**rules_of(REGULATION, {}).value, "quarter_end.month": month, "before_is_strict": strict}
    days = [one.last for one in steps_of(REGULATION, values, first) if one.last is not None]
    assert days == sorted(set(days))


@given(MONTHS)
def test_proposed_periods_always_follow_each_other_without_a_gap(first: date) -> None:
    values = rules_of(REGULATION, {}).value
    ends = proposed_period(REGULATION, values, first)[1]
    assert proposed_period(REGULATION, values, next_month(first))[0] == ends + timedelta(days=1)


@given(MONTHS)
def test_a_month_ends_before_the_next_and_belongs_to_one_quarter(first: date) -> None:
    assert last_day(first) + timedelta(days=1) == next_month(first)
    assert quarter_of(first) == (first.month + 2) // 3
    assert ends_early(REGULATION, first) is (first.month % 3 == 0)


def test_months_are_written_as_papers_do() -> None:
    assert [month_name(date(2026, month, 1)) for month in (2, 7, 12)] == ["02/2026", "7/2026", "12/2026"]


def test_W809_clause_16_several_late_steps_are_one_line() -> None:
    steps = {"self_rating": "2026-07-27", "remarks": "2026-07-29"}
    (told,) = [one for one in found(person(), steps=steps) if one.code == "W809"]
    assert told.where == "steps.self_rating"
    assert told.message.startswith("chậm bước 2 ngày 27/7/2026 (hạn 24/7/2026); bước 3 ngày 29/7/2026 (hạn 25/7/2026);")


def test_W809_R203_a_late_step_is_told_and_stops_nothing() -> None:
    steps = {"self_rating": "2026-07-24", "remarks": "2026-07-26", "decision": "2026-07-28", "notice": "2026-08-04"}
    told = [one for one in found(person(), steps=steps) if one.code == "W809"]
    assert [one.where for one in told] == ["steps.remarks"]
    assert told[0].message.startswith("chậm bước 3 ngày 26/7/2026 (hạn 25/7/2026);")


def test_W810_R203_steps_run_in_order() -> None:
    steps = {"plan": "2026-07-02", "self_rating": "2026-07-24", "decision": "2026-07-20"}
    told = [one for one in found(person(), steps=steps) if one.code == "W810"]
    assert [one.message.split(";")[0] for one in told] == ["bước 4 làm ngày 20/7/2026, trước bước 2 (ngày 24/7/2026)"]


def test_W811_D22_a_period_that_goes_on_after_its_rating_is_told() -> None:
    assert places("W811", person(), month="2026-09") == ["period"]
    cut = {"from": "2026-09-01", "to": "2026-09-14"}
    assert places("W811", person(), month="2026-09", period=cut, working_days=9) == []
    assert places("W811", person(), month="2026-09", readings={"quarter_end.month": "next"}) == []
    assert places("W811", person(), month="2026-08") == []


def test_W809_dieu_16_days_that_only_this_program_proposes_are_not_told_as_law() -> None:
    steps = {"self_rating": "2026-06-13", "remarks": "2026-06-14", "decision": "2026-06-16"}
    (told,) = [one for one in found(person(), month="2026-06", steps=steps) if one.code == "W809"]
    assert told.message == (
        "chậm bước 2 ngày 13/6/2026 (hạn 12/6/2026); bước 3 ngày 14/6/2026 (hạn 13/6/2026); bước 4 ngày 16/6/2026 (hạn "
        "14/6/2026); hạn bước 2, 3 do chương trình đề xuất, văn bản chỉ ghi trước ngày 15; vẫn ghi được; nên ghi lý do chậm"
    )
