"""The head of a record: what lists and consolidation show of a meeting without replaying it."""

import msgspec

from meetings.book import SEED, Head
from meetings.meeting import Meeting


def head_of(record_id: str, meeting: Meeting) -> Head:
    """The head that a meeting's acts add up to, its entries and fingerprint still to be filled."""
    counts: dict[str, dict[str, int]] = {}
    for number, came_out in enumerate(meeting.outcomes):
        levels = counts.setdefault(str(number), {})
        for rating in came_out.ratings:
            level = rating.level or "none"
            levels[level] = levels.get(level, 0) + 1
    return Head(
        record=record_id,
        organ=meeting.prepared.organ.name,
        period=str(meeting.year),
        kind="review",
        stage=stage_of(meeting),
        outcome=msgspec.json.encode(counts).decode(),
        entries=0,
        fingerprint=SEED,
    )


def stage_of(meeting: Meeting) -> str:
    """How far a meeting has come: preparing, open, adopted, closed, or closed with its minutes still a draft."""
    if meeting.closed is not None:
        return "closed" if meeting.adopted else "draft"
    if meeting.adopted:
        return "adopted"
    return "preparing" if meeting.opened is None else "open"
