"""Texts typed and not yet recorded (bản nháp): one small file beside the book for each meeting, gone when nothing is left in it."""

import os
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from msgspec import DecodeError, Struct, json

from meetings.vietnamese import slug

KEPT_AFTER = 0.8
"""Seconds of typing that a power cut may take: with the writing itself, less than one."""
Said = Mapping[str, str]
"""What stands in the fields of a slip, by their keys."""


class Draft(Struct, frozen=True, forbid_unknown_fields=True):
    """One text as it was when last kept; ``at`` is local time."""

    said: dict[str, str]
    at: datetime


class Drafts:
    """The drafts of one meeting, by what they are of: ``comment:new``, ``comment:14`` for entry 14 of the book."""

    def __init__(self, file: Path, clock: Callable[[], datetime]) -> None:
        self.file = file
        self._clock = clock

    @classmethod
    def of(cls, book: Path, record: str, clock: Callable[[], datetime]) -> "Drafts":
        """Those of a record; the mark tells apart records whose names differ only in what a file name cannot hold."""
        mark = sha256(record.encode()).hexdigest()[:8]
        return cls(book.with_name(f"{book.name}.nhap-{slug(record)[:40]}-{mark}.json"), clock)

    def all(self) -> dict[str, Draft]:
        """Every draft; raise OSError where the file cannot be read. A damaged file is set aside, never overwritten."""
        try:
            return json.decode(self.file.read_bytes(), type=dict[str, Draft])
        except FileNotFoundError:
            return {}
        except DecodeError:
            self.file.replace(self.file.with_suffix(".hong"))
            return {}

    def draft(self, said: Said) -> Draft:
        """A text as it is now."""
        return Draft(dict(said), self._clock())

    def keep(self, key: str, said: Said) -> datetime:
        """Put a draft on the disk, in the place of an earlier one; return when. Raise OSError where that fails."""
        draft = self.draft(said)
        self._write({**self.all(), key: draft})
        return draft.at

    def drop(self, key: str) -> None:
        """The draft was recorded or given up. Raise OSError where it cannot be taken away."""
        kept = self.all()
        if kept.pop(key, None) is None:
            return
        if kept:
            self._write(kept)
        else:
            self.file.unlink()

    def _write(self, kept: Mapping[str, Draft]) -> None:
        """All of it or nothing: a power cut leaves the file as it was before."""
        handle, name = tempfile.mkstemp(prefix=".nhap-", dir=self.file.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(json.encode(kept))
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self.file)
        except OSError:
            with suppress(OSError):
                Path(name).unlink()
            raise
