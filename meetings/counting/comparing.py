"""Two counts held against each other (đối chiếu hai lần đếm): for whom they differ, never what the other count said.

A line is agreed once two counts of it are equal; the program chooses none of them.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from meetings.counting.papers import PaperForm
from meetings.counting.totals import Totals

Figures = tuple[tuple[str, int], ...]
"""Choices or reasons with how many papers, in one order."""


class Finished(NamedTuple):
    """One count that came to its end: the lines it read, what it came to."""

    form: PaperForm
    totals: Totals


class Compared(NamedTuple):
    """What several counts agree on: ``totals`` of the agreed lines, the ``open`` subjects; ``papers_differ`` where the counts
    differ in the papers found invalid, so that no line can be agreed.
    """

    totals: Totals
    open: tuple[str, ...]
    papers_differ: bool = False

    @property
    def agreed(self) -> bool:
        """Whether nothing has to be counted again."""
        return not self.open


def compared(counts: Sequence[Finished]) -> Compared:
    """What ``counts`` agree on, in ballot order; the first of them read every line."""
    whole = counts[0].form
    full = [count for count in counts if not count.form.partial]
    invalid = _twice([_sorted(count.totals.invalid) for count in full])
    subjects = tuple(line.subject for line in whole.standing)
    if invalid is None:
        return Compared(Totals(counts[0].totals.papers), subjects, papers_differ=True)
    kept = [count for count in counts if count.form.partial or _sorted(count.totals.invalid) == invalid]
    agreed = {subject: _twice(_lines(kept, subject)) for subject in subjects}
    votes = {(subject, choice): given for subject, line in agreed.items() for choice, given in line or ()}
    totals = Totals(counts[0].totals.papers, dict(invalid), votes)
    return Compared(totals, tuple(subject for subject, line in agreed.items() if line is None))


def _sorted(figures: Mapping[str, int]) -> Figures:
    return tuple(sorted(figures.items()))


def _lines(counts: Sequence[Finished], subject: str) -> list[Figures]:
    read = (count for count in counts if any(line.subject == subject for line in count.form.standing))
    return [_sorted(count.totals.line(subject)) for count in read]


def _twice(found: Sequence[Figures]) -> Figures | None:
    """What two counts agree on; the later agreement where several pairs agree."""
    return next((one for place, one in reversed(list(enumerate(found))) if one in found[:place]), None)
