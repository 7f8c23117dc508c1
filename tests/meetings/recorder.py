"""A process that records acts and says each number once it is acknowledged, until it is killed."""

from datetime import datetime
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from meetings import desk, journal
from meetings.acts import CommentMade
from meetings.book import Book, Entered
from meetings.heads import head_of
from tests.meetings.build import opened

RECORD = "2023-12-05 07:30 CHI BỘ TRƯỜNG HỌC"


def recording(book: Path) -> tuple[ForkServerProcess, Connection]:
    """Start one, quickly: a server that has everything imported forks it; the numbers that it will say."""
    context = get_context("forkserver")
    context.set_forkserver_preload([__name__])
    heard, said = context.Pipe(duplex=False)
    process = context.Process(target=record, args=(book, said), daemon=True)
    process.start()
    said.close()
    return process, heard


def record(book: Path, said: Connection) -> None:
    """Open the book, go on with its meeting, then record opinions without end."""
    said.send(0)
    with Book.writing(book) as opened_book:
        said.send(0)
        for act in opened(5)[len(opened_book.entries(RECORD)) :]:
            desk.record(opened_book, RECORD, Entered(act, datetime(2023, 12, 5, 7, 30), "thu-ky"))
            said.send(opened_book.tip(RECORD).number)
        meeting = journal.replay(opened_book.entries(RECORD)).meeting
        if meeting is None:
            raise LookupError(RECORD)
        head, tip = head_of(RECORD, meeting), opened_book.tip(RECORD)
        while True:
            spoken = CommentMade("m01", f"Ý kiến thứ {tip.number} " + "x" * 3000)
            tip = opened_book.append(RECORD, tip, Entered(spoken, datetime(2023, 12, 5, 8, 0), "thu-ky"), head)
            said.send(tip.number)
