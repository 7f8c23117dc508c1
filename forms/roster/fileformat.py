"""What kind of file lies at a path, said before anything tries to open it as a workbook."""

import stat
from pathlib import Path

from forms.roster import codes
from meetings.faults import Finding, Refused
from meetings.trouble import words_for

LARGEST_FILE = 20 * 1024 * 1024
"""Bytes on disk. A list of 5,000 people takes about half a megabyte."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK"
_HEAD = 1 << 16
_MAGIC = (
    (b"%PDF", "tệp PDF"),
    (b"{\\rtf", "tệp văn bản RTF"),
    (b"\x89PNG", "tệp ảnh"),
    (b"\xff\xd8\xff", "tệp ảnh"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
    (b"\x1f\x8b", "tệp nén gzip"),
)


def check_format(path: Path) -> None:
    """Refuse whatever is clearly no .xlsx: F601 to F604, F613 to F615, F617."""
    finding = _not_readable(path) or _not_a_zip(path)
    if finding:
        raise Refused([finding])


def _not_readable(path: Path) -> Finding | None:
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return codes.NO_FILE.at(path.name, path=path)
    except OSError as error:
        return codes.UNREADABLE.at(path.name, path=path, reason=words_for(error))
    if not stat.S_ISREG(status.st_mode):
        return codes.NOT_A_FILE.at(path.name, path=path)
    if status.st_size == 0:
        return codes.EMPTY_FILE.at(path.name)
    if status.st_size > LARGEST_FILE:
        return codes.TOO_LARGE.at(path.name, what="tệp", size=megabytes(status.st_size), limit=megabytes(LARGEST_FILE))
    return None


def _not_a_zip(path: Path) -> Finding | None:
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        return codes.UNREADABLE.at(path.name, path=path, reason=words_for(error))
    if head.startswith(_ZIP):
        return None
    if head.startswith(_OLE):
        return _ole(path)
    return codes.OTHER_FORMAT.at(path.name, kind=_kind(head))


def _ole(path: Path) -> Finding:
    """An old compound file: an encrypted .xlsx is one too, and so are .xls and .doc."""
    content = path.read_bytes()
    if _wide("EncryptedPackage") in content:
        return codes.ENCRYPTED.at(path.name)
    if _wide("Workbook") in content or _wide("Book") in content:
        return codes.OLD_EXCEL.at(path.name)
    if _wide("WordDocument") in content:
        return codes.OTHER_FORMAT.at(path.name, kind="văn bản Word đời cũ (.doc)")
    return codes.OLD_EXCEL.at(path.name)


def _wide(name: str) -> bytes:
    return name.encode("utf-16-le")


def _kind(head: bytes) -> str:
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    text = _text(head)
    if text is None:
        return "tệp không rõ loại"
    low = text.lower()
    if "urn:oasis:names:tc:opendocument" in low:
        return "tệp OpenDocument của LibreOffice (.fods)"
    if "<html" in low or "<table" in low:
        return "trang web (HTML)"
    if low.lstrip("\ufeff \r\n\t").startswith("<"):
        return "tệp XML"
    return "tệp văn bản thường (.csv, .txt)"


def _text(head: bytes) -> str | None:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", errors="replace")
    if b"\0" in head:
        return None
    return head.decode("utf-8", errors="replace")


def megabytes(size: int) -> str:
    """A size in bytes as people say it, with a decimal comma."""
    return f"{size / 1024 / 1024:.1f} MB".replace(".", ",")
