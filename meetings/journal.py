"""The journal: acts in the order recorded, and the meeting they add up to. A struck-out entry no longer counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from msgspec.structs import replace

from meetings import may
from meetings.acts import (
    Act,
    AnyAct,
    AttendanceTaken,
    EntryStruckOut,
    ItemPut,
    MeetingPrepared,
    MemberArrived,
    MemberLeft,
    MembersConvened,
    MembersListed,
    RoundHeld,
    SittingResumed,
    StepDone,
    TieSettled,
)
from meetings.faults import Code, Finding, faults_in
from meetings.may.minutes import BOOK_CLOSED
from meetings.may.prepare import UNKNOWN_VOTING
from meetings.may.vote import UNRELIABLE
from meetings.meeting import Meeting, after, begin, in_doubt

NOT_TO_BE_STRUCK_OUT = Code("F511", "không gạch bỏ được mục số {entry}: {why}", "vui lòng kiểm tra số mục")
_BASE_OF_BALLOTS = (ItemPut, MembersListed, MembersConvened, AttendanceTaken, MemberArrived, MemberLeft, SittingResumed)
LATER_ENTRY_RESTS_ON_IT = Code(
    "F512",
    "gạch bỏ mục số {entry} thì mục số {later} không còn đứng vững: {fault}",
    "vui lòng gạch bỏ mục số {later} trước",
)


class Entry(NamedTuple):
    """One entry of the book as people count them: from 1."""

    number: int
    act: AnyAct


@dataclass(frozen=True)
class Examined:
    """A meeting rebuilt from acts, with everything found on the way; ``meeting`` is None where none could begin."""

    meeting: Meeting | None
    findings: tuple[Finding, ...]


def examine(acts: Iterable[Act]) -> Examined:
    """Play acts in order and tell every fault at once.

    A faulty act is still applied where it can be, so that the rest is judged too; nothing is concluded from a ballot whose
    figures do not hold.
    """
    meeting: Meeting | None = None
    findings: list[Finding] = []
    unjudged: set[int] = set()
    for act in acts:
        if isinstance(act, RoundHeld | TieSettled | StepDone) and act.item in unjudged:
            continue
        found = tuple(may.findings(meeting, act))
        findings += found
        if isinstance(act, MeetingPrepared):
            meeting = begin(act)
        if meeting is None:
            break
        if isinstance(act, ItemPut) and any(finding.code == UNKNOWN_VOTING.code for finding in found):
            unjudged.add(len(meeting.put))
            act = replace(act, voting=meeting.regulation.voting[0].number)  # noqa: PLW2901 - a stand-in, never judged
        meeting = _applied(meeting, act, found)
    return Examined(meeting, tuple(findings))


def _applied(meeting: Meeting, act: Act, found: tuple[Finding, ...]) -> Meeting:
    if isinstance(act, MeetingPrepared):
        return meeting
    if isinstance(act, RoundHeld | TieSettled) and act.item >= len(meeting.put):
        return meeting
    changed = after(meeting, act)
    if isinstance(act, RoundHeld) and any(finding.code in UNRELIABLE for finding in found):
        return in_doubt(changed, act.item)
    return changed


def standing(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries that count: neither struck out nor themselves a striking-out."""
    struck = {entry.act.entry for entry in entries if isinstance(entry.act, EntryStruckOut)}
    return tuple(e for e in entries if e.number not in struck and not isinstance(e.act, EntryStruckOut))


def replay(entries: Sequence[Entry]) -> Examined:
    """The meeting that a journal adds up to."""
    return examine(entry.act for entry in standing(entries))


def findings(entries: Sequence[Entry], act: Act) -> tuple[Finding, ...]:
    """Every fault and warning of adding ``act`` to a journal that stands."""
    if isinstance(act, EntryStruckOut):
        return _strike_out_findings(entries, act)
    return tuple(may.findings(replay(entries).meeting, act))


def _strike_out_findings(entries: Sequence[Entry], act: EntryStruckOut) -> tuple[Finding, ...]:
    live = standing(entries)
    meeting = replay(entries).meeting
    if meeting is not None and meeting.adopted:
        return (BOOK_CLOSED.at(""),)
    if act.entry not in {entry.number for entry in live}:
        return (NOT_TO_BE_STRUCK_OUT.at("", entry=act.entry, why=_why_not(entries, act.entry)),)
    if act.entry == live[0].number:
        return (NOT_TO_BE_STRUCK_OUT.at("", entry=act.entry, why="cuộc họp bắt đầu từ mục này"),)
    later = _later_entry_of_an_item(live, act.entry)
    if later is not None:
        fault = "mục này thuộc một nội dung biểu quyết đứng sau"
        return (LATER_ENTRY_RESTS_ON_IT.at("", entry=act.entry, later=later, fault=fault),)
    return _dependents(live, act.entry)


def _why_not(entries: Sequence[Entry], number: int) -> str:
    act = next((entry.act for entry in entries if entry.number == number), None)
    if act is None:
        return "sổ không có mục này"
    return "bản thân mục này là một lần gạch bỏ" if isinstance(act, EntryStruckOut) else "mục này đã gạch bỏ"


def _later_entry_of_an_item(live: tuple[Entry, ...], struck: int) -> int | None:
    """The last entry that belongs to an item, where striking out would move items or the circle they were held in."""
    act = next(entry.act for entry in live if entry.number == struck)
    if not isinstance(act, _BASE_OF_BALLOTS):
        return None
    later = [entry for entry in live if entry.number > struck]
    if isinstance(act, ItemPut):
        return max((entry.number for entry in later if getattr(entry.act, "item", None) is not None), default=None)
    return max((entry.number for entry in later if isinstance(entry.act, RoundHeld | TieSettled)), default=None)


def _dependents(live: tuple[Entry, ...], struck: int) -> tuple[Finding, ...]:
    kept = [entry for entry in live if entry.number != struck]
    if not faults_in(examine(entry.act for entry in kept).findings):
        return ()
    for length in range(1, len(kept) + 1):
        faults = faults_in(examine(entry.act for entry in kept[:length]).findings)
        if faults:
            return (
                LATER_ENTRY_RESTS_ON_IT.at("", entry=struck, later=kept[length - 1].number, fault=faults[0].line()),
            )
    return ()
