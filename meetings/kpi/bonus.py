"""Bonus points to be looked at (điểm cộng): those that rest on no task, and more than any result of tasks. Điều 15.1.d."""

from collections.abc import Iterator

from meetings.amounts import ONE
from meetings.faults import Code, Finding
from meetings.kpi.month import Month
from meetings.kpi.rules import MonthRules
from meetings.kpi.saying import said

WITHOUT_A_TASK = Code(
    "W827",
    "{name} được cộng {points} điểm mà không có nhiệm vụ nào là nhận thay hoặc đột xuất",
    "vui lòng ghi nhiệm vụ ấy ở mục «extra», hoặc kiểm tra lại điểm cộng",
    "Điều 15, khoản 1, điểm d",
)
MORE_THAN_A_RESULT = Code(
    "W828",
    "{name} được cộng {points} điểm, nhiều hơn {most} điểm tối đa của kết quả thực hiện nhiệm vụ",
    "vui lòng kiểm tra lại điểm cộng",
    "Điều 7, khoản 3",
)


def bonus_findings(month: Month, rules: MonthRules) -> Iterator[Finding]:
    """Bonus points of which it is doubtful that they can be; told, never stopping."""
    for index, person in enumerate(month.person):
        points = sum(line.points for line in person.bonus)
        figures = {"name": person.name, "points": said(points)}
        if points and not any(task.extra for task in person.task):
            yield WITHOUT_A_TASK.at(f"person[{index}].bonus", **figures)
        if points > rules.result_most * ONE:
            yield MORE_THAN_A_RESULT.at(f"person[{index}].bonus", **figures, most=rules.result_most)
