"""Where the votes of an item stand, in words: its circle, the rounds held, what is due next, who stands and who does not."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import NamedTuple

from forms.parts.layout import manner_of
from forms.parts.marking import asks, at_most
from forms.parts.naming import Names, names_of
from forms.parts.rounds import NOT_CARRIED, Turn, repeated, turns, verdict
from forms.parts.terms import LEVEL_WORDS
from forms.parts.wording import capital, more_than, not_more_than, share_needed
from meetings.acts import Question
from meetings.asking import due_at
from meetings.due import DueBallot, open_to_criteria
from meetings.item import Item
from meetings.line_numbers import on_ballot
from meetings.meeting import Meeting
from meetings.off_ballot import off_ballot
from meetings.outcome import PENDING_NAMES, ItemOutcome, Reason, cap_reason
from meetings.people import LEVEL_NAMES
from meetings.secrecy import secrecy_findings
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
_NAMED_RUNOFFS: dict[Question, str] = {"excellent": "bỏ phiếu lại xuất sắc", "level": "bỏ phiếu lại giữa các mức"}
AGAIN = ", lần nữa"
AMPLE = 2
"""Room so many times as large as what is told needs lets it be told with all names."""


class Room(NamedTuple):
    """How much room there is to tell something: cells in a line, lines."""

    width: int
    lines: int

    def takes(self, *said: str) -> int:
        """How many lines that would take."""
        return sum(len(wrap(line, self.width)) for line in said)

    def fitting(self, *ways: str) -> str:
        """The first way of saying something that fits on one line, else the last."""
        return next((said for said in ways if len(said) <= self.width), ways[-1])


def asked_in_words(meeting: Meeting, asked: Asked) -> str:
    """What a ballot asks, on one line of a screen: ``Chọn Hoàn thành xuất sắc, không quá 02 đồng chí``."""
    ballot, manner = asked.ballot, manner_of(meeting)
    if ballot.question != "excellent":
        return asks(ballot, manner)
    if ballot.runoff:
        return f"Bỏ phiếu lại xuất sắc, chọn {at_most(ballot, manner)}"
    return f"Chọn xuất sắc{AGAIN if ballot.reason else ''}, {at_most(ballot, manner)}"


def round_heading(meeting: Meeting, asked: Asked, number: int) -> str:
    """The ballot by its number: ``Nội dung 2, lượt 1: Biểu quyết …``."""
    item = f"Nội dung {asked.item + 1}, lượt" if len(meeting.items) > 1 else "Lượt"
    return f"{item} {number}: {asked_in_words(meeting, asked)}"


def item_told(meeting: Meeting, item: Item, room: Room) -> Iterator[str]:
    """The item, its circle, the steps missing, the cap, as many of the last rounds held as there is room for."""
    came_out = meeting.outcomes[item.number]
    above = [_named(item, room), _circle(item, room), *_missing_steps(meeting, item, room), *_places(came_out)]
    yield from above
    yield from _rounds(came_out, names_of(meeting), room._replace(lines=room.lines - room.takes(*above)))


def item_named(item: Item) -> str:
    """An item by its whole name and clause."""
    return f"Nội dung {item.number + 1}: {item.voting.name} ({item.voting.clause})"


def _named(item: Item, room: Room) -> str:
    short = capital(item.voting.name.removeprefix("Biểu quyết "))
    ways = (f"Nội dung {item.number + 1}: {name}{clause}" for clause in (f" ({item.voting.clause})", "")
            for name in (item.voting.name, short))  # fmt: skip
    return room.fitting(*ways)


def _circle(item: Item, room: Room) -> str:
    majority = item.majority or Majority(len(item.circle), item.rules.majority_ratio)
    there = f"Triệu tập {two_digits(len(item.circle))}, có mặt {two_digits(len(item.present))}"
    rules = (f"{rule} ({item.rules.majority_clause})" for rule in (more_than(item), share_needed(item)))
    return room.fitting(*(f"{there}; cần ít nhất {two_digits(majority.needed)} phiếu, {rule}" for rule in rules))


def _missing_steps(meeting: Meeting, item: Item, room: Room) -> Iterator[str]:
    """What the regulation wants before the first ballot and the record does not show."""
    for state in missing_before_vote(item, meeting) if not item.rounds else ():
        waiting = f" (còn {two_digits(len(state.waiting))} người)" if state.waiting else ""
        step = f"⚠ Chưa ghi bước: {state.step.text_in(meeting.prepared.organ)}{waiting}"
        yield room.fitting(f"{step} ({state.step.clause})", step)


def _places(came_out: ItemOutcome) -> Iterator[str]:
    """The cap once everybody was voted good: how it is reckoned, how many places are left; annex 3 and 4.2."""
    asked = {held.held.question for held in came_out.rounds}
    if came_out.cap is not None and "good" in asked:
        reason = cap_reason(came_out.cap, came_out.item.rules)
        left = max(0, came_out.cap.allowed - came_out.used)
        yield f"Xuất sắc: {reason.text}; đã chọn {came_out.used}, còn {left} chỗ ({reason.clause})"


def _rounds(came_out: ItemOutcome, names: Names, room: Room) -> Iterator[str]:
    """The last rounds, each by the question, its papers, what it came to; those before them only by how many they are."""
    held = turns(came_out)
    whole = [f"{_papers(turn)} phiếu hợp lệ; {came_to(turn, names)}" for turn in held]
    told = whole if AMPLE * room.takes(*whole) <= room.lines else [_round(turn, names, room) for turn in held]
    shown = len(told)
    while shown > 1 and room.takes(*told[-shown:]) + (shown < len(told)) > room.lines:
        shown -= 1
    if shown < len(told):
        yield f"✓ {two_digits(len(told) - shown)} lượt trước: F7 xem trong sổ"
    yield from told[len(told) - shown :]


def _round(turn: Turn, names: Names, room: Room) -> str:
    """A round on one line, if that can be."""
    shorter = (f"{_papers(turn)}{valid}; {came_to(turn)}" for valid in (" phiếu hợp lệ", " hợp lệ", ""))
    return room.fitting(f"{_papers(turn)} phiếu hợp lệ; {came_to(turn, names)}", *shorter)


def _papers(turn: Turn) -> str:
    again = AGAIN if repeated(turn) else ""
    valid, collected = two_digits(turn.result.valid), two_digits(turn.held.collected)
    return f"✓ Lượt {turn.result.number + 1}, {_asked(turn)}{again}: {valid}/{collected}"


def _asked(turn: Turn) -> str:
    held = turn.held
    if held.question == "criterion":
        return f"tiêu chí «{held.criterion}»"
    return _NAMED_RUNOFFS[held.question] if held.runoff else _NAMED[held.question]


def came_to(turn: Turn, names: Names | None = None) -> str:
    """What a round came to, in one line: ``đạt 11, không đạt 01``; with names, who took a place or is level at the edge."""
    words: dict[str, list[str]] = {}
    for subject in turn.order:
        words.setdefault(verdict(turn, turn.result.lines[subject]).lower(), []).append(subject)
    placed = () if names is None or turn.placing is None else turn.placing.taken + turn.placing.tied
    said = (
        f"{word} {two_digits(len(those))}"
        + (f" ({', '.join(map(names.bare, those))})" if names is not None and those[0] in placed else "")
        for word, those in words.items()
    )
    return ", ".join(said) if len(turn.order) > 1 else next(iter(words))


def next_told(meeting: Meeting, item: Item, ballots: Sequence[Asked]) -> Iterator[str]:
    """What may be done next, each with its key."""
    came_out = meeting.outcomes[item.number]
    for number, asked in enumerate(ballots):
        standing = f"{two_digits(len(asked.ballot.subjects))} đứng tên"
        yield f"{'  hoặc:' if number else '► F2:'} {asked_in_words(meeting, asked)} ({standing})"
    if ballots:
        yield "  F9: đã kiểm trên giấy thì ghi tổng số phiếu"
        yield from _secrecy(item)
    if any(pending.reason == "tie-at-cap" for pending in came_out.pending):
        if not any(asked.ballot.runoff for asked in ballots):
            yield "► F5: ghi cách giải quyết việc bằng phiếu ở chỗ cuối"
    elif not ballots:
        yield f"► {_ended(came_out)}"
    yield from _criterion_step(came_out.item)


def _secrecy(item: Item) -> Iterator[str]:
    """What a ballot of those who are there would tell about them, though it is secret."""
    for finding in secrecy_findings(item, item.present):
        yield f"⚠ {capital(finding.message)} ({finding.clause})"


def _criterion_step(item: Item) -> Iterator[str]:
    """Where the annex has them, votes on a criterion come before the whole."""
    for step in item.voting.step if open_to_criteria(item) else ():
        if step.shown_by == "criterion":
            yield f"  F5: {step.text[:1].lower()}{step.text[1:]} ({step.clause})"


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
        told, tone = _item_state(due_at(meeting, item), came_out)
        subjects = two_digits(len(item.subjects))
        name = capital(item.voting.name.removeprefix("Biểu quyết "))
        yield Row(str(item.number), (str(item.number + 1), name, subjects, told), tone)


def _item_state(ballots: Sequence[DueBallot], came_out: ItemOutcome) -> tuple[str, Tone]:
    if ballots and not came_out.rounds:
        return "chưa bỏ phiếu", "plain"
    if ballots:
        return f"tiếp: {_short(ballots[0], '')}", "warn"
    if came_out.pending:
        return "còn việc chưa giải quyết", "warn"
    return "đã xong", "good"


def subject_rows(meeting: Meeting, item: Item, ballots: Sequence[Asked]) -> Iterator[Row]:
    """Each subject by its line: on which ballot it stands next, or why on none; what it came to so far."""
    came_out, names = meeting.outcomes[item.number], names_of(meeting)
    off = off_ballot(item, ballots[0].ballot) if ballots else {}
    for one, number in on_ballot(item.subjects).items():
        standing, tone = standing_told(one, ballots, off)
        yield Row(one, (str(number), names.listed(one), standing, result_told(came_out, one)), tone)


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
        return " / ".join(LEVEL_WORDS[level] for level in levels)
    named = _NAMED_RUNOFFS[ballot.question] if ballot.runoff else _NAMED[ballot.question]
    return f"{named} lần nữa" if ballot.reason else named


def result_told(came_out: ItemOutcome, subject: str) -> str:
    """The level so far, or what is open, in a word or two."""
    level = came_out.level_of(subject)
    open_ones = [pending.reason for pending in came_out.pending if subject in pending.subjects]
    if "tie-at-cap" in open_ones:
        return "bằng phiếu"
    if level is not None:
        return capital(LEVEL_WORDS[level])
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
