"""A meeting's outcome as lines for a person at a terminal: every result with its arithmetic and clause."""

from collections.abc import Iterator

from forms.parts.naming import Names, names_of
from forms.parts.terms import EFFECTS
from meetings.meeting import Meeting
from meetings.outcome import BASE_NAMES, PENDING_NAMES, ItemOutcome, Pending, Rating, cap_reason
from meetings.people import LEVEL_NAMES

_NEXT_STEPS = {
    "tie-at-cap": "còn {places} chỗ, cần bỏ phiếu lại giữa những người này",
    "no-majority": "cần bỏ phiếu lại hoặc báo cáo cấp trên",
    "not-voted": "cần biểu quyết mức tiếp theo",
}


def meeting_lines(meeting: Meeting) -> Iterator[str]:
    """The whole meeting, item by item."""
    attendance, names = meeting.attendance, names_of(meeting)
    yield f"{meeting.prepared.organ.name} · {meeting.prepared.title}"
    yield f"Theo {meeting.regulation.name}"
    yield f"Triệu tập {attendance.convened}, có mặt {attendance.present}, vắng {attendance.absent}"
    for number, came_out in enumerate(meeting.outcomes, start=1):
        yield ""
        yield from _item_lines(number, came_out, names)
    yield ""


def _item_lines(number: int, came_out: ItemOutcome, names: Names) -> Iterator[str]:
    item = came_out.item
    yield f"{number}. {item.voting.name} ({EFFECTS[item.force].alone})"
    base = BASE_NAMES[item.rules.majority_base]
    if came_out.majority is not None:
        yield f"   {came_out.majority.base} {base}, cần {came_out.majority.needed} phiếu ({item.rules.majority_clause})"
    if came_out.cap is not None:
        reason = cap_reason(came_out.cap, item.rules)
        yield f"   Xuất sắc: {reason.text}; đã chọn {came_out.used} ({reason.clause})"
    for rating in came_out.ratings:
        yield from _rating_lines(rating, names)
    for pending in came_out.pending:
        yield f"   CHƯA CÓ KẾT QUẢ: {_pending_line(pending, names)}"


def _rating_lines(rating: Rating, names: Names) -> Iterator[str]:
    level = "—" if rating.level is None else LEVEL_NAMES[rating.level]
    yield f"   • {rating.subject} {names.bare(rating.subject)}: {level}"
    for reason in rating.reasons:
        clause = f" ({reason.clause})" if reason.clause else ""
        yield f"       {reason.text}{clause}"


def _pending_line(pending: Pending, names: Names) -> str:
    who = ", ".join(map(names.bare, pending.subjects))
    next_step = _NEXT_STEPS[pending.reason].format(places=pending.places)
    return f"{who}: {PENDING_NAMES[pending.reason]}; {next_step}"
