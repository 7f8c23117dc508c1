"""The list of meetings stands at once: what it does not need is read in behind it, before anybody opens a meeting."""

import subprocess
import sys
from pathlib import Path

RULES = ("meetings.journal", "meetings.may", "meetings.dossier", "tui.screens.vote", "docx", "jinja2", "openpyxl")
BEFORE = f"""
import sys
import tui.app, tui.screens.home
print(*[room for room in {RULES!r} if room in sys.modules])
"""
BEHIND = """
import asyncio, sys
from datetime import datetime
from pathlib import Path
from meetings.book import Book, Hand
from tui.app import KiemDiemApp
from tui.screens.home import NEEDED_NEXT

async def shown(book, papers):
    async with KiemDiemApp(book, Hand(datetime.now, "thử"), papers).run_test() as pilot:
        for _ in range(200):
            await pilot.pause(0.05)
            if all(room in sys.modules for room in NEEDED_NEXT):
                return
    print("not read in:", [room for room in NEEDED_NEXT if room not in sys.modules])

folder = Path(sys.argv[1])
with Book.writing(folder / "so.db") as book:
    asyncio.run(shown(book, folder))
"""


def told(program: str, *words: Path) -> str:
    """What a program of its own prints."""
    done = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_list_of_meetings_needs_neither_rules_nor_papers() -> None:
    assert told(BEFORE) == ""


def test_what_opening_a_meeting_takes_is_read_in_behind_the_list(tmp_path: Path) -> None:
    assert told(BEHIND, tmp_path) == ""
