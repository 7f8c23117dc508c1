"""The journal: acts in the order recorded, and the meeting they add up to. A struck-out entry no longer counts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from meetings import may
from meetings.acts import (
    Act,
    AttendanceTaken,
    EntryRestored,
    EntryStruckOut,
    ItemPut,
    MeetingPrepared,
    MeetingRestated,
    MemberArrived,
    MemberLeft,
    MembersConvened,
    MembersListed,
    MinutesAdopted,
    PapersWritten,
    ReadingsChosen,
    RoundHeld,
    SittingResumed,
    StepDone,
    TieSettled,
)
from meetings.course import after, begin, in_doubt
from meetings.entries import Entry, standing, struck_out
from meetings.faults import Code, Finding, faults_in
from meetings.may.minutes import BOOK_CLOSED
from meetings.may.prepare import UNKNOWN_VOTING
from meetings.may.vote import UNRELIABLE
from meetings.meeting import Meeting
from meetings.restating import called_by, counted_by

NOT_TO_BE_STRUCK_OUT = Code("F511", "không gạch bỏ được mục số {entry}: {why}", "vui lòng kiểm tra số mục")
NOT_TO_BE_RESTORED = Code("F522", "không lấy lại được mục số {entry}: {why}", "vui lòng kiểm tra số mục")
_BASE_OF_BALLOTS = (
    ReadingsChosen,
    ItemPut,
    MembersListed,
    MembersConvened,
    AttendanceTaken,
    MemberArrived,
    MemberLeft,
    SittingResumed,
)
LATER_ENTRY_RESTS_ON_IT = Code(
    "F512",
    "gạch bỏ mục số {entry} thì mục số {later} không còn đứng vững: {fault}",
    "vui lòng gạch bỏ mục số {later} trước",
)
LATER_ENTRY_RESTS_ON_ITS_ABSENCE = Code(
    "F523",
    "lấy lại mục số {entry} thì mục số {later} không còn đứng vững: {fault}",
    "vui lòng gạch bỏ mục số {later} trước",
)


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
    for meeting, found in _played(acts):  # noqa: B007 - the last one is the answer
        findings += found
    return Examined(meeting, tuple(findings))


def _played(acts: Iterable[Act]) -> Iterator[tuple[Meeting | None, tuple[Finding, ...]]]:
    """After each act the meeting, and what was found of that act; ends where no meeting could begin."""
    meeting: Meeting | None = None
    unjudged: set[int] = set()
    for act in acts:
        if isinstance(act, RoundHeld | TieSettled | StepDone) and act.item in unjudged:
            yield meeting, ()
            continue
        found = tuple(may.findings(meeting, act))
        if isinstance(act, MeetingPrepared):
            meeting = begin(act)
        if meeting is None:
            yield None, found
            return
        if isinstance(act, ItemPut) and any(finding.code == UNKNOWN_VOTING.code for finding in found):
            unjudged.add(len(meeting.put))
            act = replace(act, voting=meeting.regulation.voting[0].number)  # noqa: PLW2901 - a stand-in, never judged
        meeting = _applied(meeting, act, found)
        yield meeting, found


def _applied(meeting: Meeting, act: Act, found: tuple[Finding, ...]) -> Meeting:
    if isinstance(act, MeetingPrepared):
        return meeting
    if isinstance(act, RoundHeld | TieSettled) and act.item >= len(meeting.put):
        return meeting
    changed = after(meeting, act)
    if isinstance(act, RoundHeld) and any(finding.code in UNRELIABLE for finding in found):
        return in_doubt(changed, act.item)
    return changed


def replay(entries: Sequence[Entry]) -> Examined:
    """The meeting that a journal adds up to."""
    return examine(entry.act for entry in standing(entries))


def findings(entries: Sequence[Entry], act: Act) -> tuple[Finding, ...]:
    """Every fault and warning of adding ``act`` to a journal that stands."""
    if not isinstance(act, EntryStruckOut | EntryRestored):
        return tuple(may.findings(replay(entries).meeting, act))
    if _adopted(entries):
        return (BOOK_CLOSED.at(""),)
    return tuple(_strike_out_findings(entries, act) if isinstance(act, EntryStruckOut) else _restored(entries, act))


def _adopted(entries: Sequence[Entry]) -> bool:
    """Whether the minutes are adopted; a journal that holds no adoption need not be played for that."""
    if not any(isinstance(entry.act, MinutesAdopted) for entry in standing(entries)):
        return False
    meeting = replay(entries).meeting
    return meeting is not None and meeting.adopted


def _strike_out_findings(entries: Sequence[Entry], act: EntryStruckOut) -> Iterator[Finding]:
    live = standing(entries)
    if act.entry not in {entry.number for entry in live}:
        yield NOT_TO_BE_STRUCK_OUT.at("", entry=act.entry, why=why_not(entries, act.entry, "mục này đã gạch bỏ"))
    elif act.entry == live[0].number:
        yield NOT_TO_BE_STRUCK_OUT.at("", entry=act.entry, why="cuộc họp bắt đầu từ mục này")
    elif any(entry.number > act.entry and not isinstance(entry.act, PapersWritten) for entry in live):
        kept = tuple(entry for entry in live if entry.number != act.entry)
        yield from _dependents(LATER_ENTRY_RESTS_ON_IT, live, kept, act.entry)


def _restored(entries: Sequence[Entry], act: EntryRestored) -> Iterator[Finding]:
    """Whether an entry that was struck out may count again: nothing recorded since rests on its absence."""
    if act.entry not in struck_out(entries):
        yield NOT_TO_BE_RESTORED.at("", entry=act.entry, why=why_not(entries, act.entry, "mục này chưa bị gạch bỏ"))
    else:
        live = standing((*entries, Entry(len(entries) + 1, act)))
        yield from _dependents(LATER_ENTRY_RESTS_ON_ITS_ABSENCE, live, live, act.entry)


def why_not(entries: Sequence[Entry], number: int, otherwise: str) -> str:
    """Why nothing can be done about an entry: there is none of that number, it is about another one, or ``otherwise``."""
    act = next((entry.act for entry in entries if entry.number == number), None)
    if act is None:
        return "sổ không có mục này"
    return "bản thân mục này nói về một mục khác" if isinstance(act, EntryStruckOut | EntryRestored) else otherwise


def _dependents(code: Code, live: tuple[Entry, ...], then: tuple[Entry, ...], number: int) -> Iterator[Finding]:
    """What stands against an entry of ``live`` coming or going, after which ``then`` is what counts."""
    later = _later_entry_of_an_item(live, number)
    if later is not None:
        fault = "mục này thuộc một nội dung biểu quyết đứng sau"
        yield code.at("", entry=number, later=later, fault=fault)
        return
    for entry, (_, found) in zip(then, _played(entry.act for entry in then), strict=False):
        if faults := faults_in(found):
            yield code.at("", entry=number, later=entry.number, fault=faults[0].line())
            return


def _later_entry_of_an_item(live: tuple[Entry, ...], number: int) -> int | None:
    """The last entry that belongs to an item, where an entry that comes or goes would move items or the circle they were
    held in.
    """
    act = next(entry.act for entry in live if entry.number == number)
    if not isinstance(act, _BASE_OF_BALLOTS) and not _changes_the_count(live, number):
        return None
    later = [entry for entry in live if entry.number > number]
    if isinstance(act, ItemPut):
        return max((entry.number for entry in later if getattr(entry.act, "item", None) is not None), default=None)
    return max((entry.number for entry in later if isinstance(entry.act, RoundHeld | TieSettled)), default=None)


def _changes_the_count(live: tuple[Entry, ...], number: int) -> bool:
    """Whether with a restatement another regulation or kind of organ comes or goes, by which ballots are counted."""
    if not any(entry.number == number and isinstance(entry.act, MeetingRestated) for entry in live):
        return False
    now = called_by(entry.act for entry in live)
    then = called_by(entry.act for entry in live if entry.number != number)
    return now is not None and then is not None and counted_by(now) != counted_by(then)
