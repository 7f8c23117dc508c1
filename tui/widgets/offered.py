"""What a line offers to choose from (mục để chọn), and what it knows but does not offer."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from meetings.vietnamese import fold


class Option(NamedTuple):
    """One thing to choose: what names it, the number it is typed by, what people read."""

    key: str
    number: str
    text: str


class Barred(NamedTuple):
    """Something that is known but cannot be chosen (không chọn được): its number, the words it is found by, why not and what
    to do.
    """

    number: str
    text: str
    why: str


Listed = TypeVar("Listed", Option, Barred)


def worded(among: Iterable[Listed], typed: str) -> Sequence[Listed]:
    """Those in whose text every word typed stands, with diacritics or without."""
    words = fold(typed).split()
    return [one for one in among if all(word in fold(one.text) for word in words)]


def numbered(among: Iterable[Listed], typed: str) -> Listed | None:
    """Who has the number typed, however many noughts stand before it."""
    return next((one for one in among if int(one.number) == int(typed)), None)


def why_barred(barred: Sequence[Barred], typed: str) -> str:
    """Why what was typed, a number or words, cannot be chosen; empty where nobody known was meant."""
    found = numbered(barred, typed) if typed.isdigit() else next(iter(worded(barred, typed)), None)
    return "" if found is None else f"số {found.number}: {found.why}"
