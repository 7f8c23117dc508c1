"""Work plans and weekly schedules (kế hoạch công tác tháng, lịch công tác tuần): approved, in time, in order. Điều 2, Điều 16.

The text knows no day for «the start of the month» and «the start of the week». So only what its words leave no doubt about is
told: a schedule made after the first day of its week, a plan of the unit made after the schedules that rest on it.
"""

from collections.abc import Iterator
from datetime import date

from meetings.faults import Code, Finding
from meetings.kpi.month import Month
from meetings.kpi.person import Person, WorkPlan
from meetings.schema import MISSING_KEY
from meetings.vietnamese import short_date, two_digits

PLAN_TWICE = Code(
    "F818", "{name} đã có {what} này", "vui lòng giữ một dòng, ghi ngày trình và ngày phê duyệt vào dòng ấy"
)
SCHEDULE_LATE = Code(
    "W816",
    "lịch công tác tuần từ {first} của {name} lập ngày {made}, sau ngày đầu tuần",
    "lịch vẫn dùng được; đề nghị lập vào đầu mỗi tuần",
    "Điều 16, bước 1",
)
UNIT_PLAN_AFTER_SCHEDULES = Code(
    "W817",
    "kế hoạch tháng của đơn vị lập ngày {made}, sau lịch công tác tuần đầu tiên (ngày {first})",
    "lịch tuần lập trên cơ sở kế hoạch của đơn vị; vui lòng kiểm tra lại ngày",
    "Điều 16, bước 1",
)
NOT_APPROVED = Code(
    "W818",
    "{count} kế hoạch, lịch công tác của {name} chưa ghi ai phê duyệt",
    "vui lòng trình lãnh đạo trực tiếp phê duyệt rồi ghi người và ngày",
    "Điều 2, khoản 1",
)
BEFORE_IT_WAS_MADE = Code(
    "W819",
    "{what} của {name} là {day}, mà bước trước đó làm ngày {before}",
    "vui lòng kiểm tra thứ tự ngày lập, ngày trình, ngày phê duyệt",
    "Điều 2, khoản 1",
)


def called(plan: WorkPlan) -> str:
    """What people call it: the plan of the month, or the schedule of a week with its first day."""
    if plan.covers == "month":
        return "kế hoạch công tác tháng"
    return "lịch công tác tuần" + (f" từ {short_date(plan.first)}" if plan.first else "")


def work_plan_findings(month: Month) -> Iterator[Finding]:
    """Everything to be said of plans and schedules, which are told and never stop a rating but where one stands twice."""
    for index, person in enumerate(month.person):
        if person.plan:
            yield from _of_person(person, f"person[{index}].plan")
    made, schedules = month.steps.plan, [plan.made for plan in _schedules(month)]
    if made is not None and schedules and made > min(schedules):
        yield UNIT_PLAN_AFTER_SCHEDULES.at("steps.plan", made=short_date(made), first=short_date(min(schedules)))


def _schedules(month: Month) -> Iterator[WorkPlan]:
    return (plan for person in month.person for plan in person.plan if plan.covers == "week")


def _of_person(person: Person, where: str) -> Iterator[Finding]:
    seen: set[tuple[str, date | None]] = set()
    for number, plan in enumerate(person.plan):
        place = f"{where}[{number}]"
        if plan.key in seen:
            yield PLAN_TWICE.at(place, name=person.name, what=called(plan))
        seen.add(plan.key)
        yield from _days(plan, person.name, place)
    waiting = [number for number, plan in enumerate(person.plan) if not plan.approved_by]
    if waiting:
        yield NOT_APPROVED.at(f"{where}[{waiting[0]}].approved_by", name=person.name, count=two_digits(len(waiting)))


def _days(plan: WorkPlan, name: str, place: str) -> Iterator[Finding]:
    if plan.covers == "week" and plan.first is None:
        yield MISSING_KEY.at(f"{place}.from", key="from")
    elif plan.covers == "week" and plan.first is not None and plan.made > plan.first:
        yield SCHEDULE_LATE.at(f"{place}.date", name=name, first=short_date(plan.first), made=short_date(plan.made))
    before = plan.made
    for key, what in (("submitted_on", "ngày trình"), ("approved_on", "ngày phê duyệt")):
        day: date | None = getattr(plan, key)
        if day is not None and day < before:
            figures = {"what": f"{what} {called(plan)}", "day": short_date(day), "before": short_date(before)}
            yield BEFORE_IT_WAS_MADE.at(f"{place}.{key}", name=name, **figures)
        before = before if day is None else day
