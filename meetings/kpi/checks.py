"""A month before it is scored (kiểm tra đầu vào): its regulation, its days, its unit, then everybody; every fault at once."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from meetings.amounts import ONE
from meetings.faults import Code, Finding
from meetings.kpi.calendar import step_findings
from meetings.kpi.catalogue import catalogue_findings, issue_findings
from meetings.kpi.collective import collective_findings
from meetings.kpi.criteria import form_findings
from meetings.kpi.month import ExcellentUnit, Month
from meetings.kpi.period import first_day, last_day, month_name, period_of
from meetings.kpi.persons import HALF, NOBODY_OF_THAT_ID, NOT_HALF_DAYS, person_findings
from meetings.kpi.plans import work_plan_findings
from meetings.kpi.raters import rater_findings
from meetings.kpi.regulation import MonthRegulation, rules_of, shipped
from meetings.kpi.rules import MonthRules
from meetings.kpi.saying import said
from meetings.kpi.scoring import days_of
from meetings.kpi.timing import day_findings, period_findings
from meetings.readings import findings_of_readings
from meetings.regulation import BASIS_REPLACED, UNKNOWN_REGULATION
from meetings.schema import MISSING_KEY
from meetings.vietnamese import share, short_date

MONTH_UNWRITTEN = Code("F801", "tháng «{given}» chưa ghi đúng cách", "vui lòng ghi năm rồi tháng, ví dụ 2026-07")
NOT_IN_FORCE = Code(
    "F802",
    "tháng {month} nằm ngoài thời gian áp dụng của {regulation} ({dates})",
    "chương trình chỉ chấm những tháng thuộc quy định này",
    "Điều 21, khoản 1",
)
TOO_MANY_DAYS = Code(
    "F805", "{given} ngày làm việc trong một kỳ có {days} ngày", "vui lòng sửa số ngày làm việc", "Điều 6, khoản 7"
)
SHARE_NOT_ALLOWED = Code(
    "F812",
    "tỷ lệ «{given}» không dùng được: cao hơn {usual} và không quá {most}",
    "vui lòng ghi phân số, ví dụ 1/4",
    "Điều 8, khoản 5, điểm b",
)
RAISED_WITHOUT_GROUND = Code(
    "W802",
    "nâng tỷ lệ loại A lên {share} mà chưa ghi thành tích làm căn cứ",
    "vui lòng ghi mục «ground»",
    "Điều 8, khoản 5, điểm b",
)
_FRACTION = re.compile(r"[1-9]\d{0,3}/[1-9]\d{0,3}")


def regulation_of(month: Month) -> MonthRegulation | None:
    """The regulation that a month names, if the program has it."""
    return shipped().get(month.regulation)


def input_findings(month: Month) -> Iterator[Finding]:
    """Every fault and warning of a month before it is scored."""
    regulation = regulation_of(month)
    if regulation is None:
        yield UNKNOWN_REGULATION.at("regulation", given=month.regulation, known=", ".join(shipped()))
        return
    yield from findings_under(month, regulation)


def findings_under(month: Month, regulation: MonthRegulation) -> Iterator[Finding]:
    """Every fault and warning of a month under one regulation."""
    rules = rules_of(regulation, month.chosen)
    yield from findings_of_readings(regulation.id, regulation.reading, month.chosen, month.ground)
    first = first_day(month.month)
    if first is None:
        yield MONTH_UNWRITTEN.at("month", given=month.month)
        return
    yield from _in_force(regulation, first)
    yield from period_findings(month, regulation, rules.value)
    yield from _days(month, rules)
    yield from _unit(month, rules)
    yield from step_findings(month, regulation, rules.value)
    yield from day_findings(month, regulation)
    yield from catalogue_findings(month, rules)
    yield from issue_findings(month, regulation.catalogue)
    yield from form_findings(month, rules)
    yield from rater_findings(month, regulation, rules)
    yield from collective_findings(month, regulation, rules)
    yield from person_findings(month, rules, days_of(month, rules))
    yield from work_plan_findings(month)


def _in_force(regulation: MonthRegulation, first: date) -> Iterator[Finding]:
    begins, ends = regulation.in_force_from, regulation.in_force_to
    if last_day(first) < begins or (ends is not None and first > ends):
        dates = f"từ {short_date(begins)}" + (f" đến {short_date(ends)}" if ends else "")
        yield NOT_IN_FORCE.at("month", month=month_name(first), regulation=regulation.id, dates=dates)
    for basis in regulation.basis:
        if basis.replaced_on is not None and first >= basis.replaced_on:
            figures = {"document": basis.document, "by": basis.replaced_by}
            yield BASIS_REPLACED.at("regulation", **figures, day=short_date(basis.replaced_on))


def _days(month: Month, rules: MonthRules) -> Iterator[Finding]:
    """Whole or half days, some of them, and no more than the period has."""
    yield from _counted("working_days", month.working_days, period_of(month))
    if month.month_working_days is not None:
        yield from _counted("month_working_days", month.month_working_days, period_of(month, whole_month=True))
    elif month.period is not None and rules.reads("kpi.worked_base", "month") and _by_unit(rules):
        yield MISSING_KEY.at("month_working_days", key="month_working_days")


def _by_unit(rules: MonthRules) -> bool:
    return rules.reads("workdays.calendar", "unit")


def _counted(where: str, given: int, between: tuple[date, date]) -> Iterator[Finding]:
    days = (between[1] - between[0] + timedelta(days=1)).days
    if given % HALF:
        yield NOT_HALF_DAYS.at(where, given=said(given))
    if not 0 < given <= max(days, 0) * ONE and days > 0:
        yield TOO_MANY_DAYS.at(where, given=said(given), days=days)


def _unit(month: Month, rules: MonthRules) -> Iterator[Finding]:
    if month.person and all(person.id != month.unit.head for person in month.person):
        yield NOBODY_OF_THAT_ID.at("unit.head", id=month.unit.head)
    if month.excellent_unit is not None:
        yield from _raised(month.excellent_unit, rules)


def _raised(decided: ExcellentUnit, rules: MonthRules) -> Iterator[Finding]:
    """Điều 8.5.b: higher than usual, at most a quarter, for a reason."""
    usual, most = share(rules.cap_share), share(rules.raised_share)
    given = Fraction(decided.share) if _FRACTION.fullmatch(decided.share) else None
    if given is None or not rules.cap_share < given <= rules.raised_share:
        yield SHARE_NOT_ALLOWED.at("excellent_unit.share", given=decided.share, usual=usual, most=most)
    elif not decided.ground:
        yield RAISED_WITHOUT_GROUND.at("excellent_unit.ground", share=share(given))
