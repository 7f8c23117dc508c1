"""The counting of one ballot (kiểm phiếu một lượt): papers accounted for, one count after another until it stands."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from msgspec import structs

from meetings.acts import INVALID_REASONS, RoundHeld
from meetings.ballots import paper_faults, stock_faults
from meetings.counting.comparing import Compared, Finished, compared
from meetings.counting.count import Count
from meetings.counting.papers import PaperForm
from meetings.counting.totals import Totals, whole_lines
from meetings.faults import Finding
from meetings.item import Item

ONCE, TWICE = 1, 2


class Stock(NamedTuple):
    """The papers of a ballot before they are read (cân đối phiếu); ``printed`` and ``left_over`` None where nobody counted."""

    issued: int
    collected: int
    exchanged: int = 0
    printed: int | None = None
    left_over: int | None = None

    @property
    def sealed(self) -> int:
        """Papers that go under seal (niêm phong): all there are, but those that were never given back."""
        return self.collected + self.exchanged + (self.left_over or 0)

    @property
    def unreturned(self) -> int:
        """Papers handed out that never came back (không thu về)."""
        return self.issued - self.exchanged - self.collected


@dataclass(frozen=True)
class Counting:
    """Where the counting of a ballot stands.

    ``form`` are its papers, ``wanted`` how many counts agree before it is done, ``finished`` those that came to their end,
    ``count`` the one under way; None once nothing has to be counted any more.
    """

    form: PaperForm
    stock: Stock
    wanted: int
    finished: tuple[Finished, ...] = ()
    count: Count | None = None
    waiting: bool = False
    """Whether the count has not begun yet: nobody has been called to read it."""
    attempt: int = 0
    """Tells this counting from one of the same ballot that was given up: no count of that one belongs to it."""

    @classmethod
    def begun(cls, form: PaperForm, stock: Stock, wanted: int, attempt: int = 0) -> "Counting":
        """Before the first paper."""
        return cls(form, stock, wanted, (), Count(form, stock.collected), attempt=attempt)

    @cached_property
    def compared(self) -> Compared | None:
        """What the finished counts agree on; None while fewer are finished than are wanted."""
        if len(self.finished) < self.wanted:
            return None
        if self.wanted == ONCE:
            return Compared(self.finished[0].totals, ())
        return compared(self.finished)

    @property
    def agreed(self) -> Totals | None:
        """The totals that stand, once they do."""
        return self.compared.totals if self.compared is not None and self.compared.agreed else None

    @property
    def number(self) -> int:
        """Which count is under way, or was last: the first is 1."""
        return len(self.finished) + (self.count is not None)

    @property
    def typed(self) -> int:
        """How many papers of the count under way were typed; none where no count is."""
        return 0 if self.count is None else self.count.totals.papers

    @property
    def papers_read(self) -> int:
        """How many papers were read in all counts together."""
        return self.typed + sum(one.totals.papers for one in self.finished)

    def going_on(self, count: Count) -> "Counting":
        """With the count under way as it stands now."""
        return replace(self, count=count)

    def with_stock(self, stock: Stock) -> "Counting":
        """With another account of the papers; the count under way goes on with as many as came back."""
        count = None if self.count is None else self.count.with_collected(stock.collected)
        return replace(self, stock=stock, count=count)

    def ended(self) -> "Counting":
        """The count under way came to its end: the next one that is wanted begins, blind."""
        if self.count is None or self.count.left:
            raise ValueError("papers are left to count")
        return self.joined(Finished(self.count.form, self.count.totals))

    def joined(self, finished: Finished) -> "Counting":
        """With one more count finished, here or at another table; then the next one that is wanted."""
        now = replace(self, finished=(*self.finished, finished), count=None)
        return replace(now, count=now._next(), waiting=True)

    def called(self) -> "Counting":
        """Somebody reads the next count."""
        return replace(self, waiting=False)

    def _next(self) -> Count | None:
        found = self.compared
        if found is None or found.papers_differ:
            return Count(self.form, self.stock.collected)
        if found.agreed:
            return None
        return Count(self.form.only(frozenset(found.open)), found.totals.papers - found.totals.whole_invalid)

    def anew(self) -> "Counting":
        """From the first paper: every count made here is given up, the account of the papers stays."""
        return Counting.begun(self.form, self.stock, self.wanted, self.attempt)

    def another_attempt(self) -> "Counting":
        """The same, and no count made at another table belongs to it any more."""
        return replace(self.anew(), attempt=self.attempt + 1)

    def times_read(self, subject: str) -> int:
        """How many of the finished counts read the line of a subject."""
        return sum(any(line.subject == subject for line in one.form.standing) for one in self.finished)

    @property
    def recounted(self) -> dict[str, int]:
        """The subjects on whose lines the counts first differed, each with how many counts its line took."""
        times = {line.subject: self.times_read(line.subject) for line in self.form.standing}
        return {subject: counts for subject, counts in times.items() if counts > self.wanted}


def held(unfilled: RoundHeld, counting: Counting) -> RoundHeld:
    """The ballot as it is recorded once the counts agree; raise ValueError before. ``unfilled`` says all but the figures."""
    totals = counting.agreed
    if totals is None:
        raise ValueError("the counts do not agree")
    return structs.replace(
        with_papers(unfilled, counting.stock),
        invalid=totals.whole_invalid,
        invalid_for={why: totals.invalid[why] for why in INVALID_REASONS if why in totals.invalid},
        votes=whole_lines(counting.form, totals),
        sealed=None if counting.stock.printed is None else counting.stock.sealed,
        counts=len(counting.finished),
        recounted=counting.recounted,
    )


def with_papers(unfilled: RoundHeld, stock: Stock) -> RoundHeld:
    """The ballot with its papers accounted for and none of them read."""
    return structs.replace(unfilled, **stock._asdict())


def stock_findings(item: Item, unfilled: RoundHeld, stock: Stock) -> Iterator[Finding]:
    """What stands against that account of the papers, before any is read."""
    alone = with_papers(unfilled, stock)
    where = f"{item.where}.round[{len(item.rounds)}]"
    yield from paper_faults(alone, len(item.voters(alone)), where)
    yield from stock_faults(alone, where)
