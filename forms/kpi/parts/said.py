"""Who said what on which day (ai, ngày nào): the person, whoever remarked, decided, petitioned; room for the pen where unknown."""

from dataclasses import dataclass
from datetime import date

from forms.kpi.parts.levels import decision_on, level_said
from forms.kpi.parts.signing import decider
from forms.kpi.parts.source import MonthSource
from forms.kpi.parts.together import DOTS, together_on
from forms.parts.frame import NAME_FOR_PEN
from meetings.kpi.decided_on import decided_on
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.person import Annulled, Opinion, OpinionKind, Person
from meetings.kpi.raters import rater_of
from meetings.vietnamese import long_date

DAY_FOR_PEN = "ngày … tháng … năm 20…"
OPINION_NAMES: dict[OpinionKind, str] = {
    "reservation": "Bảo lưu ý kiến",
    "petition": "Kiến nghị, phản ánh với cấp trên",
    "report": "Phản ánh về việc đánh giá, xếp loại",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A reserved opinion, a petition, a report, or an earlier rating that was cancelled. Điều 6.8, 20.5."""

    heading: str
    """``Bảo lưu ý kiến, ngày 30 tháng 7 năm 2026``."""
    text: str
    """In the words recorded."""


def self_rated_said(source: MonthSource, person: Person) -> str:
    """When the person rated herself or himself. Điều 15.2; Điều 16, bước 2."""
    return f"Tự đánh giá, tự chấm điểm {_day(source.said_on(person.id).self_rated)}"


def remarked_said(source: MonthSource, person: Person) -> str:
    """Who remarked, and when. Điều 16, bước 3."""
    said = source.said_on(person.id)
    return f"Người nhận xét: {said.remarked_by or DOTS}; {_day(said.remarked)}"


def decided_said(source: MonthSource, person: Person) -> str:
    """Who decided, and when; empty where a decision or the collective's own sentence says it. Điều 6.2."""
    decision = decision_on(source.outcome, person.id)
    if together_on(source, person) or (decision and decision.decided_by and decision.on):
        return ""
    signing = decider(source, person)
    rater = rater_of(source.outcome.regulation, source.outcome.rules, person)
    known = rater if signing.name == NAME_FOR_PEN else signing.name
    by = (decision.decided_by if decision else "") or known or DOTS
    on = (decision.on if decision else None) or decided_on(source.outcome.month, person)
    return f"Người quyết định: {by}; {_day(on)}"


def _day(day: date | None) -> str:
    return DAY_FOR_PEN if day is None else f"{long_date(day)}."


def opinion_said(opinion: Opinion) -> Said:
    """A reserved opinion, a petition or a report, in the words recorded. Điều 20.5."""
    return Said(f"{OPINION_NAMES[opinion.kind]}, {long_date(opinion.given_on)}", opinion.text)


def annulled_said(outcome: MonthOutcome, earlier: Annulled) -> Said:
    """An earlier rating that was cancelled: by whom, when and why. Điều 6.8."""
    level = level_said(outcome.regulation, earlier.level)
    return Said(f"{level}; {earlier.by} hủy bỏ {long_date(earlier.annulled_on)}", earlier.reason)
