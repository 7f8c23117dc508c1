"""Products given out in parts of which one changes hands. Điều 15.1.c, Điều 15.1.d."""

from fractions import Fraction

from meetings.amounts import ONE
from tests.meetings.kpi.build import Data, came_out, person, places, task

SHARED = [{"id": "DA", "name": "Đề án", "units": 10}]


def part(units: object, done: object = None, **more: object) -> Data:
    return task(units, done, share_of="DA", **more)


def test_F839_R192_R193_a_part_that_was_handed_over_counts_once() -> None:
    people = [
        person("p01", part(6)),
        person("p02", part(4, 0, handed_over=True)),
        person("p03", task(), part(4, extra=True)),
    ]
    assert places("F839", *people, shared=SHARED) == []
    came = came_out(*people, shared=SHARED)
    assert [score.a for score in came.scores] == [100, 0, 100]
    assert came.scores[2].sums is not None
    assert came.scores[2].sums.extra == 4 * 4 * ONE * ONE
    assert came.scores[1].result == Fraction(0)


def test_F839_R192_half_of_what_was_handed_over_is_taken_on() -> None:
    people = [
        person("p01", part(6)),
        person("p02", part(4, 0, handed_over=True)),
        person("p03", task(), part(2, extra=True)),
    ]
    assert places("F839", *people, shared=SHARED) == []


def test_F839_R193_more_than_was_handed_over_is_still_more_than_the_whole() -> None:
    people = [
        person("p01", part(6)),
        person("p02", part(4, 0, handed_over=True)),
        person("p03", task(), part(5, extra=True)),
    ]
    assert places("F839", *people, shared=SHARED) == ["shared[0].units"]


def test_F839_R192_a_part_given_out_besides_the_plan_counts() -> None:
    assert places("F839", person("p01", part(6)), person("p02", task(), part(4, extra=True)), shared=SHARED) == []
    assert places("F839", person("p01", part(6)), person("p02", part(4), part(4, extra=True)), shared=SHARED) == [
        "shared[0].units"
    ]
