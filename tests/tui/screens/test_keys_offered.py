"""The line of keys offers what can be done as things stand; a key that it leaves out answers all the same, and says why not."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from meetings.acts import AnyAct, MeetingClosed, MinutesAdopted
from tests.meetings.build import NOON, asked, opened, put
from tests.tui.screens.driving import burst, flat, program, seen

MET = [*opened(15), put(3, "m01")]
VOTED = [*MET, asked("good", 15, m01=4), asked("fulfilled", 15, m01=14)]
ADOPTED = [*VOTED, MinutesAdopted(15)]
CLOSED = [*ADOPTED, MeetingClosed(NOON)]


@pytest.mark.parametrize(
    ("step", "acts", "offered", "left_out"),
    [
        ("attendance", MET, "", "F2 Khai mạc, F4 Tất cả có mặt"),
        ("discussion", MET, "F2 Ý kiến mới, F4 Gạch bỏ", ""),
        ("discussion", ADOPTED, "", "F2 Ý kiến mới, F4 Gạch bỏ"),
        ("objections", ADOPTED, "", "F2 Ý kiến mới"),
        ("vote", MET, "F2 Kiểm phiếu, F4 In phiếu", ""),
        ("vote", VOTED, "", "F2 Kiểm phiếu, F4 In phiếu"),
        ("minutes", VOTED, "F9 Thông qua, F2 Bế mạc", "F4 Đính chính"),
        ("minutes", ADOPTED, "F2 Bế mạc, F4 Đính chính", "F9 Thông qua"),
        ("minutes", CLOSED, "F4 Đính chính", "F9 Thông qua, F2 Bế mạc"),
    ],
)
async def test_only_keys_that_can_do_something_are_offered(
    tmp_path: Path, step: str, acts: Sequence[AnyAct], offered: str, left_out: str
) -> None:
    async with program(tmp_path, acts, step=step) as (app, _):
        keys = " ".join(seen(app).splitlines()[-1].split())
        assert all(key in keys for key in offered.split(", "))
        assert not any(key in keys for key in filter(None, left_out.split(", ")))


async def test_the_keys_change_with_what_is_recorded(tmp_path: Path) -> None:
    async with program(tmp_path, [*VOTED], step="minutes") as (app, pilot):
        assert "F9 Thông qua" in seen(app).splitlines()[-1]
        await burst(pilot, "f9")
        await burst(pilot, "15", "enter", "enter", "enter")
        await burst(pilot, "f2")
        assert app.open_dossier.meeting.adopted
        assert "F9 Thông qua" not in seen(app).splitlines()[-1]
        assert "F4 Đính chính" in seen(app).splitlines()[-1]
        await burst(pilot, "f9")
        assert "Chưa được" in flat(app)
