"""The course of a month (diễn biến của tháng): how its record begins, and what each act makes of it."""

from collections.abc import Callable, Iterator
from dataclasses import replace as changed

from msgspec import UNSET, Struct
from msgspec.structs import fields, replace

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
    PlanMade,
    PublicationRestated,
    RatedTogether,
    RatingAnnulled,
    RemarkMade,
    ResultsPublished,
    SelfScoreGiven,
)
from meetings.kpi.importing import collectives_but, holding, in_the_book, plans_with, said_anew, taken_in
from meetings.kpi.month import Decision, Month
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.person import Annulled, Person
from meetings.kpi.recorded import Public, RecordedMonth


def begin(act: MonthImported) -> RecordedMonth:
    """The record that a month begins with."""
    return RecordedMonth(in_the_book(act.month))


def after(recorded: RecordedMonth, act: Act) -> RecordedMonth:  # noqa: C901, PLR0912 - one line for each kind of act
    """The month after an act; papers written change nothing in it."""
    month = recorded.month
    match act:
        case MonthImported():
            return taken_in(recorded, act.month)
        case MonthRestated():
            return changed(recorded, month=replace(month, **_named(act)), restated=True)
        case PersonListed(person=person):
            return _with_listed(recorded, person)
        case PersonTakenOff(person=one):
            return _without(recorded, one)
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
            return _with_decisions(recorded, act)
        case RatedTogether(rated=rated):
            others = collectives_but(month.collective, set(rated.people))
            return changed(recorded, month=replace(month, collective=(*others, rated)))
        case CapRaised(decided=decided):
            return changed(recorded, month=replace(month, excellent_unit=decided))
        case PlanMade(person=one, plan=plan):
            return _of_person(recorded, one, lambda person: replace(person, plan=plans_with(person.plan, (plan,))))
        case MonthStepDone(step=step, on=on, late=late):
            done = changed(recorded, month=replace(month, steps=replace(month.steps, **{step: on})))
            return changed(done, late={**recorded.late, step: late})
        case ResultsPublished():
            return _made_public(recorded, act)
        case PublicationRestated():
            return _restated(recorded, act)
        case OpinionGiven(person=one, opinion=opinion):
            return _of_person(recorded, one, lambda person: replace(person, opinion=(*person.opinion, opinion)))
        case RatingAnnulled():
            return _reopened(recorded, act)
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


def _with_listed(recorded: RecordedMonth, person: Person) -> RecordedMonth:
    """In the old place, or at the end; a person who was taken off is there again."""
    month, old = recorded.month, recorded.people.get(person.id)
    anew = said_anew(person, old)
    people = (anew if one.id == person.id else one for one in month.person)
    listed = holding(recorded, replace(month, person=tuple(people) if old else (*month.person, person)))
    off = {one: name for one, name in recorded.taken_off.items() if one != person.id}
    return changed(listed, mended=recorded.mended | {person.id}, taken_off=off)


def _without(recorded: RecordedMonth, gone: str) -> RecordedMonth:
    """Whoever managed that person manages the others."""
    month = recorded.month
    people = tuple(
        replace(one, manages=tuple(below for below in one.manages if below != gone))
        for one in month.person
        if one.id != gone
    )
    together = collectives_but(month.collective, {gone})
    return changed(
        recorded,
        month=replace(month, person=people, decision=_but(month, {gone}), collective=together),
        mended=recorded.mended - {gone},
        taken_off=recorded.taken_off | {one.id: one.name for one in month.person if one.id == gone},
    )


def _but(month: Month, people: set[str]) -> tuple[Decision, ...]:
    """The decisions on everybody else."""
    return tuple(decision for decision in month.decision if decision.person not in people)


def _with_decisions(recorded: RecordedMonth, act: LevelsDecided) -> RecordedMonth:
    """A later decision on somebody stands in the place of an earlier one; each says who decided it, and when. Điều 6.2."""
    named = {decision.person for decision in act.decisions}
    signed = (replace(one, decided_by=one.decided_by or act.by, on=one.on or act.on) for one in act.decisions)
    month = replace(recorded.month, decision=(*_but(recorded.month, named), *signed))
    return changed(recorded, month=month, decided={**recorded.decided, **dict.fromkeys(named, act)})


def _made_public(recorded: RecordedMonth, act: ResultsPublished) -> RecordedMonth:
    """What is public holds for everybody; the step keeps the day on which it was done first."""
    came_out, month = recorded.so_far.outcome, recorded.month
    if not recorded.published:
        month = replace(month, steps=replace(month.steps, notice=act.on))
    return changed(
        recorded,
        month=month,
        late=recorded.late if recorded.published else {**recorded.late, "notice": act.late},
        published=(*recorded.published, act),
        public={} if came_out is None else dict(_public_now(came_out)),
        reopened=frozenset(),
    )


def _restated(recorded: RecordedMonth, act: PublicationRestated) -> RecordedMonth:
    """The last publication with another day; where it was the only one, the step has that day too."""
    *before, last = recorded.published
    anew = changed(recorded, published=(*before, replace(last, on=act.on, where=act.where, late=act.late)))
    if before:
        return anew
    month = replace(recorded.month, steps=replace(recorded.month.steps, notice=act.on))
    return changed(anew, month=month, late={**recorded.late, "notice": act.late})


def _public_now(outcome: MonthOutcome) -> Iterator[tuple[str, Public]]:
    for score in outcome.scores:
        level = outcome.levels[score.person.id]
        if level is not None and score.score_level is not None and score.total is not None:
            yield score.person.id, Public(level, score.score_level, score.total)


def _reopened(recorded: RecordedMonth, act: RatingAnnulled) -> RecordedMonth:
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
