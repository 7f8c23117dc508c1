"""What is recorded in the place of something else: items changed (sửa nội dung), struck out and put again in their order.

The book knows no change, only entries that stand or are struck out. What comes from here is judged as a whole: all of the
acts may be done one after the other, or none is given.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from msgspec.structs import replace

from meetings import journal
from meetings.acts import (
    Act,
    AnyAct,
    AttendanceTaken,
    EntryStruckOut,
    GuestsInvited,
    ItemPut,
    MembersConvened,
    MembersListed,
    OfficersChosen,
    PapersNumbered,
    SittingResumed,
)
from meetings.entries import Entry, standing
from meetings.faults import Refused, faults_in
from meetings.people import Member, Subject

EDITED, RELISTED, REWRITTEN = "sửa khi chuẩn bị", "sửa theo danh sách mới", "sửa lại ý kiến"
RENUMBERED = "sửa số văn bản"
_SAID_WHOLE = (MembersListed, GuestsInvited, MembersConvened, OfficersChosen, AttendanceTaken)
"""The reasons of strikings-out that are marked as a change, of what sort it is: of items, of items as a new roster calls
their subjects, of a note, of the numbers of papers. The mark alone tells a change, for a reason may be typed by anybody.
"""


def rewritten(entries: Sequence[Entry], puts: Mapping[int, ItemPut]) -> tuple[AnyAct, ...]:
    """The acts after which items say what ``puts`` has for their numbers; raise Refused where something rests on them."""
    return judged(entries, tuple(_rewritten(entries, puts, EDITED)))


def _rewritten(entries: Sequence[Entry], puts: Mapping[int, ItemPut], reason: str) -> Iterator[AnyAct]:
    """From the first changed item on all are struck out, the last first, and put again in their order."""
    if not puts:
        return
    standing = items_in(entries)
    moved = range(min(puts), len(standing))
    yield from (EntryStruckOut(standing[number][0], reason, change=True) for number in reversed(moved))
    yield from (puts.get(number, standing[number][1]) for number in moved)


def items_in(entries: Sequence[Entry]) -> tuple[tuple[int, ItemPut], ...]:
    """The items that count, each with the number of its entry."""
    return tuple((entry.number, entry.act) for entry in standing(entries) if isinstance(entry.act, ItemPut))


def relisting(entries: Sequence[Entry], members: tuple[Member, ...]) -> tuple[AnyAct, ...]:
    """The acts that take a new roster, and with it the names and posts of those who stand in items already put; whoever is
    no longer on it is no longer left out either.
    """
    known = {member.id: member for member in members}
    listed: tuple[AnyAct, ...] = (MembersListed(members), *_still_left_out(entries, known))
    puts = {
        number: fresh
        for number, (_, put) in enumerate(items_in(entries))
        if (fresh := replace(put, subjects=tuple(as_listed(one, known) for one in put.subjects))) != put
    }
    return judged(entries, (*listed, *_rewritten(entries, puts, RELISTED)))


def _still_left_out(entries: Sequence[Entry], known: Mapping[str, Member]) -> Iterator[MembersConvened]:
    acts = (entry.act for entry in reversed(standing(entries)))
    last = next((act for act in acts if isinstance(act, MembersConvened)), MembersConvened())
    kept = tuple(one for one in last.left_out if one.member in known)
    if kept != last.left_out:
        yield MembersConvened(kept)


def as_listed(subject: Subject, members: Mapping[str, Member]) -> Subject:
    """A member among the subjects with the name and post of the roster."""
    member = members.get(subject.id)
    if member is None or subject.kind != "member":
        return subject
    return replace(subject, name=member.name, post=member.post)


class Change(NamedTuple):
    """Entries recorded in one go (một lần sửa): what was put, what had been struck out for it; each by the one it replaced."""

    put: tuple[int, ...]
    replaced: Mapping[int, int]


def change_with(entries: Sequence[Entry], number: int) -> Change:
    """What was recorded in one go with an entry: items put in the place of others, a note or numbers anew; else it alone."""
    act = entries[number - 1].act
    if isinstance(act, ItemPut):
        return _change_of_items(entries, number)
    beside = entries[number - 2 : number - 1] if isinstance(act, PapersNumbered) else entries[number : number + 1]
    reason = RENUMBERED if isinstance(act, PapersNumbered) else REWRITTEN
    struck = next((one.act for one in beside if _is_of_a_change(one.act, reason)), None)
    return Change((number,), {number: struck.entry} if isinstance(struck, EntryStruckOut) else {})


def recorded_with(entries: Sequence[Entry], number: int) -> Iterator[tuple[Act, Act | None]]:
    """Every act recorded in one go with an entry, beside the act in whose place it was recorded, if there was one."""
    change = change_with(entries, number)
    for one in change.put:
        replaced = change.replaced.get(one)
        yield entries[one - 1].act, _said_before(entries, one) if replaced is None else entries[replaced - 1].act


def _said_before(entries: Sequence[Entry], number: int) -> Act | None:
    """Of acts that say the whole of something again, such as the roll, the one that stood when this one was recorded."""
    act = entries[number - 1].act
    kinds = (AttendanceTaken, SittingResumed) if isinstance(act, AttendanceTaken) else (type(act),)
    earlier = reversed(standing(entries[: number - 1])) if isinstance(act, _SAID_WHOLE) else ()
    return next((one.act for one in earlier if isinstance(one.act, kinds)), None)


def _is_of_a_change(act: Act, *reasons: str) -> bool:
    return isinstance(act, EntryStruckOut) and act.change and act.reason in reasons


def _change_of_items(entries: Sequence[Entry], number: int) -> Change:
    """As many items as were struck out just before them; a new roster with them, if they were struck out for that."""
    puts = tuple(takewhile(lambda one: isinstance(one.act, ItemPut), reversed(entries[:number])))
    before = entries[: number - len(puts)]
    struck = tuple(_struck_for_a_change(before))
    put = tuple(range(before[-1].number + 1, before[-1].number + 1 + len(struck)))
    if number not in put:
        return Change((number,), {})
    listed = _listed(before[: -len(struck)]) if struck[-1].reason == RELISTED else ()
    return Change((*listed, *put), dict(zip(put, sorted(act.entry for act in struck), strict=True)))


def _struck_for_a_change(before: Sequence[Entry]) -> Iterator[EntryStruckOut]:
    """The strikings-out that stand last, each for a change of items."""
    for entry in reversed(before):
        if not isinstance(entry.act, EntryStruckOut) or not _is_of_a_change(entry.act, EDITED, RELISTED):
            return
        yield entry.act


def _listed(before: Sequence[Entry]) -> Iterator[int]:
    """The roster that stands last, and who is left out of it."""
    for entry in reversed(before):
        if isinstance(entry.act, MembersListed | MembersConvened):
            yield entry.number
        if not isinstance(entry.act, MembersConvened):
            return


def judged(entries: Sequence[Entry], acts: tuple[AnyAct, ...]) -> tuple[AnyAct, ...]:
    """The acts, where all of them may be done one after the other; raise Refused with what stops the first that may not."""
    standing = list(entries)
    for act in acts:
        if faults := faults_in(journal.findings(standing, act)):
            raise Refused(faults)
        standing.append(Entry(len(standing) + 1, act))
    return acts
