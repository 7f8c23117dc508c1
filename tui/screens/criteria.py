"""A criterion that is not agreed (tiêu chí chưa thống nhất), asked for before its own ballot: whose, and which."""

from collections.abc import Callable

from forms.parts.naming import names_of
from meetings.due import DueBallot, open_to_criteria, voted_on
from meetings.item import Item
from meetings.line_numbers import on_ballot
from tui.modals.ask import Question
from tui.screens.base import StepScreen
from tui.screens.picking import pick
from tui.widgets.rows import Row

OTHER = ""
"""In the list of criteria: one that stands in no list."""
Then = Callable[[DueBallot], None]


def ask_criterion(screen: StepScreen, item: Item, then: Then) -> None:
    """Ask whose criterion it is, then which; go on with its ballot."""
    names, subjects = names_of(screen.meeting), open_to_criteria(item)
    if len(subjects) == 1:
        _ask_which(screen, item, subjects[0], then)
    else:
        lines = on_ballot(item.subjects)
        rows = tuple(Row(one, (str(lines[one]), names.bare(one))) for one in subjects)
        pick(screen, "Tiêu chí của đối tượng nào?", rows, lambda one: _ask_which(screen, item, one, then))


def _ask_which(screen: StepScreen, item: Item, subject: str, then: Then) -> None:
    """One of the criteria that the meeting lists, or another one in words."""
    texts = tuple(dict.fromkeys(one.text for kept in screen.meeting.criteria.values() for one in kept.criteria))
    listed = tuple(Row(text, (str(at), text)) for at, text in enumerate(texts, start=1))

    def which(text: str) -> None:
        if text == OTHER:
            asking = [Question("text", "Tiêu chí chưa thống nhất")]
            screen.ask(
                "Biểu quyết riêng một tiêu chí", asking, lambda said: _put(screen, item, subject, said["text"], then)
            )
        else:
            _put(screen, item, subject, text, then)

    if texts:
        pick(
            screen,
            "Tiêu chí nào chưa thống nhất?",
            (*listed, Row(OTHER, (str(len(texts) + 1), "Tiêu chí khác…"))),
            which,
        )
    else:
        which(OTHER)


def _put(screen: StepScreen, item: Item, subject: str, text: str, then: Then) -> None:
    if voted_on(item, text, subject):
        screen.notice.say(f"Đã biểu quyết tiêu chí «{text}»; muốn bỏ phiếu lần nữa thì F5, chọn «Bỏ phiếu lần nữa».")
    else:
        then(DueBallot("criterion", (subject,), criterion=text))
