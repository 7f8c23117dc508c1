"""What was answered while preparing and is no act yet (chưa ghi vào sổ): kept among the drafts of the meeting."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from tui.files.drafts import Draft, Drafts, Said
from tui.screens.preparing.chosen import Chosen

OFFICERS, UNITS = "officers", "units"
"""The names of the drafts."""


class Begun(NamedTuple):
    """Officers of whom somebody is still missing, and since when they stand so."""

    chosen: Chosen
    at: datetime


@dataclass
class Unsaid:
    """Answers outlast the program; where the disk refuses them, they last as long as it runs."""

    files: dict[str, str] = field(default_factory=dict)
    """The workbook last typed, by record."""
    _unkept: dict[tuple[str, str], Draft | None] = field(default_factory=dict)
    """What the disk refused, by record and name of the draft; None is a draft that could not be taken away."""

    def units(self, drafts: Drafts) -> bool | None:
        """Whether an agency has constituent units (đơn vị cấu thành); None while nobody said."""
        found = self._found(drafts, UNITS)
        return None if found is None else found.said.get("has") == "yes"

    def answer_units(self, drafts: Drafts, has: bool) -> None:
        """Keep that answer. Raise OSError where the disk refuses it."""
        self._keep(drafts, UNITS, {"has": "yes" if has else "no"})

    def officers(self, drafts: Drafts, members: Iterable[str]) -> Begun | None:
        """Officers begun and not recorded, as far as they are still on the roster."""
        found = self._found(drafts, OFFICERS)
        if found is None:
            return None
        said, known = found.said, set(members)
        chair, secretary = (one if (one := said.get(post, "")) in known else "" for post in ("chair", "secretary"))
        tellers = tuple(one for one in said.get("tellers", "").split() if one in known)
        return Begun(Chosen(chair, secretary, tellers), found.at)

    def begin_officers(self, drafts: Drafts, named: Chosen) -> None:
        """Keep officers of whom somebody is missing. Raise OSError where the disk refuses them."""
        said = {"chair": named.chair, "secretary": named.secretary, "tellers": " ".join(named.tellers)}
        self._keep(drafts, OFFICERS, said)

    def forget_officers(self, drafts: Drafts) -> None:
        """They were recorded, or given up."""
        own = (str(drafts.file), OFFICERS)
        self._unkept.pop(own, None)
        try:
            drafts.drop(OFFICERS)
        except OSError:  # what cannot be taken away is at least not offered again
            self._unkept[own] = None

    def _found(self, drafts: Drafts, name: str) -> Draft | None:
        own = (str(drafts.file), name)
        if own in self._unkept:
            return self._unkept[own]
        with suppress(OSError):
            return drafts.all().get(name)
        return None

    def _keep(self, drafts: Drafts, name: str, said: Said) -> None:
        own = (str(drafts.file), name)
        self._unkept[own] = drafts.draft(said)
        drafts.keep(name, said)
        del self._unkept[own]
