"""Counting papers (mục V): one count under way, what of it may be on the disk, two counts held against each other."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from meetings.acts import ReadingValue, RoundHeld
from meetings.counting.comparing import Finished, compared
from meetings.counting.count import EVERY, Count, Entry
from meetings.counting.papers import Line, Paper, PaperForm, form_of, marked
from meetings.counting.totals import Totals, whole_lines
from meetings.due import due
from meetings.secrecy import secrecy_findings
from tests.meetings.build import asked, fault_codes, found, ids, opened, played, put, subject

YES_NO = ("for", "against")
THREE = PaperForm("good", tuple(Line(number, f"m{number:02d}", YES_NO, "for") for number in (1, 2, 3)))
AGREES = marked(THREE, {})


def against(*subjects: str) -> Paper:
    return marked(THREE, dict.fromkeys(subjects, "against"))


def counted(*papers: Paper, form: PaperForm = THREE) -> Finished:
    totals = Totals()
    for paper in papers:
        totals = totals.plus(paper, 1)
    return Finished(form, totals)


# The papers of a ballot.


def test_the_papers_of_good_have_everybody_who_is_rated_in_ballot_order() -> None:
    item = played([*opened(5), put(3, *ids(2))]).items[0]
    form = form_of(item, due(item)[0])
    assert form.lines == (Line(1, "m01", YES_NO, "for"), Line(2, "m02", YES_NO, "for"))
    assert (form.digits, form.places) == (2, None)


def test_more_than_99_lines_have_numbers_of_three_digits() -> None:
    item = played([*opened(100), put(3, *ids(100))]).items[0]
    assert form_of(item, due(item)[0]).digits == 3


def test_annex_1_2_2_on_a_four_level_paper_the_proposed_level_is_taken_for_granted() -> None:
    organs = [subject("a", "organisation", proposed="good"), subject("b", "organisation", self_level="excellent"),
              subject("c", "organisation")]  # fmt: skip
    item = played([*opened(15, kind="committee"), put(5, *organs)]).items[0]
    assert [line.preset for line in form_of(item, due(item)[0]).lines] == ["good", "excellent", None]


def test_annex_3_on_papers_printed_in_advance_only_those_who_passed_good_may_be_chosen() -> None:
    acts = [*opened(12), put(3, *ids(12)), asked("good", 12, **dict.fromkeys(ids(12)[1:], 12), m01=2)]
    item = played(acts).items[0]
    form = form_of(item, due(item)[0], printed=ids(12))
    assert form.lines[0] == Line(1, "m01", ())
    assert form.lines[1] == Line(2, "m02", YES_NO, "against")
    assert form.places == 2


# One count.


def test_a_count_adds_up_papers_bundles_and_invalid_ones() -> None:
    count = Count(THREE, 10).with_entry(Entry(AGREES, 6)).with_entry(Entry(against("m03")))
    count = count.with_entry(Entry(Paper({}, "signed")))
    assert (count.totals.papers, count.totals.valid, count.left) == (8, 7, 2)
    assert count.totals.invalid == {"signed": 1}
    lines = {"m01": {"for": 7, "against": 0}, "m02": {"for": 7, "against": 0}, "m03": {"for": 6, "against": 1}}
    assert whole_lines(THREE, count.totals) == lines


def test_the_last_entry_is_taken_back_whole() -> None:
    count = Count(THREE, 10).with_entry(Entry(against("m03"))).with_entry(Entry(AGREES, 6))
    assert count.without_last().totals.papers == 1
    assert count.without_last().without_last().without_last().totals == Totals(
        votes=dict.fromkeys(count.totals.votes, 0)
    )


entries = st.lists(
    st.builds(
        Entry,
        st.lists(st.sampled_from(["m01", "m02", "m03"]), unique=True).map(lambda those: against(*those)),
        st.sampled_from([1, 1, 1, 4, 9]),
    ),
    max_size=40,
)
steps = st.lists(st.booleans(), max_size=80)


@given(entries, steps)
def test_what_may_be_on_the_disk_is_never_ahead_of_the_count(typed: list[Entry], taken: list[bool]) -> None:
    waiting = list(typed)
    count = Count(THREE, 1000)
    for forward in taken:
        count = count.with_entry(waiting.pop()) if forward and waiting else count.without_last()
        assert 0 <= count.safe.papers <= count.totals.papers


@given(entries)
def test_taking_everything_back_leaves_nothing(typed: list[Entry]) -> None:
    count = Count(THREE, 1000)
    for entry in typed:
        count = count.with_entry(entry)
    for _ in typed:
        count = count.without_last()
    assert (count.totals.papers, count.safe.papers, count.entries) == (0, 0, ())
    assert not any(count.totals.votes.values())


def test_after_a_power_cut_the_count_goes_on_from_what_was_on_the_disk() -> None:
    count = Count(THREE, 12)
    for _ in range(EVERY + 2):
        count = count.with_entry(Entry(AGREES))
    again = Count.resumed(THREE, 12, count.safe)
    assert (again.totals.papers, again.left, count.at_risk) == (5, 7, 2)
    assert again.without_last() == again


def test_of_a_bundle_as_many_papers_are_kept_as_whole_fives_and_its_taking_back_is_as_before_it() -> None:
    count = Count(THREE, 42)
    for _ in range(EVERY):
        count = count.with_entry(Entry(AGREES))
    bundled = count.with_entry(Entry(AGREES, 18))
    assert (bundled.totals.papers, bundled.safe.papers, bundled.at_risk) == (23, 20, 3)
    assert bundled.safe == Totals().plus(AGREES, 20)
    assert bundled.without_last().safe == count.safe
    further = bundled.with_entry(Entry(against("m01"))).with_entry(Entry(AGREES, 10))
    assert (further.totals.papers, further.at_risk) == (34, 4)
    assert further.safe == Totals().plus(AGREES, 29).plus(against("m01"), 1)


def test_a_bundle_up_to_the_end_is_kept_up_to_five_papers_before_it() -> None:
    count = Count(THREE, 42).with_entry(Entry(AGREES, 42))
    assert (count.left, count.safe.papers, count.at_risk) == (0, 35, 7)


@given(entries, steps, st.integers(0, 250))
def test_no_two_states_that_ever_were_on_the_disk_are_fewer_than_five_papers_apart(
    typed: list[Entry], taken: list[bool], collected: int
) -> None:
    waiting, count, states = list(typed), Count(THREE, collected), {0}
    for forward in taken:
        if forward and waiting and waiting[-1].times <= count.left:
            count = count.with_entry(waiting.pop())
        else:
            count = count.without_last()
        states.add(count.safe.papers)
    assert all(papers % EVERY == 0 and (not papers or collected - papers >= EVERY) for papers in states)


# Two counts.


def test_a_line_alone_that_differs_is_read_again_with_the_invalid_papers_as_agreed() -> None:
    one = PaperForm("good", THREE.lines[:1])
    agrees, refuses, invalid = marked(one, {}), marked(one, {"m01": "against"}), Paper({}, "signed")
    first, second = counted(agrees, agrees, invalid, form=one), counted(agrees, refuses, invalid, form=one)
    third = counted(agrees, refuses, form=one.only(frozenset({"m01"})))
    found = compared([first, second, third])
    assert found.agreed
    assert (found.totals.invalid, found.totals.line("m01")) == ({"signed": 1}, {"for": 1, "against": 1})


def test_two_counts_that_agree_are_the_result() -> None:
    twice = [counted(AGREES, against("m02")), counted(against("m02"), AGREES)]
    agreed = compared(twice)
    assert agreed.agreed
    assert agreed.totals.line("m02") == {"for": 1, "against": 1}
    assert agreed.totals.papers == 2


def test_where_two_counts_differ_it_is_said_for_whom() -> None:
    twice = [counted(AGREES, against("m02")), counted(AGREES, against("m03"))]
    assert compared(twice).open == ("m02", "m03")


def test_those_are_counted_again_until_two_agree() -> None:
    alone = THREE.only(frozenset({"m02", "m03"}))
    first, second = counted(AGREES, against("m02")), counted(AGREES, against("m03"))
    third = counted(marked(alone, {"m02": "against"}), marked(alone, {"m03": "against"}), form=alone)
    assert compared([first, second, third]).agreed
    assert compared([first, second, third]).totals.line("m03") == {"for": 1, "against": 1}


def test_counts_with_other_invalid_papers_agree_on_no_line() -> None:
    first, second = counted(AGREES, Paper({}, "signed")), counted(AGREES, AGREES)
    found = compared([first, second])
    assert (found.papers_differ, found.open) == (True, ("m01", "m02", "m03"))
    third = counted(Paper({}, "signed"), AGREES)
    assert compared([first, second, third]).agreed
    assert compared([first, second, third]).totals.line("m01") == {"for": 1}


def test_where_several_pairs_of_counts_agree_the_later_agreement_stands() -> None:
    with_m02, with_m03 = counted(AGREES, against("m02")), counted(AGREES, against("m03"))
    found = compared([with_m02, with_m02, with_m03, with_m03])
    assert found.agreed
    assert found.totals.line("m03") == {"for": 1, "against": 1}


papers = st.lists(
    st.lists(st.sampled_from(["m01", "m02", "m03"]), unique=True).map(lambda those: against(*those)), max_size=12
)


@given(papers, papers)
def test_a_line_is_agreed_only_where_two_counts_are_equal(one: list[Paper], other: list[Paper]) -> None:
    first, second = counted(*one), counted(*other)
    found = compared([first, second])
    for number in (1, 2, 3):
        name = f"m{number:02d}"
        assert (name in found.open) == (first.totals.line(name) != second.totals.line(name))


# The account of papers.


def whole(**papers: object) -> list[RoundHeld]:
    from msgspec.structs import replace

    return [replace(asked("good", 5, m01=5), **papers)]


def codes(**papers: object) -> list[str]:
    return fault_codes([*opened(5), put(3, "m01"), *whole(**papers)])


def test_section_v_F213_papers_printed_are_those_handed_out_and_those_left_over() -> None:
    assert codes(printed=7, left_over=2) == []
    assert codes(printed=7, left_over=1) == ["F213"]
    assert codes(printed=7) == ["F213"]


def test_section_v_F214_what_is_sealed_is_what_came_back_what_was_exchanged_and_what_was_left() -> None:
    assert codes(printed=7, left_over=2, sealed=7) == []
    assert codes(printed=7, left_over=2, sealed=5) == ["F214"]


def test_section_v_F215_every_invalid_paper_has_its_reason() -> None:
    line = {"m01": {"for": 3, "against": 0}}
    assert codes(invalid=2, votes=line, invalid_for={"signed": 1, "overvoted": 1}) == []
    assert codes(invalid=2, votes=line, invalid_for={"signed": 1}) == ["F215"]


def test_section_v_F216_papers_left_over_need_papers_printed() -> None:
    assert codes(left_over=2) == ["F216"]


def test_section_v_F217_a_line_counted_again_is_on_the_papers_and_took_no_more_counts_than_the_ballot() -> None:
    assert codes(counts=3, recounted={"m01": 3}) == []
    assert codes(counts=3, recounted={"m01": 4}) == ["F217"]
    assert codes(counts=3, recounted={"m01": 2}) == ["F217"]
    assert codes(counts=3, recounted={"m02": 3}) == ["F217"]


def test_section_v_W215_fewer_counts_than_the_reading_asks_for_are_told() -> None:
    def told(counts: int, readings: Mapping[str, ReadingValue] | None = None) -> list[str]:
        once = replace(asked("good", 5, m01=5), counts=counts)
        return [one.message for one in found([*opened(5, readings=readings), put(3, "m01"), once], "W215")]

    assert told(0) == told(1) == []
    assert "phải được kiểm 2 lần độc lập, nhưng lượt này chỉ ghi kiểm 1 lần" in told(1, {"count.blind": 2})[0]
    assert "chỉ ghi tổng số, không ghi đã kiểm mấy lần" in told(0, {"count.blind": 2})[0]
    assert told(2, {"count.blind": 2}) == []


# Whether it stays secret.


def before_the_ballot(convened: int, present: int, **readings: str) -> list[str]:
    chosen = {key.replace("__", "."): value for key, value in readings.items()}
    item = played([*opened(convened, present, readings=chosen), put(3, "m01")]).items[0]
    return [finding.code for finding in secrecy_findings(item, item.present)]


def test_section_v_W211_a_lone_voter_has_no_secret_ballot() -> None:
    assert before_the_ballot(3, 1) == ["W211"]


def test_section_v_W212_two_or_three_papers_alike_tell_what_each_one_voted() -> None:
    assert before_the_ballot(3, 2) == before_the_ballot(3, 3) == ["W212"]
    assert before_the_ballot(4, 4) == []


def test_section_v_W213_a_ballot_in_which_nobody_has_an_own_line_tells_of_none() -> None:
    cell = opened(15, 14, readings={"vote.self": "recused"})
    (organisation,) = played([*cell, put(1, subject("cb", "organisation"))]).items
    assert not list(secrecy_findings(organisation, ids(14)))
    (kept_out,) = played([*cell, put(1, subject("cb", "organisation", recused=("m03",)))]).items
    assert [one.code for one in secrecy_findings(kept_out, ids(14))] == ["W213"]


def test_section_v_W213_an_own_line_left_blank_tells_whose_paper_it_is() -> None:
    assert before_the_ballot(5, 5, vote__self="recused") == ["W213"]


def few_on_a_line(voters: int, *recused: str) -> list[str]:
    chosen = {"vote.self": "recused"}
    acts = [*opened(voters, readings=chosen), put(3, subject("m01", recused=recused), subject("m02"))]
    item = played(acts).items[0]
    return [finding.message for finding in secrecy_findings(item, item.present) if finding.code == "W214"]


def test_section_v_W214_a_line_that_others_keep_out_of_is_a_small_group_of_its_own() -> None:
    (told,) = few_on_a_line(6, "m02", "m03", "m04")
    assert "chỉ còn 02 người bỏ phiếu ở dòng của Nguyễn Văn M01: kết quả dòng ấy cho biết phiếu của những" in told
    assert few_on_a_line(6) == []


def test_section_v_W214_of_two_voters_one_alone_marks_the_line_of_the_other() -> None:
    (told,) = few_on_a_line(2)
    assert "chỉ còn 01 người bỏ phiếu ở dòng của Nguyễn Văn M01, Nguyễn Văn M02" in told


def test_section_v_W214_says_nothing_that_the_size_of_the_whole_group_said() -> None:
    assert few_on_a_line(3) == []


def test_the_warnings_of_secrecy_are_none_of_a_ballot_that_was_held() -> None:
    assert not found([*opened(3), put(3, "m01"), asked("good", 3, m01=3)], "W212")
