"""Section V: more than half of all who are convened, by secret ballot."""

from fractions import Fraction

import pytest

from meetings.tally import Majority
from tests.meetings.build import asked, came_out, opened, put, rated

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("convened", "votes", "carried"),
    [(14, 7, False), (14, 8, True), (15, 8, True), (15, 7, False), (1, 1, True), (2, 1, False), (0, 0, False)],
)
def test_section_v_exactly_half_of_the_convened_does_not_carry(convened: int, votes: int, carried: bool) -> None:
    assert Majority(convened, HALF).carried_by(votes) is carried


def test_section_v_fifteen_convened_need_eight() -> None:
    assert Majority(15, HALF).needed == 8
    assert Majority(14, HALF).needed == 8


def test_section_v_absent_members_stay_in_the_base() -> None:
    """7 of 9 present is 78 %, but 7 of 15 convened is no majority."""
    outcome = came_out([*opened(15, 9), put(3, "m01", "m02"), asked("good", 9, m01=8, m02=7)])
    assert rated(outcome) == {"m01": "good", "m02": None}


def test_section_v_invalid_papers_count_for_nobody_but_shrink_nothing() -> None:
    round_held = asked("good", 14, m01=7)
    with_invalid = type(round_held)(0, "good", 15, 15, 1, {"m01": {"for": 7, "against": 7}})
    outcome = came_out([*opened(15), put(3, "m01"), with_invalid])
    assert outcome.majority is not None
    assert (outcome.majority.base, outcome.majority.needed) == (15, 8)
    assert rated(outcome) == {"m01": None}


def test_section_v_the_reason_shows_its_arithmetic_and_its_clause() -> None:
    outcome = came_out([*opened(15, 14), put(3, "m01"), asked("good", 14, m01=12)])
    reason = outcome.ratings[0].reasons[0]
    assert reason.text == "Hoàn thành tốt nhiệm vụ: 12 phiếu trên 15 thành viên triệu tập, cần 8: đạt"
    assert reason.clause == "mục V"


def test_section_v_a_reason_says_no_where_the_majority_is_missed() -> None:
    outcome = came_out([*opened(15, 14), put(3, "m01"), asked("good", 14, m01=7)])
    assert outcome.ratings[0].reasons[0].text.endswith("7 phiếu trên 15 thành viên triệu tập, cần 8: không đạt")


@pytest.mark.parametrize(
    ("base", "present", "papers", "votes", "level"),
    [
        ("convened", 9, 9, 7, None),
        ("present", 9, 9, 5, "good"),
        ("returned", 9, 9, 5, "good"),
        ("valid", 9, 9, 5, "good"),
        ("present", 10, 9, 5, None),
        ("returned", 10, 9, 5, "good"),
    ],
)
def test_reading_majority_base(base: str, present: int, papers: int, votes: int, level: str | None) -> None:
    acts = [*opened(15, present, readings={"majority.base": base}), put(3, "m01"), asked("good", papers, m01=votes)]
    assert rated(came_out(acts)) == {"m01": level}


def test_reading_majority_base_of_papers_gives_each_round_its_own_base() -> None:
    acts = [*opened(15, readings={"majority.base": "returned"}), put(3, "m01"), asked("good", 12, m01=7)]
    outcome = came_out(acts)
    assert outcome.majority is None
    assert (outcome.rounds[0].majority.base, outcome.rounds[0].majority.needed) == (12, 7)
