"""A record open on the table (hồ sơ đang mở): its entries in the book, what may be done now, doing it.

Whatever is done is on the disk when ``do`` returns. The state is kept beside the record, so that asking costs no replay.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Generic, TypeVar

from meetings.acts import Act, EntryRestored, EntryStruckOut
from meetings.book import Book, Hand, Head, Stored
from meetings.drafting import entries_of, stored_record
from meetings.entries import Entry, standing
from meetings.faults import Finding, Refused, faults_in

State = TypeVar("State")


class OpenRecord(ABC, Generic[State]):
    """One record, open for writing in a book that this program holds; ``State`` is what its acts add up to."""

    TITLES: ClassVar[Mapping[type, str]] = {}
    """What each kind of act is called."""

    def __init__(self, book: Book, record_id: str, hand: Hand) -> None:
        """Open a record that stands in the book; raise Refused where there is none, or its entries cannot be read."""
        self.book = book
        self.record = record_id
        self.hand = hand
        self._tip = book.tip(record_id)
        self._entries = list(entries_of(stored_record(book, record_id)))
        self._state = self._replayed(self._entries)

    @abstractmethod
    def _replayed(self, entries: Sequence[Entry]) -> State:
        """What entries add up to; raise Refused where they add up to nothing."""

    @abstractmethod
    def _moved(self, act: Act) -> State:
        """The state after an act that is not itself about an entry."""

    @abstractmethod
    def _head(self) -> Head:
        """The head of the record as it stands."""

    @abstractmethod
    def findings(self, act: Act) -> tuple[Finding, ...]:
        """Every fault and warning of doing this now."""

    @abstractmethod
    def last(self) -> Entry | None:
        """The last entry that can be taken back (việc vừa làm)."""

    @abstractmethod
    def undo(self, reason: str) -> Entry:
        """Take back the last act that stands, with a reason, and return it; raise Refused where it may not be."""

    def do(self, act: Act) -> tuple[Finding, ...]:
        """Record an act; return its warnings once it is on the disk. Raise Refused with every finding where it may not be,
        and where somebody else has written since.
        """
        return self.do_all([act])

    def do_all(self, acts: Sequence[Act]) -> tuple[Finding, ...]:
        """Record several acts that belong together, all of them or none, as ``do`` does one."""
        before = (tuple(self._entries), self._state)
        warnings: list[Finding] = []
        try:
            for act in acts:
                warnings += self._judged(act)
            self._write(acts)
        except BaseException:  # whatever it was, nothing of it is on the disk
            self._entries, self._state = list(before[0]), before[1]
            raise
        return tuple(warnings)

    def _judged(self, act: Act) -> tuple[Finding, ...]:
        found = self.findings(act)
        if faults_in(found):
            raise Refused(found)
        entry = Entry(len(self._entries) + 1, act)
        self._state = self._after(entry)
        self._entries.append(entry)
        return found

    def _after(self, entry: Entry) -> State:
        if isinstance(entry.act, EntryStruckOut | EntryRestored):
            return self._replayed([*self._entries, entry])
        return self._moved(entry.act)

    def _write(self, acts: Sequence[Act]) -> None:
        if acts:
            entered = [self.hand.entered(act) for act in acts]
            self._tip = self.book.append_all(self.record, self._tip, entered, self._head())

    def standing(self) -> tuple[Entry, ...]:
        """The entries that count, in order (các mục còn hiệu lực)."""
        return standing(self._entries)

    def history(self) -> Iterator[tuple[Stored, bool]]:
        """Every entry as it stands in the book, and whether it still counts."""
        counting = {entry.number for entry in standing(self._entries)}
        for stored in self.book.stored(self.record):
            yield stored, stored.number in counting

    def entry(self, number: int) -> Entry:
        """An entry by its number, whether it counts or not."""
        return self._entries[number - 1]

    def title_of(self, entry: Entry) -> str:
        """What an entry is, in a few words: ``ý kiến``, ``kết quả một lượt bỏ phiếu``."""
        return self.TITLES[type(entry.act)]
