"""What becomes of a month: the quarter and the year (Điều 6.9, 19), the public list (Điều 16, 17), what is kept."""

from datetime import date
from fractions import Fraction

from meetings.kpi.publishing import public_rows
from meetings.kpi.regulation import shipped
from meetings.kpi.series import MonthResult, quarter_series, results_of, year_series
from tests.meetings.kpi.build import came_out, exact, leader, month, person, record, task

REGULATION = shipped()["KPI-TN-2026"]


def summer() -> list[MonthResult]:
    """July and September of two people; in September one of them is on leave."""
    july = came_out(leader("p01", general=15), person("p02", task(10, 9), general=20))
    september = came_out(leader("p01", general=10), person("p02", worked_days=2), month="2026-09")
    return [*results_of(july), *results_of(september)]


def test_R133_R208_a_quarter_is_its_months_and_nothing_is_averaged() -> None:
    series = quarter_series(REGULATION, summer(), "p01", 2026, 3)
    assert [(one.first.month, *exact(one.total), one.level) for one in series.months] == [
        (7, "85", "good"), (9, "80", "good"),
    ]  # fmt: skip
    assert series.missing == (date(2026, 8, 1),)
    assert not hasattr(series, "total")


def test_R208_leaders_quarters_follow_their_own_texts() -> None:
    said = [use.said for use in quarter_series(REGULATION, summer(), "p01", 2026, 3).uses]
    assert any("129-QĐ/TU" in one for one in said)
    assert not any("129-QĐ/TU" in use.said for use in quarter_series(REGULATION, summer(), "p02", 2026, 3).uses)


def test_R208_a_month_without_a_rating_stands_in_the_series_as_such() -> None:
    series = quarter_series(REGULATION, summer(), "p02", 2026, 3)
    assert [(one.rated, one.total, one.level) for one in series.months] == [
        (True, Fraction(83), "good"), (False, None, None),
    ]  # fmt: skip


def test_R209_R215_a_year_has_the_months_in_force() -> None:
    series = year_series(REGULATION, summer(), "p01", 2026)
    assert [first.month for first in series.missing] == [6, 8, 10, 11, 12]
    assert any("nhiệm kỳ" in use.said for use in series.uses)


def test_R204_no_money_is_reckoned() -> None:
    assert [use.clause for use in REGULATION.use if "không tính tiền" in use.said] == ["Điều 17, khoản 1"]


def test_R206_D48_the_public_list_holds_name_unit_and_level() -> None:
    people = [person("p01", general=15), person("p02", worked_days=1), person("p03", task(0, 0))]
    assert public_rows(came_out(*people)) == (("Nguyễn Văn P01", "Văn phòng Đảng ủy phường An Phú", "good", None),)
    with_points = came_out(*people, readings={"publish.score": True})
    assert exact(*(row.total for row in public_rows(with_points))) == ("85",)


def test_R207_what_is_kept_of_a_month() -> None:
    assert [one.clause for one in REGULATION.document] == [f"Điều 18, khoản {n}" for n in (1, 2, 3)]


def test_R132_R213_R214_opinions_and_annulled_ratings_are_kept_with_the_person() -> None:
    given = person(
        "p01",
        opinion=[{"kind": "reservation", "date": "2026-07-28", "text": "Tôi bảo lưu ý kiến về điểm chất lượng."}],
        annulled=[{"level": "good", "date": "2026-08-10", "by": "Đảng ủy", "reason": "Phát hiện khuyết điểm"}],
        general=12,
    )
    asked = record(month(given))
    assert asked.person[0].opinion[0].given_on == date(2026, 7, 28)
    assert asked.person[0].annulled[0].reason == "Phát hiện khuyết điểm"
    assert came_out(given).levels["p01"] == "good"
