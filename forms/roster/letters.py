"""Text of a cell into plain composed Vietnamese, with the reasons for every change."""

import re
import unicodedata

from forms.roster.model import Why
from meetings.vietnamese import nfc, tidy

_D = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"})
"""Letters of other alphabets that look like Đ; old files carry U+00D0."""
_FOREIGN = str.maketrans(
    "АВЕКМНОРСТХУІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABEKMHOPCTXYIJSaeopcyxijsABEZHIKMNOPTYXo",
)
"""Cyrillic and Greek letters with a Latin twin."""
_MARKS = dict.fromkeys((0x200E, 0x200F))
"""Direction marks, invisible, that come along when text is copied from a web page."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
"""Control characters, which Word cannot hold."""


def clean_text(text: str) -> tuple[str, tuple[Why, ...]]:
    """The text as the program keeps it, on one line, and why it differs from the cell."""
    reasons: list[Why] = []
    composed = nfc(text)
    if composed != text:
        reasons.append("NFD")
    twins = _latin(composed)
    if twins != composed:
        reasons.append("look-alike")
    spaced = tidy(_CONTROL.sub(" ", twins.translate(_MARKS)))
    if spaced != twins:
        reasons.append("spaces")
    return spaced, tuple(reasons)


def _latin(text: str) -> str:
    """Look-alikes replaced where that leaves a wholly Latin text; other alphabets stay as they are."""
    text = text.translate(_D)
    if text.isascii() or not any(_is_foreign(letter) for letter in text):
        return text
    swapped = nfc(unicodedata.normalize("NFD", text).translate(_FOREIGN))
    mixed = any(letter.isalpha() and not _is_foreign(letter) for letter in text)
    return swapped if mixed and not any(_is_foreign(letter) for letter in swapped) else text


def _is_foreign(letter: str) -> bool:
    return "\u0370" <= letter <= "\u052f"
