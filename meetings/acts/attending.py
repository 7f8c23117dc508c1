"""What is recorded of who is there and when (điểm danh, phiên họp)."""

from msgspec import Struct

from meetings.acts.act import Act, LocalTime


class MeetingOpened(Act, frozen=True, tag="meeting_opened"):
    """The meeting opens (khai mạc)."""

    at: LocalTime


class Absence(Struct, frozen=True, forbid_unknown_fields=True):
    """A member who is absent (vắng mặt), and why; ``excused`` is None where nobody said."""

    member: str
    reason: str = ""
    excused: bool | None = None


class AttendanceTaken(Act, frozen=True, tag="attendance_taken"):
    """The roll call (điểm danh): everyone on the roster is present but the absent."""

    absent: tuple[Absence, ...] = ()


class MemberArrived(Act, frozen=True, tag="member_arrived"):
    """A member who was not there comes (đến muộn), or comes back."""

    member: str
    at: LocalTime


class MemberLeft(Act, frozen=True, tag="member_left"):
    """A member leaves before the end (về sớm), or for a while."""

    member: str
    at: LocalTime
    reason: str = ""


class SittingAdjourned(Act, frozen=True, tag="sitting_adjourned"):
    """A sitting ends and another one will follow (tạm nghỉ, còn phiên sau)."""

    at: LocalTime


class SittingResumed(Act, frozen=True, tag="sitting_resumed"):
    """The next sitting begins (phiên tiếp theo), with a roll call of its own; whoever is not named is there."""

    at: LocalTime
    absent: tuple[Absence, ...] = ()


class SittingHeld(Act, frozen=True, tag="sitting_held"):
    """One sitting (phiên họp) of a meeting that has several."""

    opened: LocalTime
    closed: LocalTime


class MeetingClosed(Act, frozen=True, tag="meeting_closed"):
    """The meeting closes (bế mạc)."""

    at: LocalTime
