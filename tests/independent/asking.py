"""The one place that asks the program: everything else here works on what it answers."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, cast

from forms.answer import meeting_answer, refusal_answer
from forms.holding import hold
from meetings.faults import Refused
from tests.independent.reading import Json


class Answer(NamedTuple):
    """Exit status, the JSON object on standard output, the names of the files left behind."""

    status: int
    said: Json
    left: tuple[str, ...]


def answer(document: Json) -> Answer:
    """What `kiemdiem hold FILE --json` answers to this meeting file, without its papers."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "hop.json")
        file.write_text(json.dumps(document), encoding="utf-8")
        try:
            held = hold(file)
            status, said = 0, meeting_answer(held.meeting, held.warnings, ())
        except Refused as refused:
            status, said = 1, refusal_answer(refused.findings)
        left = tuple(sorted(path.name for path in Path(folder).iterdir() if path != file))
        return Answer(status, cast("Json", json.loads(json.dumps(said))), left)
