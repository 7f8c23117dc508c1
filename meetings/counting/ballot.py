"""Which ballot is counted (lượt đang kiểm): told apart from every other of the book, and from the same one held before."""

from collections.abc import Iterable
from hashlib import sha256

from msgspec import Struct, msgpack

from meetings.acts import Act, RoundHeld, TieSettled
from meetings.due import DueBallot


class CountedBallot(Struct, frozen=True, array_like=True):
    """Which ballot is counted: of which record and item, who stands and for what; ``after`` is how often that very ballot was
    ever recorded there, struck out or not. Other ballots that are recorded meanwhile leave it as it is.
    """

    record: str
    item: int
    after: int
    due: DueBallot

    @property
    def mark(self) -> str:
        """A few letters that tell it apart in a file's name."""
        return sha256(msgpack.encode(self)).hexdigest()[:12]


def counted_ballot(record: str, acts: Iterable[Act], item: int, due: DueBallot) -> CountedBallot:
    """A ballot of an item behind all ``acts`` ever recorded, the struck out among them."""
    return CountedBallot(record, item, sum(_decides(act, item, due) for act in acts), due)


def _decides(act: Act, item: int, due: DueBallot) -> bool:
    """Whether papers of that ballot would come too late behind the act: the same was asked of any of its subjects."""
    if isinstance(act, TieSettled):
        return act.item == item and due.question == "excellent"
    if not isinstance(act, RoundHeld):
        return False
    held, asked = (act.item, act.question, act.runoff, act.criterion), (item, due.question, due.runoff, due.criterion)
    return held == asked and not set(due.subjects).isdisjoint(act.votes)
