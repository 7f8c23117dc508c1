"""One item of a meeting (nội dung biểu quyết): a voting on its own subjects by its own circle, and its rounds as held."""

from collections.abc import Mapping
from dataclasses import dataclass

from meetings.acts import RoundHeld, TieSettled
from meetings.ballots import completed, valid_papers
from meetings.people import Level, Subject
from meetings.regulation import Effect, Rules, Voting
from meetings.tally import Majority, level_by_majority, level_cumulated


@dataclass(frozen=True)
class Item:
    """One item as it stands.

    ``circle`` are the ids convened for it, ``present`` those of them who are there; ``record`` holds its rounds, and ties
    settled without a ballot, in the order held. ``doubtful`` marks a record with faults, from which nothing follows.
    """

    number: int
    voting: Voting
    effect: Effect
    subjects: tuple[Subject, ...]
    circle: tuple[str, ...]
    present: tuple[str, ...]
    rules: Rules
    record: tuple[RoundHeld | TieSettled, ...] = ()
    doubtful: bool = False

    @property
    def where(self) -> str:
        """The item's place in a meeting file."""
        return f"item[{self.number}]"

    @property
    def rounds(self) -> tuple[RoundHeld, ...]:
        """The ballots held, in order."""
        return tuple(act for act in self.record if isinstance(act, RoundHeld))

    @property
    def rated(self) -> tuple[str, ...]:
        """Ids of the subjects that are rated (có đánh giá, xếp loại), in ballot order."""
        return tuple(subject.id for subject in self.subjects if subject.rated)

    def subject(self, subject_id: str) -> Subject | None:
        """The subject of that id, if it is one of this item's."""
        return next((subject for subject in self.subjects if subject.id == subject_id), None)

    def voters(self, held: RoundHeld) -> tuple[str, ...]:
        """Who could take a paper in a round: the circle's present, less those away."""
        return tuple(member for member in self.present if member not in held.away)

    def majority(self, held: RoundHeld | None = None) -> Majority | None:
        """The majority by the reading in force; None where it depends on a round's papers and no round is given."""
        base = self._base(held)
        return None if base is None else Majority(base, self.rules.majority_ratio)

    def _base(self, held: RoundHeld | None) -> int | None:
        match self.rules.majority_base:
            case "convened":
                return len(self.circle)
            case "present":
                return len(self.present)
            case "returned":
                return None if held is None else held.collected
            case _:
                return None if held is None else max(0, valid_papers(held))


@dataclass(frozen=True)
class LineResult:
    """What a round came to for one subject: its figures, the votes that count, whether a majority carried, and what.

    ``for_votes`` are the votes of the question, or of the choice with most votes; ``choice`` is what carried: a level, a
    grade, or None.
    """

    subject: str
    votes: Mapping[str, int]
    for_votes: int
    carried: bool
    choice: str | None


@dataclass(frozen=True)
class RoundResult:
    """One round as it came out (kết quả lượt bỏ phiếu)."""

    held: RoundHeld
    number: int
    valid: int
    majority: Majority
    lines: Mapping[str, LineResult]


def round_results(item: Item) -> tuple[RoundResult, ...]:
    """What each round of the item came to, by its own majority."""
    return tuple(_round_result(item, held, number) for number, held in enumerate(item.rounds))


def _round_result(item: Item, held: RoundHeld, number: int) -> RoundResult:
    majority = item.majority(held) or Majority(len(item.circle), item.rules.majority_ratio)
    lines = {subject: _line_result(item, held, subject, majority) for subject in held.votes}
    return RoundResult(held, number, max(0, valid_papers(held)), majority, lines)


def _line_result(item: Item, held: RoundHeld, subject: str, majority: Majority) -> LineResult:
    votes = completed(held, held.votes[subject])
    if held.question == "level":
        level = _level(item.rules, held, votes, majority)
        most = votes.get(level, 0) if level else _most(votes)
        return LineResult(subject, votes, most, level is not None, level)
    if held.question == "criterion":
        most = _most(votes)
        grade = next((choice for choice, given in votes.items() if given == most), None)
        carried = majority.carried_by(most)
        return LineResult(subject, votes, most, carried, grade if carried else None)
    in_favour = votes.get("for", 0)
    carried = majority.carried_by(in_favour)
    return LineResult(subject, votes, in_favour, carried, held.question if carried else None)


def _level(rules: Rules, held: RoundHeld, votes: Mapping[str, int], majority: Majority) -> Level | None:
    level = level_by_majority(votes, majority)
    if level is None and rules.no_majority == "cumulative" and not held.runoff:
        return level_cumulated(votes, majority)
    return level


def _most(votes: Mapping[str, int]) -> int:
    return max((given for choice, given in votes.items() if choice not in {"blank", "spoiled"}), default=0)
