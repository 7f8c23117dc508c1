"""A file opened with whatever the system opens such files with (mở văn bản)."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Thread

WAITING = "opening a paper"
"""The thread that waits for the opener."""
_DESKTOP = ("DISPLAY", "WAYLAND_DISPLAY")
"""What tells on Linux that there is a desktop at all: without one ``xdg-open`` would take over the terminal."""


def opened_by_system(path: Path) -> bool:
    """Open a file in the program meant for it; False where this machine has no way to."""
    if sys.platform == "win32":
        os.startfile(path)
        return True
    opener = _opener()
    if opener is None:
        return False
    Thread(target=_run, args=(opener, str(path)), name=WAITING, daemon=True).start()
    return True


def _run(*command: str) -> None:
    """Some openers return at once, some with the program they opened: somebody has to wait for them."""
    silent = subprocess.DEVNULL
    subprocess.run(command, stdin=silent, stdout=silent, stderr=silent, start_new_session=True, check=False)


def _opener() -> str | None:
    if sys.platform == "darwin":
        return shutil.which("open")
    return shutil.which("xdg-open") if any(map(os.environ.get, _DESKTOP)) else None
