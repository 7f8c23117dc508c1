"""Annex 3 and 4.2: good first, then excellent among those who passed, and no more than a fifth of them."""

from fractions import Fraction

import pytest
from msgspec.structs import replace

from meetings.acts import ReadingValue, RoundHeld, TieSettled
from meetings.tally import Choice, cap, choose
from tests.meetings.build import asked, came_out, fault_codes, found, ids, opened, pending, put, rated, runoff, subject


def places(passed: int, base: str = "pool", rounding: str = "floor", least: int = 0, rated_: int = 0) -> int:
    share = Fraction(1, 5)
    return cap(share=share, base=base, rounding=rounding, least=least, passed=passed, rated=rated_).allowed


def test_annex_3_thirty_good_give_six_places() -> None:
    assert places(30) == 6
    assert places(30, "final_good") == 5


@pytest.mark.parametrize(
    ("passed", "floor", "half_up", "final_good"),
    [(12, 2, 2, 2), (8, 1, 2, 1), (7, 1, 1, 1), (5, 1, 1, 0), (4, 0, 1, 0), (2, 0, 0, 0), (0, 0, 0, 0)],
)
def test_annex_3_places_by_reading(passed: int, floor: int, half_up: int, final_good: int) -> None:
    assert places(passed) == floor
    assert places(passed, rounding="half_up") == half_up
    assert places(passed, "final_good") == final_good


def test_reading_cap_base_all_rated() -> None:
    assert places(20, "all_rated", rated_=35) == 7


def test_reading_cap_min_leaves_the_places_by_the_share_told() -> None:
    ceiling = cap(share=Fraction(1, 5), base="pool", rounding="floor", least=1, passed=3, rated=3)
    assert (ceiling.by_share, ceiling.allowed) == (0, 1)


def test_reading_cap_min_gives_a_small_cell_one_place() -> None:
    assert places(4, least=1) == 1
    assert places(30, least=1) == 6


def good_for_all(count: int) -> RoundHeld:
    return asked("good", count, **dict.fromkeys(ids(count), count))


def chosen(papers: int, **marks: int) -> RoundHeld:
    return asked("excellent", papers, **marks)


TWELVE = [*opened(12), put(3, *ids(12)), good_for_all(12)]
REST = dict.fromkeys(ids(12)[3:], 0)


def test_annex_3_excellent_are_chosen_among_the_good_and_within_a_fifth() -> None:
    outcome = came_out([*TWELVE, chosen(12, m01=12, m02=8, m03=4, **REST)])
    assert outcome.cap is not None
    assert (outcome.cap.base_count, outcome.cap.allowed, outcome.used) == (12, 2, 2)
    assert [s for s, level in rated(outcome).items() if level == "excellent"] == ["m01", "m02"]
    assert outcome.pending == ()


def test_annex_3_more_pass_than_places_and_the_most_votes_win() -> None:
    """Eleven passed good: two places; three pass excellent."""
    acts = [*opened(12), put(3, *ids(12)), asked("good", 12, **dict.fromkeys(ids(11), 12), m12=3)]
    outcome = came_out([*acts, chosen(12, m01=9, m02=8, m03=7, **dict.fromkeys(ids(11)[3:], 0))])
    assert [s for s, level in rated(outcome).items() if level == "excellent"] == ["m01", "m02"]
    assert rated(outcome)["m03"] == "good"


def test_annex_3_a_tie_at_the_edge_leaves_the_tied_good_and_pending() -> None:
    """Vector T9: places 2; 9, 7, 7 votes of 12, needed 7."""
    outcome = came_out([*TWELVE, chosen(12, m01=9, m02=7, m03=7, **REST)])
    assert rated(outcome)["m01"] == "excellent"
    assert rated(outcome)["m02"] == rated(outcome)["m03"] == "good"
    assert pending(outcome) == [("tie-at-cap", ("m02", "m03"))]
    assert outcome.pending[0].places == 1


TIED = [*TWELVE, chosen(12, m01=9, m02=7, m03=7, **REST)]


def test_annex_3_a_runoff_among_the_tied_settles_it() -> None:
    outcome = came_out([*TIED, runoff(12, m02=8, m03=4)])
    assert rated(outcome)["m02"] == "excellent"
    assert rated(outcome)["m03"] == "good"
    assert outcome.used == 2
    assert outcome.pending == ()


def test_annex_3_still_tied_after_the_runoff_none_of_them() -> None:
    outcome = came_out([*TIED, runoff(12, m02=6, m03=6)])
    assert rated(outcome)["m02"] == rated(outcome)["m03"] == "good"
    assert outcome.pending == ()


def test_annex_3_a_runoff_too_needs_the_majority_of_the_convened() -> None:
    outcome = came_out([*TIED, runoff(12, m02=6, m03=5)])
    assert rated(outcome)["m02"] == "good"
    assert outcome.used == 1


def test_annex_3_each_choice_of_the_excellent_tells_its_places_who_took_them_and_who_tied() -> None:
    first, second = came_out([*TIED, runoff(12, m02=5, m03=7)]).placings
    assert (first.number, first.places, first.taken, first.tied) == (1, 2, ("m01",), ("m02", "m03"))
    assert (first.places_left, first.unsettled) == (1, True)
    assert (second.number, second.places, second.taken, second.tied) == (2, 1, ("m03",), ())


def test_annex_3_who_is_above_a_partial_tie_of_a_runoff_is_taken() -> None:
    """Two places, three tied; the runoff gives 9, 7, 7: one is taken, the two still tied are not."""
    acts = [*TWELVE, chosen(12, m01=8, m02=8, m03=8, **REST)]
    assert pending(came_out(acts)) == [("tie-at-cap", ("m01", "m02", "m03"))]
    outcome = came_out([*acts, runoff(12, m01=9, m02=7, m03=7)])
    assert [s for s, level in rated(outcome).items() if level == "excellent"] == ["m01"]
    last = outcome.placings[-1]
    assert (last.tied, last.places_left, last.unsettled) == (("m02", "m03"), 1, False)
    assert outcome.pending == ()


def test_choose_never_breaks_a_tie_by_the_order_of_names() -> None:
    assert choose({"a": 9, "b": 7, "c": 7}, 2) == Choice(("a",), ("b", "c"), 1)
    assert choose({"c": 7, "b": 7, "a": 9}, 2) == Choice(("a",), ("c", "b"), 1)
    assert choose({"a": 9, "b": 9}, 2) == Choice(("a", "b"), (), 0)
    assert choose({"a": 9}, 0) == Choice((), (), 0)


def test_reading_cap_tie_none_takes_nobody_and_waits_for_nothing() -> None:
    acts = [*opened(12, readings={"cap.tie": "none"}), *TIED[len(opened(12)) :]]
    outcome = came_out(acts)
    assert [s for s, level in rated(outcome).items() if level == "excellent"] == ["m01"]
    assert outcome.pending == ()
    assert fault_codes([*acts, runoff(12, m02=8, m03=4)]) == ["F308"]


@pytest.mark.parametrize("value", ["priority_list", "chair_recorded"])
def test_reading_cap_tie_settled_on_record(value: ReadingValue) -> None:
    acts = [*opened(12, readings={"cap.tie": value}), *TIED[len(opened(12)) :]]
    assert pending(came_out(acts)) == [("tie-at-cap", ("m02", "m03"))]
    outcome = came_out([*acts, TieSettled(0, ("m03",), "Nhiều sản phẩm vượt mức hơn")])
    assert rated(outcome)["m03"] == "excellent"
    assert outcome.pending == ()
    assert (outcome.placings[0].settled, outcome.placings[0].reason) == (("m03",), "Nhiều sản phẩm vượt mức hơn")


def test_annex_3_F314_a_tie_is_settled_without_a_ballot_only_where_the_reading_says_so() -> None:
    assert fault_codes([*TIED, TieSettled(0, ("m03",), "lý do")]) == ["F314"]
    by_chair = [*opened(12, readings={"cap.tie": "chair_recorded"}), *TIED[len(opened(12)) :]]
    assert fault_codes([*by_chair, TieSettled(0, ("m01",), "lý do")]) == ["F314"]
    assert fault_codes([*by_chair[:-1], TieSettled(0, ("m03",), "lý do")]) == ["F314"]


# ------------------------------------------------------------------ the order of the rounds, and who may stand


def test_F301_a_voting_on_members_has_no_four_level_ballot() -> None:
    acts = [
        *opened(3),
        put(3, "m01"),
        RoundHeld(
            0, "level", 3, 3, 0, {"m01": dict.fromkeys(("excellent", "good", "fulfilled"), 1) | {"unfulfilled": 0}}
        ),
    ]
    assert "F301" in fault_codes(acts)


def test_annex_3_F302_excellent_is_not_chosen_before_everybody_was_voted_good() -> None:
    assert fault_codes([*opened(12), put(3, *ids(12)), chosen(12, m01=0)]) == ["F302"]
    partly = [*opened(12), put(3, *ids(12)), asked("good", 12, **dict.fromkeys(ids(11), 12))]
    assert "F302" in fault_codes([*partly, chosen(12, m01=12)])


def test_annex_3_F303_only_subjects_of_the_item_stand_on_its_papers() -> None:
    assert "F303" in fault_codes([*opened(3), put(3, "m01"), asked("good", 3, m01=3, m02=3)])


def test_annex_3_F304_who_did_not_pass_good_cannot_be_excellent() -> None:
    acts = [*opened(12), put(3, *ids(12)), asked("good", 12, **dict.fromkeys(ids(11), 12), m12=6)]
    stands = chosen(12, **dict.fromkeys(ids(11), 0), m12=1)
    finding = found([*acts, stands], "F304")[0]
    assert finding.where == "item[0].round[1].votes.m12"
    assert "6 phiếu, cần 7" in finding.message


def test_annex_3_F304_the_majority_told_is_that_of_the_good_round() -> None:
    acts = [*opened(12, readings={"majority.base": "returned"}), put(3, *ids(12))]
    acts.append(asked("good", 12, **dict.fromkeys(ids(11), 12), m12=6))
    assert "6 phiếu, cần 7" in found([*acts, chosen(9, **dict.fromkeys(ids(11), 0), m12=1)], "F304")[0].message


def test_F207_a_repeated_choice_of_the_excellent_names_those_chosen_before() -> None:
    again = [*TWELVE, chosen(12, m01=9, m02=8, **REST), chosen(12, m01=9, m02=8, m03=7)]
    assert fault_codes(again) == []
    assert fault_codes([*TWELVE, chosen(12, m01=9, m02=8, **REST), chosen(12, m03=9)]) == ["F207", "F207"]


def test_annex_3_who_passes_without_a_place_is_told_why() -> None:
    outcome = came_out([*TIED, runoff(12, m02=6, m03=6)])
    assert "không có chỗ" not in outcome.ratings[0].reasons[-1].text
    settled = [*opened(12, readings={"cap.tie": "none"}), *TIED[len(opened(12)) :]]
    assert "không có chỗ" in came_out(settled).ratings[1].reasons[-1].text


def test_annex_3_F305_who_lacks_the_conditions_cannot_be_excellent() -> None:
    acts = [*opened(12), put(3, *ids(11), subject("m12", conditions=False)), good_for_all(12)]
    assert fault_codes([*acts, chosen(12, **dict.fromkeys(ids(12), 0))]) == ["F305"]


def test_annex_3_F306_fulfilled_is_only_for_those_who_did_not_pass_good() -> None:
    acts = [*opened(3), put(3, "m01", "m02")]
    assert fault_codes([*acts, asked("fulfilled", 3, m01=3)]) == ["F306"]
    assert fault_codes([*acts, asked("good", 3, m01=3, m02=1), asked("fulfilled", 3, m01=3)]) == ["F306"]


def test_annex_3_F307_unfulfilled_is_only_for_those_who_failed_fulfilled() -> None:
    acts = [*opened(3), put(3, "m01"), asked("good", 3, m01=1)]
    assert fault_codes([*acts, asked("unfulfilled", 3, m01=3)]) == ["F307"]
    assert fault_codes([*acts, asked("fulfilled", 3, m01=3), asked("unfulfilled", 3, m01=3)]) == ["F307"]


def test_F308_there_is_no_runoff_without_a_tie() -> None:
    assert fault_codes([*TWELVE, runoff(12, m01=12)]) == ["F308"]
    assert fault_codes([*opened(3), put(3, "m01"), replace(asked("good", 3, m01=3), runoff=True)]) == ["F308"]


def test_F309_a_runoff_takes_the_tied_only() -> None:
    assert fault_codes([*TIED, runoff(12, m01=0, m02=8, m03=4)]) == ["F309"]


def test_annex_3_F312_good_is_not_voted_after_excellent() -> None:
    assert fault_codes([*TIED, good_for_all(12)]) == ["F312"]


def test_F313_a_criterion_belongs_to_a_criterion_vote() -> None:
    held = RoundHeld(0, "good", 3, 3, 0, {"m01": {"for": 3, "against": 0}}, criterion="Đoàn kết")
    assert fault_codes([*opened(3), put(3, "m01"), held]) == ["F313"]


def test_annex_3_F315_who_is_not_rated_stands_on_no_ballot() -> None:
    item = put(3, "m01", subject("m02", rated=False, reason="Mới chuyển đến"))
    assert fault_codes([*opened(3), item, asked("good", 3, m01=3, m02=3)]) == ["F315"]


def test_annex_3_W301_a_choice_without_a_place_is_told() -> None:
    acts = [*opened(4), put(3, *ids(4)), good_for_all(4)]
    assert found([*acts, chosen(4, **dict.fromkeys(ids(4), 0))], "W301")


def test_W302_a_repeated_ballot_is_told_and_the_later_one_holds() -> None:
    acts = [*opened(3), put(3, "m01"), asked("good", 3, m01=1), asked("good", 3, m01=3)]
    assert found(acts, "W302")
    assert rated(came_out(acts)) == {"m01": "good"}


def test_annex_3_W304_a_candidate_left_off_the_papers_is_named() -> None:
    acts = [*TWELVE, chosen(12, m01=9, m02=8)]
    assert "M03" in found(acts, "W304")[0].message
    assert rated(came_out(acts))["m02"] == "excellent"


# ------------------------------------------------------------------ downwards: every level by its own majority


def test_section_v_every_level_below_good_has_its_own_majority() -> None:
    down = [*opened(5), put(3, "m01", "m02", "m03"), asked("good", 5, m01=2, m02=1, m03=0)]
    acts = [*down, asked("fulfilled", 5, m01=3, m02=2, m03=2), asked("unfulfilled", 5, m02=3, m03=2)]
    outcome = came_out(acts)
    assert rated(outcome) == {"m01": "fulfilled", "m02": "unfulfilled", "m03": None}
    assert pending(outcome) == [("no-majority", ("m03",))]


def test_reading_below_fulfilled_implied_needs_no_further_vote() -> None:
    acts = [*opened(5, readings={"below_fulfilled": "implied"}), put(3, "m01"), asked("good", 5, m01=2)]
    acts.append(asked("fulfilled", 5, m01=2))
    assert rated(came_out(acts)) == {"m01": "unfulfilled"}
    assert fault_codes([*acts, asked("unfulfilled", 5, m01=5)]) == ["F307"]


def test_a_round_that_was_not_held_leaves_its_subjects_not_voted() -> None:
    acts = [*opened(5), put(3, "m01", "m02"), asked("good", 5, m01=5, m02=1)]
    assert pending(came_out(acts)) == [("not-voted", ("m02",))]
    nothing = came_out([*opened(5), put(3, "m01")])
    assert pending(nothing) == [("not-voted", ("m01",))]
    assert nothing.cap is not None
    assert nothing.cap.allowed == 0


def test_annex_3_downward_votes_may_come_before_the_choice_of_the_excellent() -> None:
    acts = [*opened(12), put(3, *ids(12)), asked("good", 12, **dict.fromkeys(ids(11), 12), m12=3)]
    acts += [asked("fulfilled", 12, m12=12), chosen(12, m01=9, m02=9, **dict.fromkeys(ids(11)[2:], 0))]
    outcome = came_out(acts)
    assert rated(outcome)["m12"] == "fulfilled"
    assert outcome.used == 2


# ------------------------------------------------------------------ whose word the result is


@pytest.mark.parametrize(
    ("voting", "kind", "asks_above", "effect"),
    [
        (3, "dependent_cell", False, "proposal"),
        (3, "base_cell", False, "decision"),
        (4, "committee", False, "decision"),
        (1, "dependent_cell", False, "self_rating"),
        (2, "agency", False, "self_rating"),
        (5, "committee", False, "decision"),
        (6, "committee", False, "decision"),
        (7, "committee", False, "decision"),
        (7, "committee", True, "request"),
    ],
)
def test_section_v_the_effect_follows_voting_and_organ(voting: int, kind: str, asks_above: bool, effect: str) -> None:
    acts = [*opened(3, kind=kind), put(voting, "m01", request=asks_above)]  # type: ignore[arg-type]
    assert came_out(acts).item.effect == effect


@pytest.mark.parametrize(
    ("voting", "kind", "asks_above", "force"),
    [
        (5, "dependent_cell", False, "proposal"),
        (4, "dependent_cell", False, "proposal"),
        (3, "dependent_cell", False, "proposal"),
        (1, "dependent_cell", False, "self_rating"),
        (7, "dependent_cell", True, "request"),
        (3, "base_cell", False, "decision"),
        (5, "committee", False, "decision"),
    ],
)
def test_a_dependent_cell_never_decides_whatever_is_voted_in_it(
    voting: int, kind: str, asks_above: bool, force: str
) -> None:
    acts = [*opened(3, kind=kind), put(voting, "m01", request=asks_above)]  # type: ignore[arg-type]
    assert came_out(acts).item.force == force
