"""Windows too small to work in: nothing breaks, and the work is there again once there is room."""

from pathlib import Path

import pytest

from tests.meetings.build import ids, opened, put
from tests.tui.screens.driving import burst, flat, program
from tui.screens.counting import CountPapers


@pytest.mark.parametrize("size", [(33, 10), (20, 6), (40, 10)])
async def test_the_counting_table_outlasts_a_window_made_small(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, [*opened(25), put(3, *ids(6))], step="vote") as (app, pilot):
        await burst(pilot, "f2", "25", "f2")
        await burst(pilot, "enter", "010203")
        await pilot.resize_terminal(*size)
        await burst(pilot, "04", "enter")
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert isinstance(app.screen, CountPapers)
        assert app.screen.counting.typed == 2
        assert "Không" in flat(app)
