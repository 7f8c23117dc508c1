"""VNI: the fonts whose names begin with «VNI», a plain letter followed by the sign of its marks.

Small and capital letters have codes of their own; đ, ơ, ư, ỵ and i with a tone are one sign.
"""

import re

from meetings.old_fonts import western
from meetings.old_fonts.letters import beside

_SMALL = beside(
    (
        "aø_aû_aõ_aù_aï",
        "aê_aè_aú_aü_aé_aë",
        "aâ_aà_aå_aã_aá_aä",
        "ñ",
        "eø_eû_eõ_eù_eï",
        "eâ_eà_eå_eã_eá_eä",
        "ì_æ_ó_í_ò",
        "oø_oû_oõ_où_oï",
        "oâ_oà_oå_oã_oá_oä",
        "ô_ôø_ôû_ôõ_ôù_ôï",
        "uø_uû_uõ_uù_uï",
        "ö_öø_öû_öõ_öù_öï",
        "yø_yû_yõ_yù_î",
    )
)
_CODES = _SMALL | {letter.upper(): code.upper() for letter, code in _SMALL.items()}
_ALSO = dict(zip("ìỉĩíịỵ", ("iø", "iû", "iõ", "iù", "iï", "yï"), strict=True))
"""Pairs that some keyboards wrote where a sign of its own exists."""


def _letters() -> dict[str, str]:
    """Each code with its letter, marks of either size: «AÙnh» and «Aùnh» are both Ánh."""
    small = {code: letter for table in (_ALSO, _SMALL) for letter, code in table.items()}
    letters = {code.upper(): letter.upper() for code, letter in small.items()} | small
    for code, letter in small.items():
        letters[code[0].upper() + code[1:]] = letter.upper()
        letters[code[0] + code[1:].upper()] = letter
    return letters


_LETTERS = _letters()
_CODE = re.compile("|".join(sorted(_LETTERS, key=len, reverse=True)))


def decode(text: str) -> str:
    """The text as Unicode; a mark that fits no letter before it stays."""
    return _CODE.sub(lambda found: _LETTERS[found[0]], western.decode(text))


def holds_only_codes(text: str) -> bool:
    """Whether every Western letter of a text takes part in a Vietnamese one, no mark standing alone."""
    return not any(map(western.is_letter, _CODE.sub("", text)))


def encode(text: str) -> str:
    """A composed text as VNI."""
    return "".join(_CODES.get(letter, letter) for letter in text)
