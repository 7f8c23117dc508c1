"""Collectives that rate, in print (tập thể đánh giá): what they decided together, by which minutes. Điều 9."""

from forms.kpi.parts.signing import ANY_PLACE
from forms.kpi.parts.source import MonthSource
from forms.parts.wording import sentence
from meetings.kpi.collective import decision_together, rated_together
from meetings.kpi.month import CollectiveRating
from meetings.kpi.person import Person
from meetings.kpi.raters import rater_of
from meetings.vietnamese import long_date, two_digits

DOTS = "…………"
"""Room for the pen."""


def together_on(source: MonthSource, person: Person) -> str:
    """The decision of the collective that rates somebody, a whole sentence; with room for the pen where it is not recorded.

    Empty where a person alone rates and no collective decided.
    """
    outcome = source.outcome
    if found := decision_together(outcome.month, person.id):
        return sentence(f"{found.by} quyết định, {_met(found)}")
    if not rated_together(outcome.regulation, outcome.rules, person):
        return ""
    rater = rater_of(outcome.regulation, outcome.rules, person).removesuffix(ANY_PLACE)
    return f"{rater} quyết định, họp ngày … tháng … năm 20…; biên bản số {DOTS}; chủ trì: {DOTS}; có mặt: {DOTS} người."


def together_said(one: CollectiveRating, names: dict[str, str]) -> str:
    """What a collective decided, on whom, a whole sentence for a list."""
    people = ", ".join(names[person] for person in one.people)
    return sentence(f"{one.by}, {_met(one)}: xếp loại {two_digits(len(one.people))} người: {people}")


def _met(one: CollectiveRating) -> str:
    present = f"có mặt {two_digits(len(one.present))} người: {', '.join(one.present)}" if one.present else ""
    presided = f"chủ trì: {one.presided_by}" if one.presided_by else ""
    minutes = f"biên bản số {one.minutes or DOTS}"
    return "; ".join(filter(None, (f"họp {long_date(one.on)}", minutes, presided, present)))
