"""What a collective decided, by a form (quyết định của tập thể): when it met, by which minutes, who took part, on whom. Điều 9."""

from collections.abc import Iterable
from datetime import date

from forms.kpi.parts.signing import ANY_PLACE
from meetings.kpi.acts import RatedTogether
from meetings.kpi.collective import decision_together, rated_together
from meetings.kpi.month import CollectiveRating
from meetings.kpi.person import Person
from meetings.kpi.raters import rater_of
from meetings.kpi.recorded import RecordedMonth
from meetings.vietnamese import fold
from tui.modals.form import Answers, Blank
from tui.screens.kpi.saying import DAY, day_of
from tui.typed.amounts import typed_day


def together_blanks(recorded: RecordedMonth, today: date) -> list[Blank]:
    """The lines of the form: those whom one collective rates and of whom nothing is recorded yet stand there already."""
    people = tuple(_waiting(recorded))
    by = _rater(recorded, people[0]) if people else ""
    named = ", ".join(_named(recorded, person) for person in people if _rater(recorded, person) == by)
    return [
        Blank("by", "Tập thể", by, hint="Ví dụ: Ban Thường vụ Đảng ủy phường; Tập thể lãnh đạo Sở"),
        Blank("on", "Ngày họp", typed_day(today), hint=DAY),
        Blank("minutes", "Số biên bản", hint="Ví dụ: 05-BB/ĐU; chưa có thì để trống"),
        Blank("presided_by", "Chủ trì", hint="Người đứng đầu chủ trì cùng tập thể thì cần ghi"),
        Blank("present", "Có mặt", hint="Họ tên những người dự, cách nhau bằng dấu phẩy"),
        Blank("people", "Xếp loại ai", named, hint="Họ tên hoặc mã, cách nhau bằng dấu phẩy"),
    ]


def together_act(recorded: RecordedMonth, said: Answers, today: date) -> RatedTogether | list[str]:
    """The act that the answers make, or what stands in the way."""
    day = day_of(said, today)
    if isinstance(day, list):
        return day
    found = [(text, _found(recorded, text)) for text in _several(said["people"])]
    if unknown := [text for text, person in found if person is None]:
        return [
            f"không rõ ai là {', '.join(f'«{text}»' for text in unknown)}; vui lòng ghi đúng họ tên, hoặc mã nếu trùng tên"
        ]
    people = tuple(dict.fromkeys(person.id for _, person in found if person is not None))
    if not said["by"] or not people:
        return ["vui lòng ghi tập thể nào và xếp loại những ai"]
    present = tuple(_several(said["present"]))
    return RatedTogether(CollectiveRating(said["by"], day, people, said["minutes"], said["presided_by"], present))


def _waiting(recorded: RecordedMonth) -> Iterable[Person]:
    came_out = recorded.outcome
    for person in recorded.month.person:
        together = rated_together(came_out.regulation, came_out.rules, person)
        if together and decision_together(recorded.month, person.id) is None:
            yield person


def _rater(recorded: RecordedMonth, person: Person) -> str:
    return rater_of(recorded.outcome.regulation, recorded.outcome.rules, person).removesuffix(ANY_PLACE)


def _named(recorded: RecordedMonth, person: Person) -> str:
    """By name where nobody else bears it, else by code."""
    return person.name if _found(recorded, person.name) == person else person.id


def _found(recorded: RecordedMonth, text: str) -> Person | None:
    """The one person of that code, else of that name."""
    if text in recorded.people:
        return recorded.people[text]
    bearing = [person for person in recorded.month.person if fold(person.name) == fold(text)]
    return bearing[0] if len(bearing) == 1 else None


def _several(text: str) -> list[str]:
    return [one.strip() for one in text.replace(";", ",").split(",") if one.strip()]
