"""What an item came to, in whole sentences: each subject's result, the cap in words, what is still open."""

from collections.abc import Iterable, Iterator

from forms.parts.naming import Names
from forms.parts.wording import figures, more_than, not_more_than, resolved, sentence, whole
from meetings.item import Item, LineResult, RoundResult
from meetings.outcome import ItemOutcome, Pending
from meetings.people import LEVEL_NAMES, LEVELS, Level, Organ, Subject
from meetings.tally import Cap
from meetings.vietnamese import number, share, two_digits

OF_CONVENED = whole("convened")
DOWNWARDS: tuple[Level, ...] = ("good", "fulfilled", "unfulfilled")
EXCELLENT = LEVEL_NAMES["excellent"]
GOOD = LEVEL_NAMES["good"]


def not_rated(subject: Subject, names: Names) -> str:
    """``Không đánh giá, xếp loại đồng chí …; lý do: …``."""
    return next(not_rated_together([subject], names))


def not_rated_together(subjects: Iterable[Subject], names: Names) -> Iterator[str]:
    """The same for several, those of one reason together: ``Không đánh giá, xếp loại các đồng chí …; lý do: …``."""
    alike: dict[str, list[str]] = {}
    for subject in subjects:
        alike.setdefault(sentence(subject.reason), []).append(subject.id)
    for reason, those in alike.items():
        yield f"Không đánh giá, xếp loại {names.together(those)}; lý do: {reason}"


def result(came_out: ItemOutcome, subject: str, organ: Organ, names: Names) -> str:
    """The result sentence of one subject; it never names another."""
    level = came_out.level_of(subject)
    if level is None:
        return _without_level(came_out, subject, names)
    begun = f"{resolved(came_out.item, organ, names.address(subject))}: {LEVEL_NAMES[level]}"
    return f"{begun}, {_ground(came_out, subject, level)}{_after(came_out, subject, level)}."


def verdict_ground(came_out: ItemOutcome, subject: str, level: Level) -> str:
    """The figures of a level in a table that says of what shares are taken: ``12/15 phiếu (80,00%)``."""
    return f"{_ground(came_out, subject, level, of='')}{_after(came_out, subject, level)}"


def deciding_line(came_out: ItemOutcome, subject: str) -> tuple[RoundResult, LineResult] | None:
    """The line that a subject's level, or its lack, rests on; None where no ballot was held on it."""
    level = came_out.level_of(subject)
    asked = ("level",) if came_out.item.voting.ballot == "four_level" else (level, *reversed(DOWNWARDS))
    return next((found for question in asked if (found := _latest(came_out, question, subject))), None)


def _latest(came_out: ItemOutcome, question: str | None, subject: str) -> tuple[RoundResult, LineResult] | None:
    held = (r for r in reversed(came_out.rounds) if r.held.question == question and subject in r.lines)
    found = next(held, None)
    return None if found is None else (found, found.lines[subject])


def _ground(came_out: ItemOutcome, subject: str, level: Level, of: str = OF_CONVENED) -> str:
    """The figures that gave the level: ``12/15 phiếu (80,00% tổng số thành viên triệu tập)``."""
    found = deciding_line(came_out, subject)
    if found is None:
        return "không bỏ phiếu"
    held, line = found
    if held.held.question == "fulfilled" and level == "unfulfilled":
        said = figures(line.for_votes, len(came_out.item.circle), of)
        fell_short = f"mức {LEVEL_NAMES['fulfilled']} chỉ được {said}, {not_more_than(came_out.item)}"
        return f"do {fell_short}; theo cách tính áp dụng thì không biểu quyết thêm"
    own = f"{two_digits(line.for_votes)} phiếu, cộng dồn với các mức cao hơn là " if line.cumulated else ""
    return f"{own}{figures(line.counted, len(came_out.item.circle), of)}{_other_base(came_out.item, line)}"


def _other_base(item: Item, line: LineResult) -> str:
    """The majority's own base, where the reading chosen is not that of the convened."""
    if item.rules.majority_base == "convened":
        return ""
    return f", {more_than(item)} ({two_digits(line.counted)}/{two_digits(line.majority.base)})"


def _after(came_out: ItemOutcome, subject: str, level: Level) -> str:
    if level == "excellent" and any(subject in placing.settled for placing in came_out.placings):
        by = {"priority_list": "chọn theo thứ tự ưu tiên đã ghi nhận", "chair_recorded": "do chủ trì quyết định"}
        return f"; bằng phiếu ở chỗ cuối, {by.get(came_out.item.rules.cap_tie, 'đã ghi lý do')}"
    if any(subject in pending.subjects for pending in came_out.pending if pending.reason == "tie-at-cap"):
        return f"; bằng phiếu ở chỗ cuối khi chọn mức {EXCELLENT}, chưa giải quyết"
    return ""


def _without_level(came_out: ItemOutcome, subject: str, names: Names) -> str:
    item = came_out.item
    if item.voting.ballot == "four_level":
        return _without_majority(came_out, subject, names)
    asked = [(level, found[1]) for level in DOWNWARDS if (found := _latest(came_out, level, subject))]
    if not asked:
        return f"Chưa biểu quyết xếp loại {names.address(subject)}."
    said = ", ".join(f"mức {LEVEL_NAMES[level]} {figures(line.for_votes, len(item.circle))}" for level, line in asked)
    missing = f"chưa đủ điều kiện xếp loại{' ' + LEVEL_NAMES[asked[0][0]] if len(asked) == 1 else ''}"
    following = next((level for level in DOWNWARDS if level not in dict(asked)), None)
    not_yet = f"; chưa biểu quyết mức {LEVEL_NAMES[following]}" if following else ""
    return f"{names.opening(subject)}: {said}, {not_more_than(item)}; {missing}{not_yet}."


def _without_majority(came_out: ItemOutcome, subject: str, names: Names) -> str:
    found = _latest(came_out, "level", subject)
    if found is None:
        return f"Chưa biểu quyết xếp loại {names.address(subject)}."
    item, line = came_out.item, found[1]
    highest = [level for level in LEVELS if line.votes.get(level, 0) == line.for_votes]
    said = ", ".join(f"mức {LEVEL_NAMES[level]} {figures(line.for_votes, len(item.circle))}" for level in highest)
    return f"{names.opening(subject)}: cao phiếu nhất là {said}, {not_more_than(item)}; chưa đủ điều kiện xếp loại."


def still_open(came_out: ItemOutcome, names: Names) -> Iterator[str]:
    """What the item leaves open (chưa có kết quả), beyond each subject's own sentence."""
    for pending in came_out.pending:
        if pending.reason == "tie-at-cap":
            yield _open_tie(pending, names)
    open_ones = [s for pending in came_out.pending if pending.reason == "no-majority" for s in pending.subjects]
    if open_ones and came_out.item.rules.no_majority == "refer_up" and came_out.item.voting.ballot == "four_level":
        yield f"Báo cáo cấp trên xem xét mức xếp loại đối với {names.together(open_ones)}."


def _open_tie(pending: Pending, names: Names) -> str:
    places = two_digits(pending.places or 0)
    return f"{names.opening_together(pending.subjects)} bằng phiếu ở chỗ cuối, còn {places} chỗ, chưa giải quyết."


def cap_in_words(came_out: ItemOutcome, regulation: str) -> Iterator[str]:
    """The cap on excellent as it was reckoned (giới hạn tỷ lệ xuất sắc), and how many were chosen."""
    ceiling = came_out.cap
    asked = {held.held.question for held in came_out.rounds}
    if ceiling is None or "good" not in asked or not ceiling.pool:
        return
    who = "đảng viên" if all(s.kind == "member" for s in came_out.item.subjects) else "người"
    base = {
        "pool": f"{who} đạt mức {GOOD} ở lượt biểu quyết mức này, kể cả người sau đó được chọn {EXCELLENT}",
        "final_good": f"{who} còn lại ở mức {GOOD} sau khi chọn",
        "all_rated": f"{who} được đánh giá, xếp loại",
    }[ceiling.base]
    clause = came_out.item.rules.cap_clause
    limit = f"Giới hạn mức {EXCELLENT} ({regulation}, {clause}): không vượt quá {share(ceiling.share)} số {base}"
    nobody = "" if ceiling.allowed else f", không ai được xếp loại {EXCELLENT}"
    yield f"{limit}; {_reckoning(came_out, ceiling)}{nobody}."
    if "excellent" in asked:
        yield f"Số {who} được chọn {EXCELLENT}: {two_digits(came_out.used)}."


def _reckoning(came_out: ItemOutcome, ceiling: Cap) -> str:
    said = _sum(ceiling, came_out.item.rules.cap_rounding)
    if ceiling.allowed > ceiling.by_share:
        said += f"; theo cách tính áp dụng được chọn ít nhất {two_digits(ceiling.allowed)}"
    return said


def _sum(ceiling: Cap, rounding: str) -> str:
    """The sum itself; where the base shrinks with every choice, the last number that fits and the first that does not."""
    places = ceiling.by_share
    if ceiling.base == "final_good":
        fits = _product(ceiling, ceiling.base_count - places)
        too_many = _product(ceiling, ceiling.base_count - places - 1)
        said = f"chọn {two_digits(places)} người: {fits}; lấy {two_digits(places)}"
        return said if places == ceiling.base_count else f"{said} (chọn {two_digits(places + 1)} thì vượt: {too_many})"
    said = _product(ceiling, ceiling.base_count)
    way = "làm tròn từ 0,5 trở lên thành 1, " if rounding == "half_up" else "làm tròn xuống, "
    return f"{said}; {'' if ceiling.exact == places else way}lấy {two_digits(places)}"


def _product(ceiling: Cap, count: int) -> str:
    return f"{share(ceiling.share)} × {two_digits(count)} = {number(ceiling.share * count)}"
