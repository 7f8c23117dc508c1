"""Who took no part in a ballot and why: the attendance as it was when the ballot was held."""

from datetime import datetime

from msgspec.structs import replace

from meetings.acts import Absence, AnyAct, MemberArrived, MemberLeft, SittingAdjourned, SittingResumed
from meetings.missing import Missed
from tests.meetings.build import asked, came_out, opened, put

EIGHT, NINE, TEN = (datetime(2023, 12, 5, hour) for hour in (8, 9, 10))
CELL: list[AnyAct] = [*opened(6, 4), put(3, "m01")]


def missed(*acts: AnyAct) -> list[tuple[Missed, ...]]:
    return list(came_out([*CELL, *acts]).item.missed)


def test_the_absent_who_comes_after_a_ballot_came_later_and_the_other_was_absent() -> None:
    first, second = missed(
        asked("good", 4, m01=3), MemberArrived("m05", EIGHT), replace(asked("good", 5, m01=4), reason="x")
    )
    assert first == (Missed("m05", "later", EIGHT), Missed("m06", "absent"))
    assert second == (Missed("m06", "absent"),)


def test_who_left_is_missing_only_from_then_on_and_is_there_again_when_back() -> None:
    acts: list[AnyAct] = [
        asked("good", 4, m01=3),
        MemberLeft("m04", EIGHT),
        replace(asked("good", 3, m01=3), reason="x"),
        MemberArrived("m04", NINE),
        replace(asked("good", 4, m01=3), reason="x"),
    ]
    absent = (Missed("m05", "absent"), Missed("m06", "absent"))
    assert missed(*acts) == [absent, (Missed("m04", "left", EIGHT), *absent), absent]


def test_who_is_there_but_takes_no_part_is_away() -> None:
    (one,) = missed(replace(asked("good", 3, m01=3), away=("m02",)))
    assert one == (Missed("m02", "away"), Missed("m05", "absent"), Missed("m06", "absent"))


def test_at_the_second_sitting_its_own_roll_call_holds() -> None:
    resumed = SittingResumed(TEN, (Absence("m02", "ốm"),))
    (one,) = missed(MemberArrived("m05", EIGHT), SittingAdjourned(NINE), resumed, asked("good", 5, m01=4))
    assert one == (Missed("m02", "absent"),)
