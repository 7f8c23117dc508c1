"""The projector: large figures, the last verdicts, nothing private, light while it is shown."""

from pathlib import Path

import pytest

from meetings.acts import AnyAct, CommentMade, ObjectionMade
from tests.meetings.build import asked, levels, opened, put, subject
from tests.tui.screens.driving import SIZES, burst, program
from tui.app import KiemDiemApp
from tui.widgets.big import big, fitting

PUT: list[AnyAct] = [
    *opened(15, 14),
    put(3, subject("m01", proposed="excellent"), "m02"),
    put(3, "m03", convened=("m01", "m02", "m03", "m04", "m05")),
]
VOTED: list[AnyAct] = [
    *PUT,
    CommentMade("m02", "Chưa đồng tình", item=0, on="m01"),
    ObjectionMade("m03", "Xin giữ ý kiến"),
    asked("good", 14, m01=12, m02=7),
]


def cells(app: KiemDiemApp) -> str:
    """The screen cell by cell, blanks kept: what large figures and columns are made of."""
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


def holds(shown: str, figure: str, scale: int = 1) -> bool:
    """Whether a large figure stands on the screen, its rows one below the other in one place."""
    rows = [row.rstrip() for row in big(figure, scale)]
    lines = shown.split("\n")
    columns = range(max(map(len, lines)))
    return any(
        all(line[column:].startswith(row) for line, row in zip(lines[top:], rows, strict=False))
        for top in range(len(lines) - len(rows))
        for column in columns
    )


@pytest.mark.parametrize("size", SIZES)
async def test_f8_shows_convened_present_and_needed_in_large_figures(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, PUT, step="attendance", size=size) as (app, pilot):
        await burst(pilot, "f8")
        shown = cells(app)
        scale = 1 if size == SIZES[0] else 3
        for label, figure in (("Triệu tập", "15"), ("Có mặt", "14"), ("Cần ít nhất", "08")):
            assert label in shown
            assert holds(shown, figure, scale)


@pytest.mark.parametrize("size", SIZES)
async def test_the_last_ballot_is_told_with_its_verdicts(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, VOTED, step="attendance", size=size) as (app, pilot):
        await burst(pilot, "f8")
        shown = cells(app)
        assert "Lượt 1: Biểu quyết mức Hoàn thành tốt nhiệm vụ" in shown
        assert "Phát ra 14 · thu về 14 · hợp lệ 14 · không hợp lệ 00" in shown
        first = next(line for line in shown.split("\n") if "1. Nguyễn Văn M01" in line)
        assert "12/15 phiếu  Đạt" in first
        second = next(line for line in shown.split("\n") if "2. Nguyễn Văn M02" in line)
        assert "07/15 phiếu  Không đạt" in second


async def test_nothing_private_is_shown(tmp_path: Path) -> None:
    async with program(tmp_path, VOTED, step="attendance") as (app, pilot):
        await burst(pilot, "f8")
        shown = cells(app)
        for private in ("Chưa đồng tình", "Xin giữ ý kiến", "Hoàn thành xuất sắc", "ốm"):
            assert private not in shown


async def test_the_room_sees_strong_contrast_and_the_desk_its_own_colours(tmp_path: Path) -> None:
    async with program(tmp_path, PUT, step="attendance") as (app, pilot):
        for leaving in ("escape", "f8"):
            await burst(pilot, "f8")
            assert app.theme == "chieu"
            await burst(pilot, leaving)
            assert app.theme == "toi"
            assert "[Điểm danh]" in cells(app)


async def test_the_help_over_it_leaves_its_colours_and_closes_to_it(tmp_path: Path) -> None:
    async with program(tmp_path, PUT, step="attendance") as (app, pilot):
        await burst(pilot, "f8", "f1")
        assert app.theme == "chieu"
        await burst(pilot, "escape", "escape")
        assert app.theme == "toi"


async def test_arrows_go_to_another_item_with_its_own_circle(tmp_path: Path) -> None:
    async with program(tmp_path, VOTED, step="attendance") as (app, pilot):
        await burst(pilot, "f8")
        await burst(pilot, "right", "right")
        shown = cells(app)
        assert holds(shown, "05")
        assert holds(shown, "03")
        assert "Lượt" not in shown
        await burst(pilot, "left")
        assert holds(cells(app), "15")


async def test_four_levels_are_told_by_their_short_names(tmp_path: Path) -> None:
    acts: list[AnyAct] = [*opened(15, 14), put(2, "m01"), levels(14, m01=(2, 9, 3, 0))]
    async with program(tmp_path, acts, step="attendance") as (app, pilot):
        await burst(pilot, "f8")
        assert "09/15 phiếu  Hoàn thành tốt" in cells(app)


async def test_before_the_roll_call_nobody_is_said_to_be_present(tmp_path: Path) -> None:
    async with program(tmp_path, opened(15)[:3], step="attendance") as (app, pilot):
        await burst(pilot, "f8")
        shown = cells(app)
        assert holds(shown, "15")
        assert holds(shown, "–")


def test_figures_are_as_large_as_their_place_allows() -> None:
    assert fitting(("15", "14", "08"), 24, 10) == 1
    assert fitting(("15", "14", "08"), 38, 26) == 3
    assert fitting(("105", "98", "53"), 24, 10) == 1
    assert big("1", 1) == ("████  ", "  ██  ", "  ██  ", "  ██  ", "██████")
