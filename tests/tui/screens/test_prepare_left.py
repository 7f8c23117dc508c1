"""A part of preparing left by F6 and F3; what was answered in it and is no act outlasts leaving, and the program."""

from pathlib import Path

import pytest

from meetings.acts import AnyAct, MembersListed, OfficersChosen
from tests.meetings.build import member, opened, put
from tests.tui.screens.driving import SIZES, burst, flat, program, seen
from tests.tui.screens.rosters import workbook
from tui.app import KiemDiemApp
from tui.screens.attendance import Attendance
from tui.screens.prepare import Prepare
from tui.screens.preparing.circle import Circle
from tui.screens.preparing.preview import Preview

LISTED: list[AnyAct] = opened(5)[:3]
FIRST = opened(5, kind="agency")[0]
AGENCY: list[AnyAct] = [FIRST, MembersListed((member("m01", post="Giám đốc"), member("m02"), member("m03")))]


def reopened(app: KiemDiemApp) -> None:
    """What the book and the files beside it say, as a program started anew finds it."""
    app.open(app.opened(app.book.records()[0]), "prepare")


@pytest.mark.parametrize("size", SIZES)
async def test_f6_leaves_every_part_that_is_open_for_the_next_step(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, [*opened(5)[:4], put(3, "m01")], step="prepare", size=size) as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "f5")
        assert isinstance(app.screen, Circle)
        await burst(pilot, "f6")
        assert isinstance(app.screen, Attendance)
        await burst(pilot, "f3")
        assert isinstance(app.screen, Prepare)
        await burst(pilot, "f10")
        assert "Sổ kiểm điểm" in seen(app)


async def test_where_there_is_no_step_before_or_after_that_is_told(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "f3")
        assert "Chuẩn bị là bước đầu tiên của cuộc họp." in seen(app)
        await burst(pilot, "02", "enter")
        await burst(pilot, "f3")
        assert "Chuẩn bị › Danh sách" in seen(app)
        assert "Chuẩn bị là bước đầu tiên của cuộc họp." in seen(app)
        for _ in range(7):
            await burst(pilot, "f6")
        assert "Văn bản là bước cuối cùng của cuộc họp." in seen(app)


async def test_a_workbook_read_and_not_recorded_is_not_left_by_f6_unasked(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED[:1], step="prepare") as (app, pilot):
        await burst(pilot, "f4")
        await burst(pilot, str(workbook(tmp_path)), "f2")
        await burst(pilot, "f6")
        assert "Danh sách vừa đọc chưa ghi vào sổ." in flat(app)
        await burst(pilot, "escape")
        assert isinstance(app.screen, Preview)
        await burst(pilot, "f6")
        await burst(pilot, "enter")
        assert isinstance(app.screen, Attendance)
        assert not app.open_dossier.meeting.members


async def test_officers_half_named_are_there_after_leaving_and_after_the_program_was_cut_off(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "05", "enter")
        await burst(pilot, "021")
        await burst(pilot, "f10")
        assert "đang chọn dở, chưa ghi; còn thiếu thư ký, người kiểm phiếu" in flat(app)
        await burst(pilot, "f10")
    async with program(tmp_path) as (app, pilot):
        reopened(app)
        await pilot.pause()
        await burst(pilot, "05", "enter")
        assert "Còn thiếu: thư ký, người kiểm phiếu. Chọn dở lúc 07:30 ngày 05/12/2023." in flat(app)
        await burst(pilot, "032", "043")
        assert app.open_dossier.meeting.officers == OfficersChosen("m02", "m03", ("m04",))
        assert "Chọn dở" not in seen(app)
        assert not list(tmp_path.glob("*.nhap-*"))


async def test_officers_half_named_are_forgotten_by_undoing_only_once_something_was_undone(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "05", "enter")
        await burst(pilot, "021")
        await burst(pilot, "f12", "escape")
        assert "Chọn dở" in flat(app)
        await burst(pilot, "f12")
        await burst(pilot, "nhầm", "enter")
        assert "Chọn dở" not in flat(app)


async def test_somebody_no_longer_on_the_roster_is_not_offered_as_an_officer(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "05", "enter")
        await burst(pilot, "051", "042", "f10")
        await burst(pilot, "02", "enter")
        await burst(pilot, "05", "f9")
        await burst(pilot, "enter", "f10")
        await burst(pilot, "05")
        assert "còn thiếu chủ trì, người kiểm phiếu" in flat(app)


async def test_the_answer_about_units_outlasts_the_program(tmp_path: Path) -> None:
    async with program(tmp_path, AGENCY, step="prepare") as (app, pilot):
        await burst(pilot, "03", "enter")
        await burst(pilot, "f5")
        await burst(pilot, "2", "enter")
        assert "Cơ quan, đơn vị không có đơn vị cấu thành trực thuộc (F5)" in flat(app)
    async with program(tmp_path) as (app, pilot):
        reopened(app)
        await pilot.pause()
        await burst(pilot, "03", "enter")
        assert "Cơ quan, đơn vị không có đơn vị cấu thành trực thuộc (F5)" in flat(app)


async def test_where_the_disk_refuses_an_answer_it_holds_while_the_program_runs_and_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Path, __: Path) -> None:
        raise OSError(28, "No space left on device")

    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        monkeypatch.setattr(Path, "replace", full)
        await burst(pilot, "05", "enter")
        await burst(pilot, "021")
        assert "đóng chương trình là mất" in flat(app)
        await burst(pilot, "f10", "05", "enter")
        assert "Còn thiếu: thư ký, người kiểm phiếu." in flat(app)
        await burst(pilot, "032", "043")
        assert app.open_dossier.meeting.officers == OfficersChosen("m02", "m03", ("m04",))
