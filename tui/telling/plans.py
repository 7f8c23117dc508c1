"""A plan of the month or a schedule of a week in words (kế hoạch, lịch công tác)."""

from meetings.kpi.person import WorkPlan
from meetings.kpi.plans import called
from meetings.vietnamese import short_date


def plan_said(plan: WorkPlan) -> str:
    """A plan or a schedule with its days and who approved it."""
    said = [f"{called(plan)}, lập ngày {short_date(plan.made)}"]
    if plan.submitted_on is not None:
        said.append(f"trình ngày {short_date(plan.submitted_on)}")
    if plan.approved_by:
        said.append(
            f"{plan.approved_by} phê duyệt" + (f" ngày {short_date(plan.approved_on)}" if plan.approved_on else "")
        )
    return ", ".join(said if plan.approved_by else [*said, "chưa phê duyệt"])
