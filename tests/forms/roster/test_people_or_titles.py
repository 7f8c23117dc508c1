"""Which rows are people and which are titles, totals or signatures; nobody who could be a person is lost in silence."""

from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.forms.roster.books import HEADER, Row, book, codes_of, names, only, read, refused

PLAIN = ("STT", "Họ và tên", "Ghi chú")
FIRST: list[Row] = [PLAIN, (1, "Lê Văn An")]


@pytest.mark.parametrize(
    "name",
    ["ĐOÀN MINH TUẤN", "BAN THỊ XUÂN", "PHÒNG VĂN THU", "KHU THỊ MƠ", "HỘI VĂN TƯ", "TRƯỜNG THỊ BA", "Đoàn minh Tuấn",
     "Đoàn Văn Minh", "Đoàn Văn Trường", "Phan Công An"],
)  # fmt: skip
def test_a_numbered_row_that_reads_like_a_name_is_a_member_without_birth_or_post(tmp_path: Path, name: str) -> None:
    assert names(read(tmp_path, [*FIRST, (2, name), (3, "Lê Tư")])) == ["Lê Văn An", name, "Lê Tư"]


def test_a_numbered_name_of_a_group_family_keeps_what_stands_beside_it(tmp_path: Path) -> None:
    roster = read(tmp_path, [*FIRST, (2, "Đoàn Văn Tư (dự bị)"), (3, "Đoàn Văn Năm - đảng viên dự bị")])
    assert [(member.name, member.status) for member in roster.members[1:]] == [
        ("Đoàn Văn Tư", "probationary"),
        ("Đoàn Văn Năm", "probationary"),
    ]


def test_W626_rows_taken_for_sections_that_could_be_people_are_named_by_cell(tmp_path: Path) -> None:
    rows = [*FIRST, (None, "Đoàn Minh Tuấn"), (2, "Lê Ba"), ("Lê Văn Tư",), (None, "* Lê Năm")]
    roster = read(tmp_path, rows)
    warning = only(roster.warnings, "W626")
    assert names(roster) == ["Lê Văn An", "Lê Ba"]
    assert "3 dòng" in warning.message
    assert "B3 «Đoàn Minh Tuấn», A5 «Lê Văn Tư», B6 «* Lê Năm»" in warning.message


@pytest.mark.parametrize("title", ["Phòng Kinh tế", "TỔ VĂN PHÒNG", "Khoa Nội", "Đội 5", "KHỐI ĐẢNG", "Mầm non"])
def test_an_unnumbered_group_in_a_numbered_list_is_a_section_without_a_word(tmp_path: Path, title: str) -> None:
    roster = read(tmp_path, [PLAIN, (None, title), (1, "Lê Văn An"), (2, "Lê Ba")])
    assert (names(roster), roster.warnings) == (["Lê Văn An", "Lê Ba"], ())


def test_W627_a_bare_row_among_numbered_people_is_taken_and_told(tmp_path: Path) -> None:
    roster = read(tmp_path, [*FIRST, (2, "Lê Ba"), (None, "HOA PHƯỢNG"), (3, "Khoa Nội")])
    warning = only(roster.warnings, "W627")
    assert names(roster) == ["Lê Văn An", "Lê Ba", "HOA PHƯỢNG", "Khoa Nội"]
    assert "B4 «HOA PHƯỢNG», B5 «Khoa Nội»" in warning.message


def test_a_number_with_a_first_sub_number_below_is_a_section(tmp_path: Path) -> None:
    rows = [PLAIN, (1, "Phòng Nội Vụ"), ("1.1", "Lê An"), ("1.2", "Lê Ba"), (2, "Tổ Văn"), ("2.1", "Lê Tư")]
    assert names(read(tmp_path, rows)) == ["Lê An", "Lê Ba", "Lê Tư"]


def test_a_deeper_numbered_section_keeps_the_standing_above_it(tmp_path: Path) -> None:
    rows = [PLAIN, (1, "Đảng viên dự bị"), ("1.1", "Tổ đảng số 1"), (1, "Lê An"), ("1.2", "Tổ đảng số 2"), (2, "Lê Ba")]
    assert [member.status for member in read(tmp_path, rows).members] == ["probationary", "probationary"]


def test_people_numbered_with_roman_figures_are_people(tmp_path: Path) -> None:
    rows = [PLAIN, ("I", "Lê Văn An"), ("II", "Đoàn Thị Ba"), ("III", "Lê Tư")]
    assert names(read(tmp_path, rows)) == ["Lê Văn An", "Đoàn Thị Ba", "Lê Tư"]
    sections = [PLAIN, ("I", "Tổ một"), (1, "Lê An"), ("II", "Tổ hai"), (2, "Lê Ba")]
    assert names(read(tmp_path, sections)) == ["Lê An", "Lê Ba"]


def test_bulleted_names_in_a_list_without_numbers_are_people(tmp_path: Path) -> None:
    rows = [("Họ và tên",), ("* Lê Văn An",), ("- Lê Thị Ba",), ("(Ông) Lê Tư",), ("* Đảng viên dự bị",), ("*Lê Năm",)]
    roster = read(tmp_path, rows)
    assert [(member.name, member.status) for member in roster.members] == [
        ("Lê Văn An", "official"), ("Lê Thị Ba", "official"), ("Lê Tư", "official"), ("Lê Năm", "probationary"),
    ]  # fmt: skip


def test_a_body_above_names_in_a_list_without_numbers_is_a_section(tmp_path: Path) -> None:
    rows = [("Họ và tên",), ("Tổ 1",), ("Lê An",), ("Chi ủy",), ("Lê Ba",), ("Lê Tư",)]
    assert names(read(tmp_path, rows)) == ["Lê An", "Lê Ba", "Lê Tư"]


def test_W604_names_below_an_office_in_a_list_without_numbers_are_told(tmp_path: Path) -> None:
    rows = [("Họ và tên",), ("Lê An",), ("Bí thư",), ("Lê Ba",), ("Phó bí thư",), ("Lê Tư",), ("Lê Năm",)]
    roster = read(tmp_path, rows)
    assert (names(roster), only(roster.warnings, "W604").where) == (["Lê An"], "A4")


def test_a_section_may_count_its_people_in_any_column(tmp_path: Path) -> None:
    for counted in [(None, "01 đồng chí"), ("01 đồng chí", None), ("(tính đến 12/2025)", None)]:
        roster = read(tmp_path, [HEADER, (1, "Lê An", 1980), ("II", "Đảng viên dự bị", *counted), (1, "Lê Ba", 1990)])
        assert [(member.name, member.status) for member in roster.members] == [
            ("Lê An", "official"), ("Lê Ba", "probationary")], counted  # fmt: skip


SIGNATURES = [
    ["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"], ["ĐẠI DIỆN CHI BỘ"], ["TỔ KIỂM PHIẾU"], ["P. BÍ THƯ"], ["Q. HIỆU TRƯỞNG"],
    ["TUQ. GIÁM ĐỐC"], ["TL. THỦ TRƯỞNG ĐƠN VỊ"], ["Người kiểm tra"], ["TRƯỞNG PHÒNG TỔ CHỨC"], ["CHỦ TỊCH UBND PHƯỜNG"],
    ["KẾ TOÁN TRƯỞNG"], ["(Đã ký)"], ["An Phú, ngày 05/12/2025", "BÍ THƯ"], ["An Phú, 05/12/2025"],
]  # fmt: skip


@pytest.mark.parametrize("words", SIGNATURES)
@pytest.mark.parametrize("place", [1, 3])
def test_signatures_and_dates_end_the_table_in_whatever_column(tmp_path: Path, words: list[str], place: int) -> None:
    tail = [(*[None] * place, text) for text in (*words, None, "Lê Văn Xuân")]
    roster = read(tmp_path, [HEADER, (1, "Lê An", 1980), (), *tail])
    assert (names(roster), roster.warnings) == (["Lê An"], ())


def test_words_without_diacritics_that_are_a_name_or_an_office_are_told(tmp_path: Path) -> None:
    roster = read(tmp_path, [PLAIN, (1, "Le Van An"), (None, "Truong Ban An"), (2, "Le Ba")])
    assert only(roster.warnings, "W626").where == "B3"
    assert names(read(tmp_path, [PLAIN, (1, "Trương Ban"), (None, "Trương Phòng")]))[1:] == ["Trương Phòng"]


@pytest.mark.parametrize(
    "row", [("Cộng tổ 1: 02",), ("Cộng tổ 1", None, 2), ("Nam:", 2), ("Nữ", 2), ("Dân tộc thiểu số", 0), ("Nữ: 01",)]
)
def test_partial_totals_and_counts_are_no_people(tmp_path: Path, row: tuple[object, ...]) -> None:
    roster = read(tmp_path, [HEADER, (1, "Lê An", 1980), (None, *row), (2, "Lê Ba", 1981)])
    assert (names(roster), roster.warnings) == (["Lê An", "Lê Ba"], ())


def test_members_after_a_section_of_guests_are_members_again(tmp_path: Path) -> None:
    rows = [HEADER, ("KHÁCH MỜI",), (1, "Lê An"), ("ĐẢNG VIÊN",), (1, "Lê Ba", 1980)]
    roster = read(tmp_path, rows)
    assert (names(roster), codes_of(roster.warnings)) == (["Lê Ba"], ["W605"])


def test_a_title_merged_across_the_table_that_could_be_a_person_is_told(tmp_path: Path) -> None:
    def draw(sheet: Worksheet) -> None:
        sheet.merge_cells("A3:C3")

    assert only(read(tmp_path, [*FIRST, ("Lê Thị Ba",)], draw).warnings, "W626").where == "A3"


def test_F605_a_post_alone_between_members_stays_a_fault(tmp_path: Path) -> None:
    rows = [HEADER, (1, "Lê An", 1980), (None, None, None, "Phó Hiệu trưởng phụ trách"), (2, "Lê Ba", 1981)]
    assert codes_of(refused(book(tmp_path, rows))) == ["F605"]
