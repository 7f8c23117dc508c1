"""The discussion by keyboard: slips, drafts, notes written anew."""

from pathlib import Path

import pytest

from meetings.acts import AnyAct, CommentMade, GuestsInvited, OfficersChosen
from meetings.people import Guest
from tests.meetings.build import opened, put
from tests.tui.screens.driving import SIZES, burst, program, seen

GUEST = Guest("k01", "Trần Thị Bích", "Phó Bí thư Đảng ủy")
OPEN: list[AnyAct] = [*opened(15, 14), GuestsInvited((GUEST,)), put(3, "m01", "m02"), put(2, "m03")]


@pytest.mark.parametrize("size", SIZES)
async def test_a_comment_by_number_then_by_name(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, OPEN, step="discussion", size=size) as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "12")
        print(seen(app))
        await burst(pilot, "2")
        await burst(pilot, "Cần cố gắng hơn.", "enter", "Đúng hạn.", "tab")
        print(seen(app))
        await burst(pilot, "Xin tiếp thu.", "f2")
        await pilot.pause()
        print(seen(app))
        made = app.open_dossier.meeting.comments
        assert made == (CommentMade("m12", "Cần cố gắng hơn.\nĐúng hạn.", 0, "m02", "comment", "Xin tiếp thu."),)
