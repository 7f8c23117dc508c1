"""How people of a month are called on paper, and how their files are: namesakes told apart, no file twice."""

from collections import Counter
from collections.abc import Sequence
from itertools import count

from forms.parts.files import LONGEST_NAME
from meetings.kpi.month import Month
from meetings.kpi.person import Person
from meetings.vietnamese import ordinal, slug

FEWEST_DIGITS = 2


def numbered_files(stem: str, people: Sequence[Person]) -> tuple[str, ...]:
    """A name for everybody's file, in order: ``phieu-danh-gia-2026-07-03-tran-van-binh.docx``."""
    digits = max(FEWEST_DIGITS, len(str(len(people))))
    return tuple(f"{_plain(stem, place, digits, person)}.docx" for place, person in zip(count(1), people, strict=False))


def _plain(stem: str, place: int, digits: int, person: Person) -> str:
    return "-".join(filter(None, (stem, f"{place:0{digits}d}", slug(person.name)[:LONGEST_NAME].strip("-"))))


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
