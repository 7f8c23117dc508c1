"""What papers are made of: the meeting, and what the record book vouches for."""

from datetime import datetime
from typing import NamedTuple

from meetings.meeting import Meeting


class BookEntry(NamedTuple):
    """An entry of the record book as a paper names it (mục trong sổ): its number, its fingerprint, when it was made."""

    number: int
    fingerprint: str
    moment: datetime


class Source(NamedTuple):
    """A meeting, the entry of the book that closed it, and those of its corrections; without a book neither."""

    meeting: Meeting
    closed_by: BookEntry | None = None
    corrected_by: tuple[BookEntry, ...] = ()
