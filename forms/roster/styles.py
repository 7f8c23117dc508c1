"""The styles of a workbook: which show a number as a date, which show text in an old font."""

import re
from typing import NamedTuple

from forms.roster.package import Attributes, Package
from forms.roster.runs import old_font
from meetings.old_fonts import OldFont

_DATE_FORMATS = frozenset(map(str, (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))))
"""Built-in number formats that show a date or a time (ISO/IEC 29500-1, 18.8.30, with the East Asian ones)."""
_NOT_LETTERS = re.compile(r'"[^"]*(?:"|$)|\[[^\]]*(?:\]|$)|\\.|_.|\*.')
_LONGEST_CODE = 255
"""Letters of a format code; Excel allows no more, and a longer one could only waste time."""
_GROUPS = frozenset(("fonts", "cellXfs", "cellStyleXfs", "dxfs"))


class Styles(NamedTuple):
    """What the style of a cell says of its content, by the number of the style."""

    dates: frozenset[int] = frozenset()
    fonts: dict[int, OldFont] = {}  # noqa: RUF012 - never changed
    """The styles in an old font, and that font."""


def read_styles(package: Package, part: str) -> Styles:
    """The styles in a part of the package."""
    scan = _Scan()
    package.scan(part, scan.start, scan.end, lambda _: None)
    dates = frozenset(index for index, date in enumerate(scan.dates) if date)
    fonts = ((index, scan.old.get(font)) for index, font in enumerate(scan.fonts))
    return Styles(dates, {index: font for index, font in fonts if font})


class _Scan:
    """Follows the XML of the styles; fonts and formats stand before the styles that use them."""

    def __init__(self) -> None:
        self.dates: list[bool] = []
        self.fonts: list[str] = []
        self.old: dict[str, OldFont] = {}
        self._formats: dict[str, bool] = {}
        self._inside: list[str] = []
        self._font = -1

    def start(self, tag: str, attributes: Attributes) -> None:
        group = self._inside[-1] if self._inside else ""
        if tag == "numFmt":
            self._formats[attributes.get("numFmtId", "")] = _is_date_code(
                attributes.get("formatCode", "")[:_LONGEST_CODE]
            )
        elif group == "fonts":
            self._in_fonts(tag, attributes)
        elif tag == "xf" and group == "cellXfs":
            number = attributes.get("numFmtId", "0")
            self.dates.append(self._formats.get(number, number in _DATE_FORMATS))
            self.fonts.append(attributes.get("fontId", "0"))
        if tag in _GROUPS:
            self._inside.append(tag)

    def end(self, tag: str) -> None:
        if self._inside and tag == self._inside[-1]:
            self._inside.pop()

    def _in_fonts(self, tag: str, attributes: Attributes) -> None:
        if tag == "font":
            self._font += 1
        elif tag == "name" and (font := old_font(attributes)):
            self.old[str(self._font)] = font


def _is_date_code(code: str) -> bool:
    """Whether a format code shows a date: letters of dates outside quotes, brackets and escapes."""
    letters = _NOT_LETTERS.sub("", code.partition(";")[0]).lower()
    return "general" not in letters and any(letter in letters for letter in "ymdhs")
