"""One count under way (một lần đếm): papers in the order read, in memory alone; what of it may be put on the disk."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from meetings.counting.papers import Paper, PaperForm
from meetings.counting.totals import Totals

EVERY = 5
"""States that may be put on the disk are those of whole multiples of so many papers, at least so many before the last one:
held against each other, against another count of the same papers or against the result, they never leave fewer papers.
"""


class Entry(NamedTuple):
    """What one entry at the keyboard said: a paper, or a bundle of papers alike (xấp phiếu)."""

    paper: Paper
    times: int = 1


@dataclass(frozen=True)
class Count:
    """A count of ``collected`` papers.

    ``entries`` are what was typed since the program began or took the count up again; ``totals`` include them. ``safe``
    are the totals that may be on the disk, the last of their papers read within the first ``settled`` entries; ``high``
    is how many papers the furthest such state ever had, for one that was undone is not made again with other papers.
    """

    form: PaperForm
    collected: int
    totals: Totals = field(default_factory=Totals)
    entries: tuple[Entry, ...] = ()
    safe: Totals = field(default_factory=Totals)
    settled: int = 0
    high: int = 0

    @classmethod
    def resumed(cls, form: PaperForm, collected: int, safe: Totals, high: int = 0) -> "Count":
        """A count taken up again from what was on the disk, where the furthest state ever had ``high`` papers."""
        return cls(form, collected, totals=safe, safe=safe, high=max(high, safe.papers))

    @property
    def left(self) -> int:
        """Papers not yet counted."""
        return self.collected - self.totals.papers

    @property
    def at_risk(self) -> int:
        """Papers that would have to be read again after a power cut."""
        return self.totals.papers - self.safe.papers

    def with_entry(self, entry: Entry) -> "Count":
        """With one more entry; of a bundle as many papers become safe as may be, for papers alike are the same in any order."""
        totals = self.totals.plus(entry.paper, entry.times)
        entries = (*self.entries, entry)
        high = self._settling(totals.papers)
        if high <= totals.papers - entry.times or high < self.high + EVERY:
            return replace(self, totals=totals, entries=entries)
        safe = totals.plus(entry.paper, high - totals.papers)
        return replace(self, totals=totals, entries=entries, safe=safe, settled=len(entries), high=high)

    def _settling(self, papers: int) -> int:
        """The furthest state of so many papers that may be on the disk: a whole multiple, far enough from the end."""
        furthest = min(papers, self.collected - EVERY)
        return furthest - furthest % EVERY

    def without_last(self) -> "Count":
        """Without the last entry; the same where none can be taken back."""
        if not self.entries:
            return self
        *kept, last = self.entries
        totals = self.totals.plus(last.paper, -last.times)
        if len(kept) >= self.settled:
            return replace(self, totals=totals, entries=tuple(kept))
        return self._settled_again(totals, kept)

    def with_collected(self, collected: int) -> "Count":
        """Of another number of papers; a state that lies too near to its new end is no longer safe."""
        count = replace(self, collected=collected)
        return count if count._far_from_the_end(self.safe) else count._settled_again(self.totals, self.entries)

    def _far_from_the_end(self, safe: Totals) -> bool:
        return not safe.papers or self.collected - safe.papers >= EVERY

    def _settled_again(self, totals: Totals, kept: Sequence[Entry]) -> "Count":
        """The last state that was safe is so no more: back to one that lies several papers before it, or to the beginning."""
        began = totals
        for entry in kept:
            began = began.plus(entry.paper, -entry.times)
        safe = began if self._far_from_the_end(began) else Totals()
        count = Count(self.form, self.collected, totals=began, safe=safe, high=began.papers)
        for entry in kept:
            count = count.with_entry(entry)
        return replace(count, high=self.high)
