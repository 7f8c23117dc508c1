"""The monthly sheet of one person: its figures, what is said, who signs. Điều 18.1."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.forms.kpi.papering import UNIT, rows, sheet, sheets
from tests.meetings.kpi.build import leader, person, task

FORM = {
    "id": "m3",
    "name": "Mẫu số 03",
    "criterion": [
        {"heading": "Phẩm chất", "text": "Đoàn kết", "most": 10},
        {"heading": "Phẩm chất", "text": "Văn hóa công vụ", "most": 5},
        {"heading": "Kỷ luật", "text": "Giờ giấc", "most": 15},
    ],
}
ROUNDED = "Số sau dấu ≈ (kể cả khi nhắc lại trong phép tính) và điểm ở bảng kết quả đã làm tròn khi in"


# Tasks and their reckoning.


def test_dieu_11_2b_a_lapse_takes_a_quarter_of_one_product_and_every_step_is_printed() -> None:
    said = sheet(task(4, unit=Decimal("2.5"), quality_lapses=1), general=Decimal("28.5"))
    assert rows(said, "1", "Tờ trình", "2", "2,5", "4 (10)", "4 (10)", "01 (9,375)", "00 (10)")
    assert "b = 100 × 9,375 / 10 = 93,75\nĐiều 11, khoản 2, điểm b\n" in said
    assert "Kết quả = (100 + 93,75 + 100) / 3 ≈ 97,9167\nĐiều 13, khoản 1\n" in said
    assert rows(said, "28,50", "68,54", "0,00", "97,04")


def test_what_was_excused_stands_beside_the_times_and_who_confirmed_it() -> None:
    said = sheet(task(10, 9, delays=2, delays_excused=1, excused_by="Công văn số 12-CV/VP"))
    assert rows(said, "Tờ trình; căn cứ miễn trừ: Công văn số 12-CV/VP", "2", "1")
    assert rows(said, "10 (10)", "9 (9)", "00 (9)", "02 (miễn 01) (8,75)")


def test_the_sum_adds_up_the_rows_within_what_was_assigned() -> None:
    tasks = (task(3, 2, name="A"), task(4, 4, name="B", unit=Decimal("0.5")), task(5, 5, name="C", extra=True))
    said = sheet(*tasks, bonus=[{"points": 1, "ground": "Đột xuất", "approved_by": "Trần Văn Bình"}])
    assert rows(said, "Cộng trong tổng số giao", "", "", "5", "4", "00 (4)", "00 (4)")
    assert said.index("Cộng trong tổng số giao") < said.index(
        "Nhận thay, đột xuất, ngoài tổng số giao, chỉ tính điểm cộng"
    )
    assert rows(said, "3", "C", "2", "1", "5 (5)", "5 (5)", "00", "00")


def test_dieu_15_1d_what_was_handed_over_stays_assigned_and_counts_nothing() -> None:
    said = sheet(task(2, 2), task(1, 0, name="Giấy mời", handed_over=True))
    assert rows(
        said,
        "2",
        "Giấy mời; đã chuyển người khác, không tính hoàn thành",
        "2",
        "1",
        "1 (1)",
        "0 (0)",
        "00 (0)",
        "00 (0)",
    )
    assert "a = 100 × 2 / 3 ≈ 66,6667" in said


def test_dieu_2_1_what_makes_a_task_clear_stands_in_its_note() -> None:
    clear = {"due": date(2026, 7, 20), "output": "01 tờ trình", "duty": "chủ trì", "authority": "Chánh Văn phòng"}
    said = sheet(task(1, **clear))
    assert (
        "; thời hạn: 20/7/2026; kết quả phải có: 01 tờ trình; trách nhiệm: chủ trì; thẩm quyền: Chánh Văn phòng" in said
    )


def test_a_part_of_a_common_product_names_it() -> None:
    shared = [{"id": "sk", "name": "Báo cáo sơ kết", "units": 10}]
    assert "phần của «Báo cáo sơ kết»" in sheet(task(10, share_of="sk"), of_month={"shared": shared})


def test_dieu_12_1_a_leaders_own_and_directed_tasks_stand_apart() -> None:
    said = sheets(leader("p01", task(1, name="Chương trình"), task(2, name="Chỉ đạo", directing=True)))[0]
    places = [said.index(text) for text in ("Trực tiếp thực hiện", "Chương trình", "Chỉ đạo, điều hành", "\nChỉ đạo\n")]
    assert places == sorted(places)


def test_a_month_without_tasks_says_so_and_gives_no_level() -> None:
    said = sheet(task=[])
    assert "II. NHIỆM VỤ ĐƯỢC GIAO, KẾT QUẢ THỰC HIỆN\nChưa giao nhiệm vụ nào trong tháng.\n" in said
    assert "Chưa giao nhiệm vụ nào trong tổng, nên chưa tính được điểm\nĐiều 15, khoản 1, điểm d\n" in said
    assert "VII. QUYẾT ĐỊNH XẾP LOẠI: Chưa có kết quả\n" in said
    assert "Mức quyết định, lý do:" in said


def test_two_hundred_tasks_stand_on_one_sheet() -> None:
    said = sheet(*(task(1, name=f"Nhiệm vụ {number}") for number in range(1, 201)))
    assert rows(said, "200", "Nhiệm vụ 200", "2", "1", "1 (1)", "1 (1)", "00 (1)", "00 (1)")
    assert rows(said, "Cộng trong tổng số giao", "", "", "200", "200", "00 (200)", "00 (200)")


def test_what_was_rounded_is_said_and_only_then() -> None:
    assert ROUNDED in sheet(task(3, 2))
    assert "≈" not in sheet(task(4, 2))
    assert ROUNDED not in sheet(task(4, 2))


def test_points_that_miss_a_level_never_look_as_if_they_reached_it() -> None:
    said = sheet(task(10), general=Decimal("19.996"))
    assert rows(said, "20,00", "70,00", "0,00", "89,996")
    assert "89,996 điểm, từ 70 điểm: Hoàn thành tốt nhiệm vụ (loại B)" in said


def test_a_reading_chosen_otherwise_is_printed_with_its_ground() -> None:
    said = sheet(task(4, quality_lapses=1), of_month={"readings": {"kpi.deduct_from": "row"}})
    assert "25% của cái gì, khi một dòng có nhiều sản phẩm? của cả dòng (căn cứ: Công văn số 12-CV/ĐU" in said
    assert "b = 100 × 3 / 4 = 75" in said


# Leading, common criteria, bonus.


def test_dieu_12_3_leaders_have_their_three_figures_with_grounds_and_clauses() -> None:
    lead = {"execution": 50, "execution_ground": "chậm kéo dài", "unity": 100, "unity_ground": "đoàn kết"}
    said = sheets(leader("p01", manages=["p02"], leadership=lead), person("p02", task(10, 0), general=10))[0]
    assert rows(
        said, "đ", "Khả năng tổ chức triển khai thực hiện nhiệm vụ", "chậm kéo dài", "Điều 12, khoản 3, điểm b", "50"
    )
    assert "ở mức không hoàn thành nhiệm vụ: Nguyễn Văn P02\nĐiều 12, khoản 3, điểm a\n50\n" in said
    assert "Kết quả = (100 + 100 + 100 + 50 + 50 + 100) / 6 ≈ 83,3333\nĐiều 13, khoản 2\n" in said


def test_whoever_leads_nobody_has_no_such_figures() -> None:
    assert "III. LÃNH ĐẠO, QUẢN LÝ (d, đ, e): Không giữ chức vụ lãnh đạo, quản lý.\n" in sheet(task())


def test_dieu_7_2_the_offices_own_form_stands_point_by_point_with_its_sums() -> None:
    points = {"criteria": [9, Decimal("4.5"), 15], "self_criteria": [10, 5, 15]}
    said = sheet(task(), general=None, form="m3", of_month={"form": [FORM]}, **points)
    assert "I. TIÊU CHÍ CHUNG (Mẫu số 03)\n" in said
    assert rows(said, "", "Phẩm chất", "15", "15", "13,5", "1", "Đoàn kết", "10", "10", "9")
    assert rows(said, "", "Kỷ luật", "15", "15", "15", "3", "Giờ giấc", "15", "15", "15")
    assert rows(said, "", "Tổng điểm", "30", "30", "28,5")


def test_without_a_form_the_total_alone_stands() -> None:
    said = sheet(task(), general=Decimal("28.5"), self_general=29)
    assert "I. TIÊU CHÍ CHUNG\nTổng điểm: tối đa 30 điểm; tự chấm: 29; chính thức: 28,5.\n" in said
    assert "tự chấm: ………………………; chính thức: 28." in sheet(task())


def test_dieu_14_bonus_points_have_their_ground_and_who_approved_them() -> None:
    bonus = [{"points": Decimal("1.5"), "ground": "Nhận thay báo cáo", "approved_by": "Trần Văn Bình"}]
    said = sheet(task(), bonus=bonus)
    assert rows(said, "1", "Nhận thay báo cáo", "Trần Văn Bình", "1,5")
    assert "IV. ĐIỂM CỘNG (được tính 1,5 điểm)\n" in said
    assert "IV. ĐIỂM CỘNG: Không có.\n" in sheet(task())


def test_bonus_points_by_formula_name_the_formula() -> None:
    by_formula = {"readings": {"kpi.bonus": "formula"}}
    said = sheet(task(10), task(1, extra=True, name="Đột xuất"), of_month=by_formula)
    assert "Việc làm ngoài tổng số được giao: 70 × phần làm thêm đã quy đổi / phần được giao đã quy đổi\n" in said
    assert "IV. ĐIỂM CỘNG (được tính 7 điểm)\n" in said


# Who is not rated; what is said.


def test_dieu_6_7_whoever_worked_too_few_days_is_not_rated_and_nothing_is_reckoned() -> None:
    said = sheet(task(3), worked_days=10, absence="nghỉ ốm")
    assert "Không đánh giá, xếp loại tháng này: làm việc 10/22 ngày, dưới 50% (nghỉ ốm).\n" in said
    assert "Thời gian làm việc: 10/22 ngày (≈ 45,4545%); nghỉ ốm\n" in said
    assert rows(said, "1", "Tờ trình", "2", "1", "3 (3)", "3", "00", "00")
    assert "CÁCH TÍNH" not in said
    assert "QUYẾT ĐỊNH XẾP LOẠI" not in said


def test_remarks_are_printed_as_recorded_else_there_is_room() -> None:
    said = sheet(task(), strengths="Chủ động.\nSáng tạo.", weaknesses="Còn chậm.", remark="Đồng ý.")
    assert "1. Ưu điểm: Chủ động.\nSáng tạo.\n2. Hạn chế, khuyết điểm: Còn chậm.\n3. Ý kiến" in said
    assert "thẩm quyền: Đồng ý.\n" in said
    assert "1. Ưu điểm: \n" in sheet(task())


def test_dieu_20_5_opinions_stand_with_their_days_and_the_rating_stays() -> None:
    opinions = [
        {"kind": "reservation", "date": date(2026, 7, 28), "text": "Chưa đồng ý điểm c."},
        {"kind": "petition", "date": date(2026, 8, 3), "text": "Đề nghị xem lại."},
        {"kind": "report", "date": date(2026, 8, 4), "text": "Có việc chấm cảm tính."},
    ]
    said = sheet(task(), opinion=opinions)
    assert "Bảo lưu ý kiến, ngày 28 tháng 7 năm 2026\nChưa đồng ý điểm c.\n" in said
    assert "Kiến nghị, phản ánh với cấp trên, ngày 03 tháng 8 năm 2026\nĐề nghị xem lại.\n" in said
    assert "Phản ánh về việc đánh giá, xếp loại, ngày 04 tháng 8 năm 2026\nCó việc chấm cảm tính.\n" in said
    assert "vẫn chấp hành kết luận của cấp có thẩm quyền" in said


def test_dieu_6_8_a_rating_that_was_cancelled_stays_on_the_sheet() -> None:
    earlier = {"level": "excellent", "date": date(2026, 7, 30), "by": "Chánh Văn phòng", "reason": "Khai thiếu."}
    said = sheet(task(), annulled=[earlier])
    assert "Chánh Văn phòng hủy bỏ ngày 30 tháng 7 năm 2026\nKhai thiếu.\n" in said


def test_dieu_6_2_a_decision_below_the_points_stands_with_its_reason() -> None:
    decided = {"decision": [{"person": "p01", "level": "good", "reason": "Còn thiếu sót"}]}
    said = sheets(person("p01", task(), self_level="excellent"), **decided)[0]
    levels = ("Hoàn thành xuất sắc nhiệm vụ (loại A)",) * 2 + ("Hoàn thành tốt nhiệm vụ (loại B)",)
    assert rows(said, "98,00", *levels)
    assert "- Quyết định: Hoàn thành tốt nhiệm vụ; lý do: Còn thiếu sót (Điều 6, khoản 2).\n" in said


def test_dieu_8_5_who_finds_no_place_waits_for_a_decision() -> None:
    said = sheet(task())
    assert "VII. QUYẾT ĐỊNH XẾP LOẠI: Chưa có kết quả\n" in said
    assert (
        "- Cả cơ quan có 01 người đủ điểm loại A, không có chỗ nào; chờ quyết định (Điều 8, khoản 5, điểm a).\n" in said
    )


# Who signs. Điều 9.


def signed(one: str, *people: dict[str, Any], **unit: Any) -> str:
    """The end of somebody's sheet."""
    said = sheets(*people, unit=UNIT | unit)[[person["id"] for person in people].index(one)]
    return said[said.index("NGƯỜI TỰ ĐÁNH GIÁ") :].strip()


HEAD = leader("p01", name="Trần Văn Bình", post="Chánh Văn phòng", rater="Bí thư Đảng ủy phường")


def test_dieu_9_the_head_who_rates_signs_once() -> None:
    said = signed("p02", HEAD, person("p02", rater="Chánh Văn phòng"))
    parts = "NGƯỜI TỰ ĐÁNH GIÁ\nCẤP CÓ THẨM QUYỀN ĐÁNH GIÁ, XẾP LOẠI\n\nCHÁNH VĂN PHÒNG\n\n\n"
    assert said == f"{parts}Nguyễn Văn P02\nTrần Văn Bình"


def test_dieu_9_another_who_rates_signs_before_the_head_decides() -> None:
    chief = person("p02", name="Lê Hoàng Phúc", post="Trưởng phòng Tổng hợp")
    said = signed("p03", HEAD, chief, person("p03", rater="Trưởng phòng tổng hợp"))
    parts = "NGƯỜI TỰ ĐÁNH GIÁ\nNGƯỜI NHẬN XÉT, ĐÁNH GIÁ\nNGƯỜI QUYẾT ĐỊNH XẾP LOẠI\n"
    offices = "\nTRƯỞNG PHÒNG TỔNG HỢP\nCHÁNH VĂN PHÒNG\n\n\n\n"
    assert said == f"{parts}{offices}Nguyễn Văn P03\nLê Hoàng Phúc\nTrần Văn Bình"


@pytest.mark.parametrize(
    ("rated", "offices"),
    [
        ({"rater": "Bí thư Đảng ủy phường"}, "BÍ THƯ ĐẢNG ỦY PHƯỜNG\n\n\n"),
        ({"rater": "Ban Thường vụ Đảng ủy phường"}, "T/M BAN THƯỜNG VỤ ĐẢNG ỦY PHƯỜNG\n\n\n"),
        ({"rater": None, "rated_as": ["commune_leader"]}, "T/M BAN THƯỜNG VỤ ĐẢNG ỦY\n\n\n"),
        ({"rater": None, "rated_as": ["commune_party_head"]}, "BÍ THƯ ĐẢNG ỦY\n\n\n"),
        ({"rater": None, "rated_as": ["central_sector_leader"]}, "\n\n\n"),
        (
            {
                "rater": None,
                "rated_as": ["assembly_deputy_head"],
                "rater_instead": "vacancy",
                "rater_ground": "Khuyết Trưởng Đoàn",
            },
            "T/M BAN THƯỜNG VỤ ĐẢNG ỦY HỘI ĐỒNG NHÂN DÂN TỈNH\n\n\n",
        ),
        ({"rater": None}, "\n\n\n"),
    ],
)
def test_dieu_9_whoever_rates_the_head_signs_that_sheet(rated: dict[str, Any], offices: str) -> None:
    said = signed("p01", {key: value for key, value in (HEAD | rated).items() if value is not None})
    rates = "NGƯỜI TỰ ĐÁNH GIÁ\nCẤP CÓ THẨM QUYỀN ĐÁNH GIÁ, XẾP LOẠI\n\n"
    assert said == f"{rates}{offices}Trần Văn Bình\n………………………"


def test_dieu_9_of_a_deputy_the_head_signs_for_the_leading_collective() -> None:
    said = signed("p02", HEAD, person("p02", rater=None, rated_as=["party_agency_deputy"]))
    assert "\nT/M TẬP THỂ LÃNH ĐẠO\n\nCHÁNH VĂN PHÒNG\nNguyễn Văn P02\nTrần Văn Bình" in said


def test_dieu_9_the_table_names_the_head_of_the_very_unit() -> None:
    said = signed("p02", HEAD, person("p02", rater=None, rated_as=["commune_party_staff"]))
    assert "\nCHÁNH VĂN PHÒNG\n\n\nNguyễn Văn P02\nTrần Văn Bình" in said


def test_dieu_9_where_the_table_names_several_the_office_is_left_to_the_pen() -> None:
    said = signed("p02", HEAD, person("p02", rater=None, rated_as=["party_division_staff"]))
    assert "\n\nCHÁNH VĂN PHÒNG\n\n\n\nNguyễn Văn P02\n………………………\nTrần Văn Bình" in said


def test_the_row_of_dieu_9_and_the_ground_of_a_substitution_stand_on_the_sheet() -> None:
    instead = {"rater": None, "rated_as": ["front_division_head"], "rater_instead": "delegated"}
    said = sheets(person("p01", **instead, rater_ground="Giấy ủy quyền số 02"))[0]
    told = "Cấp phó được ủy quyền (Điều 9, khoản 2, mục 2.4); ủy quyền đánh giá, căn cứ: Giấy ủy quyền số 02"
    assert f"Cấp đánh giá: {told}\n" in said


def test_of_several_posts_the_head_signs_with_that_of_the_unit() -> None:
    head = HEAD | {"post": "Bí thư chi bộ, Chánh Văn phòng"}
    assert "\nCHÁNH VĂN PHÒNG\n" in signed("p02", head, person("p02", rater="Trần Văn Bình"))
    assert "\nNGƯỜI ĐỨNG ĐẦU\n" in signed("p02", HEAD | {"post": ""}, person("p02", rater="Trần Văn Bình"))


# Evidence, rewards, who decided, the layout.


def test_dieu_5_each_piece_of_evidence_stands_on_the_sheet() -> None:
    said = sheet(evidence=["Báo cáo số 15-BC/VP", "Biên bản kiểm tra ngày 22/7/2026"])
    assert "4. Danh mục minh chứng: Báo cáo số 15-BC/VP; Biên bản kiểm tra ngày 22/7/2026\n" in said


def test_dieu_17_2_a_reward_is_told_of_whoever_got_one_rated_or_not() -> None:
    given: dict[str, Any] = {"reward": "Chủ tịch UBND phường tặng Giấy khen"}
    told = "Biểu dương, khen thưởng đột xuất: Chủ tịch UBND phường tặng Giấy khen\n"
    assert told in sheet(**given)
    assert told in sheet(worked_days=5, absence="nghỉ ốm", **given)
    assert "khen thưởng" not in sheet()


def test_dieu_6_2_a_decision_names_who_decided_and_the_day() -> None:
    plain = {"person": "p01", "level": "good", "reason": "Theo ý kiến tập thể"}
    said = sheet(of_month={"decision": [plain | {"decided_by": "Trần Văn Bình", "on": date(2026, 7, 27)}]})
    whole = "lý do: Theo ý kiến tập thể; người quyết định: Trần Văn Bình; ngày quyết định: 27/7/2026 (Điều 6, khoản 2)."
    assert whole in said
    assert "lý do: Theo ý kiến tập thể (Điều 6, khoản 2)." in sheet(of_month={"decision": [plain]})


@pytest.mark.parametrize(
    ("layout", "motto"),
    [("HD05", "ĐẢNG CỘNG SẢN VIỆT NAM"), ("HD36", "ĐẢNG CỘNG SẢN VIỆT NAM"), ("ND30", "Độc lập - Tự do - Hạnh phúc")],
)
def test_the_layout_that_the_unit_names_goes_before_the_kind_of_office(layout: str, motto: str) -> None:
    for superior in ("ĐẢNG ỦY PHƯỜNG AN PHÚ", "UBND PHƯỜNG AN PHÚ"):
        unit = {**UNIT, "name": "Văn phòng", "superior": superior, "layout": layout}
        assert motto in sheet(of_month={"unit": unit})
