"""Numbers of papers across a book (số văn bản): a number given once is used up, even where its entry was struck out."""

from collections.abc import Iterator, Sequence

from meetings.acts import AnyAct, MeetingPrepared, PaperNumber, PapersNumbered
from meetings.book import Book
from meetings.faults import Code, Finding

NUMBER_TAKEN = Code(
    "F518",
    "số {number:02d}-{kind} đã đặt cho một văn bản của «{record}»",
    "vui lòng đặt số khác: số đã đặt, kể cả ở mục đã gạch bỏ, không dùng lại",
)


def taken_findings(book: Book, record: str, acts: Sequence[AnyAct], given: Sequence[PaperNumber]) -> Iterator[Finding]:
    """Numbers that another paper of that kind has, in this record or another one of the same run of numbers.

    ``acts`` are those of the record, its first above all: it says in which run its numbers are.
    """
    if not given:
        return
    run = _run_of(acts)
    for other in book.records():
        theirs = [entry.act for entry in book.entries(other)]
        if other == record or _run_of(theirs) == run:
            yield from _taken(other, theirs, given, own=other == record)


def _taken(record: str, acts: Sequence[AnyAct], given: Sequence[PaperNumber], *, own: bool) -> Iterator[Finding]:
    known = [one for act in acts if isinstance(act, PapersNumbered) for one in act.numbers]
    for one in given:
        if any(
            (one.kind, one.number) == (old.kind, old.number) and not (own and one.form == old.form) for old in known
        ):
            yield NUMBER_TAKEN.at(f"numbers.{one.form}", number=one.number, kind=one.kind, record=record)


def numbers_in(acts: Sequence[AnyAct]) -> tuple[PaperNumber, ...]:
    """Every number that these acts give."""
    return tuple(one for act in acts if isinstance(act, PapersNumbered) for one in act.numbers)


def _run_of(acts: Sequence[AnyAct]) -> tuple[str, str] | None:
    """Within what numbers run on: an organ's term of office, or its year where no term is given."""
    first = next(iter(acts), None)
    if not isinstance(first, MeetingPrepared):
        return None
    return first.organ.name, first.organ.term or str(first.planned.year)
