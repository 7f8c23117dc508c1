"""Decimal numbers kept exactly, and exact results as text."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from meetings import schema
from meetings.amounts import ONE, amount, exact_text, parts, value
from meetings.schema import Amount


class Row(Struct):
    days: Amount
    more: Amount | None = None


@pytest.mark.parametrize(
    ("number", "text"),
    [("725/8", "90.625"), ("265/3", "265/3"), ("100", "100"), ("0", "0"), ("-1/8", "-0.125"), ("1/1000000", "0.000001"), ("650/7", "650/7")],
)  # fmt: skip
def test_an_exact_number_is_a_decimal_where_it_ends_else_a_reduced_fraction(number: str, text: str) -> None:
    assert exact_text(Fraction(number)) == text


@given(st.fractions())
def test_the_text_always_gives_the_number_back(number: Fraction) -> None:
    assert Fraction(exact_text(number)) == number


@given(st.decimals(allow_nan=False, allow_infinity=False, places=9, min_value=0, max_value=10**6))
def test_nine_decimals_are_always_kept(number: Decimal) -> None:
    kept = parts(number)
    assert kept is not None
    assert value(kept) == Fraction(number)


def test_one_tenth_is_one_tenth() -> None:
    assert value(amount("0.1")) == Fraction(1, 10)
    assert amount("2.50") == 2 * ONE + ONE // 2
    with pytest.raises(ValueError, match="số 0"):
        amount("0.0000000001")


@pytest.mark.parametrize("given_", [0, 3, Decimal("2.5"), Decimal("1E+3"), Decimal("0E+999999"), Decimal("1000000")])
def test_amounts_come_through_the_door(given_: int | Decimal) -> None:
    reading = schema.read({"days": given_, "more": given_}, Row)
    assert reading.findings == ()
    assert value(reading.value.days) == Fraction(given_)


@pytest.mark.parametrize(
    "given_",
    [
        -1, True, "3", None, [], {}, Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), Decimal("-Infinity"), Decimal("-0.5"),
        Decimal("1E+999999"), Decimal("1E-999999"), Decimal("0.0000000001"), Decimal("1000000.5"), 10**40,
    ],
)  # fmt: skip
def test_F020_what_is_no_amount_is_told_at_its_place(given_: object) -> None:
    reading = schema.read({"days": given_}, Row)
    assert [(finding.code, finding.where) for finding in reading.findings] == [("F020", "days")]
