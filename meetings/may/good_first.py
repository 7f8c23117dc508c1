"""May this round of a good-first voting be held now? Good before excellent, and who may stand on each ballot."""

from collections.abc import Iterator, Mapping

from meetings.acts import RoundHeld, TieSettled
from meetings.ballots import marks_fault, missing_line_faults
from meetings.faults import Finding
from meetings.good_first import Count, count, may_be_excellent, passed, places
from meetings.item import Item, LineResult
from meetings.may.standing import (
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

QUESTIONS = ("good", "excellent", "fulfilled", "unfulfilled")


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
    if again and not held.reason:
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
            figures = {"subject": name_of(item, subject), "votes": line.for_votes, "needed": line.majority.needed}
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
        if not held.reason:
            yield VOTED_AGAIN.at(where, subjects=names_of(item, tuple(held.votes)))
        yield from missing_line_faults(item.everybody, held.votes, state.taken + state.tied, where)


def _conditions_faults(item: Item, held: RoundHeld, where: str) -> Iterator[Finding]:
    for subject_id in held.votes:
        subject = item.subject(subject_id)
        if subject is not None and not subject.conditions:
            yield LACKS_CONDITIONS.at(f"{where}.votes.{subject_id}", subject=name_of(item, subject_id))


def _runoff_faults(item: Item, state: Count, held: RoundHeld, where: str) -> Iterator[Finding]:
    if not state.tied or item.rules.cap_tie != "runoff":
        why = (
            "không có ai bằng phiếu ở chỗ cuối"
            if not state.tied
            else "cách hiểu đang dùng («cap.tie») không cho bỏ phiếu lại"
        )
        yield NO_GROUND_FOR_RUNOFF.at(f"{where}.runoff", why=why)
        return
    for subject in held.votes:
        if subject not in state.tied:
            figures = {"subject": name_of(item, subject), "offered": names_of(item, state.tied)}
            yield NOT_IN_RUNOFF.at(f"{where}.votes.{subject}", why="không bằng phiếu ở chỗ cuối", **figures)
    yield from missing_line_faults(item.everybody, held.votes, state.tied, where)
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
        elif state.fulfilled[subject].carried or passed(state.good, subject):
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
        yield TIE_NOT_SETTLED_SO.at(where, why="cách hiểu đang dùng («cap.tie») không cho giải quyết ngoài phiếu")
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
        yield from missing_line_faults(item.everybody, count(item).good, item.rated, f"{item.where}.round[{last}]")
