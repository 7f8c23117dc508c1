"""Births as typed in offices: dates, text, serials, years; day before month, nothing guessed in silence."""

from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from forms.roster import read_roster
from forms.roster.births import read_birth
from forms.roster.grid import EPOCH_1900, Cell
from tests.forms.roster.books import TODAY, book, codes_of, only, raw_book, raw_rows, read

HEADER = ("Họ và tên", "Ngày sinh")
FEBRUARY_19 = date(1975, 2, 19)
HALF_PAST_EIGHT = datetime.combine(FEBRUARY_19, time(8, 30))


def of(text: str) -> date | int | None:
    return read_birth(Cell("text", text), "B2", EPOCH_1900, TODAY).born


@pytest.mark.parametrize(
    ("typed", "born"),
    [
        (date(1975, 2, 19), FEBRUARY_19), (HALF_PAST_EIGHT, FEBRUARY_19), ("19/2/1975", FEBRUARY_19),
        ("19-02-1975", FEBRUARY_19), ("19.02.1975", FEBRUARY_19), (" 19 / 02 / 1975 ", FEBRUARY_19),
        ("1975-02-19", FEBRUARY_19), ("1975-02-19 00:00:00", FEBRUARY_19), ("19/02/1975 0:00", FEBRUARY_19),
        ("ngày 19 tháng 02 năm 1975", FEBRUARY_19), (27444, FEBRUARY_19), (27444.5, FEBRUARY_19), ("27444", FEBRUARY_19),
        ("'19/02/1975", FEBRUARY_19), ("Sinh ngày 19/02/1975", FEBRUARY_19), ("5/12/1975", date(1975, 12, 5)),
        (1975, 1975), ("1975", 1975), ("1975 ", 1975), (1975.0, 1975), ("SN 1975", 1975), ("năm 1975", 1975),
        ("12/1975", 1975), ("tháng 12 năm 1975", 1975), (12.1975, 1975), ("00/00/1975", 1975), ("../../1975", 1975),
        ("0/5/1975", 1975), (None, None), ("-", None),
    ],
)  # fmt: skip
def test_a_birth_is_read_however_it_is_typed(tmp_path: Path, typed: object, born: date | int | None) -> None:
    roster = read(tmp_path, [HEADER, ("Lê Văn An", typed)])
    assert roster.members[0].born == born
    assert roster.warnings == ()


def test_what_became_a_date_is_listed_and_what_was_plain_is_not(tmp_path: Path) -> None:
    typed = [date(1975, 2, 19), 1975, "1975", "5/12/1975", 27444, "12/1975", "1975 "]
    roster = read(tmp_path, [HEADER, *((f"Lê Văn {'ABCDEGH'[n]}n", value) for n, value in enumerate(typed))])
    assert [(c.cell, c.was, c.became, c.why) for c in roster.changes] == [
        ("B5", "5/12/1975", "1975-12-05", "date"),
        ("B6", "27444", "1975-02-19", "date"),
        ("B7", "12/1975", "1975", "date"),
        ("B8", "1975 ", "1975", "spaces"),
    ]


def test_dates_of_a_workbook_with_the_1904_calendar_are_not_four_years_off(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.epoch = CALENDAR_MAC_1904
    sheet = workbook.active
    sheet.append(list(HEADER))
    sheet.append(["Lê Văn An", date(1975, 2, 19)])
    workbook.save(tmp_path / "mac.xlsx")
    assert read_roster(tmp_path / "mac.xlsx", TODAY).members[0].born == FEBRUARY_19


def test_custom_and_year_only_date_formats_are_dates(tmp_path: Path) -> None:
    for shown in ("dd/mm/yyyy;@", "yyyy", '"ngày" d "tháng" m "năm" yyyy', "[$-42A]dd mmmm yyyy", "mm-dd-yy"):

        def draw(sheet: Worksheet, shown: str = shown) -> None:
            sheet["B2"] = date(1975, 2, 19)
            sheet["B2"].number_format = shown

        assert read(tmp_path, [HEADER, ("Lê Văn An",)], draw).members[0].born == FEBRUARY_19, shown


def test_a_number_format_with_text_that_looks_like_a_date_is_a_number(tmp_path: Path) -> None:
    def draw(sheet: Worksheet) -> None:
        sheet["B2"].number_format = '0 "dym"'

    assert read(tmp_path, [HEADER, ("Lê Văn An", 1975)], draw).members[0].born == 1975


def test_births_stand_in_the_column_of_men_or_of_women(tmp_path: Path) -> None:
    rows = [
        ("Họ và tên", "Nam", "Nữ"),
        ("Lê Văn An", 1975, None),
        ("Lê Thị Ba", None, "19/02/1975"),
        ("Lê Tư", "x", None),
    ]
    roster = read(tmp_path, rows)
    assert [member.born for member in roster.members] == [1975, FEBRUARY_19, None]
    assert roster.warnings == ()


def test_marks_under_a_sex_are_no_births(tmp_path: Path) -> None:
    rows = [("Họ và tên", "Giới tính", None, "Năm sinh"), (None, "Nam", "Nữ", None), ("Lê Văn An", "x", None, 1980)]
    assert read(tmp_path, rows, lambda sheet: sheet.merge_cells("B1:C1")).members[0].born == 1980


@pytest.mark.parametrize("typed", ["02/19/1975", "30/02/1975", "31/4/1975", "khoảng 1975", "13/1975", 19021975, "19/2"])
def test_W612_what_is_no_date_day_first_is_left_empty_with_its_cell(tmp_path: Path, typed: object) -> None:
    roster = read(tmp_path, [HEADER, ("Lê Văn An", typed)])
    assert roster.members[0].born is None
    assert (only(roster.warnings, "W612").where, str(typed) in roster.warnings[0].message) == ("B2", True)


@pytest.mark.parametrize("typed", [1875, "5/12/1875", "5/12/2050", date(2050, 1, 1), 2050, "16/07/2026"])
def test_W613_births_before_1900_or_to_come_are_not_used(tmp_path: Path, typed: object) -> None:
    roster = read(tmp_path, [HEADER, ("Lê Văn An", typed)])
    assert (roster.members[0].born, only(roster.warnings, "W613").where) == (None, "B2")


def test_W614_a_year_of_two_digits_is_completed_and_told(tmp_path: Path) -> None:
    roster = read(tmp_path, [HEADER, ("Lê Văn An", "5/12/75"), ("Lê Thị Ba", "5/12/05"), ("Lê Tư", "5/12/09")])
    assert [member.born for member in roster.members] == [date(1975, 12, 5), date(2005, 12, 5), date(1909, 12, 5)]
    assert codes_of(roster.warnings) == ["W614"] * 3
    assert "được hiểu là năm 1975" in roster.warnings[0].message


def test_W615_two_different_births_for_one_person_are_not_chosen_from(tmp_path: Path) -> None:
    roster = read(tmp_path, [("Họ và tên", "Nam", "Nữ"), ("Lê Văn An", 1975, 1976), ("Lê Thị Ba", 1980, 1980)])
    assert [member.born for member in roster.members] == [None, 1980]
    assert "«1975» và «1976»" in only(roster.warnings, "W615").message


def test_W616_a_member_under_eighteen_is_doubted(tmp_path: Path) -> None:
    roster = read(tmp_path, [HEADER, ("Lê Văn An", "5/12/2015")])
    assert (roster.members[0].born, only(roster.warnings, "W616").where) == (date(2015, 12, 5), "B2")


def test_W617_a_year_typed_into_a_cell_formatted_as_a_date_is_that_year(tmp_path: Path) -> None:
    def draw(sheet: Worksheet) -> None:
        sheet["B2"].number_format = "dd/mm/yyyy"

    roster = read(tmp_path, [HEADER, ("Lê Văn An", 1975)], draw)
    assert (roster.members[0].born, only(roster.warnings, "W617").where) == (1975, "B2")


def test_W618_an_excel_error_outside_the_name_is_left_empty_and_told(tmp_path: Path) -> None:
    rows = [("Họ và tên", "Ngày sinh", "Chức vụ"), ("Lê Văn An", "=TODAY()", '=IF(1,"Bí thư")')]
    roster = read(tmp_path, rows)
    assert (roster.members[0].born, roster.members[0].post) == (None, None)
    assert [(warning.code, warning.where) for warning in roster.warnings] == [("W618", "B2"), ("W618", "C2")]


def test_an_iso_date_cell_is_a_date(tmp_path: Path) -> None:
    cells = raw_rows("Lê Văn An").replace(
        "</c></row><row", '</c><c r="B1" t="inlineStr"><is><t>Năm sinh</t></is></c></row><row'
    )
    cells = cells.replace("An</t></is></c>", 'An</t></is></c><c r="B2" t="d"><v>1975-02-19T00:00:00</v></c>')
    assert read_roster(raw_book(tmp_path / "iso.xlsx", cells), TODAY).members[0].born == FEBRUARY_19


@given(st.dates(date(1927, 6, 1), date(2008, 1, 1)), st.sampled_from("/-."))
def test_a_date_is_never_read_month_first(born: date, separator: str) -> None:
    assert of(f"{born.day}{separator}{born.month}{separator}{born.year}") == born


@given(st.dates(date(1927, 6, 1), date(2008, 1, 1)))
def test_a_serial_is_the_date_that_excel_shows(born: date) -> None:
    serial = str((born - EPOCH_1900).days)
    assert read_birth(Cell("number", serial), "B2", EPOCH_1900, TODAY).born == born
    assert read_birth(Cell("date", serial), "B2", EPOCH_1900, TODAY).born == born


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_births(text: str) -> None:
    birth = read_birth(Cell("text", text), "B2", EPOCH_1900, TODAY)
    assert birth.born is not None or birth.doubt is not None


@example(kind="number", text="1E1000000")
@example(kind="date", text="9E14")
@given(st.sampled_from(["number", "date"]), st.text("0123456789.eE+-", max_size=12))
def test_no_number_breaks_the_reading_of_births(kind: str, text: str) -> None:
    read_birth(Cell("date" if kind == "date" else "number", text), "B2", EPOCH_1900, TODAY)


def test_the_clock_bounds_births_when_no_day_is_given(tmp_path: Path) -> None:
    assert read_roster(book(tmp_path, [HEADER, ("Lê Văn An", 1975)])).members[0].born == 1975


def test_a_date_and_its_year_in_two_columns_agree(tmp_path: Path) -> None:
    rows = [("Họ và tên", "Ngày sinh", "Năm sinh"), ("Lê Văn An", "19/02/1975", 1975)]
    roster = read(tmp_path, rows)
    assert (roster.members[0].born, roster.warnings) == (FEBRUARY_19, ())


@pytest.mark.parametrize("text", ["19/02/1975, Huế", "19/02/1975\nĐà Nẵng", "19/02/1975; Phú Lộc, Huế"])
def test_a_birth_with_its_place_is_read_without_the_place(tmp_path: Path, text: str) -> None:
    roster = read(tmp_path, [("Họ và tên", "Ngày, tháng, năm sinh; quê quán"), ("Lê Văn An", text)])
    assert (roster.members[0].born, [change.why for change in roster.changes]) == (FEBRUARY_19, ["date"])


def test_the_year_of_a_child_is_not_the_member_s(tmp_path: Path) -> None:
    roster = read(tmp_path, [("Họ và tên", "Năm sinh", "Năm sinh con"), ("Lê Văn An", 1975, 2001)])
    assert (roster.members[0].born, roster.warnings) == (1975, ())
