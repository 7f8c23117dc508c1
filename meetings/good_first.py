"""Votings on members (3 and 4): good first, then excellent among those who passed, under the cap; then downwards.

The order is annex 3 and 4.2's: whoever is to be excellent must first have been voted good. A repeated ballot is a new
round; for those who stand in it, the later one holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from meetings.acts import TieSettled
from meetings.item import Item, LineResult, RoundResult
from meetings.people import Level
from meetings.regulation import Rules
from meetings.tally import Cap, cap, choose


@dataclass(frozen=True)
class Placing:
    """What one round for excellent came to (kết quả chọn xuất sắc): the places open, who took them, who tied at the edge.

    ``tied`` are level at the ``places_left``; ``unsettled`` while a runoff or a recorded order may still part them.
    ``settled`` took places by such an order, for the ``reason`` given with it.
    """

    number: int
    places: int
    taken: tuple[str, ...]
    tied: tuple[str, ...]
    places_left: int
    unsettled: bool
    settled: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True)
class Count:
    """Where the voting stands: each subject's latest result by question, who took a place, who are tied.

    ``placings`` are the rounds for excellent in the order held, each by its number among the item's rounds.
    """

    good: Mapping[str, LineResult] = field(default_factory=dict)
    fulfilled: Mapping[str, LineResult] = field(default_factory=dict)
    unfulfilled: Mapping[str, LineResult] = field(default_factory=dict)
    excellent_held: bool = False
    taken: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()
    places_left: int = 0
    placings: tuple[Placing, ...] = ()

    @property
    def passed_good(self) -> tuple[str, ...]:
        """The pool: everyone who passed the good vote."""
        return tuple(subject for subject, line in self.good.items() if line.carried)


def count(item: Item) -> Count:
    """What the item's rounds, and ties settled without a ballot, add up to."""
    state = Count()
    results = iter(item.results)
    for act in item.record:
        state = _settled(state, act) if isinstance(act, TieSettled) else _counted(item, state, next(results))
    return state


def places(item: Item, state: Count) -> Cap:
    """The cap on excellent as the good vote left it."""
    return cap_of(item.rules, passed=len(state.passed_good), rated=len(item.rated))


def cap_of(rules: Rules, *, passed: int, rated: int) -> Cap:
    """The cap on excellent by the rules of a meeting, where so many passed the good vote of so many who are rated."""
    return cap(
        share=rules.cap_share,
        base=rules.cap_base,
        rounding=rules.cap_rounding,
        least=rules.cap_min,
        passed=passed,
        rated=rated,
    )


def may_be_excellent(item: Item, state: Count) -> tuple[str, ...]:
    """Who stands in the choice of the excellent: passed the good vote and meets the conditions, in ballot order."""
    pool = set(state.passed_good)
    return tuple(subject.id for subject in item.subjects if subject.id in pool and subject.conditions)


def _counted(item: Item, state: Count, result: RoundResult) -> Count:
    match result.held.question:
        case "excellent":
            return _chosen(item, state, result)
        case "good":
            return replace(state, good={**state.good, **result.lines})
        case "fulfilled":
            return replace(state, fulfilled={**state.fulfilled, **result.lines})
        case "unfulfilled":
            return replace(state, unfulfilled={**state.unfulfilled, **result.lines})
    return state


def _chosen(item: Item, state: Count, result: RoundResult) -> Count:
    standing = state.tied if result.held.runoff else may_be_excellent(item, state)
    passing = {s: line.for_votes for s, line in result.lines.items() if line.carried and s in standing}
    open_places = state.places_left if result.held.runoff else places(item, state).allowed
    choice = choose(passing, open_places)
    before = state.taken if result.held.runoff else ()
    tied = () if result.held.runoff or item.rules.cap_tie == "none" else choice.tied
    left = choice.places_left
    placing = Placing(result.number, open_places, choice.taken, choice.tied, left, unsettled=bool(tied))
    return replace(
        state,
        excellent_held=True,
        taken=before + choice.taken,
        tied=tied,
        places_left=left,
        placings=(*state.placings, placing),
    )


def _settled(state: Count, act: TieSettled) -> Count:
    taken = tuple(subject for subject in act.order if subject in state.tied)[: state.places_left]
    left = state.places_left - len(taken)
    last = tuple(replace(placing, settled=taken, reason=act.reason) for placing in state.placings[-1:])
    placings = (*state.placings[:-1], *last)
    return replace(state, taken=state.taken + taken, tied=(), places_left=left, placings=placings)


def level_of(item: Item, state: Count, subject: str) -> Level | None:
    """The subject's level as it stands: every level by its own majority."""
    if passed(state.good, subject):
        return "excellent" if subject in state.taken else "good"
    if passed(state.fulfilled, subject):
        return "fulfilled"
    implied = item.rules.below_fulfilled == "implied" and subject in state.fulfilled
    return "unfulfilled" if implied or passed(state.unfulfilled, subject) else None


def unvoted(item: Item, state: Count, subject: str) -> bool:
    """Whether a round that could still give the subject a level was not held."""
    voted_unfulfilled = subject in state.unfulfilled or item.rules.below_fulfilled == "implied"
    return not (subject in state.good and subject in state.fulfilled and voted_unfulfilled)


def passed(lines: Mapping[str, LineResult], subject: str) -> bool:
    """Whether the subject's latest vote on a question carried."""
    return subject in lines and lines[subject].carried
