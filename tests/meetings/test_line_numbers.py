"""The one number by which somebody who is rated is called: the line of the ballot."""

from meetings.acts import ItemPut
from meetings.due import due
from meetings.line_numbers import in_meeting, on_ballot
from meetings.people import Subject
from tests.meetings.build import ids, opened, played, put, subject

GONE = subject("m02", rated=False, reason="mới chuyển đến")


def test_the_number_is_the_line_of_the_first_ballot_and_who_stands_on_none_comes_behind() -> None:
    acts = [*opened(4), put(3, "m01", GONE, "m03", "m04")]
    item = played(acts).items[0]
    [first] = due(item)
    assert dict(on_ballot(item.subjects)) == {"m01": 1, "m03": 2, "m04": 3, "m02": 4}
    assert [on_ballot(item.subjects)[one] for one in first.subjects] == [1, 2, 3]


def test_one_item_needs_no_number_before_its_lines() -> None:
    assert in_meeting(played([*opened(3), put(3, "m01", "m02")])) == {"m01": 1, "m02": 2}
    assert in_meeting(played(opened(3))) == {}


def test_of_several_items_the_items_number_stands_before_two_digits() -> None:
    acts = [*opened(3), put(1, subject("cb", "organisation")), put(3, "m01", "m02"), put(4, "m02")]
    assert in_meeting(played(acts)) == {"cb": 101, "m01": 201, "m02": 202}


def test_three_digits_where_an_item_has_more_than_99_lines() -> None:
    people = put(3, *(Subject(one, one.upper(), "member") for one in ids(120)))
    numbers = in_meeting(played([*opened(120), ItemPut(1, (subject("cb", "organisation"),)), people]))
    assert (numbers["cb"], numbers["m07"], numbers["m120"]) == (1001, 2007, 2120)
