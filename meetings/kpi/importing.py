"""A month taken in again (nhập lại tháng): the file's figures take the place of those before, what it leaves unsaid stays.

What people said and what was decided stands or falls as a whole: the points of a file are never shown with the day of
another act. Whatever was put in by hand and is replaced has a name here, so that it can be told before it happens.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace as changed
from typing import NamedTuple, TypeVar

from msgspec import Struct
from msgspec.structs import asdict, replace

from meetings.kpi.month import CollectiveRating, Decision, Month, Steps
from meetings.kpi.person import Person, WorkPlan
from meetings.kpi.recorded import RecordedMonth
from meetings.vietnamese import several

_SELF = ("self_general", "self_level", "self_criteria")
_REMARK = ("remark", "strengths", "weaknesses")
_BESIDE_FIGURES = (*_SELF, *_REMARK, "plan", "opinion", "annulled")
_DAYS = ("working_days", "month_working_days", "period")
_UNSAID = (None, "", ())
Said = TypeVar("Said", bound=Struct)
AnyAct = TypeVar("AnyAct")


class Replaced(NamedTuple):
    """Something recorded that an import replaces, in words, and the place of the file that does."""

    where: str
    what: str


def in_the_book(month: Month) -> Month:
    """A month as the book takes it in: that results are public is an act of its own there, never a date of a file."""
    return replace(month, steps=replace(month.steps, notice=None))


def taken_in(recorded: RecordedMonth, fresh: Month) -> RecordedMonth:
    """The month after a later import; nothing counts as put in by hand any more."""
    then = holding(recorded, _with_what_stood(recorded.month, in_the_book(fresh)))
    return changed(then, mended=frozenset(), taken_off={}, restated=False)


def holding(recorded: RecordedMonth, month: Month) -> RecordedMonth:
    """Another month with the acts beside it whose words still stand in it."""
    then = changed(recorded, month=month)
    before, after = _decisions(recorded.month), _decisions(month)
    return changed(
        then,
        self_scores=_that_stand(recorded.self_scores, _said_of(recorded, _SELF), _said_of(then, _SELF)),
        remarks=_that_stand(recorded.remarks, _said_of(recorded, _REMARK), _said_of(then, _REMARK)),
        decided=_that_stand(recorded.decided, before, after),
    )


def _that_stand(
    acts: Mapping[str, AnyAct], before: Mapping[str, object], after: Mapping[str, object]
) -> Mapping[str, AnyAct]:
    return {one: act for one, act in acts.items() if one in after and after[one] == before.get(one)}


def _said_of(recorded: RecordedMonth, names: Collection[str]) -> Mapping[str, tuple[object, ...]]:
    return {one: tuple(getattr(person, name) for name in names) for one, person in recorded.people.items()}


def _decisions(month: Month) -> Mapping[str, Decision]:
    return {decision.person: decision for decision in month.decision}


def _with_what_stood(standing: Month, fresh: Month) -> Month:
    known = {person.id: person for person in standing.person}
    people = tuple(said_anew(person, known.get(person.id)) for person in fresh.person)
    here, named = {person.id for person in people}, _decisions(fresh).keys()
    kept = (one for one in standing.decision if one.person in here and one.person not in named)
    return replace(
        fresh,
        person=people,
        decision=(*kept, *fresh.decision),
        collective=_collectives(standing, fresh),
        steps=_steps(standing.steps, fresh.steps),
        excellent_unit=fresh.excellent_unit or standing.excellent_unit,
        readings=fresh.readings or standing.readings,
    )


def collectives_but(several_of_them: tuple[CollectiveRating, ...], gone: set[str]) -> tuple[CollectiveRating, ...]:
    """What collectives decided on everybody else."""
    kept = ((one, tuple(person for person in one.people if person not in gone)) for one in several_of_them)
    return tuple(replace(one, people=people) for one, people in kept if people)


def _collectives(standing: Month, fresh: Month) -> tuple[CollectiveRating, ...]:
    """Those said anew, and earlier ones on people of whom nothing is said anew and who are still there."""
    here = {person.id for person in fresh.person}
    anew = {person for one in fresh.collective for person in one.people}
    gone = {person for one in standing.collective for person in one.people if person in anew or person not in here}
    return (*collectives_but(standing.collective, gone), *fresh.collective)


def _steps(standing: Steps, fresh: Steps) -> Steps:
    return replace(standing, **{key: day for key, day in asdict(fresh).items() if day is not None})


def said_anew(fresh: Person, old: Person | None) -> Person:
    """A person as said anew, with what is left unsaid of self-scores, remarks, plans and opinions as it stood."""
    if old is None:
        return fresh
    kept = {
        name: getattr(old, name) for group in (_SELF, _REMARK) if _adds_nothing(fresh, old, group) for name in group
    }
    opinions, annulled = _together(old.opinion, fresh.opinion), _together(old.annulled, fresh.annulled)
    return replace(fresh, **kept, plan=plans_with(old.plan, fresh.plan), opinion=opinions, annulled=annulled)


def _adds_nothing(fresh: Person, old: Person, group: Iterable[str]) -> bool:
    """Whether a file says nothing of these, or only what stood: zero points are said."""
    return all(getattr(fresh, name) in (*_UNSAID, getattr(old, name)) for name in group)


def plans_with(old: tuple[WorkPlan, ...], fresh: tuple[WorkPlan, ...]) -> tuple[WorkPlan, ...]:
    """Those said anew, such as one that has been approved since, stand in the place of the earlier ones."""
    return tuple({plan.key: plan for plan in (*old, *fresh)}.values())


def _together(old: tuple[Said, ...], fresh: tuple[Said, ...]) -> tuple[Said, ...]:
    return (*old, *(one for one in fresh if one not in old))


def replaced(recorded: RecordedMonth, then: RecordedMonth) -> Iterator[Replaced]:
    """What was recorded and no longer stands as it was after an import."""
    yield from _people_replaced(recorded, then)
    yield from _words_replaced(recorded, then)
    yield from _month_replaced(recorded, then.month)


def _people_replaced(recorded: RecordedMonth, then: RecordedMonth) -> Iterator[Replaced]:
    by_hand = [person for one, person in recorded.people.items() if one in recorded.mended]
    before, after = recorded.names, then.names
    others = [
        after[one.id] for one in by_hand if one.id in then.people and _figures(then.people[one.id]) != _figures(one)
    ]
    gone = [before[one.id] for one in by_hand if one.id not in then.people]
    back = [after[one] for one in recorded.taken_off if one in then.people]
    yield from _named("person", "số liệu đã sửa tay của {names}", others)
    yield from _named("person", "{names} không còn trong danh sách", gone)
    yield from _named("person", "{names} đã bỏ khỏi danh sách nay có lại", back)


def _figures(person: Person) -> dict[str, object]:
    return {name: said for name, said in asdict(person).items() if name not in _BESIDE_FIGURES}


def _words_replaced(recorded: RecordedMonth, then: RecordedMonth) -> Iterator[Replaced]:
    lost = (
        ("person", "phần tự chấm đã ghi của {names}", recorded.self_scores.keys() - then.self_scores.keys()),
        ("person", "nhận xét đã ghi về {names}", recorded.remarks.keys() - then.remarks.keys()),
        ("decision", "quyết định đã ghi về {names}", recorded.decided.keys() - then.decided.keys()),
        ("collective", "quyết định của tập thể về {names}", set(_rated_otherwise(recorded, then))),
    )
    for where, words, people in lost:
        yield from _named(where, words, [then.names[one] for one in then.people if one in people])


def _rated_otherwise(recorded: RecordedMonth, then: RecordedMonth) -> Iterator[str]:
    after = {one: replace(rated, people=()) for rated in then.month.collective for one in rated.people}
    for rated in recorded.month.collective:
        yield from (one for one in rated.people if one in after and after[one] != replace(rated, people=()))


def _month_replaced(recorded: RecordedMonth, fresh: Month) -> Iterator[Replaced]:
    own = recorded.month
    if recorded.restated and any(getattr(own, name) != getattr(fresh, name) for name in _DAYS):
        yield Replaced("working_days", "số ngày làm việc, kỳ đánh giá đã sửa tay")
    if own.readings not in ({}, fresh.readings):
        yield Replaced("readings", "cách hiểu quy định đã chọn, kèm căn cứ")
    if own.excellent_unit not in (None, fresh.excellent_unit):
        yield Replaced("excellent_unit", "quyết định nâng tỷ lệ loại A")
    if any(day not in (None, getattr(fresh.steps, key)) for key, day in asdict(own.steps).items()):
        yield Replaced("steps", "ngày làm các bước")


def _named(where: str, words: str, names: list[str]) -> Iterator[Replaced]:
    if names:
        yield Replaced(where, words.format(names=several(names, "người")))
