"""The roll as it is called (điểm danh): everybody who is expected is there, unless something else is recorded."""

from collections.abc import Mapping

from meetings.acts import Absence
from meetings.meeting import Meeting

EXEMPT = "được miễn công tác, sinh hoạt"


def not_expected(meeting: Meeting) -> Mapping[str, str]:
    """The members whom nobody expects at the meeting, by id, with the reason: official ones left out, and the exempt (D-03)."""
    exempt = {one.id: EXEMPT for one in meeting.members.values() if one.status == "exempt"}
    return {**exempt, **{one: reason for one, reason in meeting.left_out.items() if one in meeting.members}}


def absent_so_far(meeting: Meeting) -> tuple[Absence, ...]:
    """Those whom the roll of this sitting has absent; before it is called, those whom nobody expects."""
    return tuple(meeting.absences.values()) if meeting.roll_called else absent_unless_told(meeting)


def absent_unless_told(meeting: Meeting) -> tuple[Absence, ...]:
    """Those who are absent where the roll says nothing of them."""
    return tuple(Absence(member, reason) for member, reason in not_expected(meeting).items())
