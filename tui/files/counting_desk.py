"""The counting table (bàn kiểm phiếu): the ballot that lies on it, and what of its count is kept on the disk."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from msgspec import structs

from meetings.acts import RoundHeld
from meetings.counting.ballot import CountedBallot
from meetings.counting.comparing import Finished
from meetings.counting.session import ONCE, TWICE, Counting, Stock, held, stock_findings
from meetings.faults import Finding
from meetings.item import Item
from meetings.secrecy import secrecy_findings
from meetings.trouble import words_for
from tui.files.count_file import SECOND, CountFile, KeptCounting, kept_of, totals_of
from tui.typed.totals import Asked, Sheet, typed_of

GONE_ON = "Bàn thứ nhất đã kiểm lại từ đầu, đã sửa số phiếu hoặc đã xong lượt này: Esc, rồi mở lại từ danh sách."


@dataclass(frozen=True)
class Desk:
    """The table at which a ballot is counted and recorded.

    ``asked`` is what its papers ask, ``unfilled`` the ballot as it will be recorded, its figures wanting; ``ballot`` tells it
    apart from every other of the book, and ``file`` is where its count is kept.
    """

    item: Item
    asked: Asked
    heading: str
    unfilled: RoundHeld
    book: Path
    ballot: CountedBallot
    file: CountFile

    def filled(self, counting: Counting) -> RoundHeld:
        """The ballot with the figures that the counts agree on; raise ValueError before they do."""
        return held(self.unfilled, counting)

    def sheet(self, counting: Counting) -> Sheet:
        """The same as if its totals had been typed."""
        return Sheet(self.item, self.asked, typed_of(self.filled(counting)))

    def without(self, away: tuple[str, ...]) -> "Desk":
        """The same table where those took no paper."""
        return replace(self, unfilled=structs.replace(self.unfilled, away=away))

    def findings(self, stock: Stock) -> Iterator[Finding]:
        """What stands against that account of the papers by those who vote here, and what so few of them have to mind."""
        yield from stock_findings(self.item, self.unfilled, stock)
        yield from secrecy_findings(self.item, self.item.voters(self.unfilled))

    def keep(self, counting: Counting) -> str:
        """Put on the disk what of a counting may be there; why that cannot be done, empty where it was.

        The end of an only count is not kept: held against what was kept before it, it would tell of the last papers.
        """
        if counting.wanted == ONCE and counting.count is None:
            return ""
        return self._put(counting, "vẫn kiểm tiếp được")

    def _put(self, counting: Counting, otherwise: str) -> str:
        try:
            self.file.keep(kept_of(counting, self.ballot, self.unfilled.away), counting.typed)
        except OSError as error:
            return f"Không giữ được số đang kiểm trên đĩa ({words_for(error)}); {otherwise}."
        return ""

    def wipe(self) -> Iterator[str]:
        """Nothing of the count stays, at no table; what could not be taken away, in words."""
        yield from _wiped(self.file)
        yield from self.wipe_beside()

    def wipe_beside(self) -> Iterator[str]:
        """Nothing stays of what the second table counted."""
        yield from _wiped(self._beside)

    @property
    def _beside(self) -> CountFile:
        return CountFile.of(self.book, self.ballot, SECOND)

    def anew(self, counting: Counting) -> Counting:
        """From the first paper; what the second table counts of it is given up too."""
        return counting.another_attempt()

    def begun_beside(self, counting: Counting) -> bool:
        """Whether the second table has begun to count the same papers."""
        found = self._beside.read()
        return found is not None and same_papers(found.kept, counting)

    def counted_beside(self, counting: Counting) -> Finished | None:
        """What the second table counted of the same papers, once it is done."""
        found = self._beside.read()
        if found is None or not found.kept.finished or not same_papers(found.kept, counting):
            return None
        return Finished(counting.form, totals_of(found.kept.finished[0]))


@dataclass(frozen=True)
class DeskBeside(Desk):
    """The second table: ``file`` is its own, and kept as long as the first table counts the same papers."""

    def keep(self, counting: Counting) -> str:
        """The same, and its end as well, for the first table takes it from there; a count that nobody takes is not kept."""
        if not self.wanted(counting):
            return GONE_ON
        return self._put(counting, "đừng đóng cửa sổ này")

    def wanted(self, counting: Counting) -> bool:
        """Whether the first table still waits for this count."""
        first = CountFile.of(self.book, self.ballot).read()
        return first is not None and same_papers(first.kept, counting) and len(first.kept.finished) < TWICE

    def anew(self, counting: Counting) -> Counting:
        """From the first paper of this table alone."""
        return counting.anew()

    def begun_beside(self, counting: Counting) -> bool:
        """No table stands beside this one."""
        return False

    def wipe_beside(self) -> Iterator[str]:
        """Nothing: no table stands beside this one, and its own file is written over in place."""
        yield from ()


def same_papers(kept: KeptCounting, counting: Counting) -> bool:
    """Whether both tables count the same papers, and none of them those of a counting that was given up."""
    return (kept.stock, kept.attempt) == (counting.stock, counting.attempt)


def _wiped(file: CountFile) -> Iterator[str]:
    try:
        file.wipe()
    except OSError as error:
        yield f"Không xóa được tệp đếm dở ({words_for(error)}): {file.path}"
