"""Every fault and warning of a month workbook: told at its sheet and cell, all at once, with what to do next."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from meetings.faults import Finding
from tests.forms.kpi.workbooks import (
    BINH,
    BINH_ROW,
    FRAME,
    FRAME_ROWS,
    HER_TASK,
    HOA,
    HOA_ROW,
    PEOPLE_HEAD,
    TASK,
    TASK_HEAD,
    Row,
    filled,
    lines,
    office,
    own,
)

BINHS = (1, "Trần Văn Bình", "Tờ trình", 3, 4, 4)
HOAS = (2, "Lê Thị Hoa", "Công văn", 1, 10, 9, 1)


def without(row: Row, heading: str) -> Row:
    return {key: value for key, value in row.items() if key != heading}


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def template(folder: Path, task: Row | None = None, **more: Any) -> Path:
    """The template with one person and one task, some cells of it otherwise."""
    return filled(folder / "thang.xlsx", **({"people": [BINH], "tasks": [TASK | (task or {})]} | more))


# --- the sheets -------------------------------------------------------------------------------------------------------


def test_F870_a_workbook_without_a_list_of_people(tmp_path: Path) -> None:
    (line,) = lines(office(tmp_path / "a.xlsx", Thông_tin=FRAME_ROWS, Việc=(TASK_HEAD, BINHS)), "F870")
    assert line.startswith("F870 a.xlsx: không thấy trang danh sách người trong 2 trang tính: «Thông tin», «Việc»; ")


def test_F871_labels_that_stand_nowhere_are_told_in_one_line(tmp_path: Path) -> None:
    (line,) = lines(own(tmp_path / "a.xlsx", Thông_tin=FRAME_ROWS[:2]), "F871")
    assert line == (
        "F871 a.xlsx: không thấy ô nào ghi: «Số ngày làm việc của kỳ», «Người quyết định»; "
        "vui lòng thêm trang «Đơn vị và tháng», mỗi dòng một mục, giá trị ở ô bên phải"
    )


def test_F872_a_required_column_that_is_missing_is_told_once(tmp_path: Path) -> None:
    head = (*TASK_HEAD[:5], "Làm được gì", TASK_HEAD[6])
    path = own(tmp_path / "a.xlsx", Nhiệm_vụ=(head, BINHS, HOAS), Theo_dõi_việc=((),))
    assert lines(path, "F872") == [
        "F872 Nhiệm vụ!B1: trang «Nhiệm vụ» thiếu cột «Hoàn thành»; vui lòng thêm cột này ở dòng tiêu đề rồi ghi cho từng dòng"
    ]
    assert lines(path, "F874") == []


def test_F872_a_column_that_the_rules_ask_for_is_told_once_for_all(tmp_path: Path) -> None:
    head, rows = PEOPLE_HEAD[:5], (BINH_ROW[:5], HOA_ROW[:5])
    path = own(tmp_path / "a.xlsx", Danh_sách=(head, *rows))
    assert [line.split(";")[0] for line in lines(path, "F872")] == [
        "F872 Danh sách!B1: trang «Danh sách» thiếu cột «Điểm tiêu chí chung»"
    ]


def test_F873_two_columns_of_one_meaning(tmp_path: Path) -> None:
    head = (*TASK_HEAD, "Đã hoàn thành")
    (line,) = lines(own(tmp_path / "a.xlsx", Theo_dõi_việc=(head, BINHS, HOAS)), "F873")
    assert line.startswith(
        "F873 Theo dõi việc!H1: trang «Theo dõi việc» có hai cột cùng nghĩa «Hoàn thành»: «Hoàn thành» và «Đã hoàn thành»; "
    )


# --- the cells --------------------------------------------------------------------------------------------------------


def test_F874_empty_cells_are_told_all_at_once_under_their_headings(tmp_path: Path) -> None:
    people = [without(BINH, "Đối tượng"), without(HOA, "Điểm tiêu chí chung")]
    path = filled(tmp_path / "a.xlsx", without(FRAME, "Tháng đánh giá"), people=people, tasks=[without(TASK, "Giao")])
    assert [line.split(";")[0] for line in lines(path, "F874")] == [
        "F874 Người!D4: chưa ghi «Đối tượng»",
        "F874 Nhiệm vụ!G4: chưa ghi «Giao»",
        "F874 Đơn vị và tháng!B5: chưa ghi «Tháng đánh giá»",
    ]


def test_F874_what_the_rules_ask_for_is_told_at_its_cell(tmp_path: Path) -> None:
    people = [BINH, without(HOA, "Điểm tiêu chí chung")]
    path = filled(tmp_path / "a.xlsx", people=people, tasks=[without(TASK, "Nhóm"), HER_TASK])
    assert [line.split(";")[0] for line in lines(path, "F874")] == [
        "F874 Nhiệm vụ!E4: chưa ghi «Nhóm»",
        "F874 Người!K5: chưa ghi «Điểm tiêu chí chung»",
    ]


def test_F874_a_gap_between_points_is_an_empty_cell(tmp_path: Path) -> None:
    path = template(tmp_path, points=[{"Mã người": "p01", "TC 1": 5, "TC 3": 5}])
    assert "F874 Chấm tiêu chí!E4: chưa ghi «TC 2»; vui lòng ghi vào ô này" in lines(path, "F874")


@pytest.mark.parametrize("given", ["bốn", "4 sản phẩm", "x", True])
def test_F875_what_is_no_number(tmp_path: Path, given: object) -> None:
    (line,) = lines(template(tmp_path, {"Giao": given}), "F875")
    assert line.startswith("F875 Nhiệm vụ!G4: cần một số nhưng ô ghi «")


def test_F876_a_number_that_may_be_two_is_not_guessed(tmp_path: Path) -> None:
    assert lines(template(tmp_path, {"Giao": "1.234"}), "F876") == [
        "F876 Nhiệm vụ!G4: «1.234» có thể là 1234 hoặc 1,234; vui lòng ghi rõ một trong hai số, không chấm phần nghìn"
    ]


def test_F877_a_third_is_not_rounded_for_anybody(tmp_path: Path) -> None:
    (line,) = lines(template(tmp_path, {"Giao": 1 / 3}), "F877")
    assert line.startswith("F877 Nhiệm vụ!G4: số 0,333333333333333")
    assert "quá 9 chữ số lẻ; vui lòng làm tròn, ví dụ bằng hàm ROUND của Excel" in line


def test_F878_a_number_that_excel_made_a_date_of(tmp_path: Path) -> None:
    (line,) = lines(template(tmp_path, {"Giao": date(2026, 5, 2)}), "F878")
    assert line.startswith("F878 Nhiệm vụ!G4: chỗ cần số nhưng Excel đang giữ ngày 02/5/2026; ")


@pytest.mark.parametrize("given", ["20/7", "tuần sau", 2026])
def test_F879_what_is_no_day(tmp_path: Path, given: object) -> None:
    (line,) = lines(template(tmp_path, {"Thời hạn": given}), "F879")
    assert line == f"F879 Nhiệm vụ!S4: không đọc được ngày «{given}»; vui lòng ghi ngày, tháng, năm như 05/12/2026"


def test_F880_a_word_that_is_not_offered_names_those_that_are(tmp_path: Path) -> None:
    path = filled(tmp_path / "a.xlsx", people=[BINH | {"Đối tượng": "sĩ quan"}], tasks=[TASK | {"Việc chỉ đạo": "hơi"}])
    assert lines(path, "F880") == [
        (
            "F880 Người!D4: «sĩ quan» không phải một trong các giá trị: Cán bộ, Công chức, Viên chức, Lao động hợp đồng; "
            "vui lòng chọn một giá trị đó"
        ),
        "F880 Nhiệm vụ!R4: «hơi» không phải một trong các giá trị: Có, Không; vui lòng chọn một giá trị đó",
    ]


def test_F880_a_row_that_the_table_of_raters_does_not_have(tmp_path: Path) -> None:
    (line,) = lines(filled(tmp_path / "a.xlsx", people=[BINH | {"Dòng của Điều 9": "99"}], tasks=[TASK]), "F880")
    assert line.startswith("F880 Người!N4: «99» không phải một trong các giá trị: số từ 1 đến 28; ")


def test_F881_a_formula_that_nobody_computed(tmp_path: Path) -> None:
    path = template(tmp_path, {"Giao": "=2+2", "Mã người": '=UPPER("P01")'})
    assert [line.split(":")[0] for line in lines(path, "F881")] == ["F881 Nhiệm vụ!A4", "F881 Nhiệm vụ!G4"]


@pytest.mark.parametrize("heading", ["Mã người", "Giao", "Nhiệm vụ, sản phẩm"])
def test_F882_a_cell_in_error(tmp_path: Path, heading: str) -> None:
    (line,) = lines(template(tmp_path, {heading: "#REF!"}), "F882")
    assert line.endswith(": ô đang báo lỗi Excel #REF!; vui lòng sửa công thức hoặc gõ thẳng giá trị rồi lưu lại")


def test_F883_a_number_merged_over_two_rows_belongs_to_neither(tmp_path: Path) -> None:
    rows = (TASK_HEAD, BINHS, (2, "Lê Thị Hoa", "Công văn", 1, None, 9))
    path = own(tmp_path / "a.xlsx", lambda book: book["Theo dõi việc"].merge_cells("E2:E3"), Theo_dõi_việc=rows)
    assert lines(path, "F883") == [
        (
            "F883 Theo dõi việc!E2: ô gộp E2:E3 trùm nhiều dòng nên không biết số 4 là của dòng nào; "
            "vui lòng bỏ gộp rồi ghi số cho từng dòng"
        )
    ]


# --- people -----------------------------------------------------------------------------------------------------------


def test_F884_somebody_who_is_not_on_the_list(tmp_path: Path) -> None:
    frame = {**FRAME, "Người quyết định": "Đỗ Văn Khoa"}
    people = [BINH | {"Người dưới quyền": "p02; p09"}, HOA]
    path = filled(tmp_path / "a.xlsx", frame, people=people, tasks=[TASK | {"Mã người": "p1"}, HER_TASK])
    assert [line.split(";")[0] for line in lines(path, "F884")] == [
        "F884 Người!G4: không có ai mang mã hoặc họ tên «p09» ở trang «Người»",
        "F884 Nhiệm vụ!A4: không có ai mang mã hoặc họ tên «p1» ở trang «Người»",
        "F884 Đơn vị và tháng!B14: không có ai mang mã hoặc họ tên «Đỗ Văn Khoa» ở trang «Người»",
    ]


def test_F885_W877_namesakes_are_told_apart_by_their_codes(tmp_path: Path) -> None:
    people = [BINH, HOA | {"Họ và tên": "Trần Văn Bình"}]
    tasks = [TASK, without(HER_TASK, "Mã người") | {"Họ và tên": "Trần Văn Bình"}]
    path = filled(tmp_path / "a.xlsx", people=people, tasks=tasks)
    assert lines(path, "F885") == [
        "F885 Nhiệm vụ!B5: có 2 người tên Trần Văn Bình, mang mã p01, p02; vui lòng ghi mã thay cho họ tên ở ô này"
    ]
    assert lines(path, "W877") == [
        (
            "W877 Người!B5: 2 người cùng tên Trần Văn Bình: p01 (Người!B4), p02 (Người!B5); "
            "ở các trang khác vui lòng ghi mã thay cho họ tên"
        )
    ]


def test_F886_a_code_beside_the_name_of_somebody_else(tmp_path: Path) -> None:
    path = filled(tmp_path / "a.xlsx", people=[BINH, HOA], tasks=[TASK | {"Họ và tên": "Lê Thị Hoa"}, HER_TASK])
    assert lines(path, "F886") == [
        "F886 Nhiệm vụ!B4: mã «p01» là của Trần Văn Bình, mà ô họ tên ghi Lê Thị Hoa; vui lòng sửa mã hoặc họ tên"
    ]


def test_F887_a_row_of_nobody_where_every_row_says_whose_it_is(tmp_path: Path) -> None:
    path = filled(tmp_path / "a.xlsx", people=[BINH], tasks=[TASK, TASK, without(TASK, "Mã người")])
    assert lines(path, "F887") == ["F887 Nhiệm vụ!B6: dòng này chưa ghi là của ai; vui lòng ghi mã hoặc họ tên người"]


def test_F887_the_first_row_has_nobody_above_it(tmp_path: Path) -> None:
    assert lines(filled(tmp_path / "a.xlsx", people=[BINH], tasks=[without(TASK, "Mã người")]), "F887") == [
        "F887 Nhiệm vụ!B4: dòng này chưa ghi là của ai; vui lòng ghi mã hoặc họ tên người"
    ]


def test_F888_a_leader_without_the_points_of_leaders(tmp_path: Path) -> None:
    path = filled(tmp_path / "a.xlsx", people=[BINH | {"Lãnh đạo, quản lý": "Người đứng đầu"}], tasks=[TASK])
    assert lines(path, "F888") == [
        (
            "F888 Người!A4: Trần Văn Bình giữ chức vụ lãnh đạo, quản lý mà chưa có điểm đ, e; "
            "vui lòng thêm dòng của người này ở trang «Lãnh đạo» (Điều 12, khoản 3)"
        )
    ]


def test_F889_what_a_person_has_once_stands_twice(tmp_path: Path) -> None:
    lead = {"Mã người": "p01", "Điểm đ: tổ chức triển khai": 100}
    path = template(tmp_path, leaders=[lead, lead])
    assert lines(path, "F889") == [
        "F889 Lãnh đạo!A5: «Lãnh đạo» của Trần Văn Bình đã ghi ở Lãnh đạo!A4; vui lòng giữ một chỗ"
    ]


def test_F889_a_label_that_stands_twice_with_two_values(tmp_path: Path) -> None:
    (line,) = lines(own(tmp_path / "a.xlsx", Thông_tin=(*FRAME_ROWS, ("Tháng:", "08/2026"))), "F889")
    assert line == "F889 Thông tin!B5: «Tháng đánh giá» khác đã ghi ở Thông tin!B2; vui lòng giữ một chỗ"


def test_F889_a_form_with_two_names_and_a_reading_chosen_twice(tmp_path: Path) -> None:
    def choose(workbook: Any) -> None:
        for row in workbook["Cách hiểu"].iter_rows(min_row=4):
            if row[0].value == "kpi.cap.base":
                row[5].value = "x"

    line = {"Mã mẫu": "M1", "Tiêu chí": "A", "Điểm tối đa": 15}
    forms = [line | {"Tên mẫu": "Mẫu số 01"}, line | {"Tên mẫu": "Mẫu số 02"}]
    path = filled(tmp_path / "a.xlsx", FRAME, choose, people=[BINH], tasks=[TASK], forms=forms)
    assert [one.split(":")[0] for one in lines(path, "F889")] == [
        "F889 Mẫu tiêu chí!B5",
        "F889 Cách hiểu!F11",
        "F889 Cách hiểu!F12",
    ]
