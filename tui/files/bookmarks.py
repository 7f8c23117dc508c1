"""Where the secretary was (chỗ đang làm): the step of each meeting, which one lies open, in what colours; one small file
beside the book.

It is a convenience: a file that is missing or damaged costs the way there, never a word.
"""

from contextlib import suppress
from pathlib import Path

from msgspec import DecodeError, Struct, json
from msgspec.structs import replace


class Marks(Struct, frozen=True):
    """The step of each meeting by its record; ``open`` is the meeting that was not left, None where all were.

    ``looks`` are the colours chosen, by where they are seen; ``covered`` says that the whole room sees this screen, so that
    counts are covered.
    """

    open: str | None = None
    steps: dict[str, str] = {}
    looks: dict[str, str] = {}
    covered: bool = False


class Bookmarks:
    """The bookmarks of one book."""

    def __init__(self, book: Path) -> None:
        self._file = book.with_name(f"{book.name}.cho.json")

    def read(self) -> Marks:
        """The marks as they were last put."""
        try:
            return json.decode(self._file.read_bytes(), type=Marks)
        except (OSError, DecodeError):
            return Marks()

    def put(self, record: str, step: str) -> None:
        """The secretary is at a step of a meeting."""
        marks = self.read()
        if marks.open != record or marks.steps.get(record) != step:
            self._write(replace(marks, open=record, steps={**marks.steps, record: step}))

    def left(self) -> None:
        """No meeting lies open any more."""
        marks = self.read()
        if marks.open is not None:
            self._write(replace(marks, open=None))

    def wear(self, place: str, look: str) -> None:
        """Colours were chosen for a place."""
        marks = self.read()
        self._write(replace(marks, looks={**marks.looks, place: look}))

    def cover(self, covered: bool) -> None:
        """From now on counts begin covered, or open."""
        self._write(replace(self.read(), covered=covered))

    def _write(self, marks: Marks) -> None:
        """In one piece or not at all; where the disk refuses, the meeting goes on without a bookmark."""
        beside = self._file.with_suffix(".tam")
        with suppress(OSError):
            beside.write_bytes(json.encode(marks))
            beside.replace(self._file)
