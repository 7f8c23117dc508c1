"""Cells written and dressed (viết ô): text that can never become a formula, numbers and days as they are."""

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Literal, NamedTuple

FONT = "Times New Roman"
_STARTS_A_FORMULA = frozenset("=+-@\t\r\n'|%")
"""Signs with which a program that takes the file over might begin a formula or a command."""
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LONGEST = 32_767
"""Letters that Excel takes in a cell."""

Horizontal = Literal["left", "center", "right"]


class Look(NamedTuple):
    """How a cell looks: its font, its colour, its place, its number format, whether people may write in it."""

    bold: bool = False
    italic: bool = False
    size: int = 12
    fill: str = ""
    horizontal: Horizontal = "left"
    vertical: Literal["top", "center"] = "top"
    wrap: bool = True
    border: bool = False
    number: str = "General"
    open: bool = False
    """Whether people may write here while the sheet is protected."""
    colour: str = "000000"
    top_line: bool = False


def safe_text(text: str) -> str:
    """A text as it may stand in a cell: nothing that XML cannot hold, nothing that Excel would read as an escape."""
    return _ESCAPE.sub("_x005F_", _NOT_IN_XML.sub("", text))[:_LONGEST]


@contextmanager
def uncollected() -> Iterator[None]:
    """Draw without a search for circles of memory: each cell drawn would be looked through again and again for nothing."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@dataclass
class Pen:
    """Writes cells of one workbook; each look is made once."""

    _styles: dict[Look, Any] = field(default_factory=dict)

    def write(self, cell: Any, value: object, look: Look) -> None:
        """Put a value into a cell; a text stays a text, whatever it begins with."""
        self.dress(cell, look)
        if isinstance(value, str) and value:
            cell.value = safe_text(value)
            cell.data_type = "s"
            if value[:1] in _STARTS_A_FORMULA:
                cell._style = copy(cell._style)
                cell.quotePrefix = True
        elif isinstance(value, bool):
            self.write(cell, "Có" if value else "", look)
        elif isinstance(value, int | Decimal | date):
            cell.value = value

    def dress(self, cell: Any, look: Look) -> None:
        """Give a cell or a whole column its look."""
        if look not in self._styles:
            _dress(cell, look)
            self._styles[look] = copy(cell._style)  # openpyxl looks every part of a style up anew, cell by cell
        else:
            cell._style = self._styles[look]  # shared: copying it for every cell takes long


def _dress(cell: Any, look: Look) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

    cell.font = Font(name=FONT, size=look.size, bold=look.bold, italic=look.italic, color=look.colour)
    if look.fill:
        cell.fill = PatternFill("solid", fgColor=look.fill)
    cell.alignment = Alignment(horizontal=look.horizontal, vertical=look.vertical, wrap_text=look.wrap)
    line = Side(style="thin", color="808080")
    if look.border:
        cell.border = Border(left=line, right=line, top=line, bottom=line)
    elif look.top_line:
        cell.border = Border(top=line)
    cell.number_format = look.number
    cell.protection = Protection(locked=not look.open)
