"""A record book that is open: append, read, verify."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple, Self

import msgspec

from meetings.acts import Act, AnyAct
from meetings.book.chain import START, Stored, Tip, broken_link, link
from meetings.book.codes import (
    BOOK_DAMAGED,
    BOOK_NOT_OPENED,
    CHAIN_BROKEN,
    ENTRIES_LOST,
    ENTRY_UNREADABLE,
    NOT_WRITTEN,
    RECORD_MOVED_ON,
)
from meetings.book.opening import connection_to, create_book, only_writer, refusal, refuse_strangers
from meetings.entries import Entry
from meetings.faults import Finding, Refused
from meetings.kpi.acts import AnyMonthAct


class Head(NamedTuple):
    """The head of one record: what lists and consolidation need without a replay. ``outcome`` is JSON."""

    record: str
    organ: str
    period: str
    kind: str
    stage: str
    outcome: str
    entries: int
    fingerprint: str

    def lost_entries(self, stored: Sequence[Stored]) -> bool:
        """Whether this head speaks of an entry that is no longer there: entries were taken off the end."""
        return self.entries > len(stored) or self.fingerprint not in {entry.fingerprint for entry in stored}


class Entered(NamedTuple):
    """An act with the moment it was recorded and the person at the keyboard."""

    act: Act
    moment: datetime
    person: str

    def said(self) -> tuple[str, str, str]:
        """Moment, person and act as they are written and chained."""
        act = msgspec.json.encode(self.act).decode()
        return self.moment.isoformat(timespec="seconds"), self.person, act


class Hand(NamedTuple):
    """Who writes (người ghi), and by which clock."""

    clock: Callable[[], datetime]
    person: str

    def entered(self, act: Act) -> Entered:
        """The act with this moment and this person."""
        return Entered(act, self.clock(), self.person)


class Book:
    """An open record book. Use ``writing`` to append, ``reading`` to look."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Take an open connection; callers use the two class methods instead."""
        self.path = path
        self._connection = connection

    @classmethod
    @contextmanager
    def writing(cls, path: Path, *, create: bool = True) -> Iterator[Self]:
        """Open for appending; where there is no file, ``create`` the book or refuse.

        Refused while another program writes, and where the file or a chain in it is damaged: nothing is added to that.
        """
        if not create and not path.exists():
            raise Refused([BOOK_NOT_OPENED.at("", path=path, why="không có sổ này")])
        refuse_strangers(path)
        with only_writer(path):
            if not path.exists():
                create_book(path)
            with connection_to(path, "rw") as connection:
                book = cls(path, connection)
                book.verify()
                yield book

    @classmethod
    @contextmanager
    def reading(cls, path: Path) -> Iterator[Self]:
        """Open for looking only; another program may be writing."""
        with connection_to(path, "ro") as connection:
            yield cls(path, connection)

    def append(self, record: str, tip: Tip, entered: Entered, head: Head) -> Tip:
        """Write one act behind ``tip``, and the head, in one transaction; return the new tip once it is on disk.

        ``head`` comes with its entries and fingerprint still to be filled. Refused where the record has moved on.
        """
        return self.append_all(record, tip, [entered], head)

    def append_all(self, record: str, tip: Tip, entered: Sequence[Entered], head: Head) -> Tip:
        """Write several acts that belong together in one transaction: all of them or none; ``head`` is that of the last."""
        stored: list[Stored] = []
        last = tip
        for one in entered:
            stored.append(link(record, last, one.said()))
            last = Tip(stored[-1].number, stored[-1].fingerprint)
        try:
            with self._transaction():
                if self.tip(record) != tip:
                    raise Refused([RECORD_MOVED_ON.at("", number=tip.number + 1, record=record)])
                self._connection.executemany("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)", stored)
                self._write_head(head._replace(entries=last.number, fingerprint=last.fingerprint))
        except sqlite3.IntegrityError as error:
            raise Refused([RECORD_MOVED_ON.at("", number=tip.number + 1, record=record)]) from error
        except sqlite3.Error as error:
            raise refusal(self.path, error, NOT_WRITTEN) from error
        self._move_into_the_book()
        return last

    def _move_into_the_book(self) -> None:
        """Leave nothing in the log beside the book, so that the book alone holds whatever was acknowledged.

        While somebody reads, the log stays a little longer; the entry is on disk either way.
        """
        with suppress(sqlite3.OperationalError):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def rewrite_head(self, head: Head) -> None:
        """Put a head rebuilt from the entries in the place of one that no longer agrees."""
        try:
            with self._transaction():
                self._write_head(head)
        except sqlite3.Error as error:
            raise refusal(self.path, error, NOT_WRITTEN) from error

    def _write_head(self, head: Head) -> None:
        self._connection.execute("INSERT OR REPLACE INTO heads VALUES (?, ?, ?, ?, ?, ?, ?, ?)", head)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise

    def tip(self, record: str) -> Tip:
        """Where a record ends now; ``START`` where there is none."""
        query = "SELECT number, fingerprint FROM entries WHERE record = ? ORDER BY number DESC LIMIT 1"
        rows = self._rows(query, record)
        return Tip(*rows[0]) if rows else START

    def stored(self, record: str) -> tuple[Stored, ...]:
        """A record's entries as they stand, in order."""
        query = "SELECT * FROM entries WHERE record = ? ORDER BY number"
        return tuple(Stored(*row) for row in self._rows(query, record))

    def entries(self, record: str) -> tuple[Entry, ...]:
        """A record's acts, in order; raise Refused where an entry cannot be read."""
        return tuple(Entry(stored.number, read_act(stored)) for stored in self.stored(record))

    def records(self) -> tuple[str, ...]:
        """Ids of all records, whether or not their head stands."""
        query = "SELECT record FROM entries UNION SELECT record FROM heads ORDER BY record"
        return tuple(str(row[0]) for row in self._rows(query))

    def records_with(self, tag: str) -> tuple[str, ...]:
        """Ids of the records in which an act of that tag stands, struck out or not."""
        beginning = f'{{"act":"{tag}"'
        query = "SELECT DISTINCT record FROM entries WHERE substr(act, 1, ?) = ? ORDER BY record"
        return tuple(str(row[0]) for row in self._rows(query, str(len(beginning)), beginning))

    def heads(self) -> tuple[Head, ...]:
        """The heads of all records."""
        return tuple(Head(*row) for row in self._rows("SELECT * FROM heads ORDER BY record"))

    def verify(self) -> None:
        """Raise Refused where the file is damaged, an entry does not follow from the one before it, or the last are lost."""
        self.verify_file()
        heads = {head.record: head for head in self.heads()}
        faults = [fault for record in self.records() if (fault := self._fault_in(record, heads.get(record)))]
        if faults:
            raise Refused(faults)

    def _fault_in(self, record: str, head: Head | None) -> Finding | None:
        stored = self.stored(record)
        number = broken_link(stored)
        if number is not None:
            return CHAIN_BROKEN.at("", number=number, record=record)
        if head is not None and head.lost_entries(stored):
            return ENTRIES_LOST.at("", record=record, entries=len(stored), known=head.entries)
        return None

    def verify_file(self) -> None:
        """Raise Refused where the database itself finds the file damaged."""
        rows = self._rows("PRAGMA integrity_check(5)")
        if rows != [("ok",)]:
            why = f"có ít nhất {len(rows)} chỗ không còn nguyên vẹn"
            raise Refused([BOOK_DAMAGED.at("", path=self.path, why=why)])

    def _rows(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(query, values).fetchall()
        except UnicodeDecodeError as error:
            raise Refused([BOOK_DAMAGED.at("", path=self.path, why="dữ liệu không còn nguyên vẹn")]) from error
        except sqlite3.Error as error:
            raise refusal(self.path, error, BOOK_NOT_OPENED) from error


def read_act(stored: Stored) -> Act:
    """The act that an entry holds; raise Refused where it cannot be read."""
    try:
        return _ACTS.decode(stored.act)
    except msgspec.DecodeError as error:
        why = "phiên bản này không biết loại mục ấy, hoặc mục thiếu nội dung"
        raise Refused([ENTRY_UNREADABLE.at("", number=stored.number, record=stored.record, why=why)]) from error


_ACTS: msgspec.json.Decoder[AnyAct | AnyMonthAct] = msgspec.json.Decoder(AnyAct | AnyMonthAct)
