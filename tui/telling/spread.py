"""The spread of scores as a picture of letters (phổ điểm): a bar for each level, then one for each step of five points."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import floor
from typing import NamedTuple

from forms.kpi.parts.levels import letter_of
from meetings.kpi.recorded import RecordedMonth
from meetings.kpi.score import Score
from meetings.people import LEVEL_NAMES
from meetings.vietnamese import percent, two_digits
from tui.widgets.rows import Row, Tone

STEP = 5
"""Points in one step of the scale."""
FULL, HALF, THREAD = "█", "▌", "·"
OUTSIDE = "ngoài"


class Bar(NamedTuple):
    """One bar: what it counts, in letters and in words, and who."""

    key: str
    heading: str
    level: str
    people: tuple[Score, ...]


def bars(recorded: RecordedMonth, group: str = "") -> tuple[Bar, ...]:
    """First a bar for each level and for those without one, then the steps of the scale from the top down."""
    scores = [one for one in recorded.outcome.scores if not group or one.person.group == group]
    return (*_levels(recorded, scores), *_steps(recorded, scores))


def _levels(recorded: RecordedMonth, scores: Sequence[Score]) -> Iterator[Bar]:
    levels, regulation = recorded.outcome.levels, recorded.outcome.regulation
    for one in regulation.classes:
        people = tuple(score for score in scores if levels[score.person.id] == one.level)
        yield Bar(f"level:{one.letter}", LEVEL_NAMES[one.level], one.letter, people)
    without = tuple(score for score in scores if levels[score.person.id] is None and score.rated is not False)
    if without:
        yield Bar("level:none", "Chưa có mức", "?", without)
    if out := tuple(score for score in scores if score.rated is False):
        yield Bar("level:out", "Không đánh giá, xếp loại", "–", out)


def _steps(recorded: RecordedMonth, scores: Sequence[Score]) -> Iterator[Bar]:
    """From the highest step that anybody is in to the lowest; a level begins with a step."""
    counted = [(score, _step(score.total)) for score in scores if score.total is not None]
    if not counted:
        return
    steps = [step for _, step in counted]
    for step in range(max(steps), min(steps) - 1, -1):
        least = step * STEP
        heading = f"{least} đến 100" if least + STEP == 100 else f"{least} đến dưới {least + STEP}"  # noqa: PLR2004
        people = tuple(score for score, own in counted if own == step)
        yield Bar(f"step:{step}", f"{heading} điểm", _letter(recorded, least), people)


def _step(total: Fraction) -> int:
    """Which step so many points are in; the whole scale ends the highest one."""
    return min(floor(total / STEP), 100 // STEP - 1)


def _letter(recorded: RecordedMonth, least: int) -> str:
    """The level that so many points give."""
    rules = recorded.outcome.rules
    return letter_of(recorded.outcome.regulation, next(level for level, points in rules.classes if least >= points))


def spread_rows(drawn: Sequence[Bar], width: int) -> Iterator[Row]:
    """The bars as rows, as wide as ``width`` cells allow; the count stands beside each, so that no bar need be measured."""
    whole = sum(len(one.people) for one in drawn if one.key.startswith("level:"))
    longest = max((len(one.people) for one in drawn), default=0)
    for one in drawn:
        count = len(one.people)
        share = percent(count, whole) if whole and count else ""
        tone: Tone = "plain" if count else "dim"
        yield Row(one.key, (one.heading, one.level, two_digits(count), share, _bar(count, longest, width)), tone)


def _bar(count: int, longest: int, width: int) -> str:
    """One cell for each person while there is room, else as many as fit, in halves; nobody is a thread."""
    if not count:
        return THREAD
    halves = 2 * count if longest <= width else max(1, 2 * count * width // longest)
    return FULL * (halves // 2) + HALF * (halves % 2)
