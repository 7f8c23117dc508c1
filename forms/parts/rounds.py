"""Rounds as papers print them: what was asked, the papers, each subject's line, what followed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from forms.parts.naming import PERSONS, Names
from forms.parts.taking_part import taking_part
from forms.parts.terms import CHOSEN, SHORT_LEVELS, YES_NO
from forms.parts.voting import BallotLine, BallotRound
from forms.parts.wording import more_than, sentence
from meetings.acts import INVALID_REASONS, RoundHeld
from meetings.ballots import choices_of
from meetings.four_level import LevelBallot
from meetings.good_first import Placing
from meetings.item import Item, LineResult, RoundResult
from meetings.outcome import ItemOutcome
from meetings.people import LEVEL_NAMES, LEVELS
from meetings.vietnamese import percent, two_digits

SUBJECT_HEADINGS = {"collective": "Tên tập thể", "organisation": "Tên tổ chức, đơn vị"}
NOT_CARRIED = "Chưa quá bán"
ONCE_MORE = " (bỏ phiếu lần nữa)"
GOOD = LEVEL_NAMES["good"]


@dataclass(frozen=True)
class Turn:
    """A round in its place: what it came to, and the item whose round it is."""

    came_out: ItemOutcome
    result: RoundResult

    @property
    def item(self) -> Item:
        """The item whose round it is."""
        return self.came_out.item

    @property
    def held(self) -> RoundHeld:
        """The round itself."""
        return self.result.held

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Who stood in it, in ballot order."""
        return tuple(subject.id for subject in self.item.subjects if subject.id in self.held.votes)

    @cached_property
    def placing(self) -> Placing | None:
        """Who took the places, who tied; None but for excellent."""
        return next((one for one in self.came_out.placings if one.number == self.result.number), None)

    @cached_property
    def ballot(self) -> LevelBallot | None:
        """The levels that stood on it; None but for four-level rounds."""
        return next((one for one in self.came_out.ballots if one.number == self.result.number), None)


def turns(came_out: ItemOutcome) -> tuple[Turn, ...]:
    """The rounds of an item in the order held."""
    return tuple(Turn(came_out, result) for result in came_out.rounds)


def asked(turn: Turn, names: Names) -> str:
    """What a round asked: ``Biểu quyết mức Hoàn thành tốt nhiệm vụ``."""
    held = turn.held
    if held.question == "level":
        return "Bỏ phiếu lại giữa các mức cao phiếu nhất" if held.runoff else "Biểu quyết theo bốn mức xếp loại"
    if held.question == "criterion":
        return f"Biểu quyết tiêu chí “{held.criterion}”"
    if turn.placing is None:
        return f"Biểu quyết mức {LEVEL_NAMES[held.question]}"
    level, places, counted = LEVEL_NAMES["excellent"], two_digits(turn.placing.places), names.manner.counted
    if not held.runoff:
        return f"Chọn mức {level}, không quá {places} {counted}"
    return f"Bỏ phiếu lại mức {level}, chọn không quá {places} trong {two_digits(len(held.votes))} {counted} bằng phiếu"


def heading(turn: Turn, names: Names) -> str:
    """The round's number and what it asked; a repeated ballot says so."""
    return f"Lượt {turn.result.number + 1}: {asked(turn, names)}{ONCE_MORE if repeated(turn) else ''}"


def repeated(turn: Turn) -> tuple[str, ...]:
    """Subjects that stood in the same question before, outside runoffs."""
    if turn.held.runoff:
        return ()
    same = (turn.held.question, turn.held.criterion)
    earlier = turn.item.rounds[: turn.result.number]
    before = {s for held in earlier if (held.question, held.criterion) == same for s in held.votes}
    return tuple(subject for subject in turn.order if subject in before)


def choices(turn: Turn) -> tuple[str, ...]:
    """The choices on the papers, as keys; a runoff between levels has only those that stood."""
    if turn.ballot is None:
        return choices_of(turn.held)
    offered = {level for levels in turn.ballot.offered.values() for level in levels}
    return tuple(level for level in LEVELS if level in offered)


def choice_names(turn: Turn) -> tuple[str, ...]:
    """The choices as headings."""
    if turn.held.question == "level":
        return tuple(SHORT_LEVELS[choice] for choice in choices(turn))
    if turn.held.question == "criterion":
        return choices(turn)
    return CHOSEN if turn.held.question == "excellent" else YES_NO


def verdict(turn: Turn, line: LineResult) -> str:
    """What a subject's line came to, in one or two words."""
    if turn.held.question == "criterion":
        return line.choice or NOT_CARRIED
    if turn.held.question == "level":
        return SHORT_LEVELS.get(line.choice or "", NOT_CARRIED)
    if turn.placing is None or not line.carried:
        return "Đạt" if line.carried else "Không đạt"
    if line.subject in turn.placing.taken:
        return "Được chọn"
    return "Bằng phiếu" if line.subject in turn.placing.tied else "Ngoài giới hạn"


def ballot_line(turn: Turn, subject: str, number: int, names: Names) -> BallotLine:
    """One subject's figures in a round."""
    line = turn.result.lines[subject]
    offered = choices(turn) if turn.ballot is None else turn.ballot.offered[subject]
    return BallotLine(
        number=str(number),
        subject=names.bare(subject),
        counts=tuple(two_digits(line.votes.get(c, 0)) if c in offered else "–" for c in choices(turn)),
        blank=two_digits(line.votes["blank"]),
        spoiled=two_digits(line.votes["spoiled"]),
        share=percent(line.for_votes, len(turn.item.circle)),
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
        voters=two_digits(len(turn.result.voters)),
        printed=_counted(turn.held.printed),
        issued=two_digits(held.issued),
        exchanged=two_digits(held.exchanged),
        collected=two_digits(held.collected),
        unreturned=two_digits(held.issued - held.exchanged - held.collected),
        left_over=_counted(turn.held.left_over),
        valid=two_digits(turn.result.valid),
        invalid=two_digits(held.invalid),
        subject_heading=subject_heading(turn.item),
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
    yield from taking_part(turn.item, turn.result, names)
    yield from _invalid_notes(turn.held)
    if turn.held.counts > 1:
        yield (
            f"Phiếu được kiểm {two_digits(turn.held.counts)} lần, kể cả những lần kiểm lại các dòng còn khác nhau;"
            " kết quả trên là kết quả thống nhất."
        )
        yield from _recount_notes(turn, names)
    if turn.held.sealed is not None:
        yield f"Đã niêm phong {two_digits(turn.held.sealed)} phiếu: phiếu thu về, phiếu đổi lại và phiếu còn lại."
    yield from needed_note(turn)
    if again := repeated(turn):
        why = f"; lý do: {sentence(turn.held.reason)}" if turn.held.reason else "."
        yield f"Kết quả lượt này thay kết quả đã bỏ phiếu trước đó đối với {names.together(again)}{why}"
    if turn.ballot is not None:
        yield from _open_levels(turn, turn.ballot, names)
    if turn.placing is not None and turn.placing.tied:
        yield from _tie_notes(turn, turn.placing, names)


def _recount_notes(turn: Turn, names: Names) -> Iterator[str]:
    """For whom the first two counts differed, and how many counts those lines took; never by how much."""
    took: dict[int, list[str]] = {}
    for subject in turn.order:
        if subject in turn.held.recounted:
            took.setdefault(turn.held.recounted[subject], []).append(subject)
    those = (f"{_whose(turn, whose, names)}: {two_digits(counts)} lần" for counts, whose in sorted(took.items()))
    if took:
        yield f"Phải kiểm lại do hai lần kiểm đầu khác nhau: {'; '.join(those)}."


def _whose(turn: Turn, subjects: Sequence[str], names: Names) -> str:
    every = len(subjects) == len(turn.order) > 1
    return "tất cả các dòng" if every else f"dòng của {names.together(subjects)}"


def _invalid_notes(held: RoundHeld) -> Iterator[str]:
    if held.invalid_for:
        reasons = (f"{two_digits(papers)} phiếu {INVALID_REASONS[why]}" for why, papers in held.invalid_for.items())
        yield f"Phiếu không hợp lệ: {'; '.join(reasons)}."


def _counted(papers: int | None) -> str:
    """A number of papers, empty where nobody counted them: a dotted place is left for the pen."""
    return "" if papers is None else two_digits(papers)


def needed_note(turn: Turn) -> Iterator[str]:
    """Votes needed, where they depend on the round's own papers."""
    if turn.item.majority is None:
        majority = turn.result.majority
        yield f"Số phiếu cần đạt: {two_digits(majority.needed)} ({more_than(turn.item)}: {two_digits(majority.base)})."


def _open_levels(turn: Turn, ballot: LevelBallot, names: Names) -> Iterator[str]:
    """Subjects without a majority, each time those together for whom the same follows: between which levels another ballot
    is held, or what else the rules say.
    """
    alike: dict[str, list[str]] = {}
    for subject in turn.order:
        if subject in ballot.following:
            levels = ", ".join(LEVEL_NAMES[level] for level in ballot.following[subject])
            following = {
                "revote_top2": f"theo cách tính áp dụng thì bỏ phiếu lại giữa các mức: {levels}",
                "refer_up": "báo cáo cấp trên xem xét",
            }.get(turn.item.rules.no_majority, "chưa có kết quả")
            alike.setdefault(following, []).append(subject)
    for following, those in alike.items():
        yield f"Đối với {names.together(those)}: không mức nào được {more_than(turn.item)}; {following}."


def _tie_notes(turn: Turn, placing: Placing, names: Names) -> Iterator[str]:
    got = turn.result.lines[placing.tied[0]].for_votes
    votes = f"{two_digits(got)}/{two_digits(len(turn.item.circle))} phiếu"
    left = two_digits(placing.places_left)
    way_out = (
        _way_out(turn, names) if placing.unsettled else f"không chọn ai trong số này, mức xếp loại giữ nguyên là {GOOD}"
    )
    yield f"{names.opening_together(placing.tied)} cùng được {votes}, chỉ còn {left} chỗ; {way_out}."
    if placing.settled:
        yield f"Được chọn: {names.together(placing.settled)}; lý do: {sentence(placing.reason)}"


def _way_out(turn: Turn, names: Names) -> str:
    return {
        "priority_list": "chọn theo thứ tự ưu tiên đã ghi nhận",
        "chair_recorded": "chủ trì quyết định và ghi lý do vào biên bản",
    }.get(turn.item.rules.cap_tie, f"bỏ phiếu lại giữa {names.manner.these}")


def tie_in_numbers(turn: Turn, subject: str, names: Names) -> str:
    """A tie as one person's paper tells it, without the others' names; empty where there was none."""
    placing = turn.placing
    if placing is None or subject not in placing.tied:
        return ""
    others, left = two_digits(len(placing.tied) - 1), two_digits(placing.places_left)
    return f"Bằng phiếu với {others} {names.manner.counted} khác, chỉ còn {left} chỗ."
