"""Cells of a month workbook as people type them: words, marks, shares, points, old fonts; every repair told."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl.styles import Font

from forms.kpi.workbook import read_month
from meetings.amounts import amount
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
    changes,
    filled,
    found,
    kept,
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


def test_words_are_known_however_offices_shorten_them(tmp_path: Path) -> None:
    path = filled(
        tmp_path / "a.xlsx",
        people=[
            BINH | {"Đối tượng": "CC", "Tự xếp loại": "HTXSNV"},
            HOA | {"Đối tượng": "LĐHĐ", "Tự xếp loại": "loại b"},
        ],
        tasks=[TASK | {"Đã chuyển người khác": "x"}, HER_TASK | {"Nhận thay, đột xuất": "không"}],
    )
    month = read_month(path).month
    assert month is not None
    assert [(one.kind, one.self_level) for one in month.person] == [
        ("civil_servant", "excellent"),
        ("contract", "good"),
    ]
    assert [task.handed_over for one in month.person for task in one.task] == [True, False]
    assert changes(path)["Người!D5"] == ("LĐHĐ", "Lao động hợp đồng", "word")


def test_every_repair_of_a_cell_is_told(tmp_path: Path) -> None:
    path = filled(
        tmp_path / "a.xlsx",
        people=[
            BINH | {"Họ và tên": "  Trần  Văn Bi\u0300nh ", "Điểm tiêu chí chung": "28,5"},
            HOA | {"Họ và tên": "Đ/c Lê Thị Hoa", "Chức vụ": "Chuyên viên\xa0"},
        ],
        tasks=[TASK | {"Thời hạn": "20/7/2026", "Lần chậm": "-"}, HER_TASK],
    )
    told_changes = {(cell, why) for cell, (_, _, why) in changes(path).items()}
    assert told_changes == {
        ("Người!B4", "spaces"), ("Người!K4", "number"), ("Người!B5", "title"), ("Người!C5", "spaces"),
        ("Nhiệm vụ!S4", "date"), ("Nhiệm vụ!L4", "blank"),
    }  # fmt: skip
    month = read_month(path).month
    assert month is not None
    assert [person.name for person in month.person] == ["Trần Văn Bình", "Lê Thị Hoa"]
    assert month.person[0].general == amount("28.5")
    assert month.person[0].task[0].due == date(2026, 7, 20)


def test_old_fonts_are_read_as_the_letters_they_showed(tmp_path: Path) -> None:
    def old(workbook: Any) -> None:
        for sheet, cell in (("Danh sách", "B2"), ("Theo dõi việc", "B2"), ("Theo dõi việc", "C2")):
            workbook[sheet][cell].font = Font(name=".VnTime")

    binh = (1, "TrÇn V¨n B×nh", *BINH_ROW[2:])
    path = own(
        tmp_path / "a.xlsx", old,
        Danh_sách=(PEOPLE_HEAD, binh, HOA_ROW),
        Theo_dõi_việc=(TASK_HEAD, (1, "TrÇn V¨n B×nh", "Tê tr×nh", 3, 4, 4), HOAS),
        Thông_tin=FRAME_ROWS,
    )  # fmt: skip
    assert tasks_of(path) == BOTH
    assert changes(path)["Theo dõi việc!C2"] == ("Tê tr×nh", "Tờ trình", "TCVN3")


def test_a_formula_counts_by_its_kept_result(tmp_path: Path) -> None:
    rows = (TASK_HEAD, (1, "Trần Văn Bình", "Tờ trình", 3, 4, "=2+2"), HOAS)
    assert tasks_of(kept(own(tmp_path / "a.xlsx", Theo_dõi_việc=rows), {"2+2": "4"})) == BOTH


def test_a_leader_s_percent_may_be_typed_as_100_percent(tmp_path: Path) -> None:
    lead = {"Mã người": "p01", "Căn cứ của điểm đ": "đúng hạn", "Căn cứ của điểm e": "đoàn kết"}
    path = filled(
        tmp_path / "a.xlsx",
        people=[BINH | {"Lãnh đạo, quản lý": "Cấp phó"}],
        tasks=[TASK],
        leaders=[lead | {"Điểm đ: tổ chức triển khai": "100%", "Điểm e: tập hợp, đoàn kết": 0.5}],
    )
    month = read_month(path).month
    assert month is not None
    assert month.person[0].leader == "deputy"
    assert month.person[0].leadership is not None
    assert (month.person[0].leadership.execution, month.person[0].leadership.unity) == (100, 50)


@pytest.mark.parametrize("given", ["1/4", "25%", 0.25, "0,25"])
def test_the_raised_share_may_be_a_fraction_or_a_percentage(tmp_path: Path, given: object) -> None:
    frame = {
        **FRAME,
        "Cấp quyết định nâng tỷ lệ": "Ban Thường vụ",
        "Số quyết định nâng tỷ lệ": "12-QĐ/ĐU",
        "Ngày quyết định nâng tỷ lệ": date(2026, 7, 27),
        "Tỷ lệ được nâng": given,
    }
    month = read_month(filled(tmp_path / "a.xlsx", frame, people=[BINH], tasks=[TASK])).month
    assert month is not None
    assert month.excellent_unit is not None
    assert month.excellent_unit.share == "1/4"


def test_points_by_criterion_are_read_in_the_order_of_the_form(tmp_path: Path) -> None:
    forms = [
        {"Mã mẫu": "M03", "Tên mẫu": "Mẫu số 03", "Tiêu chí": "Chấp hành", "Điểm tối đa": 20},
        {"Mã mẫu": "M03", "Tiêu chí": "Đạo đức", "Điểm tối đa": 10},
    ]
    points = [
        {"Mã người": "p01", "Ai chấm": "Tự chấm", "TC 1": 20, "TC 2": 10},
        {"Mã người": "p01", "Ai chấm": "Chính thức", "TC 1": "18,5", "TC 2": 9},
    ]
    binh = {**BINH, "Mẫu tiêu chí": "M03"}
    del binh["Điểm tiêu chí chung"]
    month = read_month(filled(tmp_path / "a.xlsx", people=[binh], tasks=[TASK], forms=forms, points=points)).month
    assert month is not None
    assert month.person[0].criteria == (amount("18.5"), amount("9"))
    assert month.person[0].self_criteria == (amount("20"), amount("10"))


def test_the_table_of_raters_is_named_by_its_numbers(tmp_path: Path) -> None:
    path = filled(tmp_path / "a.xlsx", people=[BINH | {"Dòng của Điều 9": "1; 3"}], tasks=[TASK])
    month = read_month(path).month
    assert month is not None
    assert month.person[0].rated_as == ("bureau_member", "council_leader")


def test_a_reading_is_chosen_by_a_mark(tmp_path: Path) -> None:
    def choose(workbook: Any) -> None:
        sheet = workbook["Cách hiểu"]
        row = next(row for row in sheet.iter_rows(min_row=4) if (row[0].value, row[2].value) == ("kpi.bonus_max", "5"))
        row[5].value = "x"

    frame = {**FRAME, "Văn bản chọn cách hiểu khác": "Công văn 12-CV/ĐU"}
    month = read_month(filled(tmp_path / "a.xlsx", frame, choose, people=[BINH], tasks=[TASK])).month
    assert month is not None
    assert (month.chosen, month.ground) == ({"kpi.bonus_max": 5}, "Công văn 12-CV/ĐU")


def test_an_amount_that_binary_spoiled_is_taken_as_excel_shows_it(tmp_path: Path) -> None:
    path = filled(tmp_path / "a.xlsx", people=[BINH], tasks=[TASK | {"Giao": 0.1 + 0.2, "Hoàn thành": 0.1 + 0.2}])
    month = read_month(path).month
    assert month is not None
    assert month.person[0].task[0].assigned == int(Decimal("0.3") * 10**9)


def test_R122_R197_R210_plans_unplanned_work_and_the_catalogue_are_read_and_told_by_their_cells(tmp_path: Path) -> None:
    plans: list[Row] = [
        {"Mã người": "p02", "Kế hoạch hay lịch": "tuần", "Tuần từ ngày": "06/7/2026", "Ngày lập": "06/7/2026",
         "Ngày trình": "06/7/2026", "Người phê duyệt": "Chánh Văn phòng", "Ngày phê duyệt": "07/7/2026"},
        {"Mã người": "p02", "Kế hoạch hay lịch": "Kế hoạch tháng", "Ngày lập": "01/7/2026"},
    ]  # fmt: skip
    frame = {**FRAME, "Đơn vị sản phẩm chuẩn": "Một văn bản", "Ngày ban hành danh mục": "02/6/2026"}
    unplanned = {**HER_TASK, "Nhận thay, đột xuất": "Có", "Ngày cập nhật việc đột xuất": "14/7/2026"}
    product = {"Mã sản phẩm": "cv", "Sản phẩm, công việc": "Công văn", "Nhóm": 1}
    tasks = [TASK, HER_TASK, unplanned]
    path = filled(tmp_path / "a.xlsx", frame, people=[BINH, HOA], tasks=tasks, plans=plans, products=[product])
    month = read_month(path).month
    assert month is not None
    assert [task.added_on for task in month.person[1].task] == [None, date(2026, 7, 14)]
    week, whole = month.person[1].plan
    assert (week.covers, week.first, week.approved_by, week.approved_on) == (
        "week", date(2026, 7, 6), "Chánh Văn phòng", date(2026, 7, 7),
    )  # fmt: skip
    assert (whole.covers, whole.made, whole.approved_by) == ("month", date(2026, 7, 1), "")
    said = [one.line().split(";")[0] for one in found(path) if one.code in {"W818", "W820"}]
    assert said == [
        "W820 Đơn vị và tháng!B36: danh mục sản phẩm ban hành ngày 02/6/2026, hạn hoàn thành là 01/6/2026",
        "W818 Kế hoạch, lịch tuần!G5: 01 kế hoạch, lịch công tác của Lê Thị Hoa chưa ghi ai phê duyệt",
    ]
