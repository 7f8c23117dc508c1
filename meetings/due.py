"""What ballots may be held next in an item (lượt bỏ phiếu tiếp theo): the question, and exactly those who stand in it."""

from collections.abc import Iterable, Iterator, Mapping
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
    ballot is held, by subject; empty for every other ballot. ``criterion`` is the text of a criterion put to the vote,
    ``reason`` why a ballot is held once more; empty for every other ballot.
    """

    question: Question
    subjects: tuple[str, ...]
    runoff: bool = False
    places: int | None = None
    levels: Mapping[str, tuple[Level, ...]] = field(default_factory=dict)
    criterion: str = ""
    reason: str = ""


def due(item: Item, wanted: Iterable[DueBallot] = ()) -> tuple[DueBallot, ...]:
    """Every ballot that may be held next, each on its own; empty where all is settled, or can be settled by no ballot.

    A record with faults leads to nothing. ``wanted`` are ballots that only the meeting can ask for and that may be held now,
    a criterion that is not agreed or a ballot held once more; they come first. Annex 3 and 4.2; annex 1.2.2, 2.2.2 and 5.
    """
    if item.doubtful:
        return ()
    by_rule = _good_first(item) if item.voting.ballot == "good_first" else _four_level(item)
    return (*wanted, *(one for one in by_rule if one.subjects))


def number_to_come(item: Item, ballots: Iterable[DueBallot]) -> int | None:
    """The number, from 1, that a ballot which is due bears among the item's rounds (lượt số); None while several are due:
    whichever is held first takes it.
    """
    return len(item.rounds) + 1 if len(tuple(ballots)) == 1 else None


def open_to_criteria(item: Item) -> tuple[str, ...]:
    """Of whom single criteria may still be voted on: before the whole of them. Annex 1.2.2 and 2.2.2."""
    if item.doubtful or item.voting.ballot == "good_first":
        return ()
    voted = four_level.count(item).latest
    return tuple(one for one in item.rated if one not in voted)


def voted_on(item: Item, criterion: str, subject: str) -> bool:
    """Whether that criterion of the subject was voted on already."""
    return any(held.criterion == criterion and subject in held.votes for held in item.rounds)


def repeatable(item: Item) -> tuple[DueBallot, ...]:
    """Every ballot that was held and may be held once more (bỏ phiếu lần nữa), each with all who may stand in it again.

    The later result replaces the earlier one; the choice of the excellent is repeated as a whole.
    """
    if item.doubtful:
        return ()
    found = _good_first_again(item) if item.voting.ballot == "good_first" else _four_level_again(item)
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


def _good_first_again(item: Item) -> Iterator[DueBallot]:
    """Nobody is voted good again once the excellent were chosen, nor lower who has come to stand higher."""
    state = good_first.count(item)
    if not state.excellent_held:
        yield DueBallot("good", tuple(one for one in item.rated if one in state.good))
    elif allowed := good_first.places(item, state).allowed:
        yield DueBallot("excellent", good_first.may_be_excellent(item, state), places=allowed)
    lower = tuple(one for one in item.rated if not good_first.passed(state.good, one))
    yield DueBallot("fulfilled", tuple(one for one in lower if one in state.fulfilled))
    lowest = tuple(one for one in lower if not good_first.passed(state.fulfilled, one))
    yield DueBallot("unfulfilled", tuple(one for one in lowest if one in state.unfulfilled))


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


def _four_level_again(item: Item) -> Iterator[DueBallot]:
    """All four levels; a criterion only as long as its subject was not voted on as a whole."""
    voted = four_level.count(item).latest
    yield DueBallot("level", tuple(one for one in item.rated if one in voted))
    still_open = open_to_criteria(item)
    for criterion in dict.fromkeys(held.criterion for held in item.rounds if held.criterion):
        again = tuple(one for one in still_open if voted_on(item, criterion, one))
        yield DueBallot("criterion", again, criterion=criterion)
