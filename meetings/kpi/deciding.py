"""Who may decide on whom (thẩm quyền quyết định): as the record and the table of Điều 9 say, and the head of the unit. Điều 6.2.

What is written down as the decider is free text, a name or a post. Told is only what cannot be: somebody of this very month, or
a collective, where another one rates. A name that the month does not know may be whoever holds the post, so nothing is said.
"""

from collections.abc import Collection, Iterator

from meetings.faults import Code, Finding
from meetings.kpi.collective import is_collective, rated_together
from meetings.kpi.naming import names_of
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.person import Person
from meetings.kpi.raters import rater_of, row_for
from meetings.vietnamese import fold, several

DECIDED_BY_ANOTHER = Code(
    "W906",
    "ghi {by} quyết định về {names}, mà cấp đánh giá, xếp loại là {who}",
    "vẫn ghi được; vui lòng kiểm tra lại, nhất là khi có ủy quyền",
    "Điều 9; Điều 6, khoản 2",
)


def deciders(outcome: MonthOutcome, person: Person) -> tuple[str, ...]:
    """Who may decide on somebody: whoever rates, and the head of the unit unless a collective rates or it is the head."""
    rater = rater_of(outcome.regulation, outcome.rules, person)
    head = outcome.score_of(outcome.month.unit.head).person
    alone = person.id != head.id and not rated_together(outcome.regulation, outcome.rules, person)
    own = (head.name, head.post) if alone or _presides(outcome, person) else ()
    return tuple(dict.fromkeys(one for one in (rater, *own) if one))


def _presides(outcome: MonthOutcome, person: Person) -> bool:
    """Whether the head rates with the collective, and so speaks for it."""
    row = row_for(outcome.regulation, outcome.rules, person)
    return row is not None and row.acts == "head_with_collective" and person.id != outcome.month.unit.head


def decider_findings(outcome: MonthOutcome, by: str, people: Collection[str], where: str) -> Iterator[Finding]:
    """The people on whom somebody is written down to decide who does not rate them, by who does. Told, never stopping."""
    others: dict[str, list[str]] = {}
    for one in people:
        if one in outcome.by_id:
            person = outcome.score_of(one).person
            may = deciders(outcome, person)
            if may and not _may(outcome, by, person, may):
                others.setdefault(" hoặc ".join(may[:2]), []).append(one)
    names = names_of(outcome.month) if others else {}
    for who, about in others.items():
        yield DECIDED_BY_ANOTHER.at(where, by=by, names=several((names[one] for one in about), "người"), who=who)


def _may(outcome: MonthOutcome, by: str, person: Person, may: Collection[str]) -> bool:
    """Whether it may be: it is one of them, somebody who holds that post, or somebody whom the month does not know."""
    wanted = {fold(one) for one in may}
    if any(_same(fold(by), one) for one in wanted):
        return True
    known = [one for called in outcome.called for one in called.get(fold(by), ())]
    if known:
        return any(_holds(outcome, one, person, wanted) for one in known if one.id != person.id)
    return not is_collective(by) or rated_together(outcome.regulation, outcome.rules, person)


def _same(said: str, wanted: str) -> bool:
    """Posts are written with and without the name of their office behind them."""
    shorter, longer = sorted((f"{said} ", f"{wanted} "), key=len)
    return bool(said) and longer.startswith(shorter)


def _holds(outcome: MonthOutcome, one: Person, rated: Person, wanted: Collection[str]) -> bool:
    """Whether somebody of the month has one of those names or posts; any leader may have one that the table only describes."""
    row = row_for(outcome.regulation, outcome.rules, rated)
    described = row is not None and row.acts == "person" and not rated.rater
    return (described and one.leader is not None) or any(
        _same(fold(said), other) for said in (one.name, one.post) for other in wanted
    )
