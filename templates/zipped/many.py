"""Many documents into one zip or one folder: whole or not at all, with the memory of one."""

import os
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from errno import EEXIST, EINVAL
from pathlib import Path

Documents = Iterable[tuple[str, bytes]]
"""File names without a folder, and what is in the files; taken one by one."""
_STAGE = ".kiemdiem-"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold


def into_zip(target: Path, documents: Documents) -> int:
    """Write documents into one zip, the same bytes for the same documents; how many they were.

    What stands there is replaced once all are written. Raise OSError, or what making a document raises, with nothing written.
    """
    with _made(target.parent) as folder, _staged(folder) as staged:
        beside = staged / target.name
        count = _one_zip(beside, documents)
        _onto_disk(beside)
        beside.replace(target)
    return count


def into_folder(folder: Path, documents: Documents) -> int:
    """Write each document into the folder; how many they were.

    Raise FileExistsError where one of them stands there already, OSError, or what making a document raises, with nothing written.
    """
    with _made(folder), _staged(folder) as staged:
        names = [_written(staged, *document) for document in _apart(documents)]
        if hasattr(os, "sync"):
            os.sync()  # once for all of them: once for each takes longer than making them
        _move(names, staged, folder)
    return len(names)


def _one_zip(path: Path, documents: Documents) -> int:
    count = 0
    # documents are packed already: to pack them again takes long and gains little
    with path.open("wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as package:
        for name, content in _apart(documents):
            info = zipfile.ZipInfo(name, _FIRST_DAY)
            info.create_system = 0  # the same on every system
            package.writestr(info, content)
            count += 1
    return count


def _apart(documents: Documents) -> Iterator[tuple[str, bytes]]:
    """The documents, as long as each has a plain name of its own."""
    seen: set[str] = set()
    for name, content in documents:
        if name != Path(name).name or "\\" in name or name in ("", ".."):
            raise OSError(EINVAL, "tên tệp không hợp lệ", name)
        if name.casefold() in seen:  # many systems do not tell capitals apart
            raise FileExistsError(EEXIST, "hai văn bản trùng tên", name)
        seen.add(name.casefold())
        yield name, content


def _written(staged: Path, name: str, content: bytes) -> str:
    (staged / name).write_bytes(content)
    return name


def _move(names: Iterable[str], staged: Path, folder: Path) -> None:
    """Each file into its place; where one cannot, those before it are taken away again."""
    names = tuple(names)
    for name in names:
        if (folder / name).exists():
            raise FileExistsError(EEXIST, "đã có văn bản này trong thư mục", str(folder / name))
    moved: list[Path] = []
    try:
        for name in names:
            (staged / name).rename(folder / name)
            moved.append(folder / name)
    except BaseException:
        for path in moved:
            path.unlink(missing_ok=True)
        raise


@contextmanager
def _made(folder: Path) -> Iterator[Path]:
    """The folder, made where it was not; taken away again with what fails."""
    made = list(_missing(folder))
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield folder
    except BaseException:
        for empty in made:
            with suppress(OSError):
                empty.rmdir()
        raise


@contextmanager
def _staged(folder: Path) -> Iterator[Path]:
    """A folder within that one, where things wait until all are there."""
    with tempfile.TemporaryDirectory(dir=folder, prefix=_STAGE) as name:
        yield Path(name)


def _missing(folder: Path) -> Iterator[Path]:
    """The folders that will have to be made, innermost first."""
    while not folder.exists():
        yield folder
        folder = folder.parent


def _onto_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
