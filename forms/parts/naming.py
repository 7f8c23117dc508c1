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
    called: dict[str, _Called] = {}
    for one, entry in _everybody(meeting):
        called.setdefault(one, entry)
    namesakes = defaultdict(list)
    for one, entry in called.items():
        namesakes[entry.name].append(one)
    marks = {
        one: _mark(place, [called[other] for other in others])
        for others in namesakes.values()
        for place, one in enumerate(others)
    }
    shown, short = ({one: _marked(called[one].name, marks[one][way]) for one in called} for way in range(2))
    return Names(shown, short, {one: entry.kind for one, entry in called.items()}, manner_of(meeting))


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


class _Mark(NamedTuple):
    """What tells somebody apart, whole and in few letters; nothing for who has no namesake."""

    whole: str
    short: str


def _marked(name: str, mark: str) -> str:
    return f"{name} ({mark})" if mark else name


def _mark(place: int, namesakes: list[_Called]) -> _Mark:
    """Of namesakes the first mark that only one of them bears, else the place among them."""
    if len(namesakes) == 1:
        return _Mark("", "")
    columns = zip(*map(_marks, namesakes), strict=True)
    own = next((column[place] for column in columns if column[place].whole and column.count(column[place]) == 1), None)
    return own or _Mark(ordinal(place + 1), ordinal(place + 1))


def _marks(person: _Called) -> tuple[_Mark, _Mark, _Mark]:
    year = str(person.born.year if isinstance(person.born, date) else person.born or "")
    day = short_date(person.born) if isinstance(person.born, date) else ""
    return (
        _Mark(f"sinh năm {year}" if year else "", year),
        _Mark(f"sinh ngày {day}" if day else "", day),
        _Mark(person.post, person.post),
    )
