"""The list of a month's results: everybody, the counts, the caps. Điều 18.2."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from forms.kpi.workbook import summary_file
from meetings.kpi.outcome import MonthOutcome
from tests.forms.kpi.papering import LIST, UNIT, office, rows, words
from tests.meetings.kpi.build import came_out, person, task, with_points

GROUND = "Công văn số 12-CV/ĐU ngày 01/7/2026"


def test_everybody_stands_on_the_list_with_every_part_of_the_points() -> None:
    said = words(office("88.5", "71", "70", "75.25", "80"), LIST)
    assert rows(said, "1", "Người 1", "Chuyên viên", "Chuyen-vien", "18,50", "70,00", "0,00", "88,50", "B", "B", "")
    assert rows(said, "4", "Người 4", "Chuyên viên", "Chuyen-vien", "5,25", "70,00", "0,00", "75,25", "B", "B", "")
    assert "Danh sách có 05 người.\n" in said


def test_the_letters_and_the_decimals_are_explained() -> None:
    said = words(office("70"), LIST)
    assert (
        "loại C: Hoàn thành nhiệm vụ, từ 50 điểm đến dưới 70 điểm; loại D: Không hoàn thành nhiệm vụ, dưới 50 điểm."
        in said
    )
    assert "Điểm in hai chữ số lẻ, thêm chữ số khi cần để thấy rõ chưa đến mức trên" in said


def test_dieu_8_5_who_is_over_the_cap_is_named_with_the_places_left() -> None:
    said = words(office("95", "93", *["80"] * 5), LIST)
    assert (
        "Loại A nhiều nhất 20% (Điều 8, khoản 5, điểm a), tính ở cả cơ quan và ở từng nhóm nhiệm vụ tương đồng.\n"
        in said
    )
    assert rows(
        said, "Cả cơ quan", "07", "00", "02", "00", "05", "00", "00", "02", "07", "07 × 20% : 120% ≈ 1,1667", "01"
    )
    told = "02 người đủ điểm loại A nhưng vượt giới hạn tỷ lệ, chưa quyết định, còn 01 chỗ"
    assert f"- Cả cơ quan: {told}: Người 1 (95,00 điểm); Người 2 (93,00 điểm).\n" in said
    assert rows(said, "95,00", "A", "Chưa có", "Vượt giới hạn, xem mục III")
    assert "theo số người đạt từ mức tốt trở lên: 01; theo số người có điểm mức tốt: 01.\n" in said


def test_dieu_8_5_once_decided_nobody_is_over_and_the_reason_stands() -> None:
    decided = [{"person": "p02", "level": "good", "reason": "Người 1 nổi trội hơn"}]
    said = words(office("95", "93", *["80"] * 5, decision=decided), LIST)
    assert "III. ĐỦ ĐIỂM LOẠI A MÀ VƯỢT GIỚI HẠN, CHƯA QUYẾT ĐỊNH: Không có.\n" in said
    assert "- Người 2 (93,00 điểm): theo điểm loại A, quyết định loại B; lý do: Người 1 nổi trội hơn.\n" in said
    assert rows(said, "93,00", "A", "B", "Xem mục IV")
    assert rows(
        said, "Cả cơ quan", "07", "00", "00", "01", "06", "00", "00", "02", "07", "07 × 20% : 120% ≈ 1,1667", "01"
    )


def test_a_decision_that_changes_nothing_says_so() -> None:
    decided = [
        {"person": "p01", "level": "excellent", "reason": "Dẫn đầu"},
        {"person": "p02", "level": "good", "reason": "Người 1 nổi trội hơn"},
    ]
    said = words(office("95", "93", *["80"] * 5, decision=decided), LIST)
    assert "- Người 1 (95,00 điểm): quyết định loại A như theo điểm; lý do: Dẫn đầu.\n" in said
    assert "- Người 2 (93,00 điểm): theo điểm loại A, quyết định loại B; lý do: Người 1 nổi trội hơn.\n" in said


@pytest.mark.parametrize(
    ("readings", "formula", "reckoned"),
    [
        ({}, "số người làm căn cứ × 20% : 120%, bỏ phần lẻ", "07 × 20% : 120% ≈ 1,1667"),
        (
            {"kpi.cap.rounding": "half_up"},
            "(số người làm căn cứ × 20% + 0,5) : 120%, bỏ phần lẻ",
            "(07 × 20% + 0,5) : 120% ≈ 1,5833",
        ),
        ({"kpi.cap.base": "pool"}, "số người làm căn cứ × 20%, bỏ phần lẻ", "07 × 20% = 1,4"),
        ({"kpi.cap.base": "good_before"}, "số người làm căn cứ × 20%, bỏ phần lẻ", "05 × 20% = 1"),
        (
            {"kpi.cap.base": "pool", "kpi.cap.rounding": "half_up"},
            "số người làm căn cứ × 20%, lẻ từ 0,5 làm tròn lên",
            "07 × 20% = 1,4",
        ),
    ],
)
def test_dieu_8_5_how_the_places_are_reckoned_stands_for_every_scope(
    readings: dict[str, Any], formula: str, reckoned: str
) -> None:
    outcome = office("95", "93", *["80"] * 5, readings=readings or None)
    said = words(outcome, LIST)
    assert f"Số người loại A nhiều nhất = {formula}; số người làm căn cứ là " in said
    for scope in ("Cả cơ quan", "Chuyen-vien"):
        assert f"\n{reckoned}\n01\n" in said[said.index(f"\n{scope}\n") :]
        in_workbook = [cell for row in _cells(outcome) for cell in row if isinstance(cell, str)]
        assert f"- {scope}: {reckoned}; nhiều nhất loại A: 01." in in_workbook


def _cells(outcome: MonthOutcome) -> list[tuple[object, ...]]:
    sheet = load_workbook(BytesIO(summary_file(outcome)[1])).worksheets[0]
    return list(sheet.iter_rows(values_only=True))


def test_who_falls_out_by_the_points_is_told_why() -> None:
    said = words(office("95", "93", *["80"] * 5, readings={"kpi.cap.select": "by_score"}), LIST)
    why = "hết chỗ loại A, lấy theo điểm từ cao xuống"
    assert f"- Người 2 (93,00 điểm): theo điểm loại A, xếp loại B; lý do: {why}.\n" in said
    assert f"(căn cứ: {GROUND}).\n" in said


def test_dieu_8_5b_a_raised_share_stands_with_its_decision() -> None:
    raised = {
        "decided_by": "Ban Thường vụ Đảng ủy",
        "number": "45-QĐ/ĐU",
        "date": date(2026, 7, 27),
        "ground": "Vượt kế hoạch",
    }
    said = words(office("95", *["80"] * 4, excellent_unit=raised), LIST)
    assert "Loại A nhiều nhất 25% (Điều 8, khoản 5, điểm b)" in said
    document = "Văn bản số 45-QĐ/ĐU ngày 27 tháng 7 năm 2026 của Ban Thường vụ Đảng ủy"
    assert f"- Tỷ lệ loại A được nâng lên 25% theo {document}; thành tích: Vượt kế hoạch.\n" in said


def test_a_group_that_the_reading_leaves_out_has_no_places_to_count() -> None:
    said = words(office("95", *["80"] * 5, readings={"kpi.cap.scope": "agency"}), LIST)
    assert "tính ở cả cơ quan.\n" in said
    assert rows(
        said, "Chuyen-vien", "06", "00", "00", "01", "05", "00", "00", "01", "06", "06 × 20% : 120% = 1", "không tính"
    )


def test_dieu_6_7_who_is_not_rated_stands_with_the_reason_in_no_count() -> None:
    people = (with_points("p01", "80"), person("p02", task(), worked_days=10, absence="nghỉ ốm"))
    said = words(came_out(*people, unit=UNIT), LIST)
    assert rows(said, "", "", "", "", "", "Không xếp loại", "Làm việc 10/22 ngày, dưới 50% (nghỉ ốm)")
    assert rows(
        said, "Cả cơ quan", "02", "01", "00", "00", "01", "00", "00", "00", "01", "01 × 20% : 120% ≈ 0,1667", "00"
    )
    assert "V. KHÔNG ĐÁNH GIÁ, XẾP LOẠI\n- Nguyễn Văn P02: làm việc 10/22 ngày, dưới 50% (nghỉ ốm).\n" in said


def test_who_has_no_tasks_is_open_and_says_why() -> None:
    people = (with_points("p01", "80"), person("p02", task=[]))
    said = words(came_out(*people, unit=UNIT), LIST)
    assert "VI. CHƯA TÍNH ĐƯỢC ĐIỂM\n- Nguyễn Văn P02: chưa giao nhiệm vụ nên chưa tính được điểm.\n" in said


@pytest.mark.parametrize(
    ("readings", "printed"),
    [
        ({}, "89,996"),
        ({"score.round": 1}, "89,996"),
        ({"score.round": 1, "classify_on": "rounded"}, "90,0"),
        ({"score.round": "half_point", "classify_on": "rounded"}, "90,0"),
        ({"score.round": 2, "classify_on": "rounded"}, "90,00"),
    ],
)
def test_points_are_rounded_as_the_office_chose_but_never_over_a_level_that_was_not_given(
    readings: dict[str, Any], printed: str
) -> None:
    said = words(office("89.996", readings=readings or None), LIST)
    assert rows(said, printed, "A" if readings.get("classify_on") else "B")


def test_the_list_is_signed_by_the_head_and_goes_to_the_superior() -> None:
    people = (with_points("p01", "80", name="Trần Văn Bình", post="Chánh Văn phòng"),)
    said = words(came_out(*people, unit=UNIT), LIST)
    assert "NGƯỜI LẬP DANH SÁCH\nCHÁNH VĂN PHÒNG\n\n\n………………………\nTrần Văn Bình\n" in said
    assert said.endswith("Nơi nhận:\n- Đảng ủy phường An Phú (để báo cáo),\n- Lưu hồ sơ.\n")
