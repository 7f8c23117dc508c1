"""What a month comes to (Điều 6, 7, 8, 11–15): the figures that the regulation gives, to the last decimal."""

from decimal import Decimal
from fractions import Fraction

import pytest

from meetings.kpi.score import Score
from tests.meetings.kpi.build import came_out, exact, leader, levels, person, score_of, task, with_points


def figures(score: Score) -> tuple[str | None, ...]:
    return exact(score.a, score.b, score.c, score.result, score.total)


def test_R172_R177_T10_rows_of_unlike_weight_with_a_large_error_and_two_delays() -> None:
    score = score_of(task(1, unit=6, quality_lapses=1), task(1, Decimal("0.75"), unit=4, delays=2), general=27)
    assert figures(score) == ("90", "75", "75", "80", "83")
    assert score.score_level == "good"


def test_R175_R177_T11_deductions_end_at_nothing() -> None:
    score = score_of(task(1, quality_lapses=5, delays=4), general=30)
    assert figures(score) == ("100", "0", "0", "100/3", "160/3")
    assert score.score_level == "fulfilled"


def test_R184_T12_a_leader_is_the_mean_of_six() -> None:
    lead = {"execution": 50, "execution_ground": "chậm kéo dài", "unity": 100, "unity_ground": "đoàn kết"}
    score = came_out(leader("p01", task(10, 9), leadership=lead)).scores[0]
    assert figures(score) == ("90", "90", "90", "260/3", "266/3")
    assert score.score_level == "good"


def test_R186_T13_above_the_scale_the_total_is_100_and_the_raw_one_is_kept() -> None:
    bonus = {"points": 3, "ground": "Nhận thay nhiệm vụ", "approved_by": "Trần Văn Bình"}
    score = score_of(general=29, bonus=[bonus])
    assert (*exact(score.raw_total, score.total), score.score_level) == ("102", "100", "excellent")


def test_R187_T14_13_of_14_and_25_points_are_exactly_90() -> None:
    score = score_of(task(14, 13), general=25)
    assert figures(score) == ("650/7", "650/7", "650/7", "650/7", "90")
    assert score.score_level == "excellent"


@pytest.mark.parametrize(
    ("worked", "rated"), [(11, True), (10, False), (Decimal("10.5"), False), (0, False), (None, True)]
)
def test_R129_T15_half_the_working_days_are_enough_and_less_is_not(worked: object, rated: bool) -> None:
    came = came_out(person("p01", general=15, worked_days=worked))
    assert came.scores[0].rated is rated
    assert levels(came) == (["good"] if rated else [None])


def test_R130_whoever_worked_half_the_days_is_rated_on_what_was_done() -> None:
    came = came_out(person("p01", task(4, 3), worked_days=11, absence="nghỉ ốm"))
    assert figures(came.scores[0]) == ("75", "75", "75", "75", "80.5")


def test_R131_not_rated_is_in_no_count_and_needs_no_points() -> None:
    away = person("p02", worked_days=3, general=None)
    came = came_out(person("p01", general=15), away)
    assert (came.scores[1].rated, came.scores[1].total, came.levels["p02"]) == (False, None, None)
    assert [cap.size for cap in came.caps] == [1, 1]
    assert came.pending == ()


@pytest.mark.parametrize(
    ("points", "level"),
    [("100", "excellent"), ("90", "excellent"), ("89.999999", "good"), ("70", "good")],
)
def test_R137_R138_levels_begin_exactly_at_their_points(points: str, level: str) -> None:
    score = came_out(with_points("p01", points)).scores[0]
    assert (score.total, score.score_level) == (Fraction(points), level)


@pytest.mark.parametrize(
    ("done", "general", "level"),
    [
        (10, 0, "good"),
        (9, 6, "fulfilled"),
        (5, 15, "fulfilled"),
        (5, Decimal("14.99"), "unfulfilled"),
        (0, 30, "unfulfilled"),
    ],
)
def test_R139_R140_below_70_and_below_50(done: int, general: object, level: str) -> None:
    assert score_of(task(10, done), general=general).score_level == level


def test_R134_R136_thirty_and_seventy_points_make_a_hundred() -> None:
    assert score_of(general=30).raw_total == 100
    assert score_of(general=0).raw_total == 70
    assert score_of(task(10, 0), general=30).raw_total == 30


def test_R173_surplus_of_one_product_fills_no_other() -> None:
    assert figures(score_of(task(4, 8), task(4, 2)))[0] == "75"


def test_R174_unfinished_work_lowers_all_three() -> None:
    assert figures(score_of(task(4, 3)))[:3] == ("75", "75", "75")


def test_D53_what_was_never_accepted_counts_nothing_in_b_alone() -> None:
    assert figures(score_of(task(4, 4, rejected=1)))[:3] == ("100", "75", "100")
    assert figures(score_of(task(4, 4, rejected=1, quality_lapses=2)))[:3] == ("100", "62.5", "100")


def test_D50_a_lapse_takes_a_quarter_of_one_product_of_the_row() -> None:
    assert figures(score_of(task(4, unit=Decimal("2.5"), quality_lapses=1)))[1] == "93.75"


def test_D50_of_a_part_of_a_product_a_quarter_of_that_part() -> None:
    assert figures(score_of(task(1, Decimal("0.75"), unit=4, delays=2)))[:3] == ("75", "75", "37.5")


def test_R128_excused_lapses_take_nothing() -> None:
    spared = {"quality_lapses": 2, "quality_excused": 2, "delays": 3, "delays_excused": 1, "excused_by": "Đảng ủy"}
    assert figures(score_of(task(4, **spared)))[:3] == ("100", "100", "87.5")


def test_R183_the_result_of_staff_is_the_mean_of_three() -> None:
    score = score_of(task(8, quality_lapses=4, delays=8))
    assert figures(score)[:4] == ("100", "87.5", "75", "87.5")


def test_R185_general_and_weighted_result_and_bonus() -> None:
    bonus = [{"points": "1"}, {"points": "0.5"}]
    lines = [{"points": Decimal(one["points"]), "ground": "Đột xuất", "approved_by": "Bí thư"} for one in bonus]
    score = score_of(task(4, 3), general=Decimal("27.25"), bonus=lines)
    assert score.raw_total == Fraction("27.25") + Fraction("52.5") + Fraction("1.5")
    assert score.bonus == Fraction("1.5")


def test_R192_what_is_handed_over_stays_assigned_and_counts_nothing_done() -> None:
    assert figures(score_of(task(6), task(4, 4, handed_over=True)))[:3] == ("60", "60", "60")


def test_R193_R194_extra_work_stands_outside_the_total() -> None:
    line = {"points": 1, "ground": "Đột xuất", "approved_by": "Bí thư"}
    score = score_of(task(6), task(4, 1, extra=True, delays=3), bonus=[line])
    assert figures(score)[:3] == ("100", "100", "100")


def test_R191_D43_without_an_assigned_task_there_is_no_score() -> None:
    came = came_out(person("p01", task(4, extra=True), bonus=[]), person("p02", task(0, 0)), person("p03"))
    assert [score.rated for score in came.scores] == [None, None, True]
    assert [(one.reason, one.people) for one in came.pending if one.reason == "no-tasks"] == [
        ("no-tasks", ("p01",)), ("no-tasks", ("p02",)),
    ]  # fmt: skip
    assert came.levels["p01"] is None


# Leaders.


@pytest.mark.parametrize(("general", "d"), [(15, 100), (Decimal("14.99"), 50)])
def test_R127_R179_d_is_half_when_one_below_is_unfulfilled(general: object, d: int) -> None:
    came = came_out(leader("p01", manages=["p02", "p03"]), person("p02", task(10, 5), general=general), person("p03"))
    lead = came.scores[0].lead
    assert lead is not None
    assert lead.d == d


def test_D40_d_leaves_out_who_is_not_rated() -> None:
    came = came_out(leader("p01", manages=["p02"]), person("p02", task(10, 0), worked_days=1))
    assert came.scores[0].lead is not None
    assert came.scores[0].lead.d == 100


def test_D41_scores_go_from_the_bottom_up() -> None:
    """The clerk fails, so the deputy's d is half; with it the deputy passes at 50, so the head's d is full."""
    deputy = leader("p02", task(10, 3), manages=["p03"], leader="deputy", general=Decimal("10.5"))
    came = came_out(leader("p01", manages=["p02"]), deputy, person("p03", task(10, 1), general=0))
    below = came.scores[1]
    assert below.lead is not None
    assert (below.lead.d, below.total) == (50, Fraction("10.5") + Fraction(7, 10) * Fraction(340, 6))
    assert came.scores[0].lead is not None
    assert came.scores[0].lead.d == 100


def test_R178_what_a_leader_directs_counts_like_what_a_leader_does() -> None:
    tasks = [task(4, 3, directing=True), task(6)]
    assert figures(came_out(leader("p01", *tasks)).scores[0])[:3] == ("90", "90", "90")


def test_R182_a_deputy_has_the_same_three_figures_in_the_own_field() -> None:
    deputy = leader("p02", manages=["p04"], leader="deputy")
    came = came_out(leader("p01", manages=["p02"]), deputy, person("p03", task(10, 0), general=0), person("p04"))
    assert came.scores[1].lead is not None
    assert came.scores[1].lead.d == 100


def test_one_may_be_managed_by_several_and_named_twice() -> None:
    failing = person("p03", task(10, 0), general=0)
    came = came_out(leader("p01", manages=["p03", "p03"]), leader("p02", manages=["p03"]), failing)
    assert [score.lead.d for score in came.scores if score.lead is not None] == [50, 50]


def test_R120_all_four_kinds_of_people_are_rated_alike() -> None:
    kinds = ("cadre", "civil_servant", "public_employee", "contract")
    came = came_out(*(person(f"p{number}", task(4, 3), kind=kind) for number, kind in enumerate(kinds)))
    assert {score.total for score in came.scores} == {Fraction("80.5")}


def test_a_long_chain_of_managers_is_no_trouble() -> None:
    people = [leader(f"p{n}", manages=[f"p{n + 1}"]) for n in range(3000)]
    assert came_out(*people, person("p3000", task(10, 0), general=0)).scores[0].score_level == "excellent"


def test_R196_the_persons_own_points_change_nothing() -> None:
    assert score_of(general=20, self_general=30, self_level="excellent").total == 90
