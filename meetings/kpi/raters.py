"""Who rates whom (thẩm quyền đánh giá, xếp loại): the table of Điều 9, row by row, and what it proposes for a person."""

from collections.abc import Iterator

from meetings.faults import Code, Finding
from meetings.kpi.issued import Instead, Rater
from meetings.kpi.month import Month
from meetings.kpi.naming import names_of
from meetings.kpi.person import Person
from meetings.kpi.regulation import MonthRegulation
from meetings.kpi.rules import MonthRules
from meetings.vietnamese import several, two_digits

UNKNOWN_ROW = Code("F855", "Điều 9 không có dòng nào tên «{key}»", "các dòng: {known}", "Điều 9")
NO_SUCH_SUBSTITUTION = Code(
    "F856", "dòng «{key}» của Điều 9 không nói đến việc {said}", "vui lòng bỏ mục này hoặc chọn dòng khác", "Điều 9"
)
SUBSTITUTION_WITHOUT_GROUND = Code(
    "F857", "người khác đánh giá thay mà chưa ghi căn cứ", "vui lòng ghi mục «rater_ground»", "Điều 9"
)
RATER_MISSING = Code(
    "W801", "chưa ghi ai đánh giá {names}", "vui lòng ghi mục «rater», hoặc «rated_as» theo bảng Điều 9", "Điều 9"
)

INSTEAD_NAMES: dict[Instead, str] = {"vacancy": "khuyết người đánh giá", "delegated": "ủy quyền đánh giá"}


def row_of(regulation: MonthRegulation, key: str) -> Rater | None:
    """The row of that key, if the table has it."""
    return next((row for row in regulation.rater if row.key == key), None)


def row_for(regulation: MonthRegulation, rules: MonthRules, person: Person) -> Rater | None:
    """The row under which somebody is rated: of several the first in the table, unless the reading lets the office say."""
    rows = [row for row in regulation.rater if row.key in person.rated_as]
    if len(rows) > 1 and rules.reads("kpi.rater.overlap", "ask"):
        return None
    return rows[0] if rows else None


def rater_of(regulation: MonthRegulation, rules: MonthRules, person: Person) -> str:
    """Who rates somebody: as the record says, else as the table does; empty where neither says."""
    row = row_for(regulation, rules, person)
    if person.rater or row is None:
        return person.rater
    return row.instead_said if person.rater_instead is not None else row.rater


def rater_findings(month: Month, regulation: MonthRegulation, rules: MonthRules) -> Iterator[Finding]:
    """Rows that the table does not have, substitutions without ground, people whom nobody rates."""
    known = {row.key: row for row in regulation.rater}
    for index, person in enumerate(month.person):
        where = f"person[{index}]"
        for number, key in enumerate(person.rated_as):
            if key not in known:
                yield UNKNOWN_ROW.at(f"{where}.rated_as[{number}]", key=key, known=", ".join(known))
        if person.rater_instead is not None:
            yield from _substitution(person, row_for(regulation, rules, person), where)
    yield from _unrated(month, regulation, rules)


def _unrated(month: Month, regulation: MonthRegulation, rules: MonthRules) -> Iterator[Finding]:
    """Everybody whom nobody rates in one line: an office that leaves the column out leaves it out for all."""
    people = ((index, one) for index, one in enumerate(month.person) if not rater_of(regulation, rules, one))
    if unrated := list(people):
        names = names_of(month)
        named = several((names[one.id] for _, one in unrated), "người")
        counted = f"{two_digits(len(unrated))} người: {named}" if len(unrated) > 1 else named
        yield RATER_MISSING.at(f"person[{unrated[0][0]}].rater", names=counted)


def _substitution(person: Person, row: Rater | None, where: str) -> Iterator[Finding]:
    if not person.rater_ground:
        yield SUBSTITUTION_WITHOUT_GROUND.at(f"{where}.rater_ground")
    if row is not None and person.rater_instead is not None and row.instead != person.rater_instead:
        said = INSTEAD_NAMES[person.rater_instead]
        yield NO_SUCH_SUBSTITUTION.at(f"{where}.rater_instead", key=row.key, said=said)
