"""Vietnamese text: one Unicode form on every way in, search without diacritics, the order of names, numbers in words."""

import unicodedata

_SPACES = {code: " " for code in (*range(0x2000, 0x200B), 0x00A0, 0x202F, 0x205F, 0x3000, 0x0009)}
_NOTHING = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD))


def nfc(text: str) -> str:
    """The text in composed Unicode (dựng sẵn), the only form the program stores."""
    return unicodedata.normalize("NFC", text)


def tidy(text: str) -> str:
    """One line of text: composed, no invisible characters, single plain spaces, none at the ends."""
    return " ".join(nfc(text).translate(_SPACES).translate(_NOTHING).split())


def fold(text: str) -> str:
    """A key for searching: lower case without diacritics, ``đ`` as ``d``, tone placement ignored; never printed."""
    bare = unicodedata.normalize("NFD", tidy(text).casefold().replace("đ", "d").replace("ð", "d"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))
