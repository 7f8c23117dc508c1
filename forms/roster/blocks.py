"""Other columns of names in the same sheet: a second list beside the first, a given name without a header."""

from collections.abc import Iterator

from forms.roster import codes
from forms.roster.columns import words
from forms.roster.grid import Grid, cell_name, column_name
from forms.roster.header import Columns
from forms.roster.names import core_of_name
from meetings.faults import Finding

_ROWS_SEEN = 200
_LEAST_SHARE = 2  # one name in so many rows
_SEXES = frozenset(("nam", "nu", "x"))


def about_other_names(grid: Grid, columns: Columns) -> Iterator[Finding]:
    """F621 for a second block of members beside the first, W628 for other columns that hold names."""
    for column in columns.rivals:
        cell = cell_name(columns.row, column)
        if not _holds_other_words(grid, columns, column):
            continue
        if _is_second_block(grid, columns, column):
            yield codes.SIDE_BY_SIDE.at(cell, sheet=grid.name, text=grid.own(columns.row, column), cell=cell)
        else:
            yield codes.OTHER_NAMES.at(cell, cell=cell, taken=_taken(columns))
    beside = columns.names[-1] + 1
    if len(columns.names) == 1 and beside not in columns.told and _is_nameless_part(grid, columns, beside):
        cell = cell_name(columns.row, beside)
        yield codes.OTHER_NAMES.at(cell, cell=cell, taken=_taken(columns))


def _taken(columns: Columns) -> str:
    return ", ".join(map(column_name, columns.names))


def _is_second_block(grid: Grid, columns: Columns, column: int) -> bool:
    """Whether the numbers start anew beside it, or its header is the first one again."""
    first, second = (words(grid.spoken(columns.row, place)) for place in (columns.names[0], column))
    return first == second or any(columns.names[-1] < number < column for number in columns.numbers)


def _holds_other_words(grid: Grid, columns: Columns, column: int) -> bool:
    """Whether words stand below that are not the same row's name once more."""
    for row in grid.below(columns.last)[:_ROWS_SEEN]:
        text = core_of_name(grid.own(row, column)).casefold()
        if any(map(str.isalpha, text)) and text != core_of_name(grid.own(row, columns.names[0])).casefold():
            return True
    return False


def _is_nameless_part(grid: Grid, columns: Columns, column: int) -> bool:
    """Whether a column without a header holds one capitalised word beside most names."""
    if any(grid.spoken(row, column) for row in range(columns.row, columns.last + 1)):
        return False
    rows = [row for row in grid.below(columns.last)[:_ROWS_SEEN] if grid.own(row, columns.names[0])]
    texts = [text for row in rows if (text := grid.own(row, column)).isalpha() and text[0].isupper()]
    return len(texts) * _LEAST_SHARE > len(rows) and not set(map(words, texts)) <= _SEXES
