"""Who manages whom (thuộc thẩm quyền quản lý): from the bottom up, so that scores below stand before those above."""

from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from meetings.kpi.person import Person


def bottom_up(people: Sequence[Person]) -> list[Person]:
    """Those who manage somebody, each after everybody they manage; ``people`` are without a cycle."""
    managers = {person.id: person for person in people if person.manages}
    return [managers[one] for one in TopologicalSorter(_edges(managers)).static_order()]


def cycles(people: Sequence[Person]) -> Iterator[tuple[str, ...]]:
    """Circles of people who manage each other, each from a manager down to the same one again; disjoint ones all."""
    left = {person.id: person for person in people if person.manages}
    while left:
        sorter = TopologicalSorter(_edges(left))
        try:
            sorter.prepare()
        except CycleError as error:
            circle = tuple(reversed(error.args[1]))
            yield circle
            left = {one: person for one, person in left.items() if one not in circle}
        else:
            return


def _edges(managers: Mapping[str, Person]) -> dict[str, list[str]]:
    """Whom of the managers each manages, in the order given."""
    return {
        one: [below for below in dict.fromkeys(person.manages) if below in managers] for one, person in managers.items()
    }
