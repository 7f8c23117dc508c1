"""Who the people of a file are in the recorded month that takes it (nhận ra người): by code, else by name, post and group.

A file without codes lists people in any order, and what was recorded of them stands under their codes in the book.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from forms.kpi.workbook.whose import name_key
from meetings.faults import Code, Finding
from meetings.kpi.month import Month
from meetings.kpi.person import Person
from meetings.kpi.recorded import RecordedMonth
from meetings.listing import fresh_ids
from meetings.vietnamese import fold, several, two_digits

ANOTHER_OF_THAT_CODE = Code(
    "F920",
    "mã «{id}» trong sổ là của {own}, đang giữ {held}; trong tệp mã ấy là của {given}",
    "vui lòng ghi đúng mã; nếu chỉ sửa họ tên thì sửa ở phiếu của {own} rồi nhập lại tệp",
)
NOT_TOLD_APART = Code(
    "F921",
    "không rõ {given} là ai trong những người cùng tên của sổ: {those}",
    "vui lòng ghi mã của người này vào cột «Mã»",
)
RENAMED = Code(
    "W920",
    "mã «{id}» trong sổ là của {own} ({held}); trong tệp mã ấy là của {given}",
    "vui lòng kiểm tra có đúng là một người không",
)
KNOWN_BY_NAME = Code(
    "W921",
    "{count} người không ghi mã, được nhận ra theo họ tên như trong sổ; người mới: {fresh}",
    "vui lòng kiểm tra; nên ghi mã cố định ở cột «Mã»",
)
Said = tuple[str, ...]
_AGREE: tuple[Callable[[Person], Said], ...] = (
    lambda one: (fold(one.post), fold(one.group)),
    lambda one: (fold(one.post),),
    lambda one: (fold(one.group),),
)
"""By what namesakes are told apart, the surest first."""


class Recognised(NamedTuple):
    """A month with its people under the codes of the book, and what there is to say of that."""

    month: Month
    findings: tuple[Finding, ...]


def recognised(recorded: RecordedMonth, fresh: Month, given: Collection[str]) -> Recognised:
    """The month with those whose codes were only ``given`` by the program under the codes that the book has for them.

    Whoever has a code of the file's own keeps it; that the book has another name under it is told.
    """
    unnamed = [person for person in fresh.person if person.id in given]
    own = {person.id for person in fresh.person if person.id not in given}
    free = [person for person in recorded.month.person if person.id not in own]
    found = _found(unnamed, free)
    places = {person.id: f"person[{index}]" for index, person in enumerate(fresh.person)}
    told = [*_renamed(recorded, fresh, given), *_unclear(unnamed, free, found, places)]
    if unnamed:
        told.append(_told(unnamed, found, places))
    ids = fresh_ids({*own, *recorded.people}, "p")
    return Recognised(_under(fresh, {one.id: found.get(one.id) or next(ids) for one in unnamed}), tuple(told))


def _found(unnamed: Sequence[Person], free: Sequence[Person]) -> dict[str, str]:
    """The codes of the book by the codes given: of a name that one person bears in both, else by what else agrees."""
    found: dict[str, str] = {}
    known = _by(_name, free)
    for name, people in _by(_name, unnamed).items():
        there = known.get(name, [])
        if len(people) == len(there) == 1:
            found[people[0].id] = there[0].id
        else:
            found |= _told_apart(people, there)
    return found


def _told_apart(people: Sequence[Person], there: Sequence[Person]) -> dict[str, str]:
    """Of namesakes those who alone have their post and group, their post, or their group, in the file and in the book."""
    found: dict[str, str] = {}
    for key in _AGREE:
        taken = set(found.values())
        here = _by(key, (one for one in people if one.id not in found))
        booked = _by(key, (one for one in there if one.id not in taken))
        pairs = [(ones, booked.get(said, [])) for said, ones in here.items()]
        found |= {ones[0].id: others[0].id for ones, others in pairs if len(ones) == len(others) == 1}
    return found


def _name(person: Person) -> Said:
    return (name_key(person.name),)


def _by(key: Callable[[Person], Said], people: Iterable[Person]) -> Mapping[Said, list[Person]]:
    alike: defaultdict[Said, list[Person]] = defaultdict(list)
    for one in people:
        alike[key(one)].append(one)
    return alike


def _unclear(
    unnamed: Sequence[Person], free: Sequence[Person], found: Mapping[str, str], places: Mapping[str, str]
) -> Iterator[Finding]:
    """Those who are not known again while people of their name are left in the book."""
    taken = set(found.values())
    left = _by(_name, (one for one in free if one.id not in taken))
    for one in unnamed:
        if one.id not in found and (those := left.get(_name(one))):
            said = several((f"{_called(other)}, mã {other.id}" for other in those), "người")
            yield NOT_TOLD_APART.at(f"{places[one.id]}.id", given=_called(one), those=said)


def _called(person: Person) -> str:
    return f"{person.name} ({', '.join(filter(None, (person.post, f'nhóm «{person.group}»')))})"


def _told(unnamed: Sequence[Person], found: Mapping[str, str], places: Mapping[str, str]) -> Finding:
    fresh = [one.name for one in unnamed if one.id not in found]
    named = several(fresh, "người") if fresh else "không có ai"
    return KNOWN_BY_NAME.at(f"{places[unnamed[0].id]}.id", count=two_digits(len(unnamed) - len(fresh)), fresh=named)


def _renamed(recorded: RecordedMonth, fresh: Month, given: Collection[str]) -> Iterator[Finding]:
    """Codes of the file's own that the book has under another name; a fault where something recorded would go over."""
    for index, person in enumerate(fresh.person):
        own = None if person.id in given else recorded.people.get(person.id)
        if own is None or name_key(own.name) == name_key(person.name):
            continue
        held, figures = ", ".join(held_of(recorded, own)), {"id": own.id, "own": own.name, "given": person.name}
        if held and fold(own.name) != fold(person.name):
            yield ANOTHER_OF_THAT_CODE.at(f"person[{index}].name", held=held, **figures)
        else:
            yield RENAMED.at(f"person[{index}].name", held=held or "chưa ghi gì riêng", **figures)


def held_of(recorded: RecordedMonth, person: Person) -> Iterator[str]:
    """What the book holds of somebody beside the figures of a file, in words."""
    month = recorded.month
    hangs: dict[str, object] = {
        "phần tự chấm": person.self_general or person.self_level or person.self_criteria,
        "nhận xét": person.remark or person.strengths or person.weaknesses,
        "quyết định mức xếp loại": any(decision.person == person.id for decision in month.decision),
        "quyết định của tập thể": any(person.id in one.people for one in month.collective),
        "số liệu sửa tay": person.id in recorded.mended,
        "bảo lưu, kiến nghị, phản ánh": person.opinion,
        "kết quả đã hủy": person.annulled,
        "kế hoạch, lịch công tác": person.plan,
    }
    return (name for name, there in hangs.items() if there)


def _under(month: Month, ids: Mapping[str, str]) -> Month:
    """The month with other codes for some of its people, wherever they are named."""

    def of(one: str) -> str:
        return ids.get(one, one)

    return replace(
        month,
        unit=replace(month.unit, head=of(month.unit.head)),
        person=tuple(replace(one, id=of(one.id), manages=tuple(map(of, one.manages))) for one in month.person),
        decision=tuple(replace(one, person=of(one.person)) for one in month.decision),
        collective=tuple(replace(one, people=tuple(map(of, one.people))) for one in month.collective),
    )
