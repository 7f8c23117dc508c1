"""What always holds, and what never happens, whatever a meeting does."""

from hypothesis import given, settings
from hypothesis import strategies as st

from meetings import journal
from meetings.acts import Absence, Act, AttendanceTaken, MinutesAdopted, Question, RoundHeld
from meetings.faults import faults_in
from meetings.meeting import Meeting
from tests.meetings.build import came_out, ids, opened, put, rated, subject

CONVENED = 11
RATED = ids(6)

counts = st.integers(min_value=0, max_value=CONVENED)


@st.composite
def rounds(draw: st.DrawFn) -> RoundHeld:
    """Any round at all: mostly wrong in time or figures, sometimes right."""
    asked: list[Question] = ["good", "excellent", "excellent", "fulfilled", "unfulfilled"]
    question = draw(st.sampled_from(asked))
    papers = draw(st.sampled_from([CONVENED, CONVENED, 9]))
    standing = draw(st.lists(st.sampled_from(RATED), min_size=1, unique=True)) if question != "good" else RATED
    lines = {one: min(papers, draw(counts)) for one in standing}
    votes = {one: {"for": given_, "against": papers - given_} for one, given_ in lines.items()}
    return RoundHeld(0, question, papers, papers, 0, votes, runoff=draw(st.booleans()) and question == "excellent")


def recorded(acts: list[Act]) -> Meeting:
    """What a book lets through: each act only if it stands against nothing before it."""
    kept: list[Act] = []
    for act in acts:
        if not faults_in(journal.examine([*kept, act]).findings):
            kept.append(act)
    meeting = journal.examine(kept).meeting
    if meeting is None:
        raise AssertionError("the meeting began")
    return meeting


readings = st.fixed_dictionaries(
    {},
    optional={
        "cap.base": st.sampled_from(["pool", "final_good", "all_rated"]),
        "cap.rounding": st.sampled_from(["floor", "half_up"]),
        "cap.tie": st.sampled_from(["runoff", "none"]),
        "majority.base": st.sampled_from(["convened", "present", "returned", "valid"]),
        "below_fulfilled": st.sampled_from(["voted", "implied"]),
    },
)


@settings(max_examples=150)
@given(st.lists(rounds(), max_size=7), readings)
def test_annex_3_nobody_is_excellent_who_was_not_first_good_and_the_cap_never_breaks(
    held: list[RoundHeld], chosen: dict[str, str]
) -> None:
    item = put(3, *RATED[:-1], subject(RATED[-1], conditions=False))
    outcome = recorded([*opened(CONVENED, readings=chosen), item, *held]).outcomes[0]
    excellent = {one for one, level in rated(outcome).items() if level == "excellent"}
    good_rounds = [result for result in outcome.rounds if result.held.question == "good"]
    passed = {one for one in RATED if good_rounds and good_rounds[-1].lines[one].carried}
    assert excellent <= passed - {RATED[-1]}
    assert outcome.cap is not None
    assert len(excellent) == outcome.used <= outcome.cap.allowed


@given(st.integers(1, 40), st.integers(0, 40), st.integers(0, 40))
def test_section_v_more_votes_for_one_never_lower_that_one(papers: int, votes: int, more: int) -> None:
    votes, more = min(votes, papers), min(more, papers)
    fewer, greater = sorted((votes, more))

    def carried(given_: int) -> bool:
        held = RoundHeld(0, "good", papers, papers, 0, {"m01": {"for": given_, "against": papers - given_}})
        return rated(came_out([*opened(papers), put(3, "m01"), held])) == {"m01": "good"}

    assert carried(greater) or not carried(fewer)


@given(st.dictionaries(st.sampled_from(RATED), st.integers(0, CONVENED), min_size=6), st.integers(1, 5))
def test_annex_3_more_marks_for_one_never_take_the_place_away(marks: dict[str, int], more: int) -> None:
    """With everything else as it is, an excellent member stays excellent with more marks."""

    def excellent(given_: dict[str, int]) -> set[str]:
        good = {one: {"for": CONVENED, "against": 0} for one in RATED}
        held = {one: {"for": count} for one, count in given_.items()}
        acts = [*opened(CONVENED), put(3, *RATED), RoundHeld(0, "good", 11, 11, 0, good)]
        meeting = journal.examine([*acts, RoundHeld(0, "excellent", 11, 11, 0, held)]).meeting
        return {one for one, level in rated(meeting.outcomes[0]).items() if level == "excellent"} if meeting else set()

    for one in excellent(marks):
        assert one in excellent({**marks, one: min(CONVENED, marks[one] + more)})


@given(st.integers(2, 30), st.data())
def test_section_v_absent_members_never_help(convened: int, data: st.DataObject) -> None:
    """The same votes carry no more easily when fewer come."""
    votes = data.draw(st.integers(0, convened))
    present = data.draw(st.integers(max(1, votes), convened))

    def carried(there: int) -> bool:
        held = RoundHeld(0, "good", votes, votes, 0, {"m01": {"for": votes, "against": 0}})
        absent = tuple(Absence(one, "ốm") for one in ids(convened)[there:])
        acts = [*opened(convened)[:-1], AttendanceTaken(absent), put(3, "m01"), held]
        return rated(came_out(acts)) == {"m01": "good"}

    assert carried(present) == carried(convened) == (2 * votes > convened)


@settings(max_examples=60)
@given(st.lists(rounds(), max_size=5), st.permutations(range(5)))
def test_whatever_is_thrown_at_it_a_meeting_answers(held: list[RoundHeld], order: list[int]) -> None:
    shuffled = [held[index] for index in order if index < len(held)]
    examined = journal.examine([*opened(CONVENED), put(3, *RATED), *shuffled, MinutesAdopted(11)])
    assert examined.meeting is not None
    assert examined.meeting.outcomes
