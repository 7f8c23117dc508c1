"""Numbers typed as text (số gõ thành chữ): decimal comma, dots or spaces between thousands; never a guess."""

import re
from decimal import Decimal
from typing import NamedTuple

from meetings.amounts import PLACES

_EXCEL_DIGITS = 15
"""Digits that Excel shows of a number; what stands behind them comes from binary arithmetic."""
_LONGEST = 40
_GROUPED = r"[1-9]\d{0,2}"
_WHOLE = re.compile(r"\d+")
_EITHER = re.compile(rf"({_GROUPED})\.(\d{{3}})")
_COMMA = re.compile(r"(\d+),(\d+)")
_DOT = re.compile(r"(\d+)\.(\d+)")
_DOTS_THEN_COMMA = re.compile(rf"({_GROUPED}(?:\.\d{{3}})+)(?:,(\d+))?")
_COMMAS_THEN_DOT = re.compile(rf"({_GROUPED}(?:,\d{{3}})+)(?:\.(\d+))?")
_SPACES = re.compile(rf"({_GROUPED}(?: \d{{3}})+)(?:[,.](\d+))?")
_ORDER = (_COMMA, _DOT, _DOTS_THEN_COMMA, _COMMAS_THEN_DOT, _SPACES)


class EitherWay(NamedTuple):
    """A text that is one number to some and another to others: ``1.234``."""

    whole: str
    decimal: str


def read_figure(text: str) -> Decimal | EitherWay | None:
    """The number in a tidy text; both where it may be two, None where it is none.

    ``89,5``, ``89.5``, ``1.234,5``, ``1,234.5``, ``1 234``; a comma alone is the decimal comma.
    """
    sign, bare = ("-", text[1:].lstrip()) if text[:1] in {"-", "−"} else ("", text)
    if len(bare) > _LONGEST or not bare.isascii():
        return None
    if _WHOLE.fullmatch(bare):
        return Decimal(sign + bare)
    if found := _EITHER.fullmatch(bare):
        return EitherWay(sign + found[1] + found[2], f"{sign}{found[1]},{found[2]}")
    for pattern in _ORDER:
        if found := pattern.fullmatch(bare):
            whole = re.sub(r"[ .,]", "", found[1])
            return Decimal(f"{sign}{whole}.{found[2] or 0}")
    return None


def as_shown(number: Decimal) -> Decimal | None:
    """A number of a cell as people see it; None where it has more decimals than are kept.

    Excel keeps binary fractions: ``0.30000000000000004`` is shown as 0.3 and meant so.
    """
    if _fits(number):
        return number
    near = round(number, PLACES)
    if float(near) == float(number):
        return near
    digits = _EXCEL_DIGITS - 1 - number.adjusted()
    shown = round(number, digits) if digits >= 0 else number
    return shown.normalize() if _fits(shown.normalize()) else None


def _fits(number: Decimal) -> bool:
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and -exponent <= PLACES


def written(number: Decimal) -> str:
    """A number as people write it, with a decimal comma."""
    plain = f"{number:f}"
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain).replace(".", ",")
