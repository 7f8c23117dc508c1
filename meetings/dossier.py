"""A meeting open on the secretary's table (hồ sơ cuộc họp): its record in the book, what may be done now, doing it."""

from collections.abc import Sequence

from meetings import journal, may
from meetings.acts import ACT_NAMES, Act, EntryRestored, EntryStruckOut, MeetingPrepared
from meetings.book import Book, Hand, Head
from meetings.counting.ballot import CountedBallot, counted_ballot
from meetings.course import after, begin
from meetings.due import DueBallot
from meetings.entries import Entry
from meetings.faults import Code, Finding, Refused, faults_in
from meetings.heads import head_of
from meetings.may.minutes import BOOK_CLOSED
from meetings.meeting import Meeting
from meetings.numbering import numbers_in, taken_findings
from meetings.open_record import OpenRecord
from meetings.replacing import recorded_with
from meetings.restating import record_of
from meetings.undoing import last_act, taking_back
from meetings.vietnamese import short_date

RECORD_TAKEN = Code(
    "F519",
    "sổ đã có cuộc họp của {organ} lúc {at}",
    "vui lòng chọn giờ khác, hoặc mở cuộc họp ấy",
)
NOTHING_TO_UNDO = Code("F520", "không còn việc nào để gạch bỏ", "mục chuẩn bị cuộc họp không gạch bỏ được")


class Dossier(OpenRecord[Meeting]):
    """One recorded meeting, open for writing in a book that this program holds."""

    TITLES = ACT_NAMES

    @classmethod
    def begun(cls, book: Book, prepared: MeetingPrepared, hand: Hand) -> "Dossier":
        """Begin a record with its first act; raise Refused where that may not be, or the book has such a record."""
        record_id = record_of(prepared)
        if record_id in book.records():
            at = f"{prepared.planned:%H:%M} ngày {short_date(prepared.planned.date())}"
            raise Refused([RECORD_TAKEN.at("", organ=prepared.organ.name, at=at)])
        found = tuple(may.findings(None, prepared))
        meeting = begin(prepared)
        if faults_in(found) or meeting is None:
            raise Refused(found)
        book.append(record_id, book.tip(record_id), hand.entered(prepared), head_of(record_id, meeting))
        return cls(book, record_id, hand)

    @property
    def meeting(self) -> Meeting:
        """The meeting as its entries add up."""
        return self._state

    def findings(self, act: Act) -> tuple[Finding, ...]:
        """Every fault and warning of doing this now."""
        if isinstance(act, EntryStruckOut | EntryRestored):
            return journal.findings(self._entries, act)
        taken = taken_findings(self.book, self.record, [entry.act for entry in self._entries], numbers_in([act]))
        return (*may.findings(self._state, act), *taken)

    def _replayed(self, entries: Sequence[Entry]) -> Meeting:
        examined = journal.replay(entries)
        if examined.meeting is None:
            raise Refused(examined.findings)
        return examined.meeting

    def _moved(self, act: Act) -> Meeting:
        return after(self._state, act)

    def _head(self) -> Head:
        return head_of(self.record, self._state)

    def ballot(self, item: int, due: DueBallot) -> CountedBallot:
        """That ballot as its papers are counted now."""
        return counted_ballot(self.record, (entry.act for entry in self._entries), item, due)

    def gone_past(self, ballot: CountedBallot) -> bool:
        """Whether a ballot of this meeting can be counted no more: it was recorded meanwhile, or the minutes are adopted."""
        own = ballot.record == self.record
        return own and (self._state.adopted or self.ballot(ballot.item, ballot.due) != ballot)

    def recorded_with(self, entry: Entry) -> tuple[tuple[Act, Act | None], ...]:
        """Every act recorded in one go with an entry, beside the one in whose place it was recorded."""
        return tuple(recorded_with(self._entries, entry.number))

    def last(self) -> Entry | None:
        """The last entry that can be taken back (việc vừa làm): standing, neither the first nor papers written; none once
        the minutes are adopted.
        """
        return None if self._state.adopted else last_act(self._entries)

    def undo(self, reason: str) -> Entry:
        """Take back the last act that stands, with a reason, and return it: step by step backwards, whatever it had replaced
        standing again. Raise Refused where it may not be.
        """
        if self._state.adopted:
            raise Refused([BOOK_CLOSED.at("")])
        last = self.last()
        if last is None:
            raise Refused([NOTHING_TO_UNDO.at("")])
        self.do_all(tuple(taking_back(self._entries, last.number, reason)))
        return last
