"""Where the list is in a sheet as offices draw it: titles above, headers of two lines, sections, totals, signatures."""

import json
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from forms.roster import read_roster
from tests.forms.roster.books import HEADER, TODAY, Draw, Row, book, codes_of, names, only, read, refused

OFFICE_SHEET = [
    ("ĐẢNG BỘ PHƯỜNG AN PHÚ", None, None, None, None, None),
    ("CHI BỘ TRƯỜNG THPT SỐ 1", None, None, None, None, None),
    (),
    ("DANH SÁCH ĐẢNG VIÊN NĂM 2025", None, None, None, None, None),
    ("STT", "Họ và tên", "Ngày, tháng, năm sinh", None, "Chức vụ", None),
    (None, None, "Nam", "Nữ", "Đảng", "Chính quyền"),
    (1, 2, 3, 4, 5, 6),
    ("I", "Đảng viên chính thức", None, None, None, None),
    (1, "Nguyễn Thị Hồng Minh", None, date(1975, 2, 19), "Bí thư chi bộ", "Hiệu trưởng"),
    (2, "Trần Văn Bình", "5/12/1980", None, "Chi ủy viên", None),
    (),
    (4, "Lê Văn Tư", 1969, None, None, "Giáo viên"),
    ("II", "Đảng viên dự bị", None, None, None, None),
    (5, "Phạm Thị Hà", None, 1998, None, None),
    ("Tổng cộng: 04 đồng chí", None, None, None, None, None),
    (),
    (None, None, None, None, "An Phú, ngày 5 tháng 12 năm 2025", None),
    (None, "NGƯỜI LẬP BIỂU", None, None, "T/M CHI ỦY", None),
    (None, None, None, None, "BÍ THƯ", None),
    (),
    (None, "Phạm Thị Hà", None, None, "Nguyễn Thị Hồng Minh", None),
]


def draw_office_sheet(sheet: Worksheet) -> None:
    for area in ("A1:F1", "A2:F2", "A4:F4", "A5:A6", "B5:B6", "C5:D5", "E5:F5", "A15:D15"):
        sheet.merge_cells(area)


def test_a_sheet_as_an_office_has_it_is_read_whole(tmp_path: Path) -> None:
    roster = read(tmp_path, OFFICE_SHEET, draw_office_sheet)

    assert (roster.sheet, roster.header_row) == ("Danh sách", 5)
    assert [(m.row, m.name, m.born, m.post, m.status) for m in roster.members] == [
        (9, "Nguyễn Thị Hồng Minh", date(1975, 2, 19), "Bí thư chi bộ, Hiệu trưởng", "official"),
        (10, "Trần Văn Bình", date(1980, 12, 5), "Chi ủy viên", "official"),
        (12, "Lê Văn Tư", 1969, "Giáo viên", "official"),
        (14, "Phạm Thị Hà", 1998, None, "probationary"),
    ]
    assert roster.warnings == ()


def test_the_answer_as_json_has_the_shape_that_programs_rely_on(tmp_path: Path) -> None:
    answer = read(tmp_path, [HEADER, (1, "TS. Lê Thị Nga", "19/02/1975", None, None), (2, "Lê An", 1980)]).to_json()

    assert json.loads(json.dumps(answer)) == {
        "sheet": "Danh sách",
        "header_row": 1,
        "members": [
            {"row": 2, "name": "Lê Thị Nga", "title": "TS.", "born": "1975-02-19", "post": None, "status": "official"},
            {"row": 3, "name": "Lê An", "title": None, "born": "1980", "post": None, "status": "official"},
        ],
        "changes": [
            {"cell": "B2", "was": "TS. Lê Thị Nga", "became": "Lê Thị Nga", "why": "title"},
            {"cell": "C2", "was": "19/02/1975", "became": "1975-02-19", "why": "date"},
        ],
        "warnings": [],
    }


def test_a_name_in_two_columns_is_one_name_however_its_header_is_drawn(tmp_path: Path) -> None:
    people: list[Row] = [(1, "Nguyễn Văn", "An", 1980), (2, "Trần Thị", "Bình", 1981)]
    merged: list[Row] = [("STT", "Họ và tên", None, "Năm sinh"), *people]
    headers: dict[str, tuple[list[Row], Draw | None]] = {
        "merged": (merged, lambda sheet: sheet.merge_cells("B1:C1")),
        "not merged": (merged, None),
        "two words": ([("STT", "Họ đệm", "Tên", "Năm sinh"), *people], None),
        "long words": ([("TT", "Họ và tên đệm", "Tên", "Năm sinh"), *people], None),
        "bare words": ([("TT", "Họ", "Tên", "Năm sinh"), *people], None),
    }
    for rows, draw in headers.values():
        roster = read(tmp_path, rows, draw)
        assert names(roster) == ["Nguyễn Văn An", "Trần Thị Bình"]
        assert roster.members[0].born == 1980


def test_two_sub_headers_under_one_name_header_join_too(tmp_path: Path) -> None:
    rows = [("STT", "Họ và tên", None, "Năm sinh"), (None, "Họ đệm", "Tên", None), (1, "Lê Thị", "Cúc", 1990)]
    roster = read(tmp_path, rows, lambda sheet: sheet.merge_cells("B1:C1"))
    assert (names(roster), roster.header_row, roster.members[0].row) == (["Lê Thị Cúc"], 1, 3)


def test_an_unnamed_column_of_men_and_women_beside_the_names_is_no_given_name(tmp_path: Path) -> None:
    rows = [("Họ và tên", None, "Năm sinh"), ("Lê Văn An", "Nam", 1980), ("Lê Thị Ba", "Nữ", 1981), ("Lê Tư", "Nam", 1)]
    assert names(read(tmp_path, rows)) == ["Lê Văn An", "Lê Thị Ba", "Lê Tư"]


def test_header_words_vary(tmp_path: Path) -> None:
    for word in ("Họ tên", "Họ, tên", "HỌ VÀ TÊN ĐẢNG VIÊN", "Tên đảng viên", "Họ\nvà tên", "Họ\u00a0và  tên", "HO VA TEN",
                 "Ho\u0323 va\u0300 te\u0302n", "Họ và tên khai sinh", "Họ và tên (chữ in hoa)"):  # fmt: skip
        assert names(read(tmp_path, [("Số TT", word), (1, "Lê Văn An")])) == ["Lê Văn An"], word
    for word in ("Ngày sinh", "Năm sinh", "Ngày, tháng, năm sinh", "NĂM\nSINH", "Ngày/tháng/năm sinh", "Sinh năm"):
        assert read(tmp_path, [("Họ và tên", word), ("Lê Văn An", 1980)]).members[0].born == 1980, word
    for word in ("Chức vụ", "Chức danh", "Chức vụ Đảng/chính quyền", "Chức vụ, đơn vị công tác", "Nhiệm vụ được giao"):
        assert read(tmp_path, [("Họ và tên", word), ("Lê Văn An", "Bí thư")]).members[0].post == "Bí thư", word


def test_other_columns_with_like_words_are_left_alone(tmp_path: Path) -> None:
    header = (
        "Họ và tên",
        "Nơi sinh",
        "Ngày vào Đảng",
        "Ngày chính thức",
        "Hệ số chức vụ",
        "Điện thoại",
        "Họ và tên vợ",
    )
    roster = read(tmp_path, [header, ("Lê Văn An", "Huế", "1/2/2001", "1/2/2002", "0,4", "0912000111", "Trần Thị Ba")])
    (member,) = roster.members
    assert (member.name, member.born, member.post, member.status) == ("Lê Văn An", None, None, "official")


def test_groups_above_the_line_of_the_name_header_are_understood(tmp_path: Path) -> None:
    rows = [
        ("DANH SÁCH", None, None, None, None, None),
        (None, None, "Ngày sinh", None, "Chức vụ", None),
        ("STT", "Họ và tên", "Nam", "Nữ", "Đảng", "Chính quyền"),
        (1, "Lê Thị Cúc", None, 1990, "Bí thư", "Trưởng phòng"),
    ]

    def draw(sheet: Worksheet) -> None:
        sheet.merge_cells("A1:F1")
        sheet.merge_cells("C2:D2")
        sheet.merge_cells("E2:F2")

    roster = read(tmp_path, rows, draw)
    assert roster.header_row == 3
    assert (roster.members[0].born, roster.members[0].post) == (1990, "Bí thư, Trưởng phòng")


def test_day_month_and_year_may_have_a_column_each(tmp_path: Path) -> None:
    rows = [("Họ và tên", "Ngày sinh", None, None), (None, "Ngày", "Tháng", "Năm"), ("Lê Văn An", 19, 2, 1975)]
    rows.append(("Lê Văn Ba", None, None, 1980))

    def draw(sheet: Worksheet) -> None:
        sheet.merge_cells("A1:A2")
        sheet.merge_cells("B1:D1")

    assert [member.born for member in read(tmp_path, rows, draw).members] == [date(1975, 2, 19), 1980]


def test_a_header_repeated_on_every_printed_page_is_no_member(tmp_path: Path) -> None:
    rows = [
        HEADER,
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        (1, "Lê Văn An", 1980),
        HEADER,
        (1, 2, 3, 4, 5),
        (2, "Lê Thị Ba"),
    ]
    assert names(read(tmp_path, rows)) == ["Lê Văn An", "Lê Thị Ba"]


def test_a_second_table_with_other_columns_is_read_by_its_own_header(tmp_path: Path) -> None:
    rows = [
        HEADER,
        (1, "Lê Văn An", 1980),
        (),
        ("DANH SÁCH ĐẢNG VIÊN DỰ BỊ",),
        ("TT", "Chức vụ", "Họ và tên"),
        (1, "Thủ thư", "Lê Thị Ba"),
    ]
    first, second = read(tmp_path, rows).members
    assert (first.status, second.name, second.post, second.status) == (
        "official",
        "Lê Thị Ba",
        "Thủ thư",
        "probationary",
    )


def test_totals_notes_and_signatures_are_no_members(tmp_path: Path) -> None:
    tails: list[list[Row]] = [
        [("Cộng: 1", None)], [(None, "Tổng số: 01 đồng chí")], [("Danh sách này có 01 đồng chí./.",)],
        [("Ghi chú: gửi trước ngày 05/12",)], [(None, "Người lập", None, "Bí thư"), (None, "Lê Văn Xuân", None, "Lê Thu")],
        [(None, None, None, "TM. CHI BỘ"), (None, None, None, "BÍ THƯ"), (None, "Lê Văn Xuân", None, "Lê Thu")],
        [(None, None, None, "BÍ THƯ"), (), (None, "Lê Văn Xuân", None, "Lê Thu")],
        [(None, "(Ký, ghi rõ họ tên)")], [("Nơi nhận:",), ("- Đảng ủy phường;",), ("- Lưu.",)],
    ]  # fmt: skip
    for tail in tails:
        roster = read(tmp_path, [HEADER, (1, "Lê Văn An", 1980), (), *tail])
        assert (names(roster), codes_of(roster.warnings)) == (["Lê Văn An"], []), tail


def test_families_named_like_totals_and_groups_are_people(tmp_path: Path) -> None:
    people = [
        "Tống Công Minh",
        "Tống Số Hai",
        "Công Thị Cúc",
        "Ban Thị Xuân",
        "Phòng Văn Thu",
        "Đoàn Văn Đông",
        "Cao Bá Hạ",
    ]
    assert names(read(tmp_path, [HEADER, *((n, name) for n, name in enumerate(people, 1))])) == people


def test_a_name_merged_over_two_lines_is_one_member_with_both_posts(tmp_path: Path) -> None:
    rows = [HEADER, (1, "Lê Văn An", 1980, "Bí thư"), (None, None, None, "Hiệu trưởng"), (2, "Lê Thị Ba", 1981)]
    roster = read(tmp_path, rows, lambda sheet: sheet.merge_cells("B2:B3"))
    assert [(m.row, m.name, m.post) for m in roster.members] == [
        (2, "Lê Văn An", "Bí thư, Hiệu trưởng"),
        (4, "Lê Thị Ba", None),
    ]


def test_a_post_merged_over_several_people_is_the_post_of_each(tmp_path: Path) -> None:
    rows = [HEADER, (1, "Lê Văn An", 1980, "Giáo viên"), (2, "Lê Thị Ba", 1981, None)]
    roster = read(tmp_path, rows, lambda sheet: sheet.merge_cells("D2:D3"))
    assert [member.post for member in roster.members] == ["Giáo viên", "Giáo viên"]


def test_lines_of_a_post_cell_become_posts_of_one_line(tmp_path: Path) -> None:
    posts = ["Bí thư chi bộ\nHiệu trưởng", "Bí thư chi bộ,\nHiệu trưởng", "Bí thư\nchi bộ", "-", "…"]
    roster = read(tmp_path, [HEADER, *((n, f"Lê Văn {'ABCDE'[n]}n", 1980, post) for n, post in enumerate(posts))])
    assert [member.post for member in roster.members] == [
        "Bí thư chi bộ, Hiệu trưởng", "Bí thư chi bộ, Hiệu trưởng", "Bí thư chi bộ", None, None]  # fmt: skip


def test_five_thousand_members_keep_their_order(tmp_path: Path) -> None:
    given = ("An", "Bình", "Cường", "Dung", "Giang")
    people = [
        f"Nguyễn {chr(0x41 + n % 26)}{'aeiou'[n // 26 % 5]} {chr(0x41 + n // 130 % 26)}y {given[n // 3380 % 5]}"
        for n in range(5000)
    ]
    roster = read(tmp_path, [HEADER, *((n, name, 1950 + n % 50, "Đảng viên") for n, name in enumerate(people, 1))])
    assert names(roster) == people
    assert roster.members[-1].row == 5001


def test_W601_other_sheets_that_look_like_rosters_are_named(tmp_path: Path) -> None:
    workbook = Workbook()
    first = workbook.active
    first.title = "Bìa"
    first.append(["Trang bìa"])
    for title, count, state in (("Năm 2024", 1, "visible"), ("Năm 2025", 2, "visible"), ("Cũ", 9, "hidden")):
        sheet = workbook.create_sheet(title)
        sheet.sheet_state = state
        sheet.append(list(HEADER))
        for number in range(count):
            sheet.append([number, f"Lê Văn {'ABCDEGHIK'[number]}n"])
    workbook.save(tmp_path / "nhieu-trang.xlsx")

    roster = read_roster(tmp_path / "nhieu-trang.xlsx", TODAY)
    assert (roster.sheet, len(roster.members)) == ("Năm 2025", 2)
    message = only(roster.warnings, "W601").message
    assert "«Năm 2024» (1 người), «Cũ» đang ẩn (9 người)" in message


def test_W602_a_list_on_a_hidden_sheet_is_taken_when_there_is_no_other(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.create_sheet("Ẩn")
    sheet.sheet_state = "veryHidden"
    sheet.append(["Họ và tên"])
    sheet.append(["Lê Văn An"])
    workbook.save(tmp_path / "an.xlsx")
    roster = read_roster(tmp_path / "an.xlsx", TODAY)
    assert (roster.sheet, codes_of(roster.warnings)) == ("Ẩn", ["W602"])


def test_W603_people_in_hidden_or_filtered_rows_are_taken_and_told(tmp_path: Path) -> None:
    def draw(sheet: Worksheet) -> None:
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["C"].hidden = True

    roster = read(tmp_path, [HEADER, (1, "Lê Văn An", 1980), (2, "Lê Thị Ba", 1981)], draw)
    assert names(roster) == ["Lê Văn An", "Lê Thị Ba"]
    assert only(roster.warnings, "W603") == roster.warnings[0]
    assert roster.warnings[0].where == "B3"
    assert "1 người" in roster.warnings[0].message


def test_W604_rows_like_members_under_the_signatures_are_told(tmp_path: Path) -> None:
    rows = [HEADER, (1, "Lê Văn An", 1980), (None, "Người lập biểu"), (2, "Lê Thị Ba", 1981), (3, "Lê Tư", 1982)]
    roster = read(tmp_path, rows)
    assert names(roster) == ["Lê Văn An"]
    assert (roster.warnings[0].code, roster.warnings[0].where) == ("W604", "B4")
    assert "còn 2 dòng" in roster.warnings[0].message


def test_W606_a_bare_name_after_the_total_is_not_taken(tmp_path: Path) -> None:
    roster = read(tmp_path, [HEADER, (1, "Lê Văn An", 1980), ("Tổng cộng: 1",), (None, "Lê Thị Ba")])
    assert (names(roster), only(roster.warnings, "W606").where) == (["Lê Văn An"], "B4")


def test_words_under_the_table_about_somebody_are_no_member(tmp_path: Path) -> None:
    roster = read(tmp_path, [HEADER, (1, "Lê Văn An", 1980), (None, "Đ/c Lê Thị Ba vắng có lý do")])
    assert (names(roster), only(roster.warnings, "W607").where) == (["Lê Văn An"], "B3")


def test_offices_side_by_side_end_the_table_and_the_names_below_are_no_members(tmp_path: Path) -> None:
    for row in [(None, "THƯ KÝ", "CHỦ TRÌ"), (None, "Thư ký ghi biên bản", None, "Chủ tọa hội nghị")]:
        roster = read(tmp_path, [HEADER, (1, "Lê Văn An", 1980), (), row, (), (None, "Lê Văn Xuân", "Lê Thu")])
        assert (names(roster), roster.warnings) == (["Lê Văn An"], ())


def test_a_post_without_a_name_between_members_is_a_fault_even_without_numbers(tmp_path: Path) -> None:
    rows = [("Họ và tên", "Chức vụ"), ("Lê An", "Bí thư"), (None, "Bí thư"), ("Lê Ba", "Đảng viên")]
    assert [(fault.code, fault.where) for fault in refused(book(tmp_path, rows))] == [("F605", "A3")]


def test_W607_stray_text_is_told_and_passed_over(tmp_path: Path) -> None:
    roster = read(tmp_path, [HEADER, (1, "Lê Văn An", 1980), (None, None, None, None, "xem trang sau")])
    assert only(roster.warnings, "W607").where == "E3"


def test_F611_a_workbook_without_a_name_header_is_refused_with_what_was_seen(tmp_path: Path) -> None:
    (fault,) = refused(book(tmp_path, [("Mã", "Hàng", "Giá"), (1, "Bàn", 200)]))
    assert fault.code == "F611"
    assert "«Danh sách»" in fault.message
    assert "«Họ và tên»" in fault.message


def test_F612_a_header_without_members_is_refused(tmp_path: Path) -> None:
    (fault,) = refused(book(tmp_path, [("DANH SÁCH",), HEADER, (), ("Tổng cộng: 0",)]))
    assert fault.code == "F612"
    assert "dòng 2" in fault.message


def test_a_form_that_asks_for_a_name_is_no_roster(tmp_path: Path) -> None:
    assert codes_of(refused(book(tmp_path, [("Họ và tên:", "Lê Văn An"), ("Năm sinh:", 1980)]))) == ["F611"]
