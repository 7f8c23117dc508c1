"""What ballots may be held next: annex 3 and 4.2 for members, annex 1.2.2 and 5 for the four-level ballot."""

import dataclasses

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from meetings import journal, may
from meetings.acts import Act, AnyAct, ReadingValue, RoundHeld, TieSettled
from meetings.asking import asking_for, due_at
from meetings.due import DueBallot, due, number_to_come, open_to_criteria, repeatable, voted_on
from meetings.item import Item
from meetings.people import LEVELS, OrganKind, SubjectKind
from tests.meetings.build import asked, came_out, ids, levels, opened, played, put, runoff, subject


def next_ballots(acts: list[AnyAct]) -> tuple[DueBallot, ...]:
    return due(played(acts).items[0])


def members(convened: int, rated: int, **readings: ReadingValue) -> list[AnyAct]:
    """Voting 3 on so many of the convened."""
    chosen = {key.replace("__", "."): value for key, value in readings.items()}
    return [*opened(convened, readings=chosen), put(3, *ids(rated))]


def all_good(count: int) -> RoundHeld:
    return asked("good", count, **dict.fromkeys(ids(count), count))


def organisations(**readings: ReadingValue) -> list[AnyAct]:
    item = put(5, subject("a", "organisation"), subject("b", "organisation"))
    return [*opened(15, kind="committee", readings=readings), item]


# Annex 3 and 4.2: members.


def test_annex_3_good_comes_first_and_for_everybody_who_is_rated() -> None:
    assert next_ballots(members(12, 3)) == (DueBallot("good", ("m01", "m02", "m03")),)


def test_annex_3_excellent_waits_until_everybody_was_voted_good() -> None:
    acts = [*members(12, 12), asked("good", 12, **dict.fromkeys(ids(10), 12), m12=2)]
    assert next_ballots(acts) == (DueBallot("good", ("m11",)), DueBallot("fulfilled", ("m12",)))


def test_annex_3_excellent_among_those_who_passed_and_meet_the_conditions_under_the_cap() -> None:
    lacking = subject("m12", conditions=False)
    good = asked("good", 12, **dict.fromkeys(ids(12)[1:], 12), m01=6)
    ballots = next_ballots([*opened(12), put(3, *ids(11), lacking), good])
    assert ballots == (DueBallot("excellent", ids(11)[1:], places=2), DueBallot("fulfilled", ("m01",)))


def test_annex_3_a_cap_of_nobody_leaves_nothing_to_choose() -> None:
    assert next_ballots([*members(4, 4), all_good(4)]) == ()


def test_annex_3_where_nobody_passed_good_all_are_voted_downwards() -> None:
    acts = [*members(12, 2), asked("good", 12, m01=6, m02=0)]
    assert next_ballots(acts) == (DueBallot("fulfilled", ("m01", "m02")),)


def test_annex_3_where_nobody_meets_the_conditions_nobody_is_put_up_for_excellent() -> None:
    lacking = [subject(one, conditions=False) for one in ids(5)]
    assert next_ballots([*opened(5), put(3, *lacking), all_good(5)]) == ()


def test_section_v_who_is_not_rated_stands_on_no_ballot() -> None:
    item = put(3, *ids(10), subject("m11", rated=False, reason="chuyển đi"))
    assert next_ballots([*opened(12), item])[0].subjects == ids(10)
    good = asked("good", 12, **dict.fromkeys(ids(10), 12))
    assert next_ballots([*opened(12), item, good]) == (DueBallot("excellent", ids(10), places=2),)


def test_annex_3_after_the_choice_nothing_is_due_although_fewer_passed_than_the_cap_allows() -> None:
    chosen = asked("excellent", 12, m01=12, m02=6, **dict.fromkeys(ids(12)[2:], 0))
    assert next_ballots([*members(12, 12), all_good(12), chosen]) == ()


TIE = asked("excellent", 12, m03=7, m02=7, m01=9, **dict.fromkeys(ids(12)[3:], 0))
"""Two places; the second has two who are level."""


def test_annex_3_a_tie_at_the_edge_is_followed_by_a_runoff_among_the_tied_for_the_places_left() -> None:
    acts = [*members(12, 12), all_good(12), TIE]
    assert next_ballots(acts) == (DueBallot("excellent", ("m02", "m03"), runoff=True, places=1),)
    assert next_ballots([*acts, runoff(12, m02=6, m03=6)]) == ()


def test_reading_cap_tie_without_runoff_has_no_further_ballot() -> None:
    assert next_ballots([*members(12, 12, cap__tie="none"), all_good(12), TIE]) == ()
    listed = [*members(12, 12, cap__tie="priority_list"), all_good(12), TIE]
    assert next_ballots(listed) == ()
    assert next_ballots([*listed, TieSettled(0, ("m02", "m03"), "thành tích")]) == ()


def test_section_v_downwards_each_level_is_voted_for_those_who_failed_the_one_above() -> None:
    acts = [*members(12, 3), asked("good", 12, m01=12, m02=1, m03=1)]
    acts.append(asked("fulfilled", 12, m02=12, m03=2))
    assert next_ballots(acts) == (DueBallot("unfulfilled", ("m03",)),)
    assert next_ballots([*acts, asked("unfulfilled", 12, m03=6)]) == ()


def test_reading_below_fulfilled_implied_asks_nothing_after_fulfilled() -> None:
    acts = [*members(12, 2, below_fulfilled="implied"), asked("good", 12, m01=12, m02=1)]
    assert next_ballots([*acts, asked("fulfilled", 12, m02=2)]) == ()


def test_section_v_who_passes_a_repeated_good_vote_falls_no_further() -> None:
    acts = [*members(12, 2), asked("good", 12, m01=1, m02=1), asked("fulfilled", 12, m02=1)]
    assert next_ballots([*acts, asked("good", 12, m01=12, m02=12)]) == ()


def test_nothing_follows_from_an_item_whose_record_has_faults() -> None:
    unbalanced = RoundHeld(0, "good", 12, 12, 0, {"m01": {"for": 12, "against": 3}})
    item = item_after([*members(12, 2), unbalanced])
    assert item.doubtful
    assert due(item) == ()


# Annex 1.2.2, 2.2.2 and 5: the four-level ballot.


def test_annex_5_every_subject_stands_once_on_the_four_level_ballot() -> None:
    assert next_ballots(organisations()) == (DueBallot("level", ("a", "b")),)
    assert next_ballots([*organisations(), levels(15, a=(8, 7, 0, 0))]) == (DueBallot("level", ("b",)),)
    assert next_ballots([*organisations(), levels(15, a=(8, 7, 0, 0), b=(0, 9, 6, 0))]) == ()


def test_reading_no_majority_a_runoff_between_the_highest_levels_of_each_subject() -> None:
    held = levels(15, a=(6, 5, 4, 0), b=(7, 4, 4, 0))
    stand = {"a": LEVELS[:2], "b": LEVELS[:3]}
    assert next_ballots([*organisations(), held]) == (DueBallot("level", ("a", "b"), runoff=True, levels=stand),)


def test_reading_no_majority_a_runoff_that_came_to_nothing_may_be_held_again_between_its_own_highest() -> None:
    acts = [*organisations(), levels(15, a=(7, 4, 4, 0), b=(8, 7, 0, 0))]
    acts.append(RoundHeld(0, "level", 15, 15, 0, {"a": dict(zip(LEVELS, (7, 2, 6), strict=False))}, runoff=True))
    stand = {"a": (LEVELS[0], LEVELS[2])}
    assert next_ballots(acts) == (DueBallot("level", ("a",), runoff=True, levels=stand),)


def test_reading_no_majority_otherwise_has_no_runoff() -> None:
    held = levels(15, a=(6, 0, 0, 0), b=(0, 0, 0, 0))
    assert next_ballots([*organisations(no_majority="refer_up"), held]) == ()
    assert next_ballots([*organisations(no_majority="cumulative"), held]) == ()


def test_annex_1_a_criterion_vote_leaves_the_level_due() -> None:
    acts = [*opened(15), put(1, subject("cb", "organisation"))]
    acts.append(RoundHeld(0, "criterion", 15, 15, 0, {"cb": {"Tốt": 15}}, criterion="Đoàn kết"))
    assert next_ballots(acts) == (DueBallot("level", ("cb",)),)


# What only the meeting can ask for: a criterion that is not agreed, a ballot held once more.


def unity(subject_id: str) -> RoundHeld:
    votes = {subject_id: {"Tốt": 15}}
    return RoundHeld(0, "criterion", 15, 15, 0, votes, criterion="Đoàn kết")


def asked_for(acts: list[AnyAct], *wanted: DueBallot) -> tuple[DueBallot, ...]:
    """What may be held next of these acts where the meeting asked for some ballots, whenever it did."""
    meeting = played(acts)
    item = meeting.items[0]
    return due_at(dataclasses.replace(meeting, asked_for=tuple(asking_for(item, one) for one in wanted)), item)


def test_annex_1_a_criterion_is_put_to_the_vote_before_the_whole_of_its_subject_and_once() -> None:
    wanted = [DueBallot("criterion", (one,), criterion="Đoàn kết") for one in ("a", "b")]
    assert open_to_criteria(played(organisations()).items[0]) == ("a", "b")
    assert asked_for(organisations(), *wanted) == (*wanted, DueBallot("level", ("a", "b")))
    acts = [*organisations(), unity("a")]
    item = played(acts).items[0]
    assert (voted_on(item, "Đoàn kết", "a"), voted_on(item, "Đoàn kết", "b")) == (True, False)
    assert asked_for(acts, *wanted) == (wanted[1], DueBallot("level", ("a", "b")))
    acts = [*organisations(), levels(15, b=(8, 7, 0, 0))]
    assert open_to_criteria(played(acts).items[0]) == ("a",)
    assert asked_for(acts, *wanted) == (wanted[0], DueBallot("level", ("a",)))


def test_annex_3_members_have_no_criterion_votes() -> None:
    assert open_to_criteria(played(members(12, 3)).items[0]) == ()


def again(acts: list[AnyAct]) -> tuple[DueBallot, ...]:
    return repeatable(played(acts).items[0])


def test_section_v_the_good_vote_may_be_held_once_more_until_the_excellent_are_chosen() -> None:
    assert again(members(12, 2)) == ()
    acts = [*members(12, 12), all_good(12)]
    assert again(acts) == (DueBallot("good", ids(12)),)
    assert again([*acts, TIE]) == (DueBallot("excellent", ids(12), places=2),)


def test_section_v_a_lower_vote_is_repeated_for_those_who_came_to_stand_no_higher() -> None:
    acts = [*members(12, 3), asked("good", 12, m01=12, m02=1, m03=1)]
    acts.append(asked("fulfilled", 12, m02=12, m03=2))
    assert again(acts) == (DueBallot("good", ids(3)), DueBallot("fulfilled", ("m02", "m03")))
    acts.append(asked("unfulfilled", 12, m03=6))
    assert again(acts)[-1] == DueBallot("unfulfilled", ("m03",))


def test_annex_5_the_four_levels_and_a_criterion_may_be_voted_on_once_more() -> None:
    acts = [*organisations(), unity("b"), levels(15, a=(8, 7, 0, 0))]
    assert again(acts) == (DueBallot("level", ("a",)), DueBallot("criterion", ("b",), criterion="Đoàn kết"))


def test_section_v_a_wanted_repetition_comes_first_and_goes_when_it_may_not_be_held_any_more() -> None:
    acts = [*members(12, 12), all_good(12)]
    wanted = DueBallot("good", ("m03",), reason="có người bỏ phiếu thay")
    choice = DueBallot("excellent", ids(12), places=2)
    assert asked_for(acts, wanted) == (wanted, choice)
    assert asked_for([*acts, TIE], wanted)[0].runoff
    assert asked_for(members(12, 12), wanted) == (DueBallot("good", ids(12)),)


def test_section_v_a_ballot_bears_the_next_number_where_it_alone_is_due() -> None:
    item = played([*members(12, 2), asked("good", 12, m01=6, m02=0)]).items[0]
    assert number_to_come(item, due(item)) == 2
    assert number_to_come(item, due(item, repeatable(item))) is None


def test_W302_is_told_unless_the_reason_is_recorded() -> None:
    meeting = played([*members(12, 12), all_good(12)])
    assert [finding.code for finding in may.findings(meeting, all_good(12))] == ["W302"]
    assert not tuple(may.findings(meeting, replace(all_good(12), reason="có người bỏ phiếu thay")))


# Always.

PAPERS = 6
readings = st.fixed_dictionaries(
    {},
    optional={
        "cap.min": st.sampled_from([0, 1]),
        "cap.base": st.sampled_from(["pool", "final_good", "all_rated"]),
        "cap.tie": st.sampled_from(["runoff", "none"]),
        "below_fulfilled": st.sampled_from(["voted", "implied"]),
        "no_majority": st.sampled_from(["revote_top2", "cumulative", "refer_up"]),
    },
)


def item_after(acts: list[AnyAct]) -> Item:
    meeting = journal.examine(acts).meeting
    assert meeting is not None
    return meeting.items[0]


@st.composite
def held_of(draw: st.DrawFn, ballot: DueBallot) -> RoundHeld:
    """Any figures that six valid papers can give, over exactly the subjects of a ballot."""
    left = PAPERS * (ballot.places or len(ballot.subjects))
    votes = {}
    for one in ballot.subjects:
        choices = ballot.levels.get(one, LEVELS) if ballot.question == "level" else ("for",)
        line, papers = {}, min(PAPERS, left)
        for choice in choices:
            line[choice] = draw(st.integers(0, papers))
            papers -= line[choice]
        left -= line.get("for", 0) if ballot.places else 0
        beside = "blank" if ballot.question == "level" else "against"
        votes[one] = line | {beside: PAPERS - sum(line.values())}
    return RoundHeld(0, ballot.question, PAPERS, PAPERS, 0, votes, runoff=ballot.runoff)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([3, 5]), readings, st.data())
def test_annex_3_and_5_a_round_of_exactly_what_is_due_never_breaks_the_order(
    voting: int, chosen: dict[str, ReadingValue], data: st.DataObject
) -> None:
    """And as long as anybody was not voted on in full, some ballot is due."""
    kind: SubjectKind = "member" if voting == 3 else "organisation"
    organ: OrganKind = "dependent_cell" if voting == 3 else "committee"
    flags = data.draw(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=6, max_size=6))
    subjects = [
        replace(subject(one, kind), conditions=conditions, rated=rated, reason="" if rated else "chuyển đi")
        for one, (conditions, rated) in zip(ids(6), flags, strict=True)
    ]
    acts: list[Act] = [*opened(PAPERS, kind=organ, readings=chosen), put(voting, *subjects)]
    for _ in range(6):
        meeting = journal.examine(acts).meeting
        assert meeting is not None
        ballots = due(meeting.items[0])
        open_ones = [one for one in meeting.outcomes[0].pending if one.reason == "not-voted"]
        assert bool(ballots) or not open_ones
        if not ballots:
            break
        for ballot in ballots:
            assert set(ballot.subjects) <= set(meeting.items[0].rated)
            found = may.findings(meeting, data.draw(held_of(ballot)))
            assert [finding.code for finding in found if finding.stops] == []
        for ballot in repeatable(meeting.items[0]):
            found = may.findings(meeting, data.draw(held_of(ballot)))
            assert [finding.code for finding in found if finding.code != "W301"] == ["W302"]
        acts.append(data.draw(held_of(data.draw(st.sampled_from(ballots)))))


def test_annex_3_what_was_due_and_held_settles_the_item() -> None:
    acts = [*members(5, 5), all_good(5)]
    (choice,) = next_ballots(acts)
    held = asked("excellent", 5, **dict.fromkeys(choice.subjects, 0) | {"m01": 5})
    assert came_out([*acts, held]).pending == ()
