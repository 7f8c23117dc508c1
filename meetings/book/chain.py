"""The chain of a record: each entry is bound to the one before it by its fingerprint. Pure; touches no file."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

SEED = "0" * 64


class Stored(NamedTuple):
    """One entry as it stands in the book; ``act`` is its JSON text, exactly as it was chained."""

    record: str
    number: int
    moment: str
    person: str
    act: str
    previous: str
    fingerprint: str


class Tip(NamedTuple):
    """Where a record ends: its last number and fingerprint; a writer must know it to go on."""

    number: int
    fingerprint: str


START = Tip(0, SEED)


def fingerprint(record: str, number: int, previous: str, said: tuple[str, str, str]) -> str:
    """SHA-256, as 64 hexadecimal digits, over an entry's place, what it says (moment, person, act) and the fingerprint
    before it.
    """
    content = msgspec.json.encode([record, number, *said, previous])
    return hashlib.sha256(content).hexdigest()


def link(record: str, tip: Tip, said: tuple[str, str, str]) -> Stored:
    """The entry that follows a tip."""
    mark = fingerprint(record, tip.number + 1, tip.fingerprint, said)
    return Stored(record, tip.number + 1, *said, tip.fingerprint, mark)


def broken_link(entries: Sequence[Stored]) -> int | None:
    """The number of the first entry that does not follow from the one before it; None where the chain holds."""
    tip = START
    for entry in entries:
        if entry != link(entry.record, tip, (entry.moment, entry.person, entry.act)):
            return entry.number
        tip = Tip(entry.number, entry.fingerprint)
    return None
