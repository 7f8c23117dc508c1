"""Answers longer than their place: told how much is hidden, and readable to the last line by keyboard."""

from pathlib import Path

import pytest

from meetings.faults import Code
from tests.meetings.build import opened, put
from tests.tui.screens.driving import SIZES, burst, program, seen
from tui.modals.ask import Ask, Question
from tui.screens.house import HouseScreen

ONE = Code("F999", "Chỗ thứ {number} ghi {typed}", "Vui lòng xem lại trang ấy và ghi lại cho đúng", "Điều 1")


@pytest.mark.parametrize("size", SIZES)
async def test_twelve_faults_are_counted_and_read_to_the_last(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, [*opened(3), put(3, "m01")], step="vote", size=size) as (app, pilot):
        assert isinstance(app.screen, HouseScreen)
        app.screen.notice.refused([ONE.at("", number=f"{number:02}", typed="khác sổ") for number in range(1, 13)])
        await pilot.pause()
        assert "Chỗ thứ 02" in seen(app)
        assert "Chỗ thứ 12" not in seen(app)
        assert f"… còn {19 if size[0] == 80 else 7:02} dòng, Ctrl+O để đọc" in seen(app)
        await burst(pilot, "ctrl+o")
        assert "Chỗ thứ 01" in seen(app)
        await burst(pilot, "end")
        assert "Chỗ thứ 12" in seen(app)
        await burst(pilot, "escape")
        assert "Ctrl+O để đọc" in seen(app)


async def test_a_short_answer_hides_nothing_and_opens_all_the_same(tmp_path: Path) -> None:
    async with program(tmp_path, [*opened(3), put(3, "m01")], step="vote") as (app, pilot):
        assert isinstance(app.screen, HouseScreen)
        app.screen.notice.say("Chỉ một dòng.")
        await pilot.pause()
        assert "Ctrl+O" not in seen(app)
        await burst(pilot, "ctrl+o")
        assert "Đọc cả" in seen(app)
        assert "Chỉ một dòng." in seen(app)


async def test_faults_of_a_form_are_read_to_the_last(tmp_path: Path) -> None:
    async with program(tmp_path) as (app, pilot):
        questions = [Question(f"q{number}", f"Câu {number:02}") for number in range(1, 13)]
        await app.push_screen(Ask("Hỏi", questions))
        await burst(pilot, "f2")
        assert "Ctrl+O để đọc" in seen(app)
        await burst(pilot, "ctrl+o")
        assert "«Câu 12» còn trống" in seen(app)
