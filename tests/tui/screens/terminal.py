"""A pseudo-terminal with the program in it: bytes in, what it draws out. Waits for texts, never for a time."""

import fcntl
import os
import pty
import re
import select
import selectors
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

Command = tuple[str, ...]
Around = Callable[[Command], Command]
DEADLINE = 30
"""Seconds until a text that does not come fails the test; a slow machine needs two or three."""
F2, F9, F12, ESC, ENTER, TAB, CTRL_Q = b"\x1bOQ", b"\x1b[20~", b"\x1b[24~", b"\x1b", b"\r", b"\t", b"\x11"
_CONTROLS = re.compile(r"\x1b\[[0-9;:?<=>$]*[ -/]*[@-~]|\x1b[()][0-9A-B]|\x1bP.*?\x1b\\|\x1b[=>78]", re.DOTALL)


class Terminal:
    """The near end of the pseudo-terminal."""

    def __init__(self, book: Path, width: int, height: int, around: Around, pause: float) -> None:
        self._near, far = pty.openpty()
        fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        os.set_blocking(self._near, False)
        self._drawn = b""
        self._ready = selectors.DefaultSelector()
        self._ready.register(self._near, selectors.EVENT_READ | selectors.EVENT_WRITE)
        command = (sys.executable, "-m", "tests.tui.screens.typed_program", str(book), str(pause))
        environment = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        root = Path(__file__).parents[3]
        self._alive, held = os.pipe()
        self.program = subprocess.Popen(
            around(command),
            stdin=far,
            stdout=far,
            stderr=far,
            env=environment,
            cwd=root,
            pass_fds=(held,),
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509 - a test has one thread
        )
        os.close(far)
        os.close(held)

    def type(self, keys: bytes) -> None:
        """Send bytes as fast as the program takes them, reading meanwhile what it draws."""
        end = time.monotonic() + DEADLINE
        while keys:
            self._in_time(end, "the keys to be taken")
            for _, ready in self._ready.select(1):
                if ready & selectors.EVENT_READ:
                    self._read()
                if ready & selectors.EVENT_WRITE:
                    keys = keys[os.write(self._near, keys) :]

    def until(self, *texts: str) -> None:
        """Read on until the program has drawn these since the last time it was asked for anything."""
        end = time.monotonic() + DEADLINE
        while not all(text in (drawn := self._text()) for text in texts):
            self._in_time(end, f"«{texts}» in:\n{drawn}")
            self._read_ready()
        self._drawn = b""

    def closed(self) -> int:
        """Read on until the program has ended."""
        end = time.monotonic() + DEADLINE
        while self.program.poll() is None:
            self._read_ready()
            if time.monotonic() > end:
                raise TimeoutError("the program does not end")
        return self.program.returncode

    def hang_up(self) -> None:
        """The window is closed; wait until the program and all around it have ended."""
        self._ready.close()
        os.close(self._near)
        self._near = -1
        ended, _, _ = select.select([self._alive], [], [], DEADLINE)
        if not ended:
            raise TimeoutError("the program outlives its terminal")
        self.program.wait()

    def close(self) -> None:
        """End what is left, and what it began."""
        with suppress(ProcessLookupError):
            os.killpg(self.program.pid, signal.SIGKILL)
        self.program.wait()
        os.close(self._alive)
        if self._near >= 0:
            self._ready.close()
            os.close(self._near)

    def _text(self) -> str:
        return _CONTROLS.sub("", self._drawn.decode(errors="replace"))

    def _read_ready(self) -> None:
        self._ready.modify(self._near, selectors.EVENT_READ)
        if self._ready.select(0.5):
            self._read()
        self._ready.modify(self._near, selectors.EVENT_READ | selectors.EVENT_WRITE)

    def _read(self) -> None:
        try:
            self._drawn += os.read(self._near, 65536)
        except OSError:  # the far end is closed: the program has ended
            self.program.wait(DEADLINE)

    def _in_time(self, end: float, what: str) -> None:
        if self.program.poll() is not None:
            raise RuntimeError(f"the program has ended; waited for {what}")
        if time.monotonic() > end:
            raise TimeoutError(f"waited {DEADLINE} s for {what}")


def alone(command: Command) -> Command:
    """The program started by the terminal itself."""
    return command


@contextmanager
def terminal(
    book: Path, size: tuple[int, int] = (80, 24), *, around: Around = alone, pause: float = 0.05
) -> Iterator[Terminal]:
    """The program in a terminal of that size; ``around`` is what starts it, ``pause`` how far its drafts may be behind."""
    opened = Terminal(book, *size, around, pause)
    try:
        yield opened
    finally:
        opened.close()
