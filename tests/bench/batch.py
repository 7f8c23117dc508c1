"""``python -m tests.bench.batch WHERE NUMBER FILE``: one template filled so many times, in a process that does nothing else.

Prints documents a second, the most memory that the process took, and how much of it came after the first document (MB).
"""

import pickle
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from templates import Template
from templates.zipped.many import into_folder, into_zip

Write = Callable[[Path, Iterable[tuple[str, bytes]]], object]


def nowhere(_: Path, documents: Iterable[tuple[str, bytes]]) -> None:
    """Make every document, keep none."""
    for _made in documents:
        pass


WAYS: dict[str, Write] = {"memory": nowhere, "one zip": into_zip, "a folder": into_folder}


def peak() -> float:
    """The most memory that this process has taken so far, in megabytes."""
    status = Path("/proc/self/status")
    if status.exists():  # Linux counts what the parent took as this process's own, everywhere but here
        return int(status.read_text(encoding="ascii").partition("VmHWM:")[2].split()[0]) / (1 << 10)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def main(where: str, number: int, file: Path) -> None:
    """Measure, and print three numbers."""
    template, fields = pickle.loads(file.read_bytes())
    loaded = Template.load(template)
    loaded.fill(fields)
    before, start = peak(), time.perf_counter()
    made = ((f"bien-ban-{place:05}.docx", loaded.fill(fields)) for place in range(number))
    with tempfile.TemporaryDirectory() as folder:
        WAYS[where](Path(folder, "tat-ca"), made)
        taken = time.perf_counter() - start
    sys.stdout.write(f"{number / taken:.1f} {peak():.1f} {peak() - before:.1f}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
