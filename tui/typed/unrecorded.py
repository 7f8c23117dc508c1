"""Totals typed and not in the book (số phiếu chưa ghi), of every meeting: in memory alone, as long as the program runs."""

from typing import NamedTuple

from tui.typed.totals import Typed


class BallotKey(NamedTuple):
    """Which ballot: the record of its meeting, how much was recorded of its item before it, what it asks."""

    record: str
    before: int
    asked: str


class Unrecorded:
    """What was typed of each ballot, until it is recorded."""

    def __init__(self) -> None:
        self._kept: dict[BallotKey, tuple[str, Typed]] = {}

    def of(self, ballot: BallotKey) -> Typed:
        """What was typed of a ballot so far; nothing, where it was never begun."""
        return self._kept[ballot][1] if ballot in self._kept else Typed()

    def keep(self, ballot: BallotKey, heading: str, typed: Typed) -> None:
        """So much is typed now; ``heading`` is what people call the ballot."""
        self.drop(ballot)
        if typed != Typed():
            self._kept[ballot] = (heading, typed)

    def drop(self, ballot: BallotKey) -> None:
        """It is in the book."""
        self._kept.pop(ballot, None)

    def told(self) -> tuple[str, ...]:
        """What would be lost if the program were closed: the ballots by their headings."""
        return tuple(heading for heading, _ in self._kept.values())

    def waits_in(self, record: str) -> bool:
        """Whether anything was typed and not recorded at a meeting."""
        return any(ballot.record == record for ballot in self._kept)
