"""One ballot paper as it is read out (lá phiếu), and what is printed alike on all papers of a ballot (mẫu phiếu)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from meetings.acts import InvalidReason, Question
from meetings.due import DueBallot
from meetings.item import Item
from meetings.people import GRADE_NAMES, LEVELS, Subject

AGREED, NOT_AGREED = "for", "against"
BLANK, SPOILED = "blank", "spoiled"
TWO_DIGITS, THREE_DIGITS = 2, 3
MOST_IN_TWO = 99
"""Lines whose numbers are typed with two digits; more of them take three."""


class Line(NamedTuple):
    """One line of the papers (dòng trên phiếu): its number as printed, whose it is, the choices, the one taken for granted.

    ``choices`` is empty where the name was printed in advance but may not stand: marks there are void (annex 3 and 4.2).
    ``preset`` is what a paper says here unless its reader types otherwise; None where nothing is taken for granted.
    """

    number: int
    subject: str
    choices: tuple[str, ...]
    preset: str | None = None

    @property
    def stands(self) -> bool:
        """Whether a mark on this line counts."""
        return bool(self.choices)


@dataclass(frozen=True)
class PaperForm:
    """What all papers of a ballot have in common (mẫu phiếu); ``places`` is how many one paper may choose at most."""

    question: Question
    lines: tuple[Line, ...]
    places: int | None = None
    digits: int = TWO_DIGITS
    """How many digits a line's number is typed with."""
    partial: bool = False
    """Whether only some lines of the valid papers are read, once more."""

    @property
    def chooses(self) -> bool:
        """Whether papers choose some of their lines, so that one without a mark has to be said."""
        return self.question == "excellent"

    @cached_property
    def by_number(self) -> Mapping[int, Line]:
        """The lines by the numbers printed before them."""
        return MappingProxyType({line.number: line for line in self.lines})

    @cached_property
    def standing(self) -> tuple[Line, ...]:
        """The lines on which a mark counts."""
        return tuple(line for line in self.lines if line.stands)

    @property
    def unset(self) -> tuple[Line, ...]:
        """Lines where every paper has to say something, as nothing is taken for granted."""
        return tuple(line for line in self.standing if line.preset is None)

    def only(self, subjects: frozenset[str]) -> "PaperForm":
        """The same papers, read for some of their lines alone: numbers stay, and no paper can choose too many."""
        kept = tuple(line for line in self.lines if line.subject in subjects)
        return replace(self, lines=kept, places=None, partial=True)


class Paper(NamedTuple):
    """One paper as read: what its lines say, by subject; or why the whole of it is invalid."""

    marks: Mapping[str, str]
    invalid: InvalidReason | None = None


def marked(form: PaperForm, marks: Mapping[str, str]) -> Paper:
    """The paper that says ``marks`` and what is taken for granted on all other lines."""
    return Paper({line.subject: marks.get(line.subject, line.preset or BLANK) for line in form.standing})


def chosen(form: PaperForm, marks: Mapping[str, str]) -> int:
    """How many lines that count are chosen."""
    return sum(marks.get(line.subject) == AGREED for line in form.standing)


def form_of(item: Item, ballot: DueBallot, printed: tuple[str, ...] = ()) -> PaperForm:
    """The papers of a ballot; ``printed`` names all lines where the papers were printed in advance, with more than may stand."""
    names = printed or ballot.subjects
    lines = tuple(Line(number, one, *_choices(item, ballot, one)) for number, one in enumerate(names, start=1))
    return PaperForm(ballot.question, lines, ballot.places, THREE_DIGITS if len(lines) > MOST_IN_TWO else TWO_DIGITS)


def _choices(item: Item, ballot: DueBallot, subject: str) -> tuple[tuple[str, ...], str | None]:
    if subject not in ballot.subjects:
        return (), None
    if ballot.question == "criterion":
        return tuple(GRADE_NAMES.values()), None
    if ballot.question == "level":
        levels = ballot.levels.get(subject) or LEVELS
        rated = item.subject(subject)
        level = None if rated is None else _proposed(rated)
        return tuple(levels), level if level in levels else None
    return (AGREED, NOT_AGREED), NOT_AGREED if ballot.question == "excellent" else AGREED


def _proposed(subject: Subject) -> str | None:
    return subject.proposed or subject.self_level
