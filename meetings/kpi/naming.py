"""What people of a month are called (họ tên): namesakes told apart, on paper, on a screen and where something is refused."""

from collections import Counter

from meetings.kpi.month import Month
from meetings.kpi.person import Person
from meetings.vietnamese import ordinal


def names_of(month: Month) -> dict[str, str]:
    """Everybody's name by id; of namesakes with the post where only one of them has it, else with the place among them."""
    namesakes: dict[str, list[Person]] = {}
    for person in month.person:
        namesakes.setdefault(person.name, []).append(person)
    return {
        person.id: _told_apart(person, place, posts)
        for several in namesakes.values()
        for posts in (Counter(person.post for person in several),)
        for place, person in enumerate(several, start=1)
    }


def _told_apart(person: Person, place: int, posts: Counter[str]) -> str:
    if posts.total() == 1:
        return person.name
    own = person.post if person.post and posts[person.post] == 1 else ordinal(place)
    return f"{person.name} ({own})"
