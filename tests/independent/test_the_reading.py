"""The second reading held against the known figures and against itself, without the program."""

import json
from itertools import islice
from random import Random

import pytest

from tests.independent import reading
from tests.independent.broken import BREAKAGES
from tests.independent.generated import meeting
from tests.independent.reading import Json

SEEDS = range(150)


def cell(members: int, absent: int = 0, readings: Json | None = None) -> Json:
    people = [{"id": f"m{n}", "name": "Lê Văn An", "present": n > absent} for n in range(1, members + 1)]
    return {
        "regulation": "13-HD/TU",
        "organ": {"kind": "base_cell"},
        "member": people,
        "readings": readings or {},
        "item": [],
    }


def good(meeting: Json, votes: list[int], papers: int, **other: list[int]) -> Json:
    """An item of voting 3 on people outside the roster, so that any number can be rated."""
    subjects = [{"id": f"s{n}"} for n in range(1, len(votes) + 1)]
    rounds = [round_of("good", votes, papers), *(round_of(asked, given, papers) for asked, given in other.items())]
    item = {"voting": 3, "subject": subjects, "round": rounds}
    meeting["item"].append(item)
    return item


def round_of(question: str, votes: list[int], papers: int) -> Json:
    lines = {f"s{n}": {"for": yes, "against": papers - yes} for n, yes in enumerate(votes, 1)}
    return {"question": question, "issued": papers, "collected": papers, "invalid": 0, "votes": lines}


@pytest.mark.parametrize(
    ("convened", "papers", "votes", "share", "carried"),
    [(14, 14, 7, "7/14", False), (15, 9, 8, "8/15", True), (15, 9, 7, "7/15", False)],
    ids=["T1", "T2", "T3"],
)
def test_more_than_half_of_the_convened(convened: int, papers: int, votes: int, share: str, carried: bool) -> None:
    meeting = cell(convened, convened - papers)
    said = reading.read_item(meeting, good(meeting, [votes], papers))
    assert said["rounds"][0]["results"][0]["share"] == share
    assert said["rounds"][0]["results"][0]["carried"] is carried
    assert said["ratings"][0]["level"] == ("good" if carried else None)


@pytest.mark.parametrize(
    ("passed", "base", "rounding", "allowed"),
    [(30, "pool", "floor", 6), (30, "final_good", "floor", 5), (12, "pool", "floor", 2), (12, "pool", "half_up", 2),
     (12, "final_good", "floor", 2), (8, "pool", "floor", 1), (8, "pool", "half_up", 2), (8, "final_good", "floor", 1),
     (5, "pool", "floor", 1), (5, "final_good", "floor", 0), (4, "pool", "floor", 0), (4, "pool", "half_up", 1)],
)  # fmt: skip
def test_places_for_the_excellent_t4_to_t8(passed: int, base: str, rounding: str, allowed: int) -> None:
    meeting = cell(5, readings={"cap.base": base, "cap.rounding": rounding})
    assert reading.places(meeting, good(meeting, [5] * passed, 5)) == allowed


def test_a_tie_for_the_second_place_waits_for_a_runoff_t9() -> None:
    meeting = cell(12)
    item = good(meeting, [12] * 10, 12, excellent=[9, 7, 7])
    assert reading.excellent_choice(meeting, item) == (["s1"], ["s2", "s3"], 1)
    tied = [{"reason": "tie-at-cap", "subjects": ["s2", "s3"], "places": 1}]
    assert reading.pending_said(meeting, item) == tied


def account_faults(meeting: Json, item: Json, a_round: Json) -> list[str]:
    here = [who for who in reading.present_circle(meeting, item) if who not in a_round.get("away", [])]
    out = a_round["issued"] - a_round.get("exchanged", 0)
    lines = {who: reading.line(a_round, who) for who in a_round["votes"]}
    odd = [who for who, line in lines.items() if sum(line.values()) != reading.valid(a_round) or min(line.values()) < 0]
    steps = [0, a_round["invalid"], a_round["collected"], out, len(here)]
    return odd + ([f"papers {steps}"] if steps != sorted(steps) else [])


@pytest.mark.parametrize("seed", SEEDS)
def test_generated_accounts_balance_and_never_break_the_cap(seed: int) -> None:
    made = meeting(Random(seed), contested=seed % 3 == 0)
    assert json.loads(json.dumps(made)) == made
    for item, said in zip(made["item"], reading.expected(made)["items"], strict=True):
        for a_round in item.get("round", []):
            assert account_faults(made, item, a_round) == []
        if item["voting"] in reading.MEMBER_VOTINGS:
            assert_the_cap_holds(made, item, said)


def assert_the_cap_holds(made: Json, item: Json, said: Json) -> None:
    levels = [one["level"] for one in said["ratings"]]
    assert said["cap"]["used"] == levels.count("excellent") <= reading.places(made, item)
    for place, a_round in enumerate(item.get("round", [])):
        if a_round["question"] == "excellent":
            before = {**item, "round": item["round"][:place]}
            left = (
                reading.excellent_choice(made, before)[2] if reading.is_runoff(a_round) else reading.places(made, item)
            )
            assert sum(line["for"] for line in a_round["votes"].values()) <= left * reading.valid(a_round)


def test_every_way_to_break_a_meeting_breaks_some() -> None:
    made = [meeting(Random(1000 + seed)) for seed in range(120)]
    for breakage in BREAKAGES:
        changed = (one for one in made if breakage.apply(one, Random(1)) not in (None, one))
        assert len(tuple(islice(changed, 3))) == 3, breakage.name


def test_names_of_the_ways_are_told_apart() -> None:
    names = [breakage.name for breakage in BREAKAGES]
    assert len(names) == len(set(names))
