"""The command run as people run it: a process of its own."""

import subprocess
import sys
from pathlib import Path

COMMAND = Path(sys.executable).with_name("kiemdiem")


def run(*words: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run ``kiemdiem`` with these words; its output as text."""
    return subprocess.run(
        [COMMAND, *map(str, words)], cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False
    )
