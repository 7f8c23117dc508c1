"""Ballots being counted in this window (lượt đang kiểm), at any meeting: in memory whole, on the disk only what tells of no paper."""

from collections.abc import Callable, Iterator
from pathlib import Path

from meetings.counting.ballot import CountedBallot
from meetings.counting.session import Counting
from tui.files.count_file import CountFile


class OpenCounts:
    """The counts by their files, as long as the program runs and their ballots are not recorded."""

    def __init__(self) -> None:
        self._open: dict[Path, tuple[CountedBallot, Counting]] = {}
        self._away: dict[Path, tuple[str, ...]] = {}
        self.asked_of: set[str] = set()
        """The marks of ballots no longer due whose counts were offered to be wiped."""

    def of(self, file: CountFile) -> Counting | None:
        """The count that is kept there; None where this window has none."""
        return self._open[file.path][1] if file.path in self._open else None

    def keep(self, file: CountFile, ballot: CountedBallot, counting: Counting | None) -> None:
        """So far it is counted now; None once it is recorded, or given up."""
        if counting is None:
            self._open.pop(file.path, None)
            self._away.pop(file.path, None)
        else:
            self._open[file.path] = (ballot, counting)

    def mark_away(self, file: CountFile, away: tuple[str, ...]) -> None:
        """Those were there and took no paper of that ballot (vắng lượt này)."""
        self._away[file.path] = away

    def away(self, file: CountFile) -> tuple[str, ...] | None:
        """Who took no paper, as it was marked in this window; None where nobody was asked of."""
        return self._away.get(file.path)

    def ballots(self) -> dict[str, CountedBallot]:
        """The ballots being counted here, by their marks."""
        return {ballot.mark: ballot for ballot, _ in self._open.values()}

    def values(self) -> Iterator[Counting]:
        """All of them."""
        yield from (counting for _, counting in self._open.values())

    def sweep(self, gone_past: Callable[[CountedBallot], bool]) -> None:
        """Nothing stays of counts that their meeting has gone past, whether the disk took them or not."""
        self._open = {path: one for path, one in self._open.items() if not gone_past(one[0])}

    def papers_at_risk(self) -> int:
        """How many papers would have to be read again if the program were closed: read here, and not on the disk."""
        return sum(max(0, one.papers_read - _on_the_disk(path)) for path, (_, one) in self._open.items())


def _on_the_disk(path: Path) -> int:
    found = CountFile(path).read()
    return 0 if found is None else found.kept.papers_read
