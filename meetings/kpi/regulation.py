"""The regulation of monthly ratings (quy định KPI) as data: read from TOML, every value beside its clause.

Adding another province's needs no code. A value that is missing is an error, never a default here.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Literal

from msgspec import Struct

from meetings import schema
from meetings.acts import ReadingValue
from meetings.faults import Refused
from meetings.issued import Basis, Silence
from meetings.kpi.issued import (
    CapShare,
    Catalogue,
    Class,
    Deduction,
    Document,
    Figure,
    FigureRule,
    Formula,
    GeneralForm,
    HoldsFor,
    KindRule,
    Leadership,
    Points,
    QuarterEnd,
    Rater,
    StepRule,
    Use,
    WorkingTime,
)
from meetings.kpi.rules import UNDERSTOOD, Deductions, MonthRules
from meetings.people import LEVELS
from meetings.readings import ContestedReading, readings_not_carried_out, values_in_force
from meetings.regulation import NOT_CARRIED_OUT
from meetings.schema import NamedLine, NamedText, Text
from meetings.texts import document, texts_of

_SHARE = re.compile(r"[1-9]\d{0,3}/[1-9]\d{0,3}")
_STAFF: tuple[Figure, ...] = ("a", "b", "c")
_LEADERS: tuple[Figure, ...] = ("a", "b", "c", "d", "đ", "e")


class MonthRegulation(Struct, frozen=True, forbid_unknown_fields=True):
    """An issued text on monthly ratings (quy định đánh giá, xếp loại hằng tháng) as the program applies it."""

    kind: Literal["month"]
    id: NamedLine
    name: NamedText
    issuer: NamedText
    note: Text
    in_force_from: date
    in_force_clause: NamedLine
    checked_on: date
    silence: Silence
    basis: tuple[Basis, ...]
    rates: tuple[KindRule, ...]
    working_time: WorkingTime
    general: Points
    result: Points
    total: Points
    general_form: tuple[GeneralForm, ...]
    classes: tuple[Class, ...]
    cap: CapShare
    raised_cap: CapShare
    catalogue: Catalogue
    deduction: tuple[Deduction, ...]
    leadership: Leadership
    figure: tuple[FigureRule, ...]
    formula: tuple[Formula, ...]
    handed_over: Silence
    extra: Silence
    shared: Silence
    month_score: Silence
    step: tuple[StepRule, ...]
    quarter_end: QuarterEnd
    rater: tuple[Rater, ...]
    document: tuple[Document, ...]
    use: tuple[Use, ...]
    reading: tuple[ContestedReading, ...]
    in_force_to: date | None = None

    def find_reading(self, key: str) -> ContestedReading | None:
        """The contested reading of that key, if the regulation names it."""
        return next((reading for reading in self.reading if reading.key == key), None)

    def figure_rule(self, letter: Figure) -> FigureRule:
        """What the regulation says of one figure."""
        return next(rule for rule in self.figure if rule.figure == letter)

    def formula_for(self, holds_for: HoldsFor) -> Formula:
        """The formula of those with a leading post, or of the others."""
        return next(formula for formula in self.formula if formula.holds_for == holds_for)


def parse(text: str, where: str) -> MonthRegulation:
    """Read the text of such a regulation; raise Refused with every fault of form, or what the program cannot carry out."""
    data = dict(document(text))
    reading = schema.read(data, MonthRegulation, where)
    if reading.findings or not isinstance(reading.value, MonthRegulation):
        raise Refused(reading.findings)
    regulation = reading.value
    if faults := [NOT_CARRIED_OUT.at(where, regulation=regulation.id, why=why) for why in _not_carried_out(regulation)]:
        raise Refused(faults)
    return regulation


def _not_carried_out(regulation: MonthRegulation) -> Iterator[str]:
    shares = [regulation.cap.share, regulation.raised_cap.share, regulation.working_time.least]
    shares += [one.share for one in regulation.deduction]
    yield from (f"«{share}» không phải phân số như 1/5" for share in shares if not _SHARE.fullmatch(share))
    least = [one.least for one in regulation.classes]
    if tuple(one.level for one in regulation.classes) != LEVELS or sorted(least, reverse=True) != least or least[-1]:
        yield "bốn mức phải đủ, xếp từ điểm cao xuống đến 0"
    if sorted(one.of for one in regulation.deduction) != ["progress", "quality"]:
        yield "phải có đúng một mức trừ chất lượng và một mức trừ tiến độ"
    if {rule.holds_for: rule.figures for rule in regulation.formula} != {"staff": _STAFF, "leaders": _LEADERS}:
        yield "công thức phải là trung bình của a, b, c; của người lãnh đạo thêm d, đ, e"
    if [rule.figure for rule in regulation.figure] != list(_LEADERS):
        yield "phải có đủ a, b, c, d, đ, e theo thứ tự"
    if [rule.key for rule in regulation.step] != ["plan", "self_rating", "remarks", "decision", "notice"]:
        yield "phải có đủ năm bước theo thứ tự"
    yield from readings_not_carried_out(regulation.reading, UNDERSTOOD)


@cache
def shipped() -> Mapping[str, MonthRegulation]:
    """Every regulation of monthly ratings that comes with the program, by its id."""
    regulations = (parse(text, name) for name, text in texts_of("month").items())
    return {regulation.id: regulation for regulation in regulations}


def rules_of(regulation: MonthRegulation, chosen: Mapping[str, ReadingValue]) -> MonthRules:
    """The rules in force: the regulation's figures, and its readings with those of ``chosen`` that it lets an office set."""
    values = values_in_force(regulation.reading, chosen)
    return MonthRules(
        classes=tuple((one.level, one.least) for one in regulation.classes),
        general_most=regulation.general.most,
        result_most=regulation.result.most,
        total_most=None if values["kpi.total_cap"] == "none" else regulation.total.most,
        quality=_deductions(regulation, values, "quality", "kpi.faulty"),
        progress=_deductions(regulation, values, "progress", "kpi.late"),
        full=regulation.leadership.full,
        half=regulation.leadership.half,
        least_worked=Fraction(regulation.working_time.least),
        cap_share=regulation.cap.exact,
        raised_share=regulation.raised_cap.exact,
        groups=regulation.catalogue.groups,
        value=values,
    )


def _deductions(regulation: MonthRegulation, values: Mapping[str, ReadingValue], of: str, key: str) -> Deductions:
    rule = next(one for one in regulation.deduction if one.of == of)
    return Deductions(
        share=Fraction(rule.share),
        compound=values["kpi.deduct"] == "compound",
        of_row=values["kpi.deduct_from"] == "row",
        counts=values[key] == "deduct",
    )
