"""Exact amounts: decimal numbers as whole billionths, and exact results as text. No binary fraction decides anything."""

from decimal import Decimal
from fractions import Fraction

PLACES = 9
ONE: int = 10**PLACES
"""How many parts one is kept in."""


def parts(value: Decimal | int) -> int | None:
    """The number in billionths; None where it has no such exact value: finer, infinite or no number at all."""
    if isinstance(value, int):
        return value * ONE
    sign, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        return None
    text = "".join(map(str, digits)).lstrip("0")
    kept = text.rstrip("0")
    shift = exponent + len(text) - len(kept) + PLACES
    if not kept:
        return 0
    return None if shift < 0 else int(kept) * 10**shift * (-1 if sign else 1)


def amount(written: str) -> int:
    """The billionths of a number as written, such as ``2.5``; raise ValueError where it has no exact value."""
    found = parts(Decimal(written))
    if found is None:
        raise ValueError(f"không giữ được chính xác số {written}")
    return found


def value(amount: int) -> Fraction:
    """The exact number that so many billionths are."""
    return Fraction(amount, ONE)


def exact_text(number: Fraction | int) -> str:
    """An exact number for machines: a decimal where it ends, ``90.625``, else a reduced fraction, ``265/3``."""
    whole = Fraction(number)
    if (places := _ends_after(whole.denominator)) is None:
        return f"{whole.numerator}/{whole.denominator}"
    digits = f"{abs(whole.numerator) * 10**places // whole.denominator:0{places + 1}d}"
    sign = "-" if whole < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def _ends_after(denominator: int) -> int | None:
    """How many decimals a reduced fraction has; None where they never end."""
    twos = (denominator & -denominator).bit_length() - 1
    rest, fives = denominator >> twos, 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None
