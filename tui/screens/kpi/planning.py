"""The plan of the month or the schedule of a week of somebody, by a form (kế hoạch tháng, lịch tuần). Điều 2.1; Điều 16, bước 1."""

from datetime import date, timedelta

from meetings.acts import Act
from meetings.kpi.acts import PlanMade
from meetings.kpi.period import first_of
from meetings.kpi.person import Person, PlanSpan, WorkPlan
from meetings.kpi.recorded import RecordedMonth
from tui.modals.form import Answers, Blank
from tui.screens.kpi.saying import DAY, Saying, rated_by
from tui.typed.amounts import read_day, typed_day

SPANS: dict[str, str] = {"week": "lịch công tác tuần", "month": "kế hoạch công tác tháng"}
_SPANS: dict[str, PlanSpan] = {"week": "week", "month": "month"}
_DAYS = {"first": "Từ ngày", "made": "Ngày lập", "submitted_on": "Ngày trình", "approved_on": "Ngày phê duyệt"}


def work_plan(recorded: RecordedMonth, person: Person, today: date) -> Saying:
    """A plan or schedule with its days and who approved it; that of a span that has one already takes its place."""
    monday = max(today - timedelta(days=today.weekday()), first_of(recorded.month))
    blanks = [
        Blank("covers", "Loại", "week", SPANS),
        Blank("first", "Từ ngày", typed_day(monday), hint=f"Ngày đầu tuần (lịch tuần). {DAY}"),
        Blank("made", "Ngày lập", typed_day(today), hint=DAY),
        Blank("submitted_on", "Ngày trình", hint="Trình lãnh đạo trực tiếp; chưa trình thì để trống"),
        Blank(
            "approved_by",
            "Người phê duyệt",
            hint=f"Lãnh đạo trực tiếp, như {rated_by(recorded, person)}; chưa duyệt thì để trống",
        ),
        Blank("approved_on", "Ngày phê duyệt", hint="Chưa duyệt thì để trống"),
    ]

    def act(said: Answers) -> Act | list[str]:
        days = {key: read_day(said[key], today) if said[key] else None for key in _DAYS}
        unread = [
            f"{label}: không đọc được «{said[key]}»" for key, label in _DAYS.items() if said[key] and not days[key]
        ]
        made = days["made"]
        if unread or made is None:
            return [f"{one}; vui lòng ghi như 24/7/2026" for one in unread or ["chưa ghi ngày lập"]]
        covers = _SPANS[said["covers"]]
        first = days["first"] if covers == "week" else None
        plan = WorkPlan(covers, made, first, days["submitted_on"], said["approved_by"], days["approved_on"])
        return PlanMade(person.id, plan)

    name = recorded.names[person.id]
    return Saying(f"Kế hoạch, lịch: {name}", blanks, act, f"kế hoạch, lịch công tác của {name}")
