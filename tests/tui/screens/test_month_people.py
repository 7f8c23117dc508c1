"""Everybody of a month, and one person's sheet, by keyboard."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from meetings.kpi.acts import FiguresMended, OpinionGiven, PersonListed, PersonTakenOff, RatingAnnulled, RemarkMade
from tests.meetings.kpi.recording import decided, july, points, published
from tests.tui.screens.driving import SIZES, burst, flat, seen
from tests.tui.screens.months import OFFICE, SIX, last, month_program, now
from tui.widgets.rows import Rows


@pytest.mark.parametrize("size", SIZES)
async def test_everybody_with_points_level_and_what_is_missing(tmp_path: Path, size: tuple[int, int]) -> None:
    async with month_program(tmp_path, [OFFICE], size=size) as (app, _):
        shown = seen(app)
        assert "Tháng 7/2026 · đang thu thập số liệu · Văn phòng Đảng ủy phường An Phú" in shown
        assert "05 người · A 00 · B 01 · C 00 · D 00 · chưa có mức 03 · không xếp loại 01" in shown
        assert "thiếu điểm chung" in shown
        assert "không xếp loại" in shown
        assert "96,00 đủ điểm A, vượt, chờ" in shown
        assert "cả cơ quan: 02 người đủ điểm loại A, không có chỗ nào (20%), vượt 02" in shown
        assert "84,00 B tốt" in shown
        assert ("Chánh Văn phòng" in shown.split("STT")[1].split("╰")[0]) is (size[0] > 100)


async def test_the_person_under_the_cursor_is_told_whole_with_the_caps_that_are_over(tmp_path: Path) -> None:
    async with month_program(tmp_path) as (app, pilot):
        assert "25 + 100 × 70%: 95,00 điểm; cả cơ quan vượt 02 chỗ loại A; nhóm «chuyen-vien» vượt 02" in flat(app)
        await burst(pilot, "down", "down", "down")
        assert "15 + 100 × 70%: 85,00 điểm" in flat(app)


async def test_typing_filters_by_name_group_or_level(tmp_path: Path) -> None:
    async with month_program(tmp_path, [OFFICE]) as (app, pilot):
        await burst(pilot, "quoc cuong")
        assert "Lê Quốc Cường" in seen(app)
        assert "Đặng Xuân Phúc" not in seen(app)
        await burst(pilot, "escape", "b tot")
        assert "Đặng Xuân Phúc" in seen(app)
        assert "Lê Quốc Cường" not in seen(app).split("╰")[0]


async def test_a_sheet_shows_the_working_of_every_figure_with_its_clause(tmp_path: Path) -> None:
    async with month_program(tmp_path, [OFFICE], size=(120, 40)) as (app, pilot):
        await burst(pilot, "01", "enter")
        shown = seen(app)
        assert "Mọi người › Trần Văn Bình (01/05)" in shown
        assert "«Tờ trình»: giao 4 × 2 = 8; số lượng 8; chất lượng 7,5 (01 lần chưa đạt)" in shown
        assert "b = 100 × 7,5 / 8 = 93,75" in shown
        assert "Điều 11.2b" in shown
        assert "Kết quả = (100 + 93,75 + 100 + 100 + 100 + 100) / 6 ≈ 98,9583" in shown
        assert "d = 100:" in shown
        await burst(pilot, "down")
        assert "(Điều 11, khoản 2)" in flat(app)


@pytest.mark.parametrize("size", SIZES)
async def test_points_by_hand_are_recorded_and_the_month_follows(tmp_path: Path, size: tuple[int, int]) -> None:
    async with month_program(tmp_path, [OFFICE], size=size) as (app, pilot):
        await burst(pilot, "03", "enter")
        assert "CÒN THIẾU" in seen(app)
        await burst(pilot, "enter")
        await burst(pilot, "31", "enter")
        assert "điểm tiêu chí chung 31 quá 30 điểm" in flat(app)
        await burst(pilot, "backspace", "backspace", "25,5", "enter")
        assert last(app) == FiguresMended("p03", general=points("25.5"))
        assert "CÒN THIẾU" not in seen(app)
        assert "Đã ghi: tiêu chí chung của Lê Quốc Cường." in flat(app)
        assert now(app).outcome.levels["p03"] == "good"


async def test_a_number_that_cannot_be_read_stays_to_be_mended(tmp_path: Path) -> None:
    async with month_program(tmp_path, [OFFICE]) as (app, pilot):
        await burst(pilot, "03", "enter")
        await burst(pilot, "enter")
        await burst(pilot, "hai lăm", "enter")
        assert "không đọc được số «hai lăm»" in flat(app)
        assert len(app.open_month.standing()) == 1


async def record(pilot: Pilot[Any], number: str) -> None:
    """F2 and the number of what is to be recorded."""
    await burst(pilot, "f2")
    await burst(pilot, number, "enter")


async def test_worked_days_and_why_days_are_missing(tmp_path: Path) -> None:
    async with month_program(tmp_path) as (app, pilot):
        await burst(pilot, "02", "enter")
        await record(pilot, "02")
        await burst(pilot, "backspace", "backspace", "10,5", "tab", "nghỉ ốm", "f2")
        assert last(app) == FiguresMended("p02", worked_days=points("10.5"), absence="nghỉ ốm")
        assert "không xếp loại: làm việc 10,5/22 ngày, dưới 50% (nghỉ ốm)" in flat(app)


async def test_bonus_points_with_ground_and_approver_and_taken_away_again(tmp_path: Path) -> None:
    async with month_program(tmp_path) as (app, pilot):
        await burst(pilot, "04", "enter")
        await record(pilot, "04")
        await burst(pilot, "1,5", "f2")
        assert "căn cứ còn trống" in flat(app)
        await burst(pilot, "tab", "Nhận thay việc của đồng chí Minh", "f2")
        (bonus,) = now(app).people["p04"].bonus
        assert (bonus.points, bonus.approved_by) == (points("1.5"), "Nguyễn Văn P01")
        assert now(app).outcome.score_of("p04").total == 86.5
        shown = seen(app).splitlines()
        assert any("Điểm cộng" in line for line in shown)
        await burst(pilot, "diem cong 1,5", "enter")
        await burst(pilot, "backspace", "backspace", "backspace", "f2")
        assert now(app).people["p04"].bonus == ()


async def test_a_task_is_mended_and_another_one_added(tmp_path: Path) -> None:
    async with month_program(tmp_path) as (app, pilot):
        await burst(pilot, "05", "enter")
        await burst(pilot, "nhiem vu 01", "enter")
        await burst(pilot, "tab", "tab", "tab", "backspace", "backspace", "7", "f2")
        assert now(app).people["p05"].task[0].completed == points("7")
        assert now(app).outcome.score_of("p05").a == 70
        await record(pilot, "03")
        await burst(pilot, "Báo cáo tháng", "tab", "3", "tab", "5", "tab", "5", "f2")
        second = now(app).people["p05"].task[1]
        assert (second.name, second.level, second.assigned) == ("Báo cáo tháng", 3, points("5"))
        assert now(app).outcome.score_of("p05").a == 80


async def test_how_a_leader_leads_is_chosen_with_a_ground(tmp_path: Path) -> None:
    async with month_program(tmp_path, [OFFICE]) as (app, pilot):
        await burst(pilot, "01", "enter")
        await record(pilot, "05")
        await burst(pilot, "3", "enter", *["backspace"] * 20, "việc chậm kéo dài", "f2")
        given = now(app).people["p01"].leadership
        assert given is not None
        assert (given.execution, given.execution_ground) == (50, "việc chậm kéo dài")
        assert "đ = 50: việc chậm kéo dài" in flat(app)


async def test_R196_R203_a_self_score_stands_apart_and_a_late_one_is_told(tmp_path: Path) -> None:
    async with month_program(tmp_path) as (app, pilot):
        await burst(pilot, "01", "enter")
        await record(pilot, "05")
        await burst(pilot, "29", "tab", "02", "f2")
        own = now(app).self_scores["p01"]
        assert (own.general, own.level, own.on) == (points("29"), "excellent", july(26))
        assert "Lưu ý: chậm bước 2 ngày 26/7/2026 (hạn 24/7/2026)" in flat(app)
        assert now(app).outcome.score_of("p01").total == 95


async def test_a_remark_in_several_lines_outlasts_esc(tmp_path: Path) -> None:
    async with month_program(tmp_path) as (app, pilot):
        await burst(pilot, "01", "enter")
        await record(pilot, "06")
        await burst(pilot, "Chủ động", "enter", "Sáng tạo", "escape")
        assert "Các ô đã điền được giữ lại" in flat(app)
        assert len(app.open_month.standing()) == 1
        await record(pilot, "06")
        await burst(pilot, "f2")
        made = last(app)
        assert isinstance(made, RemarkMade)
        assert (made.text, made.by, made.on) == ("Chủ động\nSáng tạo", "Chánh Văn phòng", july(26))


async def test_F840_a_decision_above_the_score_is_refused_in_its_form(tmp_path: Path) -> None:
    async with month_program(tmp_path) as (app, pilot):
        await burst(pilot, "04", "enter")
        await record(pilot, "07")
        await burst(pilot, "2", "f2")
        assert "không ghi được mục «lý do»" in flat(app)
        await burst(pilot, "Khen", "f2")
        assert "quyết định không được cao hơn mức theo điểm" in flat(app)
        await burst(pilot, "escape")
        assert len(app.open_month.standing()) == 1


async def test_R213_an_opinion_in_the_persons_own_words(tmp_path: Path) -> None:
    async with month_program(tmp_path) as (app, pilot):
        await burst(pilot, "06", "enter")
        await record(pilot, "08")
        await burst(pilot, "2", "Tôi kiến nghị cấp trên xem lại", "f2")
        made = last(app)
        assert isinstance(made, OpinionGiven)
        assert (made.opinion.kind, made.opinion.text) == ("petition", "Tôi kiến nghị cấp trên xem lại")
        assert "kiến nghị cấp trên ngày 26/7/2026: Tôi kiến nghị cấp trên xem lại" in flat(app)


async def test_D6_8_a_published_rating_is_cancelled_from_the_sheet_and_done_again(tmp_path: Path) -> None:
    acts = [SIX, decided(27, p01="excellent", p02="good", p03="good"), published(date(2026, 7, 26))]
    async with month_program(tmp_path, acts) as (app, pilot):
        await burst(pilot, "04", "enter")
        await record(pilot, "01")
        assert "kết quả đã công khai ngày 26/7/2026" in flat(app)
        await record(pilot, "09")
        await burst(pilot, "Số liệu thiếu trung thực", "f2")
        assert isinstance(last(app), RatingAnnulled)
        assert "Tháng 7/2026 · đang xếp loại lại" in seen(app)
        await record(pilot, "01")
        await burst(pilot, "backspace", "backspace", "10", "enter")
        assert now(app).outcome.score_of("p04").total == 80
        await burst(pilot, "end")
        assert "Số liệu thiếu trung thực" in flat(app)
        await burst(pilot, "f10")
        assert "xếp loại lại: B tốt" in seen(app)


async def test_f3_and_f6_go_from_sheet_to_sheet(tmp_path: Path) -> None:
    async with month_program(tmp_path) as (app, pilot):
        await burst(pilot, "enter", "f6", "f6")
        assert "Nguyễn Văn P03 (03/06)" in seen(app)
        await burst(pilot, "f3")
        assert "Nguyễn Văn P02 (02/06)" in seen(app)


async def test_somebody_is_added_with_a_group_and_taken_off_with_a_reason(tmp_path: Path) -> None:
    async with month_program(tmp_path) as (app, pilot):
        await burst(pilot, "f4")
        await burst(pilot, "Vũ Thị Mới", "tab", "Văn thư", "f2")
        made = last(app)
        assert isinstance(made, PersonListed)
        assert (made.person.id, made.person.post, made.person.group) == ("p07", "Văn thư", "chuyen-vien")
        assert "chưa có điểm, còn thiếu điểm tiêu chí chung, nhiệm vụ" in flat(app)
        await burst(pilot, "07", "f9")
        await burst(pilot, "Chuyển công tác", "enter")
        assert last(app) == PersonTakenOff("p07", "Chuyển công tác")
        assert "p07" not in now(app).people


async def test_f12_takes_the_last_figure_back_with_a_reason(tmp_path: Path) -> None:
    async with month_program(tmp_path, [SIX, FiguresMended("p04", general=points("19"))]) as (app, pilot):
        assert "89,00" in seen(app)
        await burst(pilot, "f12")
        await burst(pilot, "gõ nhầm", "enter")
        assert "85,00" in seen(app)
        assert "Đã ghi: gạch bỏ mục số 2: sửa số liệu." in flat(app)


async def test_the_book_of_the_month_shows_every_entry_and_strikes_out(tmp_path: Path) -> None:
    async with month_program(tmp_path, [SIX, FiguresMended("p04", general=points("19"))], size=(120, 40)) as (
        app,
        pilot,
    ):
        await burst(pilot, "f7")
        shown = seen(app)
        assert "nhập cả tháng · thang-7.toml, 06 người" in shown
        assert "sửa số liệu · Nguyễn Văn P04" in shown
        await burst(pilot, "enter")
        assert "điểm tiêu chí chung: 19" in flat(app)
        await burst(pilot, "escape", "f2")
        await burst(pilot, "nhầm", "enter")
        assert "đã gạch bỏ (mục số 3)" in seen(app)
        await burst(pilot, "escape")
        assert now(app).outcome.score_of("p04").total == 85


async def test_the_boxes_of_a_task_outlast_esc_and_those_of_another_one_are_not_touched(tmp_path: Path) -> None:
    async with month_program(tmp_path, [OFFICE]) as (app, pilot):
        await burst(pilot, "01", "enter")
        await record(pilot, "03")
        await burst(pilot, "Soạn báo cáo quý", "escape")
        assert "Các ô đã điền được giữ lại" in flat(app)
        await burst(pilot, "f10")
        await burst(pilot, "02", "enter")
        await record(pilot, "03")
        assert "Soạn báo cáo quý" not in flat(app)
        await burst(pilot, "escape")
        await burst(pilot, "f10")
        await burst(pilot, "01", "enter")
        await record(pilot, "03")
        assert "Soạn báo cáo quý" in flat(app)
        assert "Đây là các ô ghi dở" in flat(app)


async def test_F901_D6_8_after_publication_a_form_that_cannot_be_recorded_does_not_open(tmp_path: Path) -> None:
    acts = [SIX, decided(27, p01="excellent", p02="good", p03="good"), published()]
    async with month_program(tmp_path, acts) as (app, pilot):
        await burst(pilot, "f4")
        assert "kết quả đã công khai ngày 04/8/2026 nên không ghi được «danh sách người»" in flat(app)
        await burst(pilot, "f2")
        assert "không ghi được «nhập cả tháng»" in flat(app)
        await burst(pilot, "04", "enter")
        for number, what in (("01", "sửa số liệu"), ("06", "nhận xét"), ("05", "tự chấm điểm")):
            await record(pilot, number)
            assert f"không ghi được «{what}" in flat(app)
            assert "vui lòng hủy kết quả của người ấy để xếp loại lại" in flat(app)
        await record(pilot, "08")
        assert "Ý kiến: Nguyễn Văn P04" in flat(app)


async def test_the_row_under_the_cursor_stays_in_sight_when_the_answer_is_long(tmp_path: Path) -> None:
    acts = [SIX, decided(27, p01="excellent", p02="good", p03="good"), published()]
    async with month_program(tmp_path, acts) as (app, pilot):
        await burst(pilot, "04", "enter")
        sheet = app.screen.query_one("#sheet", Rows)
        await burst(pilot, *["down"] * (sheet.size.height - 2))
        current = sheet.current
        await record(pilot, "01")
        await pilot.pause()
        assert "không ghi được «sửa số liệu»" in flat(app)
        assert sheet.current == current
        assert sheet.cursor < round(sheet.scroll_y) + sheet.size.height - 1
