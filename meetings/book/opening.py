"""Opening the file of a record book: strangers refused before SQLite may touch them, one writer at a time, full sync."""

import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import IO

from meetings.book.codes import ANOTHER_WRITER, BOOK_DAMAGED, BOOK_NOT_OPENED, BOOK_TOO_NEW, NOT_A_BOOK
from meetings.faults import Code, Refused
from meetings.trouble import words_for

APPLICATION = 0x6B_64_69_65  # "kdie", in the file's header: what tells a book from any other SQLite file
VERSION = 1

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

_HELD = ("SQLITE_BUSY", "SQLITE_LOCKED")
_OUTSIDE = {
    "SQLITE_FULL": "đĩa đã đầy",
    "SQLITE_READONLY": "tệp hoặc thư mục chỉ cho đọc",
    "SQLITE_CANTOPEN": "không mở được tệp, hoặc không ghi được vào thư mục của nó",
    "SQLITE_IOERR": "đĩa báo lỗi đọc, ghi, có thể đã đầy",
    "SQLITE_PERM": "không có quyền",
}


def refusal(path: Path, error: sqlite3.Error, otherwise: Code) -> Refused:
    """What a database error means: somebody else holds the book, the disk or its rights fail (``otherwise``), or damage."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(_HELD):
        return Refused([ANOTHER_WRITER.at("", path=path)])
    outside = next((words for known, words in _OUTSIDE.items() if name.startswith(known)), None)
    if outside is not None:
        return Refused([otherwise.at("", path=path, why=outside)])
    return Refused([BOOK_DAMAGED.at("", path=path, why="dữ liệu không còn nguyên vẹn")])


@contextmanager
def connection_to(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    """A connection to the book at ``path``; ``mode`` is SQLite's ``ro`` or ``rw``."""
    if not path.exists():
        raise Refused([BOOK_NOT_OPENED.at("", path=path, why="không có sổ này")])
    refuse_strangers(path)
    try:
        connection = sqlite3.connect(_address(path, mode), uri=True, isolation_level=None, timeout=5)
    except sqlite3.Error as error:
        raise refusal(path, error, BOOK_NOT_OPENED) from error
    with closing(connection):
        _settle(path, connection)
        yield connection


def _address(path: Path, mode: str) -> str:
    """Where SQLite finds the book; beside a book in a folder that cannot be written it must not look for a log."""
    log = path.with_name(path.name + "-wal")
    still = mode == "ro" and not os.access(path.absolute().parent, os.W_OK) and not log.exists()
    return f"{path.absolute().as_uri()}?mode={mode}" + ("&immutable=1" if still else "")


def refuse_strangers(path: Path) -> None:
    """A file that is no book is refused before SQLite may touch it; where there is no file there is no stranger."""
    if not path.exists():
        return
    if not path.is_file():
        raise Refused([NOT_A_BOOK.at("", path=path, why="không phải tệp thường")])
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
        tables = _schema(connection)
    except UnicodeDecodeError as error:
        raise Refused([BOOK_DAMAGED.at("", path=path, why="dữ liệu không còn nguyên vẹn")]) from error
    except sqlite3.Error as error:
        raise refusal(path, error, BOOK_NOT_OPENED) from error
    if version > VERSION:
        raise Refused([BOOK_TOO_NEW.at("", path=path, given=version, known=VERSION)])
    if tables != _schema_of_a_new_book():
        raise Refused([BOOK_DAMAGED.at("", path=path, why="các bảng ghi không còn như khi lập sổ")])


def _schema(connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """Every table, index and trigger, as it was declared."""
    return connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").fetchall()


@cache
def _schema_of_a_new_book() -> list[tuple[str, str, str]]:
    with closing(sqlite3.connect(":memory:")) as empty:
        empty.executescript(_TABLES)
        return _schema(empty)


def create_book(path: Path) -> None:
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
        if isinstance(error, sqlite3.Error):
            raise refusal(path, error, BOOK_NOT_OPENED) from error
        raise Refused([BOOK_NOT_OPENED.at("", path=path, why=words_for(error))]) from error


def _sync_folder(folder: Path) -> None:
    """Have the new name itself on disk; a folder cannot be opened so on Windows, which does it by itself."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def only_writer(path: Path) -> Iterator[None]:
    """Hold the book's lock file; the system lets go of it when a process ends, however it ends."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = path.with_name(path.name + ".lock").open("a+b")
    except OSError as error:
        raise Refused([BOOK_NOT_OPENED.at("", path=path, why=words_for(error))]) from error
    with lock:
        if not taken(lock):
            raise Refused([ANOTHER_WRITER.at("", path=path)])
        yield


def taken(file: IO[bytes]) -> bool:
    """Whether an open file could be taken for oneself alone, until it is closed; the system lets go of it with the process."""
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
