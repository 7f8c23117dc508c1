"""Vietnamese text as papers and lists need it."""

import unicodedata
from datetime import date, time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.vietnamese import (
    clock,
    decimal,
    fold,
    long_date,
    nfc,
    number,
    ordinal,
    percent,
    share,
    short_date,
    slug,
    tidy,
    two_digits,
    unprintable,
)


def test_text_from_a_mac_becomes_composed() -> None:
    assert nfc(unicodedata.normalize("NFD", "Nguyễn Thị Hường")) == "Nguyễn Thị Hường"


def test_invisible_characters_and_odd_spaces_disappear() -> None:
    assert tidy("\ufeff Lê\u00a0 Văn\u200b  Tư \t") == "Lê Văn Tư"


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_tidy_holds_no_space_but_the_plain_one_and_nothing_invisible(text: str) -> None:
    line = tidy(text)
    assert line == tidy(line) == " ".join(line.split())
    assert not set(line) & {"\u00a0", "\u2003", "\u3000", "\t", "\u200b", "\u2060", "\ufeff", "\u00ad"}


@given(st.text(st.characters(exclude_categories=()), max_size=40))
def test_a_character_that_cannot_be_printed_is_always_found(text: str) -> None:
    wrong = [one for one in text if unicodedata.category(one) in {"Cc", "Cs"} and one not in "\n\r\t\x85"]
    wrong += [one for one in text if one in "\ufffe\uffff\u202a\u202e\u2066\u2069\u202b\u202c\u202d\u2067\u2068"]
    assert (unprintable(text) is None) == (not wrong)


def test_search_needs_no_diacritics_and_no_agreement_on_where_the_tone_stands() -> None:
    assert fold("ĐẶNG THUÝ HOÀ") == fold("Đặng Thúy Hòa") == "dang thuy hoa"


def test_places_are_told_in_words_up_to_the_tenth() -> None:
    assert [ordinal(place) for place in (1, 2, 4, 10, 11)] == ["thứ nhất", "thứ hai", "thứ tư", "thứ mười", "thứ 11"]


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


def test_numbers_of_a_rule_have_no_needless_decimals() -> None:
    assert [number(Fraction("2.4")), number(3), number(100), number(Fraction(1, 3))] == ["2,4", "3", "100", "0,33"]
    assert [share(Fraction(1, 5)), share(Fraction(1, 8))] == ["20%", "12,5%"]


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
