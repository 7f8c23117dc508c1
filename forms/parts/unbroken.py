"""What a printed line never ends within: a date, a figure and its unit, the words of a heading that are one.

Contexts keep plain spaces, so that they read and compare like what was recorded; no-break spaces come in on the way
to the template.
"""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

NO_BREAK = "\u00a0"
_DATE = re.compile(r"(\bngày (?:\d+|…+) tháng (?:\d+|…+) năm [\d…]+)")
_UNITS = "giờ|phút|bản|phiếu|đồng chí|thành viên|đảng viên|người|lần|ý kiến|chỗ|ngày|tháng|năm"
_COUNTED = re.compile(rf"(?<=\d) (?=(?:{_UNITS})\b)|(?<=\b\d\d) (?=\([^()\d]{{1,12}}\))")
_NUMBERED = re.compile(r"\b(?:ngày|tháng|năm|số|mục|vòng|lượt) (?=[\d…])", re.IGNORECASE)
_ONE_WORD = re.compile(r"\b(?:đề xuất|đề nghị|quyết định|xếp loại|đơn vị)\b")


def unbroken(text: str) -> str:
    """A text in lines: ``ngày 05``, ``năm 2025``, ``03 bản`` each stay on one line (khoảng trắng không ngắt)."""
    pieces = _DATE.split(text)
    plain = (piece if place % 2 else _COUNTED.sub(NO_BREAK, piece) for place, piece in enumerate(pieces))
    return _NUMBERED.sub(_in_one, "".join(plain))


def centred(text: str) -> str:
    """A text in the middle of the paper: its dates stay whole, as no line is stretched where they do not fit."""
    return unbroken(_DATE.sub(_in_one, text))


def heading(text: str) -> str:
    """The heading of a column: ``đề xuất`` is one word."""
    return unbroken(_ONE_WORD.sub(_in_one, text))


_BY_FIELD: dict[str, Callable[[str], str]] = {
    **dict.fromkeys(("subject", "basis", "place_date"), centred),
    **dict.fromkeys(("subject_heading", "post_heading", "proposed_heading", "result_heading", "opinions"), heading),
}


def held_together(value: Any, field: str = "") -> Any:
    """A value of that field, or each of several, or a record of values, with every text unbroken."""
    if isinstance(value, str):
        return _BY_FIELD.get(field, unbroken)(value)
    if type(value) is tuple:
        return tuple(held_together(one, field) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(value, **{one.name: held_together(getattr(value, one.name), one.name) for one in fields(value)})


def _in_one(found: re.Match[str]) -> str:
    return found.group().replace(" ", NO_BREAK)
