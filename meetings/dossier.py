"""A meeting open on the secretary's table (hồ sơ cuộc họp): its record in the book, what may be done now, doing it.

Whatever is done is on the disk when ``do`` returns. The state is kept beside the record, so that asking costs no replay.
"""

from collections.abc import Iterator, Sequence

from meetings import journal, may
from meetings.acts import (
    ACT_NAMES,
    AnyAct,
    EntryStruckOut,
    MeetingPrepared,
    PapersWritten,
)
from meetings.book import Book, Hand, Stored
from meetings.drafting import entries_of, record_of, stored_record
from meetings.faults import Code, Finding, Refused, faults_in
from meetings.heads import head_of
from meetings.journal import Entry
from meetings.may.minutes import BOOK_CLOSED
from meetings.meeting import Meeting, after, begin
from meetings.numbering import numbers_in, taken_findings
from meetings.replacing import taken_back

RECORD_TAKEN = Code(
    "F519",
    "sổ đã có cuộc họp «{record}»",
    "vui lòng chọn giờ khác, hoặc mở cuộc họp ấy",
)
NOTHING_TO_UNDO = Code("F520", "không còn việc nào để gạch bỏ", "mục chuẩn bị cuộc họp không gạch bỏ được")


class Dossier:
    """One recorded meeting, open for writing in a book that this program holds."""

    def __init__(self, book: Book, record_id: str, hand: Hand) -> None:
        """Open a record that stands in the book; raise Refused where there is none, or its entries cannot be read."""
        self.book = book
        self.record = record_id
        self.hand = hand
        self._tip = book.tip(record_id)
        self._entries = list(entries_of(stored_record(book, record_id)))
        self._meeting = _replayed(self._entries)

    @classmethod
    def begun(cls, book: Book, prepared: MeetingPrepared, hand: Hand) -> "Dossier":
        """Begin a record with its first act; raise Refused where that may not be, or the book has such a record."""
        record_id = record_of(prepared)
        if record_id in book.records():
            raise Refused([RECORD_TAKEN.at("", record=record_id)])
        found = tuple(may.findings(None, prepared))
        meeting = begin(prepared)
        if faults_in(found) or meeting is None:
            raise Refused(found)
        book.append(record_id, book.tip(record_id), hand.entered(prepared), head_of(record_id, meeting))
        return cls(book, record_id, hand)

    @property
    def meeting(self) -> Meeting:
        """The meeting as its entries add up."""
        return self._meeting

    def findings(self, act: AnyAct) -> tuple[Finding, ...]:
        """Every fault and warning of doing this now."""
        if isinstance(act, EntryStruckOut):
            return journal.findings(self._entries, act)
        taken = taken_findings(self.book, self.record, [entry.act for entry in self._entries], numbers_in([act]))
        return (*may.findings(self._meeting, act), *taken)

    def do(self, act: AnyAct) -> tuple[Finding, ...]:
        """Record an act; return its warnings once it is on the disk. Raise Refused with every finding where it may not be,
        and where somebody else has written since.
        """
        return self.do_all([act])

    def do_all(self, acts: Sequence[AnyAct]) -> tuple[Finding, ...]:
        """Record several acts that belong together, all of them or none, as ``do`` does one."""
        before = (tuple(self._entries), self._meeting)
        warnings: list[Finding] = []
        try:
            for act in acts:
                warnings += self._judged(act)
            self._write(acts)
        except Refused:
            self._entries, self._meeting = list(before[0]), before[1]
            raise
        return tuple(warnings)

    def _judged(self, act: AnyAct) -> tuple[Finding, ...]:
        found = self.findings(act)
        if faults_in(found):
            raise Refused(found)
        entry = Entry(len(self._entries) + 1, act)
        self._meeting = self._after(entry)
        self._entries.append(entry)
        return found

    def _write(self, acts: Sequence[AnyAct]) -> None:
        if acts:
            head = head_of(self.record, self._meeting)
            entered = [self.hand.entered(act) for act in acts]
            self._tip = self.book.append_all(self.record, self._tip, entered, head)

    def _after(self, entry: Entry) -> Meeting:
        if isinstance(entry.act, EntryStruckOut):
            return _replayed([*self._entries, entry])
        return after(self._meeting, entry.act)

    def standing(self) -> tuple[Entry, ...]:
        """The entries that count, in order (các mục còn hiệu lực)."""
        return journal.standing(self._entries)

    def last(self) -> Entry | None:
        """The last entry that can be taken back (việc vừa làm): standing, neither the first nor papers written; none once
        the minutes are adopted.
        """
        if self._meeting.adopted:
            return None
        standing = journal.standing(self._entries)
        return next((one for one in reversed(standing[1:]) if not isinstance(one.act, PapersWritten)), None)

    def undo(self, reason: str) -> Entry:
        """Strike out the last act, with a reason, and return it; a changed item comes back as it was before the change.

        Raise Refused where it may not be.
        """
        if self._meeting.adopted:
            raise Refused([BOOK_CLOSED.at("")])
        last = self.last()
        if last is None:
            raise Refused([NOTHING_TO_UNDO.at("")])
        back = taken_back(self._entries)
        self.do_all(back or [EntryStruckOut(last.number, reason)])
        return last

    def history(self) -> Iterator[tuple[Stored, bool]]:
        """Every entry as it stands in the book, and whether it still counts."""
        counting = {entry.number for entry in journal.standing(self._entries)}
        for stored in self.book.stored(self.record):
            yield stored, stored.number in counting

    def title_of(self, entry: Entry) -> str:
        """What an entry is, in a few words: ``ý kiến``, ``kết quả một lượt bỏ phiếu``."""
        return ACT_NAMES[type(entry.act)]


def _replayed(entries: list[Entry]) -> Meeting:
    examined = journal.replay(entries)
    if examined.meeting is None:
        raise Refused(examined.findings)
    return examined.meeting
