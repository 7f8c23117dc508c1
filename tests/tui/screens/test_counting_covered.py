"""A laptop that the whole room sees (F8): a count is covered when it is opened again, and between two counts nobody is named."""

from pathlib import Path

from tests.tui.screens.driving import burst, flat, opened_again, program, seen
from tests.tui.screens.test_counting import SIX, begin


async def test_a_screen_that_the_room_sees_is_covered_when_a_count_is_opened_again_or_after_a_kill(
    tmp_path: Path,
) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, *["03", "enter"] * 6, "f8", "escape")
        await burst(pilot, "enter")
        await begin(pilot)
        assert "Đang kiểm phiếu: 06 trên 14 phiếu thu về" in seen(app)
        assert "Nguyễn" not in seen(app)
    async with opened_again(tmp_path) as (again, pilot):
        await begin(pilot)
        assert "Đang kiểm phiếu: 05 trên 14 phiếu thu về" in seen(again)
        assert "Nguyễn" not in seen(again)
        await burst(pilot, "f8", "escape")
        await burst(pilot, "enter")
        await begin(pilot)
        assert "Nguyễn Văn M03" in seen(again)


async def test_between_two_counts_the_room_sees_that_one_has_ended_and_for_whom_they_differ_it_does_not(
    tmp_path: Path,
) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "14", "tab", "tab", "tab", "tab", "tab", "2")
        await burst(pilot, "f8", "03", "enter", "+13", "enter", "13", "enter", "f9")
        assert "Lần kiểm này đã xong. F8: trở lại bàn kiểm phiếu" in seen(app)
        await burst(pilot, "enter", "05", "enter", "+13", "enter", "13", "enter", "f9")
        assert "Nguyễn" not in seen(app)
        await burst(pilot, "f8")
        assert "còn khác nhau ở: 03 Nguyễn Văn M03, 05 Nguyễn Văn M05" in flat(app)
