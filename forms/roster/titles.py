"""Titles (học hàm, học vị, quân hàm) and forms of address (đồng chí, ông, bà) in front of a name.

A real family name is never taken for a title: words that are also names need two words after them, and «Ông», «Bà»,
«Anh» stay where no known family name follows («Ông Ích Khiêm», «Ông Văn Tùng»), with a warning. Abbreviations without a vowel are no
Vietnamese words, so one word after them is enough.
"""

import re
from typing import NamedTuple

from forms.roster.families import known_family

_GAP = r"[\s.,:;/&–-]*"
_END = r"(?![^\W_])"  # no letter or digit goes on
_I = re.IGNORECASE

_COMRADE = re.compile(rf"(?:[đd]\s?/\s?(?:chí|c)|[đd]\.\s?c(?=[.\s:])|đc(?=[.\s:]))\.?{_GAP}", _I)
_COMRADE_WORDS = re.compile(rf"đồng\s+chí{_END}{_GAP}", _I)
_BOTH = re.compile(rf"ông\s?[/(]\s?bà\)?{_END}{_GAP}", _I)
_ADDRESS = re.compile(rf"(?:ông|bà|anh|chị|cụ|cô|thầy(?!\s+thuốc)){_END}{_GAP}", _I)
_SHORT = re.compile(
    r"(?:tskh|t\.?\s?s|th\.?\s?s|pgs|gs|ncs|cn\s?đd|cn|kts|ks|cvcc|cvc|gvcc|gvc|qncn|đd|ls|"
    r"(?:bs|ds)?\s?\.?\s?ck\s?(?:ii|i|2|1)|bsnt|bs|ds|ng(?:nd|ưt)|ns(?:nd|ưt)|tt(?:nd|ưt))"
    rf"{_END}\.?",
    _I,
)
_LONG = re.compile(
    r"(?:(?:phó\s+)?giáo\s+sư|tiến\s+s[ĩỹ](?:\s+khoa\s+học)?|thạc\s+s[ĩỹ]|bác\s+s[ĩỹ](?:\s+chuyên\s+khoa\s+(?:ii|i|2|1))?"
    r"|dược\s+s[ĩỹ]|nghệ\s+s[ĩỹ]\s+(?:ưu\s+tú|nhân\s+dân)|k[ỹĩ]\s+sư|luật\s+sư|kiến\s+trúc\s+sư|cử\s+nhân"
    r"|nhà\s+giáo\s+(?:ưu\s+tú|nhân\s+dân)|thầy\s+thuốc\s+(?:ưu\s+tú|nhân\s+dân)"
    r"|(?:đại|thượng|trung|thiếu)\s+(?:tá|tướng)|(?:đại|thượng|trung|thiếu|chuẩn)\s+(?:úy|uý)"
    rf"|(?:(?:phó|chuẩn)\s+)?đô\s+đốc|(?:thượng|trung|hạ)\s+s[ĩỹ]){_END}",
    _I,
)
_LEFT = re.compile(rf"^{_GAP}")
_FULL_NAME = 2  # words


class Peeled(NamedTuple):
    """A name without what stood before it."""

    name: str
    title: str
    """As typed: «TS.», «PGS.TS.», «Đại tá»; empty when there is none."""
    kept_word: str
    """A word that could have been an address and was kept as a family name, else empty."""


def peel(text: str, words_after: int = 0) -> Peeled:
    """Take titles and addresses off the front of a tidy text; ``words_after`` counts the words of the next cells."""
    titles: list[str] = []
    while True:
        rest = _without_address(text, words_after)
        if rest is None:
            rest, title = _without_title(text, words_after)
            titles.append(title)
        if rest == text:
            break
        text = rest
    kept = text.split()[0] if _may_be_address(text, words_after) else ""
    return Peeled(text, "".join(titles).strip(" ,;:/&–-"), kept)


def is_title(text: str) -> bool:
    """Whether a text is nothing but titles, as in «Nguyễn Văn An, TS.»."""
    rest = text
    while found := _SHORT.match(rest) or _LONG.match(rest):
        rest = _LEFT.sub("", rest[found.end() :])
    return rest != text and not rest


def _without_address(text: str, words_after: int) -> str | None:
    found = _COMRADE.match(text)
    if found:
        return text[found.end() :]
    found = _COMRADE_WORDS.match(text) or _BOTH.match(text) or _ADDRESS.match(text)
    if not found or _words(text[found.end() :]) + words_after < _FULL_NAME:
        return None
    surely = not _ADDRESS.match(text) or _BOTH.match(text) or _names_family(text[found.end() :])
    return text[found.end() :] if surely else None


def _may_be_address(text: str, words_after: int) -> bool:
    """Whether an address that was kept has a whole name after it."""
    found = _ADDRESS.match(text)
    return bool(found) and _words(text[found.end() :] if found else "") + words_after >= _FULL_NAME


def _names_family(rest: str) -> bool:
    """Whether a title or a family name follows an address; «Văn» before one word, and «Thị», are middle names."""
    words = rest.casefold().split()
    if _SHORT.match(rest) or _LONG.match(rest) or _COMRADE.match(rest) or _COMRADE_WORDS.match(rest):
        return True
    if not words or words[0] == "thị" or (words[0] == "văn" and len(words) <= _FULL_NAME):
        return False
    return known_family(words[0]) or bool(_ADDRESS.match(rest))


def _without_title(text: str, words_after: int) -> tuple[str, str]:
    for pattern, fewest in ((_SHORT, 1), (_LONG, _FULL_NAME)):
        found = pattern.match(text)
        if found:
            rest = _LEFT.sub("", text[found.end() :])
            if _words(rest) + words_after >= fewest:
                return rest, text[: len(text) - len(rest)]
    return text, ""


def _words(text: str) -> int:
    return sum(any(letter.isalpha() for letter in word) for word in text.split())
