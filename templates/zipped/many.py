"""Many documents into one zip or one folder: whole or not at all, with the memory of one."""

import zipfile
from collections.abc import Iterable, Iterator
from errno import EEXIST, EINVAL
from pathlib import Path

from templates.zipped.staging import names_onto_disk, onto_disk, staged, standing

Documents = Iterable[tuple[str, bytes]]
"""File names without a folder, and what is in the files; taken one by one."""
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold


def into_zip(target: Path, documents: Documents) -> int:
    """Write documents into one zip, the same bytes for the same documents; how many they were.

    What stands there is replaced once all are written. Raise OSError, or what making a document raises, with nothing written.
    """
    with standing(target.parent), staged(target.parent) as stage:
        beside = stage / target.name
        count = zip_written(beside, _apart(documents))
        beside.replace(target)
    names_onto_disk(target.parent)
    return count


def into_folder(folder: Path, documents: Documents) -> int:
    """Write each document into the folder; how many they were.

    Raise FileExistsError where one of them stands there already, OSError, or what making a document raises, with nothing written.
    """
    with standing(folder), staged(folder) as stage:
        names = [_written(stage, *document) for document in _apart(documents)]
        onto_disk(stage / name for name in names)
        _move(names, stage, folder)
    names_onto_disk(folder)
    return len(names)


def zip_written(path: Path, documents: Documents) -> int:
    """Write a zip at that very place, onto the disk; how many documents it holds. Their names may have folders."""
    count = 0
    # documents are packed already: to pack them again takes long and gains little
    with path.open("wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as package:
        for name, content in documents:
            info = zipfile.ZipInfo(name, _FIRST_DAY)
            info.create_system = 0  # the same on every system
            package.writestr(info, content)
            count += 1
    onto_disk([path])
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


def _written(stage: Path, name: str, content: bytes) -> str:
    (stage / name).write_bytes(content)
    return name


def _move(names: Iterable[str], stage: Path, folder: Path) -> None:
    """Each file into its place; where one cannot, those before it are taken away again."""
    names = tuple(names)
    for name in names:
        if (folder / name).exists():
            raise FileExistsError(EEXIST, "đã có văn bản này trong thư mục", str(folder / name))
    moved: list[str] = []
    try:
        for name in names:
            (stage / name).rename(folder / name)
            moved.append(name)
    except BaseException:
        for name in moved:
            (folder / name).unlink(missing_ok=True)
        raise
