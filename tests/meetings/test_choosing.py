"""Contested readings of one meeting: what may be chosen, what it changes, the act of choosing."""

from meetings.acts import AnyAct, ReadingsChosen
from meetings.choosing import CHANGES, choices_of, chosen, excellent_at_most
from meetings.meeting import Meeting
from meetings.regulation import shipped
from tests.meetings.build import ids, opened, played, put

GROUND = "Hướng dẫn số 05-HD/ĐU"
CELL: list[AnyAct] = [*opened(13), put(3, *ids(13))]


def meeting(*acts: AnyAct) -> Meeting:
    return played([*CELL, *acts])


def test_every_settable_reading_of_every_regulation_says_what_it_changes() -> None:
    for regulation in shipped().values():
        assert {one.key for one in regulation.reading if one.settable} <= set(CHANGES)


def test_the_usual_readings_hold_until_others_are_chosen() -> None:
    assert all(one.usual for one in choices_of(meeting()))
    act = chosen(meeting(), "cap.base", "final_good", GROUND)
    assert act == ReadingsChosen({"cap.base": "final_good"}, GROUND)
    otherwise = {one.reading.key: one.option.value for one in choices_of(meeting(act)) if not one.usual}
    assert otherwise == {"cap.base": "final_good"}


def test_one_ground_holds_for_all_and_goes_with_the_last_of_them() -> None:
    first = chosen(meeting(), "cap.base", "final_good", GROUND)
    second = chosen(meeting(first), "cap.min", 1, "Hướng dẫn số 06-HD/ĐU")
    assert second == ReadingsChosen({"cap.base": "final_good", "cap.min": 1}, "Hướng dẫn số 06-HD/ĐU")
    back = chosen(meeting(first, second), "cap.base", "pool", second.ground)
    assert back == ReadingsChosen({"cap.min": 1}, second.ground)
    assert chosen(meeting(first, second, back), "cap.min", 0, second.ground) == ReadingsChosen({}, "")


def test_annex_3_places_under_each_base_of_the_cap() -> None:
    """13 rated: 20% of 13 is 2; of those left good x <= 13/6, so 2; rounded half up 3."""
    assert excellent_at_most(meeting(), "cap.base", "pool") == {0: 2}
    assert excellent_at_most(meeting(), "cap.base", "final_good") == {0: 2}
    assert excellent_at_most(meeting(), "cap.rounding", "half_up") == {0: 3}
    assert excellent_at_most(meeting(), "cap.tie", "none") == {}
    assert excellent_at_most(meeting(), "majority.base", "valid") == {}
