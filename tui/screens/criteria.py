"""A criterion that is not agreed (tiêu chí chưa thống nhất), asked for before its own ballot: whose, and which."""

from collections.abc import Callable

from forms.parts.naming import names_of
from meetings.due import DueBallot
from meetings.item import Item
from tui.modals.ask import Question
from tui.modals.pick import Pick
from tui.screens.base import StepScreen
from tui.typed.totals import Asked
from tui.widgets.rows import Column, Row

OTHER = ""
"""In the list of criteria: one that stands in no list."""
Then = Callable[[Asked], None]


def ask_criterion(screen: StepScreen, item: Item, subjects: tuple[str, ...], then: Then) -> None:
    """Ask whose criterion it is, then which; go on with its ballot."""
    names = names_of(screen.meeting)

    def of(subject: str) -> None:
        _ask_which(screen, lambda text: then(Asked(item.number, DueBallot("criterion", (subject,)), text)))

    if len(subjects) == 1:
        of(subjects[0])
    else:
        rows = tuple(Row(one, (str(at), names.bare(one))) for at, one in enumerate(subjects, start=1))
        _pick(screen, "Tiêu chí của đối tượng nào?", rows, of)


def _ask_which(screen: StepScreen, then: Callable[[str], None]) -> None:
    """One of the criteria that the meeting lists, or another one in words."""
    texts = tuple(dict.fromkeys(one.text for kept in screen.meeting.criteria.values() for one in kept.criteria))
    listed = tuple(Row(text, (str(at), text)) for at, text in enumerate(texts, start=1))

    def which(text: str) -> None:
        if text == OTHER:
            asking = [Question("text", "Tiêu chí chưa thống nhất")]
            screen.ask("Biểu quyết riêng một tiêu chí", asking, lambda said: then(said["text"]))
        else:
            then(text)

    if texts:
        other = Row(OTHER, (str(len(texts) + 1), "Tiêu chí khác…"))
        _pick(screen, "Tiêu chí nào chưa thống nhất?", (*listed, other), which)
    else:
        which(OTHER)


def _pick(screen: StepScreen, title: str, rows: tuple[Row, ...], then: Callable[[str], None]) -> None:
    def picked(key: str | None) -> None:
        if key is not None:
            then(key)

    screen.app.push_screen(Pick(title, (Column("STT", 4, "right"), Column("")), rows), picked)
