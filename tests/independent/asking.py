"""The one place that asks the program: everything else here works on what it answers."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, cast

from forms.answer import meeting_answer, refusal_answer
from forms.holding import Held, hold
from meetings import desk, journal
from meetings.book import Book, Hand
from meetings.faults import Refused
from meetings.meeting import Meeting
from tests.independent.reading import Json
from tests.meetings.build import MORNING, keep_in


class Answer(NamedTuple):
    """Exit status, the JSON object on standard output, the names of the files left behind."""

    status: int
    said: Json
    left: tuple[str, ...]


def kept(held: Held, path: Path) -> Meeting:
    """The meeting as a record book gives it back."""
    with Book.writing(path) as book:
        record = keep_in(book, held.acts, Hand(lambda: MORNING, "thu-ky")).record
        if any(checked.findings for checked in desk.check(book)):
            raise AssertionError(desk.check(book))
        meeting = journal.replay(book.entries(record)).meeting
    if meeting is None:
        raise AssertionError(record)
    return meeting


def answer(document: Json) -> Answer:
    """What `kiemdiem hold FILE --book BOOK --json` answers to this meeting file, without its papers."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "hop.json")
        file.write_text(json.dumps(document), encoding="utf-8")
        try:
            held = hold(file)
            status, said = 0, meeting_answer(kept(held, Path(folder, "so.db")), held.warnings, ())
        except Refused as refused:
            status, said = 1, refusal_answer(refused.findings)
        left = tuple(sorted(path.name for path in Path(folder).iterdir() if path != file and status))
        return Answer(status, cast("Json", json.loads(json.dumps(said))), left)
