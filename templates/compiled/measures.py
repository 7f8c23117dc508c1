"""How much a value is: the letters of texts, however deep in lists they stand; the bits of numbers.

What a tag is about to do is measured before it is done, so that what would be too much never comes to be.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

CONTAINERS = (list, tuple, dict, set, frozenset)
NUMBERS = (int, float, Decimal, Fraction)
_SIZED = (str, range, *CONTAINERS)
AN_ELEMENT = 4
"""An element of a list weighs as much as so many letters: each is a few steps of the program."""


def size(value: Any) -> int:
    """Letters of a text, elements of a list; one for anything else."""
    if type(value) is str or isinstance(value, _SIZED):
        return len(value)
    xml = getattr(value, "xml", None) if hasattr(value, "__html__") else None  # text that docxtpl formats
    return len(xml) if isinstance(xml, str) else 1


def weight(value: Any, most: int) -> int:
    """Letters of a value and of all that it holds, each element with its own weight; counted little further than ``most``."""
    if not isinstance(value, CONTAINERS):
        return size(value)
    total, waiting = 0, [value]
    while waiting and total <= most:
        one = waiting.pop()
        total += AN_ELEMENT * len(one)
        for inner in (*one.keys(), *one.values()) if isinstance(one, dict) else one:
            if isinstance(inner, CONTAINERS):
                waiting.append(inner)
            else:
                total += len(inner) if type(inner) is str else size(inner)
    return total


def bits(number: Any) -> int:
    """The bits of a whole number, of both halves of a fraction, of the digits of a decimal and of what stands before its comma."""
    if not isinstance(number, NUMBERS):
        return 0
    if isinstance(number, int):
        return number.bit_length()
    if isinstance(number, Fraction):
        return number.numerator.bit_length() + number.denominator.bit_length()
    if isinstance(number, Decimal) and number.is_finite():
        return 4 * max(len(number.as_tuple().digits), abs(number.adjusted()))
    return 0


def letters(values: Iterable[Any]) -> int:
    """The letters of several, lists by their elements."""
    return sum(map(size, values))
