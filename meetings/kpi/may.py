"""May this be recorded of a month now, and if not, why? Asked before every act, and again when the book is checked.

An act may be done where its own words hold and the month that it makes has no fault: the same checks as for a month file.
After the results are public, figures and levels stand; whoever's rating is cancelled (Điều 6.8) is open again, alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import singledispatch

import msgspec

from meetings.acts import Act, PapersWritten
from meetings.faults import Finding, faults_in
from meetings.kpi.acts import (
    MONTH_ACT_NAMES,
    PLACES,
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
from meetings.kpi.calendar import STEP_LATE, step_findings
from meetings.kpi.codes import (
    ANNULLED_OTHERWISE,
    ANOTHER_MONTH,
    BY_HAND_LOST,
    NOT_ALL_RATED,
    NOT_TO_BE_KEPT,
    NOTHING_TO_ANNUL,
    OTHERS_MOVED,
    OUT_OF_PLACE,
    PERSON_LOST,
    PUBLIC_ALREADY,
    SAYS_NOTHING,
    STILL_OVER,
)
from meetings.kpi.collective import collective_findings
from meetings.kpi.course import after
from meetings.kpi.criteria import general_findings
from meetings.kpi.decisions import DECIDED_TWICE, TOO_MANY_CHOSEN
from meetings.kpi.issued import StepKey
from meetings.kpi.period import first_day, month_name
from meetings.kpi.persons import NOBODY_OF_THAT_ID
from meetings.kpi.recorded import RecordedMonth
from meetings.kpi.so_far import so_far
from meetings.people import LEVEL_NAMES, LEVELS
from meetings.vietnamese import several, short_date, two_digits

_WITH_FIGURES = (MonthImported, MonthRestated, PersonListed, PersonTakenOff, FiguresMended, LevelsDecided, CapRaised)
"""Acts after which points, levels or places may be others."""
_ALWAYS = (OpinionGiven, RatingAnnulled, RatedTogether, MonthStepDone, ResultsPublished)
"""Acts that belong after the results as well."""


def findings(recorded: RecordedMonth | None, act: Act) -> Iterator[Finding]:
    """Every fault and warning of recording ``act`` now; ``recorded`` is None before the first act."""
    what = MONTH_ACT_NAMES.get(type(act), "mục này")
    if type(act) not in MONTH_ACT_NAMES:
        yield OUT_OF_PLACE.at("", what=what, why="mục này thuộc một cuộc họp")
    elif unwritable := tuple(_unwritable(act)):
        yield from unwritable
    elif recorded is None and isinstance(act, MonthImported):
        yield from so_far(act.month).findings
    elif recorded is None:
        yield OUT_OF_PLACE.at("", what=what, why="tháng này chưa có danh sách")
    elif not isinstance(act, PapersWritten):
        yield from _of_a_month(recorded, act)


def _unwritable(act: Act) -> Iterator[Finding]:
    """What the book could not read back: texts that are empty or too long, numbers beyond their limits."""
    try:
        msgspec.json.decode(msgspec.json.encode(act), type=type(act))
    except msgspec.ValidationError as error:
        keys = re.findall(r"\w+", str(error).rpartition("$")[2])
        named = (PLACES[key] for key in reversed(keys) if key in PLACES)
        yield NOT_TO_BE_KEPT.at("", place=next(named, MONTH_ACT_NAMES[type(act)]))


def _of_a_month(recorded: RecordedMonth, act: Act) -> Iterator[Finding]:
    own = tuple(_too_late(recorded, act)) or tuple(_own(act, recorded))
    yield from own
    if not faults_in(own) and isinstance(act, _WITH_FIGURES):
        yield from _of_what_it_makes(recorded, after(recorded, act))


def _too_late(recorded: RecordedMonth, act: Act) -> Iterator[Finding]:
    """What may no longer be said once the results are public."""
    if not recorded.is_public or isinstance(act, _ALWAYS):
        return
    about = _about(act)
    if not about or about - recorded.reopened:
        yield _public_already(recorded, act)


def _public_already(recorded: RecordedMonth, act: Act) -> Finding:
    return PUBLIC_ALREADY.at("", what=MONTH_ACT_NAMES[type(act)], day=short_date(recorded.published[-1].on))


def _about(act: Act) -> set[str]:
    """The people whose figures or levels an act is about; nobody where it is about the whole month."""
    match act:
        case FiguresMended(person=one) | SelfScoreGiven(person=one) | RemarkMade(person=one):
            return {one}
        case LevelsDecided(decisions=decisions):
            return {decision.person for decision in decisions}
    return set()


def _of_what_it_makes(recorded: RecordedMonth, then: RecordedMonth) -> Iterator[Finding]:
    """What is wrong or doubtful in the month after the act and was not before; levels that are public and would move."""
    known = set(recorded.so_far.findings)
    told = [finding for finding in then.so_far.findings if finding not in known]
    if moved := _moved(then, told):
        yield OTHERS_MOVED.at("", names=_names(recorded, moved))
    else:
        yield from told


def _moved(then: RecordedMonth, told: Sequence[Finding]) -> list[str]:
    """Whose public level no longer stands: the points give another one, or the places for A are fewer than those who have
    one.
    """
    came_out = then.so_far.outcome
    if came_out is not None:
        levels = {score.person.id: score.score_level for score in came_out.scores}
        return [one for one in then.held if levels[one] != then.public[one].score_level]
    if then.held and any(finding.code == TOO_MANY_CHOSEN.code for finding in told):
        return [one for one, level in then.held.items() if level == LEVELS[0]]
    return []


def _names(recorded: RecordedMonth, people: Iterable[str]) -> str:
    return several((recorded.people[one].name for one in people), "người")


@singledispatch
def _own(act: Act, recorded: RecordedMonth) -> Iterator[Finding]:
    """What is wrong or doubtful in the words of an act."""
    yield from ()


@_own.register
def _imported(act: MonthImported, recorded: RecordedMonth) -> Iterator[Finding]:
    own, given = recorded.month, act.month
    if (given.month, given.unit.name) != (own.month, own.unit.name):
        figures = {"given": _said(given.month), "month": _said(own.month)}
        yield ANOTHER_MONTH.at("month", **figures, unit=given.unit.name, own=own.unit.name)
        return
    known = {person.id for person in given.person}
    if lost := _names(recorded, (one for one in recorded.kept_apart() if one not in known)):
        yield PERSON_LOST.at("person", names=lost)
    elif recorded.mended & known:
        yield BY_HAND_LOST.at(
            "person", names=_names(recorded, (one for one in recorded.people if one in recorded.mended))
        )


def _said(month: str) -> str:
    first = first_day(month)
    return month if first is None else month_name(first)


@_own.register
def _taken_off(act: PersonTakenOff, recorded: RecordedMonth) -> Iterator[Finding]:
    yield from _known(act.person, recorded)
    if act.person in recorded.kept_apart():
        yield PERSON_LOST.at("person", names=recorded.people[act.person].name)


@_own.register
def _mended(act: FiguresMended, recorded: RecordedMonth) -> Iterator[Finding]:
    yield from _known(act.person, recorded)
    if act == FiguresMended(act.person):
        yield SAYS_NOTHING.at("")


@_own.register
def _self_score(act: SelfScoreGiven, recorded: RecordedMonth) -> Iterator[Finding]:
    yield from _known(act.person, recorded)
    if act.general is None and act.level is None and not act.criteria:
        yield SAYS_NOTHING.at("")
    then = after(recorded, act)
    forms, rules = {form.id: form for form in then.month.form}, recorded.outcome.rules
    for index, person in enumerate(then.month.person):
        if person.id == act.person:
            yield from general_findings(person, f"person[{index}]", forms, rules)
    yield from _late(recorded, "self_rating", act.on)


@_own.register
def _remark(act: RemarkMade, recorded: RecordedMonth) -> Iterator[Finding]:
    yield from _known(act.person, recorded)
    yield from _late(recorded, "remarks", act.on)


@_own.register
def _decided(act: LevelsDecided, recorded: RecordedMonth) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, decision in enumerate(act.decisions):
        yield from _known(decision.person, recorded)
        if decision.person in seen:
            yield DECIDED_TWICE.at(f"decisions[{index}].person", id=decision.person)
        seen.add(decision.person)
    yield from _late(recorded, "decision", act.on)


@_own.register
def _together(act: RatedTogether, recorded: RecordedMonth) -> Iterator[Finding]:
    """Minutes may be put down after the results; they change none."""
    known, regulation, rules = set(recorded.so_far.findings), recorded.outcome.regulation, recorded.outcome.rules
    then = after(recorded, act).month
    yield from (one for one in collective_findings(then, regulation, rules) if one not in known)
    yield from _late(recorded, "decision", act.rated.on)


@_own.register
def _step(act: MonthStepDone, recorded: RecordedMonth) -> Iterator[Finding]:
    yield from _steps(recorded, after(recorded, act))


def _steps(recorded: RecordedMonth, then: RecordedMonth) -> Iterator[Finding]:
    """What is late or out of turn, and was not before."""
    regulation, readings = recorded.outcome.regulation, recorded.outcome.rules.value
    before = set(step_findings(recorded.month, regulation, readings))
    yield from (one for one in step_findings(then.month, regulation, readings) if one not in before)


@_own.register
def _public(act: ResultsPublished, recorded: RecordedMonth) -> Iterator[Finding]:
    if recorded.is_public and not recorded.reopened:
        yield _public_already(recorded, act)
        return
    over = dict.fromkeys(one for pending in recorded.over for one in pending.people)
    if over:
        yield STILL_OVER.at("", count=two_digits(len(over)), names=_names(recorded, over))
    elif recorded.lacking:
        figures = {"count": two_digits(len(recorded.lacking)), "names": _names(recorded, recorded.lacking)}
        yield NOT_ALL_RATED.at("", **figures)
    yield from _steps(recorded, after(recorded, act))


@_own.register
def _opinion(act: OpinionGiven, recorded: RecordedMonth) -> Iterator[Finding]:
    yield from _known(act.person, recorded)


@_own.register
def _annulled(act: RatingAnnulled, recorded: RecordedMonth) -> Iterator[Finding]:
    unknown = tuple(_known(act.person, recorded))
    yield from unknown
    if unknown:
        return
    name, public = recorded.people[act.person].name, recorded.public.get(act.person)
    if act.person in recorded.reopened:
        yield NOTHING_TO_ANNUL.at("person", name=name, why="đã được hủy kết quả, đang xếp loại lại")
    elif public is None:
        why = "không có mức nào được công khai" if recorded.is_public else "chưa được công khai kết quả"
        yield NOTHING_TO_ANNUL.at("person", name=name, why=why)
    elif act.level != public.level:
        yield ANNULLED_OTHERWISE.at("level", name=name, given=LEVEL_NAMES[act.level], public=LEVEL_NAMES[public.level])


def _known(one: str, recorded: RecordedMonth) -> Iterator[Finding]:
    if one not in recorded.people:
        yield NOBODY_OF_THAT_ID.at("person", id=one)


def _late(recorded: RecordedMonth, step: StepKey, on: date) -> Iterator[Finding]:
    """What comes after the last day of its step; told, never stopping. Điều 16."""
    rule, last = next(one for one in recorded.steps if one.rule.key == step)
    if last is not None and on > last:
        yield STEP_LATE.at("on", number=rule.number, done=short_date(on), last=short_date(last))
