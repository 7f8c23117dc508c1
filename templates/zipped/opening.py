"""A .docx opened with care: whole, of a sensible size, nothing in it that acts by itself; what else it is, is told in words."""

import lzma
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path

from templates.errors import BrokenTemplateError, UnsafeTemplateError
from templates.zipped.active import is_xml, refuse_active

NOT_READ = "Không đọc được tệp mẫu {path}"
NOT_WORD = "Tệp mẫu không phải văn bản Word (.docx) hoặc đã hỏng; mở lại bằng Word rồi lưu dưới dạng .docx"
LOCKED = "Tệp mẫu được đặt mật khẩu; mở bằng Word, bỏ mật khẩu rồi lưu lại"
OLD_WORD = "Tệp mẫu là văn bản Word kiểu cũ (.doc); mở bằng Word rồi lưu dưới dạng .docx"
MACROS = "Tệp mẫu có macro nên không được dùng; lưu lại dưới dạng .docx không có macro"
TOO_LARGE = "Tệp mẫu quá lớn ({size} MB, nhiều nhất {most} MB); bỏ bớt hình ảnh"
BOMB = "Tệp mẫu nén bất thường (bung ra sẽ chiếm hết bộ nhớ) nên không được mở"
TOO_MUCH_XML = "Mẫu quá lớn (phần {part} {what}); tách thành nhiều mẫu hoặc chép nội dung sang một văn bản mới"
ENTITIES = "Tệp mẫu có khai báo DTD trong phần {part}; mở lại bằng Word rồi lưu dưới dạng .docx"

MOST_BYTES = 32 << 20
"""Of the file itself."""
MOST_UNPACKED = 128 << 20
MOST_XML = 16 << 20
"""Of all parts that are XML, unpacked: what reads them takes twenty times as much memory."""
MOST_ELEMENTS = 200_000
MOST_PARTS = 2000
MOST_RATIO = 250
"""Unpacked to packed, for parts over ``SMALL``: real documents stay well under a hundred."""
SMALL = 4 << 20
_MB = 1 << 20
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCKED_FLAG = 0x1
_A_PIECE = 1 << 20
_STRANGE = re.compile(
    rb"\xff\xfe|\xfe\xff|<\0|\0<|\s*<\?xml[^>]*?encoding\s*=\s*[\"'](?!utf-8[\"']|us-ascii[\"'])", re.IGNORECASE
)
"""XML in other letters than Word writes it."""
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    ValueError,
    EOFError,
    OSError,
    RuntimeError,
    NotImplementedError,
)

Parts = dict[str, bytes]
"""The files inside a .docx by name."""


def file_read(path: Path) -> bytes:
    """The bytes of a template's file; never more of it than a template may have, and nothing that is no file."""
    try:
        if not path.is_file():  # what other programs write into, such as a pipe, may never end
            raise FileNotFoundError(path)
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        _look_at_length(max(len(data), path.stat().st_size))
    except OSError as error:
        raise BrokenTemplateError(NOT_READ.format(path=path)) from error
    return data


def opened(data: bytes) -> Parts:
    """The parts of a Word template; ``BrokenTemplateError`` or ``UnsafeTemplateError`` says why it cannot be one."""
    _look_outside(data)
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            infos = package.infolist()
            _look_at_sizes(infos)
            parts = {info.filename: package.read(info) for info in infos}
    except UNREADABLE as error:
        raise BrokenTemplateError(NOT_WORD) from error
    _look_inside(parts)
    return parts


def parts_of(docx: bytes) -> Parts:
    """The parts of a .docx of our own making."""
    with zipfile.ZipFile(BytesIO(docx)) as package:
        return {info.filename: package.read(info) for info in package.infolist()}


def unpacked(data: bytes, most: int) -> Iterator[tuple[str, int, Iterator[bytes]]]:
    """The files in a zip that somebody gave, by name: how long each is, and its contents in pieces, so that none is in memory whole.

    ``most`` is how many bytes they may be together; ``BrokenTemplateError`` where it is no zip, or a bomb.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            infos = package.infolist()
            _look_at_sizes(infos, most)
            for info in sorted(infos, key=lambda one: one.filename):
                with package.open(info) as file:
                    yield info.filename, info.file_size, iter(partial(file.read, _A_PIECE), b"")
    except UNREADABLE as error:
        raise BrokenTemplateError(NOT_WORD) from error


def _look_outside(data: bytes) -> None:
    _look_at_length(len(data))
    if data.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise BrokenTemplateError(LOCKED if locked else OLD_WORD)


def _look_at_length(length: int) -> None:
    if length > MOST_BYTES:
        raise UnsafeTemplateError(TOO_LARGE.format(size=-(-length // _MB), most=MOST_BYTES // _MB))


def _look_at_sizes(infos: Iterable[zipfile.ZipInfo], most: int = MOST_UNPACKED) -> None:
    """Judge by what the file declares; what it holds beyond that is never unpacked, and fails its checksum."""
    names = [info.filename for info in infos]
    if len(names) > MOST_PARTS or sum(info.file_size for info in infos) > most:
        raise UnsafeTemplateError(BOMB)
    if any(info.file_size > SMALL and info.file_size > MOST_RATIO * info.compress_size for info in infos):
        raise UnsafeTemplateError(BOMB)
    if any(info.flag_bits & _LOCKED_FLAG for info in infos):
        raise BrokenTemplateError(LOCKED)
    strange = any(name.startswith("/") or ".." in name.split("/") or "\\" in name for name in names)
    if strange or len(set(names)) < len(names) or any(info.compress_type not in _METHODS for info in infos):
        raise BrokenTemplateError(NOT_WORD)


def _look_inside(parts: Parts) -> None:
    types = parts.get("[Content_Types].xml", b"")
    names = {name.rpartition("/")[2].casefold() for name in parts}
    if b"macroEnabled" in types or names & {"vbaproject.bin", "vbadata.xml"}:
        raise UnsafeTemplateError(MACROS)
    _look_at_xml({name: content for name, content in parts.items() if is_xml(name, content)})
    refuse_active(parts)


def _look_at_xml(parts: Parts) -> None:
    """Of the XML, before anything reads it: whether it is plain, and not too much."""
    for name, content in parts.items():
        if _declares(content):
            raise UnsafeTemplateError(ENTITIES.format(part=name))
        if _STRANGE.match(content):
            raise BrokenTemplateError(NOT_WORD)
    largest = max(parts, key=lambda name: len(parts[name]), default="")
    if sum(map(len, parts.values())) > MOST_XML:
        raise UnsafeTemplateError(TOO_MUCH_XML.format(part=largest, what=f"dài hơn {MOST_XML >> 20} MB"))
    if sum(content.count(b"<") for content in parts.values()) > 2 * MOST_ELEMENTS:
        raise UnsafeTemplateError(TOO_MUCH_XML.format(part=largest, what="có quá nhiều đoạn, ô bảng hoặc kiểu chữ"))


def _declares(content: bytes) -> bool:
    """Whether a part brings a document type of its own, which could swell without end; Word never writes one."""
    plain = content.replace(b"\0", b"") if content[:2] in (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<") else content
    return b"<!DOCTYPE" in plain or b"<!ENTITY" in plain
