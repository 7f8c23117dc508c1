"""Ballots that only the meeting can ask for: a criterion not agreed, a ballot held once more. They wait in the book."""

import pytest
from msgspec.structs import replace

from meetings.acts import AnyAct, BallotAskedFor, RoundHeld, SittingAdjourned
from meetings.asking import asking_for, ballot_asked_for
from meetings.due import DueBallot, due
from tests.meetings.build import NOON, asked, fault_codes, levels, opened, played, put, subject

CELL: list[AnyAct] = [*opened(5), put(3, "m01", "m02")]
VOTED: list[AnyAct] = [*CELL, asked("good", 5, m01=2, m02=4)]
SELF: list[AnyAct] = [*opened(5), put(1, subject("to", "organisation"))]
CRITERION = BallotAskedFor(0, "criterion", ("to",), "Chuyển đổi số")
ONCE_MORE = BallotAskedFor(0, "good", ("m01",), reason="phiếu in thiếu tên")
OF_THE_CRITERION = RoundHeld(
    0, "criterion", 5, 5, 0, {"to": {"excellent": 1, "good": 4, "average": 0, "poor": 0}}, criterion="Chuyển đổi số"
)


def wanted(acts: list[AnyAct]) -> list[DueBallot]:
    meeting = played(acts)
    asked_for = (ballot_asked_for(meeting.items[act.item], act) for act in meeting.asked_for)
    return [one for one in due(meeting.items[0], filter(None, asked_for)) if one.criterion or one.reason]


def test_annex_1_2_2_a_criterion_waits_until_it_is_voted_on() -> None:
    assert wanted([*SELF, CRITERION]) == [DueBallot("criterion", ("to",), criterion="Chuyển đổi số")]
    assert wanted([*SELF, CRITERION, OF_THE_CRITERION]) == []
    assert played([*SELF, CRITERION, OF_THE_CRITERION]).asked_for == ()


def test_annex_1_2_2_after_the_whole_nobody_waits_for_a_criterion_any_more() -> None:
    assert wanted([*SELF, CRITERION, levels(5, to=(0, 5, 0, 0))]) == []


def test_section_v_a_ballot_held_once_more_waits_with_its_reason() -> None:
    assert wanted([*VOTED, ONCE_MORE]) == [DueBallot("good", ("m01",), reason="phiếu in thiếu tên")]
    again = replace(asked("good", 5, m01=4), reason="phiếu in thiếu tên")
    assert wanted([*VOTED, ONCE_MORE, again]) == []


def test_another_ballot_leaves_it_waiting() -> None:
    assert wanted([*VOTED, ONCE_MORE, asked("fulfilled", 5, m01=4)])


def test_asking_is_the_act_of_that_ballot() -> None:
    item = played(VOTED).items[0]
    assert asking_for(item, DueBallot("good", ("m01",), reason="phiếu in thiếu tên")) == ONCE_MORE


@pytest.mark.parametrize(
    ("acts", "act"),
    [
        (SELF, replace(CRITERION, subjects=())),
        ([*SELF, CRITERION], CRITERION),
        ([*SELF, OF_THE_CRITERION], CRITERION),
        (CELL, replace(CRITERION, subjects=("m01",))),
        (CELL, ONCE_MORE),
        (VOTED, replace(ONCE_MORE, reason="")),
    ],
)
def test_F324_a_ballot_that_cannot_be_held_is_not_asked_for(acts: list[AnyAct], act: BallotAskedFor) -> None:
    assert fault_codes([*acts, act]) == ["F324"]


def test_F321_F133_there_is_such_an_item_and_a_sitting() -> None:
    assert fault_codes([*SELF, replace(CRITERION, item=1)]) == ["F321"]
    assert fault_codes([*SELF, SittingAdjourned(NOON), CRITERION]) == ["F133"]
