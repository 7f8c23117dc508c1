"""Decisions that depart from the score (quyết định khác điểm): one for each, never above the score, never over the cap."""

from collections.abc import Iterator, Mapping

from meetings.faults import Code, Finding
from meetings.kpi.caps import settle
from meetings.kpi.exactness import points_text
from meetings.kpi.filling import AGENCY
from meetings.kpi.month import Month
from meetings.kpi.naming import names_of
from meetings.kpi.persons import NOBODY_OF_THAT_ID
from meetings.kpi.rules import MonthRules
from meetings.kpi.score import Score
from meetings.people import LEVEL_NAMES, Level
from meetings.vietnamese import two_digits

ABOVE_THE_SCORE = Code(
    "F840",
    "quyết định {name}: {level}, mà {points} điểm chỉ đạt {reached}",
    "quyết định không được cao hơn mức theo điểm",
    "Điều 8, khoản 1 đến 4",
)
DECIDED_TWICE = Code(
    "F841", "đã có quyết định về người mang mã «{id}»", "vui lòng giữ một quyết định", "Điều 6, khoản 2"
)
NOTHING_TO_DECIDE = Code(
    "F842", "{name} {why} nên không có mức để quyết định khác", "vui lòng bỏ quyết định này", "Điều 6, khoản 7"
)
TOO_MANY_CHOSEN = Code(
    "F843",
    "{scope}: quyết định {chosen} người loại A mà giới hạn là {allowed}",
    "vui lòng quyết định lại, kèm lý do",
    "Điều 8, khoản 5",
)


def decision_findings(month: Month, rules: MonthRules, scores: Mapping[str, Score]) -> Iterator[Finding]:
    """Decisions about nobody, twice about one, about people without a score, or above it.

    ``scores`` hold those whose score can be computed; of the others nothing is said but who they are.
    """
    ids = {person.id for person in month.person}
    names = names_of(month) if month.decision else {}
    seen: set[str] = set()
    for index, decision in enumerate(month.decision):
        where, one = f"decision[{index}]", decision.person
        if one not in ids:
            yield NOBODY_OF_THAT_ID.at(f"{where}.person", id=one)
        elif one in seen:
            yield DECIDED_TWICE.at(f"{where}.person", id=one)
        elif one in scores:
            yield from _against_the_score(decision.level, scores[one], names[one], where, rules)
        seen.add(one)


def _against_the_score(level: Level, score: Score, name: str, where: str, rules: MonthRules) -> Iterator[Finding]:
    if score.score_level is None or score.total is None:
        why = "không thuộc diện đánh giá, xếp loại tháng này" if score.rated is False else "chưa có điểm"
        yield NOTHING_TO_DECIDE.at(f"{where}.person", name=name, why=why)
        return
    order = [one for one, _ in rules.classes]
    if order.index(level) < order.index(score.score_level):
        points = points_text(score.total, rules)
        figures = {"level": LEVEL_NAMES[level], "reached": LEVEL_NAMES[score.score_level]}
        yield ABOVE_THE_SCORE.at(f"{where}.level", name=name, points=points, **figures)


def chosen_findings(month: Month, rules: MonthRules, scores: tuple[Score, ...]) -> Iterator[Finding]:
    """More people decided excellent than the cap of some scope has places."""
    top = rules.classes[0][0]
    named = {decision.person for decision in month.decision if decision.level == top}
    if named:
        for cap in settle(month, rules, scores).caps:
            chosen = sum(one in named for one in cap.standing)
            if cap.binds and chosen > cap.allowed:
                scope = "cả cơ quan" if cap.scope == AGENCY else f"nhóm «{cap.scope}»"
                yield TOO_MANY_CHOSEN.at(
                    "decision", scope=scope, chosen=two_digits(chosen), allowed=two_digits(cap.allowed)
                )
