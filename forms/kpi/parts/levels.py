"""Levels of a month in print (mức xếp loại): name and letter, who has none and why, who was decided lower."""

from fractions import Fraction

from forms.parts.wording import capital
from meetings.amounts import value
from meetings.kpi.exactness import plain
from meetings.kpi.month import Decision
from meetings.kpi.outcome import PENDING_NAMES, MonthOutcome, Pending
from meetings.kpi.regulation import MonthRegulation
from meetings.kpi.score import Score
from meetings.kpi.working_of_level import decided_why
from meetings.people import LEVEL_NAMES, Level
from meetings.vietnamese import share

NOT_RATED = "Không đánh giá, xếp loại"
NO_LEVEL_YET = "Chưa có kết quả"
BY_POINTS = "hết chỗ loại A, lấy theo điểm từ cao xuống"


def letter_of(regulation: MonthRegulation, level: Level | None) -> str:
    """``A`` to ``D``; empty where there is no level."""
    return next((one.letter for one in regulation.classes if one.level == level), "")


def level_said(regulation: MonthRegulation, level: Level | None) -> str:
    """``Hoàn thành tốt nhiệm vụ (loại B)``; empty where there is no level."""
    return "" if level is None else f"{LEVEL_NAMES[level]} (loại {letter_of(regulation, level)})"


def legend(regulation: MonthRegulation) -> str:
    """What the letters mean: ``Loại A: Hoàn thành xuất sắc nhiệm vụ, từ 90 điểm; …``."""
    best, *rest = regulation.classes
    said = [f"loại {best.letter}: {LEVEL_NAMES[best.level]}, từ {best.least} điểm"]
    above = best.least
    for one in rest:
        reach = f"từ {one.least} điểm đến dưới {above} điểm" if one.least else f"dưới {above} điểm"
        said.append(f"loại {one.letter}: {LEVEL_NAMES[one.level]}, {reach}")
        above = one.least
    return f"{capital('; '.join(said))}."


def why_not_rated(outcome: MonthOutcome, score: Score) -> str:
    """Why somebody stays without a rating: ``làm việc 10/22 ngày, dưới 50% (nghỉ ốm)``. Điều 6.7."""
    least = share(Fraction(outcome.regulation.working_time.least))
    days = f"làm việc {plain(value(score.worked))}/{plain(value(score.base_days))} ngày, dưới {least}"
    return f"{days} ({score.person.absence})" if score.person.absence else days


def pending_of(outcome: MonthOutcome, person: str) -> tuple[Pending, ...]:
    """What is open about somebody."""
    return tuple(outcome.pending_on.get(person, ()))


def decision_on(outcome: MonthOutcome, person: str) -> Decision | None:
    """The decision about somebody, where there is one."""
    return outcome.decided.get(person)


def status_of(outcome: MonthOutcome, score: Score) -> str:
    """The level in words, or that there is none."""
    return level_said(outcome.regulation, outcome.levels[score.person.id]) or no_level(score)


def no_level(score: Score) -> str:
    """What stands in place of a level: nobody rates the person, or it is still open."""
    return NOT_RATED if score.rated is False else NO_LEVEL_YET


def remark_on(outcome: MonthOutcome, score: Score) -> str:
    """What a list notes beside somebody's level: why none, why another than the points give; empty where all is plain."""
    if score.rated is False:
        return f"{NOT_RATED}: {why_not_rated(outcome, score)}"
    if open_ones := pending_of(outcome, score.person.id):
        return f"{NO_LEVEL_YET}: {'; '.join(dict.fromkeys(PENDING_NAMES[one.reason] for one in open_ones))}"
    decision = decision_on(outcome, score.person.id)
    if decision is not None:
        return f"Quyết định; lý do: {decided_why(decision)}"
    if outcome.levels[score.person.id] != score.score_level:
        return capital(BY_POINTS)
    return ""
