"""One item of a meeting (nội dung biểu quyết): a voting on its own subjects by its own circle, and its rounds as held."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from meetings.acts import RoundHeld, TieSettled
from meetings.ballots import completed, valid_papers
from meetings.missing import Missed
from meetings.namesakes import NOBODY, Everybody
from meetings.people import Level, OrganKind, Subject
from meetings.regulation import Effect, Rules, Voting
from meetings.tally import Majority, cumulated, level_by_majority, level_cumulated


@dataclass(frozen=True)
class Item:
    """One item as it stands.

    ``circle`` are the ids convened for it, ``present`` those of them who are there now; ``record`` holds its rounds, and
    ties settled without a ballot, in the order held, ``seen`` who of the circle was there at each round, ``missed`` who of it took no part and why. ``doubtful`` marks a
    record with faults, from which nothing follows.
    """

    number: int
    voting: Voting
    effect: Effect
    organ: OrganKind
    subjects: tuple[Subject, ...]
    circle: tuple[str, ...]
    present: tuple[str, ...]
    rules: Rules
    record: tuple[RoundHeld | TieSettled, ...] = ()
    seen: tuple[tuple[str, ...], ...] = ()
    missed: tuple[tuple[Missed, ...], ...] = ()
    doubtful: bool = False
    everybody: Everybody = field(default=NOBODY, compare=False, repr=False)
    """How subjects are named to a reader."""

    @property
    def attending(self) -> tuple[str, ...]:
        """Those of the circle who were there at its first ballot; before it, who are there now."""
        return self.seen[0] if self.seen else self.present

    @property
    def where(self) -> str:
        """The item's place in a meeting file."""
        return f"item[{self.number}]"

    @property
    def force(self) -> Effect:
        """Whose word the result is in this organ (giá trị kết quả): a dependent cell proposes what elsewhere is decided."""
        return "proposal" if self.effect == "decision" and self.organ == "dependent_cell" else self.effect

    @property
    def rounds(self) -> tuple[RoundHeld, ...]:
        """The ballots held, in order."""
        return tuple(act for act in self.record if isinstance(act, RoundHeld))

    @property
    def rated(self) -> tuple[str, ...]:
        """Ids of the subjects that are rated (có đánh giá, xếp loại), in ballot order."""
        return tuple(subject.id for subject in self.subjects if subject.rated)

    @cached_property
    def results(self) -> tuple["RoundResult", ...]:
        """What each ballot came to, by its own majority."""
        rounds = enumerate(zip(self.rounds, self.seen, strict=True))
        return tuple(round_result(self, held, number, there) for number, (held, there) in rounds)

    def subject(self, subject_id: str) -> Subject | None:
        """The subject of that id, if it is one of this item's."""
        return self._by_id.get(subject_id)

    @cached_property
    def _by_id(self) -> Mapping[str, Subject]:
        """The first of each id: a record with faults may name one twice."""
        return {subject.id: subject for subject in reversed(self.subjects)}

    def voters(self, held: RoundHeld) -> tuple[str, ...]:
        """Who can take a paper in a round held now: the circle's present, less those away."""
        return tuple(member for member in self.present if member not in held.away)

    @property
    def majority(self) -> Majority | None:
        """The majority that holds for every round; None where the reading takes it of what differs from round to round."""
        bases = {"convened": {len(self.circle)}, "present": {len(there) for there in self.seen} or {len(self.present)}}
        base = bases.get(self.rules.majority_base, set())
        return Majority(base.pop(), self.rules.majority_ratio) if len(base) == 1 else None

    def majority_of(self, held: RoundHeld, there: tuple[str, ...]) -> Majority:
        """The majority of one round at which those of the circle were there, by the reading in force."""
        bases = {
            "convened": len(self.circle),
            "present": len(there),
            "returned": held.collected,
            "valid": max(0, valid_papers(held)),
        }
        return Majority(bases[self.rules.majority_base], self.rules.majority_ratio)


@dataclass(frozen=True)
class LineResult:
    """What a round came to for one subject: its figures, the votes that count, whether a majority carried, and what.

    ``for_votes`` are the votes of the question, or of the choice with most votes; ``counted`` those that the majority is
    taken of: the same, but for a level carried by cumulated votes. ``choice`` is what carried: a level, a grade, or None.
    """

    subject: str
    votes: Mapping[str, int]
    for_votes: int
    counted: int
    majority: Majority
    choice: str | None

    @property
    def carried(self) -> bool:
        """Whether a majority carried."""
        return self.choice is not None

    @property
    def cumulated(self) -> bool:
        """Whether votes for higher levels had to be counted in."""
        return self.counted != self.for_votes


@dataclass(frozen=True)
class RoundResult:
    """One round as it came out (kết quả lượt bỏ phiếu); ``voters`` could take a paper."""

    held: RoundHeld
    voters: tuple[str, ...]
    number: int
    valid: int
    majority: Majority
    lines: Mapping[str, LineResult]


def round_result(item: Item, held: RoundHeld, number: int, there: tuple[str, ...]) -> RoundResult:
    """What a ballot comes to as the item's round of that number, counted from 0; ``there`` were of the circle."""
    majority = item.majority_of(held, there)
    voters = tuple(member for member in there if member not in held.away)
    lines = {subject: _line_result(item, held, subject, majority) for subject in held.votes}
    return RoundResult(held, voters, number, max(0, valid_papers(held)), majority, lines)


def _line_result(item: Item, held: RoundHeld, subject: str, majority: Majority) -> LineResult:
    votes = completed(held, held.votes[subject])
    if held.question == "level":
        return _level_line(item, held, subject, votes, majority)
    if held.question == "criterion":
        most = _most(votes)
        grade = next((choice for choice, given in votes.items() if given == most), None)
        return LineResult(subject, votes, most, most, majority, grade if majority.carried_by(most) else None)
    in_favour = votes.get("for", 0)
    choice = held.question if majority.carried_by(in_favour) else None
    return LineResult(subject, votes, in_favour, in_favour, majority, choice)


def _level_line(item: Item, held: RoundHeld, subject: str, votes: Mapping[str, int], majority: Majority) -> LineResult:
    level = _level(item.rules, held, votes, majority)
    if level is None:
        return LineResult(subject, votes, _most(votes), _most(votes), majority, None)
    own = votes.get(level, 0)
    counted = own if majority.carried_by(own) else cumulated(votes, level)
    return LineResult(subject, votes, own, counted, majority, level)


def _level(rules: Rules, held: RoundHeld, votes: Mapping[str, int], majority: Majority) -> Level | None:
    level = level_by_majority(votes, majority)
    if level is None and rules.no_majority == "cumulative" and not held.runoff:
        return level_cumulated(votes, majority)
    return level


def _most(votes: Mapping[str, int]) -> int:
    return max((given for choice, given in votes.items() if choice not in {"blank", "spoiled"}), default=0)
