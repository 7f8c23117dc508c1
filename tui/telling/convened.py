"""Who of the roster has no vote, in a word or two (không biểu quyết): a fact beside a name, never a refusal."""

from meetings.meeting import Meeting
from meetings.people import STATUS_NAMES, Member


def without_vote(meeting: Meeting, member: Member) -> str:
    """Why somebody has no vote: ``không triệu tập``, ``dự bị``; empty for who is convened."""
    if member.id in meeting.convened:
        return ""
    return (
        "không triệu tập" if member.id in meeting.left_out else STATUS_NAMES[member.status].removeprefix("đảng viên ")
    )
