"""Colours: chosen anywhere by Ctrl+T, for the desk and for the room apart, and remembered."""

from pathlib import Path
from typing import Any

import pytest
from textual.events import Key
from textual.pilot import Pilot

from meetings.acts import AnyAct
from tests.meetings.build import opened, put
from tests.tui.screens.driving import burst, opened_again, program, seen

CELL: list[AnyAct] = [*opened(5), put(3, "m01")]


async def press_ctrl_t(pilot: Pilot[Any]) -> None:
    pilot.app.post_message(Key("ctrl+t", "\x14"))
    await burst(pilot)


@pytest.mark.parametrize("step", ["prepare", "attendance", "discussion", "vote", "objections", "minutes", "papers"])
async def test_at_every_step(tmp_path: Path, step: str) -> None:
    async with program(tmp_path, CELL, step=step) as (app, pilot):
        worn = [app.theme]
        for _ in range(3):
            await press_ctrl_t(pilot)
            worn.append(app.theme)
        assert worn == ["toi", "sang", "chieu", "toi"]


async def test_in_the_list_of_meetings_in_a_text_and_in_a_question(tmp_path: Path) -> None:
    async with program(tmp_path, CELL, step="discussion") as (app, pilot):
        await burst(pilot, "f2", "02", "tab", "Nghe")
        await press_ctrl_t(pilot)
        assert app.theme == "sang"
        assert "Nghe" in seen(app)
        await burst(pilot, "escape", "f12")
        await press_ctrl_t(pilot)
        assert app.theme == "chieu"
        await burst(pilot, "escape", "f10")
        await press_ctrl_t(pilot)
        assert app.theme == "toi"


async def test_the_next_day_the_program_wears_what_was_chosen(tmp_path: Path) -> None:
    async with program(tmp_path, CELL, step="attendance") as (app, pilot):
        await press_ctrl_t(pilot)
        await burst(pilot, "f8")
        await press_ctrl_t(pilot)
        assert app.theme == "toi"
        await burst(pilot, "f8")
        assert app.theme == "sang"
    async with opened_again(tmp_path) as (again, pilot):
        assert (again.theme, again.screen.NAME) == ("sang", "Điểm danh")  # type: ignore[attr-defined]
        await burst(pilot, "f8")
        assert again.theme == "toi"


async def test_colours_nobody_knows_any_more_are_those_of_the_first_day(tmp_path: Path) -> None:
    async with program(tmp_path, CELL, step="attendance") as (app, _):
        app.bookmarks.wear("desk", "tím")
        app.dress("desk")
        assert app.theme == "toi"


async def test_nothing_glides(tmp_path: Path) -> None:
    async with program(tmp_path, CELL) as (app, _):
        assert app.animation_level == "none"
