"""Characters that no Word document can hold: refused or left out, as the caller says."""

import re
from typing import Literal

from templates.errors import ForbiddenTextError

Forbidden = Literal["refuse", "strip"]
"""What becomes of characters that no Word document can hold."""
_FORBIDDEN = re.compile("[\x00-\x06\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNTURNED = re.compile("[\a\f]")
_AROUND = 20
"""Letters on each side of one that is refused, to find it by."""
_BOUNDS = re.compile('[<>"]')
_REFUSED = "Dữ liệu có ký tự {code} không ghi được vào Word, gần chỗ “{near}”; xóa ký tự đó"


def clean(text: str, forbidden: Forbidden) -> str:
    """The text without what no Word document can hold; a return is a new line."""
    if text.isprintable():
        return text
    if forbidden == "strip":
        text = _FORBIDDEN.sub("", text)
    elif found := _FORBIDDEN.search(text):
        near = _FORBIDDEN.sub("□", text[max(0, found.start() - _AROUND) : found.end() + _AROUND])
        raise ForbiddenTextError(_REFUSED.format(code=_code(found.group()), near=near))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def forbidden_in(text: str) -> str:
    """The first letter of a text that no Word document can hold, as people look it up; empty where there is none."""
    found = _FORBIDDEN.search(text)
    return _code(found.group()) if found else ""


def without_unturned(xml: str, forbidden: Forbidden) -> str:
    """A filled part without the signs for paragraphs and pages of which nothing was made, as in an attribute: XML knows neither."""
    found = _UNTURNED.search(xml)
    if found is None or forbidden == "strip":
        return _UNTURNED.sub("", xml) if found else xml
    before = _BOUNDS.split(xml[: found.start()])[-1][-_AROUND:]
    behind = _BOUNDS.split(xml[found.end() : found.end() + _AROUND], maxsplit=1)[0]
    raise ForbiddenTextError(_REFUSED.format(code=_code(found.group()), near=f"{before}□{behind}"))


def _code(letter: str) -> str:
    return f"U+{ord(letter):04X}"
