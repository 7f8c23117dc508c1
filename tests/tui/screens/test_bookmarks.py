"""The program comes back where it was: after leaving a meeting, and after a power cut."""

from pathlib import Path

from tests.meetings.build import opened, put
from tests.tui.screens.driving import burst, opened_again, program, seen
from tui.files.bookmarks import Bookmarks, Marks

CELL = [*opened(15), put(3, "m01")]


async def test_a_meeting_left_for_the_book_is_opened_at_its_step(tmp_path: Path) -> None:
    async with program(tmp_path, CELL, step="vote") as (app, pilot):
        await burst(pilot, "f3")
        await burst(pilot, "f10")
        await burst(pilot, "enter")
        assert "[Thảo luận]" in seen(app)


async def test_a_program_that_was_cut_off_opens_at_the_same_step(tmp_path: Path) -> None:
    async with program(tmp_path, CELL, step="vote") as (_, pilot):
        await burst(pilot, "f3")
    async with opened_again(tmp_path) as (app, pilot):
        assert "[Thảo luận]" in seen(app)
        await burst(pilot, "f10")
        assert "Sổ kiểm điểm" in seen(app)


async def test_a_meeting_that_was_left_does_not_open_by_itself(tmp_path: Path) -> None:
    async with program(tmp_path, CELL, step="vote") as (_, pilot):
        await burst(pilot, "f10")
    assert Bookmarks(tmp_path / "so.db").read().open is None


def test_a_damaged_bookmark_costs_nothing(tmp_path: Path) -> None:
    marks = Bookmarks(tmp_path / "so.db")
    marks.put("a", "vote")
    assert marks.read() == Marks("a", {"a": "vote"})
    (tmp_path / "so.db.cho.json").write_bytes(b"{")
    assert marks.read() == Marks()
    marks.put("b", "minutes")
    assert marks.read().steps == {"b": "minutes"}
