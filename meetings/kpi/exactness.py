"""Exact numbers as people see them: rounded by a reading, or shown so that no threshold seems reached that is not."""

from collections.abc import Iterable
from fractions import Fraction
from math import floor

from meetings.acts import ReadingValue
from meetings.kpi.rules import MonthRules
from meetings.vietnamese import decimal

SHOWN_PLACES = 2
_SENTENCE_PLACES = 4
_HALF = Fraction(1, 2)


def rounded(number: Fraction, by: ReadingValue) -> Fraction:
    """The number rounded half up: to so many decimals, to half points, or not at all (``exact``)."""
    if by == "exact":
        return number
    steps = 2 if by == "half_point" else 10 ** int(by)
    return Fraction(floor(number * steps + _HALF), steps)


def shown(number: Fraction, thresholds: Iterable[int] = (), places: int = SHOWN_PLACES) -> str:
    """The number with decimals as papers print it, more of them where it would seem to reach a threshold: ``89,996``."""
    nearest = min((limit for limit in thresholds if limit > number), default=None)
    while nearest is not None and rounded(number, places) >= nearest:
        places += 1
    return decimal(number, places)


def points_text(total: Fraction, rules: MonthRules) -> str:
    """Points of a month as papers print them, under the reading on rounding, never at a threshold that is not reached."""
    by, limits = rules.value["score.round"], [least for _, least in rules.classes]
    near = rounded(total, by)
    if by == "exact" or (rules.reads("classify_on", "exact") and any(total < limit <= near for limit in limits)):
        return shown(total, limits)
    return decimal(near, 1 if by in {1, "half_point"} else SHOWN_PLACES)


def plain(number: Fraction | int) -> str:
    """A number in a sentence, with as many of four decimals as it needs: ``9,375``, ``88,3333``."""
    return decimal(number, _SENTENCE_PLACES).rstrip("0").rstrip(",")


def equals(number: Fraction | int) -> str:
    """What a reckoning comes to, honest about decimals left out: ``= 9,375``, ``≈ 88,3333``."""
    exact = (10**_SENTENCE_PLACES * Fraction(number)).denominator == 1
    return f"{'=' if exact else '≈'} {plain(number)}"
