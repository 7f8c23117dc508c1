"""The program in a process of its own, at the discussion of a small meeting."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from meetings.acts import AnyAct
from meetings.book import Book, Hand
from meetings.dossier import Dossier
from tests.meetings.build import opened, put
from tests.tui.screens.driving import recorded
from tui.app import KiemDiemApp
from tui.screens.writing import Writing

MEETING: list[AnyAct] = [*opened(3), put(3, "m02")]


def run(path: Path, pause: float) -> None:
    """Run until Ctrl+Q, drafts ``pause`` seconds behind; a book that is not there yet gets the meeting."""
    Writing.PAUSE = pause
    with Book.writing(path) as book:
        if not book.records():
            recorded(book, MEETING)
        app = KiemDiemApp(book, Hand(lambda: datetime(2023, 12, 5, 8, 0), "thu-ky"), path.parent / "van-ban")

        async def at_the_discussion(_: Pilot[Any]) -> None:
            app.open(Dossier(book, book.records()[0], app.hand), "discussion")

        app.run(auto_pilot=at_the_discussion)


if __name__ == "__main__":
    run(Path(sys.argv[1]), float(sys.argv[2]))
