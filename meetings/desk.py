"""The use cases that join book, clock and meeting: what screens, commands and files call.

The clock and the person at the keyboard come in from outside, so that a meeting can be replayed to the letter.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from meetings import journal
from meetings.acts import CorrectionMade, EntryRestored, EntryStruckOut
from meetings.book import Book, Entered, Hand, Head, Stored, Tip, broken_link
from meetings.book.codes import CHAIN_BROKEN, ENTRIES_LOST
from meetings.called import name_of
from meetings.drafting import stored_record
from meetings.entries import Entry, standing
from meetings.faults import Code, Finding, Refused, faults_in
from meetings.heads import head_of
from meetings.kpi import journal as months
from meetings.kpi.heads import head_of as month_head_of
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
    return sum(isinstance(entry.act, CorrectionMade) for entry in standing(book.entries(record_id)))


class Checked(NamedTuple):
    """What checking one record found."""

    record: str
    entries: int
    findings: tuple[Finding, ...]
    is_month: bool = False
    called: str = ""
    """What lists call it by now, where its entries can be read."""


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
    added = _added_up(record_id, entries)
    faults = tuple(_struck_out_wrongly(entries)) + tuple(
        finding._replace(where=f"{record_id}: {finding.where}") for finding in faults_in(added.findings)
    )
    if added.head is None or head != _whole(added.head, stored):
        faults += (HEAD_DISAGREES.at("", record=record_id),)
    return Checked(record_id, len(stored), faults, months.is_of_a_month(entries), name_of(record_id, entries))


class _AddedUp(NamedTuple):
    """What entries add up to: their head, None where they begin nothing; everything found on the way."""

    head: Head | None
    findings: tuple[Finding, ...]


def _added_up(record_id: str, entries: Sequence[Entry]) -> _AddedUp:
    if months.is_of_a_month(entries):
        recorded, findings = months.examine(entries)
        return _AddedUp(None if recorded is None else month_head_of(record_id, recorded), findings)
    examined = journal.replay(entries)
    meeting = examined.meeting
    return _AddedUp(None if meeting is None else head_of(record_id, meeting), examined.findings)


def _struck_out_wrongly(entries: Sequence[Entry]) -> Iterator[Finding]:
    """Faults of strike-outs that could not have been recorded when they were."""
    judge = months.findings if months.is_of_a_month(entries) else journal.findings
    for index, entry in enumerate(entries):
        if isinstance(entry.act, EntryStruckOut | EntryRestored):
            yield from faults_in(judge(entries[:index], entry.act))


def _whole(head: Head, stored: Sequence[Stored]) -> Head:
    """The head with the entries that it speaks of."""
    return head._replace(entries=len(stored), fingerprint=stored[-1].fingerprint)


def rebuild_heads(book: Book) -> int:
    """Write again, from the entries, every head that no longer agrees; return how many."""
    heads = {head.record: head for head in book.heads()}
    rebuilt = 0
    for record_id in book.records():
        stored, head = book.stored(record_id), heads.get(record_id)
        own = _added_up(record_id, book.entries(record_id)).head
        if own is not None and head != (whole := _whole(own, stored)):
            book.rewrite_head(whole)
            rebuilt += 1
    return rebuilt
