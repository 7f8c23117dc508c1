"""The arithmetic that was carried out, as the readings in force have it (phép tính đã làm): figures, bonus points, the month."""

from fractions import Fraction
from typing import Literal, NamedTuple

from meetings.amounts import ONE, value
from meetings.kpi.exactness import equals, plain, points_text, rounded
from meetings.kpi.issued import Class, Figure
from meetings.kpi.measuring import Measure, measure_of
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.person import Person
from meetings.kpi.score import PERCENT, Score
from meetings.people import LEVEL_NAMES

Figures = dict[str, Fraction]


class Sum(NamedTuple):
    """One step of the sum of a month: which figure, its sentence, its value."""

    what: Literal["within", "raw_total"]
    text: str
    value: Fraction


def said_as(share: Fraction | int) -> str:
    """A share in a sentence, honest about decimals left out: ``bằng 50``, ``khoảng 45,4545``."""
    return equals(share).replace("=", "bằng").replace("≈", "khoảng")


def measured_said(outcome: MonthOutcome, person: Person, letter: Figure, figure: Fraction) -> tuple[str, Figures]:
    """How a, b or c was reckoned, and of which units. Điều 11.2."""
    measure = measure_of(outcome.month, outcome.rules)
    assigned, done = _units(measure, person, "assigned"), _units(measure, person, letter)
    over, key, note = assigned, "assigned", ""
    if measure.over_completed and letter != "a":
        over, key = _units(measure, person, "a"), "completed"
        if not over:
            return f"{letter} = 0: chưa hoàn thành sản phẩm nào", {"done": done, key: over}
    elif measure.held and done > assigned:
        note = f" (được {plain(done)}, tính nhiều nhất bằng {plain(assigned)} được giao)"
        done = assigned
    return f"{letter} = 100 × {plain(done)} / {plain(over)} {equals(figure)}{note}", {"done": done, key: over}


def _units(measure: Measure, person: Person, key: str) -> Fraction:
    """Standard units of somebody's tasks in the total: assigned, or what counts for a figure, before anything is held."""
    whole = Fraction(0)
    for task in person.task:
        if task.extra:
            continue
        unit = measure.unit_of(task)
        done = measure.done(task, unit)
        if key in {"assigned", "a"}:
            whole += Fraction(done if key == "a" else unit * task.assigned, ONE * ONE)
        else:
            whole += Fraction(measure.kept(task, unit, done)["bc".index(key)]) / (ONE * ONE * measure.scale)
    return whole


def bonus_said(outcome: MonthOutcome, score: Score, counted: Fraction) -> str:
    """How the bonus points that count came about; empty where one line says it all. Điều 15.1.d."""
    if outcome.rules.reads("kpi.bonus", "formula"):
        expression, whole = _by_formula(outcome, score)
    else:
        points = [value(line.points) for line in score.person.bonus]
        expression, whole = " + ".join(map(plain, points)), sum(points, Fraction(0))
        if len(points) <= 1 and whole == counted:
            return ""
    if not expression:
        return ""
    most = "" if whole == counted else f", tính nhiều nhất {plain(counted)}"
    return f"Điểm cộng = {expression} {equals(whole)}{most}"


def _by_formula(outcome: MonthOutcome, score: Score) -> tuple[str, Fraction]:
    """The reading that takes bonus points from what was done besides."""
    if score.sums is None or not score.sums.extra or not score.sums.assigned:
        return "", Fraction(0)
    scale = ONE * ONE * measure_of(outcome.month, outcome.rules).scale
    extra, assigned = Fraction(score.sums.extra) / scale, Fraction(score.sums.assigned) / scale
    most = outcome.regulation.result.most
    return f"{most} × {plain(extra)} / {plain(assigned)}", most * extra / assigned


def sum_steps(outcome: MonthOutcome, score: Score, general: Fraction, result: Fraction) -> tuple[Sum, ...]:
    """The sum of a month, the bonus points where the reading puts them. Điều 14."""
    most, bonus = outcome.regulation.result.most, score.bonus or Fraction(0)
    if not bonus or outcome.rules.reads("kpi.bonus_place", "outside"):
        added = f" + {plain(bonus)}" if bonus else ""
        raw = general + result * most / PERCENT + bonus
        text = f"Điểm tháng = {plain(general)} + {plain(result)} × {most}%{added} {equals(raw)}"
        return (Sum("raw_total", text, raw),)
    part = result * most / PERCENT + bonus
    kept = min(part, Fraction(most))
    held = "" if kept == part else f", tính nhiều nhất {most}"
    inside = f"Kết quả nhiệm vụ, kể cả điểm cộng = {plain(result)} × {most}% + {plain(bonus)} {equals(part)}{held}"
    text = f"Điểm tháng = {plain(general)} + {plain(kept)} {equals(general + kept)}"
    return Sum("within", inside, kept), Sum("raw_total", text, general + kept)


def level_said(outcome: MonthOutcome, score: Score, total: Fraction, of: Class) -> str:
    """The level of the points, with what was rounded or left aside before. Điều 8.1–8.4."""
    points, level = points_text(total, outcome.rules), f"{LEVEL_NAMES[of.level]} (loại {of.letter})"
    if outcome.rules.reads("classify_on", "rounded") and rounded(total, outcome.rules.value["score.round"]) != total:
        points = f"{plain(total)} điểm, làm tròn {points}"
    above = [one for one in outcome.regulation.classes if one.least > of.least and one.least <= total]
    aside = ", xét loại A không kể điểm cộng" if above and not outcome.rules.value["kpi.bonus_can_reach_A"] else ""
    return f"{points} điểm, từ {of.least} điểm{aside}: {level}"
