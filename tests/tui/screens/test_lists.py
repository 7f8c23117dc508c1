"""What every list has: rows taken by their numbers, a filter that is seen and does not stay behind."""

from pathlib import Path

import pytest

from meetings.acts import AnyAct
from tests.meetings.build import ids, opened, put
from tests.tui.screens.driving import SIZES, burst, flat, program, seen
from tui.screens.preparing.roster import Roster
from tui.widgets.rows import Rows

LISTED: list[AnyAct] = [*opened(12)[:4], put(3, *ids(12))]


@pytest.mark.parametrize("size", SIZES)
async def test_a_number_of_one_digit_is_shown_and_enter_takes_its_row(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, LISTED, step="prepare", size=size) as (app, pilot):
        await burst(pilot, "2")
        assert "Số: 2, Enter chọn" in seen(app)
        await burst(pilot, "enter")
        assert isinstance(app.screen, Roster)
        await burst(pilot, "11", "enter")
        assert "Nguyễn Văn M11" in seen(app)
        assert "Sửa trong danh sách" in seen(app)


async def test_a_whole_number_stays_in_sight_at_its_row_until_another_key(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "02", "enter")
        await burst(pilot, "07")
        assert "Số: 07, Enter chọn" in seen(app)
        assert app.screen.query_one(Rows).current == "m07"
        await burst(pilot, "down")
        assert "Số:" not in seen(app)
        await burst(pilot, "03", "04")
        assert app.screen.query_one(Rows).current == "m04"


async def test_a_number_that_no_row_has_is_told_and_enter_opens_nothing(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "99")
        assert "Không có số 99" in seen(app)
        await burst(pilot, "enter")
        assert "Không có số 99" in seen(app)
        assert "[Chuẩn bị]" in seen(app)
        await burst(pilot, "2", "backspace")
        assert "Số:" not in seen(app)
        await burst(pilot, "enter")
        assert "Chuẩn bị › Cuộc họp" in seen(app)


async def test_a_number_is_taken_alike_in_a_list_over_the_screen(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "7")
        assert "Số: 7, Enter chọn" in seen(app)
        await burst(pilot, "enter")
        assert "Kết quả biểu quyết là gì?" in seen(app)
        await burst(pilot, "2", "enter")
        await burst(pilot, "3", "enter", "f2")
        assert app.open_dossier.meeting.put[1].request


async def test_a_filter_is_seen_and_esc_clears_it(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "02", "enter")
        await burst(pilot, "m1")
        assert "Lọc: m1 (03/12), Esc xóa" in seen(app) or "Lọc: m1 (3/12), Esc xóa" in seen(app)
        await burst(pilot, "escape")
        assert isinstance(app.screen, Roster)
        assert "Lọc" not in seen(app)
        assert "Nguyễn Văn M02" in seen(app)


async def test_a_filter_is_gone_once_its_row_is_taken_and_the_cursor_stays_there(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "02", "enter")
        await burst(pilot, "m05", "enter", "escape")
        assert "Lọc" not in seen(app)
        assert app.screen.query_one(Rows).current == "m05"
        await burst(pilot, "f10")
        await burst(pilot, "06", "enter")
        await burst(pilot, "m07", "enter", "1")
        assert app.open_dossier.meeting.items[0].subjects[6].self_level == "excellent"
        assert "Lọc" not in seen(app)


async def test_a_filter_does_not_wait_for_whoever_comes_back(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "không có gì như vậy")
        assert "Không có dòng nào khớp" in seen(app)
        await burst(pilot, "f6")
        await burst(pilot, "m07")
        assert "Lọc: m07" in seen(app)
        await burst(pilot, "f3")
        assert "Lọc" not in seen(app)
        assert "Danh sách" in seen(app)
        await burst(pilot, "f6")
        assert "Lọc" not in seen(app)
        assert "Nguyễn Văn M01" in seen(app)


async def test_help_over_a_filtered_list_leaves_the_filter(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "triệu tập", "f1", "escape")
        assert "Lọc: triệu tập" in seen(app)


async def test_a_row_waiting_for_its_mark_waits_no_more_once_the_list_is_filtered(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "01", "m07", "1")
        assert all(one.self_level is None for one in app.open_dossier.meeting.items[0].subjects)


async def test_at_80_columns_a_row_that_is_cut_stands_whole_under_the_list(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "07")
        assert "đề nghị cấp có thẩm quyền quyết định" in flat(app)
        assert "(thường do cấp ủy, cơ quan, đơn vị, tập thể lãnh đạo, quản lý)" in flat(app)


async def test_a_question_longer_than_its_box_is_not_cut(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "12", "enter")
        await burst(pilot, "012")
        assert "chung cho mọi cách hiểu khác mặc định" in flat(app)


async def test_what_is_typed_into_a_list_goes_by_ctrl_u_or_the_first_esc_and_the_second_leaves(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "02", "enter")
        for key in ("ctrl+u", "escape"):
            await burst(pilot, "m07")
            assert "Lọc: m07" in seen(app)
            await burst(pilot, key)
            assert "Lọc:" not in seen(app)
            assert isinstance(app.screen, Roster)
        await burst(pilot, "escape")
        assert not isinstance(app.screen, Roster)


async def test_a_key_that_leads_nowhere_is_not_offered_and_still_says_why(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        assert "F3 Trước" not in seen(app)
        assert "F6 Sau" in seen(app)
        await burst(pilot, "f3")
        assert "Chuẩn bị là bước đầu tiên của cuộc họp." in seen(app)
        await burst(pilot, "f6")
        assert "F3 Trước  F6 Sau" in seen(app)
