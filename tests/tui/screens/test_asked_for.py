"""A criterion put to the vote is not forgotten: it waits in the book until it was held, or is taken back."""

from pathlib import Path

import pytest

from meetings.acts import AnyAct, BallotAskedFor, CriteriaListed
from meetings.people import CriteriaSet, Criterion
from tests.meetings.build import opened, put, subject
from tests.tui.screens.driving import SIZES, burst, program, seen

SETS = CriteriaListed((CriteriaSet("b01", "Chi bộ", (Criterion("Chuyển đổi số"), Criterion("Sinh hoạt chi bộ"))),))
SELF: list[AnyAct] = [*opened(5), put(1, subject("to", "organisation")), SETS]


@pytest.mark.parametrize("size", SIZES)
async def test_a_criterion_asked_for_is_there_when_the_meeting_is_opened_again(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with program(tmp_path, SELF, step="vote", size=size) as (app, pilot):
        await burst(pilot, "f5")
        await burst(pilot, "01", "enter")
        assert "Chuyển đổi số" in seen(app)
        assert app.open_dossier.meeting.asked_for == (BallotAskedFor(0, "criterion", ("to",), "Chuyển đổi số"),)
        await burst(pilot, "f10")
        await burst(pilot, "enter")
        assert "F2: Biểu quyết tiêu chí" in seen(app)
        await burst(pilot, "f12")
        await burst(pilot, "đã thống nhất", "enter")
        assert not app.open_dossier.meeting.asked_for
        assert "Biểu quyết tiêu chí" not in seen(app)
