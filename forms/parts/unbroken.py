"""What a printed line never ends within: a date, a figure and its unit, the words of a heading that are one.

Contexts keep plain spaces, so that they read and compare like what was recorded; no-break spaces come in on the way
to the template.
"""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import Any

NO_BREAK = "\u00a0"
CENTRED = {"subject", "basis", "head.place_date"}
LINE, SHORTEST = 60, 12
"""Letters that surely fit into one centred line, and as many as the last of several has at least."""
ORGANS = {"head.superior", "head.organ"}
OWN_NAME, LAST_WORDS = 20, 14
"""Letters of an organ's own name, and of its last two words, that surely fit into one line of the head."""
_SORT_OF_ORGAN = re.compile(
    r"((?:BAN CHẤP HÀNH |BAN THƯỜNG VỤ )?(?:CHI BỘ|CHI ỦY|ĐẢNG BỘ|ĐẢNG ỦY)|ỦY BAN NHÂN DÂN) (?=\S)", re.IGNORECASE
)
_DATE = re.compile(r"(\bngày (?:\d+|…+) tháng (?:\d+|…+) năm [\d…]+)")
_UNITS = "giờ|phút|bản|phiếu|đồng chí|thành viên|đảng viên|người|lần|ý kiến|chỗ|ngày|tháng|năm"
_COUNTED = re.compile(rf"(?<=[\d…]) (?=(?:{_UNITS})\b)|(?<=\b\d\d) (?=\([^()\d]{{1,12}}\))")
_NUMBERED = re.compile(r"\b(?:ngày|tháng|năm|số|mục|vòng|lượt) (?=[\d…])", re.IGNORECASE)
_KEPT = 1024
"""Texts last asked for: most papers of a meeting say the same."""
_ONE_WORD = re.compile(r"\b(?:đề xuất|hoàn thành|đề nghị|quyết định|xếp loại|đơn vị)\b")


@lru_cache(_KEPT)
def unbroken(text: str) -> str:
    """A text in lines: ``ngày 05``, ``năm 2025``, ``03 bản`` each stay on one line (khoảng trắng không ngắt)."""
    pieces = _DATE.split(text)
    plain = (piece if place % 2 else _COUNTED.sub(NO_BREAK, piece) for place, piece in enumerate(pieces))
    return _NUMBERED.sub(_in_one, "".join(plain))


@lru_cache(_KEPT)
def centred(text: str) -> str:
    """A text in the middle of the paper, where no line is stretched: dates stay whole, no word is left to the last line."""
    before, space, last = unbroken(_DATE.sub(_in_one, text)).rpartition(" ")
    while len(text) > LINE and space and len(last) < SHORTEST:
        before, space, further = before.rpartition(" ")
        last = f"{further}{NO_BREAK}{last}"
    return f"{before}{space}{last}"


@lru_cache(_KEPT)
def organ(text: str) -> str:
    """The name of an organ in the head: where it needs two lines they part behind what sort it is, ``CHI BỘ``, not within
    its own name; a longer one keeps its last two words together.
    """
    found = _SORT_OF_ORGAN.match(text)
    sort, own = (found[1], text[found.end() :]) if found else ("", text)
    if len(own) <= OWN_NAME and sort:
        return f"{sort} {own.replace(' ', NO_BREAK)}"
    before, space, last = unbroken(text).rpartition(" ")
    ahead, between, one_more = before.rpartition(" ")
    short = len(one_more) + len(last) < LAST_WORDS and between
    return f"{ahead} {one_more}{NO_BREAK}{last}" if short else f"{before}{space}{last}"


@lru_cache(_KEPT)
def heading(text: str) -> str:
    """The heading of a column, or a level in a narrow one: ``đề xuất`` and ``hoàn thành`` are one word."""
    return unbroken(_ONE_WORD.sub(_in_one, text))


def held_together(value: Any, path: str) -> Any:
    """What a context holds there, with every text of it unbroken: one, each of several, each of a record."""
    if isinstance(value, str):
        return _manner(path)(value)
    if type(value) is tuple:
        return tuple(held_together(one, path) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    parts = {one.name: held_together(getattr(value, one.name), f"{path}.{one.name}") for one in fields(value)}
    return replace(value, **parts)


def _manner(path: str) -> Callable[[str], str]:
    if path in CENTRED:
        return centred
    if path in ORGANS:
        return organ
    return heading if path.endswith(("_heading", "opinions")) else unbroken


def _in_one(found: re.Match[str]) -> str:
    return found.group().replace(" ", NO_BREAK)
