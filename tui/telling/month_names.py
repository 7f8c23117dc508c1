"""What people of a month were called when something was recorded of them (tên lúc ghi): entry by entry of its book."""

from collections.abc import Iterable, Iterator, Mapping

from meetings.acts import Act, EntryRestored, EntryStruckOut
from meetings.kpi.acts import MonthImported, PersonListed
from meetings.kpi.naming import names_of

Names = Mapping[str, str]


def names_at(entries: Iterable[tuple[int, Act]]) -> Iterator[tuple[int, Names]]:
    """With the number of each entry everybody's name by id as the book had it then; who was taken off keeps the last one."""
    naming: dict[int, Names] = {}
    struck: set[int] = set()
    names: Names = {}
    for number, act in entries:
        match act:
            case MonthImported(month=month):
                naming[number] = names_of(month)
                names = {**names, **naming[number]}
            case PersonListed(person=person):
                naming[number] = {person.id: person.name}
                names = {**names, **naming[number]}
            case EntryStruckOut(entry=other):
                struck.add(other)
                names = _standing(naming, struck, names, other)
            case EntryRestored(entry=other):
                struck.discard(other)
                names = _standing(naming, struck, names, other)
        yield number, names


def _standing(naming: Mapping[int, Names], struck: set[int], names: Names, changed: int) -> Names:
    """The names once one entry was struck out or counts again; most entries name nobody."""
    if changed not in naming:
        return names
    return {one: name for number, said in naming.items() if number not in struck for one, name in said.items()}
