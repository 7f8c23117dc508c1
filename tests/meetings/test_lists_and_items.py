"""Lists that change after something was recorded on them: circles, subjects and officers stay of them."""

import time

import pytest

from meetings import journal
from meetings.acts import AnyAct, LeftOut, MembersConvened, MembersListed, MinutesAdopted
from meetings.may.prepare import item_findings
from tests.meetings.build import asked, fault_codes, ids, member, opened, put

TWELVE = opened(12)
SMALLER = MembersListed(tuple(member(one) for one in ids(11)))


def test_F116_nobody_leaves_the_convened_while_in_a_circle() -> None:
    acts: list[AnyAct] = [*TWELVE, put(3, "m01", convened=ids(12))]
    assert fault_codes([*acts, MembersConvened((LeftOut("m12", "đi học xa"),))]) == ["F116"]


def test_F112_no_subject_leaves_the_roster() -> None:
    assert fault_codes([*TWELVE, put(3, "m12"), SMALLER]) == ["F112"]


def test_F112_no_officer_leaves_the_roster() -> None:
    assert fault_codes([*TWELVE, MembersListed(tuple(member(one) for one in ids(12)[1:]))]) == ["F112"]


@pytest.mark.parametrize("act", [asked("good", 12, m01=12), MinutesAdopted(12)])
def test_F133_nothing_is_decided_before_the_meeting_opens(act: AnyAct) -> None:
    unopened = [one for one in TWELVE if type(one).__name__ != "MeetingOpened"]
    assert "F133" in fault_codes([*unopened, put(3, "m01"), act])


def test_ten_thousand_subjects_are_looked_at_once_each() -> None:
    meeting = journal.examine(opened(10_000)).meeting
    assert meeting is not None
    begun = time.process_time()
    found = tuple(item_findings(meeting, put(3, *ids(10_000), convened=ids(10_000))))
    assert time.process_time() - begun < 1  # going through all those before, each time, took three
    assert found == ()
