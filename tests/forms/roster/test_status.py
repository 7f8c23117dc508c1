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
    "text", ["Miễn nhiệm chi ủy viên 2024", "Công tác tại miền Nam", "Quân nhân dự bị", "Giáo viên"]
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


@pytest.mark.parametrize("post", ["Đảng viên, được miễn sinh hoạt", "Phó Hiệu trưởng, được miễn công tác và sinh hoạt đảng",
                                  "Giáo viên (miễn sinh hoạt)", "Giáo viên - sinh hoạt tạm thời"])  # fmt: skip
def test_W629_a_standing_beside_a_post_that_costs_the_vote_is_told_with_its_cell(tmp_path: Path, post: str) -> None:
    roster = read(tmp_path, [HEADER, (1, "Lê An", 1980, post)])
    assert (roster.members[0].status, only(roster.warnings, "W629").where) == (O, "D2")


@pytest.mark.parametrize("post", ["Giáo viên, đảng viên dự bị", "Giáo viên; dự bị", "Kế toán - đảng viên dự bị"])
def test_W611_probation_beside_a_post_is_taken_and_told(tmp_path: Path, post: str) -> None:
    roster = read(tmp_path, [HEADER, (1, "Lê An", 1980, post)])
    assert (roster.members[0].status, only(roster.warnings, "W611").where) == (P, "D2")


@pytest.mark.parametrize("post", ["Bí thư, phụ trách đảng viên miễn sinh hoạt", "Tổ trưởng tổ đảng viên dự bị",
                                  "Chỉ huy trưởng quân sự, quân nhân dự bị", "Giáo viên, đảng viên chính thức"])  # fmt: skip
def test_posts_that_say_nothing_of_their_holders_standing_are_not_told(tmp_path: Path, post: str) -> None:
    roster = read(tmp_path, [HEADER, (1, "Lê An", 1980, post)])
    assert (roster.members[0].status, roster.warnings) == (O, ())


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


@pytest.mark.parametrize("note", ["Chưa chính thức", "Chưa chuyển chính thức", "Chờ công nhận chính thức",
                                  "Dự kiến công nhận chính thức 3/2027"])  # fmt: skip
def test_W611_who_awaits_full_membership_is_on_probation(tmp_path: Path, note: str) -> None:
    roster = read(tmp_path, [HEADER, (1, "Lê An", 1980, None, note)])
    assert (roster.members[0].status, only(roster.warnings, "W611").where) == (P, "E2")


@pytest.mark.parametrize("note", ["Hết dự bị ngày 03/02/2025", "Không còn dự bị", "Kết nạp ngày 19/5/2026",
                                  "Xin miễn sinh hoạt, chưa được duyệt"])  # fmt: skip
def test_W611_a_standing_denied_or_left_open_is_told(tmp_path: Path, note: str) -> None:
    roster = read(tmp_path, [HEADER, (1, "Lê An", 1980, None, note)])
    assert (roster.members[0].status, only(roster.warnings, "W611").where) == (O, "E2")


@pytest.mark.parametrize("note", ["SHTT nơi khác", "Sinh hoạt tạm thời tại Chi bộ Khu phố 3", "Đang SHTT ở Huế",
                                  "SHTT từ 01/3/2025 đến 31/12/2025 tại Học viện", "Chuyển SHTT đến phường B"])  # fmt: skip
def test_W608_a_member_who_lives_the_party_life_elsewhere_keeps_the_vote(tmp_path: Path, note: str) -> None:
    roster = read(tmp_path, [HEADER, (1, "Lê An", 1980, None, note)])
    assert (roster.members[0].status, only(roster.warnings, "W608").where) == (O, "E2")


@pytest.mark.parametrize("note", ["Nơi khác chuyển đến SHTT", "Đảng viên nơi khác đến SHTT", "SHTT từ xã Bình đến"])
def test_a_guest_who_came_from_elsewhere_is_visiting(note: str) -> None:
    assert standing(note).statuses == (V,)


@pytest.mark.parametrize("note", ["Miễn lao động công ích", "Được miễn học phí"])
def test_other_exemptions_are_none_from_party_life(tmp_path: Path, note: str) -> None:
    assert read(tmp_path, [HEADER, (1, "Lê An", 1980, None, note)]).members[0].status == O


@pytest.mark.parametrize(
    "post", ["Tạm thời phụ trách kế toán", "Phụ trách quần chúng", "Phụ trách đối tượng Đảng", "Miễn"]
)
def test_a_post_makes_nobody_exempt_visiting_or_a_stranger(tmp_path: Path, post: str) -> None:
    (member,) = read(tmp_path, [HEADER, (1, "Lê An", 1980, post)]).members
    assert (member.post, member.status) == (post, O)


def test_W629_a_post_or_note_that_only_mentions_a_standing_is_told(tmp_path: Path) -> None:
    for column, row in (("D", (1, "Lê An", 1980, "Cán bộ ngoài Đảng")), ("D", (1, "Lê An", 1980, "Miễn sinh hoạt"))):
        roster = read(tmp_path, [HEADER, row])
        assert (roster.members[0].status, only(roster.warnings, "W629").where) == (O, f"{column}2")


def test_a_probation_in_brackets_behind_a_post_is_heard(tmp_path: Path) -> None:
    roster = read(tmp_path, [HEADER, (1, "Lê An", 1980, "Tổ phó (dự bị)")])
    assert (roster.members[0].status, only(roster.warnings, "W611").where) == (P, "D2")


@pytest.mark.parametrize("header", ["ĐV dự bị", "ĐVDB", "DB", "Dự bị (đánh x)", "Đảng viên dự bị"])
@pytest.mark.parametrize("mark", ["x", "+", "ü", "DB", "dự bị"])
def test_a_mark_or_word_in_a_column_of_probation_is_heard(tmp_path: Path, header: str, mark: str) -> None:
    rows = [("STT", "Họ và tên", header), (1, "Lê An", None), (2, "Lê Ba", mark)]
    assert [member.status for member in read(tmp_path, rows).members] == [O, P]


@pytest.mark.parametrize("header", ["ĐVCT/ĐVDB", "CT/DB", "Chính thức/Dự bị", "Phân loại", "Đảng viên", "Tên lạ"])
def test_words_of_standing_are_heard_whatever_heads_their_column(tmp_path: Path, header: str) -> None:
    rows = [("STT", "Họ và tên", header), (1, "Lê An", "Chính thức"), (2, "Lê Ba", "Đảng viên dự bị")]
    assert [member.status for member in read(tmp_path, rows).members] == [O, P]


def test_W610_a_column_of_marks_with_something_else_is_told(tmp_path: Path) -> None:
    rows = [("Họ và tên", "Chính thức", "Dự bị"), ("Lê An", "1/2/2020", "1/2/2019"), ("Lê Ba", None, "1/5/2026")]
    assert only(read(tmp_path, rows).warnings, "W610").where == "C3"
    assert (
        only(read(tmp_path, [("Họ và tên", "Dự bị"), ("Lê An", "?"), ("Lê Ba", "không")]).warnings, "W610").where
        == "B2"
    )


def test_a_title_above_the_header_gives_the_whole_list_its_standing(tmp_path: Path) -> None:
    title = read(tmp_path, [("DANH SÁCH ĐẢNG VIÊN DỰ BỊ",), HEADER, ("I", "Tổ đảng số 1"), (1, "Lê An", 1980)])
    assert (title.members[0].status, only(title.warnings, "W611").where) == (P, "A1")
    section = read(
        tmp_path, [("I. ĐẢNG VIÊN DỰ BỊ",), HEADER, (1, "Lê An"), ("II. ĐẢNG VIÊN CHÍNH THỨC",), HEADER, (1, "Lê Ba")]
    )
    assert ([member.status for member in section.members], section.warnings) == ([P, O], ())


def test_counts_above_the_header_give_nobody_a_standing(tmp_path: Path) -> None:
    rows = [("Đảng viên chính thức: 10",), ("Đảng viên dự bị: 02",), HEADER, (1, "Lê An", 1980)]
    roster = read(tmp_path, rows)
    assert (roster.members[0].status, roster.warnings) == (O, ())


def test_W630_a_title_that_only_mentions_a_standing_is_told(tmp_path: Path) -> None:
    roster = read(tmp_path, [("Lớp bồi dưỡng đảng viên dự bị",), HEADER, (1, "Lê An", 1980)])
    assert (roster.members[0].status, only(roster.warnings, "W630").where) == (O, "A1")
