"""Collectives that rate, and central sectors, on the sheet and the list of a month. Điều 4.6, Điều 9."""

from typing import Any

from tests.forms.kpi.papering import LIST, UNIT, sheet, sheets, words
from tests.meetings.kpi.build import came_out, with_points

MINUTES = {
    "by": "Ban Thường vụ Đảng ủy phường An Phú",
    "date": "2026-07-27",
    "people": ["p01"],
    "minutes": "05-BB/ĐU",
    "presided_by": "Trần Văn Bình",
    "present": ["Trần Văn Bình", "Lê Hoàng Phúc", "Võ Minh Đức"],
}
MET = (
    "họp ngày 27 tháng 7 năm 2026; biên bản số 05-BB/ĐU; chủ trì: Trần Văn Bình; "
    "có mặt 03 người: Trần Văn Bình, Lê Hoàng Phúc, Võ Minh Đức"
)


def one_sheet(rated_as: str, **of_month: Any) -> str:
    """The sheet of the head of the office, rated under that row of the table."""
    return sheet(rated_as=[rated_as], rater="", post="Bí thư", of_month=of_month)


def test_R167_dieu_9_the_sheet_tells_of_the_decision_of_a_collective() -> None:
    said = one_sheet("commune_leader", collective=[MINUTES])
    assert f"\n- Ban Thường vụ Đảng ủy phường An Phú quyết định, {MET}.\n" in said
    assert "T/M BAN THƯỜNG VỤ ĐẢNG ỦY" in said


def test_R167_dieu_9_where_it_is_not_recorded_there_is_room_for_the_pen() -> None:
    said = one_sheet("commune_leader")
    assert (
        "\n- Ban Thường vụ Đảng ủy quyết định, họp ngày … tháng … năm 20…; biên bản số …………; chủ trì: …………; có mặt: ………… người."
        in said
    )


def test_R167_dieu_9_a_head_who_presides_with_the_collective_and_the_collective_both_stand_there() -> None:
    presiding = MINUTES | {"by": "Tập thể lãnh đạo Sở Nội vụ", "people": ["p02"]}
    people = (with_points("p01", "80", name="Trần Văn Bình", post="Giám đốc"),
              with_points("p02", "80", rated_as=["government_agency_deputy"], rater="", post="Phó Giám đốc"))  # fmt: skip
    said = sheets(*people, collective=[presiding])[1]
    assert f"- Tập thể lãnh đạo Sở Nội vụ quyết định, {MET}." in said
    assert "TM. TẬP THỂ LÃNH ĐẠO" in said or "T/M TẬP THỂ LÃNH ĐẠO" in said


def test_R167_dieu_9_a_person_signs_alone() -> None:
    assert "biên bản số" not in one_sheet("commune_party_head")
    assert "biên bản số" not in sheet(rater="Chánh Văn phòng")


def test_R167_dieu_9_the_list_tells_of_each_collective_and_whom_it_rated() -> None:
    people = [with_points(one, "80", rated_as=["commune_leader"]) for one in ("p01", "p02")]
    said = words(came_out(*people, unit=UNIT, collective=[MINUTES | {"people": ["p01", "p02"]}]), LIST)
    assert "\nVII. QUYẾT ĐỊNH CỦA TẬP THỂ CÓ THẨM QUYỀN (Điều 9)\n" in said
    rated = "xếp loại 02 người: Nguyễn Văn P01, Nguyễn Văn P02"
    assert f"\n- Ban Thường vụ Đảng ủy phường An Phú, {MET}: {rated}.\n" in said
    assert "QUYẾT ĐỊNH CỦA TẬP THỂ" not in words(came_out(with_points("p01", "80"), unit=UNIT), LIST)


def test_R167_dieu_9_whom_a_collective_rates_without_a_decision_on_record_is_named_on_the_list() -> None:
    people = (
        *(with_points(one, "80", rated_as=["commune_leader"], rater="") for one in ("p01", "p02", "p03")),
        with_points("p04", "80", rated_as=["commune_leader"], rater="", worked_days=10),
    )
    said = words(came_out(*people, unit=UNIT, collective=[MINUTES]), LIST)
    assert "xếp loại 01 người: Nguyễn Văn P01.\n" in said
    assert "\n- Ban Thường vụ Đảng ủy: chưa ghi quyết định về 02 người: Nguyễn Văn P02, Nguyễn Văn P03.\n" in said


def test_R153_dieu_9_1_results_of_a_central_sector_are_listed_for_the_report_upward() -> None:
    leader = with_points("p01", "80", post="Trưởng Thuế", rated_as=["central_sector_leader"])
    said = words(came_out(leader | {"sector_result": "Hoàn thành tốt nhiệm vụ"}, unit=UNIT), LIST)
    heading = "VII. KẾT QUẢ CỦA NGƯỜI THUỘC NGÀNH DỌC TRUNG ƯƠNG, BÁO CÁO BAN THƯỜNG VỤ TỈNH ỦY QUA BAN TỔ CHỨC TỈNH ỦY"
    assert f"\n{heading} (Điều 9, khoản 1)\n- Nguyễn Văn P01 (Trưởng Thuế): Hoàn thành tốt nhiệm vụ.\n" in said
    assert "\n- Ban Tổ chức Tỉnh ủy (để tổng hợp, báo cáo Ban Thường vụ Tỉnh ủy),\n" in said
    unsaid = words(came_out(leader, unit=UNIT), LIST)
    assert "- Nguyễn Văn P01 (Trưởng Thuế): chưa ghi kết quả theo quy định của ngành dọc.\n" in unsaid


def test_R167_R153_both_are_numbered_after_the_readings() -> None:
    people = (with_points("p01", "80", rated_as=["commune_leader"]),
              with_points("p02", "80", rated_as=["central_sector_leader"]))  # fmt: skip
    readings = {"kpi.cap.base": "pool"}
    said = words(came_out(*people, unit=UNIT, collective=[MINUTES], readings=readings), LIST)
    assert "\nVIII. QUYẾT ĐỊNH CỦA TẬP THỂ" in said
    assert "\nIX. KẾT QUẢ CỦA NGƯỜI THUỘC NGÀNH DỌC" in said
