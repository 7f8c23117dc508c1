"""The totals of one ballot as they are typed (số phiếu đang gõ): what was typed, what fills itself, what it adds up to.

Kept in memory alone until the whole ballot is recorded: a running total on the disk would tell papers apart.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from msgspec import structs

from meetings.acts import RoundHeld
from meetings.ballots import completed, counted
from meetings.due import DueBallot
from meetings.item import Item, RoundResult, round_result
from meetings.outcome import ItemOutcome, outcome
from meetings.people import GRADE_NAMES, LEVELS

ACCOUNT = ""
"""The line of the papers themselves, beside those of the subjects."""
PAPERS = {"issued": "Phát ra", "exchanged": "Đổi lại", "collected": "Thu về", "invalid": "Không hợp lệ"}
BESIDE = ("blank", "spoiled")
GREATEST = 9999


class Asked(NamedTuple):
    """A ballot that is counted: of which item, what it asks and who stands in it."""

    item: int
    ballot: DueBallot


class Place(NamedTuple):
    """One figure: the subject whose line it stands in, or ``ACCOUNT``; the choice, or which papers."""

    line: str
    column: str


class Heading(NamedTuple):
    """A column of the lines: its key, its heading where there is little room, where there is more, and in a sentence."""

    key: str
    short: str
    long: str
    said: str


@dataclass(frozen=True)
class Typed:
    """What was typed so far (đã gõ): the figures by place, and who is away from this ballot."""

    figures: Mapping[Place, int] = field(default_factory=dict)
    away: tuple[str, ...] = ()

    def with_figure(self, place: Place, figure: int | None) -> "Typed":
        """With one figure typed, or taken away again."""
        figures = dict(self.figures)
        figures.pop(place, None)
        return replace(self, figures=figures if figure is None else {**figures, place: figure})

    def by(self, present: Collection[str]) -> "Typed":
        """The same where only those are there; whoever has left meanwhile is away from the meeting, not from the ballot."""
        return replace(self, away=tuple(one for one in self.away if one in present))


@dataclass(frozen=True)
class Sheet:
    """The totals of one ballot at one moment: the item before it, what it asks, what was typed."""

    item: Item
    asked: Asked
    typed: Typed

    @property
    def subjects(self) -> tuple[str, ...]:
        """Who stands, in ballot order."""
        return self.asked.ballot.subjects

    @cached_property
    def choices(self) -> tuple[str, ...]:
        """The choices that are counted, in the order of the columns."""
        ballot = self.asked.ballot
        if ballot.question == "level":
            standing = {level for levels in ballot.levels.values() for level in levels}
            return tuple(level for level in LEVELS if not standing or level in standing)
        return tuple(GRADE_NAMES.values()) if ballot.question == "criterion" else ("for", "against")

    @cached_property
    def columns(self) -> tuple[Heading, ...]:
        """The columns of a line: the choices, then lines left blank and lines spoiled."""
        beside = BESIDE[1:] if self.asked.ballot.question == "excellent" else BESIDE
        return tuple(_heading(self.asked.ballot, key) for key in (*self.choices, *beside))

    def standing(self, line: str) -> tuple[str, ...]:
        """The choices that stand for a subject: in a runoff between levels, only some."""
        levels = self.asked.ballot.levels.get(line)
        return self.choices if levels is None else tuple(level for level in self.choices if level in levels)

    def wanted(self, line: str) -> tuple[str, ...]:
        """The figures of a line that have to be typed: all papers; every choice of a subject but the last."""
        return tuple(PAPERS) if line == ACCOUNT else self.standing(line)[:-1]

    def can_be_typed(self, place: Place) -> bool:
        """Whether there is such a figure."""
        return place.line == ACCOUNT or place.column in (*self.standing(place.line), *BESIDE)

    # Figures.

    def typed_at(self, place: Place) -> int | None:
        """What was typed at a place."""
        return self.typed.figures.get(place)

    def figure(self, place: Place) -> int | None:
        """What stands at a place: typed, or filled in as the rest of its line."""
        typed = self.typed_at(place)
        if typed is not None or place.line == ACCOUNT:
            return typed
        if place.column in BESIDE:
            return 0
        return self._rest(place.line) if place.column == self.standing(place.line)[-1] else None

    def _rest(self, line: str) -> int | None:
        """What is left of the valid papers for the last choice of a line, once all others are known."""
        others = [self.typed_at(Place(line, choice)) for choice in self.wanted(line)]
        known = [figure for figure in others if figure is not None]
        if self.valid is None or len(known) < len(others):
            return None
        beside = sum(self.typed_at(Place(line, key)) or 0 for key in BESIDE)
        return max(0, self.valid - sum(known) - beside)

    def papers(self, kind: str) -> int | None:
        """Papers of one kind."""
        return self.typed_at(Place(ACCOUNT, kind))

    @property
    def handed(self) -> int | None:
        """Papers handed out and not exchanged, once both figures are typed and one can be taken from the other."""
        issued, exchanged = self.papers("issued"), self.papers("exchanged")
        return None if issued is None or exchanged is None or exchanged > issued else issued - exchanged

    @cached_property
    def valid(self) -> int | None:
        """Valid papers (phiếu hợp lệ), once both figures that they come from are typed."""
        collected, invalid = self.papers("collected"), self.papers("invalid")
        return None if collected is None or invalid is None else max(0, collected - invalid)

    def line(self, subject: str) -> dict[str, int] | None:
        """A subject's line as it would be recorded; None while a figure of it is not typed."""
        figures = {choice: self.figure(Place(subject, choice)) for choice in self.standing(subject)}
        whole = {choice: figure for choice, figure in figures.items() if figure is not None}
        beside = {key: figure for key in BESIDE if (figure := self.typed_at(Place(subject, key)))}
        return whole | beside if len(whole) == len(figures) else None

    def over(self, subject: str) -> int | None:
        """How many papers a whole line has too many, negative for too few; None while it is not whole."""
        line = self.held.votes.get(subject)
        if line is None or self.valid is None:
            return None
        return counted(completed(self.held, line)) - self.valid

    def missing(self) -> Iterator[Place]:
        """The figures still to be typed, in the order of typing."""
        for line in (ACCOUNT, *self.subjects):
            for column in self.wanted(line):
                place = Place(line, column)
                if self.typed_at(place) is None:
                    yield place

    # What it comes to.

    @cached_property
    def held(self) -> RoundHeld:
        """The ballot as typed so far: lines that are whole, papers that are known."""
        ballot = self.asked.ballot
        lines = {one: line for one in self.subjects if (line := self.line(one)) is not None}
        issued, exchanged, collected, invalid = (self.papers(kind) or 0 for kind in PAPERS)
        return RoundHeld(
            item=self.asked.item,
            question=ballot.question,
            issued=issued,
            exchanged=exchanged,
            collected=collected,
            invalid=invalid,
            votes=lines,
            away=self.typed.away,
            runoff=ballot.runoff,
            criterion=ballot.criterion,
            reason=ballot.reason,
        )

    @property
    def of_no_papers(self) -> RoundHeld:
        """The same ballot with no paper at all: whatever stands against it stands against holding the ballot now."""
        nothing = {one: dict.fromkeys(self.standing(one), 0) for one in self.subjects}
        return structs.replace(self.held, issued=0, exchanged=0, collected=0, invalid=0, votes=nothing, away=())

    @cached_property
    def result(self) -> RoundResult:
        """What this ballot comes to with the lines that are whole, each by its own majority."""
        return round_result(self.item, self.held, len(self.item.rounds), self.item.present)

    @cached_property
    def came_out(self) -> ItemOutcome | None:
        """What the item comes to with this ballot; None while a line is not whole, for places are taken by all together."""
        if len(self.held.votes) < len(self.subjects):
            return None
        record, seen = (*self.item.record, self.held), (*self.item.seen, self.item.present)
        return outcome(replace(self.item, record=record, seen=seen))


def typed_of(held: RoundHeld) -> Typed:
    """The totals of a ballot that was counted otherwise, as if they had been typed."""
    papers = {Place(ACCOUNT, kind): getattr(held, kind) for kind in PAPERS}
    votes = {Place(one, choice): given for one, line in held.votes.items() for choice, given in line.items()}
    return Typed({**papers, **votes}, held.away)


_SHORT = {"excellent": "X.sắc", "good": "Tốt", "fulfilled": "HTNV", "unfulfilled": "KHTNV"}
_LONG = {"excellent": "Xuất sắc", "good": "Tốt", "fulfilled": "Hoàn thành", "unfulfilled": "Không h.thành"}
_SAID = {"excellent": "hoàn thành xuất sắc", "good": "hoàn thành tốt", "fulfilled": "hoàn thành",
         "unfulfilled": "không hoàn thành"}  # fmt: skip
_LINES_BESIDE = {
    "blank": Heading("blank", "Trống", "Để trống", "để trống"),
    "spoiled": Heading("spoiled", "Hỏng", "Ghi hỏng", "ghi hỏng"),
}
_YES_NO = {
    "for": Heading("for", "Đ.ý", "Đồng ý", "đồng ý"),
    "against": Heading("against", "Không", "Không đồng ý", "không đồng ý"),
}
_CHOSEN = {
    "for": Heading("for", "Chọn", "Chọn", "chọn"),
    "against": Heading("against", "Không", "Không chọn", "không chọn"),
}
_GRADES = {"Xuất sắc": "X.sắc", "Trung bình": "TB"}


def _heading(ballot: DueBallot, key: str) -> Heading:
    if key in _LINES_BESIDE:
        return _LINES_BESIDE[key]
    if ballot.question == "level":
        return Heading(key, _SHORT[key], _LONG[key], _SAID[key])
    if ballot.question == "criterion":
        return Heading(key, _GRADES.get(key, key), key, key.lower())
    return (_CHOSEN if ballot.question == "excellent" else _YES_NO)[key]
