"""Why somebody has the level or none yet (lý do của mức xếp loại): decisions, places, caps in words."""

from collections.abc import Iterator
from fractions import Fraction

from meetings.kpi.exactness import equals
from meetings.kpi.filling import AGENCY, Cap
from meetings.kpi.month import Decision
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.score import Score
from meetings.people import LEVEL_NAMES
from meetings.vietnamese import share, short_date, two_digits

_HALF = Fraction(1, 2)
DECIDED_BY_HEAD = "Điều 6, khoản 2"
BASE_NAMES = {
    "final_good": "số người còn ở mức tốt",
    "pool": "số người đạt từ mức tốt trở lên",
    "good_before": "số người có điểm mức tốt",
}
BASES = {
    "final_good": "những người từ mức tốt trở lên, vì ai không được chọn loại A thì ở mức tốt",
    "pool": "những người đạt từ mức tốt trở lên",
    "good_before": "những người có điểm mức tốt và vẫn ở mức ấy",
}
"""Whom the share is taken of, before anybody is chosen."""


def scope_name(scope: str) -> str:
    """The agency, or a group by its name, in words."""
    return "cả cơ quan" if scope == AGENCY else f"nhóm «{scope}»"


def decided_why(decision: Decision) -> str:
    """Why somebody's level was decided, and who decided it on which day, as far as that is recorded. Điều 6.2."""
    said = [decision.reason]
    if decision.decided_by:
        said.append(f"người quyết định: {decision.decided_by}")
    if decision.on is not None:
        said.append(f"ngày quyết định: {short_date(decision.on)}")
    return "; ".join(said)


def level_lines(outcome: MonthOutcome, score: Score) -> Iterator[tuple[str, str]]:
    """Sentence and clause of each reason for somebody's level."""
    one, clause = score.person.id, cap_clause(outcome)
    decision = outcome.decided.get(one)
    if decision is not None:
        yield f"Quyết định: {LEVEL_NAMES[decision.level]}; lý do: {decided_why(decision)}", DECIDED_BY_HEAD
        return
    level = outcome.levels[one]
    for cap in outcome.standing_in.get(one, ()):
        if cap.over:
            named = f"{scope_name(cap.scope)} có {two_digits(len(cap.standing))} người đủ điểm loại A"
            what = "chờ quyết định" if level is None else f"theo điểm: {LEVEL_NAMES[level]}"
            room = f"được {two_digits(cap.allowed)} người" if cap.allowed else "không có chỗ nào"
            yield f"{named}, {room}; {what}", clause
    if level is not None and level == score.score_level:
        own = next(one.clause for one in outcome.regulation.classes if one.level == level)
        yield f"Xếp loại: {LEVEL_NAMES[level]}", own if level != outcome.rules.classes[0][0] else clause


def cap_clause(outcome: MonthOutcome) -> str:
    """The clause of the share that holds."""
    raised = outcome.month.excellent_unit is not None
    return outcome.regulation.raised_cap.clause if raised else outcome.regulation.cap.clause


def cap_formula(outcome: MonthOutcome) -> str:
    """How the places for excellent are reckoned, by the readings in force."""
    base, least = str(outcome.rules.value["kpi.cap.base"]), int(outcome.rules.value["kpi.cap.min"])
    formula, whole = _formula(outcome.caps[0].share, "số người làm căn cứ", outcome)
    return (
        f"Số người loại A nhiều nhất = {formula}, {whole}; số người làm căn cứ là {BASES[base]}; "
        f"{f'ít nhất {two_digits(least)} người, ' if least else ''}không quá số người đủ điểm loại A"
    )


def cap_reckoning(outcome: MonthOutcome, cap: Cap) -> str:
    """The figures of one cap in that formula, before the fraction falls away: ``07 × 20% : 120% ≈ 1,1667``."""
    half = _rounds(outcome) and _final_good(outcome)
    number = cap.exact + (_HALF / (1 + cap.share) if half else 0)
    return f"{_formula(cap.share, two_digits(cap.base_count), outcome)[0]} {equals(number)}"


def _formula(part: Fraction, count: str, outcome: MonthOutcome) -> tuple[str, str]:
    """The formula, and what is done with its fraction; whoever is pushed out becomes good, so the share is of fewer."""
    if not _final_good(outcome):
        return f"{count} × {share(part)}", "lẻ từ 0,5 làm tròn lên" if _rounds(outcome) else "bỏ phần lẻ"
    half = f"({count} × {share(part)} + 0,5)" if _rounds(outcome) else f"{count} × {share(part)}"
    return f"{half} : {share(1 + part)}", "bỏ phần lẻ"


def _final_good(outcome: MonthOutcome) -> bool:
    return outcome.rules.reads("kpi.cap.base", "final_good")


def _rounds(outcome: MonthOutcome) -> bool:
    return outcome.rules.reads("kpi.cap.rounding", "half_up")


def cap_text(outcome: MonthOutcome, cap: Cap) -> str:
    """The arithmetic of one cap, under the reading chosen and, beside it, under the others."""
    base = str(outcome.rules.value["kpi.cap.base"])
    counted = f"{two_digits(cap.base_count)} người"
    if base == "final_good":
        counted += " từ mức tốt trở lên, trừ người được chọn"
    beside = (
        f"; theo {BASE_NAMES[other]}: {two_digits(caps[cap.scope].allowed)}"
        for other, caps in outcome.caps_otherwise.items()
    )
    return (
        f"{scope_name(cap.scope)}: {two_digits(cap.reached)} người đủ điểm loại A; {share(cap.share)} "
        f"{BASE_NAMES[base]} ({counted}): được {two_digits(cap.allowed)} người{''.join(beside)}"
    )
