"""What the meetings of a book are called now (giờ họp, tổ chức họp): a record keeps the id it began with, its meeting may not."""

from collections.abc import Mapping

from meetings import journal
from meetings.acts import Act, MeetingPrepared
from meetings.book import Book
from meetings.restating import called_by

RESTATED = "meeting_restated"
"""The tag of a restatement in the book."""


def restated_in(book: Book) -> Mapping[str, MeetingPrepared]:
    """Of each meeting that was restated, what it is called by now; the ids of the other records tell moment and organ."""
    called = {record: called_by(_standing(book, record)) for record in book.records_with(RESTATED)}
    return {record: one for record, one in called.items() if one is not None}


def _standing(book: Book, record: str) -> list[Act]:
    return [entry.act for entry in journal.standing(book.entries(record))]
