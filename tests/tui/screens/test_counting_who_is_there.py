"""Late comers and leavers between two rounds (mục V): the papers of the next ballot are for those who are there then."""

from pathlib import Path

import pytest

from meetings.acts import AnyAct
from tests.meetings.build import asked, ids, opened, put
from tests.tui.screens.driving import SIZES, burst, flat, program
from tests.tui.screens.test_counting import begin, rounds

ROUND_ONE: list[AnyAct] = [*opened(15, 14), put(3, *ids(6)), asked("good", 14, **dict.fromkeys(ids(6), 14))]
"""m15 is absent; all six are voted on once."""


@pytest.mark.parametrize("size", SIZES)
async def test_section_v_the_next_ballot_has_papers_for_late_comers_and_none_for_leavers(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with program(tmp_path, ROUND_ONE, step="attendance", size=size) as (app, pilot):
        await burst(pilot, "153")
        await burst(pilot, "enter")
        for leaver in ("134", "144"):
            await burst(pilot, leaver)
            await burst(pilot, *["backspace"] * 5, "8:00", "enter", "ốm", "enter")
        assert "đang có mặt 13" in flat(app)
        await burst(pilot, "f6")
        await burst(pilot, "f6")
        await begin(pilot)
        assert "Phát ra 13 − đổi lại 0 = 13 phiếu cho 13 người biểu quyết: đúng" in flat(app)
        await burst(pilot, "14", "f2")
        assert "thu về 14 phiếu" in flat(app)
        await burst(pilot, "backspace", "backspace", "13", "f2")
        await burst(pilot, "01+13", "enter", "13", "enter", "f9", "enter")
        assert [(one.issued, one.collected) for one in rounds(app)] == [(14, 14), (13, 13)]
