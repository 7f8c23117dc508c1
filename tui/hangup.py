"""The end of the terminal (mất cửa sổ): a window closed, a line cut, a shutdown. The program leaves as by Ctrl+Q, drafts kept.

A hangup signal reaches only who was started by the terminal itself: under ``make`` or another program nobody passes it on, so
the line is watched as well.
"""

import os
import select
import signal
import sys
from asyncio import AbstractEventLoop, get_running_loop
from collections.abc import Callable
from threading import Thread, main_thread

ENDED = 129
"""What a program ended by a hangup gives to who started it."""
PATIENCE = 10.0
"""Seconds in which texts are kept and the book is closed; then the program ends in any case, so that the book is free."""


def leave_with_terminal(leave: Callable[[], object]) -> None:
    """Have ``leave`` called on the running loop when the terminal goes or the system asks to end; once."""
    loop, left = get_running_loop(), _Once(leave)
    if sys.platform == "win32":  # the system ends every program of a window that is closed
        return
    for ending in (signal.SIGHUP, signal.SIGTERM):
        loop.add_signal_handler(ending, left)
    if sys.__stdin__ is not None:
        watching = (loop, sys.__stdin__.fileno(), left)
        Thread(target=_watch, args=watching, daemon=True, name="terminal").start()


class _Once:
    """A step that is taken once, however often it is asked for."""

    def __init__(self, step: Callable[[], object]) -> None:
        self._step: Callable[[], object] | None = step

    def __call__(self) -> None:
        step, self._step = self._step, None
        if step is not None:
            step()


def _watch(loop: AbstractEventLoop, line: int, leave: Callable[[], object]) -> None:
    """Wait for the other end of the line to go; nothing is read from it."""
    poll = select.poll()
    poll.register(line, select.POLLHUP)
    while not poll.poll():
        pass
    if not loop.is_closed():
        loop.call_soon_threadsafe(leave)
    main_thread().join(PATIENCE)
    if main_thread().is_alive():
        os._exit(ENDED)
