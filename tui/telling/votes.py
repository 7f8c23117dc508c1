"""Where the votes of an item stand, in words: its circle, the rounds held, what is due next, who stands and who does not."""

from collections.abc import Iterator, Mapping, Sequence

from forms.parts.layout import manner_of
from forms.parts.marking import asks
from forms.parts.naming import Names, names_of
from forms.parts.rounds import NOT_CARRIED, Turn, repeated, turns, verdict
from forms.parts.wording import SHORT_LEVELS, capital, more_than, not_more_than
from meetings.acts import Question
from meetings.due import DueBallot, due
from meetings.item import Item
from meetings.meeting import Meeting
from meetings.off_ballot import off_ballot
from meetings.outcome import PENDING_NAMES, ItemOutcome, Reason, cap_reason
from meetings.people import LEVEL_NAMES, Level
from meetings.steps import missing_before_vote
from meetings.tally import Majority
from meetings.vietnamese import two_digits
from tui.typed.totals import Asked
from tui.widgets.rows import Row, Tone

_NAMED: dict[Question, str] = {
    "good": "mức tốt",
    "excellent": "chọn xuất sắc",
    "fulfilled": "mức hoàn thành",
    "unfulfilled": "mức không hoàn thành",
    "level": "phiếu bốn mức",
    "criterion": "tiêu chí",
}
_LEVELS: dict[Level, str] = {
    "excellent": "xuất sắc",
    "good": "tốt",
    "fulfilled": "hoàn thành",
    "unfulfilled": "không hoàn thành",
}
_NAMED_RUNOFFS: dict[Question, str] = {"excellent": "bỏ phiếu lại xuất sắc", "level": "bỏ phiếu lại giữa các mức"}


def asked_in_words(meeting: Meeting, asked: Asked) -> str:
    """What a ballot asks: ``Biểu quyết mức Hoàn thành tốt nhiệm vụ``."""
    said = asks(asked.ballot, asked.criterion, manner_of(meeting))
    if asked.ballot.question != "excellent" or asked.ballot.runoff:
        return said
    return f"Chọn mức {LEVEL_NAMES['excellent']}, {said.removeprefix('Chọn ')}"


def round_heading(meeting: Meeting, asked: Asked, number: int) -> str:
    """The ballot by its number: ``Nội dung 2, lượt 1: Biểu quyết …``."""
    item = f"Nội dung {asked.item + 1}, lượt" if len(meeting.items) > 1 else "Lượt"
    return f"{item} {number}: {asked_in_words(meeting, asked)}"


def item_told(meeting: Meeting, item: Item, shown: int) -> Iterator[str]:
    """The item, its circle, the steps missing, the cap, the last ``shown`` rounds held."""
    came_out = meeting.outcomes[item.number]
    yield f"Nội dung {item.number + 1}: {item.voting.name} ({item.voting.clause})"
    yield _circle(item)
    if not item.rounds:
        yield from _missing_steps(meeting, item)
    yield from _places(came_out)
    yield from _rounds(came_out, names_of(meeting), shown)


def _circle(item: Item) -> str:
    majority = item.majority or Majority(len(item.circle), item.rules.majority_ratio)
    there = f"Triệu tập {two_digits(len(item.circle))}, có mặt {two_digits(len(item.present))}"
    rule = f"cần ít nhất {two_digits(majority.needed)} phiếu, {more_than(item)} ({item.rules.majority_clause})"
    return f"{there}; {rule}"


def _missing_steps(meeting: Meeting, item: Item) -> Iterator[str]:
    """What the regulation wants before the first ballot and the record does not show."""
    for state in missing_before_vote(item, meeting):
        waiting = f" (còn {two_digits(len(state.waiting))} người)" if state.waiting else ""
        yield f"⚠ Chưa ghi bước: {state.step.text_in(meeting.prepared.organ)}{waiting} ({state.step.clause})"


def _places(came_out: ItemOutcome) -> Iterator[str]:
    """The cap once everybody was voted good: how it is reckoned, how many places are left; annex 3 and 4.2."""
    asked = {held.held.question for held in came_out.rounds}
    if came_out.cap is not None and "good" in asked:
        reason = cap_reason(came_out.cap, came_out.item.rules)
        left = max(0, came_out.cap.allowed - came_out.used)
        yield f"Xuất sắc: {reason.text}; đã chọn {came_out.used}, còn {left} chỗ ({reason.clause})"


def _rounds(came_out: ItemOutcome, names: Names, shown: int) -> Iterator[str]:
    """Each round in a line: the question, its papers, what it came to."""
    held = turns(came_out)
    if len(held) > shown:
        yield f"✓ {two_digits(len(held) - shown)} lượt trước: F7 xem trong sổ"
    for turn in held[-shown:]:
        again = ", lần nữa" if repeated(turn) else ""
        papers = f"{two_digits(turn.result.valid)}/{two_digits(turn.held.collected)} phiếu hợp lệ"
        yield f"✓ Lượt {turn.result.number + 1}, {_asked(turn)}{again}: {papers}; {came_to(turn, names)}"


def _asked(turn: Turn) -> str:
    held = turn.held
    if held.question == "criterion":
        return f"tiêu chí «{held.criterion}»"
    return _NAMED_RUNOFFS[held.question] if held.runoff else _NAMED[held.question]


def came_to(turn: Turn, names: Names) -> str:
    """What a round came to, in one line: ``đạt 11, không đạt 01``; whoever took a place or is level at the edge by name."""
    words: dict[str, list[str]] = {}
    for subject in turn.order:
        words.setdefault(verdict(turn, turn.result.lines[subject]).lower(), []).append(subject)
    placed = () if turn.placing is None else turn.placing.taken + turn.placing.tied
    said = (
        f"{word} {two_digits(len(those))}" + (f" ({', '.join(map(names.bare, those))})" if those[0] in placed else "")
        for word, those in words.items()
    )
    return ", ".join(said) if len(turn.order) > 1 else next(iter(words))


def next_told(meeting: Meeting, item: Item, ballots: Sequence[Asked]) -> Iterator[str]:
    """What may be done next, each with its key."""
    came_out = meeting.outcomes[item.number]
    for number, asked in enumerate(ballots):
        standing = f"{two_digits(len(asked.ballot.subjects))} đứng tên"
        yield f"{'  hoặc:' if number else '► F2:'} {asked_in_words(meeting, asked)} ({standing})"
    if any(pending.reason == "tie-at-cap" for pending in came_out.pending):
        if not any(asked.ballot.runoff for asked in ballots):
            yield "► F5: ghi cách giải quyết việc bằng phiếu ở chỗ cuối"
    elif not ballots:
        yield f"► {_ended(came_out)}"
    if any(asked.ballot.question == "level" and not asked.ballot.runoff for asked in ballots):
        yield from _criterion_step(came_out.item)


def _criterion_step(item: Item) -> Iterator[str]:
    """Where the annex has them, votes on a criterion come before the whole."""
    for step in item.voting.step:
        if step.shown_by == "criterion":
            yield f"  F9: {step.text[:1].lower()}{step.text[1:]} ({step.clause})"


def _ended(came_out: ItemOutcome) -> str:
    """No ballot is due: everybody has a level, or something is open that no ballot can settle."""
    if not came_out.item.rounds:
        return "Không có lượt nào phải bỏ phiếu."
    open_ones = {pending.reason: PENDING_NAMES[pending.reason] for pending in came_out.pending}
    return (
        f"Không còn lượt nào đến hạn; {', '.join(open_ones.values())}."
        if open_ones
        else "Đã bỏ phiếu xong nội dung này."
    )


def item_rows(meeting: Meeting) -> Iterator[Row]:
    """Each item with its state."""
    for item, came_out in zip(meeting.items, meeting.outcomes, strict=True):
        told, tone = _item_state(item, came_out)
        subjects = two_digits(len(item.subjects))
        name = capital(item.voting.name.removeprefix("Biểu quyết "))
        yield Row(str(item.number), (str(item.number + 1), name, subjects, told), tone)


def _item_state(item: Item, came_out: ItemOutcome) -> tuple[str, Tone]:
    ballots = due(item)
    if ballots and not item.rounds:
        return "chưa bỏ phiếu", "plain"
    if ballots:
        return f"tiếp: {_short(ballots[0], '')}", "warn"
    if came_out.pending:
        return "còn việc chưa giải quyết", "warn"
    return "đã xong", "good"


def subject_rows(meeting: Meeting, item: Item, ballots: Sequence[Asked]) -> Iterator[Row]:
    """Each subject: on which ballot it stands next, or why on none; what it came to so far."""
    came_out, names = meeting.outcomes[item.number], names_of(meeting)
    off = off_ballot(item, ballots[0].ballot) if ballots else {}
    for number, subject in enumerate(item.subjects, start=1):
        standing, tone = standing_told(subject.id, ballots, off)
        result = result_told(came_out, subject.id)
        yield Row(subject.id, (str(number), names.bare(subject.id), standing, result), tone)


def standing_told(subject: str, ballots: Sequence[Asked], off: Mapping[str, Reason]) -> tuple[str, Tone]:
    """On which of the ballots somebody stands, else why not on the first of them."""
    stands = [asked for asked in ballots if subject in asked.ballot.subjects]
    if stands:
        return f"✓ {' và '.join(_short(asked.ballot, subject) for asked in stands)}", "plain"
    return (f"✗ {off[subject].text}" if subject in off else ""), "dim"


def _short(ballot: DueBallot, subject: str) -> str:
    """A ballot in a word or two: ``mức tốt``, ``chọn xuất sắc``; between levels ``xuất sắc / tốt``."""
    levels = ballot.levels.get(subject, ())
    if levels:
        return " / ".join(_LEVELS[level] for level in levels)
    return _NAMED_RUNOFFS[ballot.question] if ballot.runoff else _NAMED[ballot.question]


def result_told(came_out: ItemOutcome, subject: str) -> str:
    """The level so far, or what is open."""
    level = came_out.level_of(subject)
    open_ones = [pending.reason for pending in came_out.pending if subject in pending.subjects]
    if "tie-at-cap" in open_ones:
        return "bằng phiếu ở chỗ cuối"
    if level is not None:
        return SHORT_LEVELS[level]
    found = came_out.item.subject(subject)
    if found is not None and not found.rated:
        return "không xếp loại"
    asked = any(subject in held.lines for held in came_out.rounds if held.held.question != "criterion")
    missed = NOT_CARRIED.lower() if came_out.cap is None else "chưa đạt mức nào"
    return missed if asked and open_ones else ""


def reasons_told(meeting: Meeting, item: Item, subject: str, ballots: Sequence[Asked]) -> Iterator[str]:
    """Everything that is known of one subject's result, each with its clause."""
    came_out = meeting.outcomes[item.number]
    rating = next(one for one in came_out.ratings if one.subject == subject)
    told = result_told(came_out, subject) if rating.level is None else LEVEL_NAMES[rating.level]
    yield f"Kết quả đến nay: {told or 'chưa có'}"
    for reason in rating.reasons:
        yield f"• {_with_clause(reason)}"
    for pending in came_out.pending:
        if subject in pending.subjects:
            yield f"• Còn lại: {_open(item, pending.reason)}"
    off = off_ballot(item, ballots[0].ballot) if ballots else {}
    standing, _ = standing_told(subject, ballots, off)
    if standing:
        clause = f" ({off[subject].clause})" if standing.startswith("✗") else ""
        yield f"Lượt tới: {standing}{clause}"


def _with_clause(reason: Reason) -> str:
    return f"{reason.text} ({reason.clause})" if reason.clause else reason.text


def _open(item: Item, reason: str) -> str:
    if reason == "no-majority":
        return not_more_than(item)
    return next(said for key, said in PENDING_NAMES.items() if key == reason)
