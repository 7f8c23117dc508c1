"""The state of one meeting: what its acts add up to. Recomputed from the acts, never stored as truth."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from meetings.acts import (
    Absence,
    BallotAskedFor,
    CommentMade,
    CorrectionMade,
    ItemPut,
    MeetingPrepared,
    MinutesAdopted,
    ObjectionMade,
    OfficersChosen,
    PaperNumber,
    RoundHeld,
    SelfReviewGiven,
    SittingHeld,
    StepDone,
    TieSettled,
)
from meetings.item import Item
from meetings.missing import Reached, missed
from meetings.namesakes import Everybody
from meetings.outcome import ItemOutcome, outcome
from meetings.people import CriteriaSet, Guest, Member, Subject
from meetings.regulation import Regulation, Rules
from meetings.sittings import Movement, Sitting
from meetings.tally import adoption

Recorded = RoundHeld | TieSettled
LAST_MONTH_OF_REVIEWS = 3
"""A review held up to March is of the year before."""


def year_reviewed(day: date) -> int:
    """The year that a review held on that day is of, where nothing else tells: its own, or that of the winter it ends."""
    return day.year - (day.month <= LAST_MONTH_OF_REVIEWS)


class Served(NamedTuple):
    """Officers who were replaced (đã thay), and how many ballots of each item had been held by then."""

    officers: OfficersChosen
    ballots: tuple[int, ...]


@dataclass(frozen=True)
class Attendance:
    """Voters convened, present and absent (triệu tập, có mặt, vắng mặt); whole persons."""

    convened: int
    present: int

    @property
    def absent(self) -> int:
        """Convened but not there."""
        return self.convened - self.present


@dataclass(frozen=True)
class Meeting:
    """A review meeting (hội nghị kiểm điểm) as its acts have made it.

    ``sat`` are its sittings in order, the last one held now unless it is closed; ``held`` sittings that were only told, from
    when to when. ``served`` are officers under whom ballots were held, and who were replaced. ``asked_for`` are ballots that the meeting asked for and did not hold yet. ``seen`` has for each item who was there at each of its ballots, ``reached`` how far the attendance had come then;
    ``adopted_by`` is how many of the convened were there when the minutes were adopted.
    """

    prepared: MeetingPrepared
    regulation: Regulation
    rules: Rules
    members: Mapping[str, Member] = field(default_factory=dict)
    guests: Mapping[str, Guest] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)
    officers: OfficersChosen | None = None
    served: tuple[Served, ...] = ()
    sat: tuple[Sitting, ...] = (Sitting(),)
    held: tuple[SittingHeld, ...] = ()
    put: tuple[ItemPut, ...] = ()
    records: tuple[tuple[Recorded, ...], ...] = ()
    seen: tuple[tuple[frozenset[str], ...], ...] = ()
    reached: tuple[tuple[Reached, ...], ...] = ()
    doubtful: frozenset[int] = frozenset()
    criteria: Mapping[str, CriteriaSet] = field(default_factory=dict)
    self_reviews: Mapping[str, SelfReviewGiven] = field(default_factory=dict)
    numbers: Mapping[str, PaperNumber] = field(default_factory=dict)
    asked_for: tuple[BallotAskedFor, ...] = ()
    comments: tuple[CommentMade, ...] = ()
    steps_done: tuple[StepDone, ...] = ()
    objections: tuple[ObjectionMade, ...] = ()
    opened: datetime | None = None
    closed: datetime | None = None
    adoption: MinutesAdopted | None = None
    adopted_by: int = 0
    corrections: tuple[CorrectionMade, ...] = ()

    @property
    def day(self) -> date:
        """The day of the meeting, as planned until it opens."""
        return (self.opened or self.prepared.planned).date()

    @property
    def year(self) -> int:
        """The year under review (năm kiểm điểm): as prepared, else as the title says, else that of the day, or of the
        winter it ends."""
        if self.prepared.year is not None:
            return self.prepared.year
        said = re.search(r"\bnăm (20\d\d)\b", self.prepared.title)
        if said is not None:
            return int(said[1])
        return year_reviewed(self.day)

    @property
    def sitting(self) -> Sitting:
        """The sitting held now, or the last one."""
        return self.sat[-1]

    @property
    def sittings(self) -> tuple[SittingHeld, ...]:
        """The sittings of a meeting that has several, from when to when."""
        ended = ((one.opened, one.closed) for one in self.sat)
        own = tuple(
            SittingHeld(opened, closed) for opened, closed in ended if opened is not None and closed is not None
        )
        return self.held or (own if len(self.sat) > 1 else ())

    @property
    def adjourned(self) -> datetime | None:
        """Since when the meeting rests between two sittings; None while one is held, and once the meeting is closed."""
        return None if self.closed is not None else self.sitting.closed

    @property
    def roll_called(self) -> bool:
        """Whether the roll of this sitting was called."""
        return self.sitting.roll is not None

    @property
    def absences(self) -> Mapping[str, Absence]:
        """Those whom the roll call of this sitting found absent, by id."""
        return self.sitting.roll or {}

    @property
    def movements(self) -> tuple[Movement, ...]:
        """Who came late and who left, at all sittings, in the order recorded."""
        return tuple(act for one in self.sat for act in one.movements)

    @cached_property
    def convened(self) -> tuple[str, ...]:
        """Ids of all who are convened (thành viên triệu tập): official members but those left out, in roster order."""
        return tuple(m.id for m in self.members.values() if m.status == "official" and m.id not in self.left_out)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The items as they stand."""
        return tuple(self._item(number) for number in range(len(self.put)))

    @cached_property
    def outcomes(self) -> tuple[ItemOutcome, ...]:
        """What each item came to."""
        return tuple(outcome(item) for item in self.items)

    @property
    def attendance(self) -> Attendance:
        """How many voters are convened, and how many of them came, late or not."""
        return Attendance(len(self.convened), sum(self.attended(member) for member in self.convened))

    @property
    def voters_there(self) -> int:
        """How many of the convened are there now."""
        return sum(map(self.is_present, self.convened))

    @property
    def present(self) -> tuple[str, ...]:
        """Ids of all members who are there now, voters or not."""
        return tuple(member for member in self.members if self.is_present(member))

    @property
    def adopted(self) -> bool:
        """Whether the minutes are adopted (đã thông qua): more than half of the convened were in favour."""
        needed = adoption(len(self.convened))
        return self.adoption is not None and needed.carried_by(self.adoption.in_favour)

    @property
    def voted(self) -> bool:
        """Whether any ballot was held."""
        return any(self.records)

    @property
    def voted_at_this_sitting(self) -> bool:
        """Whether any ballot was held at the present sitting: its voters are those whom that roll call has there."""
        return any(one.sitting == len(self.sat) - 1 for past in self.reached for one in past)

    def is_present(self, member: str) -> bool:
        """Whether a member of the roster is there now."""
        return member in self.members and self.sitting.is_there(member)

    def away(self) -> frozenset[str]:
        """Ids of the members who are not there now."""
        return frozenset(member for member in self.members if not self.is_present(member))

    def attended(self, member: str) -> bool:
        """Whether a member of the roster is there, or was there before."""
        return self.is_present(member) or any(one.attended(member) for one in self.sat)

    def knows(self, person: str) -> bool:
        """Whether an id is a member's or a guest's."""
        return person in self.members or person in self.guests

    @cached_property
    def everybody(self) -> Everybody:
        """Whoever and whatever is named at this meeting, namesakes told apart."""
        return Everybody(self.members, self.guests, self.put)

    def subjects(self) -> Mapping[str, Subject]:
        """Everyone and everything rated at this meeting, by id."""
        return {subject.id: subject for put in self.put for subject in put.subjects}

    def _item(self, number: int) -> Item:
        put = self.put[number]
        voting = self.regulation.find_voting(put.voting)
        if voting is None:
            raise LookupError(f"voting {put.voting} passed the door although {self.regulation.id} has none")
        circle = self.convened if put.convened is None else put.convened
        seen = tuple(tuple(member for member in circle if member in there) for there in self.seen[number])
        rounds = [act for act in self.records[number] if isinstance(act, RoundHeld)]
        ballots = zip(seen, rounds, self.reached[number], strict=True)
        return Item(
            number=number,
            voting=voting,
            effect=voting.effect_for(self.prepared.organ.kind, request=put.request),
            organ=self.prepared.organ.kind,
            subjects=put.subjects,
            circle=circle,
            present=tuple(member for member in circle if self.is_present(member)),
            rules=self.rules,
            record=self.records[number],
            seen=seen,
            missed=tuple(tuple(missed(circle, there, held, self.sat, reached)) for there, held, reached in ballots),
            doubtful=number in self.doubtful,
            everybody=self.everybody,
        )
