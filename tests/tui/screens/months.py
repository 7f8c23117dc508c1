"""Driving the screens of a month in a test: the program with that month in its book, open at one of its screens."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from meetings.acts import Act
from meetings.book import Book
from meetings.kpi.recorded import RecordedMonth
from tests.meetings.kpi.build import leader, person, task, with_points
from tests.meetings.kpi.recording import dossier, imported, office
from tests.tui.screens.driving import hand_at
from tui.app import KiemDiemApp

TODAY = datetime(2026, 7, 26, 9, 30)
SIX = imported(*office("95", "94", "93", "85", "84", "83"))
"""Three have the points of an A, one place."""
OFFICE = imported(
    leader(
        "p01", task(4, unit=2, quality_lapses=1), manages=["p02", "p03"], name="Trần Văn Bình", post="Chánh Văn phòng"
    ),
    with_points("p02", "96", name="Nguyễn Thị Hồng Minh"),
    person("p03", task(10, 7, delays=2), name="Lê Quốc Cường", general=None),
    with_points("p04", "85", name="Ngô Thị Mai", worked_days=8, absence="nghỉ ốm"),
    with_points("p05", "84", name="Đặng Xuân Phúc", group="van-thu"),
)
"""A head, somebody without points, somebody who worked too little, two groups."""


@asynccontextmanager
async def month_program(
    folder: Path,
    acts: Sequence[Act] = (SIX,),
    *,
    part: str = "kpi.people",
    size: tuple[int, int] = (80, 24),
    now: datetime = TODAY,
) -> AsyncIterator[tuple[KiemDiemApp, Pilot[Any]]]:
    """The program with a month of these acts in its book, open at a screen; with no part named, the list of records."""
    with Book.writing(folder / "so.db") as book:
        made = dossier(book, acts) if acts else None
        app = KiemDiemApp(book, hand_at(now), folder / "van-ban")
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            if made is not None and part:
                app.open(made, part)
                await pilot.pause()
            yield app, pilot


def now(app: KiemDiemApp) -> RecordedMonth:
    """The open month as it stands."""
    return app.open_month.recorded


def last(app: KiemDiemApp) -> Act:
    """What the book has last of the open month."""
    return app.open_month.standing()[-1].act


async def file_read(app: KiemDiemApp, pilot: Pilot[Any]) -> None:
    """Wait until the file that is previewed has been read."""
    await app.workers.wait_for_complete()
    await pilot.pause()
