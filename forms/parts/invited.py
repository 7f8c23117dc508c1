"""Who is convened as a body and when, as papers written before the meeting say it."""

from forms.parts.layout import manner_of
from meetings.meeting import Meeting
from meetings.people import CELLS
from meetings.vietnamese import clock, long_date, weekday


def planned_moment(meeting: Meeting) -> str:
    """When the meeting is planned: ``07 giờ 30 phút, thứ Sáu, ngày 05 tháng 12 năm 2025``."""
    planned = meeting.prepared.planned
    return f"{clock(planned.time())}, {weekday(planned.date())}, {long_date(planned.date())}"


def body(meeting: Meeting) -> str:
    """The convened as a body, by the kind of organ: ``toàn thể đảng viên chi bộ``."""
    kind = meeting.prepared.organ.kind
    if kind in CELLS:
        return "toàn thể đảng viên chi bộ"
    if kind == "committee":
        return f"các {manner_of(meeting).addressed} cấp ủy viên"
    return "các thành viên tập thể lãnh đạo, quản lý" if kind == "collective" else "các thành viên được triệu tập"
