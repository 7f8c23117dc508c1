"""The cap on excellent (giới hạn tỷ lệ loại A): places in the agency and in every group, who is over, who is settled.

Nobody is pushed out silently: whoever reaches the points and finds more people than places has no level until somebody
decides, unless the reading lets the points decide. Điều 8.5.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from math import floor
from typing import NamedTuple

from meetings.kpi.filling import AGENCY, Cap, Filled, filled_by_score
from meetings.kpi.month import Month
from meetings.kpi.rules import MonthRules
from meetings.kpi.score import Score
from meetings.people import Level

_HALF = Fraction(1, 2)


class Settled(NamedTuple):
    """Everybody's level, None while it is open, and the caps with how many were chosen."""

    levels: Mapping[str, Level | None]
    caps: tuple[Cap, ...]
    waiting: Mapping[str, tuple[str, ...]]
    """Who has no level yet because a scope is over its cap, by scope."""


def share_of(month: Month, rules: MonthRules) -> Fraction:
    """The share of excellent that holds: the raised one where the competent level decided so. Điều 8.5.b."""
    return rules.cap_share if month.excellent_unit is None else Fraction(month.excellent_unit.share)


def groups_of(month: Month) -> tuple[str, ...]:
    """The groups with similar duties, in the order in which they come up."""
    return tuple(dict.fromkeys(person.group for person in month.person))


def room(size: int, share: Fraction, rules: MonthRules) -> int:
    """The most excellent that so many rated people can have, if all the others are good: told before anybody is scored."""
    base = "pool" if rules.reads("kpi.cap.base", "pool") else "final_good"
    return min(size, max(_places(share, size, base, rules)[1], int(rules.value["kpi.cap.min"])))


def settle(month: Month, rules: MonthRules, scores: Sequence[Score]) -> Settled:
    """Give everybody a level who has one: by the points, by decision, and within the caps."""
    decided = {decision.person: decision.level for decision in month.decision}
    rated = [score for score in scores if score.rated]
    caps = tuple(_caps(month, rules, rated, decided))
    filled = (
        filled_by_score(caps, rated, decided) if rules.reads("kpi.cap.select", "by_score") else _by_hand(caps, decided)
    )
    open_ones = {one for ones in filled.waiting.values() for one in ones}
    below = rules.classes[1][0]
    levels: dict[str, Level | None] = {score.person.id: None for score in scores}
    for score in rated:
        one = score.person.id
        if one not in open_ones:
            levels[one] = decided.get(one) or (below if one in filled.fallen else score.score_level)
    top = rules.classes[0][0]
    counted = (replace(cap, chosen=sum(levels[one] == top for one in cap.standing)) for cap in caps)
    return Settled(levels, tuple(counted), filled.waiting)


def _by_hand(caps: Sequence[Cap], decided: Mapping[str, Level]) -> Filled:
    """Nobody falls out by the points; in a scope that is over, everybody not decided on waits."""
    waiting = {cap.scope: tuple(one for one in cap.standing if one not in decided) for cap in caps if cap.over}
    return Filled(frozenset(), waiting)


def _caps(month: Month, rules: MonthRules, rated: Sequence[Score], decided: Mapping[str, Level]) -> Iterator[Cap]:
    share = share_of(month, rules)
    binding = rules.value["kpi.cap.scope"]
    yield _cap(AGENCY, rated, share, rules, decided, binds=binding != "group")
    by_group: dict[str, list[Score]] = {group: [] for group in groups_of(month)}
    for score in rated:
        by_group[score.person.group].append(score)
    for group, people in by_group.items():
        yield _cap(group, people, share, rules, decided, binds=binding != "agency")


def _cap(
    scope: str,
    people: Sequence[Score],
    share: Fraction,
    rules: MonthRules,
    decided: Mapping[str, Level],
    *,
    binds: bool,
) -> Cap:
    top, good = rules.classes[0][0], rules.classes[1][0]
    reached, stood, standing, left = 0, 0, [], 0
    for score in people:
        level = decided.get(score.person.id, score.score_level)
        reached += score.score_level == top
        stood += level in {top, good}
        left += level == good and score.score_level == good
        if level == top:
            standing.append(score.person.id)
    count = left if rules.reads("kpi.cap.base", "good_before") else stood
    exact, places = _places(share, count, str(rules.value["kpi.cap.base"]), rules)
    allowed = min(reached, max(places, int(rules.value["kpi.cap.min"])))
    return Cap(scope, share, binds, len(people), reached, count, exact, allowed, tuple(standing))


def _places(share: Fraction, count: int, base: str, rules: MonthRules) -> tuple[Fraction, int]:
    """How many places so many people give, before rounding and after."""
    half = _HALF if rules.reads("kpi.cap.rounding", "half_up") else Fraction(0)
    if base == "final_good":
        return share * count / (1 + share), floor((share * count + half) / (1 + share))
    return share * count, floor(share * count + half)
