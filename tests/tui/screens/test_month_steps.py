"""The five steps of a month and its plans, by keyboard. Điều 16."""

from datetime import date, datetime
from pathlib import Path

import pytest

from meetings.amounts import ONE
from meetings.kpi.acts import (
    MonthRestated,
    MonthStepDone,
    PlanMade,
    PublicationRestated,
    ResultsPublished,
)
from meetings.kpi.month import Period
from meetings.kpi.person import WorkPlan
from tests.meetings.kpi.recording import decided, imported, july, office, own_score, published, remarked
from tests.tui.screens.driving import SIZES, burst, flat, seen
from tests.tui.screens.months import OFFICE, SIX, last, month_program, now

DECIDED = decided(27, p01="excellent", p02="good", p03="good")


@pytest.mark.parametrize("size", SIZES)
async def test_the_steps_with_their_last_days_and_how_many_are_how_far(tmp_path: Path, size: tuple[int, int]) -> None:
    acts = [OFFICE, own_score("p02", "28"), remarked("p02"), MonthStepDone("plan", july(2))]
    async with month_program(tmp_path, acts, part="kpi.steps", size=size) as (app, pilot):
        lines = {line.split()[1]: line for line in seen(app).splitlines() if "│" in line and line.split()[1:2]}
        assert "02/7/2026" in lines["1"]
        assert "xong" in lines["1"]
        assert "24/7/2026" in lines["2"]
        assert "quá hạn 02 ngày" in lines["2"]
        assert "01/04 tự chấm" in lines["2"]
        assert "còn 01 ngày" in lines["4"]
        assert "01/04 có mức" in lines["4"]
        assert "04/8/2026" in lines["5"]
        await burst(pilot, "end")
        assert "Hạn cuối thứ Ba, 04/8/2026" in flat(app)


async def test_R203_a_late_step_is_marked_and_not_blocked(tmp_path: Path) -> None:
    async with month_program(tmp_path, part="kpi.steps") as (app, pilot):
        await burst(pilot, "02", "enter")
        await burst(pilot, "tab", "Mất điện hai ngày", "f2")
        assert last(app) == MonthStepDone("self_rating", july(26), "Mất điện hai ngày")
        assert "chậm 02 ngày" in seen(app)
        assert "Lý do chậm: Mất điện hai ngày." in flat(app)
        assert "Lưu ý: chậm bước 2 ngày 26/7/2026 (hạn 24/7/2026)" in flat(app)


async def test_a_day_that_cannot_be_read_stands_to_be_mended(tmp_path: Path) -> None:
    async with month_program(tmp_path, part="kpi.steps") as (app, pilot):
        await burst(pilot, "enter")
        await burst(pilot, *["backspace"] * 9, "hôm qua", "f2")
        assert "không đọc được ngày «hôm qua»" in flat(app)
        await burst(pilot, *["backspace"] * 7, "2/7", "f2")
        assert now(app).done_on("plan") == july(2)


async def test_F905_publication_waits_for_decisions_at_the_cap(tmp_path: Path) -> None:
    async with month_program(tmp_path, part="kpi.steps") as (app, pilot):
        await burst(pilot, "f2")
        assert "chưa công khai được: 03 người đủ điểm loại A mà vượt giới hạn" in flat(app)


async def test_R201_results_are_made_public_and_stand(tmp_path: Path) -> None:
    august = datetime(2026, 8, 3, 8, 0)
    async with month_program(tmp_path, [SIX, DECIDED], part="kpi.steps", now=august) as (app, pilot):
        await burst(pilot, "05", "enter")
        await burst(pilot, "tab", "Họp cơ quan đầu tháng", "f2")
        assert last(app) == ResultsPublished(date(2026, 8, 3), "Họp cơ quan đầu tháng")
        assert "Tháng 7/2026 · đã công khai" in seen(app)
        assert "công khai ngày 03/8/2026" in seen(app)
        assert app.open_month.findings(ResultsPublished(date(2026, 8, 4)))[0].code == "F901"


async def test_D16_5_a_publication_on_the_wrong_day_is_mended_or_taken_back(tmp_path: Path) -> None:
    acts, august = [SIX, DECIDED, published(date(2026, 8, 14))], datetime(2026, 8, 15, 8, 0)
    async with month_program(tmp_path, acts, part="kpi.steps", now=august) as (app, pilot):
        await burst(pilot, "05", "enter")
        assert "Sửa ngày công khai" in seen(app)
        await burst(pilot, *["backspace"] * 9, "4/8", "f2")
        assert "chưa ghi lý do sửa" in flat(app)
        await burst(pilot, "tab", "tab", "tab", "Gõ nhầm", "f2")
        assert last(app) == PublicationRestated(date(2026, 8, 4), "Gõ nhầm", "Họp cơ quan đầu tháng")
        assert "công khai ngày 04/8/2026" in seen(app)
        assert "xong" in seen(app)
        await burst(pilot, "f12")
        await burst(pilot, "Sửa nhầm", "enter")
        await burst(pilot, "f12")
        await burst(pilot, "Chưa họp", "enter")
        assert not now(app).is_public
        assert "lại được coi là chưa công khai" in flat(app)


async def test_D16_4_step_four_is_done_once_everybody_was_decided_on(tmp_path: Path) -> None:
    everybody = decided(27, p01="good", p02="good", p03="good", p04="good", p05="good", p06="good")
    async with month_program(tmp_path, [SIX, everybody], part="kpi.steps", now=datetime(2026, 7, 29, 8)) as (app, _):
        lines = {line.split()[1]: line for line in seen(app).splitlines() if "│" in line and line.split()[1:2]}
        assert ("27/7/2026" in lines["4"], "xong" in lines["4"], "06/06 có mức" in lines["4"]) == (True, True, True)


async def test_the_days_of_the_period_are_said_anew(tmp_path: Path) -> None:
    async with month_program(tmp_path, part="kpi.steps") as (app, pilot):
        await burst(pilot, "f4")
        await burst(pilot, "backspace", "1", "tab", "tab", *["backspace"] * 9, "30/7", "f2")
        assert last(app) == MonthRestated(working_days=21 * ONE, period=Period(july(1), july(30)))
        await burst(pilot, "f4")
        await burst(pilot, "backspace", "5", "f2")
        assert now(app).month.working_days == 25 * ONE
        await burst(pilot, "f4")
        await burst(pilot, "backspace", "backspace", "60", "f2")
        assert "60 ngày làm việc trong một kỳ có 30 ngày" in flat(app)


async def test_D22_the_end_of_a_quarter_says_so(tmp_path: Path) -> None:
    september = imported(
        *office("85"), month="2026-09", working_days=10, period={"from": date(2026, 9, 1), "to": date(2026, 9, 14)}
    )
    async with month_program(tmp_path, [september], part="kpi.steps", now=datetime(2026, 9, 14)) as (app, pilot):
        await burst(pilot, "04")
        assert "14/9/2026" in seen(app)
        assert "hạn là hôm nay" in seen(app)
        assert "Tháng cuối quý: đánh giá xong trước ngày 15 (Điều 16, câu cuối)" in flat(app)


async def test_R122_R197_a_schedule_of_a_week_is_recorded_from_the_sheet(tmp_path: Path) -> None:
    async with month_program(tmp_path, [SIX]) as (app, pilot):
        await burst(pilot, "02", "enter")
        await burst(pilot, "f2")
        await burst(pilot, "10", "enter")
        assert "Kế hoạch, lịch: Nguyễn Văn P02" in seen(app)
        await burst(pilot, "tab", *["backspace"] * 10, "20/7", "tab", *["backspace"] * 10, "20/7", "tab", "20/7", "tab")
        await burst(pilot, "Chánh Văn phòng", "tab", "21/7", "f2")
        monday = date(2026, 7, 20)
        plan = WorkPlan("week", monday, monday, monday, "Chánh Văn phòng", date(2026, 7, 21))
        assert last(app) == PlanMade("p02", plan)
        assert "lịch công tác tuần từ 20/7/2026, lập ngày 20/7/2026, trình ngày 20/7/2026" in flat(app)
        await burst(pilot, "f2")
        await burst(pilot, "10", "enter")
        await burst(pilot, "tab", "tab", *["backspace"] * 10, "31/31", "f2")
        assert "Ngày lập: không đọc được «31/31»" in flat(app)
