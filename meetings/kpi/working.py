"""How somebody's month was reckoned (cách tính): each figure with its sentence, its clause and the numbers put in.

Made for one person when it is asked for, never for all; screens and papers print the same lines.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from meetings.amounts import ONE, value
from meetings.kpi.exactness import equals, plain
from meetings.kpi.issued import Figure
from meetings.kpi.measuring import measure_of
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.person import Person, Task
from meetings.kpi.score import PERCENT, Lead, Score
from meetings.kpi.working_of_level import level_lines
from meetings.kpi.working_of_sums import bonus_said, level_said, measured_said, said_as, sum_steps
from meetings.vietnamese import two_digits


class Line(NamedTuple):
    """One step of the reckoning: which figure, its sentence, its clause, its exact value, the numbers put in."""

    what: str
    text: str
    clause: str
    value: Fraction | None = None
    figures: Mapping[str, Fraction] = {}


def working(outcome: MonthOutcome, person: str) -> tuple[Line, ...]:
    """Every step by which one person's month was reckoned, in the order of the formulas."""
    return tuple(_lines(outcome, outcome.score_of(person)))


def _lines(outcome: MonthOutcome, score: Score) -> Iterator[Line]:
    yield _days(outcome, score)
    if score.rated is not False:
        yield from _tasks(outcome, score.person)
        yield from _measured(outcome, score)
        if score.lead is not None:
            yield from _led(outcome, score, score.lead)
        yield from _points(outcome, score)
        yield from (Line("level", text, clause) for text, clause in level_lines(outcome, score))
    yield from _readings(outcome)


def _days(outcome: MonthOutcome, score: Score) -> Line:
    worked, base = value(score.worked), value(score.base_days)
    part = said_as(PERCENT * worked / base if base else 0)
    verdict = "không đánh giá, xếp loại" if score.rated is False else "được đánh giá, xếp loại"
    absence = f" ({score.person.absence})" if score.person.absence else ""
    text = f"Làm việc {plain(worked)}/{plain(base)} ngày, {part}%{absence}: {verdict}"
    return Line("days", text, outcome.regulation.working_time.clause, None, {"worked": worked, "base": base})


def _tasks(outcome: MonthOutcome, person: Person) -> Iterator[Line]:
    measure = measure_of(outcome.month, outcome.rules)
    whole = ONE * ONE * measure.scale
    for index, task in enumerate(person.task):
        unit = measure.unit_of(task)
        done = measure.done(task, unit)
        good, timely = (Fraction(part) / whole for part in measure.kept(task, unit, done))
        figures = {
            "assigned": Fraction(unit * task.assigned, ONE * ONE),
            "a": Fraction(done, ONE * ONE),
            "b": good,
            "c": timely,
        }
        yield Line(f"task[{index}]", _task_text(task, unit, figures), _task_clause(outcome, task), None, figures)


def _task_text(task: Task, unit: int, figures: Mapping[str, Fraction]) -> str:
    given = f"«{task.name}»: giao {plain(value(task.assigned))} × {plain(value(unit))} {equals(figures['assigned'])}"
    if task.extra:
        return f"{given}, ngoài tổng được giao, chỉ tính điểm cộng"
    if task.handed_over:
        return f"{given}, đã chuyển cho người khác nên không tính hoàn thành"
    lapses = _lapses(task.quality_lapses, task.quality_excused, "chưa đạt")
    lapses += f", {plain(value(task.rejected))} không được chấp nhận" if task.rejected else ""
    delays = _lapses(task.delays, task.delays_excused, "chậm")
    a, b, c = (plain(figures[key]) for key in "abc")
    return f"{given}; số lượng {a}; chất lượng {b}{lapses}; tiến độ {c}{delays}"


def _lapses(times: int, excused: int, what: str) -> str:
    if not times:
        return ""
    spared = f", miễn trừ {two_digits(excused)}" if excused else ""
    return f" ({two_digits(times)} lần {what}{spared})"


def _task_clause(outcome: MonthOutcome, task: Task) -> str:
    if task.extra:
        return outcome.regulation.extra.clause
    return outcome.regulation.handed_over.clause if task.handed_over else "Điều 11, khoản 2"


def _measured(outcome: MonthOutcome, score: Score) -> Iterator[Line]:
    if score.sums is None or not score.sums.assigned:
        yield Line("a", "Chưa giao nhiệm vụ nào trong tổng, nên chưa tính được điểm", "Điều 15, khoản 1, điểm d")
        return
    letters: tuple[tuple[Figure, Fraction | None], ...] = (("a", score.a), ("b", score.b), ("c", score.c))
    for letter, figure in letters:
        if figure is not None:
            text, figures = measured_said(outcome, score.person, letter, figure)
            yield Line(letter, text, outcome.regulation.figure_rule(letter).clause, figure, figures)


def _led(outcome: MonthOutcome, score: Score, lead: Lead) -> Iterator[Line]:
    rule, given = outcome.regulation.figure_rule, score.person.leadership
    said = _below(outcome, score, lead)
    worth = None if lead.d is None else Fraction(lead.d)
    yield Line("d", f"d: {said}" if worth is None else f"d = {plain(worth)}: {said}", rule("d").clause, worth)
    execution = "" if given is None else given.execution_ground
    unity = "" if given is None else given.unity_ground
    kinds: tuple[tuple[Figure, int, str], ...] = (("đ", lead.execution, execution), ("e", lead.unity, unity))
    for letter, points, ground in kinds:
        text = f"{letter} = {points}: {ground or 'không có tồn tại được ghi nhận'}"
        yield Line(letter, text, rule(letter).clause, Fraction(points))


def _below(outcome: MonthOutcome, score: Score, lead: Lead) -> str:
    below = [outcome.score_of(one) for one in dict.fromkeys(score.person.manages)]
    rated = [one for one in below if one.rated]
    left_out = len(below) - len(rated)
    aside = f" (không kể {two_digits(left_out)} người không có điểm)" if left_out else ""
    if not rated:
        return f"không có người dưới quyền được đánh giá{aside}"
    lowest = outcome.rules.classes[-1][0]
    if lead.d == outcome.rules.full:
        return f"cả {two_digits(len(rated))} người dưới quyền đạt từ mức hoàn thành nhiệm vụ trở lên{aside}"
    by_level = outcome.rules.reads("kpi.d_by", "level")
    fallen = [
        outcome.names[one.person.id]
        for one in rated
        if (by_level and outcome.levels[one.person.id] == lowest) or one.score_level == lowest
    ]
    return f"ở mức không hoàn thành nhiệm vụ: {', '.join(fallen)}{aside}"


def _points(outcome: MonthOutcome, score: Score) -> Iterator[Line]:
    regulation = outcome.regulation
    figures = {"a": score.a, "b": score.b, "c": score.c} | _own_figures(score.lead)
    if score.result is not None:
        formula = regulation.formula_for("staff" if score.lead is None else "leaders")
        sum_of = " + ".join(plain(figure) for figure in figures.values() if figure is not None)
        text = f"Kết quả = ({sum_of}) / {len(figures)} {equals(score.result)}"
        yield Line(
            "result", text, formula.clause, score.result, {key: one for key, one in figures.items() if one is not None}
        )
    if score.general is not None:
        yield Line("general", f"Tiêu chí chung: {plain(score.general)} điểm", regulation.general.clause, score.general)
    yield from _bonus(outcome, score)
    if score.result is not None and score.general is not None and score.total is not None:
        yield from _totals(outcome, score, score.general, score.result, score.total)


def _own_figures(lead: Lead | None) -> dict[str, Fraction | None]:
    if lead is None:
        return {}
    own: dict[str, Fraction | None] = {} if lead.d is None else {"d": Fraction(lead.d)}
    return own | {"đ": Fraction(lead.execution), "e": Fraction(lead.unity)}


def _bonus(outcome: MonthOutcome, score: Score) -> Iterator[Line]:
    clause = outcome.regulation.extra.clause
    for line in score.person.bonus:
        text = f"Điểm cộng {plain(value(line.points))}: {line.ground} (duyệt: {line.approved_by})"
        yield Line("bonus", text, clause, value(line.points))
    if score.bonus is not None and (said := bonus_said(outcome, score, score.bonus)):
        yield Line("bonus_sum", said, clause, score.bonus)


def _totals(
    outcome: MonthOutcome, score: Score, general: Fraction, result: Fraction, total: Fraction
) -> Iterator[Line]:
    regulation = outcome.regulation
    steps = sum_steps(outcome, score, general, result)
    figures = {"general": general, "result": result, "bonus": score.bonus or Fraction(0)}
    for step in steps:
        clause = regulation.month_score.clause if step.what == "raw_total" else regulation.result.clause
        yield Line(step.what, step.text, clause, step.value, figures)
    raw = steps[-1].value
    if total != raw:
        yield Line("total", f"{plain(raw)} điểm, tính {plain(total)} điểm", regulation.total.clause, total)
    of_class = next(one for one in regulation.classes if one.level == score.score_level)
    yield Line("score_level", level_said(outcome, score, total, of_class), of_class.clause, total)


def _readings(outcome: MonthOutcome) -> Iterator[Line]:
    """Readings that the office chose otherwise, with what they mean and the document they rest on."""
    for key, chosen in outcome.month.chosen.items():
        reading = outcome.regulation.find_reading(key)
        option = None if reading is None else reading.means(chosen)
        if reading is not None and option is not None and option.value != reading.chosen:
            text = f"{reading.question} {option.meaning} (căn cứ: {outcome.month.ground})"
            yield Line("reading", text, reading.clause)
