"""Which sheet of a workbook is which (nhận ra từng trang): its header found near the top, its columns by their meaning."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from forms.kpi.workbook import codes
from forms.kpi.workbook.columns import NAME_END, Sheet
from forms.kpi.workbook.layout import SHEETS
from forms.kpi.workbook.model import Table
from forms.kpi.workbook.owners import is_label
from forms.roster.columns import words
from forms.roster.grid import Grid, cell_name
from meetings.faults import Finding
from meetings.vietnamese import two_digits

ROWS_SEARCHED = 30
"""Rows with content in which a header is looked for."""
_DEEPEST = 3
_LEAST = 2  # columns of a header that are understood
_SHOWN = 40
_GIVEN = frozenset(("ten", "ten goi"))
_UNUSED = frozenset(("stt", "tt", "so tt", "so thu tu", "ghi chu", ""))
"""Headings that nobody expects to be taken."""


class Header(NamedTuple):
    """One way to see a header: its first and last row, the heading of each column."""

    first: int
    last: int
    headings: Mapping[int, str]


def table_of(grid: Grid) -> Table | None:
    """The sheet as one of those declared; by its very name, else by the columns that it has."""
    named = [sheet for sheet in SHEETS if words(sheet.name) == words(grid.name)]
    headers = list(_headers(grid))
    found = [table for header in headers for sheet in named or SHEETS if (table := _seen_as(grid, sheet, header))]
    fitting = [table for table in found if named or _has_needed(table)]
    best = max(map(_likeness, fitting), default=None)
    return _first_whole([table for table in fitting if _likeness(table) == best]) if best else None


def _likeness(table: Table) -> tuple[int, bool]:
    """How many columns are understood, and whether the sheet has a name like the declared one."""
    alike = bool(table.sheet.like) and re.fullmatch(table.sheet.like, words(table.grid.name)) is not None
    return len(table.columns), alike


def _first_whole(equal: list[Table]) -> Table:
    """Of several ways to see a header the topmost, without titles above it, with all the rows that belong to it."""
    top = min(table.last for table in equal)
    first = max(table.first for table in equal if table.last == top)
    whole = next(table for table in equal if (table.first, table.last) == (first, top))
    deeper = sorted(
        (table for table in equal if (table.first, table.sheet) == (first, whole.sheet)), key=lambda table: table.last
    )
    for table in deeper:
        if table.last == whole.last + 1 and _goes_on(whole, table.last):
            whole = table
    return whole


def _goes_on(table: Table, row: int) -> bool:
    """Whether a row belongs to the header above it: it says nothing where a heading is whole, but for parts of a group."""
    grid = table.grid
    return all(grid.span(table.last, place).width > 1 or not grid.own(row, place) for place in table.columns.values())


def _has_needed(table: Table) -> bool:
    return all(any(key in table.columns for key in group) for group in table.sheet.needs)


def _headers(grid: Grid) -> Iterator[Header]:
    for row in grid.order[:ROWS_SEARCHED]:
        for last in range(row, row + _DEEPEST):
            headings = _headings(grid, row, last)
            if len(headings) >= _LEAST and not any(grid.span(last, column).bottom > last for column in headings):
                yield Header(row, last, headings)
            if last + 1 not in grid.rows:
                break


def _headings(grid: Grid, first: int, last: int) -> dict[int, str]:
    """The words over each column, groups above their parts; a column inside a merged heading has none of its own.

    A label that names the person of the whole sheet, such as «Họ và tên: …», belongs to no column below it.
    """
    columns = sorted({column for row in range(first, last + 1) for column in grid.rows.get(row, {})})
    headings = {}
    for column in range(1, max(columns, default=0) + 1):
        anchors = list(dict.fromkeys(grid.anchor(row, column) for row in range(first, last + 1)))
        own = anchors[-1][1] == column
        texts = [grid.own(*anchor) for anchor in anchors if anchor[0] >= first]
        text = " ".join(
            text for place, text in enumerate(texts, 1) if text and (place == len(texts) or not is_label(text))
        )
        if own and text:
            headings[column] = text
    return headings


def _seen_as(grid: Grid, sheet: Sheet, header: Header) -> Table | None:
    columns: dict[str, int] = {}
    for place, text in header.headings.items():
        for column in sheet.columns:
            if column.key not in columns and column.heads(text):
                columns[column.key] = place
                break
    if len(columns) < _LEAST:
        return None
    columns |= _given_names(grid, header, columns)
    return Table(sheet, grid, header.first, header.last, columns, header.headings)


def _given_names(grid: Grid, header: Header, columns: Mapping[str, int]) -> dict[str, int]:
    """The column of given names beside that of family names, or the second one under «Họ và tên»."""
    for key in ("name", "person_name"):
        place = columns.get(key)
        if place is None or place + 1 in columns.values():
            continue
        merged = grid.span(header.last, place).right > place
        if merged or words(header.headings.get(place + 1, "")) in _GIVEN:
            return {NAME_END: place + 1}
    return {}


def header_findings(table: Table) -> Iterator[Finding]:
    """Columns that are missing, said twice, or not used."""
    top = f"{table.grid.name}!{cell_name(table.first, min(table.columns.values()))}"
    for column in table.sheet.required:
        if column.key not in table.columns:
            yield codes.COLUMN_MISSING.at(top, sheet=table.grid.name, heading=column.heading, hint=codes.ADD_COLUMN)
    if table.sheet.of_person and table.owner is None and not {"person", "person_name"} & table.columns.keys():
        required = ", ".join(f"«{column.heading}»" for column in table.sheet.required)
        hint = codes.SAY_WHOSE.format(sheet=table.sheet.name, columns=required)
        yield codes.COLUMN_MISSING.at(top, sheet=table.grid.name, heading="Họ và tên", hint=hint)
    left = [(place, text) for place, text in table.headings.items() if place not in table.columns.values()]
    twice = [(place, text, key) for place, text in left if (key := _same(table, text))]
    for place, text, key in twice:
        figures = {"heading": table.sheet.column(key).heading, "first": table.headings[table.columns[key]]}
        yield codes.COLUMN_TWICE.at(_top(table, place), sheet=table.grid.name, second=text[:_SHOWN], **figures)
    yield from _left_out(table, [(place, text) for place, text in left if (place, text) not in {t[:2] for t in twice}])


def _same(table: Table, text: str) -> str:
    """The key that a heading says once more; empty where it says nothing known."""
    return next((column.key for column in table.sheet.columns if column.heads(text)), "")


def _left_out(table: Table, left: Iterable[tuple[int, str]]) -> Iterator[Finding]:
    """Columns that are not used: each in which numbers stand by itself, for these are what a score may lack."""
    unused = [(place, text) for place, text in left if words(text) not in _UNUSED]
    counted = {place: _numbers(table, place) for place, _ in unused}
    for place, text in unused:
        if counted[place]:
            figures = {"heading": text[:_SHOWN], "count": two_digits(counted[place])}
            yield codes.NUMBERS_LEFT_OUT.at(_top(table, place), sheet=table.grid.name, **figures)
    if others := [(place, text) for place, text in unused if not counted[place]]:
        said = ", ".join(f"«{text[:_SHOWN]}»" for _, text in others)
        yield codes.COLUMNS_LEFT_OUT.at(_top(table, others[0][0]), sheet=table.grid.name, columns=said)


def _top(table: Table, place: int) -> str:
    return f"{table.grid.name}!{cell_name(table.first, place)}"


def _numbers(table: Table, place: int) -> int:
    """How many cells of a column below the header hold a number."""
    cells = (table.grid.cell(row, place) for row in table.grid.below(table.last))
    return sum(cell is not None and cell.kind == "number" for cell in cells)
