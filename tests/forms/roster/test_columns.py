"""Which columns are the members' own: names in parts, other people's names, a second list beside the first."""

from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.forms.roster.books import Row, book, names, only, read, refused


@pytest.mark.parametrize("middle", ["Tên đệm", "Đệm", "Chữ lót", "Tên lót"])
def test_family_middle_and_given_names_in_three_columns_join(tmp_path: Path, middle: str) -> None:
    rows = [("STT", "Họ", middle, "Tên", "Năm sinh"), (1, "Lê", "Thị Hồng", "Mơ", 1975)]
    (member,) = read(tmp_path, rows).members
    assert (member.name, member.born) == ("Lê Thị Hồng Mơ", 1975)


def test_three_columns_under_one_name_header_join_too(tmp_path: Path) -> None:
    rows = [("Họ và tên", None, None, "Chức vụ"), ("Họ", "Đệm", "Tên", None), ("Lê", "Thị", "Mơ", "Bí thư")]
    (member,) = read(tmp_path, rows, lambda sheet: sheet.merge_cells("A1:C1")).members
    assert (member.name, member.post) == ("Lê Thị Mơ", "Bí thư")


@pytest.mark.parametrize(
    "header",
    ["Họ và tên người phụ trách", "Họ tên bí thư", "Họ và tên vợ (chồng)", "Họ tên cha", "Họ tên bố", "Tên người giới thiệu",
     "Họ và tên người liên hệ"],
)  # fmt: skip
def test_names_of_other_people_are_never_the_members_names(tmp_path: Path, header: str) -> None:
    for rows in (
        [(header, "Họ và tên", "Năm sinh"), ("Trần Xa", "Lê An", 1980)],
        [("Họ và tên", "Năm sinh", header), ("Lê An", 1980, "Trần Xa")],
    ):
        (member,) = read(tmp_path, rows).members
        assert (member.name, member.born) == ("Lê An", 1980)


def test_the_birth_beside_a_spouse_is_the_spouse_s(tmp_path: Path) -> None:
    rows = [("Họ và tên", "Năm sinh", "Họ và tên vợ (chồng)", "Năm sinh"), ("Lê An", 1980, "Trần Xa", 1970)]
    roster = read(tmp_path, rows)
    assert (roster.members[0].born, roster.warnings) == (1980, ())


def test_a_group_header_of_another_person_holds_no_birth_of_the_member(tmp_path: Path) -> None:
    rows = [("Họ và tên", "Người giới thiệu", None), (None, "Họ và tên", "Năm sinh"), ("Lê An", "Trần Xa", 1950)]

    def draw(sheet: Worksheet) -> None:
        sheet.merge_cells("A1:A2")
        sheet.merge_cells("B1:C1")

    (member,) = read(tmp_path, rows, draw).members
    assert (member.name, member.born) == ("Lê An", None)


@pytest.mark.parametrize(
    "rows",
    [[("STT", "Họ và tên", "STT", "Họ và tên"), (1, "Lê An", 3, "Lê Ba")],
     [("STT", "Họ và tên", "Chức vụ", None, "TT", "Họ tên"), (1, "Lê An", None, None, 3, "Lê Ba")]],
)  # fmt: skip
def test_F621_a_second_list_beside_the_first_is_refused_with_its_header_cell(tmp_path: Path, rows: list[Row]) -> None:
    (fault,) = refused(book(tmp_path, rows))
    assert (fault.code, fault.where) == ("F621", "D1" if len(rows[0]) == 4 else "F1")


def test_W628_another_column_of_names_is_told_with_its_cell(tmp_path: Path) -> None:
    rows: list[Row] = [("STT", "Họ và tên", "Họ và tên khai sinh"), (1, "Lê An", "Lê Văn Ân"), (2, "Lê Ba", "Lê Ba")]
    roster = read(tmp_path, rows)
    assert (names(roster), only(roster.warnings, "W628").where) == (["Lê An", "Lê Ba"], "C1")
    rows = [("Họ và tên", None), ("Lê Văn", "Hùng"), ("Trần Thị", "Hùng"), ("Hồ Thị", "Hùng")]
    assert only(read(tmp_path, rows).warnings, "W628").where == "B1"


def test_the_same_name_once_more_in_another_column_is_no_second_list(tmp_path: Path) -> None:
    assert read(tmp_path, [("Họ và tên", "Họ và tên"), ("Lê An", "LÊ AN")]).warnings == ()


def test_a_header_on_two_or_three_lines_of_cells_is_joined(tmp_path: Path) -> None:
    three = [
        ("STT", "HỌ VÀ", "NGÀY", "CHỨC VỤ"),
        (None, "TÊN", "THÁNG"),
        (None, None, "NĂM SINH"),
        (1, "Lê An", 1980, "Bí thư"),
    ]
    two = [("STT", "Họ và tên", "Ngày, tháng", "Chức vụ"), (None, None, "năm sinh"), (1, "Lê An", 1980, "Bí thư")]
    for rows in (three, two):
        roster = read(tmp_path, rows)
        (member,) = roster.members
        assert (member.name, member.born, member.post, roster.warnings) == ("Lê An", 1980, "Bí thư", ())


def test_posts_beside_a_header_of_three_levels_are_read(tmp_path: Path) -> None:
    rows = [
        ("STT", "Họ và tên", None, "Lý lịch", None, "Chức vụ"),
        (None, None, None, "Năm sinh", None, None),
        (None, "Họ và chữ đệm", "Tên", "Nam", "Nữ", None),
        (1, "Lê Thị", "Mơ", None, 1980, "Bí thư"),
    ]

    def draw(sheet: Worksheet) -> None:
        for area in ("A1:A3", "B1:C2", "D1:E1", "D2:E2", "F1:F3"):
            sheet.merge_cells(area)

    (member,) = read(tmp_path, rows, draw).members
    assert (member.name, member.born, member.post) == ("Lê Thị Mơ", 1980, "Bí thư")


def test_short_headers_of_births_and_posts_are_known(tmp_path: Path) -> None:
    for header in (("Họ và tên", "N.sinh", "CV"), ("Họ tên", "Ngày sinh; quê quán", "Công việc")):
        (member,) = read(tmp_path, [header, ("Lê An", 1980, "Kế toán")]).members
        assert (member.born, member.post) == (1980, "Kế toán"), header
