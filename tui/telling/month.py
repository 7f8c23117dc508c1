"""A month of KPI in words (tháng đánh giá): how far it is, everybody on one line, the caps and who is over them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction

from forms.kpi.parts.figures import points, weighted
from forms.kpi.parts.levels import decision_on, letter_of, why_not_rated
from meetings.kpi.exactness import plain
from meetings.kpi.filling import Cap
from meetings.kpi.naming import names_of
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.period import first_of, month_name
from meetings.kpi.recorded import RecordedMonth
from meetings.kpi.score import Score
from meetings.kpi.so_far import NO_SCORE_BELOW, UNSAID_NAMES
from meetings.kpi.working_of_level import scope_name
from meetings.people import Level
from meetings.vietnamese import decimal, share, short_date, two_digits
from tui.widgets.rows import Row, Tone

SHORT_LEVELS: dict[Level, str] = {
    "excellent": "xuất sắc",
    "good": "tốt",
    "fulfilled": "hoàn thành",
    "unfulfilled": "không hoàn thành",
}

SHORT_LACKING = {UNSAID_NAMES["general"]: "điểm chung", NO_SCORE_BELOW: "điểm cấp dưới"}


def month_called(recorded: RecordedMonth, *stage: str) -> str:
    """Which month, how far it is, of which unit: ``Tháng 7/2026 · đã công khai · Văn phòng Đảng ủy phường An Phú``."""
    return " · ".join((f"Tháng {month_name(first_of(recorded.month))}", *stage, recorded.month.unit.name))


def counts_told(recorded: RecordedMonth) -> str:
    """How many people there are, and how many of each level: ``12 người · A 01 · B 09 · C 01 · D 00 · chưa có mức 01``."""
    came_out = recorded.outcome
    levels = Counter(came_out.levels[score.person.id] for score in came_out.scores if score.rated is not False)
    told = [f"{two_digits(len(came_out.scores))} người"]
    told += [f"{one.letter} {two_digits(levels[one.level])}" for one in came_out.regulation.classes]
    if levels[None]:
        told.append(f"chưa có mức {two_digits(levels[None])}")
    if out := sum(score.rated is False for score in came_out.scores):
        told.append(f"không xếp loại {two_digits(out)}")
    return " · ".join(told)


def caps_told(outcome: MonthOutcome) -> Iterator[str]:
    """Each scope in which too many people have the points of an A, and by how many; who binds but is not over is left out."""
    for cap in outcome.caps:
        if cap.over:
            yield f"{cap_called(cap)}, vượt {two_digits(len(cap.standing) - cap.allowed)}"


def brief(lines: Iterable[str], most: int) -> Iterator[str]:
    """At most so many lines, the last one telling how many are left out."""
    said = list(lines)
    if len(said) <= most:
        yield from said
    else:
        yield from said[: most - 1]
        yield f"… và {two_digits(len(said) - most + 1)} dòng nữa: F5 ở màn hình Quyết định"


def cap_called(cap: Cap) -> str:
    """A scope with its figures: ``cả cơ quan: 03 người đủ điểm loại A, được 01 (20%)``."""
    room = f"được {two_digits(cap.allowed)}" if cap.allowed else "không có chỗ nào"
    lower = cap.reached - len(cap.standing)
    left = f", {two_digits(lower)} đã để ở mức dưới" if lower else ""
    return f"{scope_name(cap.scope)}: {two_digits(cap.reached)} người đủ điểm loại A{left}, {room} ({share(cap.share)})"


def people_rows(recorded: RecordedMonth, *, wide: bool) -> Iterator[Row]:
    """Everybody with points and level; a wide list has group and post as well."""
    came_out, names = recorded.outcome, names_of(recorded.month)
    for number, score in enumerate(came_out.scores, start=1):
        said, tone = standing_of(recorded, score)
        person = score.person
        figures = (_two(score.general), _two(weighted(came_out, score)), _two(score.bonus or None))
        more = (person.group, person.post) if wide else ()
        cells = (str(number), names[person.id], *more, *figures, points(came_out, score.total), said)
        yield Row(person.id, cells, tone)


def _two(number: Fraction | None) -> str:
    return "" if number is None else decimal(number)


def standing_of(recorded: RecordedMonth, score: Score) -> tuple[str, Tone]:
    """Where somebody stands, in words; the look only repeats them."""
    again = "xếp loại lại: " if score.person.id in recorded.reopened else ""
    said, tone = _standing(recorded, score)
    return f"{again}{said}", "warn" if again else tone


def _standing(recorded: RecordedMonth, score: Score) -> tuple[str, Tone]:
    came_out, one = recorded.outcome, score.person.id
    if score.rated is False:
        return "không xếp loại", "dim"
    if one in recorded.lacking:
        return f"thiếu {', '.join(SHORT_LACKING.get(lacking, lacking) for lacking in recorded.lacking[one])}", "plain"
    level = came_out.levels[one]
    if level is None:
        return "đủ điểm A, vượt, chờ", "warn"
    said = f"{letter_of(came_out.regulation, level)} {SHORT_LEVELS[level]}"
    if level == score.score_level:
        tone: Tone = "bad" if level == came_out.rules.classes[-1][0] else "plain"
        return said, "good" if level == came_out.rules.classes[0][0] else tone
    of_points = letter_of(came_out.regulation, score.score_level)
    return f"{said} (điểm {of_points}, {'quyết định' if decision_on(came_out, one) else 'hết chỗ A'})", "plain"


def person_told(recorded: RecordedMonth, one: str) -> str:
    """Somebody in full: who it is, how the points came about, what stands in the way of a level."""
    came_out = recorded.outcome
    score = came_out.score_of(one)
    person = score.person
    told = [f"{names_of(recorded.month)[one]}, {person.post or 'chưa ghi chức vụ'}, nhóm «{person.group}»"]
    if score.rated is False:
        told.append(f"không xếp loại: {why_not_rated(came_out, score)}")
    elif one in recorded.lacking:
        told.append(f"chưa có điểm, còn thiếu {', '.join(recorded.lacking[one])}")
    else:
        told.append(_sum_told(came_out, score))
        told += over_told(recorded, one)
    return "; ".join(told)


def _sum_told(outcome: MonthOutcome, score: Score) -> str:
    parts = f"{_plain(score.general)} + {_plain(score.result)} × {outcome.regulation.result.most}%"
    bonus = f" + {_plain(score.bonus)}" if score.bonus else ""
    return f"{parts}{bonus}: {points(outcome, score.total)} điểm"


def _plain(number: Fraction | None) -> str:
    return "" if number is None else plain(number)


def over_told(recorded: RecordedMonth, one: str) -> Iterator[str]:
    """Of somebody without a place: which scope is over its cap, and by how many."""
    came_out = recorded.outcome
    waiting = {pending.scope for pending in recorded.over if one in pending.people}
    for cap in came_out.caps:
        if cap.scope in waiting:
            yield f"{scope_name(cap.scope)} vượt {two_digits(len(cap.standing) - cap.allowed)} chỗ loại A"


def day_told(recorded: RecordedMonth) -> str:
    """When the results became public, if they are."""
    if not recorded.published:
        return ""
    return f"công khai ngày {short_date(recorded.published[-1].on)}"
