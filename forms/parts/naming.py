"""How persons and what else is rated are called on paper: forms of address, and namesakes told apart."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from forms.parts.layout import Manner, manner_of
from forms.parts.wording import addressed, capital
from meetings.meeting import Meeting
from meetings.people import Subject, SubjectKind
from meetings.vietnamese import ordinal, short_date

PERSONS: tuple[SubjectKind, ...] = ("member", "person")


class _Called(NamedTuple):
    name: str
    born: date | int | None = None
    post: str = ""
    kind: SubjectKind = "person"


class Names(NamedTuple):
    """The names of everybody and everything at one meeting, by id, without academic titles."""

    shown: Mapping[str, str]
    kinds: Mapping[str, SubjectKind]
    manner: Manner

    def bare(self, one: str) -> str:
        """The name alone, as lists print it; of namesakes, with what tells them apart."""
        return self.shown.get(one, one)

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
    called: dict[str, _Called] = {}
    for one, entry in _everybody(meeting):
        called.setdefault(one, entry)
    namesakes = defaultdict(list)
    for one, entry in called.items():
        namesakes[entry.name].append(one)
    shown = {
        one: _told_apart(place, [called[other] for other in others])
        for others in namesakes.values()
        for place, one in enumerate(others)
    }
    return Names(shown, {one: entry.kind for one, entry in called.items()}, manner_of(meeting))


def _everybody(meeting: Meeting) -> Iterator[tuple[str, _Called]]:
    """In the order of the roster first; what it says of somebody holds."""
    for member in meeting.members.values():
        yield member.id, _Called(member.name, member.born, member.post, "member")
    for guest in meeting.guests.values():
        yield guest.id, _Called(guest.name, None, guest.post)
    for subject in meeting.subjects().values():
        yield subject.id, _subject(subject)


def _subject(subject: Subject) -> _Called:
    return _Called(subject.name, None, subject.unit or subject.post, subject.kind)


def _told_apart(place: int, namesakes: list[_Called]) -> str:
    """The name; of namesakes with the first mark that only one of them bears, else with the place among them."""
    own = namesakes[place]
    if len(namesakes) == 1:
        return own.name
    columns = zip(*map(_marks, namesakes), strict=True)
    mark = next((column[place] for column in columns if column[place] and column.count(column[place]) == 1), "")
    return f"{own.name} ({mark or ordinal(place + 1)})"


def _marks(person: _Called) -> tuple[str, str, str]:
    year = person.born.year if isinstance(person.born, date) else person.born
    day = f"sinh ngày {short_date(person.born)}" if isinstance(person.born, date) else ""
    return (f"sinh năm {year}" if year else "", day, person.post)
