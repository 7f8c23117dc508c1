"""What is wrong or doubtful in the words of one act of a month, whatever the month comes to after it."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import singledispatch

from meetings.acts import Act
from meetings.faults import Finding
from meetings.kpi.acts import (
    MONTH_ACT_NAMES,
    FiguresMended,
    LevelsDecided,
    MonthImported,
    MonthStepDone,
    OpinionGiven,
    PersonTakenOff,
    PlanMade,
    PublicationRestated,
    RatedTogether,
    RatingAnnulled,
    RemarkMade,
    ResultsPublished,
    SelfScoreGiven,
)
from meetings.kpi.calendar import STEP_LATE, late_said, step_findings
from meetings.kpi.codes import (
    ANNULLED_OTHERWISE,
    ANOTHER_MONTH,
    BY_HAND_LOST,
    CANCELLED_BEFORE,
    DAYS_IN_DISORDER,
    DECIDED_ON_NO_DAY,
    NOT_ALL_RATED,
    NOTHING_PUBLIC,
    NOTHING_TO_ANNUL,
    PERSON_LOST,
    PUBLIC_ALREADY,
    PUBLIC_IN_A_FILE,
    SAYS_NOTHING,
    STILL_OVER,
    TWO_DECIDERS,
)
from meetings.kpi.collective import collective_findings
from meetings.kpi.course import after
from meetings.kpi.criteria import general_findings
from meetings.kpi.decided_on import all_decided_on
from meetings.kpi.deciding import decider_findings
from meetings.kpi.decisions import DECIDED_TWICE
from meetings.kpi.importing import replaced
from meetings.kpi.issued import StepKey
from meetings.kpi.month import Decision, Month
from meetings.kpi.period import first_day, month_name
from meetings.kpi.persons import NOBODY_OF_THAT_ID
from meetings.kpi.plans import work_plan_findings
from meetings.kpi.recorded import RecordedMonth
from meetings.kpi.timing import day_findings, too_early
from meetings.people import LEVEL_NAMES
from meetings.vietnamese import fold, several, short_date, two_digits


def names_said(recorded: RecordedMonth, people: Iterable[str]) -> str:
    """People by name, namesakes told apart, the first of many."""
    return several((recorded.names[one] for one in people), "người")


def public_already(recorded: RecordedMonth, act: Act) -> Finding:
    """That the results are public, and since when."""
    return PUBLIC_ALREADY.at("", what=MONTH_ACT_NAMES[type(act)], day=short_date(recorded.published[-1].on))


def dated_in_a_file(month: Month) -> Iterator[Finding]:
    """A file that dates the publication, which the book takes as an act of its own alone."""
    if month.steps.notice is not None:
        yield PUBLIC_IN_A_FILE.at("steps.notice", day=short_date(month.steps.notice))


@singledispatch
def own_findings(act: Act, recorded: RecordedMonth) -> Iterator[Finding]:
    """What is wrong or doubtful in the words of an act."""
    yield from ()


@own_findings.register
def _of_import(act: MonthImported, recorded: RecordedMonth) -> Iterator[Finding]:
    own, given = recorded.month, act.month
    if (given.month, fold(given.unit.name)) != (own.month, fold(own.unit.name)):
        figures = {"given": _said(given.month), "month": _said(own.month)}
        yield ANOTHER_MONTH.at("month", **figures, unit=given.unit.name, own=own.unit.name)
        return
    yield from dated_in_a_file(given)
    known = {person.id for person in given.person}
    if lost := names_said(recorded, (one for one in recorded.kept_apart() if one not in known)):
        yield PERSON_LOST.at("person", names=lost)
    yield from (BY_HAND_LOST.at(where, what=what) for where, what in replaced(recorded, after(recorded, act)))


def _said(month: str) -> str:
    first = first_day(month)
    return month if first is None else month_name(first)


@own_findings.register
def _of_leaving(act: PersonTakenOff, recorded: RecordedMonth) -> Iterator[Finding]:
    yield from _known(act.person, recorded)
    if act.person in recorded.kept_apart():
        yield PERSON_LOST.at("person", names=recorded.names[act.person])


@own_findings.register
def _of_figures(act: FiguresMended, recorded: RecordedMonth) -> Iterator[Finding]:
    yield from _known(act.person, recorded)
    if act == FiguresMended(act.person):
        yield SAYS_NOTHING.at("")


@own_findings.register
def _of_self_score(act: SelfScoreGiven, recorded: RecordedMonth) -> Iterator[Finding]:
    yield from _known(act.person, recorded)
    if act.general is None and act.level is None and not act.criteria:
        yield SAYS_NOTHING.at("")
    then = after(recorded, act)
    forms, rules = {form.id: form for form in then.month.form}, recorded.outcome.rules
    for index, person in enumerate(then.month.person):
        if person.id == act.person:
            yield from general_findings(person, f"person[{index}]", forms, rules)
    yield from _late(recorded, "self_rating", act.on)


@own_findings.register
def _of_remark(act: RemarkMade, recorded: RecordedMonth) -> Iterator[Finding]:
    yield from _known(act.person, recorded)
    yield from _late(recorded, "remarks", act.on)


@own_findings.register
def _of_decisions(act: LevelsDecided, recorded: RecordedMonth) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, decision in enumerate(act.decisions):
        yield from _known(decision.person, recorded)
        if decision.person in seen:
            yield DECIDED_TWICE.at(f"decisions[{index}].person", id=decision.person)
        seen.add(decision.person)
        if (decision.decided_by or act.by, decision.on or act.on) != (act.by, act.on):
            yield _by_another(act, decision, f"decisions[{index}]")
    yield from decider_findings(recorded.outcome, act.by, [one.person for one in act.decisions], "by")
    yield from _late(recorded, "decision", act.on)


def _by_another(act: LevelsDecided, decision: Decision, where: str) -> Finding:
    figures = {"by": act.by, "on": short_date(act.on), "other": decision.decided_by or act.by}
    return TWO_DECIDERS.at(where, id=decision.person, day=short_date(decision.on or act.on), **figures)


@own_findings.register
def _of_collective(act: RatedTogether, recorded: RecordedMonth) -> Iterator[Finding]:
    """Minutes may be put down after the results; they change none."""
    known, regulation, rules = set(recorded.so_far.findings), recorded.outcome.regulation, recorded.outcome.rules
    then = after(recorded, act).month
    yield from (one for one in collective_findings(then, regulation, rules) if one not in known)
    yield from decider_findings(recorded.outcome, act.rated.by, act.rated.people, "by")
    yield from _late(recorded, "decision", act.rated.on)


@own_findings.register
def _of_step(act: MonthStepDone, recorded: RecordedMonth) -> Iterator[Finding]:
    """A step may be dated after the results too, where it has no day yet; the day that it has stands then."""
    if recorded.is_public and recorded.done_on(act.step) not in (None, act.on):
        yield public_already(recorded, act)
        return
    yield from _steps(recorded, after(recorded, act))


@own_findings.register
def _of_plan(act: PlanMade, recorded: RecordedMonth) -> Iterator[Finding]:
    """What is wrong or doubtful of plans and schedules with this one among them, and was not before."""
    unknown = tuple(_known(act.person, recorded))
    yield from unknown
    if not unknown:
        before = set(work_plan_findings(recorded.month))
        yield from (one for one in work_plan_findings(after(recorded, act).month) if one not in before)


def _steps(recorded: RecordedMonth, then: RecordedMonth) -> Iterator[Finding]:
    """What is late or out of turn, and was not before."""
    regulation, readings = recorded.outcome.regulation, recorded.outcome.rules.value
    before = {*step_findings(recorded.month, regulation, readings), *day_findings(recorded.month, regulation)}
    told = (*step_findings(then.month, regulation, readings), *day_findings(then.month, regulation))
    yield from (one for one in told if one not in before)


@own_findings.register
def _of_publication(act: ResultsPublished, recorded: RecordedMonth) -> Iterator[Finding]:
    if recorded.is_public and not recorded.to_publish:
        yield public_already(recorded, act)
        return
    yield from _in_order(recorded, act, act.on)
    over = dict.fromkeys(one for pending in recorded.over for one in pending.people)
    if over:
        yield STILL_OVER.at("", count=two_digits(len(over)), names=names_said(recorded, over))
    elif recorded.lacking:
        figures = {"count": two_digits(len(recorded.lacking)), "names": names_said(recorded, recorded.lacking)}
        yield NOT_ALL_RATED.at("", **figures)
    elif all_decided_on(recorded.outcome) is None:
        yield DECIDED_ON_NO_DAY.at("")
    yield from _steps(recorded, after(recorded, act))


@own_findings.register
def _of_another_day(act: PublicationRestated, recorded: RecordedMonth) -> Iterator[Finding]:
    """Between what was made public, or cancelled, before and after it."""
    if not recorded.is_public:
        yield NOTHING_PUBLIC.at("")
        return
    *before, last = recorded.published
    if (act.on, act.where, act.late) == (last.on, last.where, last.late):
        yield SAYS_NOTHING.at("")
        return
    if before and act.on < before[-1].on:
        yield _in_disorder(act, act.on, before[-1].on)
    cancelled = (recorded.people[one].annulled[-1].annulled_on for one in recorded.reopened if one in recorded.people)
    if (first := min(cancelled, default=act.on)) < act.on:
        yield CANCELLED_BEFORE.at("on", given=short_date(act.on), day=short_date(first))
    yield from _steps(recorded, after(recorded, act))


@own_findings.register
def _of_opinion(act: OpinionGiven, recorded: RecordedMonth) -> Iterator[Finding]:
    yield from _known(act.person, recorded)


@own_findings.register
def _of_annulment(act: RatingAnnulled, recorded: RecordedMonth) -> Iterator[Finding]:
    unknown = tuple(_known(act.person, recorded))
    yield from unknown
    if unknown:
        return
    name, public = recorded.names[act.person], recorded.public.get(act.person)
    if act.person in recorded.reopened:
        yield NOTHING_TO_ANNUL.at("person", name=name, why="đã được hủy kết quả, đang xếp loại lại")
    elif public is None:
        why = "không có mức nào được công khai" if recorded.is_public else "chưa được công khai kết quả"
        yield NOTHING_TO_ANNUL.at("person", name=name, why=why)
    elif act.level != public.level:
        yield ANNULLED_OTHERWISE.at("level", name=name, given=LEVEL_NAMES[act.level], public=LEVEL_NAMES[public.level])
    yield from _in_order(recorded, act, act.on)


def _in_order(recorded: RecordedMonth, act: Act, on: date) -> Iterator[Finding]:
    """Nothing that follows a publication has an earlier day."""
    if recorded.is_public and on < (day := recorded.published[-1].on):
        yield _in_disorder(act, on, day)


def _in_disorder(act: Act, on: date, day: date) -> Finding:
    return DAYS_IN_DISORDER.at("on", what=MONTH_ACT_NAMES[type(act)], given=short_date(on), day=short_date(day))


def _known(one: str, recorded: RecordedMonth) -> Iterator[Finding]:
    if one not in recorded.people:
        yield NOBODY_OF_THAT_ID.at("person", id=one)


def _late(recorded: RecordedMonth, step: StepKey, on: date) -> Iterator[Finding]:
    """What comes after the last day of its step, told and never stopping; a day before the period cannot be. Điều 16."""
    step_day = next(one for one in recorded.steps if one.rule.key == step)
    yield from too_early(recorded.month, step_day.rule, on, "on")
    if step_day.late_on(on):
        yield STEP_LATE.at("on", steps=late_said([(step_day, on)]))
