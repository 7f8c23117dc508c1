"""Whether the days of a month can be (kỳ đánh giá và ngày làm các bước): impossible ones are faults, odd ones are told."""

from collections.abc import Iterator
from datetime import date, timedelta

from meetings.amounts import ONE
from meetings.faults import Code, Finding
from meetings.kpi.calendar import Readings, ends_early, proposed_period
from meetings.kpi.issued import StepRule
from meetings.kpi.month import Month
from meetings.kpi.period import first_of, last_day, month_name, next_month, period_of, weekdays_between
from meetings.kpi.regulation import MonthRegulation
from meetings.kpi.saying import said
from meetings.vietnamese import short_date

PERIOD_ELSEWHERE = Code(
    "F803", "kỳ đánh giá từ {first} đến {last} {why}", "vui lòng sửa mục «period»", "Điều 6, khoản 7"
)
STEP_BEFORE_THE_PERIOD = Code(
    "F860",
    "bước {number} ghi ngày {done}, mà kỳ đánh giá từ {first} mới bắt đầu",
    "vui lòng kiểm tra lại ngày, nhất là năm",
    "Điều 16",
)
PERIOD_INTO_ANOTHER_MONTH = Code(
    "W840",
    "kỳ đánh giá từ {first} đến {last} lấn sang tháng khác",
    "vui lòng kiểm tra lại, để không việc nào tính vào hai tháng",
    "Điều 6, khoản 7",
)
MORE_THAN_WEEKDAYS = Code(
    "W841",
    "{given} ngày làm việc, nhiều hơn {days} ngày từ thứ Hai đến thứ Sáu của kỳ",
    "vui lòng kiểm tra lại, nếu cơ quan không làm thứ Bảy, Chủ nhật",
    "Điều 6, khoản 7",
)
PUBLIC_BEFORE_THE_END = Code(
    "W842",
    "công khai ngày {done}, mà kỳ đánh giá đến {last} mới hết",
    "vui lòng kiểm tra lại ngày công khai và kỳ đánh giá",
    "Điều 16, bước 5",
)


def period_findings(month: Month, regulation: MonthRegulation, readings: Readings) -> Iterator[Finding]:
    """A period that cannot be that of its month, one that goes into another month, and more days than the week has."""
    first = first_of(month)
    begins, ends = period_of(month)
    days = {"first": short_date(begins), "last": short_date(ends)}
    if why := _impossible(begins, ends, first, regulation.in_force_from):
        yield PERIOD_ELSEWHERE.at("period", **days, why=why)
        return
    within = first <= begins and ends <= last_day(first)
    if not within and (begins, ends) != proposed_period(regulation, readings, first):
        yield PERIOD_INTO_ANOTHER_MONTH.at("period", **days)
    usual = weekdays_between(begins, ends)
    if usual * ONE < month.working_days <= ((ends - begins).days + 1) * ONE:
        yield MORE_THAN_WEEKDAYS.at("working_days", given=said(month.working_days), days=usual)


def _impossible(begins: date, ends: date, first: date, in_force_from: date) -> str:
    """Why no month has such a period; nothing where one may."""
    after, before = next_month(first), (first - timedelta(days=1)).replace(day=1)
    if ends < begins:
        return "kết thúc trước khi bắt đầu"
    if ends < first or begins >= after:
        return f"không có ngày nào của tháng {month_name(first)}"
    if begins < in_force_from <= first:
        return f"bắt đầu trước ngày quy định có hiệu lực ({short_date(in_force_from)})"
    if begins <= before:
        return f"trùm cả tháng {month_name(before)}"
    return f"trùm cả tháng {month_name(after)}" if ends >= last_day(after) else ""


def day_findings(month: Month, regulation: MonthRegulation) -> Iterator[Finding]:
    """Steps dated before there was anything to rate, and results that were public before the period ended."""
    for rule in regulation.step:
        done: date | None = getattr(month.steps, rule.key)
        if done is not None:
            yield from too_early(month, rule, done, f"steps.{rule.key}")
    notice, ends = month.steps.notice, period_of(month)[1]
    if notice is not None and notice < ends and not ends_early(regulation, first_of(month)):
        yield PUBLIC_BEFORE_THE_END.at("steps.notice", done=short_date(notice), last=short_date(ends))


def too_early(month: Month, rule: StepRule, done: date, where: str) -> Iterator[Finding]:
    """A step before the period began; a plan may be made in the month before."""
    begins = period_of(month)[0]
    first = (begins.replace(day=1) - timedelta(days=1)).replace(day=1) if rule.key == "plan" else begins
    if done < first:
        yield STEP_BEFORE_THE_PERIOD.at(where, number=rule.number, done=short_date(done), first=short_date(begins))
