"""Names and texts with brackets on every screen: what people type is shown, never read as markup."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from meetings.acts import AnyAct, CommentMade, EntryStruckOut, MeetingPrepared, ObjectionMade
from tests.meetings.build import member, opened, put, subject
from tests.meetings.kpi.build import with_points
from tests.meetings.kpi.recording import imported
from tests.tui.screens.driving import burst, flat, program
from tests.tui.screens.months import month_program

NASTY = ("[/b] Nguyễn", "[b]x Trần", "[ Lê", "Phạm [/]", "[@click=app.quit]Võ[/]")
TEXT = "[/b] một [b]x ý [ kiến [/]"
MEETING_SCREENS = (
    "prepare",
    "attendance",
    "discussion",
    "vote",
    "objections",
    "minutes",
    "papers",
    "history",
    "projector",
)
MONTH_SCREENS = ("kpi.people", "kpi.spread", "kpi.decisions", "kpi.steps", "kpi.papers", "kpi.history")
KEYS = (
    "f2",
    "escape",
    "f4",
    "escape",
    "f9",
    "escape",
    "f1",
    "escape",
    "enter",
    "escape",
    "f12",
    "escape",
    "down",
    "f5",
    "escape",
)


def nasty() -> list[AnyAct]:
    prepared, _, convened, officers, *rest = opened(5)
    assert isinstance(prepared, MeetingPrepared)
    named = tuple(member(f"m{place:02d}", name=name, post=TEXT) for place, name in enumerate(NASTY, start=1))
    listed = replace(opened(5)[1], members=named)
    rated = [replace(subject(one.id), name=one.name) for one in named]
    organ = replace(prepared.organ, name=TEXT)
    called = replace(prepared, title=TEXT, place=TEXT, organ=organ)
    return [
        called,
        listed,
        convened,
        officers,
        *rest,
        put(3, *rated),
        CommentMade("m01", TEXT, item=0),
        CommentMade("m02", "[/]"),
        ObjectionMade("m03", TEXT),
        EntryStruckOut(9, TEXT),
    ]


@pytest.mark.parametrize("screen", MEETING_SCREENS)
async def test_a_meeting_full_of_brackets_is_shown_and_worked_on(tmp_path: Path, screen: str) -> None:
    async with program(tmp_path, nasty(), step="discussion") as (app, pilot):
        if screen in {"history", "projector"}:
            app.over(screen)
        else:
            app.go(screen)
        await pilot.pause()
        for key in KEYS:
            await burst(pilot, key)
        await burst(pilot, "[/]")
        await burst(pilot, "escape")
        assert app.return_code is None
        assert "[/b]" in flat(app)


@pytest.mark.parametrize("typed", ["[/]", "[b]x", "[", "[/b]", "[@click=app.quit]"])
async def test_a_list_is_filtered_by_brackets(tmp_path: Path, typed: str) -> None:
    async with program(tmp_path, nasty(), step="attendance") as (app, pilot):
        await burst(pilot, typed)
        assert f"Lọc: {typed} (" in flat(app)


@pytest.mark.parametrize("screen", MONTH_SCREENS)
async def test_a_month_full_of_brackets_is_shown(tmp_path: Path, screen: str) -> None:
    people = [with_points(f"p{place:02d}", "85", name=name, group="[b]x") for place, name in enumerate(NASTY, start=1)]
    async with month_program(tmp_path, [imported(*people)], part=screen) as (app, pilot):
        for key in (*KEYS, "[/]", "escape"):
            await burst(pilot, key)
        assert app.return_code is None


async def test_a_home_full_of_brackets_is_filtered_by_one(tmp_path: Path) -> None:
    async with program(tmp_path, nasty()) as (app, pilot):
        await burst(pilot, "[/b]")
        assert "Lọc: [/b] (" in flat(app)
