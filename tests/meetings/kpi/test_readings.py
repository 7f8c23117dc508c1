"""Every contested reading of the regulation, each alternative: what it changes, in figures."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from meetings.amounts import exact_text
from meetings.faults import Refused
from meetings.kpi.filling import AGENCY
from meetings.kpi.outcome import outcome
from meetings.kpi.regulation import shipped
from meetings.kpi.rules import UNDERSTOOD
from meetings.people import Level
from meetings.readings import shown
from tests.meetings.kpi.build import (
    Data,
    came_out,
    exact,
    found,
    leader,
    levels,
    month,
    person,
    places,
    record,
    score_of,
    task,
    with_points,
)
from tests.meetings.kpi.test_caps import office

REGULATION = shipped()["KPI-TN-2026"]


def abc(*tasks: Data, readings: Data) -> tuple[str, ...]:
    score = score_of(*tasks, readings=readings)
    return tuple(str(one) for one in exact(score.a, score.b, score.c))


def test_every_reading_is_named_with_its_alternatives_and_all_but_one_can_be_chosen() -> None:
    assert {reading.key for reading in REGULATION.reading} == set(UNDERSTOOD)
    assert [reading.key for reading in REGULATION.reading if not reading.settable] == ["level.conditions"]
    for reading in REGULATION.reading:
        assert len(reading.option) > 1
        assert reading.means(reading.chosen) is not None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (one.key, option.value)
        for one in REGULATION.reading
        for option in one.option
        if one.settable and not option.refused
    ],
)
def test_every_alternative_can_be_chosen_and_is_told_unless_it_is_the_default(key: str, value: object) -> None:
    reading = REGULATION.find_reading(key)
    codes = {one.code for one in found(leader("p01", manages=["p02"]), person("p02"), readings={key: value})}
    assert reading is not None
    assert ("W102" in codes) is (shown(reading.chosen) != shown(value))  # type: ignore[arg-type]
    assert not any(code.startswith("F") for code in codes)


def test_F104_conditions_beyond_the_points_are_refused_by_name() -> None:
    assert [one.where for one in found(person(), readings={"level.conditions": "checklist"}) if one.code == "F104"] == [
        "readings.level.conditions"
    ]


def test_F103_F105_F106_readings_go_through_the_same_door_as_those_of_meetings() -> None:
    assert places("F103", person(), readings={"cap.base": "pool"}) == ["readings.cap.base"]
    assert places("F105", person(), readings={"kpi.deduct": "half"}) == ["readings.kpi.deduct"]
    data = month(person()) | {"readings": {"kpi.deduct": "compound"}}
    with pytest.raises(Refused, match=r"F106 readings\.ground"):
        outcome(record(data))


# D-30 to D-33: the cap.


@pytest.mark.parametrize(
    ("base", "excellent", "good", "allowed"),
    [
        ("final_good", 6, 24, 5), ("pool", 6, 24, 6), ("good_before", 6, 24, 4), ("good_before", 6, 25, 5),
        ("pool", 7, 0, 1), ("good_before", 7, 0, 0), ("pool", 2, 3, 1), ("final_good", 2, 3, 0),
    ],
)  # fmt: skip
def test_D30_the_base_of_the_cap(base: str, excellent: int, good: int, allowed: int) -> None:
    came = came_out(*office(excellent, good), readings={"kpi.cap.base": base})
    assert [cap.allowed for cap in came.caps] == [allowed, allowed]


@pytest.mark.parametrize(
    ("scope", "waiting"),
    [("both", {AGENCY, "mot", "hai"}), ("agency", {AGENCY}), ("group", {"mot", "hai"})],
)
def test_D31_the_scope_of_the_cap(scope: str, waiting: set[str]) -> None:
    people = [*office(2, 8, "mot"), *office(1, 3, "hai", first=11)]
    came = came_out(*people, readings={"kpi.cap.scope": scope})
    assert {one.scope for one in came.pending} == waiting
    assert [cap.scope for cap in came.caps] == [AGENCY, "mot", "hai"]


@pytest.mark.parametrize(("rounding", "allowed"), [("floor", 1), ("half_up", 2)])
def test_D06_rounding_of_places(rounding: str, allowed: int) -> None:
    assert came_out(*office(3, 7), readings={"kpi.cap.rounding": rounding}).caps[0].allowed == allowed


def test_D06_half_up_keeps_the_rounded_share_of_those_finally_good() -> None:
    for size in range(1, 40):
        places_ = came_out(*office(size, 0), readings={"kpi.cap.rounding": "half_up"}).caps[0].allowed
        assert places_ <= (size - places_) // 5 + ((size - places_) % 5 >= 3)
        more = places_ + 1
        assert more > size or more > (size - more) // 5 + ((size - more) % 5 >= 3)


@pytest.mark.parametrize(("least", "expected"), [(0, [None, "good"]), (1, ["excellent", "good"])])
def test_D07_a_small_group_has_nobody_or_one(least: int, expected: list[Level | None]) -> None:
    assert levels(came_out(*office(1, 1), readings={"kpi.cap.min": least})) == expected


def test_D32_by_score_the_highest_take_the_places_and_nobody_waits() -> None:
    people = [with_points(f"p{n:02d}", str(90 + n)) for n in range(1, 7)] + office(0, 6, first=7)
    came = came_out(*people, readings={"kpi.cap.select": "by_score"})
    assert levels(came)[:6] == ["good"] * 4 + ["excellent"] * 2
    assert came.pending == ()


def test_D32_by_score_a_tie_at_the_edge_waits_and_nobody_below_comes_before_it() -> None:
    points = ["98", "95", "95", "92"] + ["85"] * 8
    people = [with_points(f"p{n:02d}", one) for n, one in enumerate(points, 1)]
    came = came_out(*people, readings={"kpi.cap.select": "by_score"})
    assert levels(came)[:4] == ["excellent", None, None, "good"]
    assert [(one.scope, one.people, one.places) for one in came.pending] == [("chuyen-vien", ("p02", "p03"), 1)]
    settled = came_out(
        *people,
        readings={"kpi.cap.select": "by_score"},
        decision=[{"person": "p02", "level": "good", "reason": "ít việc khó hơn"}],
    )
    assert levels(settled)[:4] == ["excellent", "good", "excellent", "good"]


def test_D32_by_score_a_full_group_does_not_hold_places_of_the_agency() -> None:
    points = {"mot": ["99", "98", "97"] + ["85"] * 4, "hai": ["95", *["85"] * 5]}
    people = [
        with_points(f"{group}{n}", one, group=group) for group, given in points.items() for n, one in enumerate(given)
    ]
    came = came_out(*people, readings={"kpi.cap.select": "by_score"})
    assert {one: came.levels[one] for one in ("mot0", "mot1", "mot2", "hai0")} == {
        "mot0": "excellent", "mot1": "good", "mot2": "good", "hai0": "excellent",
    }  # fmt: skip


def test_D32_by_score_with_groups_alone() -> None:
    people = [*office(2, 4, "mot"), *office(1, 5, "hai", first=11)]
    readings = {"kpi.cap.select": "by_score", "kpi.cap.scope": "group"}
    came = came_out(*people, readings=readings)
    assert (came.levels["p01"], came.levels["p11"]) == (None, "excellent")
    assert [(one.scope, one.people) for one in came.pending] == [("mot", ("p01", "p02"))]


# D-34 to D-36, D-50, D-53: measuring.


@pytest.mark.parametrize(("ratio", "expected"), [("per_item", "75"), ("total", "100"), ("none", "125")])
def test_D34_surplus(ratio: str, expected: str) -> None:
    assert abc(task(4, 8), task(4, 2), readings={"kpi.cap_ratio": ratio}) == (expected,) * 3


def test_D34_without_any_cap_the_month_still_ends_at_the_top_of_the_scale() -> None:
    score = score_of(task(4, 40), general=30, readings={"kpi.cap_ratio": "none"})
    assert exact(score.a, score.raw_total, score.total) == ("1000", "730", "100")


@pytest.mark.parametrize(("deduct", "b"), [("additive_floor0", "50"), ("compound", "56.25")])
def test_D35_two_lapses_add_up_or_compound(deduct: str, b: str) -> None:
    assert abc(task(1, quality_lapses=2), readings={"kpi.deduct": deduct})[1] == b


def test_D35_compounding_never_ends_at_nothing() -> None:
    assert abc(task(1, delays=10), readings={"kpi.deduct": "compound"})[2] == exact_text(100 * Fraction(3, 4) ** 10)


@pytest.mark.parametrize(("base", "b"), [("product", "93.75"), ("row", "75")])
def test_D50_a_quarter_of_one_product_or_of_the_row(base: str, b: str) -> None:
    assert abc(task(4, quality_lapses=1), readings={"kpi.deduct_from": base})[1] == b


@pytest.mark.parametrize(("deduct", "row", "b"), [("compound", "product", "89.0625"), ("compound", "row", "56.25")])
def test_D35_D50_together(deduct: str, row: str, b: str) -> None:
    assert abc(task(4, quality_lapses=2), readings={"kpi.deduct": deduct, "kpi.deduct_from": row})[1] == b


@pytest.mark.parametrize(
    ("value", "row", "figure"), [("deduct", "product", "93.75"), ("nothing", "product", "75"), ("nothing", "row", "0")]
)
def test_D53_D36_a_faulty_or_late_product_loses_a_quarter_or_all(value: str, row: str, figure: str) -> None:
    for key, field, place in (("kpi.faulty", "quality_lapses", 1), ("kpi.late", "delays", 2)):
        given = abc(task(4, **{field: 1}), readings={key: value, "kpi.deduct_from": row})
        assert given == ("100",) * place + (figure,) + ("100",) * (2 - place)


@pytest.mark.parametrize(("base", "expected"), [("assigned", ("50", "50", "50")), ("completed", ("50", "100", "100"))])
def test_D36_the_base_of_b_and_c(base: str, expected: tuple[str, ...]) -> None:
    assert abc(task(4, 2), readings={"kpi.bc_base": base}) == expected


def test_D36_over_what_was_completed_nothing_done_is_nothing() -> None:
    assert abc(task(4, 0), readings={"kpi.bc_base": "completed"}) == ("0", "0", "0")


# D-37, D-38, D-51: bonus and the top of the scale.

BONUS = [{"points": 8, "ground": "Đột xuất", "approved_by": "Bí thư"}]


@pytest.mark.parametrize(("cap", "total"), [(100, "100"), ("none", "105")])
def test_D37_above_the_scale(cap: object, total: str) -> None:
    score = score_of(general=27, bonus=BONUS, readings={"kpi.total_cap": cap})
    assert exact(score.raw_total, score.total) == ("105", total)


@pytest.mark.parametrize(("can", "general", "level"), [(True, 13, "excellent"), (False, 13, "good"), (False, 20, "excellent"),
                                                       (True, 12, "excellent"), (True, Decimal("11.9"), "good")])  # fmt: skip
def test_D37_whether_bonus_lifts_to_A(can: bool, general: object, level: str) -> None:
    score = score_of(general=general, bonus=BONUS, readings={"kpi.bonus_can_reach_A": can})
    assert score.score_level == level


def test_D37_without_the_bonus_far_below_it_still_lifts_to_B() -> None:
    bonus = [{"points": 30, "ground": "Đột xuất", "approved_by": "Bí thư"}]
    score = score_of(task(10, 9), general=2, bonus=bonus, readings={"kpi.bonus_can_reach_A": False})
    assert (*exact(score.total), score.score_level) == ("95", "good")


@pytest.mark.parametrize(("place", "total"), [("outside", "93"), ("within_70", "92")])
def test_D51_bonus_outside_or_within_the_seventy(place: str, total: str) -> None:
    score = score_of(task(10, 9), general=22, bonus=BONUS, readings={"kpi.bonus_place": place})
    assert exact(score.raw_total, score.total) == ("93", total)


def test_D38_bonus_by_formula_from_what_was_done_besides() -> None:
    extra = task(2, 1, extra=True, unit=2)
    score = score_of(task(10), extra, general=10, readings={"kpi.bonus": "formula"})
    assert exact(score.bonus, score.total) == ("14", "94")


@pytest.mark.parametrize(("most", "bonus"), [("none", 8), (5, 5), (10, 8)])
def test_D38_the_most_bonus(most: object, bonus: int) -> None:
    assert score_of(bonus=BONUS, readings={"kpi.bonus_max": most}).bonus == bonus


def test_F823_bonus_by_formula_is_not_written_by_hand() -> None:
    assert places("F823", person("p01", bonus=BONUS), readings={"kpi.bonus": "formula"}) == ["person[0].bonus[0]"]


# D-39 to D-41: leaders.


def test_D39_without_a_choice_full_where_the_reading_says_so() -> None:
    silent = leader("p01", leadership=None)
    assert places("F012", silent) == ["person[0].leadership"]
    lead = came_out(silent, readings={"kpi.lead_mid": "100_if_no_fault"}).scores[0].lead
    assert lead is not None
    assert (lead.execution, lead.unity) == (100, 100)


@pytest.mark.parametrize(("empty", "d", "result"), [(100, 100, Fraction(570, 6)), ("omit", None, Fraction(470, 5))])
def test_D40_nobody_below(empty: object, d: int | None, result: Fraction) -> None:
    score = came_out(leader("p01", task(10, 9)), readings={"kpi.d_empty": empty}).scores[0]
    assert score.lead is not None
    assert (score.lead.d, score.result) == (d, result)


@pytest.mark.parametrize(("by", "d"), [("score", 100), ("level", 50)])
def test_D41_the_score_or_the_level_decided(by: str, d: int) -> None:
    came = came_out(
        leader("p01", manages=["p02"]),
        person("p02", general=10),
        decision=[{"person": "p02", "level": "unfulfilled", "reason": "Bị khiển trách"}],
        readings={"kpi.d_by": by},
    )
    assert came.scores[0].lead is not None
    assert came.scores[0].lead.d == d


@pytest.mark.parametrize(("unknown", "rated"), [("left_out", True), ("wait", None)])
def test_D43_somebody_below_without_a_score(unknown: str, rated: bool | None) -> None:
    came = came_out(leader("p01", manages=["p02"]), person("p02", task(0, 0)), readings={"kpi.d_unknown": unknown})
    assert came.scores[0].rated is rated
    assert ("no-score-below" in {one.reason for one in came.pending}) is (rated is None)


# D-42: rounding.


@pytest.mark.parametrize(
    ("by", "on", "general", "level"),
    [
        ("exact", "exact", "19.996", "good"), (2, "exact", "19.996", "good"), (2, "rounded", "19.996", "excellent"),
        (2, "rounded", "19.994", "good"), (1, "rounded", "19.95", "excellent"), (1, "rounded", "19.94", "good"),
        ("half_point", "rounded", "19.75", "excellent"), ("half_point", "rounded", "19.74", "good"),
        ("exact", "rounded", "19.996", "good"),
    ],
)  # fmt: skip
def test_D42_classified_on_the_exact_or_the_rounded_points(by: object, on: str, general: str, level: str) -> None:
    score = score_of(general=Decimal(general), readings={"score.round": by, "classify_on": on})
    assert score.score_level == level
    assert score.total == 70 + Fraction(general)


# D-44, D-52: working days.


@pytest.mark.parametrize(
    ("calendar", "worked", "rated"),
    [
        ("unit", 11, True),
        ("unit", Decimal("10.5"), False),
        ("monday_friday", 11, False),
        ("monday_friday", Decimal("11.5"), True),
    ],
)
def test_D44_july_2026_has_23_weekdays_and_the_office_22_working_days(
    calendar: str, worked: object, rated: bool
) -> None:
    came = came_out(person("p01", worked_days=worked), readings={"workdays.calendar": calendar})
    assert came.scores[0].rated is rated


@pytest.mark.parametrize(("base", "rated"), [("period", True), ("month", False)])
def test_D52_half_of_the_period_or_of_the_month(base: str, rated: bool) -> None:
    came = came_out(
        person("p01", worked_days=6),
        month="2026-09",
        period={"from": date(2026, 9, 1), "to": date(2026, 9, 14)},
        working_days=9,
        month_working_days=21,
        readings={"kpi.worked_base": base},
    )
    assert came.scores[0].rated is rated


def test_D52_D44_weekdays_of_the_whole_month() -> None:
    readings = {"kpi.worked_base": "month", "workdays.calendar": "monday_friday"}
    period = {"from": date(2026, 9, 1), "to": date(2026, 9, 14)}
    came = came_out(person("p01", worked_days=9), month="2026-09", period=period, working_days=10, readings=readings)
    assert (came.scores[0].rated, came.scores[0].base_days) == (False, 22 * 10**9)


def test_F012_the_whole_months_working_days_are_asked_for() -> None:
    period = {"from": date(2026, 7, 1), "to": date(2026, 7, 14)}
    told = places("F012", person(), period=period, working_days=10, readings={"kpi.worked_base": "month"})
    assert told == ["month_working_days"]
