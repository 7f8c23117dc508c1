"""What a sheet of the month workbook is (trang tính): its columns, how offices head them, what each holds.

One declaration serves both ways: the workbook that is written, and workbooks read back, whoever drew them.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from forms.roster.columns import is_full_name, words

Holds = Literal[
    "code", "line", "text", "name", "number", "count", "percent", "share", "date", "month", "yes", "word",
    "people", "rows", "option",
]  # fmt: skip
"""What the cells of a column hold: ``people`` ids or names of several, ``rows`` rows of the table of raters, ``option`` a
value of a contested reading."""

NUMBERS: frozenset[Holds] = frozenset(("number", "count", "percent", "share"))
"""What is a number."""

SheetKey = Literal[
    "person", "task", "bonus", "leadership", "decision", "product", "shared", "form", "points", "plan", "collective", "opinion", "annulled",
    "reading",
]  # fmt: skip

NAME_END = "name_end"
"""Where a sheet keeps given names in a column of their own: the key of that column, which nobody declares."""
FAMILY = r"ho(?: (?:va )?(?:ten )?(?:chu )?(?:dem|lot))?"
"""Headings of family names, «Họ và tên đệm»."""

_LONGEST = 80  # letters of a heading that are looked at
_UNITS = re.compile(r" (?:sp|san pham|lan|ngay|diem|dv|don vi|neu co|bat buoc)$")


class Offered(NamedTuple):
    """A value that a cell may take: how it is shown in drop-downs, and other words for it (``words`` of them)."""

    value: str
    shown: str
    also: tuple[str, ...] = ()

    def means(self, said: str) -> bool:
        """Whether words say this value."""
        return said == words(self.shown) or said in self.also


class Column(NamedTuple):
    """One column: its key in the record, its heading, what it holds, and what the note on its heading tells.

    ``like`` is a pattern of other headings, in words without diacritics; ``picks`` the list that its drop-down offers.
    """

    key: str
    heading: str
    holds: Holds
    note: str
    like: str = ""
    width: int = 14
    required: bool = False
    offered: tuple[Offered, ...] = ()
    picks: str = ""
    hidden: bool = False
    """Whether people need not see it."""

    def heads(self, text: str) -> bool:
        """Whether an office means this column by a heading."""
        return _heads(self.heading, self.like, self.holds, text[:_LONGEST])


@lru_cache(maxsize=16_384)
def _heads(heading: str, like: str, holds: Holds, text: str) -> bool:
    said = words(text)
    if not said or said == words(heading) or (holds == "name" and is_full_name(text)):
        return bool(said)
    without_unit = _UNITS.sub("", said) if holds in NUMBERS else said
    return bool(like) and any(re.fullmatch(like, one) for one in (said, without_unit))


class Sheet(NamedTuple):
    """One sheet: its name, its title, what it is for, its columns.

    ``needs`` are the columns by which the sheet is known: one of each group. ``like`` is a pattern of other names.
    """

    key: SheetKey
    name: str
    title: str
    about: str
    columns: tuple[Column, ...]
    needs: tuple[tuple[str, ...], ...]
    like: str = ""

    @property
    def of_person(self) -> bool:
        """Whether each of its rows is about a person of the first sheet."""
        return any(column.key == "person" for column in self.columns)

    @property
    def required(self) -> tuple[Column, ...]:
        """The columns that every row fills."""
        return tuple(column for column in self.columns if column.required)

    def column(self, key: str) -> Column:
        """The column of that key."""
        return by_key(self.columns)[key]


@lru_cache(maxsize=64)
def by_key(columns: tuple[Column, ...]) -> Mapping[str, Column]:
    """Columns by their key."""
    return {column.key: column for column in columns}


WHOSE = (
    Column(
        "person",
        "Mã người",
        "code",
        "Mã của người ở trang «Người». Ví dụ: p01. Chỉ cần một trong hai cột mã và họ tên.",
        r"ma(?: (?:so|nguoi|can bo|cb|cbccvc|ccvc|cong chuc|vien chuc|nhan vien|nv|thuc hien|dinh danh))*",
        11,
        picks="MaNguoi",
    ),
    Column(
        "person_name",
        "Họ và tên",
        "name",
        "Họ và tên như ở trang «Người». Hai người trùng tên thì phải ghi mã.",
        r"(?:ten )?(?:can bo|nguoi|chuyen vien|cong chuc|dong chi|nhan vien)(?: (?:thuc hien|duoc giao|phu trach|chu tri|lam))*"
        rf"|{FAMILY}",
        24,
        picks="HoTen",
    ),
)
"""Whom a row is about, in every sheet but the first."""
