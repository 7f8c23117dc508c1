"""Many documents at once: all of them, or nothing."""

import os
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from templates.zipped.many import into_folder, into_zip

TWO = (("một.docx", b"1"), ("hai.docx", b"22"))
Write = Callable[[Path, Iterator[tuple[str, bytes]]], int]
BOTH = pytest.mark.parametrize("write", [into_zip, into_folder])


def broken() -> Iterator[tuple[str, bytes]]:
    yield TWO[0]
    raise RuntimeError("the second cannot be made")


def test_a_zip_holds_every_document_as_it_is(tmp_path: Path) -> None:
    assert into_zip(tmp_path / "sâu" / "tất cả.zip", TWO) == 2
    with zipfile.ZipFile(tmp_path / "sâu" / "tất cả.zip") as package:
        assert {name: package.read(name) for name in package.namelist()} == dict(TWO)
        assert package.testzip() is None
    assert [path.name for path in (tmp_path / "sâu").iterdir()] == ["tất cả.zip"]


def test_the_same_documents_are_the_same_zip(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        into_zip(tmp_path / name, TWO)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_folder_holds_every_document(tmp_path: Path) -> None:
    (tmp_path / "khác.docx").write_bytes(b"x")
    assert into_folder(tmp_path, TWO) == 2
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"khác.docx": b"x", **dict(TWO)}


@BOTH
def test_nothing_is_written_where_one_document_cannot_be_made(tmp_path: Path, write: Write) -> None:
    with pytest.raises(RuntimeError):
        write(tmp_path / "mới" / "đích", broken())
    assert list(tmp_path.rglob("*")) == []  # no folder either


@BOTH
def test_what_stood_there_stays_where_one_document_cannot_be_made(tmp_path: Path, write: Write) -> None:
    into_zip(tmp_path / "đích", TWO) if write is into_zip else into_folder(tmp_path / "đích", TWO)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(RuntimeError):
        write(tmp_path / "đích", broken())
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert not list(tmp_path.rglob(".kiemdiem-*"))


def test_a_document_that_stands_there_is_never_replaced_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "hai.docx").write_bytes(b"by hand")
    with pytest.raises(FileExistsError):
        into_folder(tmp_path, TWO)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"hai.docx": b"by hand"}


@BOTH
@pytest.mark.parametrize("name", ["../x.docx", "a/b.docx", "a\\b.docx", "", "..", "/x"])
def test_no_document_leaves_its_folder(tmp_path: Path, write: Write, name: str) -> None:
    with pytest.raises(OSError, match="không hợp lệ"):
        write(tmp_path / "sâu" / "đích", iter([TWO[0], (name, b"x")]))
    assert list(tmp_path.rglob("*")) == []
    assert not Path("/x").exists()


@BOTH
def test_two_documents_of_one_name_are_refused(tmp_path: Path, write: Write) -> None:
    with pytest.raises(FileExistsError, match="trùng tên"):
        write(tmp_path / "đích", iter([("a.docx", b"1"), ("A.docx", b"2")]))


def test_files_are_on_the_disk_before_any_of_them_gets_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named: dict[int, bool] = {}
    really = os.fsync

    def watched(handle: int) -> None:
        named[os.fstat(handle).st_ino] = any((tmp_path / "đích" / name).exists() for name, _ in TWO)
        really(handle)

    monkeypatch.setattr(os, "fsync", watched)
    into_folder(tmp_path / "đích", TWO)
    assert [named[path.stat().st_ino] for path in (tmp_path / "đích").iterdir()] == [False, False]
    into_zip(tmp_path / "đích.zip", TWO)
    assert (tmp_path / "đích.zip").stat().st_ino in named


def test_files_that_were_put_in_place_before_one_that_could_not_be_are_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = Path.rename

    def fails_at_the_second(path: Path, target: Path) -> Path:
        if path.name == TWO[1][0]:
            raise OSError("the disk is gone")
        return really(path, target)

    monkeypatch.setattr(Path, "rename", fails_at_the_second)
    with pytest.raises(OSError, match="gone"):
        into_folder(tmp_path, TWO)
    assert list(tmp_path.iterdir()) == []
