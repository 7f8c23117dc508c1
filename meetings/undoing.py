"""The last act taken back (lấy lại việc vừa ghi), step by step backwards: what a change had replaced counts again.

A striking-out or a restoration is an act like any other: taken back, its entry counts again, or no longer. Only what was
itself recorded to take something back is not.
"""

from collections.abc import Iterator, Sequence

from meetings.acts import Act, AnyAct, EntryRestored, EntryStruckOut, PapersWritten
from meetings.entries import Entry, standing, struck_out
from meetings.replacing import change_with


def last_act(entries: Sequence[Entry]) -> Entry | None:
    """The last entry that can be taken back: neither the first nor papers written, nor taken back or struck out already."""
    undone = {_undoes(entry.act) for entry in entries}
    counting = {entry.number for entry in standing(entries)}
    done = (one for one in reversed(entries[1:]) if one.number not in undone)
    return next((one for one in done if _is_a_step(one.act, one.number in counting)), None)


def _undoes(act: Act) -> int:
    return act.undoes if isinstance(act, EntryStruckOut | EntryRestored) else 0


def _is_a_step(act: Act, counts: bool) -> bool:
    """Whether somebody did that by itself: not to take something back, nor as a part of a change."""
    if isinstance(act, EntryStruckOut):
        return not act.undoes and not act.change
    if isinstance(act, EntryRestored):
        return not act.undoes
    return counts and not isinstance(act, PapersWritten)


def taking_back(entries: Sequence[Entry], number: int, reason: str) -> Iterator[AnyAct]:
    """The acts that take back an entry and whatever was recorded in one go with it, the last first, for that reason.

    What each of them replaced counts again in its old place, so that the next step back is what was done before.
    """
    act = entries[number - 1].act
    if isinstance(act, EntryStruckOut):
        yield EntryRestored(act.entry, reason, undoes=number)
    elif isinstance(act, EntryRestored):
        yield EntryStruckOut(act.entry, reason, undoes=number)
    else:
        yield from _recorded_with(entries, number, reason)


def _recorded_with(entries: Sequence[Entry], number: int, reason: str) -> Iterator[AnyAct]:
    change, counting = change_with(entries, number), {entry.number for entry in standing(entries)}
    put = [one for one in change.put if one in counting]
    yield from (EntryStruckOut(one, reason, undoes=number) for one in sorted(put, reverse=True))
    struck = struck_out(entries)
    replaced = sorted(change.replaced[one] for one in put if one in change.replaced)
    yield from (EntryRestored(one, reason, undoes=number) for one in replaced if one in struck)
