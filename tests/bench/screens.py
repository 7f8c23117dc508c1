"""What people wait for at the screens, in a real terminal; milliseconds."""

import statistics
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from meetings import drafting
from meetings.acts import AnyAct, AttendanceTaken, MeetingClosed, MeetingPrepared, MinutesAdopted
from meetings.book import Book, Hand
from tests.bench.terminal import running
from tests.meetings.build import MORNING, NOON, asked, opened, put

ROUNDS = 5
DOWN, F3, F6, ENTER = "\x1b[B", "\x1bOR", "\x1b[17~", "\r"
HAND = Hand(lambda: MORNING, "bench")


def screen_times(folder: Path) -> Iterator[tuple[str, float, float | None]]:
    """What was measured, its median, its budget."""
    small, large, crowd = folder / "small.db", folder / "large.db", folder / "crowd.db"
    book_of(small, 1, people=15)
    book_of(large, 500, people=15)
    book_of(crowd, 1, people=1000)
    yield "first screen", statistics.median(first_screen(small) for _ in range(ROUNDS)), 500
    yield "home with 500 meetings", statistics.median(first_screen(large) for _ in range(ROUNDS)), 600
    yield from in_a_list(large)
    yield from steps_of(crowd)


def book_of(path: Path, meetings: int, *, people: int) -> None:
    """A book with so many meetings of so many people, all but the first one closed."""
    acts: list[AnyAct] = [*opened(people), put(3, "m01", "m02")]
    ended: list[AnyAct] = [
        *acts,
        asked("good", people, m01=people, m02=people),
        MinutesAdopted(people),
        MeetingClosed(NOON),
    ]
    with Book.writing(path) as book:
        for number in range(meetings):
            first, *rest = ended if number else [act for act in acts if not isinstance(act, AttendanceTaken)]
            if isinstance(first, MeetingPrepared):
                moment: datetime = MORNING - timedelta(days=number)
                moved = replace(first, planned=moment)
                drafting.written(book, drafting.drafted(book, [moved, *rest], HAND), None, HAND)


def first_screen(book: Path) -> float:
    """From the command to the list of meetings."""
    with running(["--book", book]) as terminal:
        return terminal.until("CHI BỘ")


def in_a_list(book: Path) -> Iterator[tuple[str, float, float | None]]:
    """A key in a long list, from its byte to the first byte drawn."""
    with running(["--book", book], size=(120, 40)) as terminal:
        terminal.until("CHI BỘ")
        terminal.settle()
        taken = []
        for _ in range(100):
            terminal.send(DOWN)
            taken.append(terminal.first_answer())
            terminal.settle(0.03)
    yield "a key in a list of 500, median", statistics.median(taken), 10
    yield "  the same, 95th percentile", statistics.quantiles(taken, n=20)[-1], None


def steps_of(book: Path) -> Iterator[tuple[str, float, float | None]]:
    """A meeting of a thousand: its roll, and going from step to step for the first time and again."""
    with running(["--book", book], size=(120, 40)) as terminal:
        terminal.until("CHI BỘ")
        terminal.settle()
        terminal.send(ENTER)
        terminal.until("[Biểu quyết]")
        terminal.settle()
        terminal.send(F3)
        yield "step, first visit", terminal.until("[Thảo luận]"), 200
        terminal.settle()
        terminal.send(F3)
        yield "roll of 1,000", terminal.until("[Điểm danh]"), 400
        terminal.settle()
        again = []
        for _ in range(ROUNDS):
            terminal.send(F6)
            terminal.until("[Thảo luận]")
            terminal.settle(0.05)
            terminal.send(F3)
            again.append(terminal.until("[Điểm danh]"))
            terminal.settle(0.05)
    yield "step, again (roll of 1,000)", statistics.median(again), 20
