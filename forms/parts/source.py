"""What papers are made of: the meeting, and what the record book vouches for."""

from typing import NamedTuple

from meetings.meeting import Meeting
from meetings.vouching import BookEntry, Vouched


class Source(NamedTuple):
    """A meeting, the entry of the book that closed it, and those of its corrections; without a book neither."""

    meeting: Meeting
    closed_by: BookEntry | None = None
    corrected_by: tuple[BookEntry, ...] = ()


def source_from(meeting: Meeting, book: Vouched) -> Source:
    """A meeting as the book tells it."""
    return Source(meeting, book.closed_by, book.corrected_by)
