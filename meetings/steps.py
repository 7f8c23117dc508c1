"""Steps of an item (bước tiến hành): which are done, which are missing before the first ballot; the agenda they make."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from meetings.issued import ShownBy, Step
from meetings.item import Item
from meetings.meeting import Meeting
from meetings.people import Subject

_WHERE_NEEDED = frozenset({"criterion", "excellent"})
"""Ballots held only where there is something to vote on: a criterion not agreed, a place among the excellent."""
_TOLD_OF_EACH: Mapping[ShownBy, Callable[[Subject], bool]] = {
    "proposed": lambda subject: subject.proposed is not None,
    "residence": lambda subject: subject.proposed is not None and bool(subject.residence),
}
"""What has to stand beside a subject before a step is shown for that one (annex 3: the remarks are what proposals rest on)."""


class StepState(NamedTuple):
    """One step as it stands: ``shown`` by the record, ``waiting`` the rated subjects whose turn is not recorded.

    ``optional`` steps are taken only where there is need of them.
    """

    number: int
    step: Step
    shown: bool
    waiting: tuple[str, ...]

    @property
    def done(self) -> bool:
        """Whether it is shown, for every subject where each has a turn."""
        return self.shown and not self.waiting

    @property
    def optional(self) -> bool:
        """Whether an item can be complete without it."""
        return self.step.shown_by in _WHERE_NEEDED


class Wanted(NamedTuple):
    """One step that an item wants before its first ballot."""

    item: Item
    state: StepState


class AgendaLine(NamedTuple):
    """One line of the agenda (chương trình); ``item`` and ``step`` say where it belongs, None for the meeting as a whole."""

    text: str
    clause: str
    done: bool
    item: int | None = None
    step: int | None = None


def steps_of(item: Item, meeting: Meeting) -> tuple[StepState, ...]:
    """The steps of an item's voting, in order: done when recorded, or shown by what else is recorded."""
    seen = _seen(item, meeting)
    return tuple(_state(item, meeting, number, seen) for number in range(len(item.voting.step)))


def missing_before_vote(item: Item, meeting: Meeting) -> tuple[StepState, ...]:
    """What the regulation wants before the first ballot of an item and the record does not show, or not of everyone.

    Reports made, time to study given, the review finished, discussion held (annex 1.2.2, 2.2.2, 3, 4.2, 5).
    """
    return tuple(state for state in steps_of(item, meeting) if state.step.before_vote and not state.done)


def wanted_before_votes(meeting: Meeting) -> tuple[Wanted, ...]:
    """Every such step of every item, done or missing, in order."""
    return tuple(
        Wanted(item, state) for item in meeting.items for state in steps_of(item, meeting) if state.step.before_vote
    )


def agenda_of(meeting: Meeting) -> tuple[AgendaLine, ...]:
    """The agenda: opening and roll call, the steps of each item in the regulation's order, adoption, closing."""
    adoption = "Thông qua biên bản"
    return (
        AgendaLine("Khai mạc", "", meeting.opened is not None),
        AgendaLine("Điểm danh thành viên triệu tập", meeting.rules.majority_clause, meeting.roll_called),
        *(line for item in meeting.items for line in _item_lines(item, meeting)),
        AgendaLine(adoption, meeting.rules.majority_clause, meeting.adopted),
        AgendaLine("Bế mạc", "", meeting.closed is not None),
    )


def _item_lines(item: Item, meeting: Meeting) -> Iterator[AgendaLine]:
    states = steps_of(item, meeting)
    finished = all(state.done or state.optional for state in states)
    yield AgendaLine(item.voting.name, item.voting.clause, finished, item.number)
    for state in states:
        text = state.step.text_in(meeting.prepared.organ)
        yield AgendaLine(text, state.step.clause, state.done, item.number, state.number)


def _seen(item: Item, meeting: Meeting) -> set[str]:
    """What the record shows by itself, in the words of ``Step.shown_by``."""
    seen: set[str] = {held.question for held in item.rounds}
    seen |= {"comments"} if any(made.item in {None, item.number} for made in meeting.comments) else set()
    return seen | {known for known, is_told in _TOLD_OF_EACH.items() if any(map(is_told, item.subjects))}


def _state(item: Item, meeting: Meeting, number: int, seen: set[str]) -> StepState:
    step = item.voting.step[number]
    recorded = {act.subject for act in meeting.steps_done if (act.item, act.step) == (item.number, number)}
    if "" in recorded:
        return StepState(number, step, shown=True, waiting=())
    waiting = _waiting(item, step, recorded) if step.each_subject else ()
    all_had_turns = bool(recorded) and not waiting
    return StepState(number, step, all_had_turns or step.shown_by in seen, waiting)


def _waiting(item: Item, step: Step, recorded: set[str]) -> tuple[str, ...]:
    """The rated subjects whose turn nobody recorded; what stands beside a subject shows itself."""
    is_told = _TOLD_OF_EACH.get(step.shown_by)
    shown = set() if is_told is None else {one.id for one in item.subjects if is_told(one)}
    return tuple(one for one in item.rated if one not in recorded | shown)
