"""The journal of a month (nhật ký của tháng): acts in the order recorded, the month they add up to, what may be struck out."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from meetings.acts import Act, EntryRestored, EntryStruckOut
from meetings.entries import Entry, standing, struck_out
from meetings.faults import Finding, faults_in
from meetings.journal import (
    LATER_ENTRY_RESTS_ON_IT,
    LATER_ENTRY_RESTS_ON_ITS_ABSENCE,
    NOT_TO_BE_RESTORED,
    NOT_TO_BE_STRUCK_OUT,
    why_not,
)
from meetings.kpi import may
from meetings.kpi.acts import MONTH_ACT_NAMES, MonthImported, ResultsPublished
from meetings.kpi.codes import NO_LONGER_PUBLIC, PUBLIC_ALREADY
from meetings.kpi.course import after, begin
from meetings.kpi.recorded import RecordedMonth
from meetings.vietnamese import short_date


class Examined(NamedTuple):
    """A month rebuilt from acts, with everything found on the way; ``recorded`` is None where none could begin."""

    recorded: RecordedMonth | None
    findings: tuple[Finding, ...]


def is_of_a_month(entries: Sequence[Entry]) -> bool:
    """Whether these are the entries of a month, not of a meeting."""
    return bool(entries) and isinstance(entries[0].act, MonthImported)


def replay(entries: Sequence[Entry]) -> RecordedMonth | None:
    """The month that a journal adds up to, no act judged again; None where it does not begin as a month does."""
    recorded: RecordedMonth | None = None
    for entry in standing(entries):
        recorded = _then(recorded, entry.act)
        if recorded is None:
            return None
    return recorded


def _then(recorded: RecordedMonth | None, act: Act) -> RecordedMonth | None:
    if recorded is None:
        return begin(act) if isinstance(act, MonthImported) else None
    return after(recorded, act) if type(act) in MONTH_ACT_NAMES else recorded


def examine(entries: Sequence[Entry]) -> Examined:
    """Play the entries that count and judge every act once more; every fault at once."""
    recorded: RecordedMonth | None = None
    found: list[Finding] = []
    for entry in standing(entries):
        found += may.findings(recorded, entry.act)
        recorded = _then(recorded, entry.act)
        if recorded is None or recorded.so_far.outcome is None:
            break
    return Examined(recorded, tuple(found))


def findings(entries: Sequence[Entry], act: Act) -> tuple[Finding, ...]:
    """Every fault and warning of adding ``act`` to a journal that stands."""
    if isinstance(act, EntryStruckOut):
        return tuple(_strike_out_findings(entries, act.entry))
    if isinstance(act, EntryRestored):
        return tuple(_restored_findings(entries, act))
    return tuple(may.findings(replay(entries), act))


def _strike_out_findings(entries: Sequence[Entry], number: int) -> Iterator[Finding]:
    live = standing(entries)
    if number not in {entry.number for entry in live}:
        yield NOT_TO_BE_STRUCK_OUT.at("", entry=number, why=why_not(entries, number, "mục này đã gạch bỏ"))
    elif number == live[0].number:
        yield NOT_TO_BE_STRUCK_OUT.at("", entry=number, why="tháng bắt đầu từ mục này")
    elif public := _public_since(live, number):
        yield public
    else:
        kept = tuple(entry for entry in live if entry.number != number)
        if fallen := _fallen(kept, number):
            later, fault = fallen
            yield LATER_ENTRY_RESTS_ON_IT.at("", entry=number, later=later, fault=fault)
        act = entries[number - 1].act
        if isinstance(act, ResultsPublished):
            yield NO_LONGER_PUBLIC.at("", day=short_date(act.on))


def _restored_findings(entries: Sequence[Entry], act: EntryRestored) -> Iterator[Finding]:
    number = act.entry
    if number not in struck_out(entries):
        yield NOT_TO_BE_RESTORED.at("", entry=number, why=why_not(entries, number, "mục này chưa bị gạch bỏ"))
        return
    live = standing((*entries, Entry(len(entries) + 1, act)))
    if public := _public_since(live, number):
        yield public
    elif fallen := _fallen(live, number - 1):
        later, fault = fallen
        yield LATER_ENTRY_RESTS_ON_ITS_ABSENCE.at("", entry=number, later=later, fault=fault)


def _public_since(live: Sequence[Entry], number: int) -> Finding | None:
    """What was made public rests on every figure before it: nothing behind it comes or goes in silence. A rating that
    everybody has read ends by being cancelled, with a reason (Điều 6.8); the last publication itself goes where it was
    recorded by mistake, for people whose results nobody has read have none to be cancelled.
    """
    made_public = [entry.act for entry in live if entry.number > number and isinstance(entry.act, ResultsPublished)]
    if not made_public:
        return None
    day = short_date(made_public[-1].on)
    return PUBLIC_ALREADY.at("", what=MONTH_ACT_NAMES[EntryStruckOut], day=day)


def _fallen(kept: Sequence[Entry], number: int) -> tuple[int, str] | None:
    """The first entry after a number that could not be recorded as the entries now stand, with what is wrong."""
    recorded: RecordedMonth | None = None
    for entry in kept:
        faults = faults_in(may.findings(recorded, entry.act)) if entry.number > number else ()
        if faults:
            return entry.number, faults[0].line()
        recorded = _then(recorded, entry.act)
    return None
