"""May the meeting open, be attended, close so? Times in order, chair and tellers there."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from meetings.acts import (
    Absence,
    AttendanceTaken,
    MeetingClosed,
    MeetingOpened,
    MemberArrived,
    MemberLeft,
    OfficersChosen,
    SittingAdjourned,
    SittingHeld,
    SittingResumed,
)
from meetings.faults import Code, Finding
from meetings.issued import Step
from meetings.may.prepare import NAMED_TWICE
from meetings.meeting import Meeting
from meetings.regulation import in_force_findings
from meetings.sittings import Sitting
from meetings.steps import StepState, steps_of
from meetings.vietnamese import several

CLOSED_BEFORE_OPENED = Code("F131", "giờ bế mạc {closed} không sau giờ khai mạc {opened}", "vui lòng kiểm tra ngày giờ")
OFFICER_ABSENT = Code(
    "F132",
    "{post} {name} vắng mặt",
    "vui lòng cử người có mặt (Chuẩn bị, phần «Chủ trì, thư ký, tổ kiểm phiếu»); nếu đến muộn thì ghi giờ đến trước",
    "mục V",
)
OFFICER_LATE = Code(
    "W137",
    "{post} {name} vắng mặt lúc điểm danh{meanwhile}",
    "cần ghi giờ đến của đồng chí ấy trước khi {part}, hoặc cử người khác",
)
OUT_OF_ORDER = Code(
    "F133", "{what}", "vui lòng ghi theo thứ tự: khai mạc, điểm danh, bỏ phiếu, thông qua biên bản, bế mạc", "mục V"
)
VOTED_ALREADY = Code(
    "F140",
    "đã bỏ phiếu {ballots} lượt theo thành phần này nên không đổi được {what}",
    "muốn đổi thì gạch bỏ các lượt ấy trước (F12, hoặc F7 rồi F2), đổi, rồi ghi lại các lượt",
    "mục V",
)
SITTINGS_OVERLAP = Code(
    "F134", "phiên họp bắt đầu lúc {opened}, trước khi phiên trước kết thúc lúc {before}", "vui lòng kiểm tra ngày giờ"
)
UNKNOWN_ABSENTEE = Code(
    "F135", "không có ai mang mã «{id}» trong danh sách đảng viên để ghi vắng", "vui lòng kiểm tra mã"
)
NOT_MOVED = Code(
    "F136", "{name} {state}, nên không ghi {what} được", "vui lòng xem lại phần điểm danh, hoặc gạch bỏ mục ghi nhầm"
)
BACK_IN_TIME = Code(
    "F137", "giờ ghi {at} trước giờ đã ghi gần nhất của phiên họp {before}", "vui lòng kiểm tra ngày giờ"
)
MOVED_OTHERWISE = Code(
    "F139",
    "{name} đã được ghi {what} lúc {at}, nên lúc điểm danh phải là {state}",
    "muốn ghi khác thì trước hết gạch bỏ mục {what} ấy (F7)",
)
OFFICER_LEAVES = Code("W136", "{post} {name} về sớm", "đề nghị cử người khác thay", "mục V")
SECRETARY_ABSENT = Code("W131", "thư ký {name} vắng mặt", "đề nghị cử người khác ghi biên bản", "mục V")
TOO_FEW_PRESENT = Code(
    "W132",
    "có mặt {present}/{convened} người được triệu tập, không quá nửa",
    "không mức nào có thể đạt quá nửa số triệu tập",
    "mục V",
)
ABSENT_WITHOUT_REASON = Code("W133", "{name} vắng mặt nhưng chưa ghi lý do", "đề nghị bổ sung", "mục V")
SITTING_OUTSIDE_MEETING = Code(
    "W134", "phiên họp này nằm ngoài thời gian từ khai mạc đến bế mạc", "đề nghị kiểm tra ngày giờ"
)
STEPS_UNSEEN = Code(
    "W135",
    "chưa thấy ghi là đã tiến hành: {steps}{voted}",
    "đề nghị xác nhận trong biên bản: trước khi thông qua thì ghi bước đã làm (Chuẩn bị, «Việc trước khi biểu quyết»), sau đó thì ghi đính chính",
    "{clause}",
)

_SHOWN_BY_BALLOTS = frozenset({"level", "good", "excellent"})
_HOUR = "%H:%M ngày %d/%m/%Y"


def opened_findings(meeting: Meeting, act: MeetingOpened) -> Iterator[Finding]:
    """Whether the meeting may open now: not twice, by a chair who is there, under a regulation in force."""
    if meeting.opened is not None:
        yield OUT_OF_ORDER.at("opened", what="cuộc họp đã khai mạc")
    yield from missing_findings(meeting, opening=True)
    if act.at.date() != meeting.prepared.planned.date():
        yield from in_force_findings(meeting.regulation, act.at.date())


def attendance_findings(meeting: Meeting, act: AttendanceTaken) -> Iterator[Finding]:
    """Whether the absent are members, who came and left since could have done so, and the officers are there."""
    anew = replace(meeting.sitting, roll={entry.member: entry for entry in act.absent})
    for member, moved in anew.first_moves.items():
        arrived = isinstance(moved, MemberArrived)
        if arrived == anew.found_there(member):
            yield MOVED_OTHERWISE.at(
                f"member.{member}",
                name=meeting.everybody.name(member),
                what="đến muộn" if arrived else "về sớm",
                at=format(moved.at, "%H:%M"),
                state="vắng" if arrived else "có mặt",
            )
    yield from _roll_findings(meeting, act.absent, anew)


def _roll_findings(meeting: Meeting, absences: tuple[Absence, ...], sitting: Sitting) -> Iterator[Finding]:
    for place, entry in enumerate(absences):
        if any(other.member == entry.member for other in absences[:place]):
            yield NAMED_TWICE.at("member", name=meeting.everybody.name(entry.member), among="danh sách vắng mặt")
        if entry.member not in meeting.members:
            yield UNKNOWN_ABSENTEE.at("member", id=entry.member)
        elif not entry.reason and entry.member in meeting.convened:
            name = meeting.everybody.name(entry.member)
            yield ABSENT_WITHOUT_REASON.at(f"member.{entry.member}.absent_reason", name=name)
    away = {member for member in meeting.members if not sitting.is_there(member)}
    if meeting.officers is not None:
        yield from _missed_at_roll(meeting, meeting.officers, away)
    yield from _few_present(meeting, away)


def officer_findings(meeting: Meeting, officers: OfficersChosen, absent: Collection[str]) -> Iterator[Finding]:
    """Whether chair and tellers are there, and the secretary."""
    for duty in _duties(officers):
        if duty.holder in absent and duty.holder in meeting.members:
            yield OFFICER_ABSENT.at(duty.where, post=duty.post, name=meeting.everybody.name(duty.holder))
    yield from _secretary_findings(meeting, officers, absent)


class _Duty(NamedTuple):
    """Who has to be there, as what, and before what."""

    where: str
    holder: str
    post: str
    part: str


def _duties(officers: OfficersChosen) -> Iterator[_Duty]:
    yield _Duty("chair", officers.chair, "chủ trì", "khai mạc")
    for index, teller in enumerate(officers.tellers):
        yield _Duty(f"tellers[{index}]", teller, "người kiểm phiếu", "bỏ phiếu")


def _secretary_findings(meeting: Meeting, officers: OfficersChosen, absent: Collection[str]) -> Iterator[Finding]:
    secretary = officers.secretary
    if secretary in absent and secretary in meeting.members:
        yield SECRETARY_ABSENT.at("secretary", name=meeting.everybody.name(secretary))


def _missed_at_roll(meeting: Meeting, officers: OfficersChosen, absent: Collection[str]) -> Iterator[Finding]:
    """Who is missed when the roll is called: the chair from the opening on, tellers not before the ballots that they count.

    That somebody comes late is a fact; it is recorded, with what has to happen before his part begins.
    """
    for duty in _duties(officers):
        if duty.holder in absent and duty.holder in meeting.members:
            figures = {"post": duty.post, "name": meeting.everybody.name(duty.holder)}
            if duty.where == "chair" and meeting.opened is not None:
                yield OFFICER_ABSENT.at(duty.where, **figures)
            else:
                meanwhile = "" if duty.where == "chair" else _meanwhile(meeting, officers, absent)
                yield OFFICER_LATE.at(duty.where, meanwhile=meanwhile, part=duty.part, **figures)
    yield from _secretary_findings(meeting, officers, absent)


def _meanwhile(meeting: Meeting, officers: OfficersChosen, absent: Collection[str]) -> str:
    there = [meeting.everybody.name(teller) for teller in officers.tellers if teller not in absent]
    return f", trong tổ đang có mặt {several(there)}" if there else ", tổ kiểm phiếu chưa có ai"


def missing_findings(meeting: Meeting, *, opening: bool) -> Iterator[Finding]:
    """Whether those whose part begins have come since the roll of this sitting: the chair to open, the tellers to count.

    Who was there and left is not judged: that was told when he left.
    """
    if meeting.officers is None or not meeting.roll_called:
        return
    for duty in _duties(meeting.officers):
        came = meeting.sitting.attended(duty.holder)
        if (duty.where == "chair") == opening and duty.holder in meeting.members and not came:
            yield OFFICER_ABSENT.at(duty.where, post=duty.post, name=meeting.everybody.name(duty.holder))


def _few_present(meeting: Meeting, absent: set[str]) -> Iterator[Finding]:
    circles = {f"item[{item.number}]": item.circle for item in meeting.items} or {"": meeting.convened}
    for where, circle in circles.items():
        present = [member for member in circle if member not in absent]
        if circle and 2 * len(present) <= len(circle):
            yield TOO_FEW_PRESENT.at(where, present=len(present), convened=len(circle))


def movement_findings(meeting: Meeting, act: MemberArrived | MemberLeft) -> Iterator[Finding]:
    """Whether one who comes was away, one who leaves was there, within the sitting; who is missed then."""
    arrives = isinstance(act, MemberArrived)
    where = f"member.{act.member}"
    if act.member not in meeting.members:
        yield UNKNOWN_ABSENTEE.at(where, id=act.member)
        return
    if not meeting.roll_called:
        yield OUT_OF_ORDER.at(where, what="ghi đến muộn, về sớm khi chưa điểm danh")
        return
    name = meeting.everybody.name(act.member)
    if meeting.is_present(act.member) == arrives:
        state = "đang có mặt" if arrives else "không có mặt"
        yield NOT_MOVED.at(where, name=name, state=state, what="đến muộn" if arrives else "về sớm")
    own = (moved.at for moved in meeting.sitting.movements if moved.member == act.member)
    yield from _back_in_time(max(own, default=meeting.sitting.opened), act.at, where)
    if not arrives:
        yield from _leaving(meeting, act.member, name, where)


def _leaving(meeting: Meeting, member: str, name: str, where: str) -> Iterator[Finding]:
    for post in _posts(meeting, member):
        yield OFFICER_LEAVES.at(where, post=post, name=name)
    if meeting.is_present(member):
        yield from _few_present(meeting, {*meeting.away(), member})


def _posts(meeting: Meeting, member: str) -> Iterator[str]:
    if meeting.officers is not None:
        posts = (("chủ trì", (meeting.officers.chair,)), ("thư ký", (meeting.officers.secretary,)))
        for post, holders in (*posts, ("người kiểm phiếu", meeting.officers.tellers)):
            if member in holders:
                yield post


def _back_in_time(latest: datetime | None, at: datetime, where: str) -> Iterator[Finding]:
    if latest is not None and at < latest:
        yield BACK_IN_TIME.at(f"{where}.at", at=format(at, _HOUR), before=format(latest, _HOUR))


def adjourned_findings(meeting: Meeting, act: SittingAdjourned) -> Iterator[Finding]:
    """Whether there is a sitting to adjourn, and it ends after it began."""
    if meeting.opened is None:
        yield OUT_OF_ORDER.at("sitting", what="tạm nghỉ khi chưa khai mạc")
    yield from _back_in_time(meeting.sitting.latest, act.at, "sitting")


def resumed_findings(meeting: Meeting, act: SittingResumed) -> Iterator[Finding]:
    """Whether the meeting was adjourned before, and who is there now."""
    where = f"sitting[{len(meeting.sittings)}]"
    if meeting.adjourned is None:
        yield OUT_OF_ORDER.at(where, what="họp tiếp khi chưa ghi tạm nghỉ")
    elif act.at < meeting.adjourned:
        opened, before = format(act.at, _HOUR), format(meeting.adjourned, _HOUR)
        yield SITTINGS_OVERLAP.at(f"{where}.opened", opened=opened, before=before)
    roll = {entry.member: entry for entry in act.absent}
    yield from _roll_findings(meeting, act.absent, Sitting(opened=act.at, roll=roll))


def sitting_findings(meeting: Meeting, act: SittingHeld) -> Iterator[Finding]:
    """Whether sittings run forward and do not overlap."""
    where = f"sitting[{len(meeting.sittings)}]"
    if act.closed <= act.opened:
        yield CLOSED_BEFORE_OPENED.at(
            f"{where}.closed", closed=format(act.closed, _HOUR), opened=format(act.opened, _HOUR)
        )
    if meeting.sittings and act.opened < meeting.sittings[-1].closed:
        before = format(meeting.sittings[-1].closed, _HOUR)
        yield SITTINGS_OVERLAP.at(f"{where}.opened", opened=format(act.opened, _HOUR), before=before)


def closed_findings(meeting: Meeting, act: MeetingClosed) -> Iterator[Finding]:
    """Whether the meeting closes after it opened, and which steps its record does not show."""
    if meeting.opened is None or meeting.closed is not None:
        what = "cuộc họp chưa khai mạc" if meeting.opened is None else "cuộc họp đã bế mạc"
        yield OUT_OF_ORDER.at("closed", what=what)
    elif act.at <= meeting.opened:
        yield CLOSED_BEFORE_OPENED.at("closed", closed=format(act.at, _HOUR), opened=format(meeting.opened, _HOUR))
    else:
        yield from _back_in_time(meeting.sitting.latest, act.at, "closed")
        for index, sitting in enumerate(meeting.sittings):
            if sitting.opened < meeting.opened or sitting.closed > act.at:
                yield SITTING_OUTSIDE_MEETING.at(f"sitting[{index}]")
    if meeting.adoption is None:
        yield from unseen_findings(meeting)


def unseen_findings(meeting: Meeting) -> Iterator[Finding]:
    """Which steps of its items the record does not show: told with the adoption of the minutes, or with the closing where it
    comes first.
    """
    organ = meeting.prepared.organ
    for item in meeting.items:
        states = steps_of(item, meeting)
        unseen = [state.step for state in states if not (state.shown or state.optional)]
        if unseen:
            steps = "; ".join(step.text_in(organ) for step in unseen)
            yield STEPS_UNSEEN.at(item.where, steps=steps, voted=_voted(unseen, states), clause=item.voting.clause)


def _voted(unseen: Sequence[Step], states: Sequence[StepState]) -> str:
    """Which step the ballots held were, where one that no ballot of the record shows may be taken for it."""
    held = (state.step.text for state in states if state.shown and state.step.shown_by in _SHOWN_BY_BALLOTS)
    mistaken = any(not step.before_vote and step.shown_by == "nothing" for step in unseen)
    named = "; ".join(f"«{text}»" for text in held) if mistaken else ""
    return f" (lượt đã bỏ phiếu là bước {named})" if named else ""
