"""The totals of one ballot as a grid (bảng số phiếu): the papers over a line for each subject, drawn line by line.

All its keys are taken in one handler, in the order typed; a key costs the same for sixty lines as for one.
"""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from forms.parts.naming import Names
from tui.telling.totals import checks
from tui.typed.totals import ACCOUNT, GREATEST, PAPERS, Place, Sheet
from tui.widgets.field import run_bindings
from tui.widgets.totals_lines import Pieces, TotalsLines

MOVING = ("up", "down", "left", "right", "tab", "shift+tab", "enter", "pageup", "pagedown", "home", "end")
BACK = ("up", "left", "shift+tab")
"""Keys that lead back to the last figure from behind it."""
OWN_KEYS = frozenset((*"0123456789", "backspace", "delete", *MOVING))
"""Keys that change the grid alone."""


class TotalsGrid(ScrollView, can_focus=True):
    """Where the totals are typed; shows the sheet it is given and tells every change of it.

    While it is ``armed``, Enter is left to the screen, which then records; any other key of the grid disarms it.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"totals--{look}" for look in ("heading", "cursor", "dim", "good", "bad", "warn")
    }
    DEFAULT_CSS = """
    TotalsGrid {
        height: 1fr;
        overflow-x: hidden;
        border: round $panel-lighten-2;
        border-title-color: $foreground;
        border-subtitle-color: $foreground;
        &:focus { border: round $accent; }
        & > .totals--heading { text-style: bold; color: $foreground; background: $panel; }
        & > .totals--cursor { color: $block-cursor-foreground; background: $block-cursor-background; text-style: bold; }
        & > .totals--dim { color: $text-muted; }
        & > .totals--good { color: $text-success; }
        & > .totals--bad { color: $text-error; text-style: bold; }
        & > .totals--warn { color: $text-warning; }
    }
    """

    class Changed(Message):
        """A figure was typed, or the cursor moved."""

        def can_replace(self, message: Message) -> bool:
            """Of several changes in a row only the last matters."""
            return isinstance(message, TotalsGrid.Changed)

    def __init__(self, sheet: Sheet, names: Names, id: str | None = None) -> None:  # noqa: A002 - the toolkit's name
        super().__init__(id=id)
        self.sheet = sheet
        self.names = names
        self._lines = (ACCOUNT, *sheet.subjects)
        self._at = Place(ACCOUNT, "issued")
        self._fresh = True
        self.ended = False
        """Whether Enter has left the last figure: no figure has the keys until one is chosen again."""
        self.armed = False
        self._styles: dict[str, Style] = {}
        self._top = 2 + len(checks(sheet))
        """Lines above those of the subjects: the papers, the equalities, the headings."""
        self.virtual_size = Size(0, self._top + len(sheet.subjects))

    @property
    def at(self) -> Place:
        """Where the cursor stands."""
        return self._at

    def go_to(self, place: Place) -> None:
        """Put the cursor on a figure, or on the line's first where that column is none."""
        columns = self._columns(place.line)
        self._put(Place(place.line, place.column if place.column in columns else columns[0]))

    def show(self, sheet: Sheet) -> None:
        """Show another state of the same ballot."""
        self.sheet = sheet
        self.refresh()
        self.post_message(self.Changed())

    # Keys and the mouse.

    def keeps(self, key: events.Key) -> bool:
        """Figures, and moving among them; Enter while armed records."""
        return key.key in OWN_KEYS and not (self.armed and key.key == "enter")

    async def _on_key(self, event: events.Key) -> None:
        if self._typed(event.key) or self._moved(event.key):
            self.armed = False
            event.stop()
            event.prevent_default()
        else:
            await run_bindings(self, event)

    def _typed(self, key: str) -> bool:
        if len(key) == 1 and key in "0123456789":
            if self.ended:
                return True
            before = None if self._fresh else self.sheet.typed_at(self._at)
            figure = 10 * (before or 0) + int(key)
            self._type(figure if figure <= GREATEST else before)
        elif key == "backspace":
            before = self.sheet.typed_at(self._at)
            self._type(None if before is None or before < 10 else before // 10)  # noqa: PLR2004 - one digit
        elif key == "delete":
            self._type(None)
        else:
            return False
        return True

    def _type(self, figure: int | None) -> None:
        self._fresh = self.ended = False
        typed = self.sheet.typed.with_figure(self._at, figure)
        self.show(Sheet(self.sheet.item, self.sheet.asked, typed))

    def _moved(self, key: str) -> bool:
        if self.ended and key in BACK:
            self._put(self._at)
            return True
        page = max(1, self.size.height - self._top)
        lines = {
            "up": -1,
            "down": 1,
            "pageup": -page,
            "pagedown": page,
            "home": -len(self._lines),
            "end": len(self._lines),
        }
        if key in lines:
            self._by_lines(lines[key])
        elif key in {"left", "right", "tab", "shift+tab"}:
            self._by_columns(1 if key in {"right", "tab"} else -1, over_the_edge="tab" in key)
        elif key == "enter" and not self.armed:
            self._on()
        else:
            return False
        return True

    def _by_lines(self, by: int) -> None:
        number = max(0, min(self._lines.index(self._at.line) + by, len(self._lines) - 1))
        line = self._lines[number]
        if line != self._at.line:
            same = ACCOUNT not in {line, self._at.line}
            self.go_to(Place(line, self._at.column if same else ""))

    def _by_columns(self, by: int, *, over_the_edge: bool) -> None:
        columns = self._columns(self._at.line)
        column = columns.index(self._at.column) + by
        if 0 <= column < len(columns):
            self._put(Place(self._at.line, columns[column]))
        elif over_the_edge:
            number = self._lines.index(self._at.line) + by
            if 0 <= number < len(self._lines):
                line = self._lines[number]
                self._put(Place(line, self._columns(line)[0 if by > 0 else -1]))

    def _on(self) -> None:
        """To the next figure that has to be typed: on this line, else on the next one; beside them straight to the next."""
        wanted = self.sheet.wanted(self._at.line)
        following = wanted[wanted.index(self._at.column) + 1 :] if self._at.column in wanted else ()
        number = self._lines.index(self._at.line) + 1
        if following:
            self._put(Place(self._at.line, following[0]))
        elif number < len(self._lines):
            self._put(Place(self._lines[number], self.sheet.wanted(self._lines[number])[0]))
        else:
            self._end()

    def _end(self) -> None:
        """Behind the last figure: to one that is still missing, else to none, so that no digit changes what was done."""
        missing = next(self.sheet.missing(), None)
        self._put(missing or self._at)
        self.ended = missing is None

    def _put(self, place: Place) -> None:
        self._at, self._fresh, self.ended = place, True, False
        self._in_sight()
        self.refresh()
        self.post_message(self.Changed())

    def on_resize(self) -> None:
        """Keep the cursor in sight where the room has changed."""
        self._in_sight()

    def _in_sight(self) -> None:
        number, top = self._lines.index(self._at.line) - 1, round(self.scroll_y)
        height = max(1, self.size.height - self._top)
        if number < top:
            self.scroll_to(y=max(0, number), animate=False, force=True)
        elif number >= top + height:
            self.scroll_to(y=number - height + 1, animate=False, force=True)

    def _columns(self, line: str) -> tuple[str, ...]:
        if line == ACCOUNT:
            return tuple(PAPERS)
        headings = (heading.key for heading in self.sheet.columns)
        return tuple(key for key in headings if self.sheet.can_be_typed(Place(line, key)))

    async def _on_click(self, event: events.Click) -> None:
        number = event.y - 1 - self._top + round(self.scroll_y)
        if event.y > self._top and number < len(self.sheet.subjects):
            self.go_to(Place(self.sheet.subjects[number], ""))
        elif event.y == 1:
            self.go_to(Place(ACCOUNT, ""))

    # Drawing.

    def render_line(self, y: int) -> Strip:
        """One line of the grid; what is above the subjects stays at the top."""
        width = self.size.width
        drawn = TotalsLines(self.sheet, self.names, width, None if self.ended else self._at, focused=self.has_focus)
        if y == 0:
            return self._strip(drawn.papers(), width)
        if y == self._top - 1:
            return self._strip(drawn.headings(), width)
        if y < self._top:
            return self._strip(drawn.check(y - 1), width)
        number = y - self._top + round(self.scroll_y)
        if number >= len(self.sheet.subjects):
            return Strip.blank(width, self._style(""))
        return self._strip(drawn.line(number), width)

    def _strip(self, pieces: Pieces, width: int) -> Strip:
        drawn = [Segment(text, self._style(look)) for text, look in pieces]
        return Strip(drawn).adjust_cell_length(width, self._style(""))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Whatever has to be drawn; what the looks are is asked once for all of it, for that takes longest."""
        self._styles.clear()
        return super().render_lines(crop)

    def _style(self, look: str) -> Style:
        if look not in self._styles:
            plain = look in {"", "plain"}
            self._styles[look] = self.rich_style if plain else self.get_component_rich_style(f"totals--{look}")
        return self._styles[look]
