"""Who does not stand on a ballot that is due, and why: annex 3 and 4.2 for members, annex 5 for the four-level ballot."""

from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.acts import AnyAct, RoundHeld
from meetings.due import due
from meetings.off_ballot import off_ballot
from tests.meetings.build import asked, ids, levels, opened, played, put, runoff, subject

UNRATED = subject("m12", rated=False, reason="chuyển sinh hoạt")
LACKING = subject("m11", conditions=False)
MEMBERS: list[AnyAct] = [*opened(12), put(3, *ids(10), LACKING, UNRATED)]
GOOD = asked("good", 12, m01=6, **dict.fromkeys(ids(11)[1:], 12))
TIE = asked("excellent", 12, m02=9, m03=7, m04=7, **dict.fromkeys(ids(10)[4:], 0))


def off(acts: list[AnyAct], ballot: int = 0) -> dict[str, tuple[str, str]]:
    item = played(acts).items[0]
    return {one: tuple(why) for one, why in off_ballot(item, due(item)[ballot]).items()}  # type: ignore[misc]


def test_section_v_who_is_not_rated_stands_on_no_ballot() -> None:
    why = ("không đánh giá, xếp loại: chuyển sinh hoạt", "mục V.3; Phụ lục, mục 3")
    assert off(MEMBERS) == {"m12": why}


def test_annex_3_only_who_passed_good_and_meets_the_conditions_may_be_excellent() -> None:
    clause = "Phụ lục, mục 3 và 4.2"
    assert off([*MEMBERS, GOOD]) == {
        "m01": ("không đạt mức tốt: 6 phiếu, cần 7", clause),
        "m11": ("không bảo đảm tiêu chuẩn, điều kiện xuất sắc", clause),
        "m12": ("không đánh giá, xếp loại: chuyển sinh hoạt", clause),
    }


def test_annex_3_in_a_runoff_only_the_tied_stand() -> None:
    why = {one: text for one, (text, _) in off([*MEMBERS, GOOD, TIE]).items()}
    assert why["m02"] == "đã được chọn"
    assert why["m05"] == "không bằng phiếu ở chỗ cuối"
    assert "m03" not in why


def test_annex_3_downwards_only_who_failed_the_level_above() -> None:
    acts = [*MEMBERS, GOOD, TIE, runoff(12, m03=9, m04=3)]
    assert off(acts)["m02"][0] == "đã đạt mức tốt"
    failed = [*acts, asked("fulfilled", 12, m01=3)]
    assert set(off(failed)) == {*ids(12)[1:]}


def test_annex_3_while_some_wait_for_the_good_vote_the_others_wait_for_their_turn() -> None:
    some = asked("good", 12, m01=6, m02=12)
    why = off([*MEMBERS, some])
    assert why["m01"][0] == "đã biểu quyết mức tốt: không đạt"
    assert why["m02"][0] == "đã biểu quyết mức tốt: đạt"
    assert off([*MEMBERS, some], ballot=1)["m03"][0] == "chưa biểu quyết mức tốt"


def test_annex_5_a_subject_with_a_majority_stands_in_no_runoff() -> None:
    item = put(5, *(subject(one, "organisation") for one in ("a", "b", "c")))
    acts = [*opened(15, kind="committee"), item, levels(15, a=(8, 7, 0, 0), b=(6, 5, 4, 0))]
    assert {one: text for one, (text, _) in off(acts).items()} == {
        "a": "đã có mức quá nửa",
        "b": "đã bỏ phiếu, chưa mức nào quá nửa",
    }
    assert off(acts, ballot=1)["c"][0] == "chưa bỏ phiếu bốn mức"


@settings(max_examples=40)
@given(st.lists(st.integers(0, 12), min_size=11, max_size=11), st.lists(st.integers(0, 12), min_size=11, max_size=11))
def test_everybody_either_stands_or_has_a_reason_never_both(good: list[int], chosen: list[int]) -> None:
    acts: list[AnyAct] = [*MEMBERS, asked("good", 12, **dict(zip(ids(11), good, strict=True)))]
    for _ in range(3):
        item = played(acts).items[0]
        for ballot in due(item):
            reasons = off_ballot(item, ballot)
            assert set(reasons) == {one.id for one in item.subjects} - set(ballot.subjects)
            assert all(reason.text and reason.clause for reason in reasons.values())
        if not due(item):
            return
        first = due(item)[0]
        marks = dict(zip(ids(11), chosen, strict=True))
        limit = 12 * (first.places or 12)
        votes = {one: min(marks[one], limit // len(first.subjects)) for one in first.subjects}
        lines = {one: {"for": given_votes, "against": 12 - given_votes} for one, given_votes in votes.items()}
        acts.append(RoundHeld(0, first.question, 12, 12, 0, lines, runoff=first.runoff))
