"""The last act taken back (gạch bỏ việc vừa ghi), step by step backwards: what a change had replaced counts again."""

from collections.abc import Iterator, Sequence

from meetings import journal
from meetings.acts import AnyAct, EntryRestored, EntryStruckOut, PapersWritten
from meetings.journal import Entry
from meetings.replacing import change_with


def last_act(entries: Sequence[Entry]) -> Entry | None:
    """The last entry that can be taken back: standing, neither the first nor papers written."""
    standing = journal.standing(entries)
    return next((one for one in reversed(standing[1:]) if not isinstance(one.act, PapersWritten)), None)


def taking_back(entries: Sequence[Entry], number: int, reason: str) -> Iterator[AnyAct]:
    """The acts that take back an entry and whatever was recorded in one go with it, the last first, for that reason.

    What each of them replaced counts again in its old place, so that the next step back is what was done before.
    """
    change, standing = change_with(entries, number), {entry.number for entry in journal.standing(entries)}
    put = [one for one in change.put if one in standing]
    yield from (EntryStruckOut(one, reason) for one in sorted(put, reverse=True))
    struck = journal.struck_out(entries)
    replaced = sorted(change.replaced[one] for one in put if one in change.replaced)
    yield from (EntryRestored(one, reason) for one in replaced if one in struck)
