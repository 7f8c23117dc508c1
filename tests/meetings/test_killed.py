"""A recording process is killed a hundred times at random moments: what it acknowledged is there, and nothing half."""

import random
import re
import subprocess
import sys
import time
from pathlib import Path

from meetings import desk
from meetings.book import Book, Hand
from tests.meetings.build import MORNING, asked, keep_in, opened, put

KILLS = 100

RECORDER = """
import sys
from datetime import datetime
from pathlib import Path
from meetings import desk
from meetings.acts import CommentMade
from meetings.book import Book, Entered
from tests.meetings.build import opened

record = "2023-12-05 07:30 CHI BỘ TRƯỜNG HỌC"
print("ready", flush=True)
with Book.writing(Path(sys.argv[1])) as book:
    print(0, flush=True)
    for act in opened(5)[len(book.entries(record)):]:
        desk.record(book, record, Entered(act, datetime(2023, 12, 5, 7, 30), "thu-ky"))
        print(book.tip(record).number, flush=True)
    meeting = desk.journal.replay(book.entries(record)).meeting
    head, tip = desk.head_of(record, meeting), book.tip(record)
    while True:
        spoken = CommentMade("m01", f"Ý kiến thứ {tip.number} " + "x" * 3000)
        tip = book.append(record, tip, Entered(spoken, datetime(2023, 12, 5, 8, 0), "thu-ky"), head)
        print(tip.number, flush=True)
"""


def killed_recording(book: Path, moment: float, *, opened: bool) -> int:
    """Start recording, kill it after so many seconds, and return the last number it acknowledged; where it is to have
    ``opened`` the book, the seconds begin then.
    """
    with subprocess.Popen([sys.executable, "-c", RECORDER, str(book)], stdout=subprocess.PIPE, text=True) as recorder:
        if recorder.stdout is None or recorder.stdout.readline() != "ready\n":
            raise AssertionError("the recorder did not start")
        if opened:
            recorder.stdout.readline()
        time.sleep(moment)
        recorder.kill()
        spoken = recorder.stdout.read()
    whole = spoken[: spoken.rfind("\n") + 1].split()
    return int(whole[-1]) if whole else 0


def test_no_acknowledged_act_is_lost_and_none_is_half_there(tmp_path: Path) -> None:
    book, moments, last = tmp_path / "so.db", random.Random(20251205), 0
    for number in range(KILLS):
        last = max(last, killed_recording(book, moments.uniform(0, 0.06), opened=number % 3 > 0))
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
