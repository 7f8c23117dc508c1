"""Papers filled by as many processes as there is work for (nhiều tiến trình): in order, a few of them in memory at a time.

Another process is sent names alone, and reads the book itself: a paper sent there in whole would cost as much as half of
filling it.
"""

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import NamedTuple

from forms.jobs import Job, Opened, Order
from forms.making import Made, Own
from meetings.book.codes import RECORD_MOVED_ON
from meetings.faults import Finding, Refused

WORTH_PROCESSES = 10_000
"""Fewer are filled sooner by one process: each other one takes half a second of work to start, read and compile."""
AT_ONCE = 100
"""Papers that a process is asked for together."""
_AHEAD = 2


class Task(NamedTuple):
    """Papers of one job that are filled together, by the names of their files; at most ``AT_ONCE``."""

    job: Job
    files: tuple[str, ...]


Answer = tuple[Made, ...] | tuple[Finding, ...]


class Filler:
    """Fills tasks on the office's ``own`` templates, or else the official ones; keeps the record looked at last open."""

    def __init__(self, own: Own) -> None:
        """Nothing is read yet."""
        self.own = own
        self._last: tuple[Job, Opened] | None = None
        self._orders: Mapping[str, Order] = {}

    def opened(self, job: Job) -> Opened:
        """The record of a job as the book had it when it was looked at; raise Refused where it has none of that name."""
        if self._last is None or self._last[0] != job:
            self._last, self._orders = None, {}  # two at a time would take the memory of both
            self._last = job, job.opened()
        return self._last[1]

    def filled(self, task: Task) -> tuple[Made, ...]:
        """The papers of a task, sealed; raise Refused where the office's own template cannot be filled."""
        opened = self.opened(task.job)
        self._orders = self._orders or {order.paper.file: order for order in opened.orders()}
        if not self._orders.keys() >= set(task.files):  # somebody struck out or added what gave them their names
            raise Refused([RECORD_MOVED_ON.at("", number=len(opened.stored), record=task.job.record)])
        return tuple(opened.made(self._orders[file], self.own) for file in task.files)


def tasks_of(job: Job, files: Iterable[str]) -> Iterator[Task]:
    """A job cut into tasks, in order."""
    left = iter(files)
    while some := tuple(islice(left, AT_ONCE)):
        yield Task(job, some)


def processes_for(papers: int) -> int:
    """How many processes so many papers are worth: one, or one for each core of this machine."""
    return cores() if papers >= WORTH_PROCESSES else 1


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def filled(tasks: Iterable[Task], here: Filler, processes: int) -> Iterator[tuple[Task, tuple[Made, ...]]]:
    """Every task with its papers, in the order given and with the same bytes, however many ``processes`` fill them.

    What no other process fills is filled ``here``.
    """
    if processes == 1:
        yield from ((task, here.filled(task)) for task in tasks)
        return
    waiting: deque[tuple[Task, Future[Answer] | None]] = deque()
    with _pool(here.own, processes) as pool:
        for task in tasks:
            waiting.append((task, _asked(pool, task)))
            if len(waiting) > _AHEAD * processes:
                yield _answered(*waiting.popleft(), here)
        while waiting:
            yield _answered(*waiting.popleft(), here)


def _answered(task: Task, future: Future[Answer] | None, here: Filler) -> tuple[Task, tuple[Made, ...]]:
    """What another process made; made here where the system ended that process, or let none begin."""
    try:
        answer = None if future is None else future.result()
    except BrokenExecutor:
        answer = None
    if answer is None:
        return task, here.filled(task)
    if findings := [one for one in answer if isinstance(one, Finding)]:
        raise Refused(findings)
    return task, tuple(one for one in answer if isinstance(one, Made))


def _asked(pool: ProcessPoolExecutor, task: Task) -> Future[Answer] | None:
    try:
        with _unheard():
            return pool.submit(_answer, task)
    except (BrokenExecutor, OSError):
        return None


@contextmanager
def _unheard() -> Iterator[None]:
    """A process that begins meanwhile hears no Ctrl-C, not even while it starts: this one does, and ends the others."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _pool(own: Own, processes: int) -> Iterator[ProcessPoolExecutor]:
    pool = ProcessPoolExecutor(processes, get_context("spawn"), _begin, (dict(own),))
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_FILLERS: list[Filler] = []
"""What fills papers in this process, where it is one of several."""


def _begin(own: Own) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    _FILLERS[:] = [Filler(own)]


def _end_with_parent() -> None:
    """Nobody is left to take what is made here once the program was killed."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _answer(task: Task) -> Answer:
    """The papers, or why there are none: a refusal that is raised would be lost on the way."""
    try:
        return _FILLERS[0].filled(task)
    except Refused as refusal:
        return tuple(refusal.findings)
