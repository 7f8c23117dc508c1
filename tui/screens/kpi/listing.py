"""Somebody on the list of a month, by a form (thêm người, sửa thông tin người): who it is, in which group, who manages whom."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from meetings.kpi.acts import PersonListed
from meetings.kpi.issued import Kind
from meetings.kpi.person import Leader, Person
from meetings.kpi.recorded import RecordedMonth
from meetings.kpi.terms import PERSON
from meetings.listing import next_id
from meetings.vietnamese import fold, tidy
from tui.modals.form import Answers, Blank

LEADERS: Mapping[str, str] = {"": "không giữ chức vụ", "head": "người đứng đầu", "deputy": "cấp phó"}
_LEADERS: Mapping[str, Leader] = {"head": "head", "deputy": "deputy"}


def person_blanks(recorded: RecordedMonth, person: Person | None) -> list[Blank]:
    """What is asked of somebody on the list, with what stands there; None for somebody new."""
    kinds: dict[str, str] = {rule.kind: rule.name for rule in recorded.outcome.regulation.rates}
    groups = sorted({one.group for one in recorded.month.person})
    usual = person or recorded.month.person[-1]
    return [
        Blank("name", PERSON["name"], person.name if person else ""),
        Blank("post", PERSON["post"], person.post if person else ""),
        Blank("kind", PERSON["kind"], usual.kind, kinds),
        Blank("group", PERSON["group"], usual.group, hint=f"Đang có: {', '.join(groups)}"),
        Blank("rater", PERSON["rater"], usual.rater, hint="Ai đánh giá, xếp loại người này (Điều 9)"),
        Blank("leader", PERSON["leader"], (person.leader or "") if person else "", LEADERS),
        Blank(
            "manages",
            PERSON["manages"],
            _names(recorded, person),
            hint="Họ tên những người thuộc quyền, cách nhau bằng dấu ;",
        ),
    ]


def _names(recorded: RecordedMonth, person: Person | None) -> str:
    return "" if person is None else "; ".join(recorded.people[one].name for one in person.manages)


def listed_of(recorded: RecordedMonth, person: Person | None, said: Answers) -> tuple[PersonListed | None, list[str]]:
    """The act that lists somebody as answered; what stands in the way, in sentences."""
    empty = [words for key, words in (("name", "họ và tên"), ("group", "nhóm")) if not tidy(said[key])]
    managed, unknown = _managed(recorded, said["manages"])
    if empty or unknown:
        told = [f"chưa ghi {words}; vui lòng ghi" for words in empty]
        return None, [*told, *(f"không rõ «{one}» là ai; vui lòng ghi đúng họ tên, hoặc mã" for one in unknown)]
    kinds: dict[str, Kind] = {rule.kind: rule.kind for rule in recorded.outcome.regulation.rates}
    before = person or Person(next_id(recorded.people, "p"), "-", "", "civil_servant", "-")
    fresh = replace(
        before,
        name=tidy(said["name"]),
        post=tidy(said["post"]),
        kind=kinds.get(said["kind"], before.kind),
        group=tidy(said["group"]),
        rater=tidy(said["rater"]),
        leader=_LEADERS.get(said["leader"]),
        manages=managed,
    )
    return PersonListed(fresh), []


def _managed(recorded: RecordedMonth, said: str) -> tuple[tuple[str, ...], list[str]]:
    """Ids of the people named, and the names that are nobody's, or of several."""
    found: list[str] = []
    unknown: list[str] = []
    for name in filter(None, map(tidy, said.split(";"))):
        ids = list(_of_name(recorded, name))
        (found if len(ids) == 1 else unknown).append(ids[0] if len(ids) == 1 else name)
    return tuple(dict.fromkeys(found)), unknown


def _of_name(recorded: RecordedMonth, name: str) -> Iterator[str]:
    """By id, else by name."""
    if name in recorded.people:
        yield name
        return
    yield from (one.id for one in recorded.month.person if fold(one.name) == fold(name))
