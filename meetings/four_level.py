"""Votings by the four-level ballot (1, 2, 5, 6, 7): one of four levels for each subject, by more than half.

Criterion votes come before the whole. Where no level has its majority the subject is pending; another ballot is held
between the two highest levels, with all that tie for the second place (by the reading ``no_majority``).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from meetings.item import Item, LineResult
from meetings.people import LEVELS, Level
from meetings.tally import highest_two


@dataclass(frozen=True)
class LevelBallot:
    """The levels of one round, by subject: those that stood on it, those for another ballot where none carried."""

    number: int
    offered: Mapping[str, tuple[Level, ...]]
    following: Mapping[str, tuple[Level, ...]]


@dataclass(frozen=True)
class Count:
    """Each subject's latest result, and the levels that stood on that ballot; ``ballots`` in the order held."""

    latest: Mapping[str, LineResult] = field(default_factory=dict)
    on_ballot: Mapping[str, tuple[Level, ...]] = field(default_factory=dict)
    ballots: tuple[LevelBallot, ...] = ()

    def level(self, subject: str) -> Level | None:
        """The subject's level, None while no majority gave one."""
        line = self.latest.get(subject)
        return next((level for level in LEVELS if line is not None and level == line.choice), None)

    def runoff_levels(self, subject: str) -> tuple[Level, ...]:
        """The levels between which another ballot is held for a subject without a majority."""
        line = self.latest[subject]
        return highest_two(line.votes, self.on_ballot[subject])


def count(item: Item) -> Count:
    """What the item's level rounds add up to."""
    state = Count()
    for result in item.results:
        if result.held.question == "level":
            levels = {
                subject: state.runoff_levels(subject) if result.held.runoff and subject in state.latest else LEVELS
                for subject in result.lines
            }
            lines = result.lines
            following = {s: highest_two(line.votes, levels[s]) for s, line in lines.items() if not line.carried}
            ballots = (*state.ballots, LevelBallot(result.number, levels, following))
            state = Count({**state.latest, **lines}, {**state.on_ballot, **levels}, ballots)
    return state
