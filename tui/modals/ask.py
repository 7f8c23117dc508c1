"""A few questions over the screen (câu hỏi), each above its own box."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.modals.form import Answers, Blank, Form


@dataclass(frozen=True, slots=True)
class Question:
    """One thing asked: its key, what people read above the box, what stands in it, whether it may stay empty."""

    key: str
    label: str
    value: str = ""
    optional: bool = False
    lines: bool = False
    """Whether the answer may have several lines; Enter then makes a new line, and F2 ends the form."""


class Ask(Form):
    """Gives the answers by key once nothing that is needed is empty, or None where nothing is to be done (Esc)."""

    DEFAULT_CSS = """
    Ask {
        & > Vertical { width: 76; max-width: 96%; max-height: 92%; }
        .line { layout: vertical; padding: 0; }
        .label { width: auto; height: auto; color: $foreground; padding: 0; }
        Field { background: $surface; border: round $panel-lighten-2; &:focus { border: round $accent; } }
        Area {
            height: 8;
            background: $surface;
            border: round $panel-lighten-2;
            padding: 0 1;
            &:focus { border: round $accent; }
        }
    }
    """

    def __init__(self, title: str, questions: Sequence[Question], hint: str = "", told: str = "") -> None:
        """``told`` is why the same answers were refused just before."""
        blanks = [Blank(one.key, one.label, one.value, hint=hint, lines=one.lines) for one in questions]
        super().__init__(title, blanks, self._open)
        self._questions = tuple(questions)
        self._told = told

    def on_mount(self) -> None:
        """Say why it is asked again, if it is."""
        if self._told:
            self.tell(self._told)

    def _open(self, answers: Answers) -> list[str]:
        """What is needed and was not answered; the keys go to the first of it."""
        needed = [one for one in self._questions if not one.optional and not answers[one.key]]
        if needed:
            self.set_focus(self.query_one(f"#{needed[0].key}"))
        return [f"«{one.label}» còn trống, vui lòng ghi." for one in needed]
