"""The record book (sổ biên bản): the one room that touches a database.

An append-only list of acts. Each is one transaction, numbered, chained by SHA-256 to the one before, and on disk before
``append`` returns. A head for each record is rewritten in the same transaction, so that lists need no replay; it can be
rebuilt from the entries. What the chain proves, and what it does not, is told in ``docs/record-book.md``.
"""

import hashlib
import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import IO, Any, NamedTuple, Self

import msgspec

from meetings.acts import AnyAct
from meetings.faults import Code, Refused
from meetings.journal import Entry
from meetings.trouble import words_for

NOT_A_BOOK = Code("F501", "{path} không phải sổ của chương trình ({why})", "vui lòng chọn đúng tệp sổ")
BOOK_DAMAGED = Code("F502", "sổ {path} bị hỏng: {why}", "xin đừng ghi tiếp; vui lòng dùng bản sao lưu gần nhất")
ANOTHER_WRITER = Code(
    "F503", "sổ {path} đang được một chương trình khác ghi", "vui lòng đóng chương trình kia rồi thử lại"
)
BOOK_TOO_NEW = Code(
    "F504",
    "sổ {path} do phiên bản mới hơn của chương trình lập (bản {given}, ở đây đọc được đến bản {known})",
    "vui lòng cập nhật chương trình",
)
BOOK_NOT_OPENED = Code("F505", "không mở được sổ {path}: {why}", "vui lòng kiểm tra thư mục và quyền ghi")
RECORD_MOVED_ON = Code(
    "F506", "mục số {number} của «{record}» vừa được ghi ở nơi khác", "vui lòng mở lại cuộc họp để thấy mục mới"
)
CHAIN_BROKEN = Code(
    "F507",
    "mục số {number} của «{record}» không khớp với chuỗi dấu vân tay",
    "sổ đã bị sửa ngoài chương trình hoặc bị hỏng; vui lòng dùng bản sao lưu gần nhất",
)
ENTRY_UNREADABLE = Code(
    "F508",
    "mục số {number} của «{record}» không đọc được: {why}",
    "vui lòng cập nhật chương trình hoặc dùng bản sao lưu",
)
NOT_WRITTEN = Code(
    "F509", "không ghi được vào sổ {path}: {why}", "mục vừa rồi chưa được ghi; vui lòng kiểm tra đĩa rồi thử lại"
)

APPLICATION = 0x6B_64_69_65  # "kdie", in the file's header: what tells a book from any other SQLite file
VERSION = 1
SEED = "0" * 64

_TABLES = """
CREATE TABLE entries (
    record TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    moment TEXT NOT NULL,
    person TEXT NOT NULL,
    act TEXT NOT NULL,
    previous TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (record, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE heads (
    record TEXT NOT NULL PRIMARY KEY,
    organ TEXT NOT NULL,
    period TEXT NOT NULL,
    kind TEXT NOT NULL,
    stage TEXT NOT NULL,
    outcome TEXT NOT NULL,
    entries INTEGER NOT NULL,
    fingerprint TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""


class Stored(NamedTuple):
    """One entry as it stands in the book; ``act`` is its JSON text, exactly as it was chained."""

    record: str
    number: int
    moment: str
    person: str
    act: str
    previous: str
    fingerprint: str


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


class Entered(NamedTuple):
    """An act with the moment it was recorded and the person at the keyboard."""

    act: AnyAct
    moment: datetime
    person: str


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


class Book:
    """An open record book. Use ``writing`` to append, ``reading`` to look."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Take an open connection; callers use the two class methods instead."""
        self.path = path
        self._connection = connection

    @classmethod
    @contextmanager
    def writing(cls, path: Path) -> Iterator[Self]:
        """Open for appending, creating the book where there is no file; refuse while another program writes."""
        with _only_writer(path):
            if not path.exists():
                _create(path)
            with cls._open(path, "rw") as book:
                yield book

    @classmethod
    @contextmanager
    def reading(cls, path: Path) -> Iterator[Self]:
        """Open for looking only; another program may be writing."""
        with cls._open(path, "ro") as book:
            yield book

    @classmethod
    @contextmanager
    def _open(cls, path: Path, mode: str) -> Iterator[Self]:
        _refuse_strangers(path)
        try:
            connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=5
            )
        except sqlite3.Error as error:
            raise Refused([BOOK_NOT_OPENED.at("", path=path, why=_why(error))]) from error
        with closing(connection):
            _settle(path, connection)
            yield cls(path, connection)

    def append(self, record: str, tip: Tip, entered: Entered, head: Head) -> Tip:
        """Write one act behind ``tip``, and the head, in one transaction; return the new tip once it is on disk.

        ``head`` comes with its entries and fingerprint still to be filled. Refused where the record has moved on.
        """
        number = tip.number + 1
        said = (entered.moment.isoformat(timespec="seconds"), entered.person, msgspec.json.encode(entered.act).decode())
        mark = fingerprint(record, number, tip.fingerprint, said)
        stored = Stored(record, number, *said, tip.fingerprint, mark)
        try:
            with self._transaction():
                if self.tip(record) != tip:
                    raise Refused([RECORD_MOVED_ON.at("", number=number, record=record)])
                self._connection.execute("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)", stored)
                self._write_head(head._replace(entries=number, fingerprint=mark))
        except sqlite3.IntegrityError as error:
            raise Refused([RECORD_MOVED_ON.at("", number=number, record=record)]) from error
        except sqlite3.Error as error:
            raise Refused([NOT_WRITTEN.at("", path=self.path, why=_why(error))]) from error
        return Tip(number, mark)

    def rewrite_head(self, head: Head) -> None:
        """Put a head rebuilt from the entries in the place of one that no longer agrees."""
        try:
            with self._transaction():
                self._write_head(head)
        except sqlite3.Error as error:
            raise Refused([NOT_WRITTEN.at("", path=self.path, why=_why(error))]) from error

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

    def heads(self) -> tuple[Head, ...]:
        """The heads of all records."""
        return tuple(Head(*row) for row in self._rows("SELECT * FROM heads ORDER BY record"))

    def damage(self) -> str:
        """What the database itself finds wrong with the file; empty where all is well."""
        rows = self._rows("PRAGMA integrity_check(5)")
        return "" if rows == [("ok",)] else f"tệp có ít nhất {len(rows)} chỗ không còn nguyên vẹn"

    def _rows(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise Refused([BOOK_DAMAGED.at("", path=self.path, why=_why(error))]) from error


def read_act(stored: Stored) -> AnyAct:
    """The act that an entry holds; raise Refused where it cannot be read."""
    try:
        return _ACTS.decode(stored.act)
    except msgspec.DecodeError as error:
        why = "phiên bản này không biết loại mục ấy, hoặc mục thiếu nội dung"
        raise Refused([ENTRY_UNREADABLE.at("", number=stored.number, record=stored.record, why=why)]) from error


_TROUBLE = {
    "SQLITE_CORRUPT": "dữ liệu không còn nguyên vẹn",
    "SQLITE_NOTADB": "không phải tệp sổ",
    "SQLITE_FULL": "đĩa đã đầy",
    "SQLITE_READONLY": "tệp chỉ cho đọc",
    "SQLITE_BUSY": "chương trình khác đang giữ tệp",
    "SQLITE_LOCKED": "chương trình khác đang giữ tệp",
    "SQLITE_CANTOPEN": "không mở được tệp",
    "SQLITE_IOERR": "đĩa báo lỗi đọc, ghi",
}


def _why(error: sqlite3.Error) -> str:
    """What the database says, in words for people; its own name for it where we have none."""
    name = getattr(error, "sqlite_errorname", "")
    kind = next((words for known, words in _TROUBLE.items() if name.startswith(known)), None)
    return kind or (f"cơ sở dữ liệu báo {name}" if name else "dữ liệu không còn nguyên vẹn")


_ACTS: msgspec.json.Decoder[AnyAct] = msgspec.json.Decoder(AnyAct)


def _refuse_strangers(path: Path) -> None:
    """A file that is no book is refused before SQLite may touch it."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise Refused([BOOK_NOT_OPENED.at("", path=path, why=words_for(error))]) from error
    if not header.startswith(b"SQLite format 3\0") or len(header) < 100:  # noqa: PLR2004 - SQLite's header
        why = "tệp rỗng" if not header else "không phải tệp sổ"
        raise Refused([NOT_A_BOOK.at("", path=path, why=why)])
    if int.from_bytes(header[68:72]) != APPLICATION:
        raise Refused([NOT_A_BOOK.at("", path=path, why="tệp dữ liệu của chương trình khác")])


def _settle(path: Path, connection: sqlite3.Connection) -> None:
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA fullfsync = ON")
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    except sqlite3.Error as error:
        raise Refused([BOOK_DAMAGED.at("", path=path, why=_why(error))]) from error
    if version > VERSION:
        raise Refused([BOOK_TOO_NEW.at("", path=path, given=version, known=VERSION)])
    if not {"entries", "heads"} <= tables:
        raise Refused([BOOK_DAMAGED.at("", path=path, why="thiếu bảng ghi")])


def _create(path: Path) -> None:
    """Make an empty book beside its place and move it there whole: a kill leaves a book or nothing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".kiemdiem-") as folder:
            made = Path(folder) / path.name
            with closing(sqlite3.connect(made, isolation_level=None)) as connection:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = FULL")
                script = (
                    f"BEGIN; PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; {_TABLES} COMMIT;"
                )
                connection.executescript(script)
            made.replace(path)
        _sync_folder(path.parent)
    except (OSError, sqlite3.Error) as error:
        why = words_for(error) if isinstance(error, OSError) else _why(error)
        raise Refused([BOOK_NOT_OPENED.at("", path=path, why=why)]) from error


def _sync_folder(folder: Path) -> None:
    """Have the new name itself on disk; a folder cannot be opened so on Windows, which does it by itself."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _only_writer(path: Path) -> Iterator[None]:
    """Hold the book's lock file; the system lets go of it when a process ends, however it ends."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = path.with_name(path.name + ".lock").open("a+b")
    except OSError as error:
        raise Refused([BOOK_NOT_OPENED.at("", path=path, why=words_for(error))]) from error
    with lock:
        if not _lock(lock):
            raise Refused([ANOTHER_WRITER.at("", path=path)])
        yield


def _lock(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
