"""The table at which papers are counted (bàn kiểm phiếu): a line for each subject with its strokes, drawn line by line.

All keys of the count are taken in one handler, in the order typed: a digit can never overtake an Enter.
"""

from collections.abc import Callable, Mapping
from typing import ClassVar

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from forms.parts.naming import Names
from meetings.counting.count import Count, Entry
from meetings.counting.papers import Line, PaperForm
from tui.telling.counting import line_strokes
from tui.telling.names import end_of_name
from tui.typed.paper_keys import Keying, Read, press, read
from tui.widgets.field import run_bindings
from tui.widgets.titles import titled

LOOKS_AROUND = ("up", "down", "pageup", "pagedown", "home", "end")
OWN_KEYS = frozenset(("enter", "backspace", "f12", *LOOKS_AROUND))
"""Keys of papers beside those that print."""
NAME = 26
WIDE, WIDE_NAME = 100, 38


RoomFigures = Callable[[int, int], list[str]]
"""What the whole room may see, by width and height."""


class CountingTable(ScrollView, can_focus=True):
    """Takes the papers of one count; shows the count it is given, tells of every change.

    ``idle`` lets all keys of papers go to the screen instead: no paper is read between two counts. ``room`` draws something
    else in its place, for a laptop that the whole room sees, while papers go on being typed.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"counting--{look}" for look in ("here", "last", "dim", "room")}
    DEFAULT_CSS = """
    CountingTable {
        height: 1fr;
        overflow-x: hidden;
        border: round $panel-lighten-2;
        border-title-color: $foreground;
        border-subtitle-color: $foreground;
        &:focus { border: round $accent; }
        & > .counting--here { color: $block-cursor-foreground; background: $block-cursor-background; text-style: bold; }
        & > .counting--last { color: $text-warning; text-style: bold; }
        & > .counting--dim { color: $text-muted; }
        & > .counting--room { text-style: bold; color: $foreground; }
    }
    """

    class Changed(Message):
        """A key was typed."""

        def can_replace(self, message: Message) -> bool:
            """Of several changes in a row only the last matters."""
            return isinstance(message, CountingTable.Changed)

    class NothingToTakeBack(Message):
        """No entry is left that was typed since the count was taken up."""

    def __init__(self, count: Count, names: Names, keep: Callable[[Count], None], id: str | None = None) -> None:  # noqa: A002 - the toolkit's name
        """``keep`` is told every count before it is shown."""
        super().__init__(id=id)
        self.count = count
        self.names = names
        self.keying = Keying()
        self.idle = False
        self.room: RoomFigures | None = None
        self.verdicts: Mapping[str, str] | None = None
        """What each line came to, instead of its strokes."""
        self._keep = keep
        self._headed = ""
        self._marked: frozenset[str] = frozenset()
        self._here: int | None = None
        """The number of the line typed last on the paper being typed."""
        self._styles: dict[str, Style] = {}
        self.measure()

    @property
    def last(self) -> Entry | None:
        """What was typed last."""
        return self.count.entries[-1] if self.count.entries else None

    def begin(self, count: Count) -> None:
        """Count from here."""
        self.count, self.keying, self.idle = count, Keying(), False
        self._marked, self._here = frozenset(), None
        self.measure()
        self.scroll_to(y=0, animate=False, force=True)
        self._changed()

    def show_verdicts(self, form: PaperForm, verdicts: Mapping[str, str]) -> None:
        """Instead of strokes what each line of such papers came to, whatever the room saw until now."""
        self.count, self.verdicts, self._here = Count(form, 0), verdicts, None
        self.show_room(None)
        self.scroll_to(y=0, animate=False, force=True)

    def head(self, title: str) -> None:
        """What stands on the upper edge; drawn anew only where that is something else, for every key asks."""
        if title != self._headed:
            self._headed = title
            titled(self, title)

    def show_room(self, room: RoomFigures | None) -> None:
        """Draw for the room, or the lines again."""
        self.room = room
        self.measure()
        self.refresh()

    def measure(self) -> None:
        """As many lines as there are to show."""
        self.virtual_size = Size(0, 0 if self.room else len(self.count.form.lines))

    # Keys.

    def keeps(self, key: events.Key) -> bool:
        """Everything that belongs to papers, as long as they are read."""
        return not self.idle and (key.is_printable or key.key in OWN_KEYS)

    async def _on_key(self, event: events.Key) -> None:
        if not self.idle and self._typed(event):
            event.stop()
            event.prevent_default()
        else:
            await run_bindings(self, event)

    def _typed(self, event: events.Key) -> bool:
        """Whether the key belongs to the papers."""
        if event.key == "f12":
            self.take_back()
        elif event.key in {"enter", "backspace"}:
            self._press(event.key)
        elif event.is_printable and event.character:
            self._press(event.character)
        elif event.key in LOOKS_AROUND:
            self._look(event.key)
        else:
            return False
        return True

    def _press(self, key: str) -> None:
        self.keying, entry = press(self.count.form, self.keying, key, self.count.left)
        if entry is not None:
            self._now(self.count.with_entry(entry))
        self._mark()
        self._changed()

    def _mark(self) -> None:
        """The lines of the paper being typed, and the page of the last of them."""
        said = read(self.count.form, self.keying.keys) if self.keying.bundle is None else Read()
        self._marked = frozenset(said.marks)
        self._here = said.here
        self._turn_the_page()

    def take_back(self) -> None:
        """What is half typed goes first; then, entry by entry, what was counted."""
        if self.keying.empty and not self.count.entries:
            self.post_message(self.NothingToTakeBack())
        elif self.keying.empty:
            self._now(self.count.without_last())
            self._changed()
        else:
            self.keying, self._marked, self._here = Keying(), frozenset(), None
            self._changed()

    def _now(self, count: Count) -> None:
        self._keep(count)
        self.count = count

    def _changed(self) -> None:
        self.refresh()
        self.post_message(self.Changed())

    def _look(self, key: str) -> None:
        height = self.size.height
        by = {"up": -1, "down": 1, "pageup": -height, "pagedown": height, "home": -len(self.count.form.lines)}
        self.scroll_to(y=self.scroll_y + by.get(key, len(self.count.form.lines)), animate=False, force=True)

    def on_resize(self) -> None:
        """An answer of several lines takes room from the table: the line just typed stays in sight."""
        self._turn_the_page()

    def _turn_the_page(self) -> None:
        """Where the line just typed is out of sight, the whole page on which it stands: names keep their places on it."""
        places = (place for place, line in enumerate(self.count.form.lines) if line.number == self._here)
        place, height = next(places, None), self.size.height
        if place is not None and height > 0 and not 0 <= place - round(self.scroll_y) < height:
            self.scroll_to(y=place - place % height, animate=False, force=True)

    # Drawing.

    def render_lines(self, crop: Region) -> list[Strip]:
        """Whatever has to be drawn; what the looks are is asked once for all of it."""
        self._styles.clear()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One line."""
        width = self.size.width
        if self.room is not None:
            drawn = self.room(width, self.size.height)
            text = drawn[y] if y < len(drawn) else ""
            return Strip([Segment(text, self._style("room"))]).adjust_cell_length(width, self.rich_style)
        place = y + round(self.scroll_y)
        if place >= len(self.count.form.lines):
            return Strip.blank(width, self.rich_style)
        line = self.count.form.lines[place]
        return Strip(self._line(line, width)).adjust_cell_length(width, self.rich_style)

    def _line(self, line: Line, width: int) -> list[Segment]:
        sign, look = self._look_of(line)
        room = WIDE_NAME if width >= WIDE else NAME
        number = str(line.number).zfill(self.count.form.digits)
        name = set_cell_size(end_of_name(self.names.listed(line.subject), room), room)
        said = self._said(line, width - len(number) - room - len(sign) - 2)
        return [
            Segment(f"{sign}{number} {name} ", self._style(look)),
            Segment(said, self._style("dim" if not line.stands else "")),
        ]

    def _said(self, line: Line, cells: int) -> str:
        """Nothing of a count that has ended: the next one is blind."""
        if self.verdicts is not None:
            return self.verdicts.get(line.subject, "")
        return "" if self.idle else line_strokes(self.count.form, line, self.count.totals, cells)

    def _look_of(self, line: Line) -> tuple[str, str]:
        if line.subject in self._marked:
            return "▸", "here"
        if not self.idle and self.keying.empty and self.last is not None and self._deviates(line, self.last):
            return "◂", "last"
        return " ", "" if line.stands else "dim"

    def _deviates(self, line: Line, entry: Entry) -> bool:
        return line.stands and entry.paper.marks.get(line.subject, line.preset) != line.preset

    def _style(self, look: str) -> Style:
        if look not in self._styles:
            self._styles[look] = self.get_component_rich_style(f"counting--{look}") if look else self.rich_style
        return self._styles[look]
