"""Locks of the system (khóa tệp): taken on every system by its own means; the means of Windows at the boundary of its module."""

import errno
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import BinaryIO

import pytest

from meetings.book import opening
from meetings.faults import Refused


class Windows:
    """The lock of bytes as msvcrt documents it: of so many bytes from where the file stands, for one handle alone."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        self.files: dict[int, BinaryIO] = {}
        self.held: dict[tuple[str, int], int] = {}

    def locking(self, handle: int, mode: int, length: int) -> None:
        """Raise OSError where another handle, not closed since, has the byte."""
        assert (mode, length) == (self.LK_NBLCK, 1)
        file = self.files[handle]
        place = (str(file.name), file.tell())
        holder = self.held.get(place)
        if holder is not None and not self.files[holder].closed:
            raise OSError(errno.EACCES, "Permission denied")
        self.held[place] = handle

    def opened(self, path: Path, at: int = 0) -> BinaryIO:
        """A file of its own, standing at a byte."""
        file = path.open("r+b", buffering=0)
        file.seek(at)
        self.files[file.fileno()] = file
        return file


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Windows:
    """The system as Windows shows itself to the lock."""
    system = Windows()
    monkeypatch.setattr(opening, "sys", SimpleNamespace(platform="win32"))
    monkeypatch.setitem(sys.modules, "msvcrt", system)
    return system


def test_on_windows_the_second_handle_is_refused_until_the_first_is_closed(windows: Windows, tmp_path: Path) -> None:
    path = tmp_path / "so.db.lock"
    path.touch()
    first, second = windows.opened(path), windows.opened(path)
    assert opening.taken(first)
    assert not opening.taken(second)
    first.close()
    assert opening.taken(second)
    second.close()


def test_on_windows_the_byte_far_behind_is_another_one_than_the_first(windows: Windows, tmp_path: Path) -> None:
    path = tmp_path / "so.db.dem"
    path.write_bytes(b"KIEMPHIEU1")
    first, far, again = windows.opened(path), windows.opened(path, 1 << 30), windows.opened(path, 1 << 30)
    assert opening.taken(first)
    assert opening.taken(far)
    assert not opening.taken(again)
    for file in (first, far, again):
        file.close()


def test_on_every_system_a_second_writer_is_refused_and_the_book_is_free_behind_the_first(tmp_path: Path) -> None:
    book = tmp_path / "so.db"
    with opening.only_writer(book), pytest.raises(Refused, match="F5"), opening.only_writer(book):
        raise AssertionError("two writers")
    with opening.only_writer(book):
        pass
