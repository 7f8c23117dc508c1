"""Who votes: the standing of a member, from sections, columns, notes and words beside the name."""

from pathlib import Path

import pytest

from forms.roster.status import standing
from tests.forms.roster.books import HEADER, names, only, read

O, P, E, V = "official", "probationary", "exempt", "visiting"  # noqa: E741


def section(title: str, number: str | None = None) -> tuple[object, ...]:
    return (number, title)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Đảng viên chính thức", O), ("ĐẢNG VIÊN DỰ BỊ (02 đ/c)", P), ("ĐV dự bị", P), ("ĐVDB", P), ("ĐVCT", O),
        ("Đảng viên được miễn công tác và sinh hoạt", E), ("Miễn sinh hoạt", E), ("Miễn CT và SH", E), ("mien sinh hoat", E),
        ("Đảng viên sinh hoạt tạm thời", V), ("Sinh hoạt tạm thời (nơi khác chuyển đến)", V), ("SHTT", V),
        ("Chuyển đến sinh hoạt tạm thời từ 01/3/2025", V), ("Đảng viên dự bi\u0323", P),
    ],
)  # fmt: skip
def test_words_of_standing_are_understood(text: str, status: str) -> None:
    assert standing(text).statuses == (status,)


@pytest.mark.parametrize(
    "text", ["Miễn nhiệm chi ủy viên 2024", "Công tác tại miền Nam", "Chưa chuyển chính thức", "Giáo viên"]
)
def test_words_that_only_resemble_a_standing_say_nothing(text: str) -> None:
    assert standing(text).statuses == ()


def test_sections_give_the_standing_wherever_their_title_stands(tmp_path: Path) -> None:
    one, two = (1, "Lê Văn An", 1980), (2, "Lê Thị Ba", 1981)
    for title in [("II", "Đảng viên dự bị"), ("II. Đảng viên dự bị",), ("ĐẢNG VIÊN DỰ BỊ",), (None, "Đảng viên dự bị: 01"),
                  (None, "II. ĐẢNG VIÊN DỰ BỊ"), ("B", "Dự bị"), (None, "DANG VIEN DU BI"), (None, "ÐẢNG VIÊN DỰ BỊ"), (2, "Đảng viên dự bị"), ("B. DỰ BỊ",)]:  # fmt: skip
        roster = read(tmp_path, [HEADER, one, title, two])
        assert [(member.name, member.status) for member in roster.members] == [("Lê Văn An", O), ("Lê Thị Ba", P)], (
            title
        )
        assert roster.warnings == ()


def test_a_title_merged_across_the_table_is_a_section_whatever_it_says(tmp_path: Path) -> None:
    rows = [HEADER, ("Hoa Phượng Đỏ",), (1, "Lê Văn An", 1980)]
    assert names(read(tmp_path, rows, lambda sheet: sheet.merge_cells("A2:E2"))) == ["Lê Văn An"]


def test_all_four_kinds_of_sections(tmp_path: Path) -> None:
    rows = [HEADER, ("I", "Đảng viên chính thức"), (1, "Lê An"), ("II", "Đảng viên dự bị"), (2, "Lê Ba"),
            ("III", "Đảng viên được miễn công tác và sinh hoạt"), (3, "Lê Cúc"),
            ("IV", "Đảng viên sinh hoạt tạm thời (nơi khác chuyển đến)"), (4, "Lê Du")]  # fmt: skip
    assert [member.status for member in read(tmp_path, rows).members] == [O, P, E, V]


def test_a_group_inside_a_section_keeps_its_standing(tmp_path: Path) -> None:
    rows = [HEADER, ("A", "Đảng viên chính thức"), ("I", "Tổ đảng số 1"), (1, "Lê An"), ("B", "Đảng viên dự bị"),
            ("I", "Tổ đảng số 1"), (1, "Lê Ba"), (None, "Tổ đảng số 2"), (2, "Lê Cúc")]  # fmt: skip
    assert [member.status for member in read(tmp_path, rows).members] == [O, P, P]


def test_a_group_that_holds_the_sections_ends_them(tmp_path: Path) -> None:
    numbered = [HEADER, ("I", "Tổ đảng số 1"), (None, "Chính thức"), (1, "Lê An"), (None, "Dự bị"), (2, "Lê Ba"),
                ("II", "Tổ đảng số 2"), (3, "Lê Cúc")]  # fmt: skip
    plain = [HEADER, ("Tổ đảng số 1",), ("Dự bị",), (2, "Lê Ba"), ("Tổ đảng số 2",), (3, "Lê Cúc")]
    assert [member.status for member in read(tmp_path, numbered).members] == [O, P, O]
    assert [member.status for member in read(tmp_path, plain).members] == [P, O]


def test_the_row_s_own_word_wins_over_the_section(tmp_path: Path) -> None:
    header = ("STT", "Họ và tên", "Diện", "Ghi chú")
    rows = [
        header,
        ("II", "Đảng viên dự bị"),
        (1, "Lê An", "Chính thức"),
        (2, "Lê Ba", None, "miễn sinh hoạt"),
        (3, "Lê Cúc"),
    ]
    assert [member.status for member in read(tmp_path, rows).members] == [O, E, P]


def test_columns_of_marks_tell_the_standing(tmp_path: Path) -> None:
    rows = [
        ("STT", "Họ và tên", "Đảng viên", None),
        (None, None, "Chính thức", "Dự bị"),
        (1, "Lê An", "x", None),
        (2, "Lê Ba", None, "X"),
    ]
    roster = read(tmp_path, rows, lambda sheet: sheet.merge_cells("C1:D1"))
    assert [member.status for member in roster.members] == [O, P]


def test_dates_of_joining_are_no_marks(tmp_path: Path) -> None:
    rows = [
        ("STT", "Họ và tên", "Ngày vào Đảng", None),
        (None, None, "Dự bị", "Chính thức"),
        (1, "Lê An", "3/2/2001", "3/2/2002"),
    ]
    roster = read(tmp_path, rows, lambda sheet: sheet.merge_cells("C1:D1"))
    assert [(member.status, member.born) for member in roster.members] == [(O, None)]


def test_short_words_are_understood_in_their_own_column(tmp_path: Path) -> None:
    rows = [("Họ và tên", "Đối tượng"), ("Lê An", "CT"), ("Lê Ba", "DB"), ("Lê Cúc", "ĐVDB"), ("Lê Du", "Đảng viên")]
    roster = read(tmp_path, rows)
    assert [member.status for member in roster.members] == [O, P, P, O]
    assert roster.warnings == ()


def test_a_post_that_is_a_standing_is_heard_and_one_that_mentions_it_is_not(tmp_path: Path) -> None:
    rows = [HEADER, (1, "Lê An", 1980, "Đảng viên dự bị"), (2, "Lê Ba", 1981, "Phụ trách đảng viên dự bị")]
    assert [member.status for member in read(tmp_path, rows).members] == [P, O]


def test_W605_guests_and_the_masses_are_not_taken(tmp_path: Path) -> None:
    rows = [
        HEADER,
        (1, "Lê An", 1980),
        (2, "Lê Ba", 1981, None, "Quần chúng ưu tú"),
        ("III", "Khách mời"),
        (1, "Lê Cúc", 1970),
    ]
    roster = read(tmp_path, rows)
    assert names(roster) == ["Lê An"]
    assert [(warning.code, warning.where) for warning in roster.warnings] == [("W605", "E3"), ("W605", "B5")]


@pytest.mark.parametrize("note", ["Đi sinh hoạt tạm thời nơi khác", "Đang đi sinh hoạt đảng tạm thời tại Huế đến 12/2026",
                                  "Đã chuyển sinh hoạt", "Từ trần 5/2025"])  # fmt: skip
def test_W608_who_is_away_stays_official_with_a_warning(tmp_path: Path, note: str) -> None:
    roster = read(tmp_path, [HEADER, (1, "Lê An", 1980, None, note)])
    assert roster.members[0].status == O
    assert [(warning.code, warning.where) for warning in roster.warnings] == [("W608", "E2")]


def test_W608_a_section_of_people_away_is_told_at_its_title(tmp_path: Path) -> None:
    rows = [
        HEADER,
        ("II", "Đảng viên dự bị"),
        (1, "Lê An"),
        ("III", "Đảng viên đi sinh hoạt tạm thời nơi khác"),
        (2, "Lê Ba"),
    ]
    roster = read(tmp_path, rows)
    assert [member.status for member in roster.members] == [P, O]
    assert only(roster.warnings, "W608").where == "B4"


def test_W609_a_cell_that_says_two_things_is_told(tmp_path: Path) -> None:
    roster = read(tmp_path, [HEADER, (1, "Lê An", 1980, None, "Dự bị, chính thức từ 5/2026")])
    assert (roster.members[0].status, only(roster.warnings, "W609").where) == (P, "E2")
    roster = read(tmp_path, [HEADER, ("I", "Đảng viên chính thức và dự bị"), (1, "Lê An", 1980)])
    assert (roster.members[0].status, only(roster.warnings, "W609").where) == (O, "B2")


def test_W610_an_unknown_word_in_a_column_of_standing_is_told_once(tmp_path: Path) -> None:
    rows = [("Họ và tên", "Đối tượng"), ("Lê An", "Loại 3"), ("Lê Ba", "Loại 3"), ("Lê Cúc", "Dự bị")]
    warning = only(read(tmp_path, rows).warnings, "W610")
    assert (warning.where, "2 ô" in warning.message) == ("B2", True)


def test_W611_a_note_that_only_mentions_a_standing_is_followed_and_told(tmp_path: Path) -> None:
    roster = read(tmp_path, [HEADER, (1, "Lê An", 1980, None, "Kết nạp 5/2026, còn dự bị")])
    assert (roster.members[0].status, only(roster.warnings, "W611").where) == (P, "E2")
