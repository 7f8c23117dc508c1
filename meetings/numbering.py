"""Numbers of papers across a book (số văn bản): a number given once is used up, even where its entry was struck out."""

from collections.abc import Iterator, Sequence

from meetings.acts import Act, PaperNumber, PapersNumbered
from meetings.book import Book
from meetings.entries import Entry, standing
from meetings.faults import Code, Finding
from meetings.restating import called_by

NUMBER_TAKEN = Code(
    "F518",
    "số {number:02d}-{kind} đã đặt cho một văn bản của «{record}»",
    "vui lòng đặt số khác: số đã đặt, kể cả ở mục đã gạch bỏ, không dùng lại",
)


def taken_findings(book: Book, record: str, acts: Sequence[Act], given: Sequence[PaperNumber]) -> Iterator[Finding]:
    """Numbers that another paper of that kind has, in this record or another one of the same run of numbers.

    ``acts`` are those of the record in the order of its entries: what its meeting is called by says in which run they are.
    """
    if not given:
        return
    run = _run_of(acts)
    for other in book.records():
        theirs = [entry.act for entry in book.entries(other)]
        if other == record or _run_of(theirs) == run:
            yield from _taken(other, theirs, given, own=other == record)


def _taken(record: str, acts: Sequence[Act], given: Sequence[PaperNumber], *, own: bool) -> Iterator[Finding]:
    known = [one for act in acts if isinstance(act, PapersNumbered) for one in act.numbers]
    for one in given:
        if any(
            (one.kind, one.number) == (old.kind, old.number) and not (own and one.form == old.form) for old in known
        ):
            yield NUMBER_TAKEN.at(f"numbers.{one.form}", number=one.number, kind=one.kind, record=record)


def numbers_in(acts: Sequence[Act]) -> tuple[PaperNumber, ...]:
    """Every number that these acts give."""
    return tuple(one for act in acts if isinstance(act, PapersNumbered) for one in act.numbers)


def _run_of(acts: Sequence[Act]) -> tuple[str, str] | None:
    """Within what numbers run on: an organ's term of office, or its year where no term is given."""
    entries = [Entry(number, act) for number, act in enumerate(acts, start=1)]
    called = called_by(entry.act for entry in standing(entries))
    return None if called is None else (called.organ.name, called.organ.term or str(called.planned.year))
