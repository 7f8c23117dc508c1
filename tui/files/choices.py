"""Choices at the cap not yet recorded (lựa chọn ghi dở): kept among the drafts of their month, with the reasons typed for them."""

from collections.abc import Mapping
from typing import NamedTuple

from meetings.people import LEVELS, Level
from tui.files.drafts import Drafts

_CHOSEN = "decisions"
_REASONS = "decisions-reasons:"


class KeptChoices(NamedTuple):
    """Levels by the ids of their people, None where a choice was taken back; when they were kept, in words."""

    levels: Mapping[str, Level | None]
    at: str


class Choices:
    """The choices of one month among its drafts; every step may raise OSError."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts

    def found(self) -> KeptChoices | None:
        """What was chosen and not recorded; None where nothing is kept."""
        draft = self._drafts.all().get(_CHOSEN)
        if draft is None:
            return None
        known: dict[str, Level] = {level: level for level in LEVELS}
        return KeptChoices(
            {one: known.get(said) for one, said in draft.said.items()}, f"{draft.at:%H:%M ngày %d/%m/%Y}"
        )

    def keep(self, levels: Mapping[str, Level | None]) -> None:
        """Put them on the disk in the place of earlier ones."""
        self._drafts.keep(_CHOSEN, {one: level or "" for one, level in levels.items()})

    def drop(self) -> None:
        """They are recorded: neither they nor reasons typed for other choices are needed any more."""
        for key in self._drafts.all():
            if key == _CHOSEN or key.startswith(_REASONS):
                self._drafts.drop(key)


def reasons_of(levels: Mapping[str, Level]) -> str:
    """The name under which the reasons of just these choices are kept: those typed for others would be somebody else's."""
    return _REASONS + ",".join(f"{one}={level}" for one, level in sorted(levels.items()))
