"""A folder within a folder, where files wait until all of them are whole (nơi xếp tạm), and how they get onto the disk.

Its owner holds a lock in it, which the system lets go of however the owner ends: what a killed run left is told from what
another run is at, and taken away by the next one.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import IO

_STAGE = ".kiemdiem-"
_LOCK = "dang-viet.lock"
_TRIES = 3
_AN_HOUR = 3600
_AT_ONCE = 16
"""Files that are put onto the disk at a time; more gained nothing."""
_ASKED = 256
"""Files that are asked for together: thousands of paths would take the memory of thousands of papers."""


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """A new folder within that one, gone afterwards with all that is left in it; so are those that killed runs left."""
    _sweep(folder)
    stage, lock = _claimed(folder)
    try:
        with lock:
            yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


@contextmanager
def standing(folder: Path) -> Iterator[None]:
    """Make the folder where it was not; what fails takes it away again."""
    made = list(_missing(folder))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for empty in made:
            with suppress(OSError):
                empty.rmdir()
        raise


def onto_disk(files: Iterable[Path]) -> None:
    """Have the system put files that were written onto the disk itself; back once every one of them is there.

    Asked one by one, each waits for a turn of the file system's journal; several asked at once share a turn, which takes a
    sixth of the time. It is as safe: this returns after the last of them, each was asked for by itself, and only then may
    a file get its name. Asking for the whole system (``sync``) would be quicker still, but waits for whatever else the
    machine writes, and returns too early on macOS.
    """
    left = iter(files)
    with ThreadPoolExecutor(_AT_ONCE) as several:
        while some := tuple(islice(left, _ASKED)):
            for _ in several.map(_file_onto_disk, some):
                pass


def names_onto_disk(folder: Path) -> None:
    """Have the names that files in a folder were given on the disk too; Windows, which opens no folders, does it by itself."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _file_onto_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _claimed(folder: Path) -> tuple[Path, IO[bytes]]:
    """A stage and its lock, held. Made anew where a sweeper came first; a disk that knows no locks has nothing swept."""
    for left in reversed(range(_TRIES)):
        stage = Path(tempfile.mkdtemp(dir=folder, prefix=_STAGE))
        lock = (stage / _LOCK).open("xb")
        if (_held(lock) and (stage / _LOCK).exists()) or not left:
            break
        lock.close()
        shutil.rmtree(stage, ignore_errors=True)
    return stage, lock


def _held(lock: IO[bytes]) -> bool:
    """Take the lock; False where another process has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _sweep(folder: Path) -> None:
    for left in folder.glob(f"{_STAGE}*"):
        with suppress(OSError):
            if _is_left(left):
                shutil.rmtree(left)


def _is_left(stage: Path) -> bool:
    """Whether its owner is gone; one without a lock may be just begun, or not of papers, and is given an hour."""
    lock = stage / _LOCK
    if not lock.exists():
        return time.time() - stage.stat().st_mtime > _AN_HOUR
    with lock.open("rb+") as file:
        return _held(file)


def _missing(folder: Path) -> Iterator[Path]:
    """The folders that will have to be made, innermost first."""
    while not folder.exists():
        yield folder
        folder = folder.parent
