"""The head of a month's record (dòng tóm tắt): what lists and consolidation show of a month without replaying it."""

from collections import Counter

import msgspec

from meetings.book import SEED, Head
from meetings.kpi.acts import MONTH
from meetings.kpi.month import Month
from meetings.kpi.recorded import RecordedMonth


def record_of(month: Month) -> str:
    """The id of a month's record: the month, and the unit."""
    return f"{month.month} KPI {month.unit.name}"


def head_of(record_id: str, recorded: RecordedMonth) -> Head:
    """The head that a month's acts add up to, its entries and fingerprint still to be filled."""
    return Head(
        record=record_id,
        organ=recorded.month.unit.name,
        period=recorded.month.month,
        kind=MONTH,
        stage=stage_of(recorded),
        outcome=msgspec.json.encode(_counts(recorded)).decode(),
        entries=0,
        fingerprint=SEED,
    )


def _counts(recorded: RecordedMonth) -> dict[str, int]:
    """How many people have each level, how many none yet (``open``), how many are not rated."""
    came_out = recorded.so_far.outcome
    if came_out is None:
        return {}
    said = (
        "not_rated" if score.rated is False else came_out.levels[score.person.id] or "open" for score in came_out.scores
    )
    return dict(sorted(Counter(said).items()))


def stage_of(recorded: RecordedMonth) -> str:
    """How far a month has come: ``gathering`` figures, ``over_cap``, ``settled``, ``published``, or ``reopened``."""
    if recorded.is_public:
        return "reopened" if recorded.reopened else "published"
    if recorded.so_far.outcome is None or recorded.lacking:
        return "gathering"
    return "over_cap" if recorded.over else "settled"
