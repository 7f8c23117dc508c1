"""The columns of a list (cột): how wide each is, and what becomes of a text that is too long for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from rich.cells import cell_len, set_cell_size


def beginning(text: str, cells: int) -> str:
    """As much of a text as so many cells hold, with an ellipsis where that is not all."""
    if cell_len(text) <= cells:
        return text
    return set_cell_size(text, max(0, cells - 1)) + "…" if cells else ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in cells, 0 for a share of what is left; ``cut`` shortens what is too long for it."""

    heading: str
    width: int = 0
    align: Literal["left", "right"] = "left"
    cut: Callable[[str, int], str] = beginning

    def fitted(self, text: str, width: int) -> str:
        """A text on one line of so many cells: padded, or cut."""
        line = self.cut(" ".join(text.split()), width)
        return line.rjust(width) if self.align == "right" else set_cell_size(line, width)


def widths(columns: Sequence[Column], width: int) -> tuple[int, ...]:
    """How many cells each column gets of so many, with one between two of them."""
    fixed = sum(column.width for column in columns) + len(columns) - 1
    open_columns = sum(column.width == 0 for column in columns)
    share, left = divmod(max(0, width - fixed), open_columns or 1)
    shared = []
    for column in columns:
        shared.append(column.width or share + (left > 0))
        left -= column.width == 0
    return tuple(shared)


def is_cut(cells: Sequence[str], columns: Sequence[Column], width: int) -> bool:
    """Whether one of the cells has less room than it needs."""
    rooms = zip(cells, widths(columns, width), strict=True)
    return any(cell_len(" ".join(cell.split())) > room for cell, room in rooms)
