"""The public notice of a month, and somebody's months through a quarter and a year. Điều 16 bước 5, Điều 19."""

from decimal import Decimal
from typing import Any

import pytest

from forms.kpi.making import papers_of
from meetings.kpi.outcome import MonthOutcome
from tests.forms.kpi.papering import NOTICE, UNIT, office, rows, words
from tests.meetings.kpi.build import came_out, leader, person, task, with_points

# The public notice. Điều 16, bước 5.


def test_the_notice_tells_name_unit_and_level_alone() -> None:
    people = (with_points("p01", "80"), person("p02", task(), worked_days=10), person("p03", task=[]))
    said = words(came_out(*people, unit=UNIT), NOTICE)
    assert rows(said, "1", "Nguyễn Văn P01", UNIT["name"], "Hoàn thành tốt nhiệm vụ (loại B)")
    for hidden in ("P02", "P03", "80,00", "Chuyên viên", "Điểm"):
        assert hidden not in said
    assert (
        "Đơn vị có 03 người: thông báo này có kết quả của 01 người; "
        "01 người không thuộc diện đánh giá, xếp loại tháng này; 01 người chưa có kết quả.\n"
    ) in said


def test_where_nobody_is_missing_the_notice_says_so() -> None:
    assert "\nĐơn vị có 02 người: thông báo này có kết quả của 02 người.\n" in words(office("80", "75"), NOTICE)


def test_points_are_published_only_where_the_office_says_so() -> None:
    said = words(office("80", readings={"publish.score": True}), NOTICE)
    assert rows(said, "1", "Người 1", UNIT["name"], "80,00", "Hoàn thành tốt nhiệm vụ (loại B)")


def test_namesakes_are_told_apart_by_post_else_by_place() -> None:
    posts = ("Văn thư", "Kế toán", "Chuyên viên", "Chuyên viên")
    people = [with_points(f"p{place}", "80", name="Lê Hoàng Phúc", post=post) for place, post in enumerate(posts, 1)]
    said = words(came_out(*people, unit=UNIT | {"head": "p1"}), NOTICE)
    for told in ("Văn thư", "Kế toán", "thứ ba", "thứ tư"):
        assert f"\nLê Hoàng Phúc ({told})\n" in said


def test_before_anybody_has_a_level_there_is_nothing_to_publish() -> None:
    assert NOTICE not in papers_of(office("95"))


# Months of somebody. Điều 6.9, 19.


def months(*numbered: tuple[str, dict[str, Any]]) -> list[MonthOutcome]:
    """One person's months: each its number and what is different of that person."""
    return [came_out(person("p01", **one), month=month) for month, one in numbered]


def test_dieu_19_a_quarter_stands_month_by_month_and_is_never_averaged() -> None:
    july, september = months(("2026-07", {"general": 10}), ("2026-09", {"general": Decimal("0.5")}))
    said = words(september, "ket-qua-quy-3-2026-01-nguyen-van-p01.docx", others=(july,))
    good = "Hoàn thành tốt nhiệm vụ (loại B)"
    assert rows(
        said, "7/2026", "80,00", good, good, "", "8/2026", "", "", "Chưa có kết quả", "chưa có kết quả tháng này"
    )
    assert rows(said, "9/2026", "70,50", good, good, "")
    assert "Tổng hợp: loại A: 00 tháng; loại B: 02 tháng; loại C: 00 tháng; loại D: 00 tháng" in said
    assert "75,25" not in said
    assert "chương trình" not in said
    assert "xếp loại đảng viên; không tự cộng hay lấy trung bình (Điều 6, khoản 9; Điều 19).\n" in said


def test_dieu_19_what_the_text_says_of_leaders_stands_for_leaders_alone() -> None:
    july, september = (
        came_out(leader("p01", general=10), person("p02", general=10), month=f"2026-{month}") for month in ("07", "09")
    )
    leaders, others = (
        words(september, f"ket-qua-quy-3-2026-0{place}-nguyen-van-p0{place}.docx", others=(july,)) for place in (1, 2)
    )
    assert "129-QĐ/TU" in leaders
    assert "129-QĐ/TU" not in others


def test_dieu_19_a_month_in_which_the_code_was_somebody_elses_is_not_taken() -> None:
    july, september = months(("2026-07", {"name": "Lê Văn Khác", "general": 10}), ("2026-09", {"general": 10}))
    said = words(september, "ket-qua-quy-3-2026-01-nguyen-van-p01.docx", others=(july,))
    assert rows(said, "7/2026", "", "", "Chưa có kết quả", "không có trong danh sách tháng này")
    assert "Lê Văn Khác" not in said


def test_dieu_19_somebody_whose_code_changed_is_known_by_a_name_that_nobody_else_has() -> None:
    good, file = "Hoàn thành tốt nhiệm vụ (loại B)", "ket-qua-quy-3-2026-01-le-van-a.docx"
    july, september = (
        came_out(person(one, name="Lê Văn A", general=10), person(other, name="Đỗ B"), month=f"2026-{month}")
        for one, other, month in (("m07", "p01", "07"), ("p01", "p02", "09"))
    )
    assert rows(words(september, file, others=(july,)), "7/2026", "80,00", good, good, "")
    namesakes = came_out(*(person(one, name="Lê Văn A") for one in ("m07", "m08")), month="2026-07")
    said = words(september, file, others=(namesakes,))
    assert rows(said, "7/2026", "", "", "Chưa có kết quả", "không có trong danh sách tháng này")


def test_the_last_quarter_comes_with_the_year() -> None:
    october, december = months(("2026-10", {"general": 10}), ("2026-12", {"general": 10}))
    names = papers_of(december, (october,))
    assert [name for name in names if name.startswith("ket-qua")] == [
        "ket-qua-quy-4-2026-01-nguyen-van-p01.docx",
        "ket-qua-nam-2026-01-nguyen-van-p01.docx",
    ]
    said = words(december, "ket-qua-nam-2026-01-nguyen-van-p01.docx", others=(october,))
    assert "\nNăm 2026\n" in said
    assert "\n5/2026\n" not in said  # before the regulation was in force
    assert said.count("chưa có kết quả tháng này") == 5


@pytest.mark.parametrize("month", ["2026-07", "2026-08"])
def test_within_a_quarter_or_without_other_months_nobody_needs_them(month: str) -> None:
    june, now = (came_out(person("p01"), month=one) for one in ("2026-06", month))
    assert not [name for name in papers_of(now, (june,)) if name.startswith("ket-qua")]
    september = came_out(person("p01"), month="2026-09")
    assert not [name for name in papers_of(september) if name.startswith("ket-qua")]
