"""May what a meeting is called by be restated, and contested readings be chosen now?"""

from collections.abc import Iterator
from dataclasses import replace

from meetings.acts import MeetingPrepared, MeetingRestated, ReadingsChosen
from meetings.course import after
from meetings.faults import Code, Finding, faults_in
from meetings.may.prepare import item_findings, prepared_findings
from meetings.may.steps import step_findings
from meetings.meeting import Meeting
from meetings.regulation import reading_findings
from meetings.restating import counted_by, restated, says_nothing

NOTHING_RESTATED = Code("F129", "không nêu điều gì để sửa", "vui lòng ghi ít nhất một điều cần sửa")
COUNTED_BY_IT = Code(
    "F130",
    "không đổi được {what} sau khi đã bỏ phiếu: các lượt trước tính theo {what} cũ",
    "nếu phải đổi thì vui lòng gạch bỏ các lượt bỏ phiếu trước, đổi xong rồi ghi lại",
    "mục V",
)
OPENED_ALREADY = Code(
    "F138",
    "giờ dự kiến không còn sửa được: cuộc họp đã khai mạc lúc {opened}",
    "nếu giờ khai mạc ghi nhầm thì vui lòng gạch bỏ mục khai mạc rồi ghi lại",
)
_WHAT = {"regulation": "quy định áp dụng", "kind": "loại tổ chức", "has_committee": "việc có hay không có chi ủy"}


def restated_findings(meeting: Meeting, act: MeetingRestated) -> Iterator[Finding]:
    """Whether something is restated, early enough, and what is recorded already still stands.

    What ballots are counted by may change until the first one, the hour planned until the opening; names, place, documents
    and layout stand on papers only, and may change until the minutes are adopted.
    """
    if says_nothing(act):
        yield NOTHING_RESTATED.at("")
        return
    known, wanted = meeting.prepared, restated(meeting.prepared, act)
    yield from _too_late(meeting, wanted)
    other_rules = counted_by(wanted) != counted_by(known)
    if other_rules or wanted.planned.date() != known.planned.date():
        judged = tuple(prepared_findings(wanted))
        yield from judged
        if other_rules and not faults_in(judged):
            yield from _recorded_anew(after(meeting, act))


def _too_late(meeting: Meeting, wanted: MeetingPrepared) -> Iterator[Finding]:
    if meeting.opened is not None and wanted.planned != meeting.prepared.planned:
        yield OPENED_ALREADY.at("planned", opened=f"{meeting.opened:%H:%M ngày %d/%m/%Y}")
    if meeting.voted:
        before, now = counted_by(meeting.prepared), counted_by(wanted)
        for name, old, new in zip(before._fields, before, now, strict=True):
            if old != new:
                yield COUNTED_BY_IT.at(name, what=_WHAT[name])


def _recorded_anew(changed: Meeting) -> Iterator[Finding]:
    """Items, and steps done of them, judged as if they were recorded now."""
    bare = replace(changed, put=(), records=(), seen=(), reached=(), steps_done=())
    for put in changed.put:
        judged = tuple(item_findings(bare, put))
        yield from judged
        if faults_in(judged):
            return
        bare = after(bare, put)
    for done in changed.steps_done:
        yield from step_findings(bare, done)
        bare = after(bare, done)


def chosen_findings(meeting: Meeting, act: ReadingsChosen) -> Iterator[Finding]:
    """Whether the regulation offers these readings, a document is named as their ground, and no ballot was held yet."""
    if meeting.voted:
        yield COUNTED_BY_IT.at("readings", what="cách hiểu quy định")
    yield from reading_findings(meeting.regulation, act.readings, act.ground)
