"""A recording process is killed a hundred times at random moments: what it acknowledged is there, and nothing half."""

import random
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from meetings import desk
from meetings.book import Book, Hand
from tests.meetings.build import MORNING, asked, keep_in, opened, put
from tests.meetings.recorder import recording

KILLS = 100
STAGES = 1, 2, 2 + len(opened(5))
"""Words heard before the clock of a kill runs: it began, it has the book open, it recorded so many acts more."""


def killed_recording(book: Path, moment: float, *, heard_first: int) -> int:
    """Start recording, hear so many words of it first, kill it ``moment`` seconds later; the last number it acknowledged."""
    recorder, heard = recording(book)
    said = [heard.recv() for _ in range(heard_first)]
    time.sleep(moment)
    recorder.kill()
    recorder.join()
    return max((*said, *_said(heard)), default=0)


def _said(heard: Connection) -> Iterator[int]:
    """What came through before the kill; a number cut in the middle was not said."""
    with heard, suppress(EOFError, OSError):
        while True:
            yield heard.recv()


def test_no_acknowledged_act_is_lost_and_none_is_half_there(tmp_path: Path) -> None:
    book, moments, last = tmp_path / "so.db", random.Random(20251205), 0
    for number in range(KILLS):
        last = max(last, killed_recording(book, moments.uniform(0, 0.06), heard_first=STAGES[number % len(STAGES)]))
        if book.exists():
            with Book.reading(book) as open_book:
                checked = desk.check(open_book)
            assert [finding.line() for entry in checked for finding in entry.findings] == []
            assert sum(entry.entries for entry in checked) >= last
    assert last > len(opened(5))


def test_nothing_left_behind_gives_back_a_paper(tmp_path: Path) -> None:
    """Every file that a meeting leaves, log and lock too, holds the totals of a round and no running count."""
    book = tmp_path / "so.db"
    rounds = [asked("good", 14, m01=12, m02=3), asked("fulfilled", 14, m02=9)]
    acts = [*opened(15, 14), put(3, "m01", "m02"), *rounds]
    with Book.writing(book) as open_book:
        keep_in(open_book, acts, Hand(lambda: MORNING, "thu-ky"))
        while_open = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    left = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    for content in (while_open, left):
        assert set(re.findall(rb'"for":(\d+)', content)) == {b"12", b"3", b"9"}
        assert set(re.findall(rb'"against":(\d+)', content)) == {b"2", b"11", b"5"}
