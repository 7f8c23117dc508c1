"""The use cases that join book, clock and meeting: what screens, commands and files call.

The clock and the person at the keyboard come in from outside, so that a meeting can be replayed to the letter.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec

from meetings import journal
from meetings.acts import ACT_NAMES, AnyAct, CorrectionMade, EntryStruckOut, MeetingPrepared
from meetings.book import SEED, Book, Entered, Head, Stored, Tip, broken_link
from meetings.book.codes import CHAIN_BROKEN
from meetings.faults import Code, Finding, Refused, faults_in
from meetings.journal import Entry
from meetings.meeting import Meeting, after, begin

RECORDED_OTHERWISE = Code(
    "F513",
    "«{record}» đã có trong sổ và khác với tệp từ mục số {number} ({what})",
    'thêm --amend "lý do" để gạch bỏ từ mục này rồi ghi lại, hoặc ghi vào sổ khác',
)
ADOPTED_OTHERWISE = Code(
    "F515",
    "biên bản của «{record}» đã thông qua, và tệp khác với sổ từ mục số {number} ({what})",
    "ghi đính chính bằng «kiemdiem correct»; muốn in lại mà không ghi sổ thì bỏ --book",
)
ENTRIES_LOST = Code(
    "F517",
    "«{record}» chỉ còn {entries} mục nhưng dòng tóm tắt đã ghi đến mục số {known}: các mục cuối đã mất",
    "xin đừng ghi tiếp; vui lòng dùng bản sao lưu gần nhất",
)
NO_SUCH_RECORD = Code("F516", "sổ không có cuộc họp «{record}»", "các cuộc họp trong sổ: {known}")
HEAD_DISAGREES = Code(
    "F514",
    "dòng tóm tắt của «{record}» không khớp với các mục đã ghi",
    "vui lòng chạy «kiemdiem check --rebuild» để lập lại dòng tóm tắt",
)


class Hand(NamedTuple):
    """Who writes (người ghi), and by which clock."""

    clock: Callable[[], datetime]
    person: str

    def entered(self, act: AnyAct) -> Entered:
        """The act with this moment and this person."""
        return Entered(act, self.clock(), self.person)


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


def strike_out(book: Book, record_id: str, number: int, reason: str, hand: Hand) -> Tip:
    """Strike out an entry, with its reason; refused where later entries rest on it."""
    return record(book, record_id, hand.entered(EntryStruckOut(number, reason)))[0]


def keep(book: Book, acts: Sequence[AnyAct], hand: Hand, *, amend: str = "") -> Kept:
    """Record a whole meeting whose acts were found without fault, going on where an earlier try was cut off.

    Raise Refused where the book already holds this meeting with other words; with ``amend``, a reason, those entries are
    struck out first, unless the minutes are adopted.
    """
    first = acts[0]
    if not isinstance(first, MeetingPrepared):
        raise Refused(journal.examine(acts).findings)
    record_id = record_of(first)
    live = journal.standing(book.entries(record_id))
    agreeing = _agreeing(live, acts)
    if agreeing < len(live):
        _make_way(book, record_id, live[agreeing:], hand, amend)
    added = _add(book, record_id, acts, agreeing, hand)
    return Kept(added, book.tip(record_id), len(acts) - agreeing)


def _agreeing(live: Sequence[Entry], acts: Sequence[AnyAct]) -> int:
    """How many entries say the same as the acts, from the first on."""
    pairs = zip(live, acts, strict=False)
    return next((index for index, (entry, act) in enumerate(pairs) if entry.act != act), min(len(live), len(acts)))


def _make_way(book: Book, record_id: str, differing: Sequence[Entry], hand: Hand, amend: str) -> None:
    """Strike out entries that say something else, the last one first."""
    meeting = journal.replay(book.entries(record_id)).meeting
    adopted = meeting is not None and meeting.adopted
    if adopted or not amend or isinstance(differing[0].act, MeetingPrepared):
        code = ADOPTED_OTHERWISE if adopted else RECORDED_OTHERWISE
        what = ACT_NAMES[type(differing[0].act)]
        raise Refused([code.at("", record=record_id, number=differing[0].number, what=what)])
    for entry in reversed(differing):
        strike_out(book, record_id, entry.number, amend, hand)


def _add(book: Book, record_id: str, acts: Sequence[AnyAct], agreeing: int, hand: Hand) -> Meeting:
    meeting = journal.examine(acts[:agreeing]).meeting
    tip = book.tip(record_id)
    for act in acts[agreeing:]:
        if isinstance(act, MeetingPrepared):
            meeting = begin(act)
        elif meeting is not None:
            meeting = after(meeting, act)
        if meeting is None:
            raise Refused(journal.examine(acts).findings)
        tip = book.append(record_id, tip, hand.entered(act), head_of(record_id, meeting))
    if meeting is None:
        raise Refused(journal.examine(acts).findings)
    return meeting


def correct(book: Book, record_id: str, entered: Entered) -> int:
    """Record a correction of adopted minutes; return its number among the corrections, from 1."""
    if record_id not in book.records():
        raise Refused([NO_SUCH_RECORD.at("", record=record_id, known="; ".join(book.records()))])
    record(book, record_id, entered)
    return sum(isinstance(entry.act, CorrectionMade) for entry in journal.standing(book.entries(record_id)))


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
    """How far a meeting has come: preparing, open, adopted, closed, or closed with its minutes still a draft."""
    if meeting.closed is not None:
        return "closed" if meeting.adopted else "draft"
    if meeting.adopted:
        return "adopted"
    return "preparing" if meeting.opened is None else "open"


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
    if head is not None and _entries_lost(stored, head):
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


def _entries_lost(stored: Sequence[Stored], head: Head) -> bool:
    """Whether the head speaks of an entry that is no longer there: entries were taken off the end."""
    return head.entries > len(stored) or head.fingerprint not in {entry.fingerprint for entry in stored}


def _struck_out_wrongly(entries: Sequence[Entry]) -> Iterator[Finding]:
    """Faults of strike-outs that could not have been recorded when they were."""
    for index, entry in enumerate(entries):
        if isinstance(entry.act, EntryStruckOut):
            yield from faults_in(journal.findings(entries[:index], entry.act))


def _whole_head(record_id: str, meeting: Meeting, stored: Sequence[Stored]) -> Head:
    return head_of(record_id, meeting)._replace(entries=len(stored), fingerprint=stored[-1].fingerprint)


def rebuild_heads(book: Book) -> int:
    """Write again, from the entries, every head that no longer agrees; return how many. Records that lost entries are left alone."""
    heads = {head.record: head for head in book.heads()}
    rebuilt = 0
    for record_id in book.records():
        stored, head = book.stored(record_id), heads.get(record_id)
        if head is not None and _entries_lost(stored, head):
            continue
        meeting = journal.replay(book.entries(record_id)).meeting
        if meeting is not None and head != (whole := _whole_head(record_id, meeting, stored)):
            book.rewrite_head(whole)
            rebuilt += 1
    return rebuilt
