"""Chair and tellers who come late: that is recorded when the roll is called; what needs them waits until they are there."""

from datetime import datetime

from meetings.acts import (
    Absence,
    AnyAct,
    AttendanceTaken,
    MeetingOpened,
    MemberArrived,
    MemberLeft,
    OfficersChosen,
    SittingAdjourned,
    SittingResumed,
)
from tests.meetings.build import MORNING, NOON, asked, fault_codes, found, opened, put

EIGHT = datetime(2023, 12, 5, 8, 0)
AFTERNOON = datetime(2023, 12, 5, 13, 30)
PREPARED: list[AnyAct] = [*opened(5)[:3], OfficersChosen("m01", "m02", ("m03", "m04", "m05"))]
M03_LATE = AttendanceTaken((Absence("m03", "đến muộn"),))
BALLOT = asked("good", 4, m01=4)


def cell(roll: AttendanceTaken) -> list[AnyAct]:
    return [*PREPARED, MeetingOpened(MORNING), roll, put(3, "m01")]


def test_W137_a_late_teller_is_recorded_with_who_of_the_tellers_is_there() -> None:
    assert fault_codes(cell(M03_LATE)) == []
    [told] = found(cell(M03_LATE), "W137")
    assert told.message == (
        "người kiểm phiếu Nguyễn Văn M03 vắng mặt lúc điểm danh, trong tổ đang có mặt Nguyễn Văn M04, Nguyễn Văn M05; cần ghi"
        " giờ đến của đồng chí ấy trước khi bỏ phiếu, hoặc cử người khác"
    )


def test_W137_where_no_teller_is_there_that_is_said() -> None:
    roll = AttendanceTaken(tuple(Absence(one, "đến muộn") for one in ("m03", "m04", "m05")))
    assert "tổ kiểm phiếu chưa có ai" in found(cell(roll), "W137")[0].message


def test_F132_no_ballot_is_held_before_a_late_teller_has_come_or_another_is_chosen() -> None:
    assert fault_codes([*cell(M03_LATE), BALLOT]) == ["F132"]
    assert fault_codes([*cell(M03_LATE), MemberArrived("m03", EIGHT), BALLOT]) == []
    assert fault_codes([*cell(M03_LATE), OfficersChosen("m01", "m02", ("m04", "m05")), BALLOT]) == []


def test_F132_who_is_away_is_not_chosen_as_a_teller() -> None:
    assert fault_codes([*cell(M03_LATE), OfficersChosen("m01", "m02", ("m03",))]) == ["F132"]


def test_a_teller_who_came_and_left_was_told_when_leaving() -> None:
    acts = [*cell(AttendanceTaken()), MemberLeft("m03", EIGHT), BALLOT]
    assert len(found(acts, "W136")) == 1
    assert fault_codes(acts) == []


def test_F132_the_chair_is_there_from_the_opening_on() -> None:
    roll = AttendanceTaken((Absence("m01", "đến muộn"),))
    assert fault_codes(cell(roll)) == ["F132"]
    assert fault_codes([*PREPARED, roll, MeetingOpened(MORNING)]) == ["F132"]
    assert fault_codes([*PREPARED, roll, MemberArrived("m01", MORNING), MeetingOpened(MORNING)]) == []
    assert "trước khi khai mạc" in found([*PREPARED, roll], "W137")[0].message


def test_F132_at_the_next_sitting_a_teller_may_come_late_again() -> None:
    resumed = [*cell(AttendanceTaken()), SittingAdjourned(NOON), SittingResumed(AFTERNOON, M03_LATE.absent)]
    assert fault_codes(resumed) == []
    assert fault_codes([*resumed, BALLOT]) == ["F132"]
    assert fault_codes([*resumed, MemberArrived("m03", AFTERNOON), asked("good", 5, m01=5)]) == []
