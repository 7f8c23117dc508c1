"""Late comers, leavers, a second sitting: voters change, the convened base does not (mục V)."""

from datetime import datetime

import pytest

from meetings.acts import (
    Absence,
    Act,
    AnyAct,
    AttendanceTaken,
    CommentMade,
    MeetingClosed,
    MemberArrived,
    MemberLeft,
    MinutesAdopted,
    OfficersChosen,
    RoundHeld,
    SittingAdjourned,
    SittingHeld,
    SittingResumed,
)
from meetings.entries import Entry
from meetings.journal import findings
from meetings.sittings import came_late
from tests.meetings.build import MORNING, asked, came_out, fault_codes, found, opened, played, put

EIGHT = datetime(2023, 12, 5, 8, 0)
NOON = datetime(2023, 12, 5, 11, 15)
NEXT_MORNING = datetime(2023, 12, 6, 7, 30)
NEXT_NOON = datetime(2023, 12, 6, 11, 0)
CELL: list[AnyAct] = [*opened(15, 13), put(3, "m01", "m02")]
LATE = MemberArrived("m14", EIGHT)
GONE = MemberLeft("m13", EIGHT, "việc gia đình")


def voters(*acts: Act) -> list[int]:
    return [len(result.voters) for result in played([*CELL, *acts]).items[0].results]


def test_section_V_a_late_comer_votes_from_then_on_and_the_base_stays() -> None:
    rounds = (asked("good", 13, m01=12, m02=7), LATE, asked("fulfilled", 14, m02=7))
    assert voters(*rounds) == [13, 14]
    results = came_out([*CELL, *rounds]).item.results
    assert [(one.majority.base, one.majority.needed) for one in results] == [(15, 8), (15, 8)]


def test_section_V_who_left_takes_no_paper_afterwards() -> None:
    assert fault_codes([*CELL, GONE, asked("good", 13, m01=12, m02=12)]) == ["F201"]
    assert voters(GONE, asked("good", 12, m01=12, m02=12)) == [12]


def test_earlier_ballots_keep_the_voters_of_their_moment() -> None:
    later = (asked("good", 13, m01=12, m02=12), MemberLeft("m05", EIGHT), MemberLeft("m06", EIGHT))
    assert voters(*later) == [13]
    assert fault_codes([*CELL, *later]) == []


def test_one_who_came_late_or_left_early_attended() -> None:
    figures = played([*CELL, LATE, GONE]).attendance
    assert (figures.convened, figures.present, figures.absent) == (15, 14, 1)


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (MemberArrived("m01", EIGHT), "F136"),
        (MemberLeft("m14", EIGHT), "F136"),
        (MemberArrived("x", EIGHT), "F135"),
        (MemberLeft("m03", datetime(2023, 12, 5, 7, 0)), "F137"),
    ],
)
def test_F136_F137_only_who_is_away_comes_and_only_who_is_there_leaves_within_the_sitting(act: Act, code: str) -> None:
    assert fault_codes([*CELL, act]) == [code]


def test_F136_is_told_with_name_and_state() -> None:
    told = found([*CELL, MemberArrived("m01", EIGHT)], "F136")
    assert told[0].message.startswith("Nguyễn Văn M01 đang có mặt, nên không ghi đến muộn được")


def test_F137_names_both_hours() -> None:
    told = found([*CELL, MemberLeft("m03", datetime(2023, 12, 5, 7, 0))], "F137")
    assert "07:00 ngày 05/12/2023" in told[0].message
    assert "07:30 ngày 05/12/2023" in told[0].message


def test_W136_an_officer_who_leaves_is_to_be_replaced() -> None:
    posts = [finding.message.split(" Nguyễn")[0] for finding in found([*CELL, MemberLeft("m01", EIGHT)], "W136")]
    assert posts == ["chủ trì", "thư ký", "người kiểm phiếu"]


def test_W132_is_told_when_too_few_are_left() -> None:
    cell: list[AnyAct] = [*opened(15, 8), put(3, "m01")]
    assert found([*cell, MemberLeft("m08", EIGHT)], "W132")[0].message.startswith("có mặt 7/15")


def test_F401_minutes_are_adopted_by_those_who_are_still_there() -> None:
    assert fault_codes([*CELL, GONE, MinutesAdopted(13)]) == ["F401"]
    assert fault_codes([*CELL, GONE, MinutesAdopted(12)]) == []


# A second sitting on another day.


TWO_DAYS: list[Act] = [*CELL, asked("good", 13, m01=12, m02=7), SittingAdjourned(NOON)]
RESUMED = SittingResumed(NEXT_MORNING, (Absence("m01", "ốm", excused=True),))


def test_a_second_sitting_has_a_roll_call_of_its_own() -> None:
    meeting = played([*TWO_DAYS, SittingResumed(NEXT_MORNING, (Absence("m09", "ốm"),)), asked("fulfilled", 14, m02=9)])
    assert [len(result.voters) for result in meeting.items[0].results] == [13, 14]
    assert meeting.attendance.present == 15


def test_section_v_who_is_absent_from_a_second_sitting_is_recorded_after_the_ballots_of_the_first() -> None:
    """The first ballot keeps its voters; the second has those of its own roll, until it is held."""
    anew = AttendanceTaken((Absence("m09", "ốm"), Absence("m10", "")))
    acts: list[Act] = [*TWO_DAYS, SittingResumed(NEXT_MORNING), anew]
    meeting = played([*acts, asked("fulfilled", 13, m02=9)])
    assert [len(result.voters) for result in meeting.items[0].results] == [13, 13]
    assert fault_codes([*acts, asked("fulfilled", 13, m02=9), AttendanceTaken()]) == ["F140"]


def test_sittings_are_told_from_to() -> None:
    meeting = played([*TWO_DAYS, SittingResumed(NEXT_MORNING), MeetingClosed(NEXT_NOON)])
    assert meeting.sittings == (SittingHeld(MORNING, NOON), SittingHeld(NEXT_MORNING, NEXT_NOON))


@pytest.mark.parametrize("act", [asked("fulfilled", 13, m02=9), LATE, SittingAdjourned(NOON), MinutesAdopted(13)])
def test_F133_nothing_is_decided_between_two_sittings(act: Act) -> None:
    assert "F133" in fault_codes([*TWO_DAYS, act])


def test_F133_only_what_was_adjourned_is_resumed() -> None:
    assert fault_codes([*CELL, SittingResumed(NEXT_MORNING)]) == ["F133"]


def test_F134_the_next_sitting_begins_after_the_last_one_ended() -> None:
    assert fault_codes([*TWO_DAYS, SittingResumed(EIGHT)]) == ["F134"]


def test_F132_the_chair_must_be_there_again() -> None:
    assert fault_codes([*TWO_DAYS, RESUMED]) == ["F132"]


# In the book.


def struck(acts: list[Act], number: int) -> list[str]:
    from meetings.acts import EntryStruckOut

    entries = [Entry(place, act) for place, act in enumerate(acts, start=1)]
    return [finding.code for finding in findings(entries, EntryStruckOut(number, "Nhầm"))]


def test_F512_an_arrival_is_not_struck_out_from_under_a_later_ballot() -> None:
    assert struck([*CELL, LATE, asked("good", 14, m01=12, m02=12)], len(CELL) + 1) == ["F512"]
    assert struck([*CELL, LATE], len(CELL) + 1) == []


def test_majority_of_the_present_is_each_rounds_own_where_presence_changed() -> None:
    cell = [*opened(15, 13, readings={"majority.base": "present"}), put(3, "m01", "m02")]
    rounds: list[Act] = [asked("good", 13, m01=12, m02=6), LATE, asked("fulfilled", 14, m02=7)]
    item = played([*cell, *rounds]).items[0]
    assert [result.majority.base for result in item.results] == [13, 14]
    assert item.majority is None


def test_F140_the_roll_is_not_called_anew_after_a_ballot() -> None:
    held: RoundHeld = asked("good", 13, m01=12, m02=12)
    assert fault_codes([*CELL, held, AttendanceTaken()]) == ["F140"]


# Found by reading the code cold.


def test_the_roll_called_anew_keeps_who_came_and_who_left() -> None:
    meeting = played([*CELL, LATE, GONE, AttendanceTaken((Absence("m14", "ốm"), Absence("m02", "bận")))])
    assert meeting.sitting.movements == (LATE, GONE)
    assert [one for one in ("m02", "m13", "m14", "m15") if meeting.is_present(one)] == ["m14", "m15"]
    assert meeting.attendance.present == 14


@pytest.mark.parametrize(
    ("absent", "told"),
    [
        (("m13", "m14"), "Nguyễn Văn M13 đã được ghi về sớm lúc 08:00, nên lúc điểm danh phải là có mặt"),
        ((), "Nguyễn Văn M14 đã được ghi đến muộn lúc 08:00, nên lúc điểm danh phải là vắng"),
    ],
)
def test_F139_the_roll_called_anew_must_agree_with_who_came_and_who_left(absent: tuple[str, ...], told: str) -> None:
    roll = AttendanceTaken(tuple(Absence(one, "ốm") for one in absent))
    assert fault_codes([*CELL, LATE, GONE, roll]) == ["F139"]
    assert found([*CELL, LATE, GONE, roll], "F139")[0].message.startswith(told)


def test_F132_a_late_officer_who_has_come_meanwhile_is_there() -> None:
    roll = (Absence("m01", "đến muộn"), Absence("m15", "ốm"))
    first = [act for act in CELL if not isinstance(act, OfficersChosen | AttendanceTaken)]
    here: list[Act] = [
        *first,
        AttendanceTaken(roll),
        MemberArrived("m01", EIGHT),
        OfficersChosen("m01", "m02", ("m03",)),
    ]
    assert fault_codes([*here, AttendanceTaken((*roll, Absence("m14", "ốm")))]) == []


def test_a_late_comer_called_as_present_was_absent_at_the_roll() -> None:
    acts = came_late(played(CELL).sitting, "m05", EIGHT)
    assert [type(act) for act in acts] == [AttendanceTaken, MemberArrived]
    meeting = played([*CELL, *acts])
    assert meeting.absences["m05"].reason == "đến muộn"
    assert meeting.is_present("m05")
    assert found([*CELL, *acts], "W133") == []


def test_who_is_away_comes_by_one_act() -> None:
    assert came_late(played(CELL).sitting, "m14", EIGHT) == (LATE,)
    assert came_late(played([*CELL, LATE]).sitting, "m14", EIGHT) == (LATE,)


def test_who_was_there_on_the_first_day_attended_whatever_the_roll_of_the_second_says() -> None:
    roll = AttendanceTaken((Absence("m12", "ốm"),))
    meeting = played([*CELL, SittingAdjourned(NOON), SittingResumed(NEXT_MORNING), roll])
    assert meeting.attended("m12")
    assert meeting.attendance.present == 15


def test_nobody_attended_a_sitting_whose_roll_was_never_called() -> None:
    cell = [act for act in CELL if not isinstance(act, AttendanceTaken)]
    meeting = played([*cell, SittingAdjourned(NOON), SittingResumed(NEXT_MORNING, (Absence("m12", "ốm"),))])
    assert not meeting.attended("m12")


@pytest.mark.parametrize(
    "acts",
    [
        [GONE, MemberArrived("m13", datetime(2023, 12, 5, 7, 45))],
        [GONE, SittingAdjourned(datetime(2023, 12, 5, 7, 45))],
        [MemberLeft("m13", NEXT_NOON), MeetingClosed(NOON)],
        [SittingAdjourned(NOON), SittingResumed(NEXT_NOON), MeetingClosed(NEXT_MORNING)],
    ],
)
def test_F137_times_run_forward(acts: list[Act]) -> None:
    assert fault_codes([*CELL, *acts]) == ["F137"]


def test_F115_nobody_is_absent_twice() -> None:
    twice = AttendanceTaken((Absence("m01", "ốm"), Absence("m01", "bận")))
    assert "F115" in fault_codes([*CELL, twice])


def test_a_meeting_closed_at_its_adjournment_may_still_adopt_its_minutes() -> None:
    ended: list[Act] = [SittingAdjourned(NOON), MeetingClosed(datetime(2023, 12, 5, 11, 20)), MinutesAdopted(13)]
    assert fault_codes([*CELL, *ended]) == []


def test_minutes_name_those_who_were_there_when_they_were_adopted() -> None:
    meeting = played([*CELL, MemberLeft("m12", EIGHT), MinutesAdopted(12), MeetingClosed(NOON)])
    assert meeting.adopted_by == 12


def test_F512_an_arrival_followed_only_by_a_comment_may_be_struck_out() -> None:
    assert struck([*CELL, LATE, CommentMade("m01", "Nhất trí", 0)], len(CELL) + 1) == []
