"""Scoring a month (chấm điểm tháng): who is rated, the figures, their mean, the total, the level the points give.

Pure arithmetic on whole numbers over a record without faults; nothing here checks. Điều 6.7, 12–14.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from meetings.amounts import ONE
from meetings.kpi.exactness import rounded
from meetings.kpi.managing import bottom_up
from meetings.kpi.measuring import Exact, Measure, Sums, measure_of
from meetings.kpi.month import Month
from meetings.kpi.period import period_of, weekdays_between
from meetings.kpi.person import Person
from meetings.kpi.rules import MonthRules
from meetings.kpi.score import PERCENT, Lead, Score
from meetings.people import Level

_MEASURED = 3  # a, b and c: the figures that tasks give


class Days(NamedTuple):
    """What somebody's working days are held against (thời gian làm việc); all in billionths."""

    usual: int
    base: int
    least: Fraction

    def enough(self, worked: int) -> bool:
        """Whether so many days let somebody be rated: exactly half is enough. Điều 6.7."""
        return worked * self.least.denominator >= self.base * self.least.numerator


def days_of(month: Month, rules: MonthRules) -> Days:
    """What the working days of a month are held against, under its rules."""
    base = month.working_days
    if rules.reads("kpi.worked_base", "month") and month.month_working_days is not None:
        base = month.month_working_days
    if rules.reads("workdays.calendar", "monday_friday"):
        base = ONE * weekdays_between(*period_of(month, whole_month=rules.reads("kpi.worked_base", "month")))
    return Days(month.working_days, base, rules.least_worked)


def score_all(month: Month, rules: MonthRules) -> tuple[Score, ...]:
    """The score of everybody, in the order of the record; leaders after those they manage."""
    scorer = Scorer(rules, measure_of(month, rules), days_of(month, rules), _decided(month))
    managers = [person for person in month.person if person.leader is not None and person.manages]
    scores = {
        person.id: scorer.score(person, ()) for person in month.person if person.leader is None or not person.manages
    }
    for person in bottom_up(managers):
        scores[person.id] = scorer.score(person, [scores[below] for below in dict.fromkeys(person.manages)])
    return tuple(scores[person.id] for person in month.person)


def _decided(month: Month) -> dict[str, Level]:
    return {decision.person: decision.level for decision in month.decision}


class Scorer(NamedTuple):
    """What is the same for everybody of a month."""

    rules: MonthRules
    measure: Measure
    days: Days
    decided: Mapping[str, Level]

    def score(self, person: Person, below: Iterable[Score]) -> Score:
        """The score of one person; ``below`` are the scores of those whom the person manages."""
        worked = self.days.usual if person.worked_days is None else person.worked_days
        if not self.days.enough(worked):
            return Score(person, rated=False, worked=worked, base_days=self.days.base)
        sums = self.measure.of(person.task)
        waiting, lead = (False, None) if person.leader is None else self._lead(person, below)
        if not sums.assigned or waiting:
            general = general_of(person)
            return Score(person, None, worked, self.days.base, sums, lead, general, self._bonus(person, sums))
        return self._total(person, worked, sums, lead)

    def _total(self, person: Person, worked: int, sums: Sums, lead: Lead | None) -> Score:
        general, bonus = general_of(person), self._bonus(person, sums)
        assigned = sums.assigned
        figures = PERCENT * (sums.a + sums.b + sums.c)
        if lead is None:
            result = (figures, _MEASURED * assigned)
        else:
            result = (figures + lead.points * assigned, (_MEASURED + lead.count) * assigned)
        raw = self._sum(general + bonus, result)
        counted = self._counted(raw, general, bonus, result)
        level = self._level(counted)
        if level == self.rules.classes[0][0] and not self.rules.value["kpi.bonus_can_reach_A"]:
            own = self._counted(self._sum(general, result), general, 0, result)
            level = level if self._level(own) == level else self.rules.classes[1][0]
        return Score(person, True, worked, self.days.base, sums, lead, general, bonus, result, raw, counted, level)

    def _sum(self, points: Exact, result: tuple[Exact, Exact]) -> tuple[Exact, Exact]:
        """Points and the weighted result together. Điều 14."""
        figures, of = result
        below = PERCENT * of
        return points * below + figures * self.rules.result_most * ONE, ONE * below

    def _counted(
        self, raw: tuple[Exact, Exact], general: Exact, bonus: Exact, result: tuple[Exact, Exact]
    ) -> tuple[Exact, Exact]:
        """The total that counts: within the scale, and with the bonus where the reading puts it."""
        if bonus and self.rules.reads("kpi.bonus_place", "within_70"):
            part = self._sum(bonus, result)
            raw = (general + ONE * min(Fraction(part[0]) / part[1], Fraction(self.rules.result_most)), ONE)
        most = self.rules.total_most
        return raw if most is None or raw[0] <= most * raw[1] else (most, 1)

    def _level(self, total: tuple[Exact, Exact]) -> Level:
        """The level of a total. Điều 8.1–8.4."""
        points, of = total
        if self.rules.reads("classify_on", "rounded"):
            whole = rounded(Fraction(points) / of, self.rules.value["score.round"])
            points, of = whole.numerator, whole.denominator
        for level, least in self.rules.classes:
            if points >= least * of:
                return level
        raise ValueError("điểm âm")

    def _bonus(self, person: Person, sums: Sums) -> Exact:
        """Bonus points, in billionths: line by line, or by formula from what was done besides."""
        if self.rules.reads("kpi.bonus", "formula"):
            most = self.rules.result_most * ONE
            bonus: Exact = Fraction(most * sums.extra) / sums.assigned if sums.assigned else 0
        else:
            bonus = sum(line.points for line in person.bonus)
        ceiling = self.rules.value["kpi.bonus_max"]
        return bonus if ceiling == "none" else min(bonus, int(ceiling) * ONE)

    def _lead(self, person: Person, below: Iterable[Score]) -> tuple[bool, Lead | None]:
        """Whether the person's score must wait for somebody below, and the figures d, đ, e."""
        rules, given = self.rules, person.leadership
        known = [score for score in below if score.rated]
        if rules.reads("kpi.d_unknown", "wait") and any(score.rated is None for score in below):
            return True, None
        execution = rules.full if given is None or given.execution is None else given.execution
        unity = rules.full if given is None or given.unity is None else given.unity
        if not known and rules.reads("kpi.d_empty", "omit"):
            return False, Lead(None, execution, unity)
        lowest = rules.classes[-1][0]
        fallen = any(self._level_below(score) == lowest for score in known)
        return False, Lead(rules.half if fallen else rules.full, execution, unity)

    def _level_below(self, score: Score) -> Level | None:
        """The level by which somebody below counts for d."""
        decided = self.decided.get(score.person.id) if self.rules.reads("kpi.d_by", "level") else None
        return decided or score.score_level


def general_of(person: Person) -> int:
    """Points for the common criteria: as given, or criterion by criterion."""
    return sum(person.criteria) if person.general is None else person.general
