"""Driving the screens in a test: the program on a book of its own, keys in bursts, the text that a person would see."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from textual.events import Key
from textual.pilot import Pilot

from meetings.acts import AnyAct, MeetingPrepared
from meetings.book import Book, Hand
from meetings.dossier import Dossier
from tests.meetings.build import MORNING
from tui.app import KiemDiemApp
from tui.typing_ahead import TypingAhead

SIZES = ((80, 24), (120, 40))


def hand_at(moment: datetime = MORNING) -> Hand:
    """A secretary whose clock stands still."""
    return Hand(lambda: moment, "thu-ky")


def recorded(book: Book, acts: Sequence[AnyAct]) -> Dossier:
    """A meeting in the book."""
    first = acts[0]
    if not isinstance(first, MeetingPrepared):
        raise TypeError("a meeting begins with being prepared")
    dossier = Dossier.begun(book, first, hand_at())
    for act in acts[1:]:
        dossier.do(act)
    return dossier


@asynccontextmanager
async def program(
    folder: Path, acts: Sequence[AnyAct] = (), *, step: str = "", size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[KiemDiemApp, Pilot[Any]]]:
    """The program with a meeting of these acts in its book, open at a step if one is named."""
    with Book.writing(folder / "so.db") as book:
        dossier = recorded(book, acts) if acts else None
        app = KiemDiemApp(book, hand_at(), folder / "van-ban")
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            if dossier is not None and step:
                app.open(dossier, step)
                await pilot.pause()
            yield app, pilot


@asynccontextmanager
async def opened_again(folder: Path) -> AsyncIterator[tuple[KiemDiemApp, Pilot[Any]]]:
    """The program on the same book once more, as after a power cut: it opens where it was."""
    with Book.writing(folder / "so.db") as book:
        app = KiemDiemApp(book, hand_at(), folder / "van-ban")
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            yield app, pilot


@asynccontextmanager
async def second_table(folder: Path) -> AsyncIterator[tuple[KiemDiemApp, Pilot[Any]]]:
    """The second table, in another window on the same book."""
    with Book.reading(folder / "so.db") as book:
        app = KiemDiemApp(book, hand_at(), folder / "van-ban", first="second_table")
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            yield app, pilot


async def burst(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys back to back, as an input method or a quick hand does; a text is its letters one by one."""
    for key in keys:
        for one in [key] if key in NAMED else list(key):
            pilot.app.post_message(Key(one, NAMED.get(one, one)))
    await pilot.pause()
    ahead: TypingAhead | None = getattr(pilot.app, "typing_ahead", None)
    if ahead is not None:
        await ahead.done()
        await pilot.pause()


NAMED: dict[str, str | None] = {
    "enter": "\r",
    "backspace": "\x7f",
    "escape": "\x1b",
    "tab": "\t",
    "ctrl+o": "\x0f",
    "ctrl+u": "\x15",
    **dict.fromkeys(("up", "down", "left", "right", "home", "end", "pageup", "pagedown")),
    **{f"f{number}": None for number in range(1, 13)},
}


def seen(app: KiemDiemApp) -> str:
    """The screen as text, line by line, without trailing blanks."""
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


def flat(app: KiemDiemApp) -> str:
    """The whole screen as one line, for words that may be broken anywhere."""
    return " ".join(seen(app).replace("│", " ").split())
