"""The course of a month (diễn biến của tháng): how its record begins, and what each act makes of it."""

from collections.abc import Callable, Iterator
from dataclasses import replace as changed
from typing import TypeVar

from msgspec import UNSET, Struct
from msgspec.structs import asdict, fields, replace

from meetings.acts import Act, PapersWritten
from meetings.kpi.acts import (
    CapRaised,
    FiguresMended,
    LevelsDecided,
    MonthImported,
    MonthRestated,
    MonthStepDone,
    OpinionGiven,
    PersonListed,
    PersonTakenOff,
    RatedTogether,
    RatingAnnulled,
    RemarkMade,
    ResultsPublished,
    SelfScoreGiven,
)
from meetings.kpi.month import CollectiveRating, Decision, Month, Steps
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.person import Annulled, Person, WorkPlan
from meetings.kpi.recorded import Public, RecordedMonth

_SAID_OF_PEOPLE = ("self_general", "self_level", "self_criteria", "remark", "strengths", "weaknesses")
"""What stays of a person where an import leaves it unsaid."""
Said = TypeVar("Said", bound=Struct)


def begin(act: MonthImported) -> RecordedMonth:
    """The record that a month begins with."""
    return RecordedMonth(act.month)


def after(recorded: RecordedMonth, act: Act) -> RecordedMonth:  # noqa: C901, PLR0912 - one line for each kind of act
    """The month after an act; papers written change nothing in it."""
    month = recorded.month
    match act:
        case MonthImported():
            return changed(recorded, month=_imported(month, act.month), mended=frozenset())
        case MonthRestated():
            return changed(recorded, month=replace(month, **_named(act)))
        case PersonListed(person=person):
            return changed(recorded, month=_listed(month, person))
        case PersonTakenOff(person=one):
            return changed(recorded, month=_without(month, one))
        case FiguresMended(person=one):
            figures = {name: said for name, said in _named(act).items() if name != "person"}
            mended = _of_person(recorded, one, lambda person: replace(person, **figures))
            return changed(mended, mended=recorded.mended | {one})
        case SelfScoreGiven(person=one):
            own = {"self_general": act.general, "self_level": act.level, "self_criteria": act.criteria}
            given = _of_person(recorded, one, lambda person: replace(person, **own))
            return changed(given, self_scores={**recorded.self_scores, one: act})
        case RemarkMade(person=one):
            said = {"remark": act.text, "strengths": act.strengths, "weaknesses": act.weaknesses}
            remarked = _of_person(recorded, one, lambda person: replace(person, **said))
            return changed(remarked, remarks={**recorded.remarks, one: act})
        case LevelsDecided():
            return _decided(recorded, act)
        case RatedTogether(rated=rated):
            others = _collectives_but(month.collective, set(rated.people))
            return changed(recorded, month=replace(month, collective=(*others, rated)))
        case CapRaised(decided=decided):
            return changed(recorded, month=replace(month, excellent_unit=decided))
        case MonthStepDone(step=step, on=on):
            return changed(recorded, month=replace(month, steps=replace(month.steps, **{step: on})))
        case ResultsPublished():
            return _published(recorded, act)
        case OpinionGiven(person=one, opinion=opinion):
            return _of_person(recorded, one, lambda person: replace(person, opinion=(*person.opinion, opinion)))
        case RatingAnnulled():
            return _annulled(recorded, act)
        case PapersWritten():
            return recorded
    raise TypeError(f"a month does not change by {type(act).__name__}")


def _named(act: Struct) -> dict[str, object]:
    """What an act names of what it may change."""
    given = ((field.name, getattr(act, field.name)) for field in fields(act))
    return {name: said for name, said in given if said is not UNSET}


def _of_person(recorded: RecordedMonth, one: str, change: Callable[[Person], Person]) -> RecordedMonth:
    """The month with one person changed; nobody where nobody has that id."""
    people = tuple(change(person) if person.id == one else person for person in recorded.month.person)
    return changed(recorded, month=replace(recorded.month, person=people))


def _listed(month: Month, person: Person) -> Month:
    """In the old place, or at the end."""
    if any(one.id == person.id for one in month.person):
        people = (_with_what_stood(person, one) if one.id == person.id else one for one in month.person)
        return replace(month, person=tuple(people))
    return replace(month, person=(*month.person, person))


def _without(month: Month, gone: str) -> Month:
    """Whoever managed that person manages the others."""
    people = tuple(
        replace(one, manages=tuple(below for below in one.manages if below != gone))
        for one in month.person
        if one.id != gone
    )
    together = _collectives_but(month.collective, {gone})
    return replace(month, person=people, decision=_but(month, {gone}), collective=together)


def _collectives_but(several: tuple[CollectiveRating, ...], gone: set[str]) -> tuple[CollectiveRating, ...]:
    """What collectives decided on everybody else."""
    kept = ((one, tuple(person for person in one.people if person not in gone)) for one in several)
    return tuple(replace(one, people=people) for one, people in kept if people)


def _but(month: Month, people: set[str]) -> tuple[Decision, ...]:
    """The decisions on everybody else."""
    return tuple(decision for decision in month.decision if decision.person not in people)


def _imported(standing: Month, fresh: Month) -> Month:
    """The fresh month, with what it leaves unsaid as it stood."""
    known = {person.id: person for person in standing.person}
    people = tuple(_with_what_stood(person, known.get(person.id)) for person in fresh.person)
    named = {decision.person for decision in fresh.decision}
    kept = tuple(one for one in _but(standing, named) if one.person in {person.id for person in people})
    return replace(
        fresh,
        person=people,
        decision=(*kept, *fresh.decision),
        collective=_collectives(standing, fresh),
        steps=_steps(standing.steps, fresh.steps),
        excellent_unit=fresh.excellent_unit or standing.excellent_unit,
    )


def _collectives(standing: Month, fresh: Month) -> tuple[CollectiveRating, ...]:
    """Those said anew, and earlier ones on people of whom nothing is said anew and who are still there."""
    here = {person.id for person in fresh.person}
    anew = {person for one in fresh.collective for person in one.people}
    gone = {person for one in standing.collective for person in one.people if person in anew or person not in here}
    return (*_collectives_but(standing.collective, gone), *fresh.collective)


def _steps(standing: Steps, fresh: Steps) -> Steps:
    return replace(standing, **{key: day for key, day in asdict(fresh).items() if day is not None})


def _with_what_stood(fresh: Person, old: Person | None) -> Person:
    if old is None:
        return fresh
    kept = {name: getattr(old, name) for name in _SAID_OF_PEOPLE if not getattr(fresh, name)}
    opinions, annulled = _together(old.opinion, fresh.opinion), _together(old.annulled, fresh.annulled)
    return replace(fresh, **kept, plan=_plans(old, fresh), opinion=opinions, annulled=annulled)


def _plans(old: Person, fresh: Person) -> tuple[WorkPlan, ...]:
    """Those said anew, such as one that has been approved since, stand in the place of the earlier ones."""
    return tuple({plan.key: plan for plan in (*old.plan, *fresh.plan)}.values())


def _together(old: tuple[Said, ...], fresh: tuple[Said, ...]) -> tuple[Said, ...]:
    return (*old, *(one for one in fresh if one not in old))


def _decided(recorded: RecordedMonth, act: LevelsDecided) -> RecordedMonth:
    """A later decision on somebody stands in the place of an earlier one."""
    named = {decision.person for decision in act.decisions}
    month = replace(recorded.month, decision=(*_but(recorded.month, named), *act.decisions))
    return changed(recorded, month=month, decided={**recorded.decided, **dict.fromkeys(named, act)})


def _published(recorded: RecordedMonth, act: ResultsPublished) -> RecordedMonth:
    """What is public holds for everybody; the step keeps the day on which it was done first."""
    came_out, month = recorded.so_far.outcome, recorded.month
    if month.steps.notice is None or not recorded.published:
        month = replace(month, steps=replace(month.steps, notice=act.on))
    return changed(
        recorded,
        month=month,
        published=(*recorded.published, act),
        public={} if came_out is None else dict(_made_public(came_out)),
        reopened=frozenset(),
    )


def _made_public(outcome: MonthOutcome) -> Iterator[tuple[str, Public]]:
    for score in outcome.scores:
        level = outcome.levels[score.person.id]
        if level is not None and score.score_level is not None:
            yield score.person.id, Public(level, score.score_level)


def _annulled(recorded: RecordedMonth, act: RatingAnnulled) -> RecordedMonth:
    """The old rating stays on the person's record; a decision on it holds no longer."""
    one = act.person
    old = Annulled(act.level, act.on, act.by, act.reason)
    told = _of_person(recorded, one, lambda person: replace(person, annulled=(*person.annulled, old)))
    return changed(
        told,
        month=replace(told.month, decision=_but(told.month, {one})),
        decided={other: decided for other, decided in recorded.decided.items() if other != one},
        reopened=recorded.reopened | {one},
    )
