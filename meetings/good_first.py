"""Votings on members (3 and 4): good first, then excellent among those who passed, under the cap; then downwards.

The order is annex 3 and 4.2's: whoever is to be excellent must first have been voted good. A repeated ballot is a new
round; for those who stand in it, the later one holds.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from meetings.acts import RoundHeld, TieSettled
from meetings.ballots import marks_fault, missing_line_faults
from meetings.faults import Finding
from meetings.item import Item, LineResult, RoundResult, round_results
from meetings.people import Level
from meetings.standing import (
    CRITERION_UNCLEAR,
    DID_NOT_PASS_GOOD,
    GOOD_AFTER_EXCELLENT,
    GOOD_NOT_VOTED_YET,
    LACKS_CONDITIONS,
    LEFT_OFF_PAPERS,
    NO_GROUND_FOR_RUNOFF,
    NO_PLACE_LEFT,
    NOT_FOR_FULFILLED,
    NOT_FOR_UNFULFILLED,
    NOT_IN_RUNOFF,
    TIE_NOT_SETTLED_SO,
    VOTED_AGAIN,
    name_of,
    names_of,
    question_fault,
)
from meetings.tally import Cap, cap, choose

QUESTIONS = ("good", "excellent", "fulfilled", "unfulfilled")


@dataclass(frozen=True)
class Count:
    """Where the voting stands: each subject's latest result by question, who took a place, who are tied."""

    good: Mapping[str, LineResult] = field(default_factory=dict)
    fulfilled: Mapping[str, LineResult] = field(default_factory=dict)
    unfulfilled: Mapping[str, LineResult] = field(default_factory=dict)
    excellent_held: bool = False
    taken: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()
    places_left: int = 0

    @property
    def passed_good(self) -> tuple[str, ...]:
        """The pool: everyone who passed the good vote."""
        return tuple(subject for subject, line in self.good.items() if line.carried)


def count(item: Item) -> Count:
    """What the item's rounds, and ties settled without a ballot, add up to."""
    state = Count()
    results = iter(round_results(item))
    for act in item.record:
        state = _settled(state, act) if isinstance(act, TieSettled) else _counted(item, state, next(results))
    return state


def places(item: Item, state: Count) -> Cap:
    """The cap on excellent as the good vote left it."""
    rules = item.rules
    return cap(
        share=rules.cap_share,
        base=rules.cap_base,
        rounding=rules.cap_rounding,
        least=rules.cap_min,
        passed=len(state.passed_good),
        rated=len(item.rated),
    )


def may_be_excellent(item: Item, state: Count) -> tuple[str, ...]:
    """Who stands in the choice of the excellent: passed the good vote and meets the conditions, in ballot order."""
    passed = set(state.passed_good)
    return tuple(subject.id for subject in item.subjects if subject.id in passed and subject.conditions)


def _counted(item: Item, state: Count, result: RoundResult) -> Count:
    match result.held.question:
        case "excellent":
            return _chosen(item, state, result)
        case "good":
            return replace(state, good={**state.good, **result.lines})
        case "fulfilled":
            return replace(state, fulfilled={**state.fulfilled, **result.lines})
        case "unfulfilled":
            return replace(state, unfulfilled={**state.unfulfilled, **result.lines})
    return state


def _chosen(item: Item, state: Count, result: RoundResult) -> Count:
    standing = state.tied if result.held.runoff else may_be_excellent(item, state)
    passing = {s: line.for_votes for s, line in result.lines.items() if line.carried and s in standing}
    open_places = state.places_left if result.held.runoff else places(item, state).allowed
    choice = choose(passing, open_places)
    before = state.taken if result.held.runoff else ()
    tied = () if result.held.runoff or item.rules.cap_tie == "none" else choice.tied
    return replace(state, excellent_held=True, taken=before + choice.taken, tied=tied, places_left=choice.places_left)


def _settled(state: Count, act: TieSettled) -> Count:
    taken = tuple(subject for subject in act.order if subject in state.tied)[: state.places_left]
    return replace(state, taken=state.taken + taken, tied=(), places_left=state.places_left - len(taken))


def level_of(item: Item, state: Count, subject: str) -> Level | None:
    """The subject's level as it stands: every level by its own majority."""
    if _carried(state.good, subject):
        return "excellent" if subject in state.taken else "good"
    if _carried(state.fulfilled, subject):
        return "fulfilled"
    implied = item.rules.below_fulfilled == "implied" and subject in state.fulfilled
    return "unfulfilled" if implied or _carried(state.unfulfilled, subject) else None


def unvoted(item: Item, state: Count, subject: str) -> bool:
    """Whether a round that could still give the subject a level was not held."""
    voted_unfulfilled = subject in state.unfulfilled or item.rules.below_fulfilled == "implied"
    return not (subject in state.good and subject in state.fulfilled and voted_unfulfilled)


def _carried(lines: Mapping[str, LineResult], subject: str) -> bool:
    return subject in lines and lines[subject].carried


# ------------------------------------------------------------------ may this round be held now, and if not, why?


def round_findings(item: Item, held: RoundHeld, where: str) -> Iterator[Finding]:
    """What stands against holding this round now."""
    yield from question_fault(item, held, QUESTIONS, where)
    if held.criterion:
        yield CRITERION_UNCLEAR.at(f"{where}.criterion", why="lượt này không phải biểu quyết tiêu chí")
    if held.runoff and held.question != "excellent":
        yield NO_GROUND_FOR_RUNOFF.at(
            f"{where}.runoff", why="chỉ bỏ phiếu lại khi chọn xuất sắc mà bằng phiếu ở chỗ cuối"
        )
    elif not item.doubtful:
        yield from _standing_findings(item, count(item), held, where)
    elif held.question == "excellent":
        yield from _conditions_faults(item, held, where)


def _standing_findings(item: Item, state: Count, held: RoundHeld, where: str) -> Iterator[Finding]:
    match held.question:
        case "good":
            yield from _good_findings(item, state, held, where)
        case "excellent" if held.runoff:
            yield from _runoff_faults(item, state, held, where)
        case "excellent":
            yield from _excellent_findings(item, state, held, where)
        case "fulfilled":
            yield from _fulfilled_findings(item, state, held, where)
        case "unfulfilled":
            yield from _unfulfilled_findings(item, state, held, where)


def _again(item: Item, before: Mapping[str, LineResult], held: RoundHeld, where: str) -> Iterator[Finding]:
    again = tuple(subject for subject in held.votes if subject in before)
    if again:
        yield VOTED_AGAIN.at(where, subjects=names_of(item, again))


def _good_findings(item: Item, state: Count, held: RoundHeld, where: str) -> Iterator[Finding]:
    if state.excellent_held:
        yield GOOD_AFTER_EXCELLENT.at(f"{where}.question")
    yield from _again(item, state.good, held, where)


def _excellent_findings(item: Item, state: Count, held: RoundHeld, where: str) -> Iterator[Finding]:
    waiting = tuple(subject for subject in item.rated if subject not in state.good)
    if waiting:
        yield GOOD_NOT_VOTED_YET.at(f"{where}.question", subjects=names_of(item, waiting))
        return
    for subject in held.votes:
        if subject in state.good and not state.good[subject].carried:
            line = state.good[subject]
            majority = item.majority(held)
            needed = majority.needed if majority else "quá nửa"
            figures = {"subject": name_of(item, subject), "votes": line.for_votes, "needed": needed}
            yield DID_NOT_PASS_GOOD.at(f"{where}.votes.{subject}", **figures)
    yield from _conditions_faults(item, held, where)
    off_ballot = tuple(subject for subject in may_be_excellent(item, state) if subject not in held.votes)
    if off_ballot:
        yield LEFT_OFF_PAPERS.at(f"{where}.votes", subjects=names_of(item, off_ballot))
    allowed = places(item, state).allowed
    yield from marks_fault(held, allowed, where)
    if allowed == 0:
        yield NO_PLACE_LEFT.at(where)
    if state.excellent_held:
        yield VOTED_AGAIN.at(where, subjects=names_of(item, tuple(held.votes)))


def _conditions_faults(item: Item, held: RoundHeld, where: str) -> Iterator[Finding]:
    for subject_id in held.votes:
        subject = item.subject(subject_id)
        if subject is not None and not subject.conditions:
            yield LACKS_CONDITIONS.at(f"{where}.votes.{subject_id}", subject=subject.name)


def _runoff_faults(item: Item, state: Count, held: RoundHeld, where: str) -> Iterator[Finding]:
    if not state.tied or item.rules.cap_tie != "runoff":
        why = "không có ai bằng phiếu ở chỗ cuối" if not state.tied else "cách hiểu «cap.tie» không cho bỏ phiếu lại"
        yield NO_GROUND_FOR_RUNOFF.at(f"{where}.runoff", why=why)
        return
    for subject in held.votes:
        if subject not in state.tied:
            figures = {"subject": name_of(item, subject), "offered": names_of(item, state.tied)}
            yield NOT_IN_RUNOFF.at(f"{where}.votes.{subject}", why="không bằng phiếu ở chỗ cuối", **figures)
    yield from missing_line_faults(held.votes, state.tied, where)
    yield from marks_fault(held, state.places_left, where)


def _fulfilled_findings(item: Item, state: Count, held: RoundHeld, where: str) -> Iterator[Finding]:
    for subject in held.votes:
        if subject not in state.good:
            why = "chưa biểu quyết mức hoàn thành tốt"
        elif state.good[subject].carried:
            why = f"đã đạt mức hoàn thành tốt với {state.good[subject].for_votes} phiếu"
        else:
            continue
        if item.subject(subject) is not None:
            yield NOT_FOR_FULFILLED.at(f"{where}.votes.{subject}", subject=name_of(item, subject), why=why)
    yield from _again(item, state.fulfilled, held, where)


def _unfulfilled_findings(item: Item, state: Count, held: RoundHeld, where: str) -> Iterator[Finding]:
    for subject in held.votes:
        if item.rules.below_fulfilled == "implied":
            why = "theo cách hiểu đã chọn, không đạt mức hoàn thành thì không phải biểu quyết thêm"
        elif subject not in state.fulfilled:
            why = "chưa biểu quyết mức hoàn thành nhiệm vụ"
        elif state.fulfilled[subject].carried or _carried(state.good, subject):
            why = "đã đạt mức cao hơn"
        else:
            continue
        if item.subject(subject) is not None:
            yield NOT_FOR_UNFULFILLED.at(f"{where}.votes.{subject}", subject=name_of(item, subject), why=why)
    yield from _again(item, state.unfulfilled, held, where)


def tie_faults(item: Item, act: TieSettled, where: str) -> Iterator[Finding]:
    """Whether a tie may be settled so: the reading allows it, there is a tie, and only the tied are named."""
    state = count(item)
    if item.rules.cap_tie not in {"priority_list", "chair_recorded"}:
        yield TIE_NOT_SETTLED_SO.at(where, why=f"cách hiểu «cap.tie» đang là «{item.rules.cap_tie}»")
    elif not state.tied and not item.doubtful:
        yield TIE_NOT_SETTLED_SO.at(where, why="không có ai bằng phiếu ở chỗ cuối")
    elif not item.doubtful:
        strangers = [subject for subject in act.order if subject not in state.tied]
        if strangers or len(set(act.order)) != len(act.order) or len(act.order) < state.places_left:
            tied = names_of(item, state.tied)
            why = f"thứ tự phải gồm những người bằng phiếu ({tied}), mỗi người một lần, đủ {state.places_left} chỗ"
            yield TIE_NOT_SETTLED_SO.at(f"{where}.order", why=why)


def unfinished_faults(item: Item) -> Iterator[Finding]:
    """Whether everyone who is rated stood in a good round, once one was held."""
    last = max((number for number, held in enumerate(item.rounds) if held.question == "good"), default=None)
    if last is not None:
        yield from missing_line_faults(count(item).good, item.rated, f"{item.where}.round[{last}]")
