"""A month as far as it has come (kết quả đến lúc này): who can be scored is, and of everybody else what is still missing.

In the book a month grows: common criteria are decided late, leaders are judged last. What nobody has said yet is no fault
there; what was said wrongly is one, as in a file.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from meetings.faults import Finding, faults_in, warnings_in
from meetings.kpi.caps import settle
from meetings.kpi.checks import input_findings, regulation_of
from meetings.kpi.decisions import chosen_findings, decision_findings
from meetings.kpi.doubts import result_warnings
from meetings.kpi.measuring import Measure, measure_of
from meetings.kpi.month import Decision, Month
from meetings.kpi.outcome import MonthOutcome, pending_in
from meetings.kpi.person import Person
from meetings.kpi.regulation import rules_of
from meetings.kpi.rules import MonthRules
from meetings.kpi.score import Score
from meetings.kpi.scoring import general_of, score_all
from meetings.people import Level
from meetings.schema import MISSING_KEY

_UNSAID = re.compile(r"person\[(\d+)\]\.(general|leadership)(\.execution|\.unity)?")
UNSAID_NAMES = {"general": "điểm tiêu chí chung", "leadership": "điểm đ, e"}
NOBODY: Mapping[str, Level] = {}
NO_TASKS, NO_SCORE_BELOW = "nhiệm vụ", "điểm của người dưới quyền"


class SoFar(NamedTuple):
    """What a month comes to so far; ``outcome`` is None where something in it is wrong."""

    outcome: MonthOutcome | None
    lacking: Mapping[str, tuple[str, ...]]
    """What is missing before a person has a score, in words, by id."""
    findings: tuple[Finding, ...]
    """Everything wrong or doubtful, without what is only missing yet."""


def so_far(month: Month, held: Mapping[str, Level] = NOBODY) -> SoFar:
    """Judge and score a month of which not everything is said yet; ``held`` are levels that are public and stand."""
    found = tuple(input_findings(month))
    regulation = regulation_of(month)
    told = tuple(finding for finding in found if not _only_unsaid(finding))
    unsaid = _unsaid(month, found)
    if regulation is None or faults_in(told):
        return SoFar(None, unsaid, told)
    rules = rules_of(regulation, month.chosen)
    scores = _scores(month, rules, unsaid)
    told += tuple(decision_findings(month, rules, {score.person.id: score for score in scores}))
    holding = _holding(month, held)
    if not faults_in(told):
        told += tuple(chosen_findings(holding, rules, scores))
    if faults_in(told):
        return SoFar(None, unsaid, told)
    told += tuple(result_warnings(month, rules, scores))
    settled = settle(holding, rules, scores)
    pending = tuple(
        one for one in pending_in(settled, scores) if one.reason == "over-cap" or one.people[0] not in unsaid
    )
    warnings = tuple(warnings_in(told))
    came_out = MonthOutcome(month, regulation, rules, scores, settled.levels, settled.caps, pending, warnings)
    return SoFar(came_out, dict(_lacking(scores, unsaid)), told)


def _holding(month: Month, held: Mapping[str, Level]) -> Month:
    """The month with levels that stand held like decisions, so that nobody else takes their places."""
    decided = {decision.person for decision in month.decision}
    standing = (Decision(one, level, "-") for one, level in held.items() if one not in decided)
    return replace(month, decision=(*month.decision, *standing))


def _only_unsaid(finding: Finding) -> bool:
    return finding.code == MISSING_KEY.code and _UNSAID.fullmatch(finding.where) is not None


def _unsaid(month: Month, found: Sequence[Finding]) -> Mapping[str, tuple[str, ...]]:
    """What nobody has said yet of people who are rated, by id."""
    unsaid: dict[str, tuple[str, ...]] = {}
    for finding in found:
        place = _UNSAID.fullmatch(finding.where) if finding.code == MISSING_KEY.code else None
        if place is not None:
            one, name = month.person[int(place[1])].id, UNSAID_NAMES[place[2]]
            unsaid[one] = tuple(dict.fromkeys((*unsaid.get(one, ()), name)))
    return unsaid


def _scores(month: Month, rules: MonthRules, unsaid: Mapping[str, tuple[str, ...]]) -> tuple[Score, ...]:
    """Everybody's score; those of whom something is unsaid are reckoned as if they had no tasks, so that they have none."""
    idle = tuple(replace(one, task=()) if one.id in unsaid else one for one in month.person)
    scores = score_all(replace(month, person=idle), rules) if unsaid else score_all(month, rules)
    measure = measure_of(month, rules)
    return tuple(
        _as_far_as_said(score, one, unsaid[one.id], measure) if one.id in unsaid else score
        for score, one in zip(scores, month.person, strict=True)
    )


def _as_far_as_said(score: Score, one: Person, unsaid: tuple[str, ...], measure: Measure) -> Score:
    """What can be told of somebody without a score: the tasks, and what was said of the rest."""
    general = None if UNSAID_NAMES["general"] in unsaid else general_of(one)
    lead = None if UNSAID_NAMES["leadership"] in unsaid else score.lead
    return replace(score, person=one, sums=measure.of(one.task), general_points=general, lead=lead)


def _lacking(scores: Sequence[Score], unsaid: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for score in scores:
        if score.rated is None:
            said = unsaid.get(score.person.id, ())
            if not _assigned(score):
                yield score.person.id, (*said, NO_TASKS)
            else:
                yield score.person.id, said or (NO_SCORE_BELOW,)


def _assigned(score: Score) -> bool:
    return score.sums is not None and bool(score.sums.assigned)
