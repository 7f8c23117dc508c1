"""The roll call by keyboard."""

from pathlib import Path

import pytest

from meetings.acts import AnyAct
from tests.meetings.build import opened, put
from tests.tui.screens.driving import SIZES, burst, program, seen

PREPARED: list[AnyAct] = [*opened(15)[:4], put(3, "m01", "m02")]


@pytest.mark.parametrize("size", SIZES)
async def test_all_present_then_one_excused_by_number(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, PREPARED, step="attendance", size=size) as (app, pilot):
        await burst(pilot, "f4")
        await burst(pilot, "121")
        await burst(pilot, "đi công tác", "enter")
        meeting = app.open_dossier.meeting
        assert meeting.attendance.present == 14
        assert meeting.absences["m12"].reason == "đi công tác"
        shown = seen(app)
        assert "vắng có lý do: đi công tác" in shown
        assert "Triệu tập 15 · đang có mặt 14 (93,33%)" in shown
        assert "14/15 người biểu quyết, mỗi mức cần ít nhất 08 phiếu (mục V)" in shown


async def test_a_wrong_number_is_one_backspace_back(tmp_path: Path) -> None:
    async with program(tmp_path, PREPARED, step="attendance") as (app, pilot):
        await burst(pilot, "f4", "1", "backspace", "032")
        assert list(app.open_dossier.meeting.absences) == ["m03"]


async def test_typing_letters_filters_without_diacritics(tmp_path: Path) -> None:
    async with program(tmp_path, PREPARED, step="attendance") as (app, pilot):
        await burst(pilot, "van m07")
        shown = seen(app)
        assert "Nguyễn Văn M07" in shown
        assert "Nguyễn Văn M08" not in shown


async def test_the_opening_is_recorded_with_its_hour(tmp_path: Path) -> None:
    async with program(tmp_path, PREPARED, step="attendance") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "enter")
        at = app.open_dossier.meeting.opened
        assert at is not None
        assert f"{at:%H:%M}" == "07:30"


async def test_late_and_leaving(tmp_path: Path) -> None:
    async with program(tmp_path, opened(15, 14)[:6], step="attendance") as (app, pilot):
        await burst(pilot, "153")
        await burst(pilot, "enter")
        await burst(pilot, "014")
        await burst(pilot, *["backspace"] * 5, "8:00", "enter")
        await burst(pilot, "ốm", "enter")
        moved = app.open_dossier.meeting.movements
        assert [(act.member, f"{act.at:%H:%M}") for act in moved] == [("m15", "07:30"), ("m01", "08:00")]


async def test_f12_strikes_out_what_was_recorded_last(tmp_path: Path) -> None:
    async with program(tmp_path, PREPARED, step="attendance") as (app, pilot):
        await burst(pilot, "f4", "052")
        await burst(pilot, "f12")
        await burst(pilot, "nhầm người", "enter")
        assert app.open_dossier.meeting.attendance.present == 15
        assert "Đã ghi: gạch bỏ mục số" in seen(app)


async def test_one_digit_and_enter_is_a_row_too(tmp_path: Path) -> None:
    async with program(tmp_path, PREPARED, step="attendance") as (app, pilot):
        await burst(pilot, "f4", "7", "enter", "2")
        assert list(app.open_dossier.meeting.absences) == ["m07"]
        await burst(pilot, "052")
        assert list(app.open_dossier.meeting.absences) == ["m07", "m05"]


async def test_a_filter_without_a_match_says_so(tmp_path: Path) -> None:
    async with program(tmp_path, PREPARED, step="attendance") as (app, pilot):
        await burst(pilot, "xyz")
        assert "Không có dòng nào khớp với «xyz»." in seen(app)
