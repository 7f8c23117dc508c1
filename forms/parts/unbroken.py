"""What a printed line never ends within: a date, a figure and its unit; no-break spaces hold them together on paper.

Contexts keep plain spaces, so that they read, compare and sort like what was recorded.
"""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

NO_BREAK = "\u00a0"
CENTRED = {"subject", "basis", "place_date"}
"""Fields that stand centred: their dates stay whole, where justified lines would be stretched too wide by that."""
_DATE = re.compile(r"\bngày (\d\d?|…+) tháng (\d\d?|…+) năm (\d{4}|[\d…]+)")
_UNITS = "giờ|phút|bản|phiếu|đồng chí|thành viên|đảng viên|người|lần|ý kiến|chỗ|ngày|tháng|năm"
_COUNTED = re.compile(rf"(?<=\d) (?=(?:{_UNITS})\b)")
_NUMBERED = re.compile(r"\b([Nn]gày|[Tt]háng|[Nn]ăm|[Ss]ố|[Mm]ục|[Vv]òng|[Ll]ượt) (?=\d)")
_IN_WORDS = re.compile(r"(?<=\d) (?=\([^()\d]{1,12}\))")


def unbroken(text: str, *, centred: bool = False) -> str:
    """The text with no-break spaces (khoảng trắng không ngắt) in its dates and between figures and units."""
    held = _DATE.sub(_whole if centred else _in_pairs, text)
    held = _NUMBERED.sub(rf"\1{NO_BREAK}", _COUNTED.sub(NO_BREAK, held))
    return _IN_WORDS.sub(NO_BREAK, held)
