"""A recorded meeting said anew by a file (sửa theo tệp): what differs is struck out, the last first, or restated, with the reason."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from meetings import journal, may
from meetings.acts import AnyAct, EntryStruckOut, MeetingPrepared, MeetingRestated, ReadingsChosen
from meetings.course import after
from meetings.entries import Entry, standing
from meetings.faults import Finding, Refused, faults_in
from meetings.meeting import Meeting
from meetings.restating import difference

FIRST = 1
"""How many entries stay, where all but the first are struck out: that one is never struck out, only restated."""


def struck_out(entries: Sequence[Entry], differing: Sequence[Entry], reason: str) -> Iterator[EntryStruckOut]:
    """The last first, so that each rests under nothing; what stays is judged once, as a whole. Raise Refused where it cannot."""
    _kept(entries, differing)
    yield from (EntryStruckOut(entry.number, reason) for entry in reversed(differing))


def _kept(entries: Sequence[Entry], differing: Sequence[Entry]) -> Meeting | None:
    gone = {entry.number for entry in differing}
    kept = journal.examine(entry.act for entry in standing(entries) if entry.number not in gone)
    if faults := faults_in(kept.findings):
        raise Refused(faults)
    return kept.meeting


def said_anew(
    entries: Sequence[Entry], live: Sequence[Entry], acts: Sequence[AnyAct], agreeing: int, reason: str
) -> Iterator[AnyAct]:
    """What makes of ``live``, the entries that follow on one another, a meeting called as the first of ``acts`` says, and the
    rest of it; of them ``agreeing`` say the same, the first counted in. Raise Refused where it cannot.

    Where what ballots are counted by changes, or the hour of a meeting that was opened, nothing behind the first entry stays.
    """
    faults: tuple[Finding, ...] = ()
    for staying in dict.fromkeys((agreeing, FIRST)):
        differing = live[staying:]
        restating = tuple(_restating(live[0].act, acts[0], reason))
        faults = _against(_kept(entries, differing), restating)
        if not faults:
            yield from struck_out(entries, differing, reason)
            yield from restating
            yield from acts[staying:]
            return
    raise Refused(faults)


def _restating(called: object, wanted: object, reason: str) -> Iterator[MeetingRestated | ReadingsChosen]:
    if isinstance(called, MeetingPrepared) and isinstance(wanted, MeetingPrepared):
        restated = difference(called, wanted)
        if restated is not None:
            yield replace(restated, reason=reason)
        if (called.readings, called.ground) != (wanted.readings, wanted.ground):
            yield ReadingsChosen(wanted.readings, wanted.ground)


def _against(meeting: Meeting | None, acts: Sequence[AnyAct]) -> tuple[Finding, ...]:
    """What stands against doing these one after the other."""
    faults: list[Finding] = []
    for act in acts:
        faults += faults_in(tuple(may.findings(meeting, act)))
        meeting = meeting if faults or meeting is None else after(meeting, act)
    return tuple(faults)
