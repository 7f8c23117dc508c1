"""The cap on excellent (Điều 8.5): places in the agency and in every group, who waits for a decision, who decided."""

from fractions import Fraction

import pytest

from meetings.kpi.filling import AGENCY
from meetings.kpi.outcome import MonthOutcome
from tests.meetings.kpi.build import Data, came_out, levels, person, places, with_points

RAISED = {"decided_by": "Ban Thường vụ Đảng ủy", "number": "15-QĐ/ĐU", "date": "2026-07-27", "ground": "Dẫn đầu khối"}


def office(excellent: int, good: int, group: str = "chuyen-vien", first: int = 1) -> list[Data]:
    """So many people at 95 points and so many at 85, in one group."""
    count = excellent + good
    points = ["95"] * excellent + ["85"] * good
    return [with_points(f"p{first + n:02d}", points[n], group=group) for n in range(count)]


def decided(*choices: str, level: str = "excellent") -> list[Data]:
    return [{"person": one, "level": level, "reason": "Sản phẩm nổi trội"} for one in choices]


def allowed(came: MonthOutcome) -> dict[str, int]:
    return {cap.scope: cap.allowed for cap in came.caps}


@pytest.mark.parametrize(
    ("excellent", "good", "places_"),
    [(6, 24, 5), (5, 25, 5), (1, 29, 1), (12, 0, 2), (6, 6, 2), (8, 0, 1), (5, 0, 0), (6, 0, 1), (7, 5, 2), (0, 9, 0)],
)
def test_R141_D30_a_fifth_of_those_left_good_when_the_others_are_pushed_out(
    excellent: int, good: int, places_: int
) -> None:
    came = came_out(*office(excellent, good))
    assert allowed(came) == {AGENCY: places_, "chuyen-vien": places_}
    assert places_ <= Fraction(1, 5) * (excellent + good - places_)


def test_R141_both_scopes_are_told_and_the_tighter_one_binds() -> None:
    came = came_out(*office(2, 8, "mot"), *office(1, 3, "hai", first=11))
    assert allowed(came) == {AGENCY: 2, "mot": 1, "hai": 0}
    assert [(one.scope, one.people, one.places) for one in came.pending] == [
        (AGENCY, ("p01", "p02", "p11"), 2), ("mot", ("p01", "p02"), 1), ("hai", ("p11",), 0),
    ]  # fmt: skip
    assert {came.levels[one] for one in ("p01", "p02", "p11")} == {None}


def test_R141_who_fits_is_excellent_without_any_decision() -> None:
    came = came_out(*office(2, 10))
    assert levels(came) == ["excellent"] * 2 + ["good"] * 10
    assert came.pending == ()
    assert [cap.chosen for cap in came.caps] == [2, 2]


def test_R143_whoever_is_over_the_cap_waits_and_the_score_stands() -> None:
    came = came_out(*office(3, 9))
    assert levels(came)[:3] == [None, None, None]
    assert [score.score_level for score in came.scores[:3]] == ["excellent"] * 3
    assert came.caps[0].over


def test_R143_a_decision_pushes_out_and_those_who_then_fit_are_excellent() -> None:
    came = came_out(*office(3, 9), decision=decided("p02", level="good"))
    assert levels(came)[:3] == ["excellent", "good", "excellent"]
    assert came.pending == ()
    assert came.scores[1].total == 95
    assert (came.caps[0].reached, came.caps[0].allowed, came.caps[0].chosen) == (3, 2, 2)


def test_whoever_is_chosen_is_settled_while_the_others_wait() -> None:
    came = came_out(*office(3, 9), decision=decided("p02"))
    assert levels(came)[:3] == [None, "excellent", None]
    assert [(one.people, one.places) for one in came.pending] == [(("p01", "p03"), 1)] * 2


def test_a_decision_far_below_takes_from_the_base_too() -> None:
    came = came_out(*office(3, 9), decision=decided("p12", "p11", level="fulfilled"))
    assert allowed(came)[AGENCY] == 1


def test_a_decision_may_lower_anybody_for_a_reason() -> None:
    came = came_out(*office(0, 2), decision=decided("p01", level="unfulfilled"))
    assert levels(came) == ["unfulfilled", "good"]
    assert came.scores[0].score_level == "good"


def test_R142_the_raised_share_holds_for_the_agency_and_every_group() -> None:
    came = came_out(*office(6, 24), excellent_unit=RAISED)
    assert allowed(came) == {AGENCY: 6, "chuyen-vien": 6}
    assert {cap.share for cap in came.caps} == {Fraction(1, 4)}
    assert came.pending == ()


def test_R142_a_share_between_the_two_may_be_decided() -> None:
    came = came_out(*office(6, 24), excellent_unit=RAISED | {"share": "11/50"})
    assert allowed(came)[AGENCY] == 5


@pytest.mark.parametrize("share", ["26/100", "1/3", "1/5", "1/6", "25%", "0.25", "1/0", "-1/4"])
def test_F812_R142_a_share_that_nobody_may_decide(share: str) -> None:
    assert places("F812", *office(1, 1), excellent_unit=RAISED | {"share": share}) == ["excellent_unit.share"]


def test_W802_R142_a_raised_share_without_its_ground_is_told() -> None:
    assert places("W802", *office(1, 1), excellent_unit=RAISED | {"ground": ""}) == ["excellent_unit.ground"]
    assert places("W802", *office(1, 1), excellent_unit=RAISED) == []


def test_caps_list_every_group_even_where_nobody_is_rated() -> None:
    came = came_out(*office(1, 1), person("p09", group="tap-su", worked_days=0))
    assert [(cap.scope, cap.size, cap.reached, cap.allowed) for cap in came.caps] == [
        (AGENCY, 2, 1, 0), ("chuyen-vien", 2, 1, 0), ("tap-su", 0, 0, 0),
    ]  # fmt: skip


def test_W808_groups_too_small_for_anybody_are_told_before_points_matter() -> None:
    people = office(0, 6, "mot") + office(0, 5, "hai", first=11)
    told = [one for one in came_out(*people).warnings if one.code == "W808"]
    assert [one.message.split(";")[0] for one in told] == [
        "quá ít người để có loại A với tỷ lệ 20%: nhóm «hai» (05 người)"
    ]
    raised = came_out(*people, excellent_unit=RAISED)
    assert "W808" not in {one.code for one in raised.warnings}


def test_D30_the_number_under_the_other_readings_is_at_hand() -> None:
    came = came_out(*office(6, 24))
    assert {base: caps[AGENCY].allowed for base, caps in came.caps_otherwise.items()} == {"pool": 6, "good_before": 4}


# Decisions that cannot stand.


@pytest.mark.parametrize(("points", "level"), [("89.99", "excellent"), ("70", "excellent")])
def test_F840_a_decision_is_never_above_the_score(points: str, level: str) -> None:
    people = [with_points("p01", points)]
    assert places("F840", *people, decision=decided("p01", level=level)) == ["decision[0].level"]


def test_F841_one_decision_for_one_person() -> None:
    twice = [*decided("p01", level="good"), *decided("p01")]
    assert places("F841", *office(1, 6), decision=twice) == ["decision[1].person"]


def test_F842_nothing_to_decide_where_there_is_no_score() -> None:
    people = [person("p01", worked_days=1), person("p02", {"name": "Việc", "level": 1, "assigned": 0, "completed": 0})]
    assert places("F842", *people, decision=decided("p01", "p02", level="good")) == [
        "decision[0].person", "decision[1].person",
    ]  # fmt: skip


def test_F843_more_chosen_than_places_is_refused_in_each_scope() -> None:
    assert places("F843", *office(3, 9), decision=decided("p01", "p02", "p03")) == ["decision", "decision"]


def test_F808_a_decision_about_nobody() -> None:
    assert places("F808", *office(1, 1), decision=decided("p77", level="good")) == ["decision[0].person"]


def test_F840_is_told_beside_faults_of_other_people() -> None:
    wrong = person("p01", general=31)
    told = places("F840", wrong, with_points("p02", "80"), decision=decided("p02"))
    assert told == ["decision[0].level"]
