"""A whole meeting into the book (ghi cả cuộc họp): drafted first, so that papers can name its entries, then written.

A draft holds the very entries that will stand in the book, chained; nothing is written until every paper is made.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from meetings import journal, may
from meetings.acts import (
    ACT_NAMES,
    AnyAct,
    CorrectionMade,
    EntryStruckOut,
    MeetingPrepared,
    PapersNumbered,
    PapersWritten,
)
from meetings.book import START, Book, Entered, Hand, Stored, Tip, link, read_act
from meetings.faults import Code, Refused, faults_in
from meetings.heads import head_of
from meetings.journal import Entry
from meetings.meeting import Meeting, after
from meetings.numbering import numbers_in, taken_findings

RECORDED_OTHERWISE = Code(
    "F513",
    "«{record}» đã có trong sổ và khác với tệp từ mục số {number} ({what})",
    'vui lòng thêm --amend "lý do" để gạch bỏ từ mục số {number} của «{record}» rồi ghi lại, hoặc ghi vào sổ khác',
)
PREPARED_OTHERWISE = Code(
    "F521",
    "«{record}» đã có trong sổ với mục số {number} ({what}) ghi khác tệp: quy định, tên, địa điểm, cách hiểu hoặc thể thức",
    "vui lòng sửa tệp cho khớp với sổ, hoặc ghi vào sổ khác: mục đầu tiên không gạch bỏ được",
)
ADOPTED_OTHERWISE = Code(
    "F515",
    "biên bản của «{record}» đã thông qua, và tệp khác với sổ từ mục số {number} ({what})",
    'vui lòng ghi đính chính bằng «kiemdiem correct "{record}"»; muốn in lại mà không ghi sổ thì bỏ --book',
)
NO_SUCH_RECORD = Code("F516", "sổ không có cuộc họp «{record}»", "các cuộc họp trong sổ: {known}")

_NOT_IN_SEQUENCE = (PapersWritten, CorrectionMade, PapersNumbered)
"""What only the book knows, and numbers, which come when they come: a file that says the rest says the same meeting."""


class Draft(NamedTuple):
    """A meeting as the book will hold it: its record, where that ends now, what is added, how all of it will stand."""

    record: str
    tip: Tip
    added: tuple[Entered, ...]
    stored: tuple[Stored, ...]
    meeting: Meeting


def record_of(prepared: MeetingPrepared) -> str:
    """The id of a meeting's record: when it was called, and the organ. An organ does not meet twice in one minute."""
    return f"{prepared.planned:%Y-%m-%d %H:%M} {prepared.organ.name}"


def drafted(book: Book | None, acts: Sequence[AnyAct], hand: Hand, *, amend: str = "") -> Draft:
    """Draft a whole meeting whose acts were found without fault, going on where an earlier try was cut off.

    ``book`` is None where there is none yet. Raise Refused where it already holds this meeting with other words; with
    ``amend``, a reason, those entries are struck out first, unless the minutes are adopted.
    """
    first = acts[0]
    if not isinstance(first, MeetingPrepared):
        raise Refused(journal.examine(acts).findings)
    record_id = record_of(first)
    if book is not None and (taken := tuple(taken_findings(book, record_id, acts, numbers_in(acts)))):
        raise Refused(taken)
    stored = () if book is None else book.stored(record_id)
    return _draft(record_id, stored, tuple(map(hand.entered, _to_add(record_id, stored, acts, amend))))


def as_it_stands(book: Book, record_id: str) -> Draft:
    """A record of the book with nothing to add; raise Refused where the book has none of that id."""
    return _draft(record_id, stored_record(book, record_id), ())


def stored_record(book: Book, record_id: str) -> tuple[Stored, ...]:
    """The entries of a record; raise Refused where the book has none of that id."""
    stored = book.stored(record_id)
    if not stored:
        raise Refused([NO_SUCH_RECORD.at("", record=record_id, known="; ".join(book.records()))])
    return stored


def _draft(record_id: str, stored: tuple[Stored, ...], added: tuple[Entered, ...]) -> Draft:
    whole = list(stored)
    for entered in added:
        whole.append(link(record_id, _tip(whole), entered.said()))
    examined = journal.replay(entries_of(whole))
    if examined.meeting is None:
        raise Refused(examined.findings)
    return Draft(record_id, _tip(stored), added, tuple(whole), examined.meeting)


def entries_of(stored: Iterable[Stored]) -> tuple[Entry, ...]:
    """The acts of a record, in order; raise Refused where an entry cannot be read."""
    return tuple(Entry(one.number, read_act(one)) for one in stored)


def _tip(stored: Sequence[Stored]) -> Tip:
    return Tip(stored[-1].number, stored[-1].fingerprint) if stored else START


def _to_add(record_id: str, stored: Sequence[Stored], acts: Sequence[AnyAct], amend: str) -> Iterator[AnyAct]:
    """What is to be struck out, the last entry first, then the acts that the book does not have."""
    entries = entries_of(stored)
    live = tuple(entry for entry in journal.standing(entries) if not isinstance(entry.act, _NOT_IN_SEQUENCE))
    sequence = [act for act in acts if not isinstance(act, PapersNumbered)]
    agreeing = _agreeing(live, sequence)
    if differing := live[agreeing:]:
        _refuse_unless_amendable(record_id, entries, differing[0], amend)
        yield from _struck_out(entries, differing, amend)
    yield from sequence[agreeing:]
    yield from _new_numbers(entries, acts)


def _new_numbers(entries: Sequence[Entry], acts: Sequence[AnyAct]) -> Iterator[AnyAct]:
    """Numbers may be given at any time, after adoption too: those that the book does not have yet."""
    meeting = journal.replay(entries).meeting
    known = {} if meeting is None else meeting.numbers
    new = PapersNumbered(tuple(one for one in numbers_in(acts) if known.get(one.form) != one))
    if meeting is not None and (faults := faults_in(tuple(may.findings(meeting, new)))):
        raise Refused(faults)
    if new.numbers:
        yield new


def _agreeing(live: Sequence[Entry], acts: Sequence[AnyAct]) -> int:
    """How many entries say the same as the acts, from the first on."""
    pairs = zip(live, acts, strict=False)
    return next((index for index, (entry, act) in enumerate(pairs) if entry.act != act), min(len(live), len(acts)))


def _refuse_unless_amendable(record_id: str, entries: Sequence[Entry], first: Entry, amend: str) -> None:
    meeting = journal.replay(entries).meeting
    adopted = meeting is not None and meeting.adopted
    if adopted or not amend or isinstance(first.act, MeetingPrepared):
        prepared = PREPARED_OTHERWISE if isinstance(first.act, MeetingPrepared) else RECORDED_OTHERWISE
        code = ADOPTED_OTHERWISE if adopted else prepared
        raise Refused([code.at("", record=record_id, number=first.number, what=ACT_NAMES[type(first.act)])])


def _struck_out(entries: Sequence[Entry], differing: Sequence[Entry], reason: str) -> Iterator[AnyAct]:
    standing = list(entries)
    for entry in reversed(differing):
        act = EntryStruckOut(entry.number, reason)
        if faults := faults_in(journal.findings(standing, act)):
            raise Refused(faults)
        standing.append(Entry(len(standing) + 1, act))
        yield act


def written(book: Book, draft: Draft, papers: PapersWritten | None, hand: Hand) -> Tip:
    """Write a draft, and the fingerprints of the papers made from it; return where the record ends.

    Each entry is on disk before the next; raise Refused where somebody else has written since.
    """
    standing = list(entries_of(draft.stored[: draft.tip.number]))
    _refuse_taken_numbers(book, draft)
    meeting = journal.replay(standing).meeting
    tip = draft.tip
    for entered in (*draft.added, *((hand.entered(papers),) if papers is not None else ())):
        standing.append(Entry(len(standing) + 1, entered.act))
        meeting = _with(meeting, standing)
        tip = book.append(draft.record, tip, entered, head_of(draft.record, meeting))
    return tip


def _refuse_taken_numbers(book: Book, draft: Draft) -> None:
    """Once more, now that nobody else can write: a number may have been given since the meeting was drafted."""
    acts = [entry.act for entry in entries_of(draft.stored)]
    given = numbers_in([entered.act for entered in draft.added])
    if taken := tuple(taken_findings(book, draft.record, acts, given)):
        raise Refused(taken)


def _with(meeting: Meeting | None, standing: Sequence[Entry]) -> Meeting:
    """The meeting with the last entry; only a striking-out needs all of them again."""
    act = standing[-1].act
    if meeting is not None and not isinstance(act, EntryStruckOut):
        return after(meeting, act)
    examined = journal.replay(standing)
    if examined.meeting is None:
        raise Refused(examined.findings)
    return examined.meeting
