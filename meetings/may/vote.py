"""May this ballot be recorded so? The account first, then who stands and in which order."""

from collections.abc import Iterator
from types import ModuleType

from meetings.acts import RoundHeld, TieSettled
from meetings.ballots import (
    FIGURE_MISSING,
    LINE_DOES_NOT_BALANCE,
    LINE_MISSING,
    MARKED_OWN_LINE,
    UNKNOWN_CHOICE,
    away_faults,
    counted,
    counts_findings,
    line_faults,
    paper_faults,
    recount_faults,
    recusal_findings,
    stock_faults,
)
from meetings.faults import Code, Finding
from meetings.item import Item
from meetings.may import four_level, good_first
from meetings.may.attend import OUT_OF_ORDER, missing_findings
from meetings.may.standing import stranger_faults
from meetings.meeting import Meeting
from meetings.regulation import BallotKind

UNKNOWN_ITEM = Code(
    "F321", "không có nội dung biểu quyết thứ {number}", "vui lòng đưa nội dung vào chương trình trước", "mục V"
)

_KINDS: dict[BallotKind, ModuleType] = {"good_first": good_first, "four_level": four_level}
UNRELIABLE = frozenset(code.code for code in (LINE_DOES_NOT_BALANCE, LINE_MISSING, FIGURE_MISSING, UNKNOWN_CHOICE))


def round_findings(meeting: Meeting, act: RoundHeld) -> Iterator[Finding]:
    """What stands against recording the totals of this ballot."""
    if act.item >= len(meeting.items):
        yield UNKNOWN_ITEM.at(f"item[{act.item}]", number=act.item + 1)
        return
    item = meeting.items[act.item]
    where = f"{item.where}.round[{len(item.rounds)}]"
    if meeting.opened is None:
        yield OUT_OF_ORDER.at(where, what="bỏ phiếu khi chưa khai mạc")
    if not meeting.roll_called:
        yield OUT_OF_ORDER.at(where, what="bỏ phiếu khi chưa điểm danh")
    if not meeting.voted or len(meeting.sat) > 1:  # of a file with many ballots it is told once
        yield from missing_findings(meeting, opening=False)
    yield from away_faults(meeting.everybody, act, meeting.present, where)
    yield from paper_faults(act, len(item.voters(act)), where)
    yield from stock_faults(act, where)
    yield from recount_faults(act, where)
    yield from counts_findings(act, item.rules.counts, where)
    yield from line_faults(act, where)
    yield from stranger_faults(item, act, where)
    yield from _recusal_findings(item, act, where)
    yield from _KINDS[item.voting.ballot].round_findings(item, act, where)


def _recusal_findings(item: Item, act: RoundHeld, where: str) -> Iterator[Finding]:
    """Those named as recused stop a line they marked; a subject's own paper, when nobody named it, only warns."""
    if item.rules.vote_self == "allowed":
        return
    voters = set(item.voters(act))
    for subject in item.subjects:
        if subject.id in act.votes:
            kept_out = len(voters & set(subject.recused))
            yield from recusal_findings(act, subject.id, kept_out, len(voters), where)
            if subject.id in voters - set(subject.recused):
                for finding in recusal_findings(act, subject.id, 1, len(voters), where):
                    figures = {
                        "name": item.everybody.name(subject.id),
                        "counted": counted(act.votes[subject.id]),
                        "voters": len(voters),
                    }
                    yield MARKED_OWN_LINE.at(finding.where, **figures)


def tie_findings(meeting: Meeting, act: TieSettled) -> Iterator[Finding]:
    """Whether a tie at the cap may be settled without a ballot."""
    if act.item >= len(meeting.items):
        yield UNKNOWN_ITEM.at(f"item[{act.item}]", number=act.item + 1)
    else:
        yield from good_first.tie_faults(meeting.items[act.item], act, f"item[{act.item}].tie")


def unfinished_faults(meeting: Meeting) -> Iterator[Finding]:
    """Whether everyone who had to stand in a question that was put did stand, in every item."""
    for item in meeting.items:
        if not item.doubtful:
            yield from _KINDS[item.voting.ballot].unfinished_faults(item)
