"""The program against the second reading: valid meetings come out alike, broken ones are refused."""

import json
from random import Random

import pytest

from tests.independent.asking import answer
from tests.independent.breaking import Breakage
from tests.independent.broken import BREAKAGES
from tests.independent.comparing import disagreements, leniencies
from tests.independent.generated import meeting
from tests.independent.reading import Json, expected

BATCHES, IN_A_BATCH = 10, 30
TIMES_BROKEN, TRIES = 3, 120


@pytest.mark.parametrize("batch", range(BATCHES))
def test_valid_meetings_come_out_as_the_papers_say(batch: int) -> None:
    for seed in range(batch * IN_A_BATCH, (batch + 1) * IN_A_BATCH):
        document = meeting(Random(seed))
        assert disagreements(expected(document), answer(document)) == [], f"seed {seed}"


def broken_by(breakage: Breakage) -> list[Json]:
    """The first few of the generated meetings that can be broken in this way."""
    found: list[Json] = []
    for seed in range(TRIES):
        random = Random(1000 + seed)
        broken = breakage.apply(meeting(random), random)
        found += [broken] if broken is not None else []
        if len(found) == TIMES_BROKEN:
            break
    return found


@pytest.mark.parametrize("breakage", BREAKAGES, ids=[breakage.name for breakage in BREAKAGES])
def test_broken_meetings_are_refused_and_leave_nothing(breakage: Breakage) -> None:
    broken = broken_by(breakage)
    assert broken, "no generated meeting could be broken in this way"
    for document in broken:
        assert leniencies(breakage, answer(document)) == [], json.dumps(document, ensure_ascii=False)
