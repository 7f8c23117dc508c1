"""Officers replaced between two ballots (thay chủ trì, thư ký, người kiểm phiếu): papers tell who served up to which ballot."""

from forms.papers.count_minutes import count_minutes_of
from forms.papers.minutes import minutes_of
from meetings.acts import AnyAct, OfficersChosen
from meetings.meeting import Meeting, Served
from tests.meetings.build import asked, levels, opened, played, put, subject

FIRST = OfficersChosen("m01", "m02", ("m03", "m04"))
THEN = OfficersChosen("m05", "m02", ("m03", "m06"))
CELL: list[AnyAct] = [*opened(15, 14), put(3, "m07", "m08")]
GOOD = asked("good", 14, m07=12, m08=6)
FULFILLED = asked("fulfilled", 14, m08=9)


def leads(meeting: Meeting) -> tuple[str, str]:
    frame = minutes_of(meeting, None).meeting
    return ", ".join(filter(None, (frame.chair.name, frame.chair.post))), frame.secretary.post


def counts(meeting: Meeting) -> list[tuple[str, str]]:
    return [(one.name.removeprefix("Đồng chí Nguyễn Văn "), one.post) for one in count_minutes_of(meeting).tellers]


def test_section_v_who_was_replaced_stands_in_the_minutes_with_the_last_ballot_under_them() -> None:
    meeting = played([*CELL, FIRST, GOOD, THEN, FULFILLED])
    assert meeting.served == (Served(FIRST, (1,)),)
    chair = "Đồng chí Nguyễn Văn M05, trước đó là đồng chí Nguyễn Văn M01, đến hết lượt 1"
    assert leads(meeting) == (chair, "")
    assert counts(meeting) == [
        ("M03", "Tổ trưởng"),
        ("M06", "Thành viên, từ sau lượt 1"),
        ("M04", "đến hết lượt 1"),
    ]


def test_before_any_ballot_nobody_served() -> None:
    meeting = played([*CELL, FIRST, THEN, GOOD])
    assert meeting.served == ()
    assert counts(meeting) == [("M03", "Tổ trưởng"), ("M06", "Thành viên")]


def test_of_several_items_each_ballot_is_told_by_its_item() -> None:
    acts = [*opened(15, 14), put(1, subject("cb", "organisation")), put(3, "m07"), FIRST, levels(14, cb=(0, 14, 0, 0))]
    meeting = played([*acts, THEN, asked("good", 14, item=1, m07=12)])
    assert leads(meeting)[0].endswith("trước đó là đồng chí Nguyễn Văn M01, đến hết lượt 1 nội dung 1")


def test_who_comes_back_was_away_only_between() -> None:
    meeting = played([*CELL, FIRST, GOOD, THEN, FULFILLED, FIRST])
    assert leads(meeting)[0] == (
        "Đồng chí Nguyễn Văn M01, trước đó là đồng chí Nguyễn Văn M01, đến hết lượt 1; "
        "đồng chí Nguyễn Văn M05, đến hết lượt 2"
    )
    assert counts(meeting)[-1] == ("M06", "đến hết lượt 2")
