"""Items changed while a meeting is prepared (sửa nội dung): struck out and put again, the order of items kept.

The book knows no change, only entries that stand or are struck out. What comes from here is judged as a whole: all of the
acts may be done one after the other, or none is given.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from msgspec.structs import replace

from meetings import journal
from meetings.acts import AnyAct, EntryStruckOut, ItemPut, MembersConvened, MembersListed
from meetings.faults import Refused, faults_in
from meetings.journal import Entry
from meetings.people import Member, Subject

EDITED = "sửa khi chuẩn bị"
"""The reason of such a striking-out, by which it is known again."""


def rewritten(entries: Sequence[Entry], puts: Mapping[int, ItemPut]) -> tuple[AnyAct, ...]:
    """The acts after which items say what ``puts`` has for their numbers; raise Refused where something rests on them."""
    return judged(entries, tuple(_rewritten(entries, puts, EDITED)))


def _rewritten(entries: Sequence[Entry], puts: Mapping[int, ItemPut], reason: str) -> Iterator[AnyAct]:
    """From the first changed item on all are struck out, the last first, and put again in their order."""
    if not puts:
        return
    standing = items_in(entries)
    moved = range(min(puts), len(standing))
    yield from (EntryStruckOut(standing[number][0], reason) for number in reversed(moved))
    yield from (puts.get(number, standing[number][1]) for number in moved)


def items_in(entries: Sequence[Entry]) -> tuple[tuple[int, ItemPut], ...]:
    """The items that count, each with the number of its entry."""
    return tuple((entry.number, entry.act) for entry in journal.standing(entries) if isinstance(entry.act, ItemPut))


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
    return judged(entries, (*listed, *_rewritten(entries, puts, EDITED)))


def _still_left_out(entries: Sequence[Entry], known: Mapping[str, Member]) -> Iterator[MembersConvened]:
    acts = (entry.act for entry in reversed(journal.standing(entries)))
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


def taken_back(entries: Sequence[Entry]) -> tuple[AnyAct, ...]:
    """The acts that bring items back as they were before the last change of them; none where the last act was no change."""
    changed = _last_change(entries)
    if not changed:
        return ()
    first = len(items_in(entries)) - len(changed)
    puts = {first + place: put for place, put in enumerate(changed)}
    return judged(entries, tuple(_rewritten(entries, puts, f"{EDITED}: lấy lại như trước")))


def _last_change(entries: Sequence[Entry]) -> tuple[ItemPut, ...]:
    """The items as they were before the last change, where the last entry that counts was put by one."""
    standing = journal.standing(entries)
    if not standing:
        return ()
    backwards = [entry.act for entry in reversed(entries[: standing[-1].number])]
    put = tuple(takewhile(lambda act: isinstance(act, ItemPut), backwards))
    struck = tuple(_struck_for_a_change(backwards[len(put) :]))[: len(put)]
    if len(struck) < len(put):
        return ()
    former = {entry.number: entry.act for entry in entries}
    return tuple(act for number in struck if isinstance(act := former[number], ItemPut))


def _struck_for_a_change(backwards: Iterable[AnyAct]) -> Iterator[int]:
    """The entries struck out one after the other, each for a change of items."""
    for act in backwards:
        if not isinstance(act, EntryStruckOut) or not act.reason.startswith(EDITED):
            return
        yield act.entry


def judged(entries: Sequence[Entry], acts: tuple[AnyAct, ...]) -> tuple[AnyAct, ...]:
    """The acts, where all of them may be done one after the other; raise Refused with what stops the first that may not."""
    standing = list(entries)
    for act in acts:
        if faults := faults_in(journal.findings(standing, act)):
            raise Refused(faults)
        standing.append(Entry(len(standing) + 1, act))
    return acts
