"""One line that chooses among several (dòng chọn): by number, by some letters, by arrows; a short list opens under it.

All its keys are taken in one handler, in the order typed.
"""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.text import Text
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from meetings.vietnamese import tidy
from tui.widgets.field import run_bindings
from tui.widgets.offered import Barred as Barred  # noqa: PLC0414 - whoever makes a line names what it offers
from tui.widgets.offered import Option as Option  # noqa: PLC0414
from tui.widgets.offered import numbered, why_barred, worded

LABEL = 12
"""Cells of a label, so that the lines of a slip stand in one column."""
HINT = "gõ số hoặc vài chữ, mũi tên, Enter"
WHOLE = "Enter sang ô sau"
"""What answers a number that cannot be longer."""
LINES_OF_THE_SCREEN_FOR_ONE = 5
"""Of so many lines of the screen the open list takes one."""


class _Told(Message):
    """Something that a line tells of itself."""

    def __init__(self, choice: "Choice") -> None:
        super().__init__()
        self.choice = choice

    @property
    def control(self) -> "Choice":
        """The line itself."""
        return self.choice


class Choice(Widget, can_focus=True):
    """Shows what is chosen; while it has the keys, also what else there is.

    ``options`` are asked for at every key, since they may depend on another line. What is typed counts at once and stands
    there by name. Enter or Tab go on to the next field, and so does the first letter or digit that cannot stand behind a whole
    number, which is typed there: whoever types Enter behind a number skips no field, and whoever does not needs none. On the
    last one Enter ends what the line stands in.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"choice--label", "choice--hint", "choice--cursor"}
    DEFAULT_CSS = """
    Choice {
        height: auto;
        padding: 0 1;
        & > .choice--label { color: $text-muted; }
        &:focus > .choice--label { color: $foreground; text-style: bold; }
        & > .choice--hint { color: $text-muted; }
        & > .choice--cursor { color: $block-cursor-foreground; background: $block-cursor-background; text-style: bold; }
    }
    """

    class Changed(_Told):
        """Something else is chosen now."""

    class Entered(_Told):
        """Enter on what is chosen: the line is done with."""

    class Refused(_Told):
        """What was typed is nothing that can be chosen."""

        def __init__(self, choice: "Choice", why: str) -> None:
            super().__init__(choice)
            self.why = why

    def __init__(
        self,
        label: str,
        options: Callable[[], Sequence[Option]],
        value: str = "",
        *,
        barred: Callable[[], Sequence[Barred]] = tuple,
        label_cells: int = LABEL,
        id: str | None = None,  # noqa: A002 - the toolkit's name
    ) -> None:
        """``value`` is the key of what is chosen; a key that no option has means that nothing is. ``barred`` are asked for when
        something was typed that no option has.
        """
        super().__init__(id=id)
        self._label = label
        self._label_cells = label_cells
        self._options = options
        self._barred = barred
        self._value = value
        self._before = value
        self._typed = ""
        self._told = ""

    @property
    def value(self) -> str:
        """The key of what is chosen."""
        return self._value

    def put(self, value: str) -> None:
        """Choose something, from outside."""
        if value != self._value:
            self._value = value
            self.refresh(layout=True)

    # Drawing.

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One line; more while the list is open."""
        return 1 + (len(self._window()) if self.has_focus else 0)

    def render(self) -> Text:
        """What is chosen, then the list."""
        width = self.content_size.width
        lines = [self._first_line(width)]
        if self.has_focus:
            lines += [self._option_line(option, width) for option in self._window()]
        return Text("\n").join(lines)

    def _first_line(self, width: int) -> Text:
        chosen = next((option for option in self._options() if option.key == self._value), None)
        mark = "▸ " if self.has_focus else "  "
        line = Text(
            set_cell_size(mark + self._label, self._label_cells), self.get_component_rich_style("choice--label")
        )
        line.append(chosen.text if chosen else "(chưa chọn)", "bold" if chosen else "italic")
        if self.has_focus:
            line.append(f"  {self._beside()}", self.get_component_rich_style("choice--hint"))
        line.truncate(width, overflow="ellipsis")
        return line

    def _beside(self) -> str:
        if self._told or not self._typed:
            return self._told or HINT
        nobody = "" if self._found() else ", không có ai hay mục nào như vậy"
        return WHOLE if self._whole() else f"đang gõ: {self._typed}{nobody}"

    def _option_line(self, option: Option, width: int) -> Text:
        here = option.key == self._value
        text = f"{'›' if here else ' '} {option.number} {option.text}"
        indented = " " * 2 + (text if cell_len(text) <= width - 2 else set_cell_size(text, width - 3) + "…")
        style = self.get_component_rich_style("choice--cursor") if here else ""
        return Text(set_cell_size(indented, width), style)

    def _window(self) -> Sequence[Option]:
        """The part of what fits the typed letters that is near what is chosen."""
        found = self._found()
        room = max(3, self.screen.size.height // LINES_OF_THE_SCREEN_FOR_ONE)
        here = next((place for place, option in enumerate(found) if option.key == self._value), 0)
        top = max(0, min(here - room // 2, len(found) - room))
        return found[top : top + room]

    def _found(self) -> Sequence[Option]:
        return self._options() if self._typed.isdigit() else worded(self._options(), self._typed)

    # Keys and the mouse.

    async def _on_key(self, event: events.Key) -> None:
        if self._moved_by(event.key) or self._acted(event.key) or self._typed_in(event):
            event.stop()
            event.prevent_default()
        else:
            await run_bindings(self, event)

    def _on_paste(self, event: events.Paste) -> None:
        """Pasted text filters as typed text does; behind a whole number it is meant for the next field."""
        event.stop()
        if not (self._whole() and self._passed_on(events.Paste(event.text))):
            self._type(self._typed + tidy(event.text))

    def _moved_by(self, key: str) -> bool:
        steps = {"up": -1, "down": 1, "home": -len(self._found()), "end": len(self._found())}
        found = self._found()
        if key not in steps or not found:
            return key in steps
        here = next((place for place, option in enumerate(found) if option.key == self._value), -1)
        self._choose(found[max(0, min(here + steps[key], len(found) - 1))].key)
        return True

    def _acted(self, key: str) -> bool:
        if key == "enter":
            self._entered()
            return True
        if key in ("backspace", "ctrl+u"):
            self._type(self._typed[:-1] if key == "backspace" else "")
            return True
        return False

    def _entered(self) -> None:
        """On to the next field; not behind something that cannot be chosen, so that what follows is not typed elsewhere."""
        if self._typed and not self._fits():
            self._refuse()
        elif self._told:
            self._told = ""
            self.refresh(layout=True)
        else:
            self._typed = ""
            self._go_on()
            self.post_message(self.Entered(self))

    def _go_on(self) -> None:
        """To the next field; from the last one nowhere, so that what follows is not typed into the first."""
        if self.screen.focus_chain[-1] is not self:
            self.screen.focus_next()

    def _fits(self) -> bool:
        """Whether what is typed so far is the number of something, or letters of it."""
        if not self._typed.isdigit():
            return bool(self._found())
        return numbered(self._options(), self._typed) is not None

    def _refuse(self) -> None:
        """Say why what was typed cannot be chosen; the line keeps what was chosen before, and the keys."""
        typed, self._typed = self._typed, ""
        self._told = f"không có số {typed}" if typed.isdigit() else f"không có «{typed}»"
        self.post_message(self.Refused(self, self._why_not(typed)))
        self.refresh(layout=True)

    def _why_not(self, typed: str) -> str:
        nobody = f"«{self._label}»: {self._told} trong danh sách. Mũi tên để xem, hoặc gõ vài chữ của tên."
        return why_barred(self._barred(), typed) or nobody

    def _typed_in(self, event: events.Key) -> bool:
        character = event.character
        if character is None or not event.is_printable:
            return False
        if character.isdecimal() and (not self._typed or self._typed.isdigit()):
            self._digit(character)
        elif not (self._ends_number(character) and self._passed_on(events.Key(event.key, character))):
            self._type(self._typed + character)
        return True

    def _ends_number(self, letter: str) -> bool:
        """Whether a letter behind a number that somebody has cannot be meant to filter."""
        number = self._typed.isdigit() and self._fits()
        return number and (self._whole() or not worded(self._options(), self._typed + letter))

    def _whole(self) -> bool:
        """Whether a number stands here that somebody has and that cannot be longer."""
        return self._typed.isdigit() and len(self._typed) >= self._digits() and self._fits()

    def _digits(self) -> int:
        return max((len(one.number) for one in self._options()), default=1)

    def _passed_on(self, event: events.Key | events.Paste) -> bool:
        """Go on to the next field and give it what was typed; whether there is one."""
        self._go_on()
        following = self.screen.focused
        if following is None or following is self:
            return False
        following._forward_event(event)
        return True

    def _type(self, typed: str) -> None:
        """Letters: the first that fits is chosen, unless what is chosen fits; where nothing does, what was chosen before."""
        if not self._typed:
            self._before = self._value
        self._typed, self._told = typed, ""
        fitting = [one.key for one in self._found()] if typed else []
        if not fitting:
            self._choose(self._before)
        elif not typed.isdigit() and self._value not in fitting:
            self._choose(fitting[0])
        self.refresh(layout=True)

    def _digit(self, digit: str) -> None:
        """Digits: the number typed so far; behind a whole one, what is typed into the next field."""
        if self._whole():
            self._passed_on(events.Key(digit, digit))
            return
        self._before = self._before if self._typed else self._value
        self._typed, self._told = self._typed + digit, ""
        found = numbered(self._options(), self._typed)
        self._choose(self._before if found is None else found.key)
        if found is None and len(self._typed) >= self._digits():
            self._refuse()

    def _choose(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self.post_message(self.Changed(self))
        self.refresh(layout=True)

    def on_focus(self) -> None:
        """Open the list."""
        self.refresh(layout=True)

    def on_blur(self) -> None:
        """Close it; what was typed has counted already."""
        self._typed, self._told = "", ""
        self.refresh(layout=True)

    def on_click(self, event: events.Click) -> None:
        """Choose a line of the open list."""
        window = self._window()
        place = event.y - 1
        if self.has_focus and 0 <= place < len(window):
            self._choose(window[place].key)
