"""Numbers and days typed into cells: read as people mean them, refused where they could mean two things."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.kpi.workbook.dates import day_of, month_of
from forms.kpi.workbook.figures import EitherWay, as_shown, read_figure, written
from forms.roster.grid import EPOCH_1900, EPOCH_1904, Cell
from meetings.amounts import PLACES, parts

AMOUNTS = st.decimals(0, 1_000_000, places=PLACES)


def typed(text: str) -> Cell:
    return Cell("text", text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("89,5", "89.5"),
        ("89.5", "89.5"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("1 234,5", "1234.5"),
        ("12 345", "12345"),
        ("0,125", "0.125"),
        ("0.125", "0.125"),
        ("1,234", "1.234"),
        ("007", "7"),
        ("-3", "-3"),
        ("−3,5", "-3.5"),
    ],
)
def test_a_number_typed_as_text_is_read_with_the_decimal_comma(text: str, number: str) -> None:
    assert read_figure(text) == Decimal(number)


@pytest.mark.parametrize("text", ["1.234", "12.345", "999.999"])
def test_three_digits_after_one_point_may_be_thousands_and_are_never_guessed(text: str) -> None:
    whole, decimal = text.replace(".", ""), text.replace(".", ",")
    assert read_figure(text) == EitherWay(whole, decimal)


@pytest.mark.parametrize(
    "text", ["", "x", "3 lần", "1,2,3", "1.23.456", "1..5", ",5", "5,", "½", "٣", "1e5", "--3", "12 34", "O,5", "5%"]
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_figure(text) is None


@given(AMOUNTS)
def test_what_people_write_of_a_number_is_read_as_that_number(number: Decimal) -> None:
    assert read_figure(written(number)) == number


@given(AMOUNTS)
def test_a_number_grouped_by_dots_is_read_as_that_number(number: Decimal) -> None:
    grouped = f"{number:,.9f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    assert read_figure(grouped) == number


@given(st.text(max_size=12))
def test_reading_a_text_never_fails_and_never_gives_what_is_not_there(text: str) -> None:
    figure = read_figure(text)
    if isinstance(figure, Decimal):
        assert [sign for sign in f"{abs(figure):f}" if sign in "123456789"] == [
            sign for sign in text if sign in "123456789"
        ]


@given(AMOUNTS)
def test_a_number_that_excel_keeps_in_binary_comes_back_as_it_was_typed(number: Decimal) -> None:
    shown = as_shown(Decimal(repr(float(number))))
    assert shown is not None
    assert float(shown) == float(number)
    assert parts(shown) is not None


@pytest.mark.parametrize(
    ("kept", "shown"), [("0.30000000000000004", "0.3"), ("28.399999999999999", "28.4"), ("2.5", "2.5"), ("4", "4")]
)
def test_what_binary_arithmetic_leaves_behind_is_dropped_as_excel_drops_it(kept: str, shown: str) -> None:
    assert as_shown(Decimal(kept)) == Decimal(shown)


def test_a_third_has_no_exact_decimal_and_is_not_rounded_for_anybody() -> None:
    assert as_shown(Decimal("0.33333333333333331")) is None


@pytest.mark.parametrize(
    "text", ["20/7/2026", "20-07-2026", "20.7.2026", "ngày 20 tháng 7 năm 2026", "20 tháng 7, năm 2026", "2026-07-20"]
)
def test_a_day_is_read_day_before_month(text: str) -> None:
    assert day_of(typed(text), EPOCH_1900) == date(2026, 7, 20)


@pytest.mark.parametrize("text", ["7/20/2026", "31/6/2026", "20/7", "20/7/26", "tháng 7", "hôm qua", "", "x" * 100])
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_of(typed(text), EPOCH_1900) is None


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.sampled_from([EPOCH_1900, EPOCH_1904]))
def test_a_date_of_excel_is_that_day_under_either_epoch(day: date, epoch: date) -> None:
    assert day_of(Cell("date", str((day - epoch).days)), epoch) == day


@pytest.mark.parametrize(
    "text", ["07/2026", "7/2026", "7-2026", "Tháng 7/2026", "tháng 07 năm 2026", "2026-07", "20/7/2026"]
)
def test_a_month_is_read_however_it_is_written(text: str) -> None:
    assert month_of(typed(text), EPOCH_1900) == "2026-07"


def test_a_month_that_excel_made_a_date_of_is_that_month() -> None:
    assert month_of(Cell("date", str((date(2026, 7, 1) - EPOCH_1900).days)), EPOCH_1900) == "2026-07"


@pytest.mark.parametrize("text", ["7", "tháng 7", "quý III"])
def test_what_is_no_month_is_none(text: str) -> None:
    assert month_of(typed(text), EPOCH_1900) is None
