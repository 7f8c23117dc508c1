"""A list of rows (danh sách), drawn line by line: a thousand of them cost what the visible ones do.

All its keys are taken in one handler, in the order typed. Letters filter, without diacritics; digits name a row by its
number; with marks, one more digit marks that row.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from meetings.vietnamese import fold
from tui.widgets.columns import Column as Column  # noqa: PLC0414 - whoever makes a list names its columns
from tui.widgets.columns import widths
from tui.widgets.field import run_bindings

Tone = Literal["plain", "dim", "good", "bad", "warn"]


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what names it, its cells, how it looks. Looks only repeat what the cells say."""

    key: str
    cells: tuple[str, ...]
    tone: Tone = "plain"


class Rows(ScrollView, can_focus=True):
    """A list that can be walked, filtered, chosen from and, with ``marks``, marked by number."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--heading",
        "rows--cursor",
        "rows--dim",
        "rows--good",
        "rows--bad",
        "rows--warn",
    }
    DEFAULT_CSS = """
    Rows {
        height: 1fr;
        overflow-x: hidden;
        border: round $panel-lighten-2;
        border-title-color: $foreground;
        border-subtitle-color: $foreground;
        &:focus { border: round $accent; }
        & > .rows--heading { text-style: bold; color: $foreground; background: $panel; }
        & > .rows--cursor { color: $foreground; background: $panel; text-style: bold; }
        &:focus > .rows--cursor { color: $block-cursor-foreground; background: $block-cursor-background; }
        & > .rows--dim { color: $text-muted; }
        & > .rows--good { color: $text-success; }
        & > .rows--bad { color: $text-error; }
        & > .rows--warn { color: $text-warning; }
    }
    """

    cursor: reactive[int] = reactive(0, repaint=True)

    class Chosen(Message):
        """Enter on a row, or a second click."""

        def __init__(self, rows: "Rows", key: str) -> None:
            super().__init__()
            self.rows = rows
            self.key = key

        @property
        def control(self) -> "Rows":
            """The list itself."""
            return self.rows

    class Marked(Chosen):
        """A digit after a row's number, or after Enter on it."""

        def __init__(self, rows: "Rows", key: str, mark: int) -> None:
            super().__init__(rows, key)
            self.mark = mark

    class Moved(Chosen):
        """The cursor came to another row, by a key or because other rows are shown."""

    def __init__(
        self,
        *columns: Column,
        title: str = "",
        empty: str = "Chưa có gì.",
        marks: str = "",
        id: str | None = None,  # noqa: A002 - the toolkit's name
        classes: str | None = None,
    ) -> None:
        """``marks`` says what the digits mean (``1 có lý do · 2 không lý do``); empty for a list without marks."""
        super().__init__(id=id, classes=classes)
        self.columns = columns
        self.empty = empty
        self.marks = marks
        self.border_title = title
        self._all: tuple[Row, ...] = ()
        self._shown: tuple[tuple[int, Row], ...] = ()
        self._folded: tuple[str, ...] = ()
        self._filter = ""
        self._digits = ""
        self._armed = False
        self._come_to: str | None = None
        """The row that the cursor was told to have come to, whatever made it come there."""

    # What it shows.

    def show(self, rows: Sequence[Row], *, at: str | None = None) -> None:
        """Show these rows; the cursor stays on its row, or goes to ``at``."""
        here = at or self.current
        self._armed, self._digits = False, ""
        self._all = tuple(rows)
        self._folded = ()
        self._apply_filter(here)

    @property
    def current(self) -> str | None:
        """The key of the row under the cursor."""
        return self._shown[self.cursor][1].key if self.cursor < len(self._shown) else None

    @property
    def filter(self) -> str:
        """What the list is filtered by."""
        return self._filter

    def _apply_filter(self, here: str | None) -> None:
        self._shown = tuple(self._filtered(fold(self._filter).split()))
        found = next((place for place, (_, row) in enumerate(self._shown) if row.key == here), 0)
        self.virtual_size = Size(0, len(self._shown) + 1)
        self._put_cursor(found)
        self._tell()
        self.refresh()

    def _filtered(self, words: list[str]) -> Iterator[tuple[int, Row]]:
        """The rows in which every word stands, each with its number; a row is folded only once somebody filters."""
        numbered = tuple(zip(self._numbers(), self._all, strict=True))
        if not words:
            yield from numbered
            return
        self._folded = self._folded or tuple(fold(" ".join(row.cells)) for row in self._all)
        for (number, row), text in zip(numbered, self._folded, strict=True):
            if all(word in text for word in words):
                yield number, row

    def _numbers(self) -> Iterator[int]:
        """By what number a row is named: the one printed before it, else its place; 0 where a numbered list prints none."""
        printed = bool(self.columns) and self.columns[0].heading in {"STT", "TT"}
        for place, row in enumerate(self._all, start=1):
            if not printed:
                yield place
            else:
                yield int(row.cells[0]) if row.cells[0].isdecimal() else 0

    def _tell(self) -> None:
        """Filter, typed number and what the next digit means stand in the lower border."""
        told = []
        if self._filter:
            told.append(f"Lọc: {self._filter} ({len(self._shown)}/{len(self._all)})")
        if self._digits:
            told.append(f"Số: {self._digits}")
        if self._armed:
            told.append(self.marks)
        self.border_subtitle = " · ".join(told)

    # Drawing.

    def render_line(self, y: int) -> Strip:
        """One line of the list; the heading stays at the top."""
        width = self.scrollable_content_region.width
        if y == 0:
            return self._drawn(tuple(column.heading for column in self.columns), "rows--heading", width)
        place = y - 1 + round(self.scroll_y)
        if place >= len(self._shown):
            nothing = f"Không có dòng nào khớp với «{self._filter}»." if self._filter else self.empty
            return self._blank(width, nothing if not self._shown and y == 1 else "")
        row = self._shown[place][1]
        look = "rows--cursor" if place == self.cursor else "" if row.tone == "plain" else f"rows--{row.tone}"
        return self._drawn(row.cells, look, width)

    def _drawn(self, cells: tuple[str, ...], look: str, width: int) -> Strip:
        style = self.get_component_rich_style(look) if look else self.rich_style
        rooms = zip(cells, widths(self.columns, width), self.columns, strict=True)
        text = " ".join(column.fitted(cell, room) for cell, room, column in rooms)
        return Strip([Segment(set_cell_size(text, width), style)], width)

    def _blank(self, width: int, text: str) -> Strip:
        return Strip([Segment(set_cell_size(text, width), self.rich_style + Style(italic=True))], width)

    # Keys and the mouse.

    def on_blur(self) -> None:
        """Who goes away begins a number anew."""
        self.disarm()

    def keeps(self, key: events.Key) -> bool:
        """Walking up and down the list."""
        return key.key in {"up", "down", "pageup", "pagedown", "home", "end"}

    async def _on_key(self, event: events.Key) -> None:
        if self._moved_by(event.key) or self._acted(event) or self._typed(event):
            event.stop()
            event.prevent_default()
        else:
            await run_bindings(self, event)

    def _moved_by(self, key: str) -> bool:
        page = max(1, self.size.height - 2)
        steps = {
            "up": -1,
            "down": 1,
            "pageup": -page,
            "pagedown": page,
            "home": -len(self._shown),
            "end": len(self._shown),
        }
        if key not in steps:
            return False
        self.disarm()
        self._put_cursor(self.cursor + steps[key])
        return True

    def _acted(self, event: events.Key) -> bool:
        match event.key:
            case "enter" if self._digits:
                self._go_to(int(self._digits))
            case "enter" if self.current is not None:
                self._choose(self.current)
            case "backspace" if self._digits or self._armed:
                self.disarm()
            case "backspace" if self._filter:
                self._filtered_by(self._filter[:-1])
            case "escape" if self._digits or self._armed or self._filter:
                self.disarm()
                self._filtered_by("")
            case _:
                return False
        return True

    def _choose(self, key: str) -> None:
        if self.marks and not self._armed:
            self._armed = True
            self._tell()
        elif not self.marks:
            self.post_message(self.Chosen(self, key))

    def _typed(self, event: events.Key) -> bool:
        character = event.character
        if character is None or not event.is_printable:
            return False
        if character.isdecimal() and not self._filter:
            self._digit(character)
        else:
            self._filtered_by(self._filter + character)
        return True

    def _digit(self, digit: str) -> None:
        if self._armed and self.current is not None:
            self.disarm()
            self.post_message(self.Marked(self, self.current, int(digit)))
            return
        self._digits += digit
        if len(self._digits) >= self.number_width:
            self._go_to(int(self._digits))
        self._tell()

    def _go_to(self, number: int) -> None:
        """To the row of that number, which then waits for its mark; a number that no row has is forgotten."""
        place = next((at for at, (of_row, _) in enumerate(self._shown) if of_row == number), None)
        self._digits = ""
        if place is not None:
            self._put_cursor(place)
            self._armed = bool(self.marks)
        self._tell()

    @property
    def number_width(self) -> int:
        """How many digits a row's number is typed with."""
        return max(2, len(str(len(self._all))))

    def disarm(self) -> None:
        """Forget a number half typed, and a row waiting for its mark."""
        self._armed, self._digits = False, ""
        self._tell()

    def _filtered_by(self, text: str) -> None:
        if text != self._filter:
            self._filter = text
            self._apply_filter(self.current)

    def _put_cursor(self, place: int) -> None:
        place = max(0, min(place, len(self._shown) - 1))
        self.cursor = place
        height = max(1, self.size.height - 1)
        top = round(self.scroll_y)
        if place < top:
            self.scroll_to(y=place, animate=False, force=True)
        elif place >= top + height:
            self.scroll_to(y=place - height + 1, animate=False, force=True)
        if self.current is not None and self.current != self._come_to:
            self.post_message(self.Moved(self, self.current))
        self._come_to = self.current

    async def _on_click(self, event: events.Click) -> None:
        place = event.y - 2 + round(self.scroll_y)
        if 0 <= place < len(self._shown):
            again = place == self.cursor
            self._put_cursor(place)
            if again and self.current is not None:
                self._choose(self.current)
