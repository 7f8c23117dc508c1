"""A list in which several rows are marked (đánh dấu): by number, by ``3-12, 15``, one by one, or all at once."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from textual import events

from meetings.vietnamese import two_digits
from tui.telling.names import end_of_name
from tui.typed.ranges import BETWEEN, numbers_typed
from tui.widgets.columns import Column
from tui.widgets.listed import Row
from tui.widgets.rows import Rows

SIGN = "[×]"
"""What stands before a row that is marked; the word behind it says the same."""


class Candidate(NamedTuple):
    """One who may be marked: the key, the name, what stands beside it."""

    key: str
    name: str
    beside: str = ""


class Ticks(Rows):
    """Marks and unmarks its rows itself, so that a key after Enter already finds the mark."""

    def __init__(self, candidates: Sequence[Candidate], ticked: Collection[str], word: str, title: str) -> None:
        """``word`` is what stands behind a row that is marked."""
        self._told_beside = any(one.beside for one in candidates)
        beside = (Column("Chức vụ", 20),) if self._told_beside else ()
        names = Column("Họ và tên", cut=end_of_name)
        super().__init__(
            Column("STT", 4, "right"), Column("", len(SIGN)), names, *beside, Column("", len(word)), title=title
        )
        self._candidates = tuple(candidates)
        self._ticked = {one.key for one in candidates}.intersection(ticked)
        self._word = word

    def on_mount(self) -> None:
        """Fill the list."""
        self._draw()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The keys of the rows that are marked, in the order of the list."""
        return tuple(one.key for one in self._candidates if one.key in self._ticked)

    def tick_shown(self, marked: bool) -> None:
        """Mark or unmark every row that the filter leaves."""
        shown = {row.key for row in self._rows.shown}
        self._ticked = self._ticked | shown if marked else self._ticked - shown
        self.forget()
        self._draw()

    def settled(self) -> bool:
        """Mark what was typed and not ended by Enter; whether that could be read."""
        if self._digits:
            self._numbered(self._digits, taking=True)
        return not self._slip

    def refuse(self, why: str) -> None:
        """Say in the border, until the next key, why something cannot be."""
        self._slip, self._digits = why, ""
        self._tell()

    def _toggle(self, keys: Collection[str]) -> None:
        """Mark these rows; where all of them are marked, unmark them."""
        marked = self._ticked.issuperset(keys)
        self._ticked = self._ticked.difference(keys) if marked else self._ticked.union(keys)
        self.forget()
        self._draw()

    def _choose(self, key: str) -> None:
        self._toggle({key})

    # Keys: numbers are read whole once Enter ends them.

    def _typed(self, event: events.Key) -> bool:
        character = event.character or ""
        if not self._filter and self._is_number(character):
            self._digits += character
            self._tell()
            return True
        if character == " " and not self._filter and self.current is not None:
            self._choose(self.current)
            return True
        return super()._typed(event)

    def _is_number(self, character: str) -> bool:
        return character.isdecimal() or bool(self._digits and character and character in BETWEEN)

    def _acted(self, event: events.Key) -> bool:
        if event.key == "enter" and self._digits:
            self._numbered(self._digits)
            return True
        return super()._acted(event)

    @property
    def _half_typed(self) -> bool:
        return bool(self._digits)

    def _numbered(self, typed: str, *, taking: bool = False) -> None:
        """Mark or unmark the rows of these numbers; whoever is taking them means to have them marked."""
        read = numbers_typed(typed, len(self._candidates))
        if read.fault:
            self.refuse(read.fault)
            return
        keys = [self._candidates[number - 1].key for number in read.numbers]
        if not (taking and self._ticked.issuperset(keys)):
            self._toggle(keys)
        self._put_cursor(self._rows.place_of(keys[-1]) or 0)

    # What it shows.

    def _told(self) -> tuple[str, ...]:
        typed = f"Số: {self._digits}, Enter đánh dấu" if self._digits else ""
        filtered, slip, *_ = super()._told()
        counted = f"Đã đánh dấu {two_digits(len(self._ticked))}/{two_digits(len(self._candidates))}"
        return filtered, slip, typed, counted

    def _draw(self) -> None:
        rows = []
        for number, one in enumerate(self._candidates, start=1):
            marked = one.key in self._ticked
            beside = (one.beside,) if self._told_beside else ()
            ends = (SIGN, self._word) if marked else ("[ ]", "")
            cells = (str(number), ends[0], one.name, *beside, ends[1])
            rows.append(Row(one.key, cells, "warn" if marked else "plain"))
        self.show(rows)
