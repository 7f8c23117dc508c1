"""May this round of a four-level voting be held now? Criteria before the whole; a runoff only where no level carried."""

from collections.abc import Iterator

from meetings.acts import RoundHeld
from meetings.ballots import FIGURE_MISSING, choices_in_words, missing_line_faults
from meetings.faults import Finding
from meetings.four_level import Count, count
from meetings.item import Item
from meetings.may.standing import (
    CRITERION_AFTER_WHOLE,
    CRITERION_UNCLEAR,
    CRITERION_UNUSUAL,
    LEVEL_NOT_IN_RUNOFF,
    NO_GROUND_FOR_RUNOFF,
    NOT_IN_RUNOFF,
    VOTED_AGAIN,
    name_of,
    names_of,
    question_fault,
)
from meetings.people import LEVEL_NAMES, LEVELS

QUESTIONS = ("criterion", "level")


def round_findings(item: Item, held: RoundHeld, where: str) -> Iterator[Finding]:
    """What stands against holding this round now."""
    yield from question_fault(item, held, QUESTIONS, where)
    if held.question == "criterion":
        yield from _criterion_findings(item, held, where)
    elif held.criterion:
        yield CRITERION_UNCLEAR.at(f"{where}.criterion", why="lượt này không phải biểu quyết tiêu chí")
    elif held.question == "level" and not item.doubtful:
        yield from _level_findings(item, count(item), held, where)


def _criterion_findings(item: Item, held: RoundHeld, where: str) -> Iterator[Finding]:
    if not held.criterion:
        yield CRITERION_UNCLEAR.at(f"{where}.criterion", why="chưa ghi tiêu chí nào được biểu quyết")
    if held.runoff:
        yield NO_GROUND_FOR_RUNOFF.at(f"{where}.runoff", why="lượt biểu quyết tiêu chí không có bỏ phiếu lại")
    if not item.voting.criteria:
        yield CRITERION_UNUSUAL.at(where, voting=item.voting.number)
    decided = count(item).latest
    for subject in held.votes:
        if subject in decided:
            yield CRITERION_AFTER_WHOLE.at(f"{where}.votes.{subject}", subject=name_of(item, subject))


def _level_findings(item: Item, state: Count, held: RoundHeld, where: str) -> Iterator[Finding]:
    if held.runoff:
        yield from _runoff_findings(item, state, held, where)
        return
    again = tuple(subject for subject in held.votes if subject in state.latest)
    if again and not held.reason:
        yield VOTED_AGAIN.at(where, subjects=names_of(item, again))


def _runoff_findings(item: Item, state: Count, held: RoundHeld, where: str) -> Iterator[Finding]:
    waiting = tuple(s for s in item.rated if s in state.latest and state.level(s) is None)
    if item.rules.no_majority != "revote_top2":
        why = "khi không mức nào quá nửa, cách hiểu đang dùng («no_majority») không cho bỏ phiếu lại"
        yield NO_GROUND_FOR_RUNOFF.at(f"{where}.runoff", why=why)
    elif not waiting:
        yield NO_GROUND_FOR_RUNOFF.at(f"{where}.runoff", why="không có đối tượng nào thiếu đa số sau lượt bốn mức")
    else:
        for subject in held.votes:
            if subject in waiting:
                yield from _runoff_line_faults(state, held, subject, where)
            elif item.subject(subject) is not None:
                figures = {"subject": name_of(item, subject), "offered": names_of(item, waiting)}
                yield NOT_IN_RUNOFF.at(f"{where}.votes.{subject}", why="không thuộc diện thiếu đa số", **figures)


def _runoff_line_faults(state: Count, held: RoundHeld, subject: str, where: str) -> Iterator[Finding]:
    offered = state.runoff_levels(subject)
    line = held.votes[subject]
    missing = [level for level in offered if level not in line]
    if missing:
        yield FIGURE_MISSING.at(f"{where}.votes.{subject}", missing=choices_in_words(missing))
    for level in LEVELS:
        if level not in offered and line.get(level, 0):
            shown = ", ".join(LEVEL_NAMES[entry] for entry in offered)
            yield LEVEL_NOT_IN_RUNOFF.at(f"{where}.votes.{subject}.{level}", level=LEVEL_NAMES[level], offered=shown)


def unfinished_faults(item: Item) -> Iterator[Finding]:
    """Whether every rated subject stood on a level ballot, once one was held."""
    last = max((number for number, held in enumerate(item.rounds) if held.question == "level"), default=None)
    if last is not None:
        yield from missing_line_faults(item.everybody, count(item).latest, item.rated, f"{item.where}.round[{last}]")
