"""What the meetings of a book are called now (giờ họp, tổ chức họp): a record keeps the id it began with, its meeting may not."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from meetings.acts import Act, MeetingPrepared, PapersWritten
from meetings.book import Book
from meetings.entries import Entry, standing
from meetings.restating import called_by, record_of

RESTATED = "meeting_restated"
"""The tag of a restatement in the book."""


class Called(NamedTuple):
    """What lists call a meeting: now, and each other way while papers of it were written."""

    now: str
    before: tuple[str, ...] = ()


def restated_in(book: Book) -> Mapping[str, MeetingPrepared]:
    """Of each meeting that was restated, what it is called by now; the ids of the other records tell moment and organ."""
    called = {record: called_by(_standing(book.entries(record))) for record in book.records_with(RESTATED)}
    return {record: one for record, one in called.items() if one is not None}


def names_in(book: Book) -> Mapping[str, str]:
    """What lists call each record, a month too."""
    restated = restated_in(book)
    return {record: record_of(restated[record]) if record in restated else record for record in book.records()}


def name_of(record: str, entries: Sequence[Entry]) -> str:
    """What lists call a record of these entries; its id where no meeting was restated."""
    called = called_by(_standing(entries))
    return record if called is None else record_of(called)


def record_called(book: Book, said: str) -> str:
    """The record that somebody names as lists call it now, or by its id; as it was said where the book has neither."""
    names = names_in(book)
    if names.get(said) == said:
        return said
    return next((record for record, name in names.items() if name == said), said)


def called_in(book: Book, records: Iterable[str]) -> Mapping[str, Called]:
    """What each of these meetings is called, and was called when papers of it were written."""
    restated = frozenset(book.records_with(RESTATED))
    return {
        record: _called(record, book.entries(record)) if record in restated else Called(record) for record in records
    }


def _called(record: str, entries: Sequence[Entry]) -> Called:
    now = name_of(record, entries)
    return Called(now, tuple(dict.fromkeys(name for name in _while_writing(record, entries) if name != now)))


def _while_writing(record: str, entries: Sequence[Entry]) -> Iterator[str]:
    for index, entry in enumerate(entries):
        if isinstance(entry.act, PapersWritten):
            yield name_of(record, entries[:index])


def _standing(entries: Sequence[Entry]) -> list[Act]:
    return [entry.act for entry in standing(entries)]
