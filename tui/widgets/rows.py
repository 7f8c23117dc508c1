"""A list of rows (danh sách), drawn line by line: a thousand of them cost what the visible ones do.

All its keys are taken in one handler, in the order typed. Letters filter, without diacritics, until the row is taken, the
screen left, or Esc or Ctrl+U struck; digits name a row by its number and Enter takes it; with marks, one more digit marks that row.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import ClassVar, TypeAlias

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.widgets import told_of_rows
from tui.widgets.columns import Column as Column  # noqa: PLC0414 - whoever makes a list names its columns
from tui.widgets.columns import widths
from tui.widgets.field import run_bindings
from tui.widgets.listed import Listed, step_of
from tui.widgets.listed import Row as Row  # noqa: PLC0414 - and its rows
from tui.widgets.listed import Tone as Tone  # noqa: PLC0414
from tui.widgets.titles import subtitled, titled

NUMBERED = {"STT", "TT", "Số", "Mục"}
"""A first column so headed holds the numbers by which rows are named."""


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

    Chosen: TypeAlias = told_of_rows.Chosen
    Marked: TypeAlias = told_of_rows.Marked
    Moved: TypeAlias = told_of_rows.Moved
    Unknown: TypeAlias = told_of_rows.Unknown

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
        titled(self, title)
        self._rows = Listed()
        self._filter = self._digits = ""
        self._armed = False
        self._slip = ""
        """What was typed and cannot be, until the next key."""
        self._come_to: str | None = None
        """The row that the cursor was told to have come to, whatever made it come there."""

    # What it shows.

    def show(self, rows: Sequence[Row], *, at: str | None = None) -> None:
        """Show these rows; the cursor stays on its row, or goes to ``at``; where its row is gone, to the one beside it."""
        fresh = Listed(rows, printed=bool(self.columns) and self.columns[0].heading in NUMBERED)
        here = at or self._rows.beside(self.cursor, fresh)
        self._armed, self._digits, self._slip, self._rows = False, "", "", fresh
        self._apply_filter(here)

    @property
    def current(self) -> str | None:
        """The key of the row under the cursor."""
        return self._rows.at(self.cursor)

    @property
    def filter(self) -> str:
        """What the list is filtered by."""
        return self._filter

    def _apply_filter(self, here: str | None) -> None:
        self._rows.filtered_by(self._filter)
        self.virtual_size = Size(0, len(self._rows.shown) + 1)
        self._put_cursor(self._rows.place_of(here) or 0)
        self._tell()
        self.refresh()

    def _tell(self) -> None:
        """Filter, typed number and what comes next stand in the lower border."""
        subtitled(self, " · ".join(filter(None, self._told())))

    def _told(self) -> tuple[str, ...]:
        rows = self._rows
        filtered = f"Lọc: {self._filter} ({len(rows.shown)}/{len(rows.all)}), Esc xóa" if self._filter else ""
        typed = f"Số: {self._digits}{'' if self.marks else ', Enter chọn'}" if self._digits and not self._slip else ""
        if self._armed or not (filtered or typed or self._slip):
            return filtered, self._slip, typed, self._told_marks()
        return filtered, self._slip, typed

    def _told_marks(self) -> str:
        """What the digits mean; before a row has its number typed, that it comes first."""
        first = "" if self._armed else f"{self.columns[0].heading} rồi "
        return f"{first}{self.marks}" if self.marks and self._rows.shown else ""

    # Drawing.

    def render_line(self, y: int) -> Strip:
        """One line of the list; the heading stays at the top."""
        width = self.scrollable_content_region.width
        if y == 0:
            return self._drawn(tuple(column.heading for column in self.columns), "rows--heading", width)
        place = y - 1 + round(self.scroll_y)
        rows = self._rows.shown
        if place >= len(rows):
            nothing = f"Không có dòng nào khớp với «{self._filter}»." if self._filter else self.empty
            return _line("" if rows or y > 1 else nothing, width, self.rich_style + Style(italic=True))
        row = rows[place]
        look = "rows--cursor" if place == self.cursor else "" if row.tone == "plain" else f"rows--{row.tone}"
        return self._drawn(row.cells, look, width)

    def _drawn(self, cells: tuple[str, ...], look: str, width: int) -> Strip:
        style = self.get_component_rich_style(look) if look else self.rich_style
        return _row(cells, self.columns, width, style)

    # Keys and the mouse.

    def on_blur(self) -> None:
        """Who goes away begins a number anew."""
        self.disarm()

    def keeps(self, key: events.Key) -> bool:
        """Walking up and down the list."""
        return step_of(key.key, 1, 1) is not None

    async def _on_key(self, event: events.Key) -> None:
        self._slip = ""
        self._tell()
        if self._moved_by(event.key) or self._acted(event) or self._typed(event):
            event.stop()
            event.prevent_default()
        else:
            await run_bindings(self, event)

    def _moved_by(self, key: str) -> bool:
        step = step_of(key, max(1, self.size.height - 2), len(self._rows.shown))
        if step is None:
            return False
        self.disarm()
        self._put_cursor(self.cursor + step)
        return True

    def _acted(self, event: events.Key) -> bool:
        match event.key:
            case "enter" if self._digits:
                self._take(int(self._digits))
            case "enter" if self.current is not None:
                self._choose(self.current)
            case "backspace" if self._digits and not self._armed:
                self._digits = self._digits[:-1]
                self._tell()
            case "backspace" if self._armed:
                self.disarm()
            case "backspace" if self._filter:
                self._filtered_by(self._filter[:-1])
            case "ctrl+u" if self._digits or self._armed or self._filter:
                self.forget()
            case "escape" if self._half_typed or self._armed or self._filter:
                self.forget()
            case _:
                return False
        return True

    @property
    def _half_typed(self) -> bool:
        return 0 < len(self._digits) < self._rows.digits

    def _take(self, number: int) -> None:
        """A number and Enter: with marks the row waits for its mark, else it is chosen."""
        found = self._go_to(number)
        self._digits = ""
        if found and not self.marks and self.current is not None:
            self._choose(self.current)

    def _choose(self, key: str) -> None:
        if self.marks and not self._armed:
            self._armed = True
            self._tell()
        elif not self.marks:
            self.post_message(self.Chosen(self, key))
            self.forget()

    def _typed(self, event: events.Key) -> bool:
        character = event.character
        if character is None or not event.is_printable:
            return False
        if character.isdecimal() and (self._armed or not self._filter):
            self._digit(character)
        else:
            self._filtered_by(self._filter + character)
        return True

    def _digit(self, digit: str) -> None:
        if self._armed and self.current is not None:
            self.post_message(self.Marked(self, self.current, int(digit)))
            self.forget()
            return
        self._digits = digit if len(self._digits) >= self._rows.digits else self._digits + digit
        if len(self._digits) >= self._rows.digits:
            self._go_to(int(self._digits))
        self._tell()

    def _go_to(self, number: int) -> bool:
        """To the row of that number, which with marks then waits for its mark; whether there is such a row."""
        place = self._rows.place_of(self._rows.numbered(number))
        if place is None:
            self._slip = f"Không có số {number}"
            self.post_message(self.Unknown(self, number))
        else:
            self._put_cursor(place)
            self._armed = bool(self.marks)
            self._digits = "" if self.marks else self._digits
        self._tell()
        return place is not None

    def disarm(self) -> None:
        """Forget a number half typed, and a row waiting for its mark."""
        self._armed, self._digits = False, ""
        self._tell()

    def forget(self) -> None:
        """Forget also what the list is filtered by; the cursor stays on its row."""
        self.disarm()
        self._filtered_by("")

    def _filtered_by(self, text: str) -> None:
        if text != self._filter:
            self._filter, self._digits, self._armed = text, "", False
            self._apply_filter(self.current)

    def _put_cursor(self, place: int) -> None:
        place = max(0, min(place, len(self._rows.shown) - 1))
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
        if 0 <= place < len(self._rows.shown):
            again = place == self.cursor
            self._put_cursor(place)
            if again and self.current is not None:
                self._choose(self.current)


@lru_cache(maxsize=1024)
def _row(cells: tuple[str, ...], columns: tuple[Column, ...], width: int, style: Style) -> Strip:
    """A row in its columns; kept, because whoever comes back to a list finds most of its rows as they were."""
    rooms = zip(cells, widths(columns, width), columns, strict=True)
    return _line(" ".join(column.fitted(cell, room) for cell, room, column in rooms), width, style)


def _line(text: str, width: int, style: Style) -> Strip:
    return Strip([Segment(set_cell_size(text, width), style)], width)
