"""What ballots may be held next in an item (lượt bỏ phiếu tiếp theo): the question, and exactly those who stand in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from meetings import four_level, good_first
from meetings.acts import Question
from meetings.item import Item
from meetings.people import Level


@dataclass(frozen=True)
class DueBallot:
    """A ballot that may be held now (lượt bỏ phiếu đến hạn), in the order of the annex.

    ``subjects`` are exactly those who stand on its papers, in ballot order. ``places`` is how many of them one paper may
    mark at most, None but for the choice of the excellent. ``levels`` are those between which a runoff of the four-level
    ballot is held, by subject; empty for every other ballot.
    """

    question: Question
    subjects: tuple[str, ...]
    runoff: bool = False
    places: int | None = None
    levels: Mapping[str, tuple[Level, ...]] = field(default_factory=dict)


def due(item: Item) -> tuple[DueBallot, ...]:
    """Every ballot that may be held next, each on its own; empty where all is settled, or can be settled by no ballot.

    A record with faults leads to nothing. Criterion votes are never due: the meeting itself says which criteria are not
    agreed. Annex 3 and 4.2; annex 1.2.2, 2.2.2 and 5.
    """
    if item.doubtful:
        return ()
    found = _good_first(item) if item.voting.ballot == "good_first" else _four_level(item)
    return tuple(ballot for ballot in found if ballot.subjects)


def _good_first(item: Item) -> Iterator[DueBallot]:
    """Good before excellent; the downward votes wait for nobody but those who stand in them."""
    state = good_first.count(item)
    waiting = tuple(one for one in item.rated if one not in state.good)
    if waiting:
        yield DueBallot("good", waiting)
    else:
        yield from _excellent(item, state)
    yield DueBallot("fulfilled", tuple(one for one in item.rated if _falls_to_fulfilled(state, one)))
    if item.rules.below_fulfilled == "voted":
        yield DueBallot("unfulfilled", tuple(one for one in item.rated if _falls_to_unfulfilled(state, one)))


def _excellent(item: Item, state: good_first.Count) -> Iterator[DueBallot]:
    """The choice while there is a place to take; after it, a runoff among the tied where the reading has one."""
    allowed = good_first.places(item, state).allowed
    if not state.excellent_held and allowed:
        yield DueBallot("excellent", good_first.may_be_excellent(item, state), places=allowed)
    if state.tied and item.rules.cap_tie == "runoff":
        tied = tuple(one for one in item.rated if one in state.tied)
        yield DueBallot("excellent", tied, runoff=True, places=state.places_left)


def _falls_to_fulfilled(state: good_first.Count, one: str) -> bool:
    return one in state.good and not good_first.passed(state.good, one) and one not in state.fulfilled


def _falls_to_unfulfilled(state: good_first.Count, one: str) -> bool:
    passed = good_first.passed(state.good, one) or good_first.passed(state.fulfilled, one)
    return one in state.fulfilled and not passed and one not in state.unfulfilled


def _four_level(item: Item) -> Iterator[DueBallot]:
    """The four levels once; then, as long as no level has its majority, a runoff between the highest of the last ballot."""
    state = four_level.count(item)
    yield DueBallot("level", tuple(one for one in item.rated if one not in state.latest))
    if item.rules.no_majority == "revote_top2":
        open_ones = tuple(one for one in item.rated if one in state.latest and state.level(one) is None)
        levels = {one: state.runoff_levels(one) for one in open_ones}
        yield DueBallot("level", open_ones, runoff=True, levels=levels)
