"""How far each step of a month has come (tiến độ năm bước): how many people are through, and when it was done. Điều 16.

A step is done on the day that was recorded for it; without one it is done once everybody's own act has a day, on the last of
these. Levels that the points alone give have no day of their own: somebody must still say when they were decided.
"""

from datetime import date
from typing import NamedTuple

from meetings.kpi.decided_on import own_days
from meetings.kpi.issued import StepKey
from meetings.kpi.person import Person
from meetings.kpi.recorded import RecordedMonth


class Progress(NamedTuple):
    """How many of the people have come through a step, the day on which it was done, and the last day known of anybody."""

    through: int
    whole: int
    done: date | None
    latest: date | None

    @property
    def undated(self) -> bool:
        """Whether everybody is through, and nobody knows since when."""
        return self.done is None and 0 < self.whole == self.through


def progress(recorded: RecordedMonth, step: StepKey) -> Progress:
    """How far a step has come; the plan and the notice are the unit's, of nobody in particular."""
    said = recorded.done_on(step)
    if step in {"plan", "notice"}:
        return Progress(0, 0, said, said)
    people = [score.person for score in recorded.outcome.scores if score.rated is not False]
    through = [one for one in people if _is_through(recorded, one, step)]
    days = [_day(recorded, one, step) for one in through]
    known = [day for day in days if day is not None]
    latest = max(known, default=None)
    whole = bool(people) and len(known) == len(people)
    return Progress(len(through), len(people), said or (latest if whole else None), latest)


def _is_through(recorded: RecordedMonth, person: Person, step: StepKey) -> bool:
    match step:
        case "self_rating":
            return bool(person.self_general is not None or person.self_level or person.self_criteria)
        case "remarks":
            return bool(person.remark)
    return recorded.outcome.levels[person.id] is not None


def _day(recorded: RecordedMonth, person: Person, step: StepKey) -> date | None:
    match step:
        case "self_rating":
            own = recorded.self_scores.get(person.id)
            return None if own is None else own.on
        case "remarks":
            remark = recorded.remarks.get(person.id)
            return None if remark is None else remark.on
    return max(own_days(recorded.month, person.id), default=None)
