"""Who does not stand on a ballot that is due, and why (không đứng tên trong lượt bỏ phiếu)."""

from collections.abc import Callable, Mapping

from meetings import four_level, good_first
from meetings.due import DueBallot
from meetings.item import Item
from meetings.outcome import Reason
from meetings.people import Subject


def off_ballot(item: Item, ballot: DueBallot) -> Mapping[str, Reason]:
    """Why each subject that is not on the ballot's papers is not on them, by id, in ballot order. Annex 3, 4.2 and 5."""
    why = _good_first(item, ballot) if item.voting.ballot == "good_first" else _four_level(item, ballot)
    off = (subject for subject in item.subjects if subject.id not in ballot.subjects)
    clause = item.rules.cap_clause if ballot.question == "excellent" else item.voting.clause
    return {
        subject.id: Reason(why(subject) if subject.rated else f"không đánh giá, xếp loại: {subject.reason}", clause)
        for subject in off
    }


def _good_first(item: Item, ballot: DueBallot) -> Callable[[Subject], str]:
    state = good_first.count(item)

    def why(subject: Subject) -> str:
        good = state.good.get(subject.id)
        if good is None:
            return "chưa biểu quyết mức tốt"
        if ballot.question == "good":
            return f"đã biểu quyết mức tốt: {'đạt' if good.carried else 'không đạt'}"
        if ballot.question == "excellent":
            return _why_not_excellent(state, ballot, subject)
        return "đã đạt mức tốt" if good.carried else _why_not_lower(state, ballot, subject)

    return why


def _why_not_excellent(state: good_first.Count, ballot: DueBallot, subject: Subject) -> str:
    good = state.good[subject.id]
    if not good.carried:
        return f"không đạt mức tốt: {good.for_votes} phiếu, cần {good.majority.needed}"
    if not subject.conditions:
        return "không bảo đảm tiêu chuẩn, điều kiện xuất sắc"
    if subject.id in state.taken:
        return "đã được chọn"
    return "không bằng phiếu ở chỗ cuối" if ballot.runoff else "không thuộc diện chọn"


def _why_not_lower(state: good_first.Count, ballot: DueBallot, subject: Subject) -> str:
    """Why somebody who failed the good vote stands in no vote downwards, or not in this one."""
    fulfilled = state.fulfilled.get(subject.id)
    if fulfilled is None:
        return "chưa biểu quyết mức hoàn thành"
    if fulfilled.carried:
        return "đã đạt mức hoàn thành"
    if ballot.question == "fulfilled":
        return "không đạt mức hoàn thành"
    return "đã biểu quyết mức không hoàn thành"


def _four_level(item: Item, ballot: DueBallot) -> Callable[[Subject], str]:
    state = four_level.count(item)

    def why(subject: Subject) -> str:
        if state.level(subject.id) is not None:
            return "đã có mức quá nửa"
        if subject.id in state.latest:
            return "đã bỏ phiếu, chưa mức nào quá nửa"
        return "chưa bỏ phiếu bốn mức" if ballot.runoff else "chưa đến lượt"

    return why
