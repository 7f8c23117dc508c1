"""How the files of people of a month are called: no file twice."""

from collections.abc import Sequence
from itertools import count

from forms.parts.files import LONGEST_NAME
from meetings.kpi.person import Person
from meetings.vietnamese import slug

FEWEST_DIGITS = 2


def numbered_files(stem: str, people: Sequence[Person]) -> tuple[str, ...]:
    """A name for everybody's file, in order: ``phieu-danh-gia-2026-07-03-tran-van-binh.docx``."""
    digits = max(FEWEST_DIGITS, len(str(len(people))))
    return tuple(f"{_plain(stem, place, digits, person)}.docx" for place, person in zip(count(1), people, strict=False))


def _plain(stem: str, place: int, digits: int, person: Person) -> str:
    return "-".join(filter(None, (stem, f"{place:0{digits}d}", slug(person.name)[:LONGEST_NAME].strip("-"))))
