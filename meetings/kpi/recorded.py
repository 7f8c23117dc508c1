"""A month as its acts have made it (tháng đánh giá trong sổ): the month, and beside it who said what, and when.

Recomputed from the acts, never stored as truth. Papers and scoring see ``month``; who and when stand in the acts kept here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from meetings.faults import Refused
from meetings.kpi.acts import LevelsDecided, RemarkMade, ResultsPublished, SelfScoreGiven
from meetings.kpi.calendar import StepDay, steps_of
from meetings.kpi.issued import StepKey
from meetings.kpi.month import Month
from meetings.kpi.outcome import MonthOutcome, Pending
from meetings.kpi.period import first_of
from meetings.kpi.person import Person
from meetings.kpi.so_far import SoFar, so_far
from meetings.people import Level


class Public(NamedTuple):
    """A level as it was made public, and the one that the points gave then."""

    level: Level
    score_level: Level


@dataclass(frozen=True)
class RecordedMonth:
    """A month in the book.

    ``public`` has the levels as they were made public last; those ``reopened`` had theirs cancelled since. ``mended`` are people whose figures were put in by hand after
    the last import.
    """

    month: Month
    self_scores: Mapping[str, SelfScoreGiven] = field(default_factory=dict)
    remarks: Mapping[str, RemarkMade] = field(default_factory=dict)
    decided: Mapping[str, LevelsDecided] = field(default_factory=dict)
    published: tuple[ResultsPublished, ...] = ()
    public: Mapping[str, Public] = field(default_factory=dict)
    reopened: frozenset[str] = frozenset()
    mended: frozenset[str] = frozenset()

    @cached_property
    def so_far(self) -> SoFar:
        """What it comes to, with everything wrong, doubtful or missing."""
        return so_far(self.month, self.held)

    @cached_property
    def held(self) -> Mapping[str, Level]:
        """Levels that are public and stand, whatever becomes of others: a rating holds until it is cancelled."""
        return {one: public.level for one, public in self.public.items() if one not in self.reopened}

    @property
    def outcome(self) -> MonthOutcome:
        """What it comes to; raise Refused where something in it is wrong, which nothing recorded by this program is."""
        came_out = self.so_far.outcome
        if came_out is None:
            raise Refused(self.so_far.findings)
        return came_out

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """Everybody by id, in the order of the record."""
        return {person.id: person for person in self.month.person}

    @property
    def lacking(self) -> Mapping[str, tuple[str, ...]]:
        """What is missing before somebody has a score, by id."""
        return self.so_far.lacking

    @property
    def over(self) -> tuple[Pending, ...]:
        """The scopes in which more people have the points of an A than there are places, with those people."""
        return tuple(pending for pending in self.outcome.pending if pending.reason == "over-cap")

    @property
    def is_public(self) -> bool:
        """Whether the results were made public; those of the reopened no longer hold."""
        return bool(self.published)

    @property
    def steps(self) -> tuple[StepDay, ...]:
        """The five steps with their last days."""
        return steps_of(self.outcome.regulation, self.outcome.rules.value, first_of(self.month))

    def done_on(self, step: StepKey) -> date | None:
        """When a step was done; None where nobody said so."""
        day: date | None = getattr(self.month.steps, step)
        return day

    def kept_apart(self) -> Iterator[str]:
        """People of whom something is recorded beside their figures: nobody may drop them by importing a month."""
        told = {*self.self_scores, *self.remarks, *self.decided}
        for person in self.month.person:
            if person.id in told or person.opinion or person.annulled:
                yield person.id
