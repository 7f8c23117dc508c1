"""The end of a meeting by keyboard, from the reading of the minutes to a correction of them and its paper."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from meetings.acts import AnyAct, MinutesAdopted
from tests.meetings.build import asked, opened, put
from tests.templates.word import words_of
from tests.tui.screens.driving import SIZES, burst, program, seen
from tui.app import KiemDiemApp

VOTED: list[AnyAct] = [*opened(3), put(3, "m01", "m02"), asked("good", 3, m01=3, m02=2)]


async def rested(app: KiemDiemApp, pilot: Pilot[Any]) -> str:
    for _ in range(2):
        await app.workers.wait_for_complete()
        await pilot.pause()
    return seen(app)


async def adopted_and_closed(pilot: Pilot[Any]) -> None:
    await burst(pilot, "f9")
    for figure in ("3", "", ""):
        await burst(pilot, figure, "enter")
    await burst(pilot, "f2")
    await burst(pilot, "f2")
    await burst(pilot, *["backspace"] * 5, "11:15", "enter")


async def corrected(pilot: Pilot[Any]) -> None:
    await burst(pilot, "f4")
    await burst(pilot, "Sửa «Phòng họp» thành «Hội trường»", "tab")
    await burst(pilot, "ghi nhầm địa điểm", "f2")


@pytest.mark.parametrize("size", SIZES)
async def test_adopt_close_write_correct_and_its_supplementary_minutes(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, VOTED, step="minutes", size=size) as (app, pilot):
        await adopted_and_closed(pilot)
        meeting = app.open_dossier.meeting
        assert meeting.adoption == MinutesAdopted(3)
        assert meeting.closed is not None

        await burst(pilot, "f6")
        await rested(app, pilot)
        await burst(pilot, "f5")
        shown = await rested(app, pilot)
        [folder] = (tmp_path / "van-ban").iterdir()
        minutes = (folder / "bien-ban.docx").read_bytes()
        assert "văn bản vào thư mục" in shown
        assert "thông qua tại Hội nghị: 03/03 thành viên có mặt tán thành" in words_of(minutes)

        await burst(pilot, "f3")
        await corrected(pilot)
        await burst(pilot, "f6")
        shown = await rested(app, pilot)
        assert "chưa viết" in shown
        assert "bản cũ" not in shown.split("Tình trạng")[1]

        await burst(pilot, "f5")
        shown = await rested(app, pilot)
        assert "Đã ghi: 01 văn bản" in shown
        supplementary = words_of((folder / "bien-ban-bo-sung-01.docx").read_bytes())
        assert "Sửa «Phòng họp» thành «Hội trường»" in supplementary
        assert (folder / "bien-ban.docx").read_bytes() == minutes
