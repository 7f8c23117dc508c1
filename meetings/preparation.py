"""How far a meeting is prepared (tình trạng chuẩn bị): what is due next, what the votes still wait for."""

from typing import Literal

from meetings.meeting import Meeting
from meetings.steps import wanted_before_votes

Due = Literal["roster", "officers", "item", "meeting"]
"""What is due next: the roster, the officers, an item to vote on; then the meeting itself."""


def due_next(meeting: Meeting) -> Due:
    """The first of these that is still missing; without them nobody can vote."""
    if not meeting.members:
        return "roster"
    if meeting.officers is None:
        return "officers"
    return "meeting" if meeting.put else "item"


def missing_before_votes(meeting: Meeting) -> int:
    """How many of the steps that the regulation wants before a ballot the record does not show."""
    return sum(not one.state.done for one in wanted_before_votes(meeting))
