"""A month begun from a file or from the month before, seen before it is taken in, taken in again; found again in the list."""

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from forms.kpi.taking import TakenMonth, taken
from meetings import desk
from meetings.acts import MeetingPrepared
from meetings.amounts import ONE
from meetings.book import Book
from meetings.kpi.acts import FiguresMended, MonthImported
from tests.forms.kpi.test_month_file import MONTH, written
from tests.forms.kpi.workbooks import BINH_ROW, HOA_ROW, PEOPLE_HEAD, own
from tests.meetings.build import opened
from tests.meetings.kpi.recording import dossier, imported, office, own_score, points
from tests.tui.running import run
from tests.tui.screens.driving import SIZES, burst, flat, hand_at, program, seen
from tests.tui.screens.months import SIX, TODAY, file_read, last, month_program, now
from tui.app import KiemDiemApp
from tui.screens.home import Home


@pytest.mark.parametrize("size", SIZES)
async def test_meetings_and_months_stand_in_one_list(tmp_path: Path, size: tuple[int, int]) -> None:
    async with month_program(tmp_path, [SIX], part="", size=size) as (app, pilot):
        shown = seen(app)
        assert "tháng 7/2026" in shown
        assert "vượt giới hạn loại A" in shown
        await burst(pilot, "enter")
        assert "[Quyết định]" in seen(app)
        await burst(pilot, "f10")
        assert isinstance(app.screen, Home)


async def test_a_meeting_still_opens_beside_a_month(tmp_path: Path) -> None:
    async with program(tmp_path, opened(5)) as (app, pilot):
        dossier(app.book, [SIX])
        app.screen.query_one("#meetings")
        await burst(pilot, "f5")
        await burst(pilot, "escape")
        await burst(pilot, "end", "enter")
        assert isinstance(app.open_dossier.meeting.prepared, MeetingPrepared)


async def test_a_month_file_is_seen_first_and_taken_in_as_one_act(tmp_path: Path) -> None:
    file = written(tmp_path)
    async with month_program(tmp_path, [], part="") as (app, pilot):
        await burst(pilot, "f5")
        await burst(pilot, "1", "enter")
        await burst(pilot, str(file), "enter")
        await file_read(app, pilot)
        assert "Văn phòng Đảng ủy phường An Phú, tháng 7/2026: 03 người" in flat(app)
        assert "Lưu ý" in seen(app)
        assert app.book.records() == ()
        await burst(pilot, "f2")
        assert "[Mọi người]" in seen(app)
        (entry,) = app.open_month.standing()
        assert isinstance(entry.act, MonthImported)
        assert (entry.act.source, len(entry.act.month.person)) == (file.name, 3)


async def test_faults_stand_first_each_at_its_place_and_nothing_is_taken_until_the_file_is_mended(
    tmp_path: Path,
) -> None:
    file = written(tmp_path, MONTH.replace("general = 28.5", "general = 31").replace("level = 1", "level = 8"))
    async with month_program(tmp_path, [], part="") as (app, pilot):
        await burst(pilot, "f5")
        await burst(pilot, "01", "enter")
        await burst(pilot, str(file), "enter")
        await file_read(app, pilot)
        lines = [line for line in seen(app).splitlines() if "Lỗi " in line]
        assert "person[0].general" in lines[0]
        assert "person[1].task[0].l" in lines[1]
        assert "Chưa nhập được: 02 lỗi" in flat(app)
        await burst(pilot, "f2")
        assert "Chưa ghi được" in flat(app)
        written(tmp_path)
        await burst(pilot, "f4")
        await file_read(app, pilot)
        await burst(pilot, "f2")
        assert now(app).month.month == "2026-07"


async def test_while_a_big_file_is_read_the_keys_stay_alive_and_esc_gives_it_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path)
    go_on, ended = threading.Event(), []

    def slowly(path: Path, told: Callable[[str], object]) -> TakenMonth:
        told("Đang lấy trang «Nhiệm vụ»…")
        go_on.wait(10)
        try:
            told("Đang tính điểm…")
        finally:
            ended.append(path)
        return taken(path)

    monkeypatch.setattr("tui.screens.kpi.preview.taken", slowly)
    async with month_program(tmp_path, [], part="") as (app, pilot):
        await burst(pilot, "f5")
        await burst(pilot, "01", "enter")
        await burst(pilot, str(file), "enter")
        await pilot.pause(0.3)
        assert "Đang lấy trang «Nhiệm vụ»… Esc để thôi." in flat(app)
        await burst(pilot, "f2")
        assert "Tệp đang được đọc, chưa ghi được." in flat(app)
        await burst(pilot, "f1")
        assert "F10 hoặc Esc về mà không ghi gì" in flat(app)
        await burst(pilot, "escape")
        await burst(pilot, "escape")
        assert isinstance(app.screen, Home)
        go_on.set()
        await burst(pilot, "f5")
        await burst(pilot, "01", "enter")
        await burst(pilot, str(file), "enter")
        await file_read(app, pilot)
        assert "tháng 7/2026: 03 người" in flat(app)
        assert ended == [file, file]  # the first reading ended where it was given up
        assert app.book.records() == ()


async def test_a_file_that_is_not_there_is_asked_for_again(tmp_path: Path) -> None:
    async with month_program(tmp_path, [], part="") as (app, pilot):
        await burst(pilot, "f5")
        await burst(pilot, "01", "enter")
        await burst(pilot, "khong-co.xlsx", "enter")
        assert "không có tệp «khong-co.xlsx»" in flat(app)


async def test_F908_the_same_month_is_not_begun_twice(tmp_path: Path) -> None:
    file = written(tmp_path)
    async with month_program(tmp_path, [SIX], part="") as (app, pilot):
        await burst(pilot, "f5")
        await burst(pilot, "01", "enter")
        await burst(pilot, str(file), "enter")
        await file_read(app, pilot)
        await burst(pilot, "f2")
        assert "sổ đã có tháng 7/2026 của Văn phòng Đảng ủy phường An Phú" in flat(app)


@pytest.mark.parametrize("keys", [("f4",), ("f5", "02", "enter")])
async def test_the_next_month_from_the_last_one_with_its_people(tmp_path: Path, keys: tuple[str, ...]) -> None:
    async with month_program(tmp_path, [SIX], part="") as (app, pilot):
        await burst(pilot, keys[0])
        await burst(pilot, *keys[1:])
        assert "Tháng 8/2026: số ngày làm việc" in seen(app)
        assert "21" in seen(app)
        await burst(pilot, "backspace", "0", "enter")
        august = now(app)
        assert (august.month.month, august.month.working_days) == ("2026-08", 20 * ONE)
        assert list(august.people) == ["p01", "p02", "p03", "p04", "p05", "p06"]
        assert "chưa có mức 06" in seen(app)
        await burst(pilot, "f10")
        shown = seen(app)
        assert shown.index("tháng 8/2026") < shown.index("tháng 7/2026")


async def test_D16_the_days_asked_of_a_month_rated_early_are_those_of_its_period(tmp_path: Path) -> None:
    august = imported(*office("85", "84"), month="2026-08")
    async with month_program(tmp_path, [august], part="") as (app, pilot):
        await burst(pilot, "f4")
        assert "Tháng 9/2026: số ngày làm việc" in seen(app)
        assert "Ngày làm  10" in seen(app)
        assert "Kỳ đánh giá 01/9/2026 đến 14/9/2026, từ thứ Hai đến thứ Sáu; vui lòng trừ ngày lễ" in flat(app)


async def test_F891_a_workbook_from_which_the_month_would_not_come_back_is_not_written(tmp_path: Path) -> None:
    catalogue = {"standard": "x", "issued_on": date(1899, 1, 1), "product": [{"id": "A", "name": "b", "level": 1}]}
    async with month_program(tmp_path, [imported(*office("85", "84"), catalogue=catalogue)]) as (app, pilot):
        await burst(pilot, "f5")
        await file_read(app, pilot)
        assert "mã F891" in flat(app)
        assert not list(tmp_path.rglob("*.xlsx"))


async def test_a_workbook_of_the_month_is_written_filled_and_taken_in_again(tmp_path: Path) -> None:
    async with month_program(tmp_path, [SIX]) as (app, pilot):
        await burst(pilot, "f5")
        await file_read(app, pilot)
        assert "Đã viết" in flat(app)
        (file,) = tmp_path.rglob("so-tinh-2026-07.xlsx")
        filled = load_workbook(file)
        sheet = filled["Người"]
        column = next(cell.column for cell in sheet[3] if cell.value == "Điểm tiêu chí chung")
        sheet.cell(4, column).value = "29,5"
        filled.save(file)
        await burst(pilot, "f5")
        await file_read(app, pilot)
        assert "đã có người điền nên giữ nguyên" in flat(app)
        await burst(pilot, "f2")
        await burst(pilot, str(file), "enter")
        await file_read(app, pilot)
        await burst(pilot, "29,5")
        assert "29.5" not in flat(app)
        await burst(pilot, "f2")
        assert now(app).outcome.score_of("p01").general == 29.5
        made = last(app)
        assert isinstance(made, MonthImported)
        assert made.source == "so-tinh-2026-07.xlsx"


async def test_faults_of_a_workbook_are_told_by_sheet_and_cell(tmp_path: Path) -> None:
    async with month_program(tmp_path, [SIX]) as (app, pilot):
        await burst(pilot, "f5")
        await file_read(app, pilot)
        assert "Đã viết" in flat(app)
        (file,) = tmp_path.rglob("so-tinh-2026-07.xlsx")
        filled = load_workbook(file)
        sheet = filled["Người"]
        cell = next(sheet.cell(5, cell.column) for cell in sheet[3] if cell.value == "Điểm tiêu chí chung")
        cell.value = 35
        filled.save(file)
        await burst(pilot, "f2")
        await burst(pilot, str(file), "enter")
        await file_read(app, pilot)
        assert f"Lỗi Người!{cell.coordinate}: điểm tiêu chí chung 35 quá 30 điểm" in flat(app)


async def test_W900_F906_what_the_book_has_against_a_file_is_told_before_it_is_taken(tmp_path: Path) -> None:
    file = written(
        tmp_path, MONTH.replace('month        = "2026-07"', 'month = "2026-08"').replace('"2026-07"', '"2026-08"')
    )
    async with month_program(tmp_path, [SIX, FiguresMended("p02", general=points("20"))]) as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, str(file), "enter")
        await file_read(app, pilot)
        assert "tệp là tháng 8/2026" in flat(app)
        await burst(pilot, "f2")
        assert "tệp là tháng 8/2026" in flat(app)
        assert len(app.open_month.standing()) == 2


async def test_after_a_power_cut_the_month_lies_open_at_its_screen(tmp_path: Path) -> None:
    async with month_program(tmp_path, [SIX]) as (app, pilot):
        await burst(pilot, "f6", "f6")
    with Book.writing(tmp_path / "so.db") as book:
        app = KiemDiemApp(book, hand_at(TODAY), tmp_path / "van-ban")
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert "[Năm bước]" in seen(app)


async def test_what_was_recorded_on_the_screens_stands_before_the_check(tmp_path: Path) -> None:
    async with month_program(tmp_path, [SIX]) as (app, pilot):
        await burst(pilot, "04", "enter", "f2")
        await burst(pilot, "01", "enter")
        await burst(pilot, "backspace", "backspace", "16", "enter")
        assert [checked.findings for checked in desk.check(app.book)] == [()]
    done = run("check", "--book", tmp_path / "so.db")
    assert done.returncode == 0
    assert "2026-07 KPI Văn phòng Đảng ủy phường An Phú: 2 mục, tốt" in done.stdout
    assert "0 cuộc họp, 1 tháng đánh giá, 2 mục" in done.stdout


async def test_a_file_without_codes_taken_in_again_with_its_rows_swapped_leaves_what_was_recorded_with_whom_it_is_of(
    tmp_path: Path,
) -> None:
    first = taken(own(tmp_path / "mot.xlsx")).month
    swapped = own(tmp_path / "hai.xlsx", Danh_sách=(PEOPLE_HEAD, HOA_ROW, BINH_ROW))
    assert first is not None
    async with month_program(tmp_path, [MonthImported(first, "mot.xlsx"), own_score("p02", "27")]) as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, str(swapped), "enter")
        await file_read(app, pilot)
        await burst(pilot, "f2")
        assert [(one.id, one.name) for one in now(app).people.values()] == [
            ("p02", "Lê Thị Hoa"),
            ("p01", "Trần Văn Bình"),
        ]
        assert now(app).people["p01"].self_general is None
        await burst(pilot, "f7")
        assert "tự chấm điểm, tự xếp loại · Lê Thị Hoa" in flat(app)
