"""A whole meeting into the book (ghi cả cuộc họp): drafted first, so that papers can name its entries, then written.

A draft holds the very entries that will stand in the book, chained; nothing is written until every paper is made.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from meetings import journal, may
from meetings.acts import (
    ACT_NAMES,
    AnyAct,
    BallotAskedFor,
    CorrectionMade,
    MeetingPrepared,
    MeetingRestated,
    PapersNumbered,
    PapersWritten,
    ReadingsChosen,
)
from meetings.amending import FIRST, said_anew, struck_out
from meetings.book import START, Book, Entered, Hand, Stored, Tip, link, read_act
from meetings.called import names_in, restated_in
from meetings.entries import Entry, standing
from meetings.faults import Code, Refused, faults_in
from meetings.heads import head_of
from meetings.meeting import Meeting
from meetings.numbering import numbers_in, taken_findings
from meetings.restating import called_by, record_of
from meetings.vietnamese import several

RECORDED_OTHERWISE = Code(
    "F513",
    "«{record}» đã có trong sổ và khác với tệp từ mục số {number} ({what})",
    'vui lòng thêm --amend "lý do" để gạch bỏ từ mục số {number} của «{record}» rồi ghi lại, hoặc ghi vào sổ khác',
)
PREPARED_OTHERWISE = Code(
    "F521",
    "«{record}» đã có trong sổ với mục số {number} ({what}) ghi khác tệp: quy định, tên, địa điểm, cách hiểu hoặc thể thức",
    'vui lòng thêm --amend "lý do" để sổ ghi lại điều ấy như trong tệp, hoặc sửa tệp cho khớp với sổ',
)
ADOPTED_OTHERWISE = Code(
    "F515",
    "biên bản của «{record}» đã thông qua, và tệp khác với sổ từ mục số {number} ({what})",
    'vui lòng ghi đính chính bằng «kiemdiem correct "{record}"»; muốn in lại mà không ghi sổ thì bỏ --book',
)
NOTHING_TO_AMEND = Code(
    "F526",
    "sổ không có «{record}» để sửa, chỉ có: {known}",
    "giờ và tên tổ chức trong tệp phải như trong sổ: cần đổi thì sửa trong sổ trước (bước Chuẩn bị, phần Cuộc họp); "
    "ghi một cuộc họp mới thì bỏ --amend",
)
NO_SUCH_RECORD = Code("F516", "sổ không có cuộc họp «{record}»", "các cuộc họp trong sổ: {known}")

_NOT_IN_SEQUENCE = (PapersWritten, CorrectionMade, PapersNumbered, MeetingRestated, ReadingsChosen, BallotAskedFor)
"""What only the book knows, numbers, which come when they come, and restatements, which a file says in the first place."""


PREPARED = "meeting_prepared"
"""The tag of the act with which every meeting of a book begins, and nothing else."""


class Draft(NamedTuple):
    """A meeting as the book will hold it: its record, where that ends now, what is added, how all of it will stand."""

    record: str
    tip: Tip
    added: tuple[Entered, ...]
    stored: tuple[Stored, ...]
    meeting: Meeting


def _record_in(book: Book, prepared: MeetingPrepared) -> str:
    """Where the book has that meeting, perhaps begun under another hour or name; else the id of a record to begin."""
    record = record_of(prepared)
    restated = restated_in(book)
    return next((known for known, called in restated.items() if record_of(called) == record), record)


def drafted(book: Book | None, acts: Sequence[AnyAct], hand: Hand, *, amend: str = "") -> Draft:
    """Draft a whole meeting whose acts were found without fault, going on where an earlier try was cut off.

    ``book`` is None where there is none yet. Raise Refused where it already holds this meeting with other words; with
    ``amend``, a reason, those entries are struck out first, unless the minutes are adopted.
    """
    first = acts[0]
    if not isinstance(first, MeetingPrepared):
        raise Refused(journal.examine(acts).findings)
    record_id = record_of(first) if book is None else _record_in(book, first)
    if book is not None and (taken := tuple(taken_findings(book, record_id, acts, numbers_in(acts)))):
        raise Refused(taken)
    stored = () if book is None else book.stored(record_id)
    if book is not None and amend and not stored:
        _refuse_where_another_is_meant(book, first)
    return _draft(record_id, stored, tuple(map(hand.entered, _to_add(record_of(first), stored, acts, amend))))


def _refuse_where_another_is_meant(book: Book, prepared: MeetingPrepared) -> None:
    """A meeting is found by its hour and organ: where one of them was changed in the file, it would be recorded once more."""
    hour, organ = f"{prepared.planned:%Y-%m-%d %H:%M} ", f" {prepared.organ.name}"
    near = [name for name in names_in(book).values() if name.startswith(hour) or name.endswith(organ)]
    if near:
        known = several(near, "cuộc họp", joined="; ", whole="lệnh kiemdiem check")
        raise Refused([NOTHING_TO_AMEND.at("", record=record_of(prepared), known=known)])


def as_it_stands(book: Book, record_id: str) -> Draft:
    """A record of the book with nothing to add; raise Refused where the book has none of that id."""
    return _draft(record_id, stored_record(book, record_id), ())


def stored_record(book: Book, record_id: str) -> tuple[Stored, ...]:
    """The entries of a record; raise Refused where the book has none of that id."""
    stored = book.stored(record_id)
    if not stored:
        raise Refused(
            [
                NO_SUCH_RECORD.at(
                    "",
                    record=record_id,
                    known=several(names_in(book).values(), "cuộc họp", joined="; ", whole="lệnh kiemdiem check"),
                )
            ]
        )
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


def _to_add(called: str, stored: Sequence[Stored], acts: Sequence[AnyAct], amend: str) -> Iterator[AnyAct]:
    """What is to be struck out, the last entry first, then the acts that the book does not have."""
    entries = entries_of(stored)
    live = tuple(_as_called(standing(entries)))
    sequence = [act for act in acts if not isinstance(act, PapersNumbered)]
    agreeing = _agreeing(live, sequence)
    if differing := live[agreeing:]:
        _refuse_unless_amendable(called, entries, differing[0], amend)
    if differing and differing[0] is live[0]:
        yield from said_anew(entries, live, sequence, FIRST + _agreeing(live[FIRST:], sequence[FIRST:]), amend)
    else:
        yield from struck_out(entries, differing, amend)
        yield from sequence[agreeing:]
    yield from _new_numbers(entries, acts)


def _as_called(standing: Sequence[Entry]) -> Iterator[Entry]:
    """The entries that follow on one another, the first with what was restated since: so a file says the meeting."""
    called = called_by(entry.act for entry in standing)
    for entry in standing:
        if called is not None and isinstance(entry.act, MeetingPrepared):
            yield entry._replace(act=called)
        elif not isinstance(entry.act, _NOT_IN_SEQUENCE):
            yield entry


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


def _refuse_unless_amendable(called: str, entries: Sequence[Entry], first: Entry, amend: str) -> None:
    meeting = journal.replay(entries).meeting
    adopted = meeting is not None and meeting.adopted
    if adopted or not amend:
        prepared = PREPARED_OTHERWISE if isinstance(first.act, MeetingPrepared) else RECORDED_OTHERWISE
        code = ADOPTED_OTHERWISE if adopted else prepared
        raise Refused([code.at("", record=called, number=first.number, what=ACT_NAMES[type(first.act)])])


def written(book: Book, draft: Draft, papers: PapersWritten | None, hand: Hand) -> Tip:
    """Write a draft, and the fingerprints of the papers made from it, in one transaction; return where the record ends.

    Raise Refused where somebody else has written since.
    """
    _refuse_taken_numbers(book, draft)
    entered = (*draft.added, *((hand.entered(papers),) if papers is not None else ()))
    if not entered:
        return draft.tip
    return book.append_all(draft.record, draft.tip, entered, head_of(draft.record, draft.meeting))


def _refuse_taken_numbers(book: Book, draft: Draft) -> None:
    """Once more, now that nobody else can write: a number may have been given since the meeting was drafted."""
    acts = [entry.act for entry in entries_of(draft.stored)]
    given = numbers_in([entered.act for entered in draft.added])
    if taken := tuple(taken_findings(book, draft.record, acts, given)):
        raise Refused(taken)
