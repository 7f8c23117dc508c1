"""The places for an A in words (chỗ loại A): each scope with its arithmetic, who stands for one, who was chosen so far."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from forms.kpi.parts.figures import points
from forms.kpi.parts.levels import decision_on, letter_of
from meetings.kpi.filling import AGENCY, Cap
from meetings.kpi.naming import names_of
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.recorded import RecordedMonth
from meetings.kpi.score import Score
from meetings.kpi.working_of_level import cap_clause, cap_text
from meetings.people import Level
from meetings.vietnamese import two_digits
from tui.telling.month import cap_called
from tui.widgets.rows import Row, Tone

CHOICES: Mapping[int, Level | None] = {1: "excellent", 2: "good", 0: None}
"""What a digit after a row's number chooses; 0 leaves it open."""
MARKS = "1 loại A · 2 để ở loại B · 0 chưa chọn"


def at_the_cap(recorded: RecordedMonth) -> tuple[Score, ...]:
    """Everybody who has the points of an A, those with most points first; those whose rating is public and stands are out."""
    best = recorded.outcome.rules.classes[0][0]
    standing = (
        one for one in recorded.outcome.scores if one.score_level == best and one.person.id not in recorded.held
    )
    return tuple(sorted(standing, key=lambda score: score.total or 0, reverse=True))


def chosen_now(recorded: RecordedMonth) -> dict[str, Level]:
    """What is decided of those at the cap, as it stands in the book."""
    decisions = ((score.person.id, decision_on(recorded.outcome, score.person.id)) for score in at_the_cap(recorded))
    return {one: decision.level for one, decision in decisions if decision is not None}


def scope_lines(recorded: RecordedMonth, chosen: Mapping[str, Level]) -> Iterator[str]:
    """Each scope that binds: how many have the points, how many places there are, how many are left after the choice."""
    for cap in recorded.outcome.caps:
        if cap.binds and cap.reached:
            yield f"{cap_called(cap)}; {_left(recorded, cap, chosen)}"
    if recorded.lacking:
        yield f"Còn {two_digits(len(recorded.lacking))} người chưa có điểm: số chỗ còn có thể đổi."


def places_told(recorded: RecordedMonth) -> Iterator[str]:
    """How the places of each scope were reckoned, under the reading chosen and, beside it, under the others."""
    clause = cap_clause(recorded.outcome)
    for cap in recorded.outcome.caps:
        if cap.binds:
            said = cap_text(recorded.outcome, cap)
            yield f"{said[:1].upper()}{said[1:]} ({clause})."


def _left(recorded: RecordedMonth, cap: Cap, chosen: Mapping[str, Level]) -> str:
    """The places that are left in a scope."""
    best = recorded.outcome.rules.classes[0][0]
    levels = {**recorded.held, **chosen}
    taken = sum(level == best and _stands_in(recorded, one, cap) for one, level in levels.items())
    left = cap.allowed - taken
    if cap.scope == AGENCY and 0 <= (within := _usable_now(recorded, levels)) < left:
        return f"còn {two_digits(left)} chỗ, {usable_told(within)}"
    return f"quá {two_digits(-left)} chỗ" if left < 0 else f"còn {two_digits(left)} chỗ" if left else "hết chỗ"


def _usable_now(recorded: RecordedMonth, levels: Mapping[str, Level]) -> int:
    best = recorded.outcome.rules.classes[0][0]
    unsaid = [score.person.id for score in at_the_cap(recorded) if score.person.id not in levels]
    return usable(recorded.outcome, [one for one, level in levels.items() if level == best], unsaid)


def usable(outcome: MonthOutcome, chosen: Iterable[str], unsaid: Iterable[str]) -> int:
    """How many of those on whom nothing is decided can still have an A in all scopes at once: a group may have no room."""
    taken = Counter(outcome.score_of(one).person.group for one in chosen)
    waiting = Counter(outcome.score_of(one).person.group for one in unsaid)
    left = {cap.scope: cap.allowed - taken[cap.scope] for cap in outcome.caps if cap.binds and cap.scope != AGENCY}
    within = sum(min(many, max(0, left.get(group, many))) for group, many in waiting.items())
    agency = (cap.allowed - taken.total() for cap in outcome.caps if cap.binds and cap.scope == AGENCY)
    return min((within, *agency))


def usable_told(places: int) -> str:
    """The places that can be used, where a scope seems to have more."""
    return f"các nhóm chỉ cho dùng {two_digits(places)}" if places else "các nhóm không còn chỗ để dùng"


def _stands_in(recorded: RecordedMonth, one: str, cap: Cap) -> bool:
    return cap.scope in {AGENCY, recorded.people[one].group}


def standing_rows(recorded: RecordedMonth, chosen: Mapping[str, Level]) -> Iterator[Row]:
    """Those at the cap, each with points, scopes that are over, and what is chosen."""
    came_out, names, now = recorded.outcome, names_of(recorded.month), chosen_now(recorded)
    over = {pending.scope for pending in recorded.over}
    for number, score in enumerate(at_the_cap(recorded), start=1):
        one = score.person
        scopes = [
            "cơ quan" if cap.scope == AGENCY else "nhóm"
            for cap in came_out.caps
            if cap.scope in over and one.id in cap.standing
        ]
        said, tone = _choice(recorded, one.id, chosen.get(one.id), now.get(one.id))
        cells = (str(number), names[one.id], one.group, points(came_out, score.total), ", ".join(scopes), said)
        yield Row(one.id, cells, tone)


def _choice(recorded: RecordedMonth, one: str, chosen: Level | None, now: Level | None) -> tuple[str, Tone]:
    """What is chosen of somebody, and whether the book has it yet."""
    letter = letter_of(recorded.outcome.regulation, chosen or recorded.outcome.levels[one])
    if chosen != now:
        return (f"chọn {letter}, chưa ghi" if chosen else "bỏ chọn, chưa ghi"), "warn"
    if chosen is not None:
        return f"{letter}, đã quyết định", "good" if letter == "A" else "plain"
    return (f"{letter} theo điểm", "good") if letter else ("chưa chọn", "warn")
