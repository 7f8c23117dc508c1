"""The number of a paper given, changed or taken back (số văn bản): a number given once is used up and keeps its paper.

A number is changed as the book changes anything: its entry is struck out, the other numbers of that entry are given again.
"""

from collections.abc import Iterator, Sequence

from meetings.acts import AnyAct, EntryStruckOut, PaperNumber, PapersNumbered
from meetings.entries import Entry, standing
from meetings.replacing import RENUMBERED


def renumbered(entries: Sequence[Entry], form: str, number: PaperNumber | None) -> tuple[AnyAct, ...]:
    """The acts after which the paper of that form has this number, or none; none where it is so already."""
    return tuple(_renumbered(entries, form, number))


def _renumbered(entries: Sequence[Entry], form: str, number: PaperNumber | None) -> Iterator[AnyAct]:
    given = _given(entries, form)
    if given is None:
        yield from () if number is None else (PapersNumbered((number,)),)
        return
    entry, numbers = given
    if number in numbers:
        return
    kept = tuple(one for one in numbers if one.form != form)
    fresh = kept if number is None else (*kept, number)
    yield EntryStruckOut(entry, RENUMBERED, change=bool(fresh))
    if fresh:
        yield PapersNumbered(fresh)


def _given(entries: Sequence[Entry], form: str) -> tuple[int, tuple[PaperNumber, ...]] | None:
    """The entry that gave the paper its number, with all the numbers it gave."""
    for entry in reversed(standing(entries)):
        if isinstance(entry.act, PapersNumbered) and any(one.form == form for one in entry.act.numbers):
            return entry.number, entry.act.numbers
    return None
