"""What ``kpi score --json`` answers: a month's outcome for machines. Exact figures are texts; the keys are a contract."""

from fractions import Fraction

from meetings.amounts import exact_text
from meetings.faults import Finding
from meetings.kpi.filling import Cap
from meetings.kpi.outcome import MonthOutcome, Pending
from meetings.kpi.score import Score
from meetings.people import Level

Answer = dict[str, object]


def month_answer(outcome: MonthOutcome, warnings: tuple[Finding, ...], papers: tuple[str, ...]) -> Answer:
    """The whole answer of a month scored."""
    return {
        "regulation": outcome.regulation.id,
        "month": outcome.month.month,
        "people": [_person(score, outcome.levels[score.person.id]) for score in outcome.scores],
        "caps": [_cap(cap) for cap in outcome.caps],
        "pending": [_pending(pending) for pending in outcome.pending],
        "warnings": [finding._asdict() for finding in warnings],
        "papers": list(papers),
    }


def _person(score: Score, level: Level | None) -> Answer:
    return {
        "id": score.person.id,
        "rated": score.rated,
        "a": _text(score.a),
        "b": _text(score.b),
        "c": _text(score.c),
        **_led(score),
        "result": _text(score.result),
        "general": _text(score.general),
        "bonus": _text(score.bonus),
        "raw_total": _text(score.raw_total),
        "total": _text(score.total),
        "score_level": score.score_level,
        "level": level,
    }


def _led(score: Score) -> Answer:
    if score.person.leader is None:
        return {}
    lead = score.lead
    figures = (None, None, None) if lead is None else (lead.d, lead.execution, lead.unity)
    return dict(zip(("d", "đ", "e"), map(_text, figures), strict=True))


def _cap(cap: Cap) -> Answer:
    share = f"{cap.share.numerator}/{cap.share.denominator}"
    return {"scope": cap.scope, "share": share, "reached": cap.reached, "allowed": cap.allowed, "chosen": cap.chosen}


def _pending(pending: Pending) -> Answer:
    answer: Answer = {"reason": pending.reason, "people": list(pending.people)}
    return answer if pending.places is None else answer | {"scope": pending.scope, "places": pending.places}


def _text(figure: Fraction | int | None) -> str | None:
    return None if figure is None else exact_text(figure)
