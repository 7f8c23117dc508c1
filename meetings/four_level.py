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
class Count:
    """Each subject's latest result, and the levels that stood on that ballot."""

    latest: Mapping[str, LineResult] = field(default_factory=dict)
    on_ballot: Mapping[str, tuple[Level, ...]] = field(default_factory=dict)

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
            state = Count({**state.latest, **result.lines}, {**state.on_ballot, **levels})
    return state
