"""The four-level ballot: annex 1.2.2, 2.2.2 and 5."""

import pytest

from meetings.acts import AnyAct, RoundHeld
from meetings.people import LEVELS
from meetings.tally import highest_two
from tests.meetings.build import came_out, fault_codes, found, levels, opened, pending, put, rated, subject


def cell() -> list[AnyAct]:
    return [*opened(15), put(1, subject("cb", "organisation"))]


def test_annex_1_the_level_that_more_than_half_chose_is_carried() -> None:
    assert rated(came_out([*cell(), levels(15, cb=(2, 8, 5, 0))])) == {"cb": "good"}


def test_section_v_six_five_four_of_fifteen_gives_no_level() -> None:
    outcome = came_out([*cell(), levels(15, cb=(6, 5, 4, 0))])
    assert rated(outcome) == {"cb": None}
    assert pending(outcome) == [("no-majority", ("cb",))]


def test_reading_no_majority_revote_between_the_two_highest() -> None:
    acts = [*cell(), levels(15, cb=(6, 5, 4, 0))]
    runoff = RoundHeld(0, "level", 15, 15, 0, {"cb": {"excellent": 7, "good": 8}}, runoff=True)
    outcome = came_out([*acts, runoff])
    assert rated(outcome) == {"cb": "good"}
    assert outcome.pending == ()
    first, second = outcome.ballots
    assert (first.offered, first.following) == ({"cb": LEVELS}, {"cb": ("excellent", "good")})
    assert (second.offered, second.following) == ({"cb": ("excellent", "good")}, {})


def test_all_that_tie_for_the_second_place_stand_again() -> None:
    assert highest_two({"excellent": 7, "good": 4, "fulfilled": 4, "unfulfilled": 0}) == (
        "excellent",
        "good",
        "fulfilled",
    )
    assert highest_two({"excellent": 5, "good": 5, "fulfilled": 5, "unfulfilled": 0}) == (
        "excellent",
        "good",
        "fulfilled",
    )
    assert highest_two({"excellent": 6, "good": 5, "fulfilled": 4, "unfulfilled": 0}) == ("excellent", "good")


def test_a_runoff_without_a_majority_stays_pending() -> None:
    acts = [*cell(), levels(15, cb=(6, 5, 4, 0))]
    acts.append(RoundHeld(0, "level", 15, 15, 0, {"cb": {"excellent": 7, "good": 7, "blank": 1}}, runoff=True))
    assert pending(came_out(acts)) == [("no-majority", ("cb",))]


def test_F310_only_the_highest_levels_stand_in_a_runoff() -> None:
    acts = [*cell(), levels(15, cb=(6, 5, 4, 0))]
    runoff = RoundHeld(0, "level", 15, 15, 0, {"cb": {"excellent": 7, "good": 7, "fulfilled": 1}}, runoff=True)
    assert fault_codes([*acts, runoff]) == ["F310"]


def test_F308_no_runoff_where_a_level_was_carried() -> None:
    runoff = RoundHeld(0, "level", 15, 15, 0, {"cb": {"excellent": 7, "good": 8}}, runoff=True)
    assert fault_codes([*cell(), levels(15, cb=(2, 8, 5, 0)), runoff]) == ["F308"]


def test_F309_a_subject_with_a_level_does_not_stand_again() -> None:
    item = put(5, subject("a", "organisation"), subject("b", "organisation"))
    acts = [*opened(15, kind="committee"), item, levels(15, a=(8, 7, 0, 0), b=(6, 5, 4, 0))]
    line = {"excellent": 8, "good": 7}
    assert fault_codes([*acts, RoundHeld(0, "level", 15, 15, 0, {"a": line, "b": line}, runoff=True)]) == ["F309"]


@pytest.mark.parametrize(
    ("line", "level"),
    [((6, 5, 4, 0), "good"), ((3, 2, 5, 2), "fulfilled"), ((0, 0, 3, 5), "unfulfilled"), ((1, 1, 1, 1), None)],
)
def test_reading_no_majority_cumulative(line: tuple[int, int, int, int], level: str | None) -> None:
    readings = {"no_majority": "cumulative"}
    acts = [*opened(15, readings=readings), put(1, subject("cb", "organisation")), levels(15, cb=line)]
    assert rated(came_out(acts)) == {"cb": level}


def test_reading_no_majority_cumulative_shows_its_sum() -> None:
    acts = [*opened(15, readings={"no_majority": "cumulative"}), put(1, subject("cb", "organisation"))]
    reason = came_out([*acts, levels(15, cb=(6, 5, 4, 0))]).ratings[0].reasons[0]
    assert "cộng dồn từ mức cao xuống được 11 phiếu trên 15 thành viên triệu tập, cần 8: đạt" in reason.text


def test_reading_no_majority_refer_up_leaves_it_to_the_superior() -> None:
    acts = [*opened(15, readings={"no_majority": "refer_up"}), put(1, subject("cb", "organisation"))]
    acts.append(levels(15, cb=(6, 5, 4, 0)))
    assert pending(came_out(acts)) == [("no-majority", ("cb",))]
    runoff = RoundHeld(0, "level", 15, 15, 0, {"cb": {"excellent": 7, "good": 8}}, runoff=True)
    assert fault_codes([*acts, runoff]) == ["F308"]


def test_F105_plurality_is_refused_by_name() -> None:
    acts = [*opened(15, readings={"no_majority": "plurality"}), put(1, subject("cb", "organisation"))]
    assert "trái nguyên tắc quá nửa" in found(acts, "F105")[0].message


def criterion(**line: int) -> RoundHeld:
    return RoundHeld(0, "criterion", 15, 15, 0, {"cb": line}, criterion="Đoàn kết nội bộ")


def test_annex_1_criterion_votes_come_before_the_whole() -> None:
    held = criterion(excellent=9, good=6)
    outcome = came_out([*cell(), held, levels(15, cb=(2, 8, 5, 0))])
    assert rated(outcome) == {"cb": "good"}
    assert outcome.rounds[0].lines["cb"].choice == "excellent"
    assert fault_codes([*cell(), levels(15, cb=(2, 8, 5, 0)), held]) == ["F311"]


def test_F311_a_criterion_after_the_whole_is_refused_with_its_subject() -> None:
    finding = found([*cell(), levels(15, cb=(2, 8, 5, 0)), criterion(good=15)], "F311")[0]
    assert finding.where == "item[0].round[1].votes.cb"


def test_F313_a_criterion_vote_names_its_criterion() -> None:
    held = RoundHeld(0, "criterion", 15, 15, 0, {"cb": {"good": 15}})
    assert fault_codes([*cell(), held]) == ["F313"]


def test_W303_a_criterion_vote_where_the_annex_has_none_is_told() -> None:
    item = put(5, subject("cb", "organisation"))
    assert found([*opened(15, kind="committee"), item, criterion(good=15)], "W303")


def test_F301_a_four_level_voting_has_no_good_round() -> None:
    held = RoundHeld(0, "good", 15, 15, 0, {"cb": {"for": 15, "against": 0}})
    assert fault_codes([*cell(), held]) == ["F301"]


def test_each_subject_of_a_conference_may_have_a_ballot_of_its_own() -> None:
    item = put(5, subject("a", "organisation"), subject("b", "organisation"))
    acts = [*opened(15, kind="committee"), item, levels(15, a=(8, 7, 0, 0)), levels(15, b=(0, 9, 6, 0))]
    assert rated(came_out(acts)) == {"a": "excellent", "b": "good"}
