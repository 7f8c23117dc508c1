"""A form (phiếu điền) over the screen: text and choices, one a line; whatever stands in the way is told at once, nothing is lost."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.widgets.choice import Choice, Option
from tui.widgets.field import Area, Field

Answers = Mapping[str, str]
Attempt = Callable[[Answers], Sequence[str]]
"""Tries what the form is for; what stands in the way, in sentences, none where it is done."""


@dataclass(frozen=True, slots=True)
class Blank:
    """One line to fill in: its key, what stands before it, what stands in it; with ``options`` one of them is chosen.

    ``hint`` is shown while the line has the keys; ``lines`` says that the text may have several lines.
    """

    key: str
    label: str
    value: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    hint: str = ""
    lines: bool = False


class FormField(Field):
    """One line of a form: Enter and Tab go on at once, and what was typed right behind them belongs to the next line."""

    async def _on_key(self, event: Key) -> None:
        following = self.screen.focused
        if following is not None and following is not self:
            following.post_message(Key(event.key, event.character))
        elif event.key == "enter" and isinstance(self.screen, Form):
            self.screen.go_on(self)
        else:
            return
        event.stop()
        event.prevent_default()


class Form(ModalScreen[Answers | None]):
    """Closes only when its attempt succeeded, and gives the answers; Esc gives None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "finish", "Ghi", id="form.finish"),
        Binding("escape", "leave", "Thôi", id="form.leave"),
    ]
    DEFAULT_CSS = """
    Form {
        align: center middle;
        & > Vertical {
            width: 78;
            max-width: 98%;
            height: auto;
            max-height: 100%;
            padding: 0 1;
            border: round $accent;
            border-title-color: $foreground;
            background: $surface;
        }
        .blanks { height: auto; max-height: 16; }
        Horizontal { height: auto; padding: 0 1; }
        .label { width: 12; height: 1; color: $text-muted; padding: 0 0 0 2; }
        Field { width: 1fr; background: $panel; &:focus { background: $boost; } }
        Area { width: 1fr; height: 5; border: none; padding: 0; background: $panel; }
        .said { height: auto; max-height: 5; overflow-y: auto; color: $text-error; }
        .hint { height: auto; color: $text-muted; }
    }
    """

    def __init__(self, title: str, blanks: Sequence[Blank], attempt: Attempt, *, done: str = "ghi") -> None:
        super().__init__()
        self._title = title
        self._blanks = tuple(blanks)
        self._attempt = attempt
        self._done = done
        self._ended = False

    def compose(self) -> ComposeResult:
        """The lines, what stands in the way, the keys."""
        with Vertical() as box:
            box.border_title = self._title
            with VerticalScroll(classes="blanks", can_focus=False):
                for blank in self._blanks:
                    yield from _line(blank)
            yield Static("", classes="said", markup=False)
            yield Static("", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Begin at the first line."""
        self.query_one(f"#{self._blanks[0].key}").focus()
        self._hint()

    def on_descendant_focus(self) -> None:
        """Say what belongs into the line."""
        self._hint()

    def _hint(self) -> None:
        here = next((blank for blank in self._blanks if self.focused and blank.key == self.focused.id), None)
        keys = f"F2 {self._done} · Tab, Shift+Tab sang ô khác · Esc thôi"
        self.query_one(".hint", Static).update("\n".join(filter(None, (here.hint if here else "", keys))))

    def go_on(self, line: FormField) -> None:
        """Enter goes to the next line; on the last one it ends the form."""
        if line.id == self._blanks[-1].key:
            self.action_finish()
        else:
            self.focus_next()

    def action_finish(self) -> None:
        """Try; close where nothing stands in the way."""
        if self._ended:
            return
        answers = {blank.key: self._answer(blank) for blank in self._blanks}
        in_the_way = self._attempt(answers)
        if in_the_way:
            self.query_one(".said", Static).update("\n".join(f"Chưa được: {sentence}" for sentence in in_the_way))
        else:
            self._ended = True
            self.dismiss(answers)

    def _answer(self, blank: Blank) -> str:
        if blank.options:
            return self.query_one(f"#{blank.key}", Choice).value
        if blank.lines:
            return self.query_one(f"#{blank.key}", Area).text.strip()
        return self.query_one(f"#{blank.key}", Field).value.strip()

    def action_leave(self) -> None:
        """Give nothing."""
        self.dismiss(None)


def _line(blank: Blank) -> ComposeResult:
    if blank.options:
        yield Choice(blank.label, lambda: _numbered(blank.options), blank.value, id=blank.key)
        return
    with Horizontal():
        yield Static(blank.label, classes="label", markup=False)
        if blank.lines:
            yield Area(blank.value, id=blank.key)
        else:
            yield FormField(blank.value, id=blank.key, select_on_focus=False, compact=True)


def _numbered(options: Mapping[str, str]) -> list[Option]:
    width = len(str(len(options)))
    return [Option(key, f"{number:0{width}d}", text) for number, (key, text) in enumerate(options.items(), start=1)]
