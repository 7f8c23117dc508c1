"""Vietnamese text: one Unicode form on every way in, search without diacritics, figures and dates."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, time
from fractions import Fraction

_SPACES = dict.fromkeys((*range(0x2000, 0x200B), 0x00A0, 0x202F, 0x205F, 0x3000, 0x0009), " ")
_NOTHING = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD))

_HIDDEN = frozenset("\ufffe\uffff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def nfc(text: str) -> str:
    """The text in composed Unicode (dựng sẵn), the only form the program stores."""
    return unicodedata.normalize("NFC", text)


def tidy(text: str) -> str:
    """One line of text: composed, no invisible characters, single plain spaces, none at the ends."""
    composed = nfc(text)
    # What is printable holds no space but the plain one and nothing invisible: most lines, and translating is slow.
    plain = composed if composed.isprintable() else composed.translate(_SPACES).translate(_NOTHING)
    return " ".join(plain.split())


def unprintable(text: str) -> str | None:
    """The first character that no paper can print: a control character, half a pair, one that turns the text around."""
    return None if text.isprintable() else next(filter(_unprintable, text), None)


def _unprintable(letter: str) -> bool:
    return (unicodedata.category(letter) in {"Cc", "Cs"} and letter not in "\n\r\t\x85") or letter in _HIDDEN


def fold(text: str) -> str:
    """A key for searching: lower case without diacritics, ``đ`` as ``d``, tone placement ignored; never printed."""
    bare = unicodedata.normalize("NFD", tidy(text).casefold().replace("đ", "d").replace("ð", "d"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def ordinal(place: int) -> str:
    """A place counted from 1: ``thứ nhất``, ``thứ tư``; beyond ten in figures."""
    return f"thứ {_ORDINALS[place - 1] if 0 < place <= len(_ORDINALS) else place}"


def two_digits(count: int) -> str:
    """A count as official papers write it, never with one digit alone: ``03``, ``12``, ``105``."""
    return f"{count:02d}"


def decimal(value: Fraction | int, places: int = 2) -> str:
    """An exact number rounded half up, away from zero, to that many decimals, with a decimal comma: ``90,63``."""
    scale = 10**places
    units = (abs(value.numerator) * scale * 2 + value.denominator) // (2 * value.denominator)
    whole, rest = divmod(units, scale)
    sign = "-" if value < 0 and units else ""
    return f"{sign}{whole},{rest:0{places}d}" if places else f"{sign}{whole}"


def number(value: Fraction | int) -> str:
    """A number without needless decimals: ``2,4``, ``3``."""
    return decimal(value).rstrip("0").rstrip(",")


def share(value: Fraction) -> str:
    """A share as a rule states it: one fifth is ``20%``."""
    return f"{number(value * 100)}%"


def percent(part: int, whole: int) -> str:
    """A share in per cent (tỷ lệ) with two decimals, from whole numbers only: 2 of 3 is ``66,67%``."""
    if whole <= 0:
        raise ValueError("không tính được tỷ lệ phần trăm của một tổng bằng 0")
    return f"{decimal(Fraction(100 * part, whole))}%"


def long_date(day: date) -> str:
    """A date in words as papers print it: ``ngày 05 tháng 02 năm 2026``, ``ngày 27 tháng 5 năm 2026``."""
    return f"ngày {day.day:02d} tháng {_month(day)} năm {day.year}"


def short_date(day: date) -> str:
    """A date in figures under the same rule of leading zeros: ``05/02/2026``, ``27/5/2026``."""
    return f"{day.day:02d}/{_month(day)}/{day.year}"


_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def weekday(day: date) -> str:
    """The day of the week as papers write it: ``thứ Hai``, ``Chủ nhật``."""
    return _WEEKDAYS[day.weekday()]


def _month(day: date) -> str:
    """January and February take a leading zero, so that nobody can put a 1 before them; the others take none."""
    return f"{day.month:02d}" if day.month <= 2 else str(day.month)  # noqa: PLR2004 - February


def clock(moment: time) -> str:
    """A time of day as minutes write it: ``07 giờ 30 phút``."""
    return f"{moment.hour:02d} giờ {moment.minute:02d} phút"


SEVERAL = 5
"""So many of a long list are named in a sentence."""


def several(names: Iterable[str], kind: str = "đồng chí", *, joined: str = ", ", whole: str = "") -> str:
    """The first few of however many, how many others there are, where all are seen: ``A, B, C, D, E và 23 đồng chí khác``."""
    every = tuple(names)
    others = len(every) - SEVERAL
    if others <= 0:
        return joined.join(every)
    seen = f" (xem đủ ở {whole})" if whole else ""
    return f"{joined.join(every[:SEVERAL])} và {two_digits(others)} {kind} khác{seen}"


def slug(text: str) -> str:
    """The text as a part of a file name: small letters without diacritics and digits, joined by ``-``; may be empty."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
