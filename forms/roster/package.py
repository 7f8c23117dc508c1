"""The zip package of an .xlsx: its parts read under fixed bounds, so that a bomb costs seconds and little memory.

Workbooks are read here rather than by openpyxl: openpyxl cannot tell an uncomputed formula from an empty cell, drops
hidden rows and merged cells when it streams, stops at styles that other programs write badly, and unpacks whatever
it is given.
"""

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, NoReturn
from xml.parsers import expat

from forms.roster import codes
from forms.roster.fileformat import check_format, megabytes
from meetings.faults import Code, Refused

LARGEST_PART = 64 * 1024 * 1024
"""Bytes of one part, unpacked; what the zip declares and what really comes out are both held to it."""
LARGEST_PACKAGE = 256 * 1024 * 1024
"""Bytes of all parts together, as declared."""
MOST_PARTS = 2_000


class Bounds(NamedTuple):
    """How much of a workbook is read (giới hạn): rows that hold something in one sheet, XML elements over all parts."""

    rows: int
    elements: int


ROSTER = Bounds(rows=20_000, elements=2_000_000)
"""A list of people: so many rows of 20 columns stay below it."""

_CHUNK = 4 * 1024 * 1024  # expat rescans a token split over chunks: few large chunks keep a giant attribute linear
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, expat.ExpatError, EOFError, OSError, RuntimeError,
    NotImplementedError, ValueError, LookupError, OverflowError,
)  # fmt: skip

Attributes = dict[str, str]
Start = Callable[[str, Attributes], None]
End = Callable[[str], None]
Text = Callable[[str], None]


class _LocalNames(dict[str, str]):
    """Element names without their namespace, each cut once."""

    def __missing__(self, name: str) -> str:
        """Cut and remember."""
        return self.setdefault(name, name.rpartition("}")[2])


class Package:
    """An open .xlsx; parts are found whatever the case and the slashes of their names."""

    def __init__(self, archive: zipfile.ZipFile, where: str, bounds: Bounds) -> None:
        self.where = where
        self.bounds = bounds
        self._archive = archive
        self._elements = 0
        self._parts = {_plain(info.filename): info for info in archive.infolist()}
        self._check()

    def refuse(self, code: Code, **figures: object) -> NoReturn:
        """Stop reading, with this fault at the file."""
        raise Refused([code.at(self.where, **figures)])

    def has(self, part: str) -> bool:
        """Whether the package holds this part."""
        return _plain(part) in self._parts

    def scan(self, part: str, start: Start, end: End, text: Text) -> None:
        """Walk through the XML of a part; handlers get local names; attributes of a namespace are ``uri}name``."""
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        local = _LocalNames()

        def on_start(name: str, attributes: Attributes) -> None:
            self._count()
            start(local[name], attributes)

        def on_doctype(*_: object) -> None:
            self.refuse(codes.DTD, part=part)

        parser.StartElementHandler = on_start
        parser.EndElementHandler = lambda name: end(local[name])
        parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = on_doctype
        for chunk in self._chunks(part):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)

    def _chunks(self, part: str) -> Iterator[bytes]:
        info = self._parts.get(_plain(part))
        if info is None:
            self.refuse(codes.DAMAGED, what=f"thiếu phần «{part}»")
        size = 0
        with self._archive.open(info) as file:
            while chunk := file.read(_CHUNK):
                size += len(chunk)
                if size > LARGEST_PART:
                    self._too_large(f"phần «{part}» khi giải nén", size, LARGEST_PART)
                yield chunk

    def _count(self) -> None:
        self._elements += 1
        most = self.bounds.elements
        if self._elements > most:
            size = f"hơn {most:,}".replace(",", ".")
            self.refuse(codes.TOO_LARGE, what="số phần tử XML trong tệp", size=size, limit="đó")

    def _check(self) -> None:
        if len(self._parts) > MOST_PARTS:
            self.refuse(codes.TOO_LARGE, what="số phần bên trong tệp", size=len(self._parts), limit=MOST_PARTS)
        for name, info in self._parts.items():
            if ".." in name.split("/") or ":" in name or "\0" in name:
                self.refuse(codes.UNSAFE_PART, part=info.filename)
            if info.file_size > LARGEST_PART and name.endswith((".xml", ".rels")):
                self._too_large(f"phần «{info.filename}» khi giải nén", info.file_size, LARGEST_PART)
        whole = sum(info.file_size for info in self._parts.values())
        if whole > LARGEST_PACKAGE:
            self._too_large("tệp khi giải nén", whole, LARGEST_PACKAGE)
        self._check_kind()

    def _check_kind(self) -> None:
        kinds = (
            ("xl/workbook.bin", "sổ tính Excel nhị phân (.xlsb)"),
            ("word/document.xml", "văn bản Word (.docx)"),
            ("ppt/presentation.xml", "bản trình chiếu (.pptx)"),
            ("mimetype", "tệp OpenDocument của LibreOffice (.ods, .odt)"),
        )
        for part, kind in kinds:
            if part in self._parts:
                self.refuse(codes.OTHER_FORMAT, kind=kind)
        if "[content_types].xml" not in self._parts and "xl/workbook.xml" not in self._parts:
            self.refuse(codes.OTHER_FORMAT, kind="tệp nén .zip")

    def _too_large(self, what: str, size: int, limit: int) -> NoReturn:
        self.refuse(codes.TOO_LARGE, what=what, size=megabytes(size), limit=megabytes(limit))


@contextmanager
def opened(path: Path, bounds: Bounds = ROSTER) -> Iterator[Package]:
    """The package at a path; whatever breaks while it is read comes out as one fault, F616."""
    check_format(path)
    try:
        with zipfile.ZipFile(path) as archive:
            yield Package(archive, path.name, bounds)
    except _BROKEN as error:
        raise Refused([codes.DAMAGED.at(path.name, what=_reason(error))]) from error


def _reason(error: BaseException) -> str:
    """Why a package could not be read, for people."""
    if isinstance(error, expat.ExpatError):
        return f"nội dung XML sai ở dòng {error.lineno}"
    if isinstance(error, RuntimeError) and "password" in str(error):
        return "một phần bên trong bị đặt mật khẩu"
    if isinstance(error, zipfile.BadZipFile | EOFError | zlib.error | struct.error):
        return "gói nén bị cắt cụt hoặc sai mã kiểm tra"
    return "nội dung không đúng khuôn dạng .xlsx"


def _plain(name: str) -> str:
    """A part's name as it is looked up: some programs write backslashes, capitals or a leading slash."""
    return name.replace("\\", "/").lstrip("/").lower()
