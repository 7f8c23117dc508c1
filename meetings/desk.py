"""The use cases that join book, clock and meeting: what screens, commands and files call.

The clock and the person at the keyboard come in from outside, so that a meeting can be replayed to the letter.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec

from meetings import journal
from meetings.acts import AnyAct, EntryStruckOut, MeetingPrepared
from meetings.book import BOOK_DAMAGED, CHAIN_BROKEN, SEED, START, Book, Entered, Head, Stored, Tip, fingerprint
from meetings.faults import Code, Finding, Refused, faults_in
from meetings.journal import Entry
from meetings.meeting import Meeting, after, begin

RECORDED_OTHERWISE = Code(
    "F513",
    "«{record}» đã có trong sổ và khác với tệp từ mục số {number}",
    "vui lòng gạch bỏ mục sai trong sổ, hoặc ghi vào sổ khác",
)
HEAD_DISAGREES = Code(
    "F514",
    "dòng tóm tắt của «{record}» không khớp với các mục đã ghi",
    "vui lòng chạy «kiemdiem check --rebuild» để lập lại dòng tóm tắt",
)

Clock = Callable[[], datetime]


class Kept(NamedTuple):
    """What recording came to: the meeting, where its record ends, how many entries were added."""

    meeting: Meeting
    tip: Tip
    added: int


def record_of(prepared: MeetingPrepared) -> str:
    """The id of a meeting's record: when it was called, and the organ. An organ does not meet twice in one minute."""
    return f"{prepared.planned:%Y-%m-%d %H:%M} {prepared.organ.name}"


def record(book: Book, record_id: str, entered: Entered) -> tuple[Tip, tuple[Finding, ...]]:
    """Record one act if it may be done now; return where the record ends, and the warnings. Raise Refused otherwise."""
    entries = book.entries(record_id)
    tip = book.tip(record_id)
    found = journal.findings(entries, entered.act)
    if faults_in(found):
        raise Refused(found)
    meeting = journal.replay((*entries, Entry(tip.number + 1, entered.act))).meeting
    if meeting is None:
        raise Refused(found)
    return book.append(record_id, tip, entered, head_of(record_id, meeting)), found


def strike_out(book: Book, record_id: str, number: int, reason: str, *, moment: datetime, person: str) -> Tip:
    """Strike out an entry, with its reason; refused where later entries rest on it."""
    return record(book, record_id, Entered(EntryStruckOut(number, reason), moment, person))[0]


def keep(book: Book, acts: Sequence[AnyAct], clock: Clock, person: str) -> Kept:
    """Record a whole meeting whose acts were found without fault, going on where an earlier try was cut off.

    Raise Refused where the book already holds this meeting with other words.
    """
    record_id, live = _agreeing(book, acts)
    meeting = journal.examine(act for _, act in live).meeting
    tip = book.tip(record_id)
    for act in acts[len(live) :]:
        if isinstance(act, MeetingPrepared):
            meeting = begin(act)
        elif meeting is not None:
            meeting = after(meeting, act)
        if meeting is None:
            break
        tip = book.append(record_id, tip, Entered(act, clock(), person), head_of(record_id, meeting))
    if meeting is None:
        raise Refused(journal.examine(acts).findings)
    return Kept(meeting, tip, len(acts) - len(live))


def _agreeing(book: Book, acts: Sequence[AnyAct]) -> tuple[str, tuple[Entry, ...]]:
    first = acts[0]
    if not isinstance(first, MeetingPrepared):
        raise Refused(journal.examine(acts).findings)
    record_id = record_of(first)
    live = journal.standing(book.entries(record_id))
    for index, entry in enumerate(live):
        if index >= len(acts) or entry.act != acts[index]:
            raise Refused([RECORDED_OTHERWISE.at("", record=record_id, number=entry.number)])
    return record_id, live


def head_of(record_id: str, meeting: Meeting) -> Head:
    """The head that a meeting's acts add up to, its entries and fingerprint still to be filled."""
    counts: dict[str, dict[str, int]] = {}
    for number, came_out in enumerate(meeting.outcomes):
        levels = counts.setdefault(str(number), {})
        for rating in came_out.ratings:
            level = rating.level or "none"
            levels[level] = levels.get(level, 0) + 1
    return Head(
        record=record_id,
        organ=meeting.prepared.organ.name,
        period=str(meeting.day.year),
        kind="review",
        stage=stage_of(meeting),
        outcome=msgspec.json.encode(counts).decode(),
        entries=0,
        fingerprint=SEED,
    )


def stage_of(meeting: Meeting) -> str:
    """How far a meeting has come: preparing, open, adopted or closed."""
    if meeting.closed is not None:
        return "closed"
    if meeting.adoption is not None:
        return "adopted"
    return "preparing" if meeting.opened is None else "open"


class Checked(NamedTuple):
    """What checking one record found."""

    record: str
    entries: int
    findings: tuple[Finding, ...]


def check(book: Book) -> tuple[Checked, ...]:
    """Verify every chain, replay every journal, re-foot every total, compare every head. Raise Refused for a damaged file."""
    damage = book.damage()
    if damage:
        raise Refused([BOOK_DAMAGED.at("", path=book.path, why=damage)])
    heads = {head.record: head for head in book.heads()}
    return tuple(_check(book, record_id, heads.get(record_id)) for record_id in book.records())


def _check(book: Book, record_id: str, head: Head | None) -> Checked:
    stored = book.stored(record_id)
    broken = _broken_link(stored)
    if broken is not None:
        return Checked(record_id, len(stored), (CHAIN_BROKEN.at("", number=broken, record=record_id),))
    try:
        examined = journal.replay(book.entries(record_id))
    except Refused as refused:
        return Checked(record_id, len(stored), refused.findings)
    faults = tuple(finding._replace(where=f"{record_id}: {finding.where}") for finding in faults_in(examined.findings))
    if examined.meeting is None or head != _whole_head(record_id, examined.meeting, stored):
        faults += (HEAD_DISAGREES.at("", record=record_id),)
    return Checked(record_id, len(stored), faults)


def _broken_link(stored: Sequence[Stored]) -> int | None:
    """The number of the first entry that does not follow from the one before it."""
    tip = START
    for entry in stored:
        said = (entry.moment, entry.person, entry.act)
        mark = fingerprint(entry.record, entry.number, tip.fingerprint, said)
        if entry.number != tip.number + 1 or entry.previous != tip.fingerprint or entry.fingerprint != mark:
            return entry.number
        tip = Tip(entry.number, mark)
    return None


def _whole_head(record_id: str, meeting: Meeting, stored: Sequence[Stored]) -> Head:
    return head_of(record_id, meeting)._replace(entries=len(stored), fingerprint=stored[-1].fingerprint)


def rebuild_heads(book: Book) -> int:
    """Write again, from the entries, every head that no longer agrees; return how many. Broken chains are left alone."""
    heads = {head.record: head for head in book.heads()}
    rebuilt = 0
    for record_id in book.records():
        stored = book.stored(record_id)
        if not stored or _broken_link(stored) is not None:
            continue
        meeting = journal.replay(book.entries(record_id)).meeting
        if meeting is not None and heads.get(record_id) != (head := _whole_head(record_id, meeting, stored)):
            book.rewrite_head(head)
            rebuilt += 1
    return rebuilt
