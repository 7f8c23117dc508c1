"""What an item came to: ratings, cap, what is still pending, and the reason of each result.

Everything here is derived from the acts; papers and screens print it and decide nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from meetings import four_level, good_first
from meetings.acts import TieSettled
from meetings.four_level import LevelBallot
from meetings.good_first import Placing
from meetings.item import Item, LineResult, RoundResult
from meetings.people import LEVEL_NAMES, Level
from meetings.regulation import Rules
from meetings.tally import Cap, Majority
from meetings.vietnamese import number, share

PendingReason = Literal["tie-at-cap", "no-majority", "not-voted"]

BASE_NAMES = {
    "convened": "thành viên triệu tập",
    "present": "thành viên có mặt",
    "returned": "phiếu thu về",
    "valid": "phiếu hợp lệ",
}
PENDING_NAMES: dict[PendingReason, str] = {
    "tie-at-cap": "bằng phiếu ở chỗ cuối mức xuất sắc, chưa giải quyết",
    "no-majority": "không mức nào quá nửa",
    "not-voted": "chưa biểu quyết xong",
}


class Reason(NamedTuple):
    """Why a result is what it is: a sentence with the figures put in, and the clause."""

    text: str
    clause: str


class Pending(NamedTuple):
    """What is not settled yet (chưa có kết quả), for whom; ``places`` are left at the cap for a tie."""

    reason: PendingReason
    subjects: tuple[str, ...]
    places: int | None = None


class Rating(NamedTuple):
    """A subject's level (mức xếp loại), None while no majority gave one or where the subject is not rated."""

    subject: str
    level: Level | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class ItemOutcome:
    """An item as it came out. ``cap`` is None where the voting has none; ``used`` counts the excellent.

    ``placings`` hold what is particular to rounds for excellent, ``ballots`` to four-level rounds.
    """

    item: Item
    rounds: tuple[RoundResult, ...]
    majority: Majority | None
    cap: Cap | None
    used: int
    ratings: tuple[Rating, ...]
    pending: tuple[Pending, ...]
    placings: tuple[Placing, ...] = ()
    ballots: tuple[LevelBallot, ...] = ()

    def level_of(self, subject: str) -> Level | None:
        """The level that a subject came out with."""
        return next((rating.level for rating in self.ratings if rating.subject == subject), None)


def outcome(item: Item) -> ItemOutcome:
    """Derive the item's outcome from its record."""
    return _good_first(item) if item.voting.ballot == "good_first" else _four_level(item)


def _good_first(item: Item) -> ItemOutcome:
    state = good_first.count(item)
    cap = good_first.places(item, state)
    levels = {subject: good_first.level_of(item, state, subject) for subject in item.rated}
    ratings = tuple(
        Rating(subject.id, levels.get(subject.id), tuple(_good_first_reasons(item, state, cap, subject.id)))
        for subject in item.subjects
    )
    pending = [Pending("tie-at-cap", state.tied, state.places_left)] if state.tied else []
    for subject, level in levels.items():
        if level is None:
            reason: PendingReason = "not-voted" if good_first.unvoted(item, state, subject) else "no-majority"
            pending.append(Pending(reason, (subject,)))
    return ItemOutcome(
        item, item.results, item.majority, cap, len(state.taken), ratings, tuple(pending), state.placings
    )


def _four_level(item: Item) -> ItemOutcome:
    state = four_level.count(item)
    ratings = tuple(
        Rating(s.id, state.level(s.id) if s.rated else None, tuple(_level_reasons(item, s.id))) for s in item.subjects
    )
    pending = tuple(
        Pending("no-majority" if subject in state.latest else "not-voted", (subject,))
        for subject in item.rated
        if state.level(subject) is None
    )
    return ItemOutcome(item, item.results, item.majority, None, 0, ratings, pending, ballots=state.ballots)


def majority_reason(line: LineResult, rules: Rules, what: str) -> Reason:
    """The arithmetic of one majority: "12 phiếu trên 15 thành viên triệu tập, cần 8: đạt"."""
    verdict = "đạt" if line.carried else "không đạt"
    base = BASE_NAMES[rules.majority_base]
    added = "cộng dồn từ mức cao xuống được " if line.cumulated else ""
    votes = f"{added}{line.counted} phiếu trên {line.majority.base} {base}"
    return Reason(f"{what}: {votes}, cần {line.majority.needed}: {verdict}", rules.majority_clause)


def cap_reason(cap: Cap, rules: Rules) -> Reason:
    """The arithmetic of the cap, under the reading chosen."""
    exact = number(cap.exact) if (100 * cap.exact).denominator == 1 else f"≈ {number(cap.exact)}"
    part = share(cap.share)
    sums = {
        "pool": f"{part} × {cap.base_count} người đạt mức tốt = {exact}",
        "final_good": f"{part} × (số người còn ở mức tốt), {cap.base_count} người đạt mức tốt: {exact}",
        "all_rated": f"{part} × {cap.base_count} người được xếp loại = {exact}",
    }
    return Reason(f"{sums[cap.base]}; được chọn không quá {cap.allowed}", rules.cap_clause)


def _good_first_reasons(item: Item, state: good_first.Count, cap: Cap, subject_id: str) -> Iterator[Reason]:
    subject = item.subject(subject_id)
    if subject is not None and not subject.rated:
        yield Reason(f"Không đánh giá, xếp loại: {subject.reason}", "")
    asked = [(result, result.lines[subject_id]) for result in item.results if subject_id in result.lines]
    for result, line in asked:
        yield majority_reason(line, item.rules, _asked(result))
    excellent = [line for result, line in asked if result.held.question == "excellent"]
    if excellent:
        yield cap_reason(cap, item.rules)
        yield from _place_reasons(item, state, subject_id, excellent[-1])


def _place_reasons(item: Item, state: good_first.Count, subject_id: str, line: LineResult) -> Iterator[Reason]:
    """Why somebody who was put up for excellent did or did not take a place, where votes alone do not say it."""
    settled = next((act for act in reversed(item.record) if isinstance(act, TieSettled)), None)
    clause = item.rules.cap_clause
    if subject_id in state.tied:
        yield Reason(f"Bằng phiếu ở chỗ cuối với {len(state.tied) - 1} người, còn {state.places_left} chỗ", clause)
    elif settled is not None and subject_id in settled.order:
        yield Reason(f"Bằng phiếu ở chỗ cuối, giải quyết theo thứ tự đã ghi nhận: {settled.reason}", clause)
    elif line.carried and subject_id not in state.taken:
        yield Reason("Đạt quá nửa nhưng không có chỗ: hết chỗ, hoặc bằng phiếu mà không phân định được", clause)


def _level_reasons(item: Item, subject_id: str) -> Iterator[Reason]:
    subject = item.subject(subject_id)
    if subject is not None and not subject.rated:
        yield Reason(f"Không đánh giá, xếp loại: {subject.reason}", "")
    for result in item.results:
        line = result.lines.get(subject_id)
        if line is not None:
            what = f"{_asked(result)}: {LEVEL_NAMES[line.choice]}" if line.choice in LEVEL_NAMES else _asked(result)
            yield majority_reason(line, item.rules, what)


def _asked(result: RoundResult) -> str:
    held = result.held
    if held.question == "criterion":
        return f"Tiêu chí «{held.criterion}»"
    name = "Phiếu bốn mức" if held.question == "level" else LEVEL_NAMES[held.question]
    return f"{name} (bỏ phiếu lại)" if held.runoff else name
