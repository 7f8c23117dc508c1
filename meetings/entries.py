"""Entries of the book as people count them (mục của sổ), and which of them stand: no rule is needed to tell."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from meetings.acts import Act, EntryRestored, EntryStruckOut


class Entry(NamedTuple):
    """One entry of the book as people count them: from 1."""

    number: int
    act: Act


def standing(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries that count, in order: neither struck out nor themselves about an entry."""
    struck = struck_out(entries)
    return tuple(e for e in entries if e.number not in struck and not isinstance(e.act, EntryStruckOut | EntryRestored))


def struck_out(entries: Iterable[Entry]) -> Mapping[int, Entry]:
    """Entries that are struck out now (mục đã gạch bỏ), by number, each with the entry that struck it out last."""
    struck: dict[int, Entry] = {}
    for entry in entries:
        if isinstance(entry.act, EntryStruckOut):
            struck[entry.act.entry] = entry
        elif isinstance(entry.act, EntryRestored):
            struck.pop(entry.act.entry, None)
    return struck
