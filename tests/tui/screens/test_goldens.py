"""Every screen and the main questions asked over them as a person sees them, in both sizes, compared with what was looked at
and found good.

``make goldens`` takes them again; the difference is then read in review.
"""

import contextlib
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from forms.holding import hold
from forms.kpi.taking import taken
from meetings.acts import Act, AnyAct, MeetingClosed, MinutesAdopted, PaperNumber, PapersNumbered
from meetings.kpi.acts import MonthImported
from tests.meetings.build import NOON, asked, opened, put
from tests.tui.screens.driving import SIZES, burst, program, seen
from tests.tui.screens.months import month_program

GOLDENS = Path(__file__).resolve().with_name("goldens")


@cache
def sample() -> tuple[AnyAct, ...]:
    """The acts of the sample meeting."""
    with resources.as_file(resources.files("forms").joinpath("sample")) as folder:
        return tuple(hold(folder / "hop.toml").acts)


@cache
def sample_month() -> tuple[Act, ...]:
    """The sample month, nothing decided at its cap yet."""
    with resources.as_file(resources.files("forms").joinpath("sample")) as folder:
        month = taken(folder / "thang.toml").month
    if month is None:
        raise ValueError("the sample month has faults")
    return (MonthImported(replace(month, decision=()), "thang.toml"),)


GOOD_HELD, BEFORE_ADOPTION = 26, 30
"""How many acts the sample meeting has once its good vote was held, and before its minutes are adopted."""
SMALL: tuple[AnyAct, ...] = (
    *opened(3),
    put(3, "m01", "m02"),
    asked("good", 3, m01=3, m02=2),
    MinutesAdopted(3),
    MeetingClosed(NOON),
    PapersNumbered((PaperNumber("minutes", "BB", 5),)),
)
"""A meeting of few papers, for they take a while."""


class Picture(NamedTuple):
    """A screen as it stands at a step once some keys were pressed, burst by burst; of how many acts of the sample meeting."""

    step: str = ""
    keys: tuple[tuple[str, ...], ...] = ()
    acts: int | None = None

    @property
    def meeting(self) -> tuple[AnyAct, ...]:
        """The acts in the book."""
        return SMALL if self.step == "papers" else sample()[: self.acts]


TOTALS = ("18", "enter", "0", "enter", "18", "enter", "0", "enter", "18", "enter", "17")
COUNTED = ("18", "f2", "03", "enter", "+9", "enter", "9", "enter", "0517")
ENDED = ("enter", "+7", "enter", "7", "enter", "f9")
PICTURES = {
    "home": Picture(),
    "home-new": Picture(keys=(("f2",),)),
    "prepare": Picture("prepare"),
    "attendance": Picture("attendance"),
    "discussion": Picture("discussion"),
    "writing": Picture("discussion", (("f2",), ("02", "enter")), BEFORE_ADOPTION),
    "vote": Picture("vote"),
    "vote-held": Picture("vote", (("02", "enter"),)),
    "vote-due": Picture("vote", (("02", "enter"),), GOOD_HELD),
    "vote-why": Picture("vote", (("02", "enter"), ("09", "enter"))),
    "vote-rarely": Picture("vote", (("01", "enter"), ("f5",)), GOOD_HELD - 8),
    "totals": Picture("vote", (("02", "enter"), ("f9",), TOTALS), GOOD_HELD - 1),
    "counting-stock": Picture("vote", (("02", "enter"), ("f2",)), GOOD_HELD - 1),
    "counting": Picture("vote", (("02", "enter"), ("f2",), COUNTED), GOOD_HELD - 1),
    "counting-wrong": Picture("vote", (("02", "enter"), ("f2",), (*COUNTED, "99")), GOOD_HELD - 1),
    "counting-left": Picture("vote", (("02", "enter"), ("f2",), COUNTED, ("escape",), ("enter",)), GOOD_HELD - 1),
    "counting-room": Picture("vote", (("02", "enter"), ("f2",), (*COUNTED, "f8")), GOOD_HELD - 1),
    "counting-done": Picture("vote", (("02", "enter"), ("f2",), (*COUNTED, *ENDED)), GOOD_HELD - 1),
    "objections": Picture("objections"),
    "minutes": Picture("minutes"),
    "minutes-draft": Picture("minutes", acts=BEFORE_ADOPTION),
    "minutes-adopting": Picture("minutes", (("f9",),), BEFORE_ADOPTION),
    "papers": Picture("papers"),
    "papers-pdf": Picture("papers", (("f9",),)),
    "papers-templates": Picture("papers", (("f2",),)),
    "history": Picture("minutes", (("f7",),)),
    "history-entry": Picture("minutes", (("f7",), ("26", "enter"))),
    "projector": Picture("minutes", (("f8",),)),
    "undo": Picture("objections", (("f12",),), BEFORE_ADOPTION),
    "help": Picture("vote", (("f1",),)),
    "month-people": Picture("kpi.people"),
    "month-sheet": Picture("kpi.people", (("03", "enter"),)),
    "month-recording": Picture("kpi.people", (("03", "enter"), ("f2",))),
    "month-remark": Picture("kpi.people", (("03", "enter"), ("f2",), ("06", "enter"))),
    "month-task": Picture("kpi.people", (("03", "enter"), ("nhiem vu 01", "enter"))),
    "month-decisions": Picture("kpi.decisions", (("011",),)),
    "month-places": Picture("kpi.decisions", (("f5",),)),
    "month-steps": Picture("kpi.steps"),
    "month-spread": Picture("kpi.spread"),
    "month-history": Picture("kpi.people", (("f7",),)),
}
CASES = [(name, size) for name in PICTURES for size in SIZES]


async def drawn(folder: Path, name: str, size: tuple[int, int]) -> str:
    """The screen as text; the folder is the one we are in, so that its name stands nowhere."""
    picture = PICTURES[name]
    month = picture.step.startswith("kpi.")
    opened_there = month_program(folder, sample_month(), part=picture.step, size=size)
    async with (
        opened_there if month else program(folder, picture.meeting, step=picture.step, size=size) as (app, pilot)
    ):
        await app.workers.wait_for_complete()
        for keys in picture.keys:
            await burst(pilot, *keys)
        for _ in range(2):
            await app.workers.wait_for_complete()
            await pilot.pause()
        return f"{seen(app)}\n"


def golden(name: str, size: tuple[int, int]) -> Path:
    """Where the picture stands."""
    return GOLDENS / f"{name}-{size[0]}x{size[1]}.txt"


@pytest.mark.parametrize(("name", "size"), CASES, ids=str)
async def test_a_screen_looks_as_it_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, size: tuple[int, int]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert await drawn(Path(), name, size) == golden(name, size).read_text(encoding="utf-8")


def english() -> Iterator[str]:
    """Words of the toolkit that would stand on a screen if nobody had put them into Vietnamese."""
    yield from (
        "Quit",
        "Search",
        "Palette",
        "Theme",
        "Help",
        "Close",
        "Cancel",
        "Submit",
        "No matches",
        "Press",
        "Screenshot",
    )


@pytest.mark.parametrize(("name", "size"), CASES, ids=str)
def test_no_screen_speaks_english(name: str, size: tuple[int, int]) -> None:
    said = golden(name, size).read_text(encoding="utf-8")
    assert [word for word in english() if word in said] == []


async def _take() -> None:
    for name, size in CASES:
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            golden(name, size).write_text(await drawn(Path(), name, size), encoding="utf-8")
            sys.stdout.write(f"{golden(name, size).name}\n")


if __name__ == "__main__":
    import asyncio

    asyncio.run(_take())
