"""A month's outcome as lines for a person at a terminal: everybody's points and level, the caps, what is still open."""

from collections.abc import Iterator

from meetings.kpi.exactness import points_text
from meetings.kpi.filling import AGENCY
from meetings.kpi.outcome import PENDING_NAMES, MonthOutcome, Pending
from meetings.kpi.period import first_of, month_name
from meetings.kpi.score import Score
from meetings.kpi.working import Line, working
from meetings.kpi.working_of_level import cap_clause, cap_text, scope_name
from meetings.people import LEVEL_NAMES
from meetings.vietnamese import two_digits
from tui.telling.places import usable, usable_told


def month_lines(outcome: MonthOutcome) -> Iterator[str]:
    """The whole month, person by person."""
    month = outcome.month
    yield f"{month.unit.name} · tháng {month_name(first_of(month))}"
    yield f"Theo {outcome.regulation.name}"
    yield ""
    for score in outcome.scores:
        yield from _person_lines(outcome, score)
    yield ""
    yield f"GIỚI HẠN TỶ LỆ LOẠI A ({cap_clause(outcome)})"
    for cap in outcome.caps:
        if cap.binds:
            yield f"  {cap_text(outcome, cap)}; đã chọn {two_digits(cap.chosen)}"
    for pending in outcome.pending:
        yield f"CHƯA CÓ KẾT QUẢ: {_pending_line(outcome, pending)}"


def _person_lines(outcome: MonthOutcome, score: Score) -> Iterator[str]:
    level = outcome.levels[score.person.id]
    said = "—" if level is None else LEVEL_NAMES[level]
    points = "" if score.total is None else f"{points_text(score.total, outcome.rules)} điểm, "
    yield f"• {score.person.id} {score.person.name}: {points}{said}"
    yield from (f"    {line.text} ({line.clause})" for line in working(outcome, score.person.id) if _is_short(line))


def _is_short(line: Line) -> bool:
    """Whether a line belongs on the screen; those of single tasks are for the person's own sheet."""
    return not line.what.startswith("task[")


def _pending_line(outcome: MonthOutcome, pending: Pending) -> str:
    who = ", ".join(outcome.score_of(one).person.name for one in pending.people)
    if pending.places is None:
        return f"{who}: {PENDING_NAMES[pending.reason]}"
    where = scope_name(pending.scope or AGENCY)
    places = f"còn {two_digits(pending.places)} chỗ" if pending.places else "không còn chỗ"
    return f"{who}: {PENDING_NAMES[pending.reason]}; {where} {places}{_usable(outcome, pending)}"


def _usable(outcome: MonthOutcome, pending: Pending) -> str:
    """Of the places in the agency those that its groups let people use, where they are fewer."""
    best = outcome.rules.classes[0][0]
    chosen = [one for one, level in outcome.levels.items() if level == best]
    within = usable(outcome, chosen, pending.people)
    fewer = pending.scope == AGENCY and pending.places and within < pending.places
    return f", {usable_told(within)}" if fewer else ""
