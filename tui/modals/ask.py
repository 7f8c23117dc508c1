"""A small form over the screen: one or several lines to fill in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.widgets.field import Area, Field


@dataclass(frozen=True, slots=True)
class Question:
    """One thing asked: its key, what people read above the field, what stands in it, whether it may stay empty."""

    key: str
    label: str
    value: str = ""
    optional: bool = False
    lines: bool = False
    """Whether the answer may have several lines; Enter then makes a new line, and F2 ends the form."""


class Ask(ModalScreen[Mapping[str, str] | None]):
    """Asks questions; gives the answers by key, or None where nothing is to be done (Esc)."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "finish", "Ghi", id="ask.finish"),
        Binding("escape", "leave", "Thôi", id="ask.leave"),
    ]
    DEFAULT_CSS = """
    Ask {
        align: center middle;
        & > Vertical {
            width: 76;
            max-width: 96%;
            height: auto;
            max-height: 92%;
            padding: 0 1;
            border: round $accent;
            border-title-color: $foreground;
            background: $surface;
        }
        VerticalScroll { height: auto; max-height: 16; }
        Area { height: 8; border: round $panel-lighten-2; &:focus { border: round $accent; } }
        Field { border: round $panel-lighten-2; &:focus { border: round $accent; } }
        .said { height: auto; color: $text-error; }
        .hint { height: auto; color: $text-muted; }
    }
    """

    def __init__(self, title: str, questions: Sequence[Question], hint: str = "") -> None:
        super().__init__()
        self._title = title
        self._questions = tuple(questions)
        self._hint = hint
        self._ended = False

    def compose(self) -> ComposeResult:
        """The questions one below the other."""
        with Vertical() as box:
            box.border_title = self._title
            with VerticalScroll(can_focus=False):
                for question in self._questions:
                    yield Static(question.label, markup=False)
                    if question.lines:
                        yield Area(question.value, id=question.key)
                    else:
                        yield Field(question.value, id=question.key, select_on_focus=False)
            yield Static("", classes="said", markup=False)
            yield Static(self._hint_line(), classes="hint", markup=False)

    def _hint_line(self) -> str:
        keys = "F2 ghi" if any(question.lines for question in self._questions) else "Enter ghi"
        return " · ".join(filter(None, (self._hint, keys, "Tab sang ô khác", "Esc thôi")))

    def on_mount(self) -> None:
        """Begin at the first field."""
        first = self._questions[0]
        self.query_one(f"#{first.key}").focus()

    @on(Input.Submitted)
    def _next_or_finish(self, event: Input.Submitted) -> None:
        event.stop()
        keys = [question.key for question in self._questions]
        place = keys.index(event.input.id or "")
        following = keys[place + 1 :]
        if following:
            self.query_one(f"#{following[0]}").focus()
        else:
            self.action_finish()

    def on_key(self, event: Key) -> None:
        """Whatever was being complained about is being mended."""
        if event.is_printable:
            self.query_one(".said", Static).update("")

    def action_finish(self) -> None:
        """Give the answers, once, unless something that is needed was left empty."""
        if self._ended:
            return
        answers = {question.key: self._answer(question) for question in self._questions}
        for question in self._questions:
            if not question.optional and not answers[question.key].strip():
                self.query_one(".said", Static).update(f"Vui lòng ghi: {question.label}")
                self.query_one(f"#{question.key}").focus()
                return
        self._ended = True
        self.dismiss(answers)

    def _answer(self, question: Question) -> str:
        if question.lines:
            return self.query_one(f"#{question.key}", Area).text.strip()
        return self.query_one(f"#{question.key}", Field).value.strip()

    def action_leave(self) -> None:
        """Give nothing."""
        self.dismiss(None)
