"""The five steps of a month as dates (quy trình năm bước): the last day of each, earlier at the end of a quarter. Điều 16."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from meetings.acts import ReadingValue
from meetings.faults import Code, Finding
from meetings.kpi.issued import StepRule
from meetings.kpi.month import Month
from meetings.kpi.period import first_of, last_day, next_month, period_of
from meetings.kpi.regulation import MonthRegulation
from meetings.vietnamese import short_date, weekday

STEP_LATE = Code(
    "W809",
    "chậm {steps}",
    "vẫn ghi được; nên ghi lý do chậm",
    "Điều 16",
)
STEP_BEFORE_ITS_TURN = Code(
    "W810", "bước {number} làm ngày {done}, trước bước {before} (ngày {day})", "vui lòng kiểm tra lại ngày", "Điều 16"
)
PERIOD_AFTER_THE_RATING = Code(
    "W811",
    "tháng cuối quý đánh giá xong chậm nhất {last}, mà kỳ đánh giá đến {end}",
    "vui lòng ghi kỳ đánh giá đến ngày chốt; việc làm sau đó tính vào tháng sau",
    "Điều 16, câu cuối",
)

Readings = Mapping[str, ReadingValue]


class StepDay(NamedTuple):
    """A step with the last day on which it may be done; None for the plan, which has none."""

    rule: StepRule
    last: date | None
    text_before: int | None = None
    """The day that the text gives for the whole rating, where the last day of the step is only proposed by this program."""

    def late_on(self, day: date | None) -> bool:
        """Whether a day comes after the last one."""
        return day is not None and self.last is not None and day > self.last

    @property
    def weekday(self) -> str:
        """The day of the week of the last day; nothing where there is none."""
        return "" if self.last is None else weekday(self.last)


def ends_early(regulation: MonthRegulation, first: date) -> bool:
    """Whether the rating of the month that begins then ends before the 15th (tháng cuối quý, tháng 12)."""
    return first.month in regulation.quarter_end.months


def steps_of(regulation: MonthRegulation, readings: Readings, first: date) -> tuple[StepDay, ...]:
    """The steps of the month that begins then, with their last days; none is moved from a weekend."""
    return tuple(_day(regulation, rule, readings, first) for rule in regulation.step)


def _day(regulation: MonthRegulation, rule: StepRule, readings: Readings, first: date) -> StepDay:
    last, whole = _last(regulation, rule, readings, first), regulation.quarter_end.before
    ends = whole if not readings["before_is_strict"] else whole - 1
    early = rule.at_quarter_end is not None and ends_early(regulation, first)
    return StepDay(rule, last, whole if early and last is not None and last.day < ends else None)


def _last(regulation: MonthRegulation, rule: StepRule, readings: Readings, first: date) -> date | None:
    if rule.before is None:
        return None
    early = ends_early(regulation, first)
    held_in = next_month(first) if early and readings["quarter_end.month"] == "next" else first
    month = next_month(held_in) if rule.month == "next" else held_in
    inclusive = 0 if readings["before_is_strict"] else 1
    if early and rule.at_quarter_end is not None:
        return month.replace(day=rule.at_quarter_end) + timedelta(days=inclusive)
    return month.replace(day=rule.before) - timedelta(days=1 - inclusive)


def proposed_period(regulation: MonthRegulation, readings: Readings, first: date) -> tuple[date, date]:
    """The days to be rated in the month that begins then: what was done after an early rating goes into the next one."""
    begins = _closed(regulation, readings, (first - timedelta(days=1)).replace(day=1))
    ends = _closed(regulation, readings, first)
    return (first if begins is None else begins + timedelta(days=1)), (last_day(first) if ends is None else ends)


def _closed(regulation: MonthRegulation, readings: Readings, first: date) -> date | None:
    """The day on which an early rating closes its month; None where the month is rated whole."""
    moved = readings["quarter_end.month"] == "same" and readings["quarter_end.late_work"] == "next_month"
    if not (moved and ends_early(regulation, first)):
        return None
    return next(_last(regulation, rule, readings, first) for rule in regulation.step if rule.key == "decision")


def step_findings(month: Month, regulation: MonthRegulation, readings: Readings) -> Iterator[Finding]:
    """Steps done late or out of turn, and a period that goes on after its rating; told, never stopping."""
    first = first_of(month)
    steps = steps_of(regulation, readings, first)
    yield from _late(month, steps)
    latest: tuple[StepRule, date] | None = None
    for rule, *_ in steps:
        done: date | None = getattr(month.steps, rule.key)
        if done is None:
            continue
        where = f"steps.{rule.key}"
        if latest is not None and done < latest[1]:
            before, day = latest
            figures = {"number": rule.number, "done": short_date(done), "before": before.number}
            yield STEP_BEFORE_ITS_TURN.at(where, **figures, day=short_date(day))
        latest = (rule, done)
    closed, end = _closed(regulation, readings, first), period_of(month)[1]
    if closed is not None and end > closed:
        yield PERIOD_AFTER_THE_RATING.at("period", last=short_date(closed), end=short_date(end))


def _late(month: Month, steps: tuple[StepDay, ...]) -> Iterator[Finding]:
    """All late steps in one line, so that what is doubtful of people is not lost among them."""
    done: list[tuple[StepDay, date]] = [(step, getattr(month.steps, step.rule.key)) for step in steps]
    if late := [(step, day) for step, day in done if step.late_on(day)]:
        yield STEP_LATE.at(f"steps.{late[0][0].rule.key}", steps=late_said(late))


def late_said(late: Sequence[tuple[StepDay, date]]) -> str:
    """Steps with the days on which they were done and their last ones; which of these are no more than proposals."""
    told = [_late_said(step, day) for step, day in late]
    proposed = [step for step, _ in late if step.text_before]
    if proposed:
        numbers = ", ".join(str(step.rule.number) for step in proposed)
        told.append(f"hạn bước {numbers} do chương trình đề xuất, văn bản chỉ ghi trước ngày {proposed[0].text_before}")
    return "; ".join(told)


def _late_said(step: StepDay, day: date) -> str:
    last = "" if step.last is None else f" (hạn {short_date(step.last)})"
    return f"bước {step.rule.number} ngày {short_date(day)}{last}"
