"""What a month came to (kết quả tháng): everybody's score and level, the caps, what is still open.

Everything here is derived from the record; papers and screens print it and decide nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from msgspec.structs import replace

from meetings.faults import Finding, Refused, faults_in, warnings_in
from meetings.kpi.caps import Settled, settle
from meetings.kpi.checks import input_findings, regulation_of
from meetings.kpi.decisions import chosen_findings, decision_findings
from meetings.kpi.doubts import result_warnings
from meetings.kpi.filling import Cap
from meetings.kpi.month import Decision, Month
from meetings.kpi.naming import names_of
from meetings.kpi.person import Person
from meetings.kpi.regulation import MonthRegulation, rules_of
from meetings.kpi.rules import UNDERSTOOD, MonthRules
from meetings.kpi.score import Score
from meetings.kpi.scoring import score_all
from meetings.people import Level
from meetings.vietnamese import fold

PendingReason = Literal["over-cap", "no-tasks", "no-score-below"]

PENDING_NAMES: dict[PendingReason, str] = {
    "over-cap": "đủ điểm loại A nhưng vượt giới hạn tỷ lệ, chưa quyết định",
    "no-tasks": "chưa giao nhiệm vụ nên chưa tính được điểm",
    "no-score-below": "có người dưới quyền chưa có điểm",
}


class Pending(NamedTuple):
    """What is not settled yet (chưa có kết quả), for whom; ``places`` are left for them in a ``scope`` that is over."""

    reason: PendingReason
    people: tuple[str, ...]
    scope: str = ""
    places: int | None = None


@dataclass(frozen=True)
class MonthOutcome:
    """A month as it came out; scores and levels stand in the order of the record."""

    month: Month
    regulation: MonthRegulation
    rules: MonthRules
    scores: tuple[Score, ...]
    levels: Mapping[str, Level | None]
    caps: tuple[Cap, ...]
    pending: tuple[Pending, ...]
    warnings: tuple[Finding, ...]

    @cached_property
    def by_id(self) -> Mapping[str, Score]:
        """Everybody's score by the person's id."""
        return {score.person.id: score for score in self.scores}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What everybody is called, by id; namesakes told apart."""
        return names_of(self.month)

    @cached_property
    def decided(self) -> Mapping[str, Decision]:
        """The decision on each person about whom there is one."""
        return {decision.person: decision for decision in reversed(self.month.decision)}

    @cached_property
    def pending_on(self) -> Mapping[str, Sequence[Pending]]:
        """What is open about each person about whom something is, in the order of the record."""
        about: dict[str, list[Pending]] = {}
        for pending in self.pending:
            for one in dict.fromkeys(pending.people):
                about.setdefault(one, []).append(pending)
        return about

    @cached_property
    def standing_in(self) -> Mapping[str, Sequence[Cap]]:
        """The caps under which each person stands for excellent, in their order."""
        under: dict[str, list[Cap]] = {}
        for cap in self.caps:
            for one in cap.standing:
                under.setdefault(one, []).append(cap)
        return under

    @cached_property
    def called(self) -> tuple[Mapping[str, Sequence[Person]], ...]:
        """The people of the unit by name and by post, each as ``fold`` has it, so that nobody is searched for twice."""
        names: dict[str, list[Person]] = {}
        posts: dict[str, list[Person]] = {}
        for person in self.month.person:
            names.setdefault(fold(person.name), []).append(person)
            posts.setdefault(fold(person.post), []).append(person)
        return names, posts

    @cached_property
    def caps_otherwise(self) -> Mapping[str, Mapping[str, Cap]]:
        """The caps that the same people would have under the other readings of the base ; by reading, by scope."""
        others = {base: self.rules.read_as("kpi.cap.base", base) for base in UNDERSTOOD["kpi.cap.base"]}
        return {
            str(base): {cap.scope: cap for cap in settle(self.month, rules, self.scores).caps}
            for base, rules in others.items()
            if not self.rules.reads("kpi.cap.base", base)
        }

    def score_of(self, person: str) -> Score:
        """The score of one person."""
        return self.by_id[person]


def outcome(month: Month) -> MonthOutcome:
    """Judge and score a month; raise Refused with every fault and warning."""
    findings = tuple(input_findings(month))
    regulation = regulation_of(month)
    if regulation is None:
        raise Refused(findings)
    rules = rules_of(regulation, month.chosen)
    if faults_in(findings):
        raise Refused((*findings, *decision_findings(month, rules, _sound_scores(month, rules, findings))))
    scores = score_all(month, rules)
    by_id = {score.person.id: score for score in scores}
    findings += (*decision_findings(month, rules, by_id),)
    if not faults_in(findings):
        findings += (*chosen_findings(month, rules, scores),)
    if faults_in(findings):
        raise Refused(findings)
    return _settled(month, regulation, rules, scores, warnings_in(findings))


def _settled(
    month: Month, regulation: MonthRegulation, rules: MonthRules, scores: tuple[Score, ...], told: tuple[Finding, ...]
) -> MonthOutcome:
    settled = settle(month, rules, scores)
    warnings = (*told, *result_warnings(month, rules, scores))
    pending = tuple(pending_in(settled, scores))
    return MonthOutcome(month, regulation, rules, scores, settled.levels, settled.caps, pending, warnings)


def _sound_scores(month: Month, rules: MonthRules, findings: tuple[Finding, ...]) -> dict[str, Score]:
    """Scores of those about whom nothing is wrong and who lead nobody, so that decisions on them can be judged too."""
    places = {re.match(r"person\[\d+\]", finding.where) for finding in faults_in(findings)}
    if None in places:
        return {}
    wrong = {place[0] for place in places if place is not None}
    sound = (person for index, person in enumerate(month.person) if f"person[{index}]" not in wrong)
    alone = tuple(person for person in sound if person.leader is None)
    return {score.person.id: score for score in score_all(replace(month, person=alone), rules)}


def pending_in(settled: Settled, scores: Sequence[Score]) -> Iterator[Pending]:
    """What is open: people over a cap, by scope; then people without a score, one by one."""
    yield from _over(settled)
    yield from _unscored(scores)


def _over(settled: Settled) -> Iterator[Pending]:
    for cap in settled.caps:
        if people := settled.waiting.get(cap.scope):
            yield Pending("over-cap", people, cap.scope, cap.allowed - cap.chosen)


def _unscored(scores: Sequence[Score]) -> Iterator[Pending]:
    for score in scores:
        if score.rated is None:
            assigned = score.sums is not None and score.sums.assigned
            yield Pending("no-score-below" if assigned else "no-tasks", (score.person.id,))
