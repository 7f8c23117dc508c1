"""Vietnamese text: one Unicode form on every way in, search without diacritics, order of names, figures and dates."""

import re
import unicodedata
from datetime import date, time
from fractions import Fraction

_SPACES = dict.fromkeys((*range(0x2000, 0x200B), 0x00A0, 0x202F, 0x205F, 0x3000, 0x0009), " ")
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


_LETTER_MARKS = {"\N{COMBINING BREVE}": 1, "\N{COMBINING CIRCUMFLEX ACCENT}": 2, "\N{COMBINING HORN}": 3}
_TONES = {
    "\N{COMBINING GRAVE ACCENT}": 1,
    "\N{COMBINING HOOK ABOVE}": 2,
    "\N{COMBINING TILDE}": 3,
    "\N{COMBINING ACUTE ACCENT}": 4,
    "\N{COMBINING DOT BELOW}": 5,
}

Syllable = tuple[tuple[tuple[str, int], ...], tuple[int, ...]]
"""The place of one word in the alphabet: its letters, each with its mark (dấu mũ, trăng, móc), then its tones."""

NameKey = tuple[Syllable, tuple[Syllable, ...], str]
"""The place of a personal name in a list: given name, then family and middle names, then the name as written."""


def name_key(name: str) -> NameKey:
    """Sort key for personal names (xếp theo tên): the last word, then the others from left to right.

    Words follow the Vietnamese alphabet (a ă â b c d đ e ê …), their letters before their tones (không, huyền, hỏi,
    ngã, sắc, nặng); where the tone mark is placed (Hòa, Hoà) makes no difference.
    """
    whole = tidy(name)
    words = [_syllable(word) for word in whole.split(" ")]
    return words[-1], tuple(words[:-1]), whole


def _syllable(word: str) -> Syllable:
    letters: list[tuple[str, int]] = []
    tones: list[int] = []
    for char in unicodedata.normalize("NFD", word.casefold()):
        if char.isalnum():
            letters.append(("d", 1) if char == "đ" else (char, 0))
        elif char in _TONES:
            tones.append(_TONES[char])
        elif char in _LETTER_MARKS and letters:
            letters[-1] = (letters[-1][0], _LETTER_MARKS[char])
    return tuple(letters), tuple(tones)


_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_TOO_LARGE = 10_000


def in_words(number: int) -> str:
    """A whole number from 0 to 9999 in words (bằng chữ): 24 is ``hai mươi tư``, 105 ``một trăm linh năm``."""
    if not 0 <= number < _TOO_LARGE:
        raise ValueError(f"chỉ đọc thành chữ được các số từ 0 đến {_TOO_LARGE - 1}, không phải {number}")
    thousands, below = divmod(number, 1000)
    if not thousands:
        return _below_thousand(below)
    head = f"{_DIGITS[thousands]} nghìn"
    return f"{head} {_with_hundreds(below)}" if below else head


def _below_thousand(number: int) -> str:
    return _with_hundreds(number) if number >= 100 else _below_hundred(number)  # noqa: PLR2004 - one hundred


def _with_hundreds(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    head = f"{_DIGITS[hundreds]} trăm"
    if not rest:
        return head
    return f"{head} linh {_DIGITS[rest]}" if rest < 10 else f"{head} {_below_hundred(rest)}"  # noqa: PLR2004 - ten


def _below_hundred(number: int) -> str:
    tens, units = divmod(number, 10)
    if tens == 0:
        return _DIGITS[units]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if not units:
        return head
    if tens == 1:
        return f"{head} {'lăm' if units == 5 else _DIGITS[units]}"  # noqa: PLR2004 - mười lăm, but mười một, mười bốn
    return f"{head} {_AFTER_TENS.get(units, _DIGITS[units])}"


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


def _month(day: date) -> str:
    """January and February take a leading zero, so that nobody can put a 1 before them; the others take none."""
    return f"{day.month:02d}" if day.month <= 2 else str(day.month)  # noqa: PLR2004 - February


def clock(moment: time) -> str:
    """A time of day as minutes write it: ``07 giờ 30 phút``."""
    return f"{moment.hour:02d} giờ {moment.minute:02d} phút"


def slug(text: str) -> str:
    """The text as a part of a file name: small letters without diacritics and digits, joined by ``-``; may be empty."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
