"""TCVN3, also called ABC: the fonts whose names begin with «.Vn», one sign for each letter.

Only seven capitals have a code; the others are small letters in a second font, whose name ends with H and which draws
every letter as a capital. So a text needs its font to be read, and one text may need both fonts.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from meetings.old_fonts import western
from meetings.old_fonts.letters import CAPITALS, beside

_SMALL = beside(
    (
        "µ_¶_·_¸_¹",
        "¨_»_¼_½_¾_Æ",
        "©_Ç_È_É_Ê_Ë",
        "®",
        "Ì_Î_Ï_Ð_Ñ",
        "ª_Ò_Ó_Ô_Õ_Ö",
        "×_Ø_Ü_Ý_Þ",
        "ß_á_â_ã_ä",
        "«_å_æ_ç_è_é",
        "¬_ê_ë_ì_í_î",
        "ï_ñ_ò_ó_ô",
        "\u00ad_õ_ö_÷_ø_ù",
        "ú_û_ü_ý_þ",
    )
)
"""The code of ư is U+00AD, which elsewhere is an invisible hyphen."""
_OWN_CAPITALS = dict(zip("ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§", strict=True))
_CODES = _SMALL | _OWN_CAPITALS
_LETTERS = str.maketrans({code: letter for letter, code in _CODES.items()})
_ONLY_IN_CAPITAL_FONTS = frozenset(CAPITALS) - frozenset(_OWN_CAPITALS)
_SHARED = frozenset(code for letter, code in _SMALL.items() if letter.upper() in _ONLY_IN_CAPITAL_FONTS)
_SIGNS = frozenset(_CODES.values())


class Run(NamedTuple):
    """A stretch of text in one font; ``capitals`` where the font draws every letter as a capital (.VnTimeH)."""

    text: str
    capitals: bool


def decode(text: str, capitals: bool = False) -> str:
    """The text of one run as Unicode."""
    read = western.decode(text).translate(_LETTERS)
    return read.upper() if capitals else read


def decode_typed(text: str) -> str:
    """As ``decode``, with shared signs among capitals as the capitals they stand for: «TRÇN» is TRẦN, not TRầN."""
    read = decode(text)
    own = [letter for sign, letter in zip(text, read, strict=True) if sign not in _SHARED]
    if any(letter.islower() for letter in own):
        return read
    return read.upper() if any(map(_is_all_capitals, text.split())) else read


def holds_only_codes(text: str) -> bool:
    """Whether every Western letter of a text stands for a Vietnamese one."""
    return all(sign in _SIGNS for sign in text if western.is_letter(sign))


def _is_all_capitals(word: str) -> bool:
    """Whether a shared sign stands beside capitals: beside one alone, as in «Hå», it is the small letter."""
    return not _SHARED.isdisjoint(word) and sum(decode(sign).isupper() for sign in word) > 1


def encode(text: str) -> tuple[Run, ...]:
    """A composed text as runs; letters that a font of capitals alone can show stand in a run of their own."""
    return tuple(_runs(text))


def _runs(text: str) -> Iterator[Run]:
    for capitals, letters in groupby(text, _ONLY_IN_CAPITAL_FONTS.__contains__):
        run = "".join(letters)
        yield Run("".join(_CODES.get(letter, letter) for letter in (run.lower() if capitals else run)), capitals)
