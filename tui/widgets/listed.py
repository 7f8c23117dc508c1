"""The rows of a list without a screen (dòng): by what number each is named, which of them a filter leaves, which stand beside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from meetings.vietnamese import fold

Tone = Literal["plain", "dim", "good", "bad", "warn"]
MARKING = (
    "Gõ số thứ tự của dòng đủ hai chữ số (danh sách từ 100 dòng: ba chữ số), hoặc số rồi Enter;\n"
    "sau đó gõ một chữ số:\n"
)
"""How a row of a list with marks is marked; what the digits mean follows."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what names it, its cells, how it looks. Looks only repeat what the cells say."""

    key: str
    cells: tuple[str, ...]
    tone: Tone = "plain"


class Listed:
    """All rows of a list, and those of them that are shown."""

    def __init__(self, rows: Sequence[Row] = (), *, printed: bool = False) -> None:
        """``printed``: the first cell of a row is its number; else its place is."""
        self.all = tuple(rows)
        self.shown = self.all
        self._numbers = tuple(_numbers(self.all, printed=printed))
        self._folded: tuple[str, ...] = ()

    def filtered_by(self, text: str) -> None:
        """Show only rows in which every word of a text stands; a row is folded only once somebody filters."""
        words = fold(text).split()
        if not words:
            self.shown = self.all
            return
        self._folded = self._folded or tuple(fold(" ".join(row.cells)) for row in self.all)
        found = zip(self.all, self._folded, strict=True)
        self.shown = tuple(row for row, folded in found if all(word in folded for word in words))

    @property
    def digits(self) -> int:
        """How many digits a row's number is typed with."""
        return max(2, len(str(max(self._numbers, default=0))))

    def at(self, place: int) -> str | None:
        """The key of the row shown at a place."""
        return self.shown[place].key if 0 <= place < len(self.shown) else None

    def place_of(self, key: str | None) -> int | None:
        """Where a row is shown."""
        return next((place for place, row in enumerate(self.shown) if row.key == key), None)

    def numbered(self, number: int) -> str | None:
        """The key of the row named by a number."""
        return next((row.key for row, its in zip(self.all, self._numbers, strict=True) if its == number), None)

    def beside(self, place: int, others: "Listed") -> str | None:
        """The row nearest to a place, those below it first, that is also among the rows of another list."""
        there = {row.key for row in others.all}
        near = (*self.shown[place:], *reversed(self.shown[:place]))
        return next((row.key for row in near if row.key in there), None)


def _numbers(rows: Sequence[Row], *, printed: bool) -> Iterator[int]:
    """The number printed before a row, else its place; 0 where a numbered list prints none."""
    for place, row in enumerate(rows, start=1):
        if not printed:
            yield place
        else:
            yield int(row.cells[0]) if row.cells[0].isdecimal() else 0


def step_of(key: str, page: int, rows: int) -> int | None:
    """By how many rows a key walks in a list of so many, of which a page holds some; None where it does not walk."""
    steps = {"up": -1, "down": 1, "pageup": -page, "pagedown": page, "home": -rows, "end": rows}
    return steps.get(key)
