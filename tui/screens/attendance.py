"""The roll call (điểm danh): who is convened, who is there, who comes late or leaves; how many votes are needed."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from forms.parts.naming import Names, names_of
from meetings.acts import (
    Absence,
    AttendanceTaken,
    MeetingOpened,
    MemberLeft,
    SittingAdjourned,
    SittingResumed,
)
from meetings.meeting import Meeting
from meetings.people import Member
from meetings.roll import absent_so_far, absent_unless_told, not_expected
from meetings.sittings import came_late
from meetings.tally import Majority
from meetings.vietnamese import percent, several, two_digits
from tui.modals.ask import Question
from tui.screens.base import FRAME_KEYS, StepScreen
from tui.telling.convened import without_vote
from tui.telling.names import end_of_name
from tui.widgets.brief import Brief
from tui.widgets.listed import MARKING
from tui.widgets.rows import Column, Row, Rows, Tone

HOW_TO_MARK_ABSENT = "Ai vắng phiên này thì gõ số thứ tự, rồi 1 hoặc 2"
MARKS = "1 có lý do · 2 không lý do · 3 đến muộn · 4 về sớm · 0 có mặt"


class Attendance(StepScreen, inherit_bindings=False):
    """Everybody on the roster; a number and a digit marks one."""

    NAME = "Điểm danh"
    STEP = "attendance"
    MEETING_ALONE = True
    ABOUT = (
        "F2 ghi giờ khai mạc. F4 ghi có mặt mọi người được mời dự mà chưa điểm danh; người không triệu tập,\n"
        "người được miễn thì không, ai vẫn đến dự thì ghi riêng bằng số 0.\n"
        f"{MARKING}  {MARKS}\n"
        "Mũi tên và Enter cũng chọn được người. Gõ chữ để lọc theo tên (không cần dấu)."
    )
    CSS_PATH = "attendance.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "open", "Khai mạc", id="attendance.open", tooltip="Ghi giờ khai mạc"),
        Binding("f4", "all", "Tất cả có mặt", id="attendance.all", tooltip="Ghi có mặt mọi người chưa điểm danh"),
        Binding(
            "f5", "sitting", "Nghỉ, họp tiếp", show=False, id="attendance.sitting", tooltip="Tạm nghỉ, họp phiên sau"
        ),
        *FRAME_KEYS,
    ]

    def body(self) -> ComposeResult:
        """The figures over the list."""
        yield Brief(id="figures", classes="told")
        yield Rows(
            Column("STT", 4, "right"),
            Column("Họ và tên", cut=end_of_name),
            Column("Chức vụ", 18),
            Column("Có mặt", 26),
            title="Danh sách",
            empty="Chưa có danh sách. Bấm F3 về bước Chuẩn bị để lấy danh sách từ Excel.",
            marks=MARKS,
            id="roll",
        )

    def on_mount(self) -> None:
        """Take the keys."""
        self.set_focus(self.query_one("#roll", Rows))

    def show(self) -> None:
        """Everybody with what is recorded of them, and what the figures come to."""
        self.query_one("#figures", Static).update("\n".join(_figures(self.meeting)))
        self.query_one("#roll", Rows).show(tuple(_rows(self.meeting, names_of(self.meeting))))

    @property
    def _by_now(self) -> datetime:
        """A moment that nothing recorded of this sitting lies behind: whatever may not be then may not be at all."""
        return self.meeting.sitting.latest or self.meeting.prepared.planned

    def idle(self) -> tuple[str, ...]:
        """A meeting opens once, its roll is called once."""
        called = ("all",) if self.meeting.roll_called else ()
        return (*super().idle(), *self.useless(open=MeetingOpened(self._by_now)), *called)

    def action_open(self) -> None:
        """Record when the meeting opened."""
        if self.may(MeetingOpened(self._by_now)):
            self.ask_moment("Khai mạc", "Giờ khai mạc", lambda at, _: self.do(MeetingOpened(at), "giờ khai mạc"))

    def action_all(self) -> None:
        """Everybody is there who is expected; once the roll is called there is nobody left to call."""
        if self.meeting.roll_called:
            self.notice.say(_called(self.meeting))
            return
        absent = absent_unless_told(self.meeting)
        self.do(AttendanceTaken(absent), _all_there(self.meeting, absent))

    @on(Rows.Marked, "#roll")
    def _mark(self, event: Rows.Marked) -> None:
        member = event.key
        match event.mark:
            case 0:
                self.do(self._roll(member), f"{self._named(member)} có mặt")
            case 1:
                self._excused(member)
            case 2:
                absent = Absence(member, "", excused=False)
                self.do(self._roll(member, absent), f"{self._named(member)} vắng không lý do")
            case 3:
                self._arrives(member)
            case 4:
                self._leaves(member)
            case _:
                self.notice.say(f"Không có dấu {event.mark}. {MARKS}")

    def _named(self, member: str) -> str:
        return names_of(self.meeting).bare(member)

    def _roll(self, member: str, *own: Absence) -> AttendanceTaken:
        """The whole roll again, with this member's own word changed."""
        others = tuple(one for one in absent_so_far(self.meeting) if one.member != member)
        return AttendanceTaken((*others, *own))

    def _excused(self, member: str) -> None:
        what = f"{self._named(member)} vắng có lý do"
        if self.may(self._roll(member, Absence(member, what, excused=True))):
            self.ask(
                what,
                [Question("reason", "Lý do")],
                lambda said: self.do(self._roll(member, Absence(member, said["reason"], excused=True)), what),
            )

    def _arrives(self, member: str) -> None:
        """Late; who was called as present has been absent until then."""
        what = f"{self._named(member)} đến muộn"
        first, *then = came_late(self.meeting.sitting, member, self._by_now)
        if self.may(first):
            self.ask_moment(
                what,
                "Giờ đến",
                lambda at, _: self.record(came_late(self.meeting.sitting, member, at), what),
                hint="Đang ghi có mặt từ đầu: sẽ ghi lại là vắng lúc điểm danh, có mặt từ giờ này." if then else "",
            )

    def _leaves(self, member: str) -> None:
        what = f"{self._named(member)} về sớm"
        if self.may(MemberLeft(member, self._by_now)):
            self.ask_moment(
                what,
                "Giờ về",
                lambda at, said: self.do(MemberLeft(member, at, said["reason"]), what),
                more=(Question("reason", "Lý do", optional=True),),
            )

    def action_sitting(self) -> None:
        """Adjourn, or go on with the next sitting."""
        if self.meeting.adjourned is not None:
            absent = absent_unless_told(self.meeting)
            what = f"phiên họp tiếp theo; {_all_there(self.meeting, absent)}. {HOW_TO_MARK_ABSENT}"
            self.ask_moment("Họp tiếp", "Giờ họp tiếp", lambda at, _: self.do(SittingResumed(at, absent), what))
        elif self.may(SittingAdjourned(self._by_now)):
            self.ask_moment("Tạm nghỉ, còn phiên sau", "Giờ tạm nghỉ", lambda at, _: self.do(SittingAdjourned(at)))


def _figures(meeting: Meeting) -> Iterator[str]:
    """Convened, present, and for each item how many votes a level needs."""
    attended = meeting.attendance
    share = f" ({percent(meeting.voters_there, attended.convened)})" if attended.convened else ""
    there = "chưa điểm danh" if not meeting.roll_called else f"đang có mặt {two_digits(meeting.voters_there)}{share}"
    opened = "chưa khai mạc" if meeting.opened is None else f"khai mạc {meeting.opened:%H:%M}"
    adjourned = "" if meeting.adjourned is None else f" · TẠM NGHỈ từ {meeting.adjourned:%H:%M}, F5 để họp tiếp"
    yield f"Triệu tập {two_digits(attended.convened)} · {there} · {opened}{adjourned}"
    for item in meeting.items:
        majority = item.majority or Majority(len(item.circle), item.rules.majority_ratio)
        now = f"{two_digits(len(item.present))}/" if meeting.roll_called else ""
        voters = f"{now}{two_digits(len(item.circle))} người biểu quyết"
        yield f"Nội dung {item.number + 1}: {voters}, mỗi mức cần ít nhất {two_digits(majority.needed)} phiếu ({item.rules.majority_clause})"


def _rows(meeting: Meeting, names: Names) -> Iterator[Row]:
    for number, member in enumerate(meeting.members.values(), start=1):
        told, tone = _told(meeting, member)
        yield Row(member.id, (str(number), names.listed(member.id), member.post, told), tone)


def _all_there(meeting: Meeting, absent: Sequence[Absence]) -> str:
    """How many are there, how many of the roster were left out and who."""
    counted = f"có mặt {two_digits(len(meeting.members) - len(absent))} người"
    if not absent:
        return counted
    out = (meeting.members[one.member] for one in absent)
    named = [f"{meeting.everybody.name(one.id)} ({without_vote(meeting, one)})" for one in out]
    return f"{counted}; không ghi {two_digits(len(absent))} người: {several(named, 'người')}"


def _called(meeting: Meeting) -> str:
    there = len(meeting.present)
    away = two_digits(len(meeting.members) - there)
    return f"Đã điểm danh: có mặt {two_digits(there)}, vắng {away}. Đổi ai thì gõ số thứ tự rồi một chữ số: {MARKS}."


def _told(meeting: Meeting, member: Member) -> tuple[str, Tone]:
    """Whether somebody is there, in words; the tone only repeats them."""
    why = without_vote(meeting, member)
    beside = f" ({why})" if why else ""
    if not meeting.roll_called:
        return f"chưa điểm danh{beside}", "dim"
    moved = meeting.sitting.last_moves.get(member.id)
    if meeting.is_present(member.id):
        late = "" if moved is None else f", đến lúc {moved.at:%H:%M}"
        return f"có mặt{late}{beside}", "dim" if beside else "good"
    if moved is not None:
        return f"về lúc {moved.at:%H:%M}{beside}", "warn"
    if member.id in not_expected(meeting):
        return f"không dự{beside}", "dim"
    return f"vắng{_why_absent(meeting.absences[member.id])}{beside}", "bad"


def _why_absent(absence: Absence) -> str:
    if absence.excused is None:
        return f": {absence.reason}" if absence.reason else ", chưa rõ lý do"
    return f" có lý do: {absence.reason}" if absence.excused else " không lý do"


SCREEN = Attendance
