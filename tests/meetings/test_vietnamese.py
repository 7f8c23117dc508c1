"""Vietnamese text as papers and lists need it."""

import unicodedata
from datetime import date, time
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.vietnamese import (
    clock,
    decimal,
    fold,
    in_words,
    long_date,
    name_key,
    nfc,
    percent,
    short_date,
    slug,
    tidy,
    two_digits,
)


def in_order(*names: str) -> bool:
    return all(name_key(before) < name_key(after) for before, after in pairwise(names))


def test_text_from_a_mac_becomes_composed() -> None:
    assert nfc(unicodedata.normalize("NFD", "Nguyễn Thị Hường")) == "Nguyễn Thị Hường"


def test_invisible_characters_and_odd_spaces_disappear() -> None:
    assert tidy("\ufeff Lê\u00a0 Văn\u200b  Tư \t") == "Lê Văn Tư"


def test_search_needs_no_diacritics_and_no_agreement_on_where_the_tone_stands() -> None:
    assert fold("ĐẶNG THUÝ HOÀ") == fold("Đặng Thúy Hòa") == "dang thuy hoa"


def test_names_are_ordered_by_given_name_then_from_the_left() -> None:
    assert in_order("Trần Văn An", "Lê Thị Bình", "Lê Văn Bình", "Nguyễn An Bình", "Bùi Văn Cường")


def test_letters_follow_the_vietnamese_alphabet() -> None:
    assert in_order("Lê An", "Lê Ăn", "Lê Ân", "Lê Bảo", "Lê Dung", "Lê Đào", "Lê Em", "Lê Êm")
    assert in_order("Lê Ong", "Lê Ông", "Lê Ơn", "Lê Phú", "Lê Ung", "Lê Ưng", "Lê Vân")
    assert in_order("Hải Dương", "Hưng Dương")


def test_letters_count_before_tones() -> None:
    assert in_order("Lê Toan", "Lê Toàn", "Lê Toản", "Lê Toãn", "Lê Toán", "Lê Toạn", "Lê Toang")


def test_a_shorter_name_stands_before_its_longer_one() -> None:
    assert in_order("Lê Hoa", "Lê Văn Hoa", "Lê Văn Anh Hoa")


def test_where_the_tone_mark_stands_does_not_move_a_name() -> None:
    assert name_key("Lê Văn Hòa")[:2] == name_key("Lê Văn Hoà")[:2]
    assert in_order("Lê Anh Hoà", "Lê Bá Hòa", "Lê Cao Hoà")


def test_capitals_hyphens_and_apostrophes_do_not_move_a_name() -> None:
    assert name_key("TRẦN VĂN BÌNH")[:2] == name_key("Trần Văn Bình")[:2]
    assert name_key("H'Hen Niê")[:2] == name_key("HHen Niê")[:2]


@given(st.text(), st.text())
def test_any_two_different_texts_have_an_order(one: str, other: str) -> None:
    assert (name_key(one) < name_key(other)) + (name_key(other) < name_key(one)) == (tidy(one) != tidy(other))


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (44, "bốn mươi tư"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"),
        (121, "một trăm hai mươi mốt"),
        (1000, "một nghìn"),
        (1005, "một nghìn không trăm linh năm"),
        (1010, "một nghìn không trăm mười"),
        (2026, "hai nghìn không trăm hai mươi sáu"),
        (9999, "chín nghìn chín trăm chín mươi chín"),
    ],
)
def test_numbers_in_words(number: int, words: str) -> None:
    assert in_words(number) == words


def test_every_number_up_to_9999_has_words_of_its_own() -> None:
    assert len({in_words(number) for number in range(10_000)}) == 10_000


@pytest.mark.parametrize("number", [-1, 10_000])
def test_numbers_outside_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match="từ 0 đến 9999"):
        in_words(number)


def test_counts_have_two_digits_at_least() -> None:
    assert [two_digits(count) for count in (0, 3, 12, 105)] == ["00", "03", "12", "105"]


def test_percentages_are_exact_with_a_decimal_comma() -> None:
    assert [percent(2, 3), percent(12, 15), percent(0, 7), percent(7, 7)] == ["66,67%", "80,00%", "0,00%", "100,00%"]


def test_half_a_hundredth_is_rounded_up() -> None:
    assert percent(1, 16_000) == "0,01%"
    assert percent(1, 32) == "3,13%"


def test_a_percentage_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="bằng 0"):
        percent(0, 0)


def test_decimals() -> None:
    assert decimal(Fraction("90.625")) == "90,63"
    assert decimal(Fraction("2.4"), 1) == "2,4"
    assert decimal(Fraction("-0.005")) == "-0,01"
    assert decimal(Fraction(-1, 1000)) == "0,00"
    assert decimal(Fraction(5, 2), 0) == "3"
    assert decimal(7) == "7,00"


@given(st.fractions(min_value=-1000, max_value=1000), st.integers(min_value=0, max_value=6))
def test_a_printed_decimal_is_never_off_by_more_than_half_a_unit(value: Fraction, places: int) -> None:
    printed = Fraction(decimal(value, places).replace(",", "."))
    assert abs(printed - value) <= Fraction(1, 2 * 10**places)


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026", "05/02/2026"),
        (date(2026, 5, 27), "ngày 27 tháng 5 năm 2026", "27/5/2026"),
        (date(2025, 12, 5), "ngày 05 tháng 12 năm 2025", "05/12/2025"),
        (date(2025, 1, 31), "ngày 31 tháng 01 năm 2025", "31/01/2025"),
        (date(2025, 10, 10), "ngày 10 tháng 10 năm 2025", "10/10/2025"),
    ],
)
def test_days_below_ten_and_the_first_two_months_take_a_leading_zero(day: date, long: str, short: str) -> None:
    assert (long_date(day), short_date(day)) == (long, short)


def test_the_time_of_day() -> None:
    assert clock(time(7, 30)) == "07 giờ 30 phút"
    assert clock(time(14, 0)) == "14 giờ 00 phút"


def test_file_names_have_no_diacritics() -> None:
    assert slug("Biên bản kiểm phiếu – Đặng Thị Hường (lần 2)") == "bien-ban-kiem-phieu-dang-thi-huong-lan-2"
    assert slug("../…/☂") == ""


@given(st.text())
def test_a_slug_is_always_plain(text: str) -> None:
    assert set(slug(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
