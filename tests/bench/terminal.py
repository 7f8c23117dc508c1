"""A real terminal to measure in: the program on a pseudo-terminal, keys as bytes in, pictures as bytes out."""

import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fcntl import ioctl
from pathlib import Path

COMMAND = str(Path(sys.executable).with_name("kiemdiem"))


class Terminal:
    """A running program and the terminal it believes to have."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def send(self, keys: str) -> None:
        """Type bytes."""
        os.write(self._handle, keys.encode())

    def until(self, text: str, seconds: float = 20) -> float:
        """Read until the text was drawn; how long that took, in milliseconds. Raise TimeoutError if it never is."""
        start, seen = time.perf_counter(), b""
        while time.perf_counter() - start < seconds:
            seen += self._read(0.05)
            if text.encode() in seen:
                return 1000 * (time.perf_counter() - start)
        raise TimeoutError(f"«{text}» was not drawn; last seen: {seen[-400:]!r}")

    def first_answer(self, seconds: float = 5) -> float:
        """How long until anything is drawn, in milliseconds."""
        start = time.perf_counter()
        if not self._read(seconds):
            raise TimeoutError("nothing was drawn")
        return 1000 * (time.perf_counter() - start)

    def settle(self, quiet: float = 0.15) -> None:
        """Read until nothing more is drawn for a while."""
        while self._read(quiet):
            pass

    def _read(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self._handle], [], [], seconds)
        return os.read(self._handle, 1 << 16) if ready else b""


@contextmanager
def running(words: Sequence[str | Path], size: tuple[int, int] = (80, 24)) -> Iterator[Terminal]:
    """The program in a terminal of that size; killed in the end."""
    process, handle = pty.fork()
    if process == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
        os.execv(COMMAND, [COMMAND, *map(str, words)])
    ioctl(handle, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
    try:
        yield Terminal(handle)
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(handle)
