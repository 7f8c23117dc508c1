"""Every screen of the sample meeting as a person sees it, in both sizes, compared with what was looked at and found good.

``make goldens`` takes them again; the difference is then read in review.
"""

import contextlib
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path

import pytest

from forms.holding import hold
from meetings.acts import AnyAct
from tests.tui.screens.driving import SIZES, program, seen

GOLDENS = Path(__file__).resolve().with_name("goldens")
SCREENS = ("home", "prepare", "attendance", "discussion", "vote", "objections", "minutes", "history", "projector")
CASES = [(screen, size) for screen in SCREENS for size in SIZES]


@cache
def sample() -> tuple[AnyAct, ...]:
    """The acts of the sample meeting."""
    with resources.as_file(resources.files("forms").joinpath("sample")) as folder:
        return hold(folder / "hop.toml").acts


async def drawn(folder: Path, screen: str, size: tuple[int, int]) -> str:
    """The screen as text; the folder is the one we are in, so that its name stands nowhere."""
    step = "" if screen == "home" else "minutes" if screen in {"history", "projector"} else screen
    async with program(folder, sample(), step=step, size=size) as (app, pilot):
        if screen in {"history", "projector"}:
            app.over(screen)
        await pilot.pause()
        await pilot.pause()
        return f"{seen(app)}\n"


def golden(screen: str, size: tuple[int, int]) -> Path:
    """Where the picture stands."""
    return GOLDENS / f"{screen}-{size[0]}x{size[1]}.txt"


@pytest.mark.parametrize(("screen", "size"), CASES, ids=str)
async def test_a_screen_looks_as_it_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, screen: str, size: tuple[int, int]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert await drawn(Path(), screen, size) == golden(screen, size).read_text(encoding="utf-8")


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


@pytest.mark.parametrize(("screen", "size"), CASES, ids=str)
def test_no_screen_speaks_english(screen: str, size: tuple[int, int]) -> None:
    said = golden(screen, size).read_text(encoding="utf-8")
    assert [word for word in english() if word in said] == []


async def _take() -> None:
    for screen, size in CASES:
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            golden(screen, size).write_text(await drawn(Path(), screen, size), encoding="utf-8")
            sys.stdout.write(f"{golden(screen, size).name}\n")


if __name__ == "__main__":
    import asyncio

    asyncio.run(_take())
