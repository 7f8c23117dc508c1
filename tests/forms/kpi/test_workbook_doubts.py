"""Every doubt about a month workbook, what the rules say of it told by its cells, and files that are no workbook."""

import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from forms.kpi.workbook import read_month
from meetings.faults import Finding
from tests.forms.kpi.workbooks import (
    BINH,
    BINH_ROW,
    FRAME,
    FRAME_ROWS,
    HOA,
    TASK,
    TASK_HEAD,
    Row,
    filled,
    found,
    kept,
    lines,
    office,
    own,
    refused,
    told,
)
from tests.forms.roster.books import raw_book

BINHS = (1, "Trần Văn Bình", "Tờ trình", 3, 4, 4)
HOAS = (2, "Lê Thị Hoa", "Công văn", 1, 10, 9, 1)


def without(row: Row, heading: str) -> Row:
    return {key: value for key, value in row.items() if key != heading}


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def template(folder: Path, task: Row | None = None, **more: Any) -> Path:
    """The template with one person and one task, some cells of it otherwise."""
    return filled(folder / "thang.xlsx", **({"people": [BINH], "tasks": [TASK | (task or {})]} | more))


# --- doubts -----------------------------------------------------------------------------------------------------------


def test_W870_a_hidden_sheet_is_not_taken(tmp_path: Path) -> None:
    def hide(workbook: Any) -> None:
        workbook["Cũ"].sheet_state = "hidden"

    path = own(tmp_path / "a.xlsx", hide, Cũ=(TASK_HEAD, BINHS))
    assert lines(path, "W870") == [
        "W870 Cũ: không lấy trang đang ẩn: «Cũ»; nếu cần số liệu ở đó, vui lòng bỏ ẩn trang trong Excel rồi lưu lại"
    ]
    month = read_month(path).month
    assert month is not None
    assert [len(person.task) for person in month.person] == [1, 1]


def test_W871_hidden_rows_are_taken_and_told(tmp_path: Path) -> None:
    def hide(workbook: Any) -> None:
        workbook["Theo dõi việc"].row_dimensions[3].hidden = True

    (line,) = lines(own(tmp_path / "a.xlsx", hide), "W871")
    assert line.startswith("W871 Theo dõi việc!B3: trang «Theo dõi việc»: 1 dòng đang ẩn hoặc bị lọc vẫn được lấy: 3; ")


def test_W872_rows_below_a_person_are_that_person_s_where_the_sheet_is_kept_so(tmp_path: Path) -> None:
    rows = (TASK_HEAD, BINHS, (None, None, "Báo cáo", 2, 1, 1), HOAS)
    path = own(tmp_path / "a.xlsx", Theo_dõi_việc=rows)
    assert lines(path, "W872") == [
        (
            "W872 Theo dõi việc!B3: trang «Theo dõi việc»: 1 dòng không ghi người, được hiểu là của người ghi ở trên: 3; "
            "vui lòng kiểm tra, ghi mã hoặc họ tên nếu khác"
        )
    ]
    month = read_month(path).month
    assert month is not None
    assert [len(person.task) for person in month.person] == [2, 1]


def test_W873_columns_that_are_not_used_are_named(tmp_path: Path) -> None:
    head = (*TASK_HEAD, "Mức thưởng", "Ghi chú")
    (line,) = lines(own(tmp_path / "a.xlsx", Theo_dõi_việc=(head, BINHS, HOAS)), "W873")
    assert line.startswith("W873 Theo dõi việc!H1: trang «Theo dõi việc»: không dùng các cột «Mức thưởng»; ")


def test_W889_a_column_of_numbers_under_an_unknown_title_is_told_before_every_other_doubt(tmp_path: Path) -> None:
    head = (*TASK_HEAD, "Lần chưa ok", "Mức thưởng")
    path = own(tmp_path / "a.xlsx", Theo_dõi_việc=(head, (*BINHS, None, 2), (*HOAS, 3)), Nháp=[("Sổ tay", 1)])
    doubts = [finding.line() for finding in found(path) if not finding.stops]
    assert len(doubts) > 2
    assert doubts[0].startswith("W889 Theo dõi việc!H1: trang «Theo dõi việc»: cột «Lần chưa ok» không được dùng mà ")
    (left,) = (line for line in doubts if line.startswith("W873"))
    assert "không dùng các cột «Mức thưởng»" in left


def test_W874_rows_below_the_signatures_are_told(tmp_path: Path) -> None:
    rows = (TASK_HEAD, BINHS, (None, "NGƯỜI LẬP BIỂU"), HOAS)
    path = own(tmp_path / "a.xlsx", Theo_dõi_việc=rows)
    assert lines(path, "W874") == [
        (
            "W874 Theo dõi việc!B4: trang «Theo dõi việc»: 1 dòng không được lấy: 4 «2 Lê Thị Hoa Công văn 1 10 9 1»; "
            "vui lòng kiểm tra có sót nội dung không"
        )
    ]


def test_W875_sheets_that_are_not_used_are_named(tmp_path: Path) -> None:
    (line,) = lines(own(tmp_path / "a.xlsx", Biểu_đồ=(("Quý", "Số"), ("I", 3))), "W875")
    assert line.startswith("W875 Biểu đồ: không dùng các trang «Biểu đồ»; ")


def test_W876_codes_are_given_where_there_are_none(tmp_path: Path) -> None:
    assert lines(own(tmp_path / "a.xlsx"), "W876") == [
        (
            "W876 Danh sách!B2: 2 người chưa có mã; chương trình đặt mã theo thứ tự: p01, p02; "
            "vui lòng ghi mã cố định để nối kết quả các tháng"
        )
    ]
    assert lines(filled(tmp_path / "b.xlsx", people=[BINH], tasks=[TASK]), "W876") == []


def test_W878_the_only_regulation_is_taken_where_none_is_named(tmp_path: Path) -> None:
    assert lines(own(tmp_path / "a.xlsx"), "W878") == [
        "W878 a.xlsx: chưa ghi quy định áp dụng nên dùng KPI-TN-2026; vui lòng ghi vào trang «Đơn vị và tháng»"
    ]


@pytest.mark.parametrize("day", [date(2026, 4, 1), date(2026, 1, 4)])
def test_W879_a_fraction_that_excel_made_a_date_of_is_turned_back(tmp_path: Path, day: date) -> None:
    frame = {
        **FRAME,
        "Cấp quyết định nâng tỷ lệ": "Ban Thường vụ",
        "Số quyết định nâng tỷ lệ": "12-QĐ/ĐU",
        "Ngày quyết định nâng tỷ lệ": date(2026, 7, 27),
        "Tỷ lệ được nâng": day,
    }
    path = filled(tmp_path / "a.xlsx", frame, people=[BINH], tasks=[TASK])
    (line,) = lines(path, "W879")
    assert line.startswith("W879 Đơn vị và tháng!B31: Excel đã đổi phân số thành ngày; được hiểu là 1/4; ")


PRODUCTS: list[Row] = [
    {"Mã sản phẩm": "A", "Sản phẩm, công việc": "Tờ trình", "Nhóm": 3},
    {"Mã sản phẩm": "B", "Sản phẩm, công việc": "tờ trình", "Nhóm": 3},
]


def test_W880_several_sheets_of_one_kind_are_told_for_one_may_be_a_copy(tmp_path: Path) -> None:
    (line,) = lines(own(tmp_path / "a.xlsx", Bản_sao=(TASK_HEAD, BINHS)), "W880")
    assert line.startswith("W880 Bản sao: 2 trang được lấy chung là «Nhiệm vụ»: «Theo dõi việc», «Bản sao»; ")


def test_without_people_nothing_is_said_of_every_row(tmp_path: Path) -> None:
    path = office(tmp_path / "a.xlsx", Thông_tin=FRAME_ROWS, Việc=(TASK_HEAD, BINHS, HOAS))
    assert codes(found(path)) == ["F870", "W878"]


def test_F622_headings_that_lost_their_old_font(tmp_path: Path) -> None:
    path = own(tmp_path / "a.xlsx", Danh_sách=(("STT", "Hä vµ tªn", "Chøc vô"), BINH_ROW[:3]))
    assert [line.split(" giống")[0] for line in lines(path, "F622")] == ["F622 Danh sách!B1: «Hä vµ tªn»"]


def test_W631_words_that_lost_their_old_font_are_told_and_kept(tmp_path: Path) -> None:
    rows = (TASK_HEAD, (1, "Trần Văn Bình", "§¸nh gi¸ c«ng t¸c", 3, 4, 4), HOAS)
    (line,) = lines(own(tmp_path / "a.xlsx", Theo_dõi_việc=rows), "W631")
    assert line.startswith("W631 Theo dõi việc!C2: 1 ô giống chữ gõ bằng phông cũ")


# --- what the rules say -----------------------------------------------------------------------------------------------


def test_faults_of_the_rules_name_sheet_cell_and_heading(tmp_path: Path) -> None:
    path = filled(
        tmp_path / "a.xlsx",
        {**FRAME, "Đơn vị sản phẩm chuẩn": "Công văn"},
        people=[BINH | {"Số ngày làm việc thực tế": 30}, HOA | {"Mã": "p01"}],
        tasks=[
            TASK | {"Nhóm": 9, "Trong đó miễn trừ chậm": 1},
            TASK | {"Mã sản phẩm": "XX", "Không được chấp nhận": 9},
        ],
        products=PRODUCTS,
    )
    assert [finding.line().split(";")[0] for finding in found(path) if finding.stops] == [
        "F837 Danh mục sản phẩm!B5: «tờ trình» đã ghi ở Danh mục sản phẩm!B4",
        "F806 Người!H4: làm việc 30 ngày mà kỳ chỉ có 22 ngày làm việc",
        "F831 Nhiệm vụ!E4: nhóm 9 không có",
        "F833 Nhiệm vụ!M4: 1 lần chậm được miễn trừ mà chỉ có 0 lần chậm",
        "F835 Nhiệm vụ!D5: danh mục không có sản phẩm nào mang mã «XX»",
        "F834 Nhiệm vụ!K5: 9 sản phẩm không được chấp nhận mà chỉ làm 4",
        "F807 Người!A5: mã «p01» đã dùng cho Trần Văn Bình",
    ]


def test_F874_a_catalogue_says_what_its_standard_unit_is(tmp_path: Path) -> None:
    path = filled(tmp_path / "a.xlsx", people=[BINH], tasks=[TASK | {"Mã sản phẩm": "A"}], products=PRODUCTS[:1])
    assert [finding.line() for finding in found(path) if finding.stops] == [
        "F874 Đơn vị và tháng!B34: chưa ghi «Đơn vị sản phẩm chuẩn»; vui lòng ghi vào ô này"
    ]


def test_next_steps_name_headings_and_sheets_not_keys_of_files(tmp_path: Path) -> None:
    path = filled(
        tmp_path / "a.xlsx", people=[without(BINH, "Người, cấp đánh giá")], tasks=[TASK | {"Nhận thay, đột xuất": "x"}]
    )
    (line,) = lines(path, "W801")
    assert line == (
        "W801 Người!M4: chưa ghi ai đánh giá Trần Văn Bình; vui lòng ghi mục «Người, cấp đánh giá», "
        "hoặc «Dòng của Điều 9» theo bảng Điều 9 (Điều 9)"
    )
    (line,) = lines(path, "W804")
    assert "vui lòng ghi dòng ở trang «Điểm cộng» nếu được duyệt" in line


def test_W827_bonus_points_without_a_task_name_the_column_of_the_workbook(tmp_path: Path) -> None:
    given = {"Mã người": BINH["Mã"], "Điểm cộng": 9, "Căn cứ": "Chống bão", "Người duyệt": "Chánh Văn phòng"}
    (line,) = lines(filled(tmp_path / "a.xlsx", people=[BINH], tasks=[TASK], bonus=[given]), "W827")
    assert "vui lòng ghi nhiệm vụ ấy ở mục «Nhận thay, đột xuất», hoặc kiểm tra lại điểm cộng" in line


def test_F810_an_empty_template_says_what_it_still_needs(tmp_path: Path) -> None:
    path = filled(tmp_path / "a.xlsx", {})
    assert told(read_month(path)) == [
        "F874 Đơn vị và tháng!B5", "F874 Đơn vị và tháng!B6", "F874 Đơn vị và tháng!B12", "F874 Đơn vị và tháng!B14",
        "F810 Người",
    ]  # fmt: skip


def test_a_month_outside_the_regulation_is_refused_at_its_cell(tmp_path: Path) -> None:
    path = filled(tmp_path / "a.xlsx", {**FRAME, "Tháng đánh giá": datetime(2026, 5, 1)}, people=[BINH], tasks=[TASK])
    assert [line.split(":")[0] for line in lines(path, "F802")] == ["F802 Đơn vị và tháng!B5"]


# --- files that are no workbook ---------------------------------------------------------------------------------------


def test_files_that_are_no_workbook_are_refused_as_rosters_are(tmp_path: Path) -> None:
    (tmp_path / "old.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))
    (tmp_path / "text.xlsx").write_text("Mã,Họ tên", encoding="utf-8")
    whole = filled(tmp_path / "whole.xlsx", people=[BINH], tasks=[TASK]).read_bytes()
    (tmp_path / "cut.xlsx").write_bytes(whole[: len(whole) // 2])
    for name, code in (("none.xlsx", "F601"), ("old.xlsx", "F614"), ("text.xlsx", "F615"), ("cut.xlsx", "F616")):
        assert codes(refused(tmp_path / name)) == [code]


def test_F892_more_rows_than_one_workbook_holds(tmp_path: Path) -> None:
    path = raw_book(tmp_path / "many.xlsx", "<row><c><v>1</v></c></row>" * 60_001)
    (found,) = refused(path)
    said = "vui lòng chia sổ tính theo từng cơ quan, đơn vị; tháng của cả tỉnh thì dùng tệp «.json»"
    assert (found.code, found.message) == ("F892", f"trang «Danh sách» có hơn 60.000 dòng có chữ; {said}")


def test_F617_a_bomb_is_refused(tmp_path: Path) -> None:
    path = raw_book(tmp_path / "bomb.xlsx", "<row><c><v>1</v></c></row>")
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/media.xml", "w", force_zip64=True) as out,
    ):
        for _ in range(65):
            out.write(b" " * 1024 * 1024)
    assert codes(refused(path)) == ["F617"]


def test_a_formula_with_its_result_is_no_fault(tmp_path: Path) -> None:
    assert lines(kept(template(tmp_path, {"Giao": "=5-1"}), {"5-1": "4"}), "F881") == []
