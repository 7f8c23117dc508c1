"""Sealing a paper: the same bytes for the same contents, and a fingerprint that tells whether somebody edited it.

The fingerprint stands in the document's own properties (``dc:identifier``). It finds edits made with Word or
LibreOffice; who knows how it is made can make it anew, so it is no signature.
"""

import hashlib
import html
import posixpath
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from templates.errors import TemplateError
from templates.zipped.opening import UNREADABLE, Parts, parts_of, unpacked
from templates.zipped.packing import QUICK, member, zipped

if TYPE_CHECKING:
    from hashlib import _Hash

CORE = "docProps/core.xml"
TYPES = "[Content_Types].xml"
RELATIONS = "_rels/.rels"
CREATOR = "kiemdiem"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_UNREADABLE = (TemplateError, *UNREADABLE, ET.ParseError, KeyError)
MOST_SEALED = 256 << 20
"""Bytes of a paper, unpacked, that is looked at: Word opens no larger ones."""


def seal(docx: bytes, *, title: str = "", method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Rewrite a .docx in fixed order without dates, with new document properties and its fingerprint (dấu vân tay).

    ``method`` is the compression; stored parts are the same bytes with every version of the compressor.
    """
    packer = QUICK if method else None
    parts = with_core(parts_of(docx))
    core = core_name(parts)
    parts[core] = core_xml(title, _fingerprint(parts))
    return zipped(member(name, parts[name], packer) for name in in_order(parts))


def untouched(docx: bytes) -> bool:
    """Whether the document is still as it was sealed; False for anything that was never sealed."""
    try:
        return _as_sealed(docx)
    except _UNREADABLE:
        return False


def _as_sealed(docx: bytes) -> bool:
    """Read piece by piece: whatever lies in an office's folder takes little memory."""
    core = core_name({name: next(pieces, b"") for name, _, pieces in unpacked(docx, MOST_SEALED) if name == RELATIONS})
    whole, properties = hashlib.sha256(), b""
    for name, length, pieces in unpacked(docx, MOST_SEALED):
        if name == core:
            properties = next(pieces, b"")
            continue
        whole.update(_heading(name, length))
        for piece in pieces:
            whole.update(piece)
    return ET.fromstring(properties).findtext(f"{{{_DUBLIN_CORE}}}identifier") == whole.hexdigest()


def in_order(names: Iterable[str]) -> list[str]:
    """The order in which parts stand in a file: the list of types first, as readers expect, then by name."""
    return sorted(names, key=lambda name: (name != TYPES, name))


def fingerprinted(names: Iterable[str], core: str) -> Iterator[str]:
    """The parts over which a fingerprint goes, in its order: every one but that which holds it."""
    return (name for name in sorted(names) if name != core)


def add(whole: "_Hash", name: str, content: bytes) -> None:
    """Take one more part into a fingerprint, with its name and length."""
    whole.update(_heading(name, len(content)))
    whole.update(content)


def _heading(name: str, length: int) -> bytes:
    return f"{name}\n{length}\n".encode()


def core_name(parts: Parts) -> str:
    """The part that holds the document's properties."""
    for relation in ET.fromstring(parts[RELATIONS]):
        if relation.get("Type") == _CORE_RELATION:
            return posixpath.normpath(relation.get("Target", "")).lstrip("/")
    return CORE


def with_core(parts: Parts) -> Parts:
    """The parts with a place for document properties, where the package has none."""
    if core_name(parts) in parts:
        return parts
    relation = f'<Relationship Id="core" Type="{_CORE_RELATION}" Target="{CORE}"/></Relationships>'
    override = f'<Override PartName="/{CORE}" ContentType="{_CORE_TYPE}"/></Types>'
    return parts | {
        RELATIONS: parts[RELATIONS].replace(b"</Relationships>", relation.encode()),
        TYPES: parts[TYPES].replace(b"</Types>", override.encode()),
        CORE: b"",
    }


def core_xml(title: str, fingerprint: str) -> bytes:
    """Document properties without moments: these would make two equal papers differ."""
    plain = "".join(letter for letter in title if letter.isprintable())[:255]
    return (
        "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        f' xmlns:dc="{_DUBLIN_CORE}">'
        f"<dc:title>{html.escape(plain)}</dc:title><dc:creator>{CREATOR}</dc:creator>"
        f"<dc:language>vi-VN</dc:language><dc:identifier>{fingerprint}</dc:identifier></cp:coreProperties>"
    ).encode()


def _fingerprint(parts: Parts) -> str:
    """SHA-256 over every part but the one that holds the fingerprint, each with its name and length."""
    whole = hashlib.sha256()
    for name in fingerprinted(parts, core_name(parts)):
        add(whole, name, parts[name])
    return whole.hexdigest()
