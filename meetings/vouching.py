"""What the record book vouches for (sổ làm chứng): the entry that closed a meeting, its corrections, the papers written."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from meetings.acts import Act, CorrectionMade, MeetingClosed, MinutesAdopted, PapersWritten
from meetings.book import Stored, read_act
from meetings.entries import Entry, standing


class BookEntry(NamedTuple):
    """An entry of the record book as a paper names it (mục trong sổ): its number, its fingerprint, when it was made."""

    number: int
    fingerprint: str
    moment: datetime


class Vouched(NamedTuple):
    """What the book vouches for; ``written`` are the fingerprints of every file ever written, by its name."""

    closed_by: BookEntry | None
    corrected_by: tuple[BookEntry, ...]
    written: Mapping[str, frozenset[str]]


def vouched(stored: Sequence[Stored]) -> Vouched:
    """What a record's entries vouch for; the minutes are closed by the last of their adoption and the closing."""
    entries = standing([Entry(one.number, read_act(one)) for one in stored])
    closing = [entry for entry in entries if isinstance(entry.act, MinutesAdopted | MeetingClosed)]
    corrections = (entry for entry in entries if isinstance(entry.act, CorrectionMade))
    return Vouched(
        closed_by=_named(stored, closing[-1]) if closing else None,
        corrected_by=tuple(_named(stored, entry) for entry in corrections),
        written=_written(entry.act for entry in entries),
    )


def _named(stored: Sequence[Stored], entry: Entry) -> BookEntry:
    found = stored[entry.number - 1]
    return BookEntry(found.number, found.fingerprint, datetime.fromisoformat(found.moment))


def _written(acts: Iterator[Act]) -> Mapping[str, frozenset[str]]:
    known: dict[str, frozenset[str]] = {}
    for act in acts:
        if isinstance(act, PapersWritten):
            for paper in act.papers:
                known[paper.file] = known.get(paper.file, frozenset()) | {paper.fingerprint}
    return known
