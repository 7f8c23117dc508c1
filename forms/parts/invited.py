"""Who meets and is convened as a body, and when, as papers written before the meeting say it."""

from forms.parts.layout import manner_of
from meetings.meeting import Meeting
from meetings.people import CELLS, MemberStatus
from meetings.vietnamese import clock, long_date, weekday

STAYS_AWAY: tuple[MemberStatus, ...] = ("exempt",)
"""Members who are neither convened nor asked to come without a vote."""


def planned_moment(meeting: Meeting) -> str:
    """When the meeting is planned: ``07 giờ 30 phút, thứ Sáu, ngày 05 tháng 12 năm 2025``."""
    planned = meeting.prepared.planned
    return f"{clock(planned.time())}, {weekday(planned.date())}, {long_date(planned.date())}"


def body(meeting: Meeting) -> str:
    """Everybody of the organ that meets, by its kind: ``toàn thể đảng viên chi bộ``."""
    kind = meeting.prepared.organ.kind
    if kind in CELLS:
        return "toàn thể đảng viên chi bộ"
    if kind == "committee":
        return f"các {manner_of(meeting).addressed} cấp ủy viên"
    return "các thành viên tập thể lãnh đạo, quản lý" if kind == "collective" else "các thành viên được triệu tập"


def convened_body(meeting: Meeting) -> str:
    """The convened as a body: the whole of it, or ``các đảng viên chi bộ được triệu tập`` where somebody is left out."""
    whole = body(meeting)
    if _everybody_comes(meeting) or meeting.prepared.organ.kind == "agency":
        return whole
    return f"{whole.replace('toàn thể', 'các', 1)} được triệu tập"


def _everybody_comes(meeting: Meeting) -> bool:
    """Whether all on the roster are convened, or come without a vote."""
    return not meeting.left_out and all(one.status not in STAYS_AWAY for one in meeting.members.values())
