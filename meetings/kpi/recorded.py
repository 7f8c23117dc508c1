"""A month as its acts have made it (tháng đánh giá trong sổ): the month, and beside it who said what, and when.

Recomputed from the acts, never stored as truth. Papers and scoring see ``month``; who and when stand in the acts kept here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from meetings.faults import Refused
from meetings.kpi.acts import LevelsDecided, RemarkMade, ResultsPublished, SelfScoreGiven
from meetings.kpi.calendar import StepDay, steps_of
from meetings.kpi.issued import StepKey
from meetings.kpi.month import Month
from meetings.kpi.naming import names_of
from meetings.kpi.outcome import MonthOutcome, Pending
from meetings.kpi.period import first_of
from meetings.kpi.person import Person
from meetings.kpi.so_far import SoFar, so_far
from meetings.people import Level


class Public(NamedTuple):
    """A level as it was made public, the one that the points gave then, and those points."""

    level: Level
    score_level: Level
    total: Fraction


@dataclass(frozen=True)
class RecordedMonth:
    """A month in the book.

    ``public`` has the levels as they were made public last; those ``reopened`` had theirs cancelled since. Since the last
    import, ``mended`` are people whose figures were put in by hand, ``taken_off`` the names of those taken off the list,
    and ``restated`` whether the days were said anew. The acts kept by person are those whose words still stand.
    """

    month: Month
    self_scores: Mapping[str, SelfScoreGiven] = field(default_factory=dict)
    remarks: Mapping[str, RemarkMade] = field(default_factory=dict)
    decided: Mapping[str, LevelsDecided] = field(default_factory=dict)
    published: tuple[ResultsPublished, ...] = ()
    public: Mapping[str, Public] = field(default_factory=dict)
    reopened: frozenset[str] = frozenset()
    mended: frozenset[str] = frozenset()
    taken_off: dict[str, str] = field(default_factory=dict)
    restated: bool = False
    late: Mapping[StepKey, str] = field(default_factory=dict)
    """Why a step was late, as it was said (lý do chậm)."""

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

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What everybody is called, by id; namesakes told apart."""
        return names_of(self.month)

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
    def to_publish(self) -> frozenset[str]:
        """Whose rating is to be made public: the reopened, and whoever has a level that nobody has read yet."""
        fresh = (one for one, level in self.outcome.levels.items() if level is not None and one not in self.held)
        return self.reopened | frozenset(fresh)

    @property
    def not_public(self) -> frozenset[str]:
        """Of whom no rating holds as made public, once results were: those papers for everybody do not show."""
        return frozenset(self.people.keys() - self.held.keys()) if self.is_public else frozenset()

    @property
    def announced_on(self) -> date | None:
        """The day of the last publication, which is that of the notice in force."""
        return self.published[-1].on if self.published else None

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
