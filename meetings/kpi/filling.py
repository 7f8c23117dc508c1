"""The places for excellent in each scope, and how they are filled from the highest points down where a reading says so."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from meetings.kpi.score import Score
from meetings.people import Level

AGENCY = "agency"
"""The scope of the whole agency (cùng một cơ quan), as files name it."""


@dataclass(frozen=True)
class Cap:
    """The cap in one scope: the agency, or a group with similar duties (nhóm có nhiệm vụ tương đồng).

    ``size`` counts who is rated, ``reached`` who has the points, ``base_count`` what the share is taken of (those who are
    good or would be when pushed out, for ``final_good``), ``exact`` the places before rounding, ``chosen`` those finally
    excellent. ``binds`` is False where the reading looks at other scopes only.
    """

    scope: str
    share: Fraction
    binds: bool
    size: int
    reached: int
    base_count: int
    exact: Fraction
    allowed: int
    standing: tuple[str, ...]
    """Who has the points and was not decided lower, in order."""
    chosen: int = 0

    @property
    def over(self) -> bool:
        """Whether more people stand for excellent than there are places."""
        return self.binds and len(self.standing) > self.allowed


class Filled(NamedTuple):
    """Who falls out to good by the points, and who waits for a decision, by the scope that is over."""

    fallen: frozenset[str]
    waiting: Mapping[str, tuple[str, ...]]


def filled_by_score(caps: Sequence[Cap], rated: Iterable[Score], decided: Mapping[str, Level]) -> Filled:
    """Fill the places from the highest total down, without ever breaking a tie.

    Those decided excellent hold their places first. Whoever is tied at the edge of a scope waits and holds what is left
    of it, so that nobody with fewer points comes before them.
    """
    standing = {one for cap in caps for one in cap.standing} - decided.keys()
    candidates = [score for score in rated if score.person.id in standing]
    left = {cap.scope: cap.allowed - sum(one in decided for one in cap.standing) for cap in caps if cap.binds}
    filling = _Filling(left)
    for _, equal in groupby(sorted(candidates, key=_total, reverse=True), key=_total):
        filling.put(tuple(equal))
    return Filled(frozenset(filling.fallen), {scope: tuple(ones) for scope, ones in filling.waiting.items()})


def _total(score: Score) -> Fraction:
    return score.total or Fraction(0)


@dataclass
class _Filling:
    """The places left in each scope while they are filled."""

    left: dict[str, int]
    fallen: set[str] = field(default_factory=set)
    waiting: dict[str, list[str]] = field(default_factory=dict)

    def put(self, equal: Sequence[Score]) -> None:
        """Those of one total: into their groups first, then, as far as they found room there, into the agency."""
        groups: dict[str, list[str]] = {}
        for score in equal:
            groups.setdefault(score.person.group, []).append(score.person.id)
        held = {group: self._held(group, ones) for group, ones in groups.items()}
        standing = {group: ones for group, ones in groups.items() if held[group]}
        places, wanted = self.left.get(AGENCY), sum(held.values())
        if places == 0:
            self.fallen.update(one for ones in standing.values() for one in ones)
            return
        for group, ones in standing.items():
            if len(ones) > held[group]:
                self._wait(group, ones)
        if places is not None:
            self.left[AGENCY] = max(places - wanted, 0)
            if wanted > places:
                self._wait(AGENCY, [one for ones in standing.values() for one in ones])

    def _held(self, group: str, ones: Sequence[str]) -> int:
        """How many places of the group they take or hold; without any they fall out."""
        places = self.left.get(group)
        if places is None:
            return len(ones)
        if places == 0:
            self.fallen.update(ones)
        self.left[group] = max(places - len(ones), 0)
        return min(places, len(ones))

    def _wait(self, scope: str, ones: Sequence[str]) -> None:
        self.waiting.setdefault(scope, []).extend(ones)
