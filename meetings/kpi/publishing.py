"""What is made public of a month (công khai kết quả): name, unit, level; points only where the reading says so. Điều 16, 17.3."""

from collections.abc import Collection
from fractions import Fraction
from typing import NamedTuple

from meetings.kpi.outcome import MonthOutcome
from meetings.people import Level


class PublicRow(NamedTuple):
    """One line of the public list."""

    name: str
    unit: str
    level: Level
    total: Fraction | None


def public_rows(outcome: MonthOutcome, withheld: Collection[str] = ()) -> tuple[PublicRow, ...]:
    """Everybody who has a level, in the order of the record; nothing of those who are not rated or still open, nor of those
    withheld, such as whose public rating was cancelled and is not made public anew. Điều 6.8.
    """
    with_points = bool(outcome.rules.value["publish.score"])
    return tuple(
        PublicRow(score.person.name, outcome.month.unit.name, level, score.total if with_points else None)
        for score in outcome.scores
        if (level := outcome.levels[score.person.id]) is not None and score.person.id not in withheld
    )
