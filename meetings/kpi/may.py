"""May this be recorded of a month now, and if not, why? Asked before every act, and again when the book is checked.

An act may be done where its own words hold and the month that it makes has no fault: the same checks as for a month file.
After the results are public, figures and levels stand; whoever's rating is cancelled (Điều 6.8) is open again, alone.
"""

import re
from collections.abc import Iterator, Sequence

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
    PlanMade,
    PublicationRestated,
    RatedTogether,
    RatingAnnulled,
    RemarkMade,
    ResultsPublished,
    SelfScoreGiven,
)
from meetings.kpi.codes import NOT_TO_BE_KEPT, OTHERS_MOVED, OUT_OF_PLACE
from meetings.kpi.course import after, begin
from meetings.kpi.decisions import TOO_MANY_CHOSEN
from meetings.kpi.in_words import dated_in_a_file, names_said, own_findings, public_already
from meetings.kpi.recorded import RecordedMonth
from meetings.people import LEVELS

_WITH_FIGURES = (
    MonthImported,
    MonthRestated,
    PersonListed,
    PersonTakenOff,
    FiguresMended,
    LevelsDecided,
    CapRaised,
    RatingAnnulled,
)
"""Acts after which points, levels or places may be others."""
_ALWAYS = (
    OpinionGiven,
    RatingAnnulled,
    RatedTogether,
    PlanMade,
    MonthStepDone,
    ResultsPublished,
    PublicationRestated,
)
"""Acts that belong after the results as well."""


def findings(recorded: RecordedMonth | None, act: Act) -> Iterator[Finding]:
    """Every fault and warning of recording ``act`` now; ``recorded`` is None before the first act."""
    what = MONTH_ACT_NAMES.get(type(act), "mục này")
    if type(act) not in MONTH_ACT_NAMES:
        yield OUT_OF_PLACE.at("", what=what, why="mục này thuộc một cuộc họp")
    elif unwritable := tuple(_unwritable(act)):
        yield from unwritable
    elif recorded is None and isinstance(act, MonthImported):
        yield from dated_in_a_file(act.month)
        yield from begin(act).so_far.findings
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
    own = tuple(_too_late(recorded, act)) or tuple(own_findings(act, recorded))
    yield from own
    if not faults_in(own) and isinstance(act, _WITH_FIGURES):
        yield from _of_what_it_makes(recorded, after(recorded, act))


def _too_late(recorded: RecordedMonth, act: Act) -> Iterator[Finding]:
    """What may no longer be said once the results are public: everything but of people of whom no rating is."""
    if not recorded.is_public or isinstance(act, _ALWAYS):
        return
    about = _about(act)
    if not about or about & recorded.held.keys():
        yield public_already(recorded, act)


def _about(act: Act) -> set[str]:
    """The people whose figures or levels an act is about; nobody where it is about the whole month."""
    match act:
        case FiguresMended(person=one) | SelfScoreGiven(person=one) | RemarkMade(person=one):
            return {one}
        case LevelsDecided(decisions=decisions):
            return {decision.person for decision in decisions}
        case PersonListed(person=person):
            return {person.id}
        case PersonTakenOff(person=one):
            return {one}
    return set()


def _of_what_it_makes(recorded: RecordedMonth, then: RecordedMonth) -> Iterator[Finding]:
    """What is wrong or doubtful in the month after the act and was not before; ratings that are public and would move."""
    known = set(recorded.so_far.findings)
    told = [finding for finding in then.so_far.findings if finding not in known]
    if moved := _moved(then, told):
        yield OTHERS_MOVED.at("", names=names_said(recorded, moved))
    else:
        yield from told


def _moved(then: RecordedMonth, told: Sequence[Finding]) -> list[str]:
    """Whose public rating no longer stands: the points are others, were it by a hundredth, or the places for A are fewer
    than those who have one.
    """
    came_out = then.so_far.outcome
    if came_out is not None:
        now = {score.person.id: (score.score_level, score.total) for score in came_out.scores}
        return [one for one in then.held if now[one] != (then.public[one].score_level, then.public[one].total)]
    if then.held and any(finding.code == TOO_MANY_CHOSEN.code for finding in told):
        return [one for one, level in then.held.items() if level == LEVELS[0]]
    return []
