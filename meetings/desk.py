"""The use cases that join book, clock and meeting: what screens, commands and files call.

The clock and the person at the keyboard come in from outside, so that a meeting can be replayed to the letter.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from meetings import journal
from meetings.acts import CorrectionMade, EntryStruckOut
from meetings.book import Book, Entered, Hand, Head, Stored, Tip, broken_link
from meetings.book.codes import CHAIN_BROKEN, ENTRIES_LOST
from meetings.drafting import stored_record
from meetings.faults import Code, Finding, Refused, faults_in
from meetings.heads import head_of
from meetings.journal import Entry
from meetings.meeting import Meeting
from meetings.numbering import numbers_in, taken_findings

HEAD_DISAGREES = Code(
    "F514",
    "dòng tóm tắt của «{record}» không khớp với các mục đã ghi",
    "vui lòng chạy «kiemdiem check --rebuild» để lập lại dòng tóm tắt",
)


def record(book: Book, record_id: str, entered: Entered) -> tuple[Tip, tuple[Finding, ...]]:
    """Record one act if it may be done now; return where the record ends, and the warnings. Raise Refused otherwise."""
    entries = book.entries(record_id)
    tip = book.tip(record_id)
    taken = taken_findings(book, record_id, [entry.act for entry in entries], numbers_in([entered.act]))
    found = (*journal.findings(entries, entered.act), *taken)
    if faults_in(found):
        raise Refused(found)
    meeting = journal.replay((*entries, Entry(tip.number + 1, entered.act))).meeting
    if meeting is None:
        raise Refused(found)
    return book.append(record_id, tip, entered, head_of(record_id, meeting)), found


def strike_out(book: Book, record_id: str, number: int, reason: str, hand: Hand) -> Tip:
    """Strike out an entry, with its reason; refused where later entries rest on it."""
    return record(book, record_id, hand.entered(EntryStruckOut(number, reason)))[0]


def correct(book: Book, record_id: str, entered: Entered) -> int:
    """Record a correction of adopted minutes; return its number among the corrections, from 1."""
    stored_record(book, record_id)
    record(book, record_id, entered)
    return sum(isinstance(entry.act, CorrectionMade) for entry in journal.standing(book.entries(record_id)))


class Checked(NamedTuple):
    """What checking one record found."""

    record: str
    entries: int
    findings: tuple[Finding, ...]


def check(book: Book) -> tuple[Checked, ...]:
    """Verify every chain, replay every journal, re-foot every total, compare every head. Raise Refused for a damaged file."""
    book.verify_file()
    heads = {head.record: head for head in book.heads()}
    return tuple(_check(book, record_id, heads.get(record_id)) for record_id in book.records())


def _check(book: Book, record_id: str, head: Head | None) -> Checked:
    stored = book.stored(record_id)
    broken = broken_link(stored)
    if broken is not None:
        return Checked(record_id, len(stored), (CHAIN_BROKEN.at("", number=broken, record=record_id),))
    if head is not None and head.lost_entries(stored):
        lost = ENTRIES_LOST.at("", record=record_id, entries=len(stored), known=head.entries)
        return Checked(record_id, len(stored), (lost,))
    try:
        entries = book.entries(record_id)
    except Refused as refused:
        return Checked(record_id, len(stored), refused.findings)
    examined = journal.replay(entries)
    faults = tuple(_struck_out_wrongly(entries)) + tuple(
        finding._replace(where=f"{record_id}: {finding.where}") for finding in faults_in(examined.findings)
    )
    if examined.meeting is None or head != _whole_head(record_id, examined.meeting, stored):
        faults += (HEAD_DISAGREES.at("", record=record_id),)
    return Checked(record_id, len(stored), faults)


def _struck_out_wrongly(entries: Sequence[Entry]) -> Iterator[Finding]:
    """Faults of strike-outs that could not have been recorded when they were."""
    for index, entry in enumerate(entries):
        if isinstance(entry.act, EntryStruckOut):
            yield from faults_in(journal.findings(entries[:index], entry.act))


def _whole_head(record_id: str, meeting: Meeting, stored: Sequence[Stored]) -> Head:
    return head_of(record_id, meeting)._replace(entries=len(stored), fingerprint=stored[-1].fingerprint)


def rebuild_heads(book: Book) -> int:
    """Write again, from the entries, every head that no longer agrees; return how many."""
    heads = {head.record: head for head in book.heads()}
    rebuilt = 0
    for record_id in book.records():
        stored, head = book.stored(record_id), heads.get(record_id)
        meeting = journal.replay(book.entries(record_id)).meeting
        if meeting is not None and head != (whole := _whole_head(record_id, meeting, stored)):
            book.rewrite_head(whole)
            rebuilt += 1
    return rebuilt
