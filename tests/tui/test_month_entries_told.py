"""Entries of a month in words: plans and schedules with who approved them, unplanned work, the catalogue and its day."""

from typing import Any

from meetings.kpi.acts import MonthImported
from tests.meetings.kpi.build import Data, month, person, record, task
from tui.telling.month_entries import whole

WEEK = {"covers": "week", "from": "2026-07-06", "date": "2026-07-06"}
CATALOGUE: Data = {"standard": "Một văn bản", "product": [{"id": "cv", "name": "Công văn", "level": 1}]}


def lines(*people: Data, **more: Any) -> list[str]:
    return list(whole(MonthImported(record(month(*people, **more)), "thang-7.xlsx"), str))


def test_R122_R197_plans_are_told_with_their_days_and_who_approved_them() -> None:
    approved = {"submitted_on": "2026-07-06", "approved_by": "Chánh Văn phòng", "approved_on": "2026-07-07"}
    plans = [{"covers": "month", "date": "2026-07-01"}, WEEK | approved]
    told = lines(person("p01", task(), task(extra=True, added_on="2026-07-14"), plan=plans))
    assert (
        "    kế hoạch, lịch công tác: kế hoạch công tác tháng, lập ngày 01/7/2026, chưa phê duyệt; lịch công tác tuần từ "
        "06/7/2026, lập ngày 06/7/2026, trình ngày 06/7/2026, Chánh Văn phòng phê duyệt ngày 07/7/2026"
    ) in told
    assert "    việc đột xuất, cập nhật ngày 14/7/2026: Tờ trình" in told


def test_R210_the_catalogue_is_told_with_its_day() -> None:
    issued = CATALOGUE | {"issued_on": "2026-05-28", "issued_by": "Quyết định số 15-QĐ/ĐU"}
    assert lines(person(), catalogue=issued)[2] == (
        "Danh mục 01 sản phẩm, ban hành ngày 28/5/2026, Quyết định số 15-QĐ/ĐU"
    )
    assert lines(person(), catalogue=CATALOGUE)[2] == "Danh mục 01 sản phẩm, chưa ghi ngày ban hành"
