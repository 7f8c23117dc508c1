"""Items changed while a meeting is prepared: struck out and put again, in their places, and taken back."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from meetings import journal
from meetings.acts import AnyAct, EntryStruckOut, ItemPut, LeftOut, MembersConvened, MembersListed, StepDone
from meetings.entries import Entry
from meetings.faults import Refused
from meetings.meeting import Meeting
from meetings.people import Subject
from meetings.replacing import Change, change_with, items_in, relisting, rewritten
from tests.meetings.build import ids, member, opened, put, subject

FIRST, SECOND, THIRD = put(1, subject("t1", "organisation")), put(3, *ids(5)), put(2, subject("t2", "collective"))
PREPARED = [*opened(5)[:4], FIRST, SECOND, THIRD]


def entries(acts: Sequence[AnyAct]) -> tuple[Entry, ...]:
    return tuple(Entry(number, act) for number, act in enumerate(acts, start=1))


def meeting_of(acts: Sequence[AnyAct]) -> Meeting:
    meeting = journal.replay(entries(acts)).meeting
    if meeting is None:
        raise LookupError("no meeting")
    return meeting


def changed(put_before: ItemPut) -> ItemPut:
    subjects = (replace(put_before.subjects[0], proposed="good"), *put_before.subjects[1:])
    return replace(put_before, subjects=subjects)


def test_a_changed_item_keeps_its_place_among_the_items() -> None:
    fresh = changed(SECOND)
    acts = [*PREPARED, *rewritten(entries(PREPARED), {1: fresh})]
    assert meeting_of(acts).put == (FIRST, fresh, THIRD)
    assert [act.entry for act in acts if isinstance(act, EntryStruckOut)] == [7, 6]


def test_a_change_of_items_is_known_by_what_was_struck_out_for_it() -> None:
    acts = [*PREPARED, *rewritten(entries(PREPARED), {1: changed(SECOND)})]
    assert change_with(entries(acts), 11) == Change((10, 11), {10: 6, 11: 7})


def test_an_item_just_put_is_no_change() -> None:
    assert change_with(entries(PREPARED), 7) == Change((7,), {})
    acts = [*PREPARED[:5], *rewritten(entries(PREPARED[:5]), {0: changed(FIRST)}), SECOND]
    assert change_with(entries(acts), 8) == Change((8,), {})


def test_F512_an_item_with_a_step_recorded_is_not_changed_any_more() -> None:
    acts = [*PREPARED, StepDone(1, 0)]
    with pytest.raises(Refused, match="F512"):
        rewritten(entries(acts), {1: changed(SECOND)})
    assert len(items_in(entries(acts))) == 3


def test_a_mended_name_is_mended_in_the_items_too() -> None:
    members = tuple(member(one, **({"name": "Lê Thị Sửa", "post": "Bí thư"} if one == "m02" else {})) for one in ids(5))
    meeting = meeting_of([*PREPARED, *relisting(entries(PREPARED), members)])
    assert meeting.members["m02"].name == "Lê Thị Sửa"
    assert meeting.put[1].subjects[1] == Subject("m02", "Lê Thị Sửa", "member", post="Bí thư")
    assert meeting.put[0::2] == (FIRST, THIRD)


def test_a_roster_without_items_is_one_act() -> None:
    members = tuple(map(member, ids(7)))
    assert relisting(entries(PREPARED[:4]), members) == (MembersListed(members),)


def test_whoever_is_off_the_roster_is_no_longer_left_out() -> None:
    acts = [*opened(5)[:2], MembersConvened((LeftOut("m04", "ốm"), LeftOut("m05", "đi học")))]
    meeting = meeting_of([*acts, *relisting(entries(acts), tuple(map(member, ids(4))))])
    assert meeting.left_out == {"m04": "ốm"}


def test_somebody_who_is_rated_cannot_be_taken_off_the_roster() -> None:
    with pytest.raises(Refused, match="m05"):
        relisting(entries(PREPARED), tuple(map(member, ids(4))))
