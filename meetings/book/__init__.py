"""The record book (sổ biên bản): the only rooms that touch a database.

An append-only list of acts. Each is one transaction, numbered, chained by SHA-256 to the one before, and on disk before
``append`` returns. A head for each record is rewritten in the same transaction, so that lists need no replay; it can be
rebuilt from the entries. What the chain proves, and what it does not, is told in ``docs/record-book.md``.
"""

from meetings.book.book import Book, Entered, Hand, Head, read_act
from meetings.book.chain import SEED, START, Stored, Tip, broken_link, fingerprint, link
from meetings.book.opening import APPLICATION

__all__ = [
    "APPLICATION",
    "SEED",
    "START",
    "Book",
    "Entered",
    "Hand",
    "Head",
    "Stored",
    "Tip",
    "broken_link",
    "fingerprint",
    "link",
    "read_act",
]
