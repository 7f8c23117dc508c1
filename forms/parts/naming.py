"""How persons and what else is rated are called on paper: forms of address, and namesakes told apart."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from forms.parts.layout import Manner, manner_of
from forms.parts.wording import addressed, capital
from meetings.meeting import Meeting
from meetings.people import SubjectKind

PERSONS: tuple[SubjectKind, ...] = ("member", "person")


class Names(NamedTuple):
    """The names of everybody and everything at one meeting, by id, without academic titles; ``short`` for narrow lists."""

    shown: Mapping[str, str]
    short: Mapping[str, str]
    kinds: Mapping[str, SubjectKind]
    manner: Manner

    def bare(self, one: str) -> str:
        """The name alone, as lists print it; of namesakes, with what tells them apart."""
        return self.shown.get(one, one)

    def listed(self, one: str) -> str:
        """The same where there is little room: namesakes with no word before what tells them apart, ``… (1977)``."""
        return self.short.get(one, one)

    def address(self, one: str) -> str:
        """The name inside a sentence, with its form of address: ``đồng chí …``."""
        if self._is_person(one):
            return f"{self.manner.addressed} {self.bare(one)}"
        return addressed(self.bare(one), self.kinds[one])

    def opening(self, one: str) -> str:
        """The name at the beginning of a sentence: ``Đồng chí …``."""
        if self._is_person(one):
            return f"{self.manner.opening} {self.bare(one)}"
        return capital(self.address(one))

    def together(self, several: Iterable[str]) -> str:
        """Several in one sentence: ``các đồng chí A, B``."""
        ids = tuple(several)
        if len(ids) > 1 and all(map(self._is_person, ids)):
            return f"các {self.manner.addressed} {', '.join(map(self.bare, ids))}"
        return ", ".join(map(self.address, ids))

    def opening_together(self, several: Iterable[str]) -> str:
        """Several at the beginning of a sentence: ``Các đồng chí A, B``."""
        ids = tuple(several)
        return self.opening(ids[0]) if len(ids) == 1 else capital(self.together(ids))

    def _is_person(self, one: str) -> bool:
        return self.kinds.get(one, "person") in PERSONS


def names_of(meeting: Meeting) -> Names:
    """How everybody at the meeting is called."""
    told = meeting.everybody.told
    return Names(
        {one: entry.whole for one, entry in told.items()},
        {one: entry.short for one, entry in told.items()},
        {one: entry.kind for one, entry in told.items()},
        manner_of(meeting),
    )
