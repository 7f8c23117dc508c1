"""The one place that asks the program about a month: everything else here works on what it answers."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from forms.answer import refusal_answer
from forms.kpi.answer import month_answer
from forms.kpi.reading import scored
from meetings.faults import Refused
from tests.independent.asking import Answer
from tests.independent.kpi.reading import Json


def answer(document: Json) -> Answer:
    """What `kiemdiem kpi score FILE --json` answers to this month file, without its papers."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "thang.json")
        file.write_text(json.dumps(document), encoding="utf-8")
        try:
            outcome = scored(file)
            status, said = 0, month_answer(outcome, outcome.warnings, ())
        except Refused as refused:
            status, said = 1, refusal_answer(refused.findings)
        return Answer(status, cast("Json", json.loads(json.dumps(said))), ())
