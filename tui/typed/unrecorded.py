"""Totals typed and not in the book (số phiếu chưa ghi), of every meeting: in memory alone, as long as the program runs."""

from collections.abc import Callable
from typing import NamedTuple

from meetings.counting.ballot import CountedBallot
from tui.typed.totals import Typed


class Waiting(NamedTuple):
    """What was typed of a ballot; ``heading`` is what people call it."""

    ballot: CountedBallot
    heading: str
    typed: Typed


class Unrecorded:
    """What was typed of each ballot, until it is recorded, by these totals or in another way."""

    def __init__(self) -> None:
        self._kept: dict[str, Waiting] = {}

    def of(self, ballot: CountedBallot) -> Typed:
        """What was typed of a ballot so far; nothing, where it was never begun."""
        return self._kept[ballot.mark].typed if ballot.mark in self._kept else Typed()

    def keep(self, ballot: CountedBallot, heading: str, typed: Typed) -> None:
        """So much is typed now."""
        self.drop(ballot)
        if typed != Typed():
            self._kept[ballot.mark] = Waiting(ballot, heading, typed)

    def drop(self, ballot: CountedBallot) -> None:
        """It is in the book."""
        self._kept.pop(ballot.mark, None)

    def sweep(self, gone_past: Callable[[CountedBallot], bool]) -> None:
        """Nothing stays of ballots that their meeting has gone past: those totals can be recorded no more."""
        self._kept = {mark: one for mark, one in self._kept.items() if not gone_past(one.ballot)}

    def told(self) -> tuple[str, ...]:
        """What would be lost if the program were closed: the ballots by their headings."""
        return tuple(one.heading for one in self._kept.values())

    def ballots(self) -> tuple[CountedBallot, ...]:
        """The ballots of which something is typed."""
        return tuple(one.ballot for one in self._kept.values())

    def waits_in(self, record: str) -> bool:
        """Whether anything was typed and not recorded at a meeting."""
        return any(one.ballot.record == record for one in self._kept.values())
