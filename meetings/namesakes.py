"""Namesakes told apart (người trùng họ tên): by year of birth, by birthday, by post, else by their place on the list.

Whoever is named to a reader is named this way, on paper, on a screen and where something is refused.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from meetings.acts import ItemPut
from meetings.people import Guest, Member, SubjectKind
from meetings.vietnamese import ordinal, short_date


class _Called(NamedTuple):
    name: str
    born: date | int | None = None
    post: str = ""
    kind: SubjectKind = "person"


class ToldApart(NamedTuple):
    """A name with what tells it from the same name, whole and where there is little room; whose name it is."""

    whole: str
    short: str
    kind: SubjectKind


@dataclass(frozen=True)
class Everybody:
    """Whoever and whatever is named at one meeting: its members, its guests, what is rated beside them."""

    members: Mapping[str, Member]
    guests: Mapping[str, Guest]
    put: Sequence[ItemPut]

    def name(self, one: str) -> str:
        """The name, of namesakes with what tells them apart; the id of somebody unknown."""
        told = self.told.get(one)
        return one if told is None else told.whole

    @cached_property
    def told(self) -> Mapping[str, ToldApart]:
        """Everybody by id, in the order of the roster first; what it says of somebody holds."""
        called: dict[str, _Called] = {}
        for one, entry in self._called():
            called.setdefault(one, entry)
        alike = defaultdict(list)
        for one, entry in called.items():
            alike[entry.name].append(one)
        marks = {
            one: _mark(place, [called[other] for other in others])
            for others in alike.values()
            for place, one in enumerate(others)
        }
        return {one: _told_apart(entry, marks[one]) for one, entry in called.items()}

    def _called(self) -> Iterator[tuple[str, _Called]]:
        for member in self.members.values():
            yield member.id, _Called(member.name, member.born, member.post, "member")
        for guest in self.guests.values():
            yield guest.id, _Called(guest.name, None, guest.post)
        for put in self.put:
            for subject in put.subjects:
                yield subject.id, _Called(subject.name, None, subject.unit or subject.post, subject.kind)


NOBODY = Everybody({}, {}, ())
"""Where no meeting is known."""


class _Mark(NamedTuple):
    """What tells somebody apart, whole and in few letters; nothing for who has no namesake."""

    whole: str
    short: str


def _told_apart(entry: _Called, mark: _Mark) -> ToldApart:
    whole, short = (f"{entry.name} ({text})" if text else entry.name for text in mark)
    return ToldApart(whole, short, entry.kind)


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
