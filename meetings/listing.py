"""A roster taken anew (lấy lại danh sách): whoever was on the old one keeps the id that officers and items already use."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec.structs import replace

from meetings.people import Member
from meetings.vietnamese import fold

Born = date | int | None


def relisted(known: Iterable[Member], read: Iterable[Member]) -> tuple[Member, ...]:
    """The members just read, in their order, under ids of their own; where nobody is known m01, m02, …

    Somebody is known again by name and birth; where one of the lists has no birth, by a name that stands once in both.
    """
    before, now = tuple(known), tuple(read)
    again = (_again(member, before, now) for member in now)
    kept = {place: known_one.id for place, known_one in enumerate(again) if known_one is not None}
    fresh = fresh_ids(member.id for member in before)
    return tuple(replace(member, id=kept.get(place) or next(fresh)) for place, member in enumerate(now))


def next_id(taken: Iterable[str], letter: str) -> str:
    """An id that nobody has yet: ``m27`` after ``m26``, ``k01`` where there is none."""
    return next(fresh_ids(taken, letter))


def fresh_ids(taken: Iterable[str], letter: str = "m") -> Iterator[str]:
    """Ids that nobody has yet, one after the other."""
    numbers = [int(one[len(letter) :]) for one in taken if one.startswith(letter) and one[len(letter) :].isdecimal()]
    last = max(numbers, default=0)
    while True:
        last += 1
        yield f"{letter}{last:02d}"


def _again(member: Member, before: tuple[Member, ...], now: tuple[Member, ...]) -> Member | None:
    """The one of the old list who is this member; None where nobody or several could be."""
    namesakes = [one for one in before if fold(one.name) == fold(member.name)]
    same_birth = [one for one in namesakes if one.born == member.born]
    alone = sum(fold(one.name) == fold(member.name) for one in now) == 1
    if not alone:
        twins = sum((fold(one.name), one.born) == (fold(member.name), member.born) for one in now)
        return same_birth[0] if len(same_birth) == twins == 1 else None
    agreeing = same_birth or [one for one in namesakes if _may_agree(one.born, member.born)]
    return agreeing[0] if len(agreeing) == 1 else None


def _may_agree(one: Born, other: Born) -> bool:
    """Whether two births can be of one person: one is unknown, or one is the year of the other."""
    if one is None or other is None:
        return True
    return _year(one) == _year(other) and not (isinstance(one, date) and isinstance(other, date))


def _year(born: date | int) -> int:
    return born.year if isinstance(born, date) else born
