"""Names as typed in offices: titles, spaces, other alphabets, several things in one cell."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.roster import read_roster
from forms.roster.names import NamePart, NameRead, read_name
from tests.forms.roster.books import HEADER, book, codes_of, names, only, raw_book, raw_rows, read, refused, text_cell

FAMILIES = st.sampled_from(("Nguyễn", "Trần", "Lê", "Phạm", "Công", "Cao", "Tô", "Đồng", "Tống", "Đoàn", "Ksor"))
WORDS = st.sampled_from(
    ("Văn", "Thị", "Hồng", "Bá", "Minh", "Tá", "Sĩ", "Anh", "Chí", "Đại", "Trung", "Hà", "Ông", "Cô")
)
TITLES = st.sampled_from(
    ("Đ/c ", "đ/c", "Đồng chí ", "TS. ", "ThS ", "PGS.TS. ", "GS. ", "BS.CKI ", "CN. ", "KS. ", "Ông ", "Bà ", "Đại tá ",
     "Thượng úy ", "Đ/c TS. ", "Đ/c: ", "Th.S. ", "Thiếu tướng, TS. ")
)  # fmt: skip


def one(text: str) -> NameRead:
    return read_name((NamePart("B2", text),))


@pytest.mark.parametrize(
    ("typed", "name", "title"),
    [
        ("Đ/c Nguyễn Văn An", "Nguyễn Văn An", None),
        ("đ/c: Nguyễn Văn An", "Nguyễn Văn An", None),
        ("Ð/c Nguyễn Văn An", "Nguyễn Văn An", None),
        ("Đồng chí Lê Hà", "Lê Hà", None),
        ("ĐỒNG CHÍ LÊ THỊ HÀ", "LÊ THỊ HÀ", None),
        ("TS. Lê Hà", "Lê Hà", "TS."),
        ("TS Lê Hà", "Lê Hà", "TS"),
        ("PGS.TS. Lê Hà", "Lê Hà", "PGS.TS."),
        ("PGS, TS Lê Hà", "Lê Hà", "PGS, TS"),
        ("Đ/c ThS. Lê Hà", "Lê Hà", "ThS."),
        ("BS.CKI Lê Hà", "Lê Hà", "BS.CKI"),
        ("BSCKII. Lê Hà", "Lê Hà", "BSCKII."),
        ("Bác sĩ CKI Lê Văn Hà", "Lê Văn Hà", "Bác sĩ CKI"),
        ("Đại tá, TS. Lê Văn Hà", "Lê Văn Hà", "Đại tá, TS."),
        ("Thượng uý Lê Văn Hà", "Lê Văn Hà", "Thượng uý"),
        ("Ông Nguyễn Văn An", "Nguyễn Văn An", None),
        ("Ông/bà Nguyễn Văn An", "Nguyễn Văn An", None),
        ("Bà Trần Thị Bình", "Trần Thị Bình", None),
        ("Lê Văn Hà, TS.", "Lê Văn Hà", "TS."),
        ("Lê Văn Hà (ThS)", "Lê Văn Hà", "ThS"),
        ("1. Lê Văn Hà", "Lê Văn Hà", None),
        ("- Lê Văn Hà", "Lê Văn Hà", None),
        ("Lê Văn Hà*", "Lê Văn Hà", None),
        ("LÊ VĂN HÀ", "LÊ VĂN HÀ", None),
    ],
)  # fmt: skip
def test_titles_leave_the_name_and_only_real_titles_are_kept(typed: str, name: str, title: str | None) -> None:
    read = one(typed)
    assert (read.name, read.title, read.findings) == (name, title, ())


@pytest.mark.parametrize(
    "name",
    ["Ông Thị Kim Liên", "Ông Văn Tùng", "Đồng Chí Thanh", "Công Văn Tá", "Cao Bá Hạ", "Tô Sĩ An", "Trung Tá", "Bà Huyện",
     "H' Hen Xuân", "Y Bhăm Thu", "K’Brôi Hạ", "A Sùng", "Nguyễn-Văn An", "Tôn Nữ Công Huyền Tằng Thị Xuân Thu"],
)  # fmt: skip
def test_real_names_are_never_taken_for_titles(name: str) -> None:
    assert (one(name).name, one(name).title) == (name, None)


def test_every_change_to_a_name_is_listed_with_cell_and_reason(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "Trần Thị Bình")
    typed = ["Đ/c  Lê Văn An ", decomposed, "Ðặng Văn Cầu", "Lê\u00a0Văn\nDu", "Nguyễn Văn Еm"]
    roster = read(tmp_path, [HEADER, *((n, text) for n, text in enumerate(typed, 1))])
    assert names(roster) == ["Lê Văn An", "Trần Thị Bình", "Đặng Văn Cầu", "Lê Văn Du", "Nguyễn Văn Em"]
    assert [(c.cell, c.was, c.became, c.why) for c in roster.changes] == [
        ("B2", "Đ/c  Lê Văn An ", "Lê Văn An", "spaces"),
        ("B2", "Đ/c  Lê Văn An ", "Lê Văn An", "title"),
        ("B3", decomposed, "Trần Thị Bình", "NFD"),
        ("B4", "Ðặng Văn Cầu", "Đặng Văn Cầu", "look-alike"),
        ("B5", "Lê\u00a0Văn\nDu", "Lê Văn Du", "spaces"),
        ("B6", "Nguyễn Văn Еm", "Nguyễn Văn Em", "look-alike"),
    ]


def test_look_alikes_with_marks_become_composed_letters() -> None:
    assert one("ОNG Vа\u0306n Tо\u0302").name == "ONG Văn Tô"


def test_what_stands_beside_a_name_goes_where_it_belongs(tmp_path: Path) -> None:
    rows = [HEADER, (1, "Lê Văn An (dự bị)"), (2, "Lê Thị Ba (SN 1980)"), (3, "Lê Tư - sinh 1990")]
    first, second, third = read(tmp_path, rows).members
    assert (first.name, first.status) == ("Lê Văn An", "probationary")
    assert (second.name, second.born) == ("Lê Thị Ba", 1980)
    assert (third.name, third.born) == ("Lê Tư", 1990)


def test_a_post_written_with_the_name_is_the_post_where_the_row_has_no_other(tmp_path: Path) -> None:
    rows = [HEADER, (1, "Lê Văn An\nBí thư chi bộ", 1980), (2, "Lê Thị\nBa", 1981), (3, "Lê Tư (Tổ trưởng)", 1982)]
    roster = read(tmp_path, rows)
    assert [(member.name, member.post) for member in roster.members] == [
        ("Lê Văn An", "Bí thư chi bộ"), ("Lê Thị Ba", None), ("Lê Tư", "Tổ trưởng")]  # fmt: skip
    assert roster.warnings == ()


def test_F605_a_member_without_a_name_is_refused_with_its_cell(tmp_path: Path) -> None:
    rows = [HEADER, (1, "Lê Văn An", 1980, "Bí thư"), (2, None, None, "Giáo viên"), (3, "   ", 1981, None), (4,)]
    rows += [(None, None, 1975), (None, None, None, "Kế toán"), (None, None, None, "Bí thư"), (9, "Lê Thị Ba", 1982)]
    findings = refused(book(tmp_path, rows))
    assert [(fault.code, fault.where) for fault in findings] == [("F605", f"B{row}") for row in (3, 4, 5, 6, 7, 8)]
    assert findings[0].line() == (
        "F605 B3: dòng 3 có số thứ tự và chức vụ nhưng thiếu họ tên; vui lòng ghi họ tên vào ô B3 rồi nhập lại, "
        "hoặc xóa cả dòng nếu là dòng thừa"
    )


def test_F606_digits_dots_or_a_title_alone_are_no_name(tmp_path: Path) -> None:
    people = ["123", "......", 45, "Đ/c", "TS.", "(Trống)"]
    findings = refused(book(tmp_path, [HEADER, *((n, text) for n, text in enumerate(people, 1))]))
    assert [(fault.code, fault.where) for fault in findings] == [("F606", f"B{row}") for row in range(2, 8)]


@pytest.mark.parametrize("text", ["Lê Văn 😀An", "Lê_x0007_ An", "Lê¶¶ An", "Lê @n", "Lê\u202e An", "阿明", "Лев An"])
def test_F607_signs_that_no_name_holds_are_refused_with_their_cell(tmp_path: Path, text: str) -> None:
    (fault,) = refused(raw_book(tmp_path / "la.xlsx", raw_rows(text)))
    assert (fault.code, fault.where) == ("F607", "A2")
    assert "U+" in fault.message
    assert fault.message.isprintable()


def test_F608_a_name_longer_than_a_hundred_letters_is_refused(tmp_path: Path) -> None:
    long = " ".join(["Nguyễn"] * 15)
    (fault,) = refused(book(tmp_path, [HEADER, (1, long)]))
    assert (fault.code, "104 chữ" in fault.message) == ("F608", True)
    assert names(read(tmp_path, [HEADER, (1, long[:97])])) == [long[:97]]


def test_F609_a_formula_never_computed_is_refused_with_its_cell(tmp_path: Path) -> None:
    (fault,) = refused(book(tmp_path, [HEADER, (1, '=CONCATENATE("Lê"," An")')]))
    assert (fault.code, fault.where) == ("F609", "B2")


def test_a_formula_with_its_result_is_read(tmp_path: Path) -> None:
    cells = raw_rows() + '<row r="2"><c r="A2" t="str"><f>B2</f><v>Lê Văn An</v></c></row>'
    (member,) = read_roster(raw_book(tmp_path / "f.xlsx", cells)).members
    assert member.name == "Lê Văn An"


def test_F610_an_excel_error_for_a_name_is_refused_with_its_cell(tmp_path: Path) -> None:
    cells = raw_rows("Lê Văn An") + '<row r="3"><c r="A3" t="e"><v>#REF!</v></c></row>'
    (fault,) = refused(raw_book(tmp_path / "e.xlsx", cells))
    assert (fault.code, fault.where, "#REF!" in fault.message) == ("F610", "A3", True)


def test_all_faults_of_a_list_are_told_at_once_with_the_warnings_beside(tmp_path: Path) -> None:
    rows = [HEADER, (1, None, 1980), (2, "???"), (3, "An", "32/13/1980"), (4, "Lê Văn Ba")]
    assert codes_of(refused(book(tmp_path, rows))) == ["F605", "F606", "W621", "W612"]


def test_W619_two_people_of_one_name_are_shown_with_row_and_birth(tmp_path: Path) -> None:
    rows = [HEADER, (1, "Lê Văn An", 1980), (2, "Lê Thị Ba"), (3, "LÊ VĂN AN", "5/12/1985")]
    warning = only(read(tmp_path, rows).warnings, "W619")
    assert warning.where == "B4"
    assert "dòng 2 (sinh 1980), dòng 4 (sinh 05/12/1985)" in warning.message


def test_W620_the_same_name_and_birth_twice_is_suspected_to_be_one_person(tmp_path: Path) -> None:
    rows = [HEADER, (1, "Lê Văn An", 1980), (2, "Đ/c Lê Văn  An", 1980)]
    warnings = read(tmp_path, rows).warnings
    assert [(warning.code, warning.where) for warning in warnings] == [("W620", "B3")]


def test_W621_a_name_of_one_word_is_taken_with_a_warning(tmp_path: Path) -> None:
    roster = read(tmp_path, [HEADER, (1, "Bih")])
    assert (names(roster), only(roster.warnings, "W621").where) == (["Bih"], "B2")


def test_W622_the_family_name_ong_is_kept_and_told(tmp_path: Path) -> None:
    roster = read(tmp_path, [HEADER, (1, "Ông Thị Kim Liên")])
    assert (names(roster), only(roster.warnings, "W622").where) == (["Ông Thị Kim Liên"], "B2")


def test_W623_other_words_beside_a_name_are_left_out_and_told(tmp_path: Path) -> None:
    roster = read(tmp_path, [HEADER, (1, "Lê Văn An (Tư Gà)")])
    assert names(roster) == ["Lê Văn An"]
    assert "«Tư Gà»" in only(roster.warnings, "W623").message


def test_W624_digits_in_a_name_are_told(tmp_path: Path) -> None:
    assert only(read(tmp_path, [HEADER, (1, "Lê Văn An 2")]).warnings, "W624").where == "B2"


def test_W625_words_without_a_capital_in_a_name_are_told(tmp_path: Path) -> None:
    roster = read(tmp_path, [HEADER, (1, "Lê văn An")])
    assert (names(roster), only(roster.warnings, "W625").where) == (["Lê văn An"], "B2")


@given(title=TITLES, family=FAMILIES, rest=st.lists(WORDS, min_size=2, max_size=4))
def test_a_title_never_stays_in_a_name_and_a_name_never_loses_a_word(title: str, family: str, rest: list[str]) -> None:
    name = " ".join((family, *rest))
    assert one(f"{title}{name}").name == one(name).name


@given(st.text(max_size=60))
def test_whatever_is_typed_is_read_or_refused_in_plain_words(text: str) -> None:
    read = one(text)
    refusing = [finding for finding in read.findings if finding.stops]
    assert bool(refusing) or (read.name and unicodedata.is_normalized("NFC", read.name))
    assert not refusing or all(finding.where == "B2" for finding in refusing)


def test_a_given_name_alone_in_its_column_is_taken_from_there(tmp_path: Path) -> None:
    cells = '<row r="1">' + text_cell("A1", "Họ đệm") + text_cell("B1", "Tên") + "</row>"
    cells += '<row r="2">' + text_cell("B2", "Bih") + "</row>"
    (fault,) = read_roster(raw_book(tmp_path / "g.xlsx", cells)).warnings
    assert (fault.code, fault.where) == ("W621", "B2")


@pytest.mark.parametrize("name", ["Ông Ích Khiêm", "ÔNG ÍCH KHIÊM", "Bà Thị Lan", "Anh Đức Minh", "Cô Văn Mơ"])
def test_an_address_without_a_known_family_after_it_is_kept_and_told(name: str) -> None:
    read = one(name)
    assert (read.name, codes_of(read.findings)) == (name, ["W622"])


def test_a_title_in_brackets_before_a_name_is_a_title() -> None:
    assert (one("(TS) Lê Văn An").name, one("(TS) Lê Văn An").title) == ("Lê Văn An", "TS")


def test_a_given_name_left_out_as_a_repetition_is_told_where_the_name_may_be_short() -> None:
    short = read_name((NamePart("B2", "Lê Văn"), NamePart("C2", "Văn")))
    assert (short.name, codes_of(short.findings)) == ("Lê Văn", ["W623"])
    assert read_name((NamePart("B2", "Lê Thị Mơ"), NamePart("C2", "Mơ"))).findings == ()
