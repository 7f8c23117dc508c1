"""Which old font (phông chữ cũ) a font's name tells, and how text in it is read."""

import re
import unicodedata
from functools import lru_cache
from types import ModuleType
from typing import Literal, NamedTuple

from meetings.old_fonts import tcvn3, vni, western
from meetings.old_fonts.syllables import could_be_vietnamese, words_beyond_ascii

Encoding = Literal["TCVN3", "VNI"]
_BEYOND = re.compile(r"[^\x00-\xff]")  # what old fonts cannot store under its own number
_LONGEST_JUDGED = 400


class OldFont(NamedTuple):
    """A font of old; ``capitals`` where it draws every letter as a capital."""

    encoding: Encoding
    capitals: bool = False


class Reading(NamedTuple):
    """Text in the cell of an old font, as Unicode.

    ``told`` is what the text says of its typing: ``old`` for the old font, ``unicode`` for Unicode, ``same`` for neither,
    ``either`` where both make sense, ``unread`` where neither does and the text was left.
    """

    text: str
    told: Literal["old", "unicode", "same", "either", "unread"]


class Guess(NamedTuple):
    """What a text would say in an old font."""

    encoding: Encoding
    text: str


@lru_cache(maxsize=1024)
def font_named(name: str) -> OldFont | None:
    """The old font of a name: «.Vn…» is TCVN3, in capitals where an H ends it; «VNI…» is VNI; none for any other.

    «VNtimes new roman», «VNarial» and «SVN…» belong to neither: they are fonts of VietWare, or of Unicode.
    """
    known = name.strip().lstrip("@").casefold()
    if known.startswith(".vn"):
        return OldFont("TCVN3", capitals=known.endswith("h"))
    return OldFont("VNI") if known.startswith("vni") else None


def is_unicode(text: str) -> bool:
    """Whether a text holds a letter or a mark that no old font stores, such as ễ: it was typed in Unicode."""
    beyond = set(_BEYOND.findall(text)) - western.LETTERS
    return any(unicodedata.category(sign)[0] in "LM" for sign in beyond)


def read_run(font: OldFont, text: str) -> Reading:
    """A stretch of text in an old font, NFC: as the font shows it, unless that font cannot have made it."""
    if text.isascii() and not font.capitals:
        return Reading(text, "same")
    if is_unicode(text):
        return Reading(text, "unicode")
    if not _decoder(font.encoding).holds_only_codes(text):
        return Reading(text, "unread")
    read = unicodedata.normalize("NFC", _decoded(font, text))
    return Reading(read, "same" if text.isascii() or read == text else "old")


def read_in(font: OldFont, text: str) -> Reading:
    """A whole text in an old font, as ``read_run``; one that is Vietnamese as it stands may have been typed in Unicode."""
    reading = read_run(font, text)
    if reading.told not in ("old", "unread") or len(text) > _LONGEST_JUDGED or not could_be_vietnamese(text):
        return reading
    if reading.told == "old" and could_be_vietnamese(reading.text):
        return Reading(reading.text, "either")
    return Reading(text, "unicode")


def guessed(text: str) -> Guess | None:
    """What a text that is no Vietnamese would say in an old font; none where it says nothing there either.

    For telling people only: whoever lost the font of a cell must set it again.
    """
    if text.isascii() or len(text) > _LONGEST_JUDGED or is_unicode(text) or could_be_vietnamese(text):
        return None
    for font in (OldFont("TCVN3"), OldFont("VNI")):
        read = _decoded(font, text)
        if _decoder(font.encoding).holds_only_codes(text) and _says_something(read):
            return Guess(font.encoding, read)
    return None


def _says_something(read: str) -> bool:
    """Whether a reading is Vietnamese beyond single letters: «ü» and «×» are ticks."""
    return could_be_vietnamese(read) and any(len(word) > 1 for word in words_beyond_ascii(read))


def _decoder(encoding: Encoding) -> ModuleType:
    return vni if encoding == "VNI" else tcvn3


def _decoded(font: OldFont, text: str) -> str:
    if font.encoding == "VNI":
        return vni.decode(text)
    return tcvn3.decode(text).upper() if font.capitals else tcvn3.decode_typed(text)
