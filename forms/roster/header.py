"""Where the table of a roster begins: its header lines, one, two or three, merged or not, and the columns below."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

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
     "dang vien", "chuyen mon", "mat tran", "cong doan", "ve dang", "trong dang", "ngay sinh", "nam sinh", "dem", "chu lot",
     "ten dem", "ct", "db", "dvct", "dvdb")
)  # fmt: skip
_NO_GIVEN_NAMES = frozenset(("nam", "nu", "x", "db", "ct"))
_FAMILY_PART = re.compile(r"ho(?: va)?(?: ten)?(?: (?:chu )?(?:dem|lot))?")
_ENDS_OF_NAME = frozenset(("ten", "ten dang vien", "va ten"))
_ARABIC = re.compile(r"\d{1,5}(?:\.\d{1,3}){0,3}\s*[.)]?")
_ROMAN = re.compile(r"[IVX]{1,6}\s*[.)]?")
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
    rivals: tuple[int, ...] = ()
    """Further columns that are headed like the members' names."""
    numbers: tuple[int, ...] = ()
    """All columns of numbers (số thứ tự)."""
    counted: bool = False
    """Whether names below have numbers of their own."""
    romans: bool = False
    """Whether the people themselves are numbered I, II, III."""

    @cached_property
    def told(self) -> frozenset[int]:
        """Every column whose words are understood."""
        marks = (column for column, _ in self.marks)
        columns = (*self.names, *self.births, *self.birth_parts, *self.posts, *self.statuses, *marks, *self.notes)
        return frozenset((*columns, *self.numbers, *self.rivals))

    @property
    def known(self) -> int:
        """How many columns are understood."""
        return sum(
            map(len, (self.names, self.births, self.birth_parts, self.posts, self.statuses, self.marks, self.notes))
        ) + (self.number is not None)


def counting(grid: Grid, columns: Columns) -> Columns:
    """The columns with what their numbers below say: whether people are counted 1, 2, 3 or I, II, III."""
    if columns.number is None:
        return columns
    rows = [row for row in grid.below(columns.last) if grid.own(row, columns.names[0])]
    numbers = [grid.own(row, columns.number) for row in rows]
    return replace(columns, counted=any(map(_ARABIC.fullmatch, numbers)), romans=_all_roman(numbers))


def _all_roman(numbers: list[str]) -> bool:
    """Whether every name down to the last Roman number has one."""
    roman = [bool(_ROMAN.fullmatch(number)) for number in numbers]
    return sum(roman) > 1 and not any(map(_ARABIC.fullmatch, numbers)) and all(roman[: sum(roman)])


def find_columns(grid: Grid) -> Columns | None:
    """The header of a sheet: among the first rows, the one of which most is understood, the upper one of equals."""
    best: Columns | None = None
    for row in grid.order[:ROWS_SEARCHED]:
        found = columns_at(grid, row)
        if found and (best is None or found.known > best.known):
            best = found
    return counting(grid, best) if best else None


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
    for column, text in texts:
        if words(text) in ("ho", "ho va") and words(grid.own(row + 1, column)) in _ENDS_OF_NAME:
            return column
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
    wrapped = words(grid.own(row - 1, place)) in ("ho", "ho va") and under_name in _ENDS_OF_NAME
    if under_name and not wrapped and not _FAMILY_PART.fullmatch(under_name):
        return False
    below = (words(text) in _SUB for column, text in texts if column == place or _open_above(grid, row, column))
    return any(below) or any(_completes(grid, row, column, text) for column, text in texts)


def _completes(grid: Grid, row: int, column: int, text: str) -> bool:
    """Whether a header is wrapped over two cells: «Ngày, tháng» and «năm sinh», «Họ và» and «tên»."""
    above = grid.own(row - 1, column)
    if not above or grid.span(row - 1, column).width > 1:
        return False
    return heading("", above) is None and heading("", f"{above} {text}") is not None


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
    middle = [column for column, found in headings.items() if found.role == "middle"]
    if family and (not full or family[0] < full[0]):
        return _parts(family[0], middle, given)
    if not full:
        return tuple(given[:1])
    area = grid.span(row, full[0])
    if area.right > area.left:
        return tuple(range(area.left, area.right + 1))
    if full[0] + 1 in given or _given_names_beside(grid, full[0], headings, range(row, last + 1)):
        return (full[0], full[0] + 1)
    return (full[0],)


def _parts(family: int, middle: list[int], given: list[int]) -> tuple[int, ...]:
    last = [column for column in given if column > family][:1]
    between = [column for column in middle if column > family and not (last and column > last[0])][:1]
    return (family, *between, *last)


def _given_names_beside(grid: Grid, column: int, headings: dict[int, Heading], lines: range) -> bool:
    """Whether the next column has no header and holds one word, mostly another one, beside nearly every name."""
    if column + 1 in headings or any(grid.spoken(line, column + 1) for line in lines):
        return False
    below = [row for row in grid.below(lines.stop - 1)[:ROWS_SEARCHED] if grid.own(row, column)]
    beside = [text for row in below if (text := grid.own(row, column + 1)).isalpha()]
    different = set(map(words, beside)) - _NO_GIVEN_NAMES
    return len(beside) * 10 >= len(below) * 8 and len(different) * 2 > len(beside)


def _gathered(headings: dict[int, Heading], row: int, last: int, names: tuple[int, ...]) -> Columns:
    def of(*roles: str) -> tuple[int, ...]:
        return tuple(column for column, found in headings.items() if found.role in roles and column not in names)

    def own(*roles: str) -> tuple[int, ...]:
        others = of("other")
        mine = tuple(column for column in of(*roles) if not _belongs_to_another(column, names, others))
        return mine or of(*roles)

    parts = own("day")[:1] + own("month")[:1] + own("year")[:1]
    marks = tuple((column, found.status) for column, found in headings.items() if found.status)
    return Columns(
        row=row,
        last=last,
        names=names,
        number=next(iter(of("number")), None),
        births=own("birth") or (() if len(parts) == _DATE_PARTS else own("year") or own("sex")),
        birth_parts=parts if len(parts) == _DATE_PARTS else (),
        posts=own("post"),
        statuses=of("status"),
        marks=marks,
        notes=of("note"),
        rivals=of("full", "family"),
        numbers=of("number"),
    )


def _belongs_to_another(column: int, names: tuple[int, ...], others: tuple[int, ...]) -> bool:
    """Whether a column follows the names of spouses or parents rather than those of the members."""
    before = [other for other in others if other < column]
    return bool(before) and not max(before) < names[0] < column
