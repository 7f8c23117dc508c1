"""What an item is put as, and what of a preparation is due next: what screens ask, and hold no rule of their own."""

from meetings.acts import AnyAct, MembersListed, StepDone
from meetings.convening import outside_the_rule, proposed_convened
from meetings.people import Subject
from meetings.preparation import due_next, missing_before_votes
from meetings.putting import (
    as_subject,
    circle_by_rule,
    kinds_by_name,
    not_yet_rated,
    placed,
    rated_at_once,
    votings_offered,
    with_circle,
)
from meetings.regulation import Voting
from tests.meetings.build import ids, member, opened, played, put, subject

LISTED: list[AnyAct] = opened(3, more=(member("m04", status="probationary"),))[:4]
OFFICE: list[AnyAct] = [
    opened(3, kind="agency")[0],
    MembersListed((member("m01", post="Giám đốc"), member("m02", post="Chuyên viên"), member("m03"))),
]


def voting(number: int) -> Voting:
    return next(offered.voting for offered in votings_offered(played(LISTED)) if offered.voting.number == number)


def test_votings_usual_in_such_an_organ_are_offered_first() -> None:
    offered = votings_offered(played(OFFICE))
    assert [one.voting.number for one in offered if one.usual] == [1, 2, 5, 6, 7]
    assert [one.voting.number for one in offered] == [1, 2, 5, 6, 7, 3, 4]


def test_annex_3_a_cell_rates_all_its_official_members_at_once() -> None:
    meeting = played(LISTED)
    assert [one.id for one in rated_at_once(meeting, voting(3))] == ["m01", "m02", "m03"]
    assert rated_at_once(meeting, voting(1)) == ()
    assert rated_at_once(played(OFFICE), voting(4)) == ()


def test_whoever_is_among_the_subjects_is_not_asked_for_again() -> None:
    assert [one.id for one in not_yet_rated(played(LISTED), [subject("m02")])] == ["m01", "m03"]
    assert as_subject(member("m01", post="Giáo viên")) == Subject("m01", "Nguyễn Văn M01", "member", post="Giáo viên")


def test_what_a_voting_rates_is_named_first() -> None:
    assert kinds_by_name(voting(1)) == ("organisation", "collective", "person")
    assert kinds_by_name(voting(2))[0] == "collective"


def test_a_circle_of_all_who_are_convened_needs_no_list() -> None:
    meeting = played(LISTED)
    assert circle_by_rule(meeting, voting(3), None) is None
    everybody = dict.fromkeys(ids(3), True)
    assert with_circle(put(3, "m01"), everybody, meeting).convened is None
    assert with_circle(put(3, "m01"), everybody | {"m02": False}, meeting).convened == ("m01", "m03")


def test_annex_1_2_1_c_whom_no_rule_names_may_be_left_out_of_an_office() -> None:
    meeting = played(OFFICE)
    outside = outside_the_rule(proposed_convened(meeting, has_units=True))
    assert [one.id for one in outside] == ["m02", "m03"]
    assert outside_the_rule(proposed_convened(meeting, has_units=False)) == ()


def test_what_is_due_next_follows_what_is_there() -> None:
    assert [due_next(played(acts)) for acts in (LISTED[:1], LISTED[:3], LISTED, [*LISTED, put(3, "m01")])] == [
        "roster",
        "officers",
        "item",
        "meeting",
    ]


def test_R90_steps_before_the_votes_are_counted_as_long_as_they_are_missing() -> None:
    acts = [*LISTED, put(3, "m01", "m02", "m03")]
    assert missing_before_votes(played(acts)) == 3
    assert missing_before_votes(played([*acts, StepDone(0, 0)])) == 2


def test_who_is_put_later_stands_where_the_roster_has_them_and_the_others_stay() -> None:
    meeting, organ = played(LISTED), Subject("cb", "Chi bộ", kind="organisation")
    third, second, first, fourth = (subject(one) for one in ("m03", "m02", "m01", "m04"))
    assert placed([third, second], [first], meeting) == (first, third, second)
    assert placed([organ, first, third], [second, fourth], meeting) == (organ, first, second, third, fourth)
    assert placed([first], [organ], meeting) == (first, organ)
