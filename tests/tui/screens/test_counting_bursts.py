"""Papers typed in one burst of bytes in a real terminal: no wrong paper, ever."""

import random
import sys
from collections import Counter
from pathlib import Path

import pytest

from meetings.acts import AnyAct, RoundHeld
from meetings.book import Book
from tests.meetings.build import ids, opened, put
from tests.tui.screens.driving import recorded

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.tui.screens.terminal import CTRL_Q, ENTER, F2, F9, Terminal, terminal

F6, F12 = b"\x1b[17~", b"\x1b[24~"
PEOPLE, SUBJECTS = 220, 60
MEETING: list[AnyAct] = [*opened(PEOPLE), put(3, *ids(SUBJECTS))]


def at_the_table(book: Path, screen: Terminal, papers: int) -> None:
    with_the_votes(screen)
    screen.type(F2)
    screen.until("Thu về")
    screen.type(str(papers).encode() + F2)
    screen.until("Đang chờ phiếu")


def with_the_votes(screen: Terminal) -> None:
    screen.until("Về sổ")
    screen.type(F6)
    screen.until("[Biểu quyết]")


def in_the_book(book: Path) -> RoundHeld:
    with Book.reading(book) as read:
        return next(entry.act for entry in read.entries(read.records()[0]) if isinstance(entry.act, RoundHeld))


def drawn(chance: random.Random, papers: int) -> list[list[int]]:
    """Papers as the voters marked them: lines that do not agree."""
    return [sorted(chance.sample(range(1, SUBJECTS + 1), chance.choice((0, 0, 0, 1, 2, 5)))) for _ in range(papers)]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_two_hundred_papers_in_one_burst_come_out_as_they_were_marked(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    papers = drawn(chance, 200)
    book = tmp_path / "so.db"
    with Book.writing(book) as fresh:
        recorded(fresh, MEETING)
    with terminal(book) as screen:
        at_the_table(book, screen, len(papers))
        screen.type(b"".join("".join(f"{line:02d}" for line in paper).encode() + ENTER for paper in papers))
        screen.until("200/200")
        screen.type(F9)
        screen.until("ghi vào sổ")
        screen.type(ENTER)
        screen.until("Đã ghi")
        screen.type(CTRL_Q)
        screen.closed()
    against = Counter(line for paper in papers for line in paper)
    votes = in_the_book(book).votes
    assert {one: line["against"] for one, line in votes.items()} == {
        f"m{number:02d}": against[number] for number in range(1, SUBJECTS + 1)
    }


def test_mistakes_mended_in_the_same_burst_come_out_as_meant(tmp_path: Path) -> None:
    """A wrong digit taken back, a whole paper taken back, a line that does not exist taken back."""
    book = tmp_path / "so.db"
    with Book.writing(book) as fresh:
        recorded(fresh, MEETING)
    with terminal(book) as screen:
        at_the_table(book, screen, 4)
        screen.type(b"031\x7f17\x7f\x7f04\r" + b"05\r" + F12 + b"99\x7f\x7f\r" + b"-0203\r" + b"*1\r")
        screen.until("04/04")
        screen.type(F9)
        screen.until("ghi vào sổ")
        screen.type(ENTER)
        screen.until("Đã ghi")
        screen.type(CTRL_Q)
        screen.closed()
    held = in_the_book(book)
    assert held.invalid_for == {"not_issued": 1}
    told = {one: line for one, line in held.votes.items() if line != {"for": 3, "against": 0}}
    assert told == {
        "m02": {"for": 2, "against": 0, "blank": 1},
        "m03": {"for": 1, "against": 2},
        "m04": {"for": 2, "against": 1},
    }
