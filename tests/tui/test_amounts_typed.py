"""Numbers and days as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.amounts import ONE, amount
from tui.typed.amounts import read_amount, read_day, typed_amount, typed_day

NEAR = date(2026, 7, 26)


@pytest.mark.parametrize(
    ("typed", "number"),
    [("28,5", "28.5"), ("28.5", "28.5"), (" 3 ", "3"), ("0,25", "0.25"), ("1000000", "1000000")],
)
def test_a_number_with_comma_or_point(typed: str, number: str) -> None:
    assert read_amount(typed) == amount(number)


@pytest.mark.parametrize("typed", ["", "hai", "1.234,5", "-3", "28,", ",5", "1e3", "28,1234567891"])
def test_what_is_no_plain_number_is_not_guessed(typed: str) -> None:
    assert read_amount(typed) is None


@given(st.integers(0, 1_000_000 * ONE))
def test_what_stands_in_a_box_reads_back_as_the_same_number_to_the_last_decimal(number: int) -> None:
    assert read_amount(typed_amount(number)) == number


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("27/7/2026", date(2026, 7, 27)),
        ("27/7", date(2026, 7, 27)),
        ("4-8-2026", date(2026, 8, 4)),
        ("4.8", date(2026, 8, 4)),
    ],
)
def test_a_day_in_the_year_at_hand_or_its_own(typed: str, day: date) -> None:
    assert read_day(typed, NEAR) == day


def test_in_january_a_december_day_is_last_months() -> None:
    assert read_day("28/12", date(2026, 1, 5)) == date(2025, 12, 28)
    assert read_day("3/1", date(2025, 12, 30)) == date(2026, 1, 3)


@pytest.mark.parametrize("typed", ["31/6", "hôm qua", "", "7/2026", "0/7"])
def test_no_such_day(typed: str) -> None:
    assert read_day(typed, NEAR) is None


@given(st.dates(date(2026, 1, 1), date(2030, 12, 31)))
def test_a_day_typed_reads_back(day: date) -> None:
    assert read_day(typed_day(day), NEAR) == day
