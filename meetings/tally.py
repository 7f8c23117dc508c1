"""Majority, cap, ties, runoffs: pure functions on whole numbers, each with its reason.

Nothing here knows a meeting, a paper or a screen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import NamedTuple

from meetings.people import LEVELS, Level


class Majority(NamedTuple):
    """Strictly more than a share of a base (đa số quá bán): 7 of 14 is not more than half. Section V."""

    base: int
    ratio: Fraction

    @property
    def needed(self) -> int:
        """The fewest votes that carry."""
        return floor(self.ratio * self.base) + 1

    def carried_by(self, votes: int) -> bool:
        """Whether so many votes carry."""
        return votes > self.ratio * self.base


HALF = Fraction(1, 2)


def adoption(convened: int) -> Majority:
    """The majority that adopts minutes (thông qua biên bản): more than half of the convened. Section V."""
    return Majority(convened, HALF)


@dataclass(frozen=True)
class Cap:
    """The ceiling on excellent (giới hạn xuất sắc): how many places, and from which number reckoned.

    ``exact`` is the reckoning before rounding, ``by_share`` after it; ``allowed`` is more where a least number holds.
    ``pool`` is how many passed the good vote. Annex 3 and 4.2.
    """

    base: str
    base_count: int
    share: Fraction
    exact: Fraction
    by_share: int
    allowed: int
    pool: int


def cap(*, share: Fraction, base: str, rounding: str, least: int, passed: int, rated: int) -> Cap:
    """Places for excellent among ``passed`` who passed the good vote, of ``rated`` who are rated.

    ``base`` is ``pool`` (share of all who passed), ``final_good`` (share of those finally left good: X ≤ share × (P − X))
    or ``all_rated``. ``least`` holds however small the base is.
    """
    base_count = rated if base == "all_rated" else passed
    if base == "final_good":
        fitting = (places for places in range(passed + 1) if places <= _rounded(share * (passed - places), rounding))
        places, exact = max(fitting), share * passed / (1 + share)
    else:
        exact = share * base_count
        places = _rounded(exact, rounding)
    return Cap(base, base_count, share, exact, places, max(places, least), passed)


def _rounded(exact: Fraction, rounding: str) -> int:
    return floor(exact + Fraction(1, 2)) if rounding == "half_up" else floor(exact)


class Choice(NamedTuple):
    """Who takes a place (được chọn), and who are tied at the edge for the places left (bằng phiếu ở chỗ cuối)."""

    taken: tuple[str, ...]
    tied: tuple[str, ...]
    places_left: int


def choose(votes: Mapping[str, int], places: int) -> Choice:
    """Fill the places from the most votes down, without ever breaking a tie.

    ``votes`` holds only those who passed. All who share the edge's number are tied when they are more than the places
    left; with no place left nobody is tied.
    """
    taken: list[str] = []
    for count in sorted(set(votes.values()), reverse=True):
        level = [subject for subject, given in votes.items() if given == count]
        left = places - len(taken)
        if left == 0:
            break
        if len(level) > left:
            return Choice(tuple(taken), tuple(level), left)
        taken += level
    return Choice(tuple(taken), (), places - len(taken))


def highest_two(votes: Mapping[str, int], on_ballot: Sequence[Level] = LEVELS) -> tuple[Level, ...]:
    """The two levels with the most votes, with all that tie for the second place, from the best level down."""
    second = sorted((votes.get(level, 0) for level in on_ballot), reverse=True)[1]
    return tuple(level for level in on_ballot if votes.get(level, 0) >= second)


def level_by_majority(votes: Mapping[str, int], majority: Majority) -> Level | None:
    """The level that more than half chose, if any; there is never more than one."""
    return next((level for level in LEVELS if majority.carried_by(votes.get(level, 0))), None)


def level_cumulated(votes: Mapping[str, int], majority: Majority) -> Level | None:
    """The highest level whose votes, with those for every higher level, are a majority (cộng dồn)."""
    return next((level for level in LEVELS if majority.carried_by(cumulated(votes, level))), None)


def cumulated(votes: Mapping[str, int], down_to: Level) -> int:
    """The votes for a level and for every higher one."""
    return sum(votes.get(level, 0) for level in LEVELS[: LEVELS.index(down_to) + 1])
