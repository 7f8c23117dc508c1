"""Where the table of a roster begins: its header lines, one, two or three, merged or not, and the columns below."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from forms.roster.columns import Heading, heading, is_name_heading, words
from forms.roster.grid import Grid
from forms.roster.model import Status

ROWS_SEARCHED = 100
"""Rows with content in which the header is looked for."""
_DEEPEST = 4
_LONGEST_SUB = 40  # letters of a group or sub-header
_DATE_PARTS = 3
_SUB = frozenset(
    ("nam", "nu", "ngay", "thang", "dang", "chinh quyen", "doan the", "ho dem", "ho", "ten", "chinh thuc", "du bi",
     "dang vien", "chuyen mon", "mat tran", "cong doan", "ve dang", "trong dang", "ngay sinh", "nam sinh")
)  # fmt: skip
_NO_GIVEN_NAMES = frozenset(("nam", "nu", "x", "db", "ct"))
_NUMERIC = re.compile(r"[\d\s.,()\[\]/-]+")


@dataclass(frozen=True)
class Columns:
    """The columns of a roster, counted from 1; ``row`` is where the name header stands, ``last`` the last header line."""

    row: int
    last: int
    names: tuple[int, ...]
    number: int | None = None
    births: tuple[int, ...] = ()
    birth_parts: tuple[int, ...] = ()
    """Day, month and year, where they have a column each."""
    posts: tuple[int, ...] = ()
    statuses: tuple[int, ...] = ()
    marks: tuple[tuple[int, Status], ...] = ()
    notes: tuple[int, ...] = ()

    @property
    def known(self) -> int:
        """How many columns are understood."""
        return sum(
            map(len, (self.names, self.births, self.birth_parts, self.posts, self.statuses, self.marks, self.notes))
        ) + (self.number is not None)


def find_columns(grid: Grid) -> Columns | None:
    """The header of a sheet: among the first rows, the one of which most is understood, the upper one of equals."""
    best: Columns | None = None
    for row in grid.order[:ROWS_SEARCHED]:
        found = columns_at(grid, row)
        if found and (best is None or found.known > best.known):
            best = found
    return best


def columns_at(grid: Grid, row: int) -> Columns | None:
    """The columns, if the header «Họ và tên» stands in this row."""
    place = _name_column(grid, row)
    if place is None:
        return None
    last = _last_line(grid, row, place)
    headings = dict(_headings(grid, _first_line(grid, row, place), last))
    names = _names(grid, headings, row, last)
    return _gathered(headings, row, last, names) if names else None


def _name_column(grid: Grid, row: int) -> int | None:
    texts = list(grid.texts(row))
    place = next((column for column, text in texts if is_name_heading(text)), None)
    if place is not None:
        return place
    short = {words(text): column for column, text in texts if len(text) <= _LONGEST_SUB}
    with_birth = any((found := heading("", text)) and found.role == "birth" for _, text in texts)
    both = "ho" in short and short.get("ten", 0) > short["ho"]
    return short["ho"] if both else short["ten"] if "ten" in short and with_birth else None


def _last_line(grid: Grid, row: int, place: int) -> int:
    """The last header line: as deep as the merged name header, and the lines of sub-headers below it."""
    last = min(grid.span(row, place).bottom, row + _DEEPEST)
    while last < row + _DEEPEST and _is_sub_line(grid, last + 1, place):
        last += 1
    return last


def _is_sub_line(grid: Grid, row: int, place: int) -> bool:
    texts = list(grid.texts(row))
    if not texts or any(_NUMERIC.fullmatch(text) or len(text) > _LONGEST_SUB for _, text in texts):
        return False
    under_name = next((words(text) for column, text in texts if column == place), "")
    if under_name and under_name not in ("ho", "ho dem", "ho va dem", "ho va ten dem", "ho ten dem", "ho lot"):
        return False
    return any(words(text) in _SUB for column, text in texts if column == place or _open_above(grid, row, column))


def _open_above(grid: Grid, row: int, column: int) -> bool:
    """Whether the header above leaves room for a sub-header: a group over several columns, or nothing."""
    alone = grid.span(row, column).width == 1
    return alone and (grid.span(row - 1, column).width > 1 or not grid.spoken(row - 1, column))


def _first_line(grid: Grid, row: int, place: int) -> int:
    """One line higher, where groups such as «Ngày sinh» stand above their columns but not above the names."""
    if row == 1 or is_name_heading(grid.spoken(row - 1, place)):
        return row
    for column, text in grid.texts(row - 1):
        area = grid.span(row - 1, column)
        beside = not area.left <= place <= area.right
        if beside and len(text) <= _LONGEST_SUB and heading("", text) and not _NUMERIC.fullmatch(text):
            return row - 1
    return row


def _headings(grid: Grid, first: int, last: int) -> Iterator[tuple[int, Heading]]:
    used = [(line, max(grid.rows[line])) for line in range(first, last + 1) if line in grid.rows]
    widest = max(grid.span(line, column).right for line, column in used)
    left = ""
    for column in range(1, widest + 1):
        lines = list(dict.fromkeys(grid.anchor(line, column) for line in range(first, last + 1)))
        texts = [text for text in (grid.own(*line) for line in lines) if text]
        if not texts:
            left = ""
            continue
        above = " ".join(texts[:-1])
        alone = len(texts) == 1 and grid.own(last, column) == texts[0] and last > first
        left = above if not alone else left
        found = heading(above or (left if alone else ""), texts[-1])
        if found:
            yield column, found


def _names(grid: Grid, headings: dict[int, Heading], row: int, last: int) -> tuple[int, ...]:
    """The one or more columns that hold a name together."""
    full = [column for column, found in headings.items() if found.role == "full"]
    family = [column for column, found in headings.items() if found.role == "family"]
    given = [column for column, found in headings.items() if found.role == "given"]
    if family:
        return _pair(family, given)
    if not full:
        return tuple(given[:1])
    area = grid.span(row, full[0])
    if area.right > area.left:
        return tuple(range(area.left, area.right + 1))
    if full[0] + 1 in given or _given_names_beside(grid, full[0], headings, range(row, last + 1)):
        return (full[0], full[0] + 1)
    return (full[0],)


def _pair(family: list[int], given: list[int]) -> tuple[int, ...]:
    return (family[0], *[column for column in given if column > family[0]][:1])


def _given_names_beside(grid: Grid, column: int, headings: dict[int, Heading], lines: range) -> bool:
    """Whether the next column has no header and holds one word, mostly another one, beside nearly every name."""
    if column + 1 in headings or any(grid.spoken(line, column + 1) for line in lines):
        return False
    below = [row for row in grid.below(lines.stop - 1)[:ROWS_SEARCHED] if grid.own(row, column)]
    beside = [text for row in below if (text := grid.own(row, column + 1)).isalpha()]
    different = set(map(words, beside)) - _NO_GIVEN_NAMES
    return len(beside) * 10 >= len(below) * 8 and len(different) * 2 > len(beside)


def _gathered(headings: dict[int, Heading], row: int, last: int, names: tuple[int, ...]) -> Columns:
    def of(role: str) -> tuple[int, ...]:
        return tuple(column for column, found in headings.items() if found.role == role and column not in names)

    parts = of("day")[:1] + of("month")[:1] + of("year")[:1]
    marks = tuple((column, found.status) for column, found in headings.items() if found.status)
    return Columns(
        row=row,
        last=last,
        names=names,
        number=next(iter(of("number")), None),
        births=of("birth") or (() if len(parts) == _DATE_PARTS else of("year") or of("sex")),
        birth_parts=parts if len(parts) == _DATE_PARTS else (),
        posts=of("post"),
        statuses=of("status"),
        marks=marks,
        notes=of("note"),
    )
