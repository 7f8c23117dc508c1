"""Papers filled by as many processes as there is work for (nhiều tiến trình): in order, a few of them in memory at a time."""

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Any, NamedTuple

from forms.making import Made, Own, filled_paper, refused
from forms.parts.paper import Paper
from templates import TemplateError

WORTH_PROCESSES = 5000
"""Fewer are filled sooner by one process: others start, compile and get their papers sent first."""
_AT_ONCE = 25
_AHEAD = 3


class Order(NamedTuple):
    """A paper to be filled: the key of its form, what it says."""

    form: str
    paper: Paper[Any]


class Templates(NamedTuple):
    """What papers of one meeting are filled on: the layout (thể thức) of the official templates, the office's own ones."""

    layout: str
    own: Own

    def made(self, order: Order) -> Made:
        """The paper, sealed; raise Refused where the office's own template cannot be filled."""
        return self._made(order, lambda: self._content(order))

    def taken(self, order: Order, content: "bytes | TemplateError") -> Made:
        """The paper that another process sealed, or the refusal of what it met."""
        return self._made(order, lambda: _content_or_raise(content))

    def told(self, order: Order) -> "bytes | TemplateError":
        """The sealed paper or what is wrong with its template, for another process: neither is lost on the way."""
        try:
            return self._content(order)
        except TemplateError as error:
            return error

    def _content(self, order: Order) -> bytes:
        return filled_paper(order.form, order.paper, self.layout, self.own.get(order.form))

    def _made(self, order: Order, content: Any) -> Made:
        with refused(order.form, self.own.get(order.form)):
            return Made(order.paper.file, order.paper.of, content())


def _content_or_raise(content: "bytes | TemplateError") -> bytes:
    if isinstance(content, TemplateError):
        raise content
    return content


def processes_for(papers: int) -> int:
    """How many processes so many papers are worth: one, or one for each core of this machine."""
    return cores() if papers >= WORTH_PROCESSES else 1


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def filled(orders: Iterable[Order], templates: Templates, processes: int) -> Iterator[Made]:
    """Every paper, in the order given and with the same bytes, however many ``processes`` fill them."""
    if processes == 1:
        yield from map(templates.made, orders)
        return
    waiting: deque[tuple[tuple[Order, ...], Future[Any] | None]] = deque()
    with _pool(templates, processes) as pool:
        taken = iter(orders)
        while some := tuple(islice(taken, _AT_ONCE)):
            waiting.append((some, _asked(pool, some)))
            if len(waiting) > _AHEAD * processes:
                yield from _answered(*waiting.popleft(), templates)
        while waiting:
            yield from _answered(*waiting.popleft(), templates)


def _answered(some: tuple[Order, ...], future: Future[Any] | None, templates: Templates) -> Iterator[Made]:
    """What another process made; made here where the system ended that process, or let none begin."""
    try:
        contents = None if future is None else future.result()
    except BrokenExecutor:
        contents = None
    if contents is None:
        yield from map(templates.made, some)
    else:
        yield from map(templates.taken, some, contents)


def _asked(pool: ProcessPoolExecutor, some: tuple[Order, ...]) -> Future[Any] | None:
    try:
        with _unheard():
            return pool.submit(_contents, some)
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
def _pool(templates: Templates, processes: int) -> Iterator[ProcessPoolExecutor]:
    given = templates._replace(own=dict(templates.own))
    pool = ProcessPoolExecutor(processes, get_context("spawn"), _begin, (given,))
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_GIVEN: list[Templates] = []
"""What this process fills papers on, where it is one of several."""


def _begin(templates: Templates) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    _GIVEN[:] = [templates]


def _end_with_parent() -> None:
    """Nobody is left to take what is made here once the program was killed."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _contents(some: tuple[Order, ...]) -> list["bytes | TemplateError"]:
    return [_GIVEN[0].told(order) for order in some]
