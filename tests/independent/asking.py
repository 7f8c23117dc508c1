"""The one place that asks the program: everything else here works on what it answers."""

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.independent.reading import Json


class Answer(NamedTuple):
    """Exit status, the JSON object on standard output, the names of the files left behind."""

    status: int
    said: Json
    left: tuple[str, ...]


def answer(document: Json) -> Answer:
    """What `kiemdiem hold FILE --out DIR --json` makes of this meeting file."""
    with TemporaryDirectory() as folder:
        file, out = Path(folder, "hop.json"), Path(folder, "out")
        file.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        command = [str(Path(sys.executable).with_name("kiemdiem")), "hold", str(file), "--out", str(out), "--json"]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        left = tuple(sorted(path.name for path in out.rglob("*"))) if out.exists() else ()
        try:
            return Answer(done.returncode, json.loads(done.stdout), left)
        except json.JSONDecodeError:
            return Answer(done.returncode, {"errors": [], "spoken": done.stdout + done.stderr}, left)
