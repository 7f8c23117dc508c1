"""Collectives that rate (tập thể đánh giá, xếp loại): who is rated so, what was recorded of their decisions. Điều 4.6, Điều 9.

A rater who is a person signs alone. A collective decides together: when it met, by which minutes, who took part. A head who
presides «cùng tập thể lãnh đạo» signs in its name. The text asks for no form of such minutes; none is made.
"""

from collections.abc import Iterator

from meetings.faults import Code, Finding
from meetings.kpi.month import CollectiveRating, Month
from meetings.kpi.person import Person
from meetings.kpi.persons import NOBODY_OF_THAT_ID
from meetings.kpi.raters import rater_of, row_for
from meetings.kpi.regulation import MonthRegulation
from meetings.kpi.rules import MonthRules
from meetings.vietnamese import short_date, tidy

RATED_TOGETHER_TWICE = Code(
    "F845",
    "đã có quyết định khác của tập thể về {name}",
    "vui lòng chỉ giữ quyết định đang có hiệu lực",
    "Điều 9",
)
PRESIDED_BY_NOBODY = Code(
    "W825",
    "quyết định của {by} ngày {day} chưa ghi ai chủ trì, mà người đứng đầu chủ trì cùng tập thể lãnh đạo",
    "vui lòng ghi người chủ trì",
    "Điều 9, khoản 1",
)
COLLECTIVES = ("ban thường vụ", "thường trực", "tập thể", "ban chấp hành", "ban lãnh đạo")
"""How collectives are called that rate together."""


def is_collective(rater: str) -> bool:
    """Whether those words name a collective."""
    return tidy(rater).casefold().startswith(COLLECTIVES)


def rated_together(regulation: MonthRegulation, rules: MonthRules, person: Person) -> bool:
    """Whether a collective rates somebody, alone or with its head presiding."""
    rater, row = rater_of(regulation, rules, person), row_for(regulation, rules, person)
    if row is not None and rater == row.rater:
        return row.acts in {"collective", "head_with_collective"}
    return is_collective(rater)


def decision_together(month: Month, person: str) -> CollectiveRating | None:
    """What a collective decided on somebody, where that is recorded."""
    return next((one for one in month.collective if person in one.people), None)


def collective_findings(month: Month, regulation: MonthRegulation, rules: MonthRules) -> Iterator[Finding]:
    """People nobody knows or rated by two collectives; a head with a collective of whom nobody says who presided."""
    known = {person.id: person for person in month.person}
    seen: set[str] = set()
    for index, one in enumerate(month.collective):
        for number, person in enumerate(one.people):
            where = f"collective[{index}].people[{number}]"
            if person not in known:
                yield NOBODY_OF_THAT_ID.at(where, id=person)
            elif person in seen:
                yield RATED_TOGETHER_TWICE.at(where, name=known[person].name)
            seen.add(person)
        rows = (row_for(regulation, rules, known[person]) for person in one.people if person in known)
        if not one.presided_by and any(row is not None and row.acts == "head_with_collective" for row in rows):
            yield PRESIDED_BY_NOBODY.at(f"collective[{index}].presided_by", by=one.by, day=short_date(one.on))
