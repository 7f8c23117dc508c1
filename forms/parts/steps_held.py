"""Steps of an item that were recorded as carried out (bước đã tiến hành), as the minutes tell them."""

from collections.abc import Iterator

from forms.parts.naming import Names
from forms.parts.wording import moment_after
from meetings.acts import StepDone
from meetings.item import Item
from meetings.meeting import Meeting
from meetings.vietnamese import two_digits


def steps_held(meeting: Meeting, item: Item, names: Names) -> Iterator[str]:
    """Each recorded step in the regulation's words and order; of one that each subject has to take, who took it."""
    for number, step in enumerate(item.voting.step):
        done = [act for act in meeting.steps_done if (act.item, act.step) == (item.number, number)]
        if done:
            whose = "" if any(not act.subject for act in done) else _whose(done, item, names)
            yield f"{step.text_in(meeting.prepared.organ)}{_at(meeting, done)}{whose}"


def _at(meeting: Meeting, done: list[StepDone]) -> str:
    """The hour, where the step was recorded once and with it."""
    at = done[0].at if len(done) == 1 else None
    return "" if at is None else f", lúc {moment_after(at, meeting.opened)}"


def _whose(done: list[StepDone], item: Item, names: Names) -> str:
    """Nothing where everybody rated took the step; else how many did, and by name the smaller part of them."""
    took = {act.subject for act in done}
    waiting = [one for one in item.rated if one not in took]
    if not waiting:
        return ""
    having = [one for one in item.rated if one in took]
    counted = f" ({two_digits(len(having))}/{two_digits(len(item.rated))} {names.manner.counted}"
    if len(having) <= len(waiting):
        return f"{counted}: {names.together(having)})"
    return f"{counted}; chưa ghi đối với {names.together(waiting)})"
