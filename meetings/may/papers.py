"""May papers be numbered so? Written papers are a fact: nothing stands against recording them, at any time."""

from collections.abc import Iterator

from meetings.acts import PapersNumbered, PapersWritten
from meetings.faults import Code, Finding
from meetings.meeting import Meeting

NUMBER_GIVEN_TWICE = Code(
    "F126",
    "số {number:02d}-{kind} đã đặt cho một văn bản khác của cuộc họp",
    "vui lòng đặt số khác: mỗi số chỉ dùng một lần",
)
NOT_A_NUMBER = Code("F128", "số văn bản phải từ 01 trở lên, không phải {given}", "vui lòng ghi lại số")
NUMBERED_OTHERWISE = Code(
    "F127",
    "văn bản này đã mang số {known:02d}, nay ghi số {given:02d}",
    "vui lòng giữ số cũ: số đã đặt không đổi và không dùng lại",
)


def numbered_findings(meeting: Meeting, act: PapersNumbered | PapersWritten) -> Iterator[Finding]:
    """Whether each number is given to one paper of its kind, and no paper changes its number."""
    if isinstance(act, PapersWritten):
        return
    for one in act.numbers:
        if one.number < 1:
            yield NOT_A_NUMBER.at(f"numbers.{one.form}", given=one.number)
    given = {(one.kind, one.number): form for form, one in meeting.numbers.items()}
    for one in act.numbers:
        where = f"numbers.{one.form}"
        known = meeting.numbers.get(one.form, one)
        if known.number != one.number:
            yield NUMBERED_OTHERWISE.at(where, known=known.number, given=one.number)
        if given.setdefault((one.kind, one.number), one.form) != one.form:
            yield NUMBER_GIVEN_TWICE.at(where, number=one.number, kind=one.kind)
