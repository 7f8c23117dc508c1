"""Several meetings in one evening, quick fingers, and what must not be carried from one to the other."""

from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from meetings.acts import AttendanceTaken, GuestsInvited, MeetingPrepared
from tests.meetings.build import opened, put
from tests.tui.screens.driving import burst, flat, program, recorded, seen

CELL = [*opened(15), put(3, "m01")]


async def test_a_number_half_typed_is_forgotten_with_its_meeting(tmp_path: Path) -> None:
    async with program(tmp_path, CELL, step="attendance") as (app, pilot):
        first = CELL[0]
        assert isinstance(first, MeetingPrepared)
        other = recorded(app.book, [replace(first, planned=datetime(2023, 12, 6, 7, 30)), *CELL[1:]])
        await burst(pilot, "van", "backspace", "backspace", "backspace", "05")
        await burst(pilot, "f10")
        app.open(other, "attendance")
        await pilot.pause()
        await burst(pilot, "21")
        assert not [act for act in other.standing() if isinstance(act.act, AttendanceTaken) and act.act.absent]
        assert "Đã ghi" not in seen(app)


async def test_a_number_half_typed_is_forgotten_on_the_way_to_another_step(tmp_path: Path) -> None:
    async with program(tmp_path, CELL, step="attendance") as (app, pilot):
        await burst(pilot, "05")
        await burst(pilot, "f6")
        await burst(pilot, "f3")
        await burst(pilot, "02")
        assert not app.open_dossier.meeting.absences


async def test_F139_marking_the_roll_never_wipes_who_came_and_who_left(tmp_path: Path) -> None:
    async with program(tmp_path, opened(15, 14), step="attendance") as (app, pilot):
        await burst(pilot, "153", "enter", "042")
        meeting = app.open_dossier.meeting
        assert (len(meeting.movements), list(meeting.absences)) == (1, ["m15", "m04"])
        await burst(pilot, "f4")
        assert app.open_dossier.meeting == meeting
        assert "Đã điểm danh: có mặt 14, vắng 01." in flat(app)
        assert app.open_dossier.findings(AttendanceTaken())[0].code == "F139"


async def test_a_key_pressed_twice_opens_nothing_twice(tmp_path: Path) -> None:
    async with program(tmp_path, CELL, step="attendance") as (app, pilot):
        await burst(pilot, "f12", "f12")
        await burst(pilot, "nhầm", "enter")
        await pilot.pause()
        assert len(app.screen_stack) == 3
        assert len(app.open_dossier.meeting.put) == 0
        assert app.open_dossier.meeting.roll_called


async def test_a_form_ends_once(tmp_path: Path) -> None:
    async with program(tmp_path, CELL, step="prepare") as (app, pilot):
        await burst(pilot, "04", "enter")
        await pilot.pause()
        await burst(pilot, "f2")
        await pilot.pause()
        await burst(pilot, "Lê Văn Tư", "f2", "f2")
        await pilot.pause()
        invited = [one for one in app.open_dossier.standing() if isinstance(one.act, GuestsInvited)]
        assert len(invited) == 1


async def test_signs_that_are_no_digits_do_no_harm(tmp_path: Path) -> None:
    async with program(tmp_path, CELL, step="attendance") as (app, pilot):
        await burst(pilot, "²²")
        assert "Lọc: ²²" in seen(app)
