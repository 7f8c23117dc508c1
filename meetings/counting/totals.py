"""Totals of papers counted so far (số đã kiểm): papers, those invalid by reason, and each line's votes. Never a paper."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from meetings.counting.papers import BLANK, SPOILED, Line, Paper, PaperForm

Votes = Mapping[tuple[str, str], int]
"""How many papers say what, by subject and choice."""


@dataclass(frozen=True)
class Totals:
    """What so many papers add up to; ``papers`` counts the invalid too."""

    papers: int = 0
    invalid: Mapping[str, int] = field(default_factory=dict)
    votes: Votes = field(default_factory=dict)

    @property
    def whole_invalid(self) -> int:
        """Papers of which the whole is invalid."""
        return sum(self.invalid.values())

    @property
    def valid(self) -> int:
        """Papers that are valid (phiếu hợp lệ)."""
        return self.papers - self.whole_invalid

    def of(self, subject: str, choice: str) -> int:
        """How many papers say ``choice`` of a subject."""
        return self.votes.get((subject, choice), 0)

    def line(self, subject: str) -> dict[str, int]:
        """What was said of a subject, by choice; choices of nobody are left out."""
        return {choice: given for (one, choice), given in self.votes.items() if one == subject and given}

    def plus(self, paper: Paper, times: int) -> "Totals":
        """With so many papers alike more, or fewer where ``times`` is negative."""
        if paper.invalid is not None:
            invalid = Counter(self.invalid)
            invalid[paper.invalid] += times
            return Totals(self.papers + times, dict(+invalid), self.votes)
        votes = dict(self.votes)
        for mark in paper.marks.items():
            votes[mark] = votes.get(mark, 0) + times
        return Totals(self.papers + times, self.invalid, votes)


def whole_lines(form: PaperForm, totals: Totals) -> dict[str, dict[str, int]]:
    """Each line that stands as a ballot's record wants it: every choice written out, blank and spoiled where there are any."""
    return {line.subject: _whole_line(line, totals) for line in form.standing}


def _whole_line(line: Line, totals: Totals) -> dict[str, int]:
    beside = {choice: given for choice in (BLANK, SPOILED) if (given := totals.of(line.subject, choice))}
    return {choice: totals.of(line.subject, choice) for choice in line.choices} | beside
