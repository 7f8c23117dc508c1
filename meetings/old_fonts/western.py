"""Quotation marks, dashes and the like (0x80 to 0x9F of Windows), which old fonts share with Western ones.

A file may hold them as the characters that Windows shows or as the bare control characters of the same numbers.
"""

_NUMBERS = range(0x80, 0xA0)
_FROM_CONTROLS = {number: sign for number in _NUMBERS if (sign := bytes([number]).decode("cp1252", "ignore"))}
LETTERS = frozenset(sign for sign in _FROM_CONTROLS.values() if sign.isalpha())
"""Those among them that Unicode counts as letters: they say nothing of the text being Unicode."""


def is_letter(sign: str) -> bool:
    """Whether a sign is one of the accented letters of Western Europe, under whose numbers old fonts keep theirs."""
    return "\u00c0" <= sign <= "\u00ff" and sign.isalpha()


def decode(text: str) -> str:
    """The text with the bare control characters as the signs that Windows shows."""
    return text if text.isascii() else text.translate(_FROM_CONTROLS)
