"""The program against the second reading of the regulation: months come out alike, broken ones are refused."""

import json
from datetime import date
from random import Random

import pytest

from meetings.kpi.calendar import steps_of
from meetings.kpi.regulation import rules_of, shipped
from tests.independent.breaking import Breakage
from tests.independent.comparing import leniencies
from tests.independent.kpi import reading
from tests.independent.kpi.asking import answer
from tests.independent.kpi.broken import breaks
from tests.independent.kpi.comparing import disagreements
from tests.independent.kpi.generated import month
from tests.independent.kpi.reading import Json, expected
from tests.independent.test_mutilated import mutilated

BATCHES, IN_A_BATCH = 6, 3
TIMES_BROKEN, TRIES = 3, 60


@pytest.mark.parametrize("contested", [False, True])
@pytest.mark.parametrize("batch", range(BATCHES))
def test_months_come_out_as_the_clauses_say(batch: int, contested: bool) -> None:
    for seed in range(batch * IN_A_BATCH, (batch + 1) * IN_A_BATCH):
        document = month(Random(seed), contested=contested)
        assert disagreements(expected(document), answer(document)) == [], f"seed {seed}"


def broken_by(breakage: Breakage) -> list[Json]:
    """The first few of the generated months that can be broken in this way."""
    found: list[Json] = []
    for seed in range(TRIES):
        random = Random(1000 + seed)
        broken = breakage.apply(month(random), random)
        found += [broken] if broken is not None else []
        if len(found) == TIMES_BROKEN:
            break
    return found


@pytest.mark.parametrize("breakage", breaks.ways, ids=[breakage.name for breakage in breaks.ways])
def test_broken_months_are_refused_at_their_place(breakage: Breakage) -> None:
    broken = broken_by(breakage)
    assert broken, "no generated month could be broken in this way"
    for document in broken:
        assert leniencies(breakage, answer(document)) == [], json.dumps(document, ensure_ascii=False)


@pytest.mark.parametrize("seed", range(10))
def test_a_mutilated_month_is_answered(seed: int) -> None:
    dice = Random(seed)
    whole = [month(dice, contested=True) for _ in range(4)]
    for _ in range(40):
        said = answer(mutilated(dice.choice(whole), dice))
        assert said.status in {0, 1}
        assert said.status == 0 or said.said["errors"]
        assert all(error["message"] and error["code"][0] == "F" for error in said.said.get("errors", ()))


def test_the_reading_gives_the_known_figures() -> None:
    """T10, T11, T12, T14 of the regulation's examples, without the program."""
    row = {"level": 1, "assigned": 1, "completed": 1}
    cases: tuple[tuple[Json, str, str], ...] = (
        ({"general": 27, "task": [row | {"unit": 6, "quality_lapses": 1}, row | {"completed": 0.75, "unit": 4, "delays": 2}]},
         "83", "good"),
        ({"general": 30, "task": [row | {"quality_lapses": 5, "delays": 4}]}, "160/3", "fulfilled"),
        ({"general": 28, "task": [row | {"assigned": 10, "completed": 9}], "leader": "head",
          "leadership": {"execution": 50, "unity": 100}}, "266/3", "good"),
        ({"general": 25, "task": [row | {"assigned": 14, "completed": 13}]}, "90", "excellent"),
    )  # fmt: skip
    for given, points, level in cases:
        person = {"id": "p01", "group": "g"} | given
        said = reading.person_said({"working_days": 22, "person": [person]}, person, set())
        assert (said["total"], said["score_level"]) == (points, level)


@pytest.mark.parametrize("first", [date(2026 + n // 12, n % 12 + 1, 1) for n in range(6, 40)])
def test_the_last_days_of_every_month(first: date) -> None:
    regulation = shipped()["KPI-TN-2026"]
    steps = steps_of(regulation, rules_of(regulation, {}).value, first)
    assert [step.last for step in steps if step.last is not None] == reading.last_days(first)
