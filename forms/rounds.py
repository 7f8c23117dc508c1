"""Rounds as papers print them: what was asked, the papers, each subject's line, what followed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from forms.naming import PERSONS, Names
from forms.voting import BallotLine, BallotRound
from forms.wording import SHORT_LEVELS, more_than, sentence
from meetings import four_level, good_first
from meetings.acts import RoundHeld, TieSettled
from meetings.ballots import choices_of
from meetings.item import Item, LineResult, RoundResult
from meetings.outcome import ItemOutcome
from meetings.people import LEVEL_NAMES, LEVELS
from meetings.vietnamese import percent, two_digits

SUBJECT_HEADINGS = {"collective": "Tên tập thể", "organisation": "Tên tổ chức, đơn vị"}
YES_NO = ("Đồng ý", "Không đồng ý")
CHOSEN = ("Chọn", "Không chọn")
NOT_CARRIED = "Chưa quá bán"


@dataclass(frozen=True)
class Turn:
    """A round in its place: what it came to, the item before it, and a tie settled right after it without a ballot."""

    result: RoundResult
    before: Item
    settled: TieSettled | None = None

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Who stood in it, in ballot order."""
        return tuple(subject.id for subject in self.before.subjects if subject.id in self.held.votes)

    @property
    def held(self) -> RoundHeld:
        """The round itself."""
        return self.result.held

    @cached_property
    def state(self) -> good_first.Count:
        """Where a voting on members stood before this round."""
        return good_first.count(self.before)

    @cached_property
    def after(self) -> good_first.Count:
        """Where a voting on members stood after this round."""
        return good_first.count(replace(self.before, record=(*self.before.record, self.held)))

    @property
    def places(self) -> int:
        """How many could be chosen: the cap, or in a runoff the places left."""
        return self.state.places_left if self.held.runoff else good_first.places(self.before, self.state).allowed

    @cached_property
    def chosen(self) -> frozenset[str]:
        """Who took a place in this round."""
        earlier = self.state.taken if self.held.runoff else ()
        return frozenset(self.after.taken) - frozenset(earlier)

    @cached_property
    def edge(self) -> tuple[str, ...]:
        """Who were left level at the edge of the places (bằng phiếu ở chỗ cuối)."""
        lines = self.result.lines
        passed = {s: lines[s].for_votes for s in self.order if lines[s].carried and s not in self.chosen}
        most = max(passed.values(), default=0)
        return tuple(s for s, votes in passed.items() if votes == most) if self.after.places_left else ()

    @property
    def settled_for(self) -> tuple[str, ...]:
        """Who took the places left when the tie was settled without a ballot."""
        order = () if self.settled is None else self.settled.order
        return tuple(subject for subject in order if subject in self.after.tied)[: self.after.places_left]


def turns(came_out: ItemOutcome) -> tuple[Turn, ...]:
    """The rounds of an item in the order held."""
    return tuple(_turns(came_out))


def _turns(came_out: ItemOutcome) -> Iterator[Turn]:
    record, results = came_out.item.record, iter(came_out.rounds)
    for place, act in enumerate(record):
        if isinstance(act, RoundHeld):
            following = record[place + 1] if place + 1 < len(record) else None
            settled = following if isinstance(following, TieSettled) else None
            yield Turn(next(results), replace(came_out.item, record=record[:place]), settled)


def asked(turn: Turn, names: Names) -> str:
    """What a round asked: ``Biểu quyết mức Hoàn thành tốt nhiệm vụ``."""
    held = turn.held
    if held.question == "level":
        return "Bỏ phiếu lại giữa các mức cao phiếu nhất" if held.runoff else "Biểu quyết theo bốn mức xếp loại"
    if held.question == "criterion":
        return f"Biểu quyết tiêu chí “{held.criterion}”"
    if held.question != "excellent":
        return f"Biểu quyết mức {LEVEL_NAMES[held.question]}"
    level, places, counted = LEVEL_NAMES["excellent"], two_digits(turn.places), names.manner.counted
    if not held.runoff:
        return f"Chọn mức {level}, không quá {places} {counted}"
    return f"Bỏ phiếu lại mức {level}, chọn không quá {places} trong {two_digits(len(held.votes))} {counted} bằng phiếu"


def heading(turn: Turn, names: Names) -> str:
    """The round's number and what it asked; a repeated ballot says so."""
    again = " (bỏ phiếu lần nữa)" if repeated(turn) else ""
    return f"Lượt {turn.result.number + 1}: {asked(turn, names)}{again}"


def repeated(turn: Turn) -> tuple[str, ...]:
    """Subjects that stood in the same question before, outside runoffs."""
    if turn.held.runoff:
        return ()
    same = (turn.held.question, turn.held.criterion)
    before = {s for held in turn.before.rounds if (held.question, held.criterion) == same for s in held.votes}
    return tuple(subject for subject in turn.order if subject in before)


def choices(turn: Turn) -> tuple[str, ...]:
    """The choices on the papers, as keys; a runoff between levels has only those that stood."""
    if turn.held.question == "level" and turn.held.runoff:
        offered = {level for subject in turn.held.votes for level in _offered(turn, subject)}
        return tuple(level for level in LEVELS if level in offered)
    return choices_of(turn.held)


def choice_names(turn: Turn) -> tuple[str, ...]:
    """The choices as headings."""
    if turn.held.question == "level":
        return tuple(SHORT_LEVELS[choice] for choice in choices(turn))
    if turn.held.question == "criterion":
        return choices(turn)
    return CHOSEN if turn.held.question == "excellent" else YES_NO


def _offered(turn: Turn, subject: str) -> tuple[str, ...]:
    if turn.held.question != "level" or not turn.held.runoff:
        return choices(turn)
    state = four_level.count(turn.before)
    return state.runoff_levels(subject) if subject in state.latest else LEVELS


def verdict(turn: Turn, line: LineResult) -> str:
    """What a subject's line came to, in one or two words."""
    if turn.held.question == "criterion":
        return line.choice or NOT_CARRIED
    if turn.held.question == "level":
        return SHORT_LEVELS.get(line.choice or "", NOT_CARRIED)
    if turn.held.question != "excellent" or not line.carried:
        return "Đạt" if line.carried else "Không đạt"
    if line.subject in turn.chosen:
        return "Được chọn"
    return "Đồng phiếu" if line.subject in turn.edge else "Ngoài giới hạn"


def ballot_line(turn: Turn, subject: str, number: int, names: Names) -> BallotLine:
    """One subject's figures in a round."""
    line = turn.result.lines[subject]
    offered = _offered(turn, subject)
    return BallotLine(
        number=str(number),
        subject=names.bare(subject),
        counts=tuple(two_digits(line.votes.get(c, 0)) if c in offered else "–" for c in choices(turn)),
        blank=two_digits(line.votes["blank"]),
        spoiled=two_digits(line.votes["spoiled"]),
        share=percent(line.for_votes, len(turn.before.circle)),
        result=verdict(turn, line),
    )


def ballot_round(turn: Turn, names: Names) -> BallotRound:
    """A whole round: its papers, every line in ballot order, what followed from it."""
    lines = tuple(ballot_line(turn, subject, number, names) for number, subject in enumerate(turn.order, start=1))
    return replace(round_papers(turn, names), lines=lines, notes=tuple(_notes(turn, names)))


def round_papers(turn: Turn, names: Names) -> BallotRound:
    """A round without its lines: what was asked and the account of its papers."""
    held = turn.held
    return BallotRound(
        heading=heading(turn, names),
        voters=two_digits(len(turn.before.voters(held))),
        printed="",
        issued=two_digits(held.issued),
        exchanged=two_digits(held.exchanged),
        collected=two_digits(held.collected),
        unreturned=two_digits(held.issued - held.exchanged - held.collected),
        left_over="",
        valid=two_digits(turn.result.valid),
        invalid=two_digits(held.invalid),
        subject_heading=subject_heading(turn.before),
        choices=choice_names(turn),
        lines=(),
    )


def subject_heading(item: Item) -> str:
    """Heading of the column of subjects."""
    kinds = {subject.kind for subject in item.subjects}
    if kinds <= set(PERSONS):
        return "Họ và tên"
    return SUBJECT_HEADINGS[kinds.pop()] if len(kinds) == 1 else "Đối tượng xếp loại"


def _notes(turn: Turn, names: Names) -> Iterator[str]:
    if turn.held.away:
        yield f"Không tham gia lượt này: {names.together(turn.held.away)}."
    yield from needed_note(turn)
    if again := repeated(turn):
        yield f"Kết quả lượt này thay kết quả đã bỏ phiếu trước đó đối với {names.together(again)}."
    if turn.held.question == "level":
        yield from _open_levels(turn, names)
    if turn.held.question == "excellent" and len(turn.edge) > 1:
        yield from _tie_notes(turn, names)


def needed_note(turn: Turn) -> Iterator[str]:
    """Votes needed, where they depend on the round's own papers."""
    if turn.before.rules.majority_base in {"returned", "valid"}:
        majority = turn.result.majority
        yield f"Số phiếu cần đạt: {two_digits(majority.needed)} ({more_than(turn.before)}: {two_digits(majority.base)})."


def _open_levels(turn: Turn, names: Names) -> Iterator[str]:
    """For each subject without a majority, between which levels another ballot is held, or what else the rules say."""
    state = four_level.count(replace(turn.before, record=(*turn.before.record, turn.held)))
    for subject in turn.order:
        if turn.result.lines[subject].choice is None:
            levels = ", ".join(LEVEL_NAMES[level] for level in state.runoff_levels(subject))
            following = {
                "revote_top2": f"theo cách tính áp dụng thì bỏ phiếu lại giữa các mức: {levels}",
                "refer_up": "báo cáo cấp trên xem xét",
            }.get(turn.before.rules.no_majority, "chưa có kết quả")
            yield f"Đối với {names.address(subject)}: không mức nào được {more_than(turn.before)}; {following}."


def _tie_notes(turn: Turn, names: Names) -> Iterator[str]:
    votes = f"{two_digits(turn.result.lines[turn.edge[0]].for_votes)}/{two_digits(len(turn.before.circle))} phiếu"
    left = two_digits(turn.after.places_left)
    yield f"{names.opening_together(turn.edge)} cùng được {votes}, chỉ còn {left} chỗ; {_way_out(turn, names)}."
    if turn.settled is not None:
        yield f"Được chọn: {names.together(turn.settled_for)}; lý do: {sentence(turn.settled.reason)}"


def _way_out(turn: Turn, names: Names) -> str:
    if not turn.after.tied:
        return "không chọn ai trong số này, mức xếp loại giữ nguyên là Hoàn thành tốt nhiệm vụ"
    return {
        "priority_list": "chọn theo thứ tự ưu tiên đã ghi nhận",
        "chair_recorded": "chủ trì quyết định và ghi lý do vào biên bản",
    }.get(turn.before.rules.cap_tie, f"bỏ phiếu lại giữa {names.manner.these}")


def tie_in_numbers(turn: Turn, subject: str, names: Names) -> str:
    """A tie as one person's paper tells it, without the others' names; empty where there was none."""
    if turn.held.question != "excellent" or subject not in turn.edge or len(turn.edge) == 1:
        return ""
    others, left = two_digits(len(turn.edge) - 1), two_digits(turn.after.places_left)
    return f"Bằng phiếu với {others} {names.manner.counted} khác, chỉ còn {left} chỗ."
