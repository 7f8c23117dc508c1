"""A few questions over the screen (câu hỏi), each above its own box."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

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


@dataclass(frozen=True, slots=True)
class Wrong:
    """What to do with an answer that cannot stand gives this: the key of its question, to be asked at once more."""

    key: str


class Ask(Form):
    """Gives the answers by key once nothing that is needed is empty, or None where nothing is to be done (Esc)."""

    DEFAULT_CSS = """
    Ask {
        & > Vertical { width: 76; max-width: 96%; max-height: 92%; }
        .line { layout: vertical; padding: 0; }
        .label { width: 1fr; height: auto; color: $foreground; padding: 0; }
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

    def __init__(self, title: str, questions: Sequence[Question], hint: str = "", told: str = "", at: str = "") -> None:
        """``told`` is why the same answers were refused just before, ``at`` the question to stand at."""
        blanks = [Blank(one.key, one.label, one.value, hint=hint, lines=one.lines) for one in questions]
        super().__init__(title, blanks, self._open, at=at)
        self._questions = tuple(questions)
        self._hinted = hint
        self._told = told

    def _fit_labels(self) -> None:
        """Each question stands over its answer, as long as it is."""

    def on_mount(self) -> None:
        """Say why it is asked again, if it is."""
        if self._told:
            self.tell(self._told)

    def once_more(self, answers: Answers, came: object, told: str) -> "Ask | None":
        """The same questions as they were answered, where what was done with the answers ``came`` to False or to a fault:
        the cursor where it was, or at the fault, and why it is asked again; None where the answers stand.
        """
        if came is not False and not isinstance(came, Wrong):
            return None
        questions = [replace(one, value=answers[one.key]) for one in self._questions]
        return Ask(self._title, questions, self._hinted, told, came.key if isinstance(came, Wrong) else self.here)

    def _open(self, answers: Answers) -> list[str]:
        """What is needed and was not answered; the keys go to the first of it."""
        needed = [one for one in self._questions if not one.optional and not answers[one.key]]
        if needed:
            self.set_focus(self.query_one(f"#{needed[0].key}"))
        return [f"«{one.label}» còn trống, vui lòng ghi." for one in needed]
