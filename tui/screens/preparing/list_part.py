"""A part of preparing that is one list: what is told of it above, the row under the cursor whole below."""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from tui.screens.preparing.frame import Part
from tui.widgets.brief import Brief
from tui.widgets.rows import Column, Row, Rows

WIDEST_NAMES, NARROW_NAMES, NARROW = 40, 32, 100
"""Cells of a name with its birth, at most; and on screens narrower than so many, where the other columns need room too."""


class ListPart(Part, inherit_bindings=False):
    """The list takes the keys; a part says what its rows are, and what Enter and marks do to one."""

    COLUMNS: ClassVar[tuple[Column, ...]]
    NAMES: ClassVar[int | None] = None
    """Which column holds names, from 0; None where none does."""
    EMPTY: ClassVar[str] = "Chưa có gì."
    """What stands in a list without rows: what to do next."""
    MARKS: ClassVar[str] = ""
    """What the digits after a row's number mean; empty where they mean nothing."""
    HIGHEST_MARK: ClassVar[int] = 9
    DEFAULT_CSS = """
    ListPart {
        & > .told { max-height: 5; overflow-y: auto; }
        & > .told.-empty { display: none; }
    }
    """

    def body(self) -> ComposeResult:
        """The list between its two texts."""
        yield Brief(id="over", classes="told")
        yield Rows(*self.COLUMNS, title=self.heading(), empty=self.EMPTY, marks=self.MARKS, id="list")
        yield Brief(id="whole", classes="told")

    def on_mount(self) -> None:
        """Take the keys."""
        self.listed.focus()

    @property
    def listed(self) -> Rows:
        """The list."""
        return self.query_one("#list", Rows)

    def show(self) -> None:
        """Everything as it stands."""
        self._tell("#over", "\n".join(self.over()))
        rows = tuple(self.rows())
        self.listed.columns = self._columns(rows)
        self.listed.show(rows)
        self._told()

    def _columns(self, rows: Sequence[Row]) -> tuple[Column, ...]:
        """The columns, that of the names wide enough for what tells namesakes apart."""
        if self.NAMES is None:
            return self.COLUMNS
        names = self.COLUMNS[self.NAMES]
        longest = max((cell_len(row.cells[self.NAMES]) for row in rows), default=0)
        widest = NARROW_NAMES if self.app.size.width < NARROW else WIDEST_NAMES
        fitting = replace(names, width=min(max(names.width, longest), widest))
        return (*self.COLUMNS[: self.NAMES], fitting, *self.COLUMNS[self.NAMES + 1 :])

    def _told(self) -> None:
        here = self.listed.current
        self._tell("#whole", "" if here is None else self.whole(here))

    def _tell(self, place: str, text: str) -> None:
        told = self.query_one(place, Static)
        told.update(text)
        told.set_class(not text, "-empty")

    @on(Rows.Chosen, "#list")
    def _answered(self, event: Rows.Chosen) -> None:
        match event:
            case Rows.Moved():
                self._told()
            case Rows.Marked(mark=mark) if mark > self.HIGHEST_MARK:
                self.notice.say(f"Không có dấu {mark}. {self.MARKS}")
            case Rows.Marked(key=key, mark=mark):
                self.marked(key, mark)
            case _:
                self.chosen(event.key)

    # What a part says of itself.

    def heading(self) -> str:
        """What stands over the list."""
        return self.NAME

    def over(self) -> Iterable[str]:
        """What is told of the whole, line by line; nothing as a rule."""
        return ()

    @abstractmethod
    def rows(self) -> Iterable[Row]:
        """The rows."""

    def whole(self, key: str) -> str:
        """What the row has to cut off; nothing as a rule."""
        del key
        return ""

    def chosen(self, key: str) -> None:
        """Enter on a row; nothing as a rule."""

    def marked(self, key: str, mark: int) -> None:
        """A digit after a row's number; nothing as a rule."""
