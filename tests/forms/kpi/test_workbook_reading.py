"""Workbooks as offices keep them: sheets and columns known by their meaning, rows told apart from what decorates them."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from forms.kpi.workbook import read_month, scored_workbook
from forms.kpi.workbook.layout import SHEETS
from forms.kpi.workbook.whose import name_key
from meetings.amounts import amount
from tests.forms.kpi.workbooks import (
    BINH_ROW,
    FRAME_ROWS,
    HOA_ROW,
    PEOPLE_HEAD,
    TASK_HEAD,
    lines,
    office,
    own,
    told,
)

BINHS = (1, "Trần Văn Bình", "Tờ trình", 3, 4, 4)
HOAS = (2, "Lê Thị Hoa", "Công văn", 1, 10, 9, 1)


def tasks_of(path: Path) -> list[tuple[str, str, int, int]]:
    """Who has which task, with products assigned and completed."""
    month = read_month(path).month
    assert month is not None, told(read_month(path))
    return [
        (person.name, task.name, task.assigned // 10**9, task.completed // 10**9)
        for person in month.person
        for task in person.task
    ]


BOTH = [("Trần Văn Bình", "Tờ trình", 4, 4), ("Lê Thị Hoa", "Công văn", 10, 9)]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)
def test_every_heading_of_the_template_means_its_own_column_and_no_other(sheet: Any) -> None:
    for column in sheet.columns:
        assert next(one.key for one in sheet.columns if one.heads(f"{column.heading} *")) == column.key
        assert [one.key for one in sheet.columns if one.heads(column.heading)] == [column.key]


def test_an_office_s_own_workbook_is_scored(tmp_path: Path) -> None:
    path = own(tmp_path / "cua-co-quan.xlsx")
    assert tasks_of(path) == BOTH
    totals = {score.person.name: score.total for score in scored_workbook(path).scores}
    assert totals == {"Trần Văn Bình": Fraction("98.5"), "Lê Thị Hoa": 25 + 70 * (90 + 90 + Fraction("87.5")) / 300}


@pytest.mark.parametrize(
    "heading",
    [
        "Giao",
        "Số lượng giao",
        "SL giao",
        "Số sản phẩm được giao",
        "SỐ LƯỢNG GIAO TRONG THÁNG",
        "so luong giao",
        "Chỉ tiêu giao",
    ],
)
def test_a_heading_is_known_by_its_meaning_without_diacritics(tmp_path: Path, heading: str) -> None:
    head = (*TASK_HEAD[:4], heading, *TASK_HEAD[5:])
    assert tasks_of(own(tmp_path / "a.xlsx", Theo_dõi_việc=(head, BINHS, HOAS))) == BOTH


def test_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    turned = [tuple(reversed((*row, None)[:7])) for row in (TASK_HEAD, BINHS, HOAS)]
    assert tasks_of(own(tmp_path / "a.xlsx", Theo_dõi_việc=turned)) == BOTH


def test_the_header_is_found_below_titles(tmp_path: Path) -> None:
    titles = [("ĐẢNG ỦY PHƯỜNG AN PHÚ",), ("THEO DÕI NHIỆM VỤ THÁNG 7",), (None,), ("(Kèm theo công văn)",)]
    assert tasks_of(own(tmp_path / "a.xlsx", Theo_dõi_việc=[*titles, TASK_HEAD, BINHS, HOAS])) == BOTH


def test_a_header_of_two_merged_rows_is_read_with_its_groups(tmp_path: Path) -> None:
    rows = [
        ("STT", "Họ và tên", "Nhiệm vụ", "Nhóm", "Giao", None, "Hoàn thành", None),
        (None, None, None, None, "SL", "Quy đổi", "SL", "Quy đổi"),
        (1, "Trần Văn Bình", "Tờ trình", 3, 4, 99, 4, 99),
        (2, "Lê Thị Hoa", "Công văn", 1, 10, 99, 9, 99),
    ]

    def merge(workbook: Any) -> None:
        for cells in ("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1", "G1:H1"):
            workbook["Theo dõi việc"].merge_cells(cells)

    path = own(tmp_path / "a.xlsx", merge, Theo_dõi_việc=rows)
    assert tasks_of(path) == BOTH
    assert lines(path, "W889") == [
        (
            f"W889 Theo dõi việc!{cell}: trang «Theo dõi việc»: cột «{heading}» không được dùng mà có 02 ô ghi số; "
            "nếu là số liệu chấm điểm, vui lòng đặt tên cột như trong tệp mẫu rồi đọc lại"
        )
        for cell, heading in (("F1", "Giao Quy đổi"), ("H1", "Hoàn thành Quy đổi"))
    ]


def test_totals_titles_column_numbers_and_repeated_headers_are_passed_over(tmp_path: Path) -> None:
    rows = [
        TASK_HEAD,
        ("A", "B", 1, 2, 3, 4, 5),
        ("I", "Văn phòng"),
        BINHS,
        (None, "Cộng", None, None, 4, 4),
        TASK_HEAD,
        ("II", "Chuyên viên"),
        HOAS,
        ("Tổng cộng", None, None, None, 14, 13),
        (None,),
        (None, None, "An Phú, ngày 25 tháng 7 năm 2026"),
        (None, "NGƯỜI LẬP BIỂU", None, None, "CHÁNH VĂN PHÒNG"),
        (None, "Phạm Thị Lan"),
    ]
    path = own(tmp_path / "a.xlsx", Theo_dõi_việc=rows)
    assert tasks_of(path) == BOTH
    sheet = next(one for one in read_month(path).preview.sheets if one.sheet == "Theo dõi việc")
    assert sheet.rows == 2
    assert [one.split()[0] for one in sheet.passed_over] == ["2", "3", "5", "6", "7", "9", "11"]


def test_a_task_that_only_begins_like_a_total_is_a_task(tmp_path: Path) -> None:
    rows = (
        TASK_HEAD,
        (1, "Trần Văn Bình", "Tổng số liệu báo cáo", 3, 4, 4),
        (2, "Lê Thị Hoa", "Cộng tác viên", 1, 1, 1),
    )
    assert [task[1] for task in tasks_of(own(tmp_path / "a.xlsx", Theo_dõi_việc=rows))] == [
        "Tổng số liệu báo cáo",
        "Cộng tác viên",
    ]


def test_names_merged_over_the_rows_of_a_person_hold_for_all_of_them(tmp_path: Path) -> None:
    rows = [TASK_HEAD, BINHS, (None, None, "Báo cáo", 2, 1, 1), HOAS]
    path = own(tmp_path / "a.xlsx", lambda book: book["Theo dõi việc"].merge_cells("B2:B3"), Theo_dõi_việc=rows)
    assert tasks_of(path) == [BOTH[0], ("Trần Văn Bình", "Báo cáo", 1, 1), BOTH[1]]
    assert lines(path, "W872") == []


def test_a_row_with_a_name_alone_heads_the_tasks_below_it(tmp_path: Path) -> None:
    rows = [
        TASK_HEAD,
        (None, "Trần Văn Bình"),
        (1, None, "Tờ trình", 3, 4, 4),
        (2, None, "Báo cáo", 2, 1, 1),
        (None, "Đồng chí Lê Thị Hoa"),
        (1, None, "Công văn", 1, 10, 9),
    ]
    path = own(tmp_path / "a.xlsx", Theo_dõi_việc=rows)
    assert tasks_of(path) == [BOTH[0], ("Trần Văn Bình", "Báo cáo", 1, 1), BOTH[1]]
    assert lines(path, "W872") == []


def test_several_sheets_of_one_kind_are_read_one_after_the_other(tmp_path: Path) -> None:
    path = own(tmp_path / "a.xlsx", Theo_dõi_việc=(TASK_HEAD, BINHS), Việc_phòng_B=(TASK_HEAD, HOAS))
    assert tasks_of(path) == BOTH


def test_labels_above_a_table_are_read_where_no_sheet_is_named_for_them(tmp_path: Path) -> None:
    rows = (*FRAME_ROWS, (None,), PEOPLE_HEAD, BINH_ROW, HOA_ROW)
    path = office(tmp_path / "a.xlsx", Danh_sách=rows, Việc=(TASK_HEAD, BINHS, HOAS))
    month = read_month(path).month
    assert month is not None
    assert (month.month, month.unit.head, month.unit.name) == ("2026-07", "p01", "Văn phòng Đảng ủy phường An Phú")


def test_a_label_may_hold_its_value_behind_a_colon(tmp_path: Path) -> None:
    rows = [("Tháng: 07/2026",), ("Số ngày làm việc: 21,5",), *FRAME_ROWS[:1], *FRAME_ROWS[3:]]
    month = read_month(own(tmp_path / "a.xlsx", Thông_tin=rows)).month
    assert month is not None
    assert (month.month, month.working_days) == ("2026-07", amount("21.5"))


def test_family_and_given_names_in_two_columns_are_one_name(tmp_path: Path) -> None:
    head = ("Mã", "Họ và tên đệm", "Tên", "Đối tượng", "Nhóm", "Điểm tiêu chí chung")
    people = (head, ("p01", "Trần Văn", "Bình", "CC", "A", 28), ("p02", "Lê Thị", "Hoa", "VC", "B", 25))
    month = read_month(own(tmp_path / "a.xlsx", Danh_sách=people)).month
    assert month is not None
    assert [person.name for person in month.person] == ["Trần Văn Bình", "Lê Thị Hoa"]


def test_a_name_is_matched_wherever_its_tone_is_put_and_never_without_it(tmp_path: Path) -> None:
    assert name_key("Nguyễn Thị Thúy") == name_key("nguyễn thị thuý")
    assert name_key("Trần Văn Bình") != name_key("Trần Văn Bính")
    rows = (TASK_HEAD, (1, "Trần Văn Bính", "Tờ trình", 3, 4, 4))
    (line,) = lines(own(tmp_path / "a.xlsx", Theo_dõi_việc=rows), "F884")
    assert line == (
        "F884 Theo dõi việc!B2: không có ai mang mã hoặc họ tên «Trần Văn Bính» ở trang «Danh sách»; "
        "có phải là «Trần Văn Bình»?"
    )


def test_the_preview_says_what_every_sheet_and_column_was_taken_for(tmp_path: Path) -> None:
    preview = read_month(own(tmp_path / "a.xlsx")).preview.to_json()
    assert preview["sheets"] == [
        {
            "sheet": "Danh sách", "what": "Người", "header_row": 1, "rows": 2, "passed_over": (),
            "columns": {
                "B": "Họ và tên", "C": "Chức vụ", "D": "Đối tượng", "E": "Nhóm nhiệm vụ tương đồng",
                "F": "Điểm tiêu chí chung", "G": "Người, cấp đánh giá",
            },
        },
        {
            "sheet": "Theo dõi việc", "what": "Nhiệm vụ", "header_row": 1, "rows": 2, "passed_over": (),
            "columns": {
                "B": "Họ và tên", "C": "Nhiệm vụ, sản phẩm", "D": "Nhóm", "E": "Giao", "F": "Hoàn thành", "G": "Lần chậm",
            },
        },
    ]  # fmt: skip
    assert preview["errors"] == []
