"""The roll call (điểm danh): who is convened, who is there, who comes late or leaves; how many votes are needed."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from meetings.acts import (
    Absence,
    AttendanceTaken,
    MeetingOpened,
    MemberArrived,
    MemberLeft,
    SittingAdjourned,
    SittingResumed,
)
from meetings.meeting import Meeting
from meetings.people import STATUS_NAMES, Member
from meetings.tally import Majority
from meetings.vietnamese import percent, two_digits
from tui.modals.ask import Question
from tui.screens.base import FRAME_KEYS, StepScreen
from tui.widgets.rows import Column, Row, Rows, Tone

MARKS = "1 có lý do · 2 không lý do · 3 đến muộn · 4 về sớm · 0 có mặt"


class Attendance(StepScreen, inherit_bindings=False):
    """Everybody on the roster; a number and a digit marks one."""

    NAME = "Điểm danh"
    STEP = "attendance"
    MEETING_ALONE = True
    ABOUT = (
        "F2 ghi giờ khai mạc, F4 ghi tất cả có mặt. Gõ số thứ tự (hai chữ số) rồi một chữ số:\n"
        f"  {MARKS}\n"
        "Mũi tên và Enter cũng chọn được người. Gõ chữ để lọc theo tên (không cần dấu)."
    )
    CSS_PATH = "attendance.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "open", "Khai mạc", id="attendance.open", tooltip="Ghi giờ khai mạc"),
        Binding("f4", "all", "Tất cả có mặt", id="attendance.all", tooltip="Ghi mọi người trong danh sách có mặt"),
        Binding(
            "f5", "sitting", "Nghỉ, họp tiếp", show=False, id="attendance.sitting", tooltip="Tạm nghỉ, họp phiên sau"
        ),
        *FRAME_KEYS,
    ]

    def body(self) -> ComposeResult:
        """The figures over the list."""
        yield Static("", id="figures", classes="told", markup=False)
        yield Rows(
            Column("STT", 4, "right"),
            Column("Họ và tên"),
            Column("Chức vụ", 18),
            Column("Có mặt", 26),
            title="Danh sách",
            empty="Chưa có danh sách. Bấm F3 về bước Chuẩn bị để lấy danh sách từ Excel.",
            marks=MARKS,
            id="roll",
        )

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one("#roll", Rows).focus()

    def show(self) -> None:
        """Everybody with what is recorded of them, and what the figures come to."""
        self.query_one("#figures", Static).update("\n".join(_figures(self.meeting)))
        self.query_one("#roll", Rows).show(tuple(_rows(self.meeting)))

    def action_open(self) -> None:
        """Record when the meeting opened."""
        self.ask_moment("Khai mạc", "Giờ khai mạc", lambda at, _: self.do(MeetingOpened(at), "giờ khai mạc"))

    def action_all(self) -> None:
        """Everybody is there."""
        self.do(AttendanceTaken(), "tất cả có mặt")

    @on(Rows.Marked, "#roll")
    def _mark(self, event: Rows.Marked) -> None:
        member = self.meeting.members[event.key]
        match event.mark:
            case 0:
                self._roll_called((), member, "có mặt")
            case 1:
                self._excused(member)
            case 2:
                self._roll_called((Absence(member.id, "", excused=False),), member, "vắng không lý do")
            case 3:
                self._arrives(member)
            case 4:
                self._leaves(member)
            case _:
                self.notice.say(f"Không có dấu {event.mark}. {MARKS}")

    def _excused(self, member: Member) -> None:
        self.ask(
            f"{member.name} vắng có lý do",
            [Question("reason", "Lý do")],
            lambda said: self._roll_called(
                (Absence(member.id, said["reason"], excused=True),), member, "vắng có lý do"
            ),
        )

    def _roll_called(self, own: tuple[Absence, ...], member: Member, what: str) -> None:
        """The whole roll again, with this member's own word changed."""
        others = tuple(one for one in self.meeting.absences.values() if one.member != member.id)
        self.do(AttendanceTaken((*others, *own)), f"{member.name} {what}")

    def _arrives(self, member: Member) -> None:
        what = f"{member.name} đến muộn"
        self.ask_moment(what, "Giờ đến", lambda at, _: self.do(MemberArrived(member.id, at), what))

    def _leaves(self, member: Member) -> None:
        what = f"{member.name} về sớm"
        self.ask_moment(
            what,
            "Giờ về",
            lambda at, said: self.do(MemberLeft(member.id, at, said["reason"]), what),
            more=(Question("reason", "Lý do", optional=True),),
        )

    def action_sitting(self) -> None:
        """Adjourn, or go on with the next sitting."""
        if self.meeting.adjourned is None:
            self.ask_moment("Tạm nghỉ, còn phiên sau", "Giờ tạm nghỉ", lambda at, _: self.do(SittingAdjourned(at)))
        else:
            what = "phiên họp tiếp theo, tất cả có mặt"
            self.ask_moment("Họp tiếp", "Giờ họp tiếp", lambda at, _: self.do(SittingResumed(at), what))


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
        voters = f"{two_digits(len(item.present))}/{two_digits(len(item.circle))} người biểu quyết"
        yield f"Nội dung {item.number + 1}: {voters}, mỗi mức cần ít nhất {two_digits(majority.needed)} phiếu ({item.rules.majority_clause})"


def _rows(meeting: Meeting) -> Iterator[Row]:
    for number, member in enumerate(meeting.members.values(), start=1):
        told, tone = _told(meeting, member)
        yield Row(member.id, (str(number), member.name, member.post, told), tone)


def _told(meeting: Meeting, member: Member) -> tuple[str, Tone]:
    """Whether somebody is there, in words; the tone only repeats them."""
    moved = [act for act in meeting.movements if act.member == member.id]
    beside = "" if member.id in meeting.convened else f" ({_why_no_vote(meeting, member)})"
    if not meeting.roll_called:
        return f"chưa điểm danh{beside}", "dim"
    if meeting.is_present(member.id):
        late = moved[-1].at if moved else None
        return (f"có mặt, đến lúc {late:%H:%M}" if late else "có mặt") + beside, "dim" if beside else "good"
    if moved:
        return f"về lúc {moved[-1].at:%H:%M}{beside}", "warn"
    absence = meeting.absences.get(member.id)
    reason = "" if absence is None else absence.reason
    excused = "không lý do" if absence is None or not absence.excused else f"có lý do: {reason}"
    return f"vắng {excused}{beside}", "bad"


def _why_no_vote(meeting: Meeting, member: Member) -> str:
    if member.id in meeting.left_out:
        return "không triệu tập"
    return STATUS_NAMES[member.status].removeprefix("đảng viên ")


SCREEN = Attendance
