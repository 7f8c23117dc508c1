"""A month open on the table (hồ sơ tháng đánh giá): its record in the book, what may be recorded now, recording it."""

from collections.abc import Sequence

from meetings.acts import Act, EntryRestored, EntryStruckOut
from meetings.book import Book, Hand, Head
from meetings.entries import Entry
from meetings.faults import Code, Finding, Refused, faults_in
from meetings.kpi import journal, may
from meetings.kpi.acts import MONTH, MONTH_ACT_NAMES, MonthImported
from meetings.kpi.course import after, begin
from meetings.kpi.heads import head_of, record_of
from meetings.kpi.month import Month
from meetings.kpi.period import first_of, month_name
from meetings.kpi.recorded import RecordedMonth
from meetings.open_record import OpenRecord
from meetings.undoing import last_act, taking_back
from meetings.vietnamese import fold

MONTH_TAKEN = Code(
    "F908", "sổ đã có tháng {month} của {unit}", "vui lòng mở tháng ấy rồi nhập lại tệp, nếu cần thay số liệu"
)
NOT_A_MONTH = Code("F910", "«{record}» không phải một tháng đánh giá", "vui lòng chọn bản ghi khác")
NOTHING_TO_UNDO = Code("F912", "không còn việc nào để gạch bỏ", "mục nhập tháng đầu tiên không gạch bỏ được")


def _same_month(head: Head, month: Month) -> bool:
    """Whether a record is of that month of that unit, however the unit is written."""
    return (head.kind, head.period, fold(head.organ)) == (MONTH, month.month, fold(month.unit.name))


class MonthDossier(OpenRecord[RecordedMonth]):
    """One recorded month, open for writing in a book that this program holds."""

    TITLES = MONTH_ACT_NAMES

    @classmethod
    def begun(cls, book: Book, imported: MonthImported, hand: Hand) -> "MonthDossier":
        """Begin a record with its first act; raise Refused where that may not be, or the book has such a month."""
        found = tuple(may.findings(None, imported))
        if faults_in(found):
            raise Refused(found)
        month = imported.month
        record_id = record_of(month)
        if any(_same_month(head, month) for head in book.heads()) or record_id in book.records():
            raise Refused([MONTH_TAKEN.at("month", month=month_name(first_of(month)), unit=month.unit.name)])
        head = head_of(record_id, begin(imported))
        book.append(record_id, book.tip(record_id), hand.entered(imported), head)
        return cls(book, record_id, hand)

    @property
    def recorded(self) -> RecordedMonth:
        """The month as its entries add up."""
        return self._state

    def findings(self, act: Act) -> tuple[Finding, ...]:
        """Every fault and warning of recording this now."""
        if isinstance(act, EntryStruckOut | EntryRestored):
            return journal.findings(self._entries, act)
        return tuple(may.findings(self._state, act))

    def _replayed(self, entries: Sequence[Entry]) -> RecordedMonth:
        recorded = journal.replay(entries)
        if recorded is None:
            raise Refused([NOT_A_MONTH.at("", record=self.record)])
        if recorded.so_far.outcome is None:
            raise Refused(recorded.so_far.findings)
        return recorded

    def _moved(self, act: Act) -> RecordedMonth:
        return after(self._state, act)

    def _head(self) -> Head:
        return head_of(self.record, self._state)

    def last(self) -> Entry | None:
        """The last entry that can be taken back: standing, neither the first nor papers written."""
        return last_act(self._entries)

    def undo(self, reason: str) -> Entry:
        """Take back the last act, with a reason, and return it; raise Refused where it may not be."""
        last = self.last()
        if last is None:
            raise Refused([NOTHING_TO_UNDO.at("")])
        self.do_all(tuple(taking_back(self._entries, last.number, reason)))
        return last
