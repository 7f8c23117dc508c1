"""Files packed into a zip in memory: in the order given, without dates, each part deflated once and kept as it is.

Two packers may be at work: that of Intel (ISA-L), where the extra ``fast`` is installed, else the one that comes with Python.
What they pack unpacks to the same.
"""

import struct
import zlib
from collections.abc import Callable, Iterable
from typing import NamedTuple

STORED, DEFLATED = 0, 8
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION = 20
_FIRST_DAY = 0x21  # 1 January 1980, the first that a zip can hold
_UTF8_NAME = 0x800
_RAW = -15
"""Deflate without a header, as zips hold it."""
_READABLE = 0o600 << 16


class Packer(NamedTuple):
    """A compressor: its name, how it deflates a part, and its checksum."""

    name: str
    deflated: Callable[[bytes], bytes]
    checksum: Callable[[bytes], int]


def _with_zlib(level: int) -> Packer:
    def deflated(content: bytes) -> bytes:
        packing = zlib.compressobj(level, zlib.DEFLATED, _RAW)
        return packing.compress(content) + packing.flush()

    return Packer("zlib", deflated, zlib.crc32)


SMALLEST = _with_zlib(9)
"""For parts packed once and kept."""
PLAIN = _with_zlib(6)


def quickest() -> Packer:
    """The packer for parts that differ from one document to the next."""
    try:
        from isal import isal_zlib
    except ImportError:
        return PLAIN
    level = 2  # about as quick as 1, and smaller

    def deflated(content: bytes) -> bytes:
        packing = isal_zlib.compressobj(level, isal_zlib.DEFLATED, _RAW)
        return packing.compress(content) + packing.flush()

    return Packer("isal", deflated, isal_zlib.crc32)


QUICK = quickest()


class Member(NamedTuple):
    """One file, packed: its name, how, its checksum, its size, its packed bytes."""

    name: bytes
    method: int
    crc: int
    size: int
    packed: bytes


def member(name: str, content: bytes, packer: Packer | None) -> Member:
    """A file packed; without a packer it is stored as it is."""
    if packer is None:
        return Member(name.encode(), STORED, zlib.crc32(content), len(content), content)
    return Member(name.encode(), DEFLATED, packer.checksum(content), len(content), packer.deflated(content))


def zipped(members: Iterable[Member]) -> bytes:
    """The zip that holds these files, in their order; the same bytes for the same files on every system."""
    pieces: list[bytes] = []
    central: list[bytes] = []
    offset = 0
    for name, method, crc, size, packed in members:
        flags = 0 if name.isascii() else _UTF8_NAME
        about = (flags, method, 0, _FIRST_DAY, crc, len(packed), size, len(name), 0)
        pieces += (_LOCAL.pack(b"PK\3\4", _VERSION, *about), name, packed)
        central += (_CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *about, 0, 0, 0, _READABLE, offset), name)
        offset += _LOCAL.size + len(name) + len(packed)
    directory = b"".join(central)
    count = len(central) // 2
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), offset, 0)
    return b"".join((*pieces, directory, end))
