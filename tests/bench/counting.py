"""Counting papers in a real terminal with sixty subjects: from key to screen, a burst of keys; milliseconds."""

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from meetings import drafting
from meetings.book import Book
from tests.bench.screens import ENTER, HAND
from tests.bench.terminal import Terminal, running
from tests.meetings.build import ids, opened, put

F2, DOWN = "\x1bOQ", "\x1b[B"
VOTERS, SUBJECTS = 900, 60
KEYS, BURST = 200, 2000
DEVIATING = "0317\r"


def keys_taken() -> Iterator[tuple[str, int, int]]:
    """For thirty papers of twenty lines: what they are, how many keys they take, the budget; that they stand is a test's."""
    yield "one mark in ten deviating", len(DEVIATING * 30), 160
    yield "24 papers agreeing, 12 deviations in 6", len("+24\r24\r" + DEVIATING * 6), 45


def counting_times(folder: Path) -> Iterator[tuple[str, float, float | None]]:
    """What was measured, its figure, its budget."""
    book = folder / "counting.db"
    with Book.writing(book) as fresh:
        acts = [*opened(VOTERS), put(3, *ids(SUBJECTS))]
        drafting.written(fresh, drafting.drafted(fresh, acts, HAND), None, HAND)
    with running(["--book", book]) as terminal:
        _at_the_table(terminal)
        taken = list(_key_by_key(terminal))
        yield "counting 60 subjects: key to screen, median", statistics.median(taken), 10
        yield "  the same, 95th percentile", statistics.quantiles(taken, n=20)[-1], 30
        yield f"  {BURST} keys in one burst", _burst(terminal, len(taken)), 1000


def _at_the_table(terminal: Terminal) -> None:
    terminal.until("CHI BỘ")
    terminal.settle()
    terminal.send(ENTER)
    terminal.until("[Biểu quyết]")
    terminal.settle()
    terminal.send(F2)
    terminal.until("Thu về")
    terminal.settle()
    terminal.send(f"{VOTERS}{F2}")
    terminal.until("Đang chờ phiếu")
    terminal.settle()


def _key_by_key(terminal: Terminal) -> Iterator[float]:
    """From a key's byte to the first byte drawn: whole papers, each with two lines deviating."""
    for _ in range(KEYS // len(DEVIATING)):
        for key in DEVIATING:
            terminal.send(key)
            yield terminal.first_answer()
            terminal.settle(0.03)


def _burst(terminal: Terminal, before: int) -> float:
    papers = before // len(DEVIATING) + BURST // len(DEVIATING)
    start = time.perf_counter()
    terminal.send(DEVIATING * (BURST // len(DEVIATING)))
    terminal.until(f"{papers}/{VOTERS}")
    return 1000 * (time.perf_counter() - start)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        for what, measured, budget in (*counting_times(Path(name)), *keys_taken()):
            sys.stdout.write(f"{what:45} {measured:7.1f} {budget or 0:6}\n")
