"""Sealing a paper: the same bytes for the same contents, and a fingerprint that tells whether somebody edited it.

The fingerprint stands in the document's own properties (``dc:identifier``). It finds edits made with Word or
LibreOffice; who knows how it is made can make it anew, so it is no signature.
"""

import hashlib
import html
import posixpath
import xml.etree.ElementTree as ET
import zipfile
import zlib
from io import BytesIO

CORE = "docProps/core.xml"
TYPES = "[Content_Types].xml"
RELATIONS = "_rels/.rels"
CREATOR = "kiemdiem"
FIXED_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_UNREADABLE = (zipfile.BadZipFile, zlib.error, ET.ParseError, KeyError, ValueError, EOFError, OSError, RuntimeError)

Parts = dict[str, bytes]


def seal(docx: bytes, *, title: str = "", method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Rewrite a .docx in fixed order without dates, with new document properties and its fingerprint (dấu vân tay).

    ``method`` is the compression; stored parts are the same bytes with every version of the compressor.
    """
    parts = _with_core(_unpack(docx))
    parts[_core_name(parts)] = _core(title, _fingerprint(parts))
    return _pack(parts, method)


def untouched(docx: bytes) -> bool:
    """Whether the document is still as it was sealed; False for anything that was never sealed."""
    try:
        parts = _unpack(docx)
        identifier = ET.fromstring(parts[_core_name(parts)]).findtext(f"{{{_DUBLIN_CORE}}}identifier")
        return identifier == _fingerprint(parts)
    except _UNREADABLE:
        return False


def _unpack(docx: bytes) -> Parts:
    with zipfile.ZipFile(BytesIO(docx)) as package:
        return {info.filename: package.read(info) for info in package.infolist()}


def _pack(parts: Parts, method: int) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", method, compresslevel=6) as package:
        for name in sorted(parts, key=lambda name: (name != TYPES, name)):
            info = zipfile.ZipInfo(name, FIXED_DATE)
            info.compress_type = method
            info.create_system = 0  # the same on every system
            package.writestr(info, parts[name])
    return packed.getvalue()


def _fingerprint(parts: Parts) -> str:
    """SHA-256 over every part but the one that holds the fingerprint, each with its name and length."""
    whole = hashlib.sha256()
    for name in sorted(parts.keys() - {_core_name(parts)}):
        whole.update(f"{name}\n{len(parts[name])}\n".encode())
        whole.update(parts[name])
    return whole.hexdigest()


def _core_name(parts: Parts) -> str:
    for relation in ET.fromstring(parts[RELATIONS]):
        if relation.get("Type") == _CORE_RELATION:
            return posixpath.normpath(relation.get("Target", "")).lstrip("/")
    return CORE


def _with_core(parts: Parts) -> Parts:
    """The parts with a place for document properties, where the package has none."""
    if _core_name(parts) in parts:
        return parts
    relation = f'<Relationship Id="core" Type="{_CORE_RELATION}" Target="{CORE}"/></Relationships>'
    override = f'<Override PartName="/{CORE}" ContentType="{_CORE_TYPE}"/></Types>'
    return parts | {
        RELATIONS: parts[RELATIONS].replace(b"</Relationships>", relation.encode()),
        TYPES: parts[TYPES].replace(b"</Types>", override.encode()),
        CORE: b"",
    }


def _core(title: str, fingerprint: str) -> bytes:
    """Document properties without moments: these would make two equal papers differ."""
    plain = "".join(letter for letter in title if letter.isprintable())[:255]
    return (
        "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        f' xmlns:dc="{_DUBLIN_CORE}">'
        f"<dc:title>{html.escape(plain)}</dc:title><dc:creator>{CREATOR}</dc:creator>"
        f"<dc:language>vi-VN</dc:language><dc:identifier>{fingerprint}</dc:identifier></cp:coreProperties>"
    ).encode()
