"""Runs of entries that a change while preparing took back (mục đã thay khi chuẩn bị), to be told on one line until opened."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple, TypeGuard

from meetings.acts import Act, EntryStruckOut
from meetings.replacing import EDITED, RELISTED, RENUMBERED

CHANGES = {EDITED, RELISTED, RENUMBERED}
"""Why an entry was struck out when another one came into its place at once."""
PAIR = 2
"""An entry and its striking-out."""


class Run(NamedTuple):
    """Entries that follow each other, from the first number to the last."""

    first: int
    last: int

    @property
    def entries(self) -> int:
        """How many they are."""
        return self.last - self.first + 1


def runs(entries: Sequence[tuple[int, Act]], struck: Collection[int]) -> Iterator[Run]:
    """Every run of entries that count no more: each was struck out by a change and is struck out still, or struck one out so."""
    changed = {act.entry: number for number, act in entries if _is_change(act) and act.entry in struck}
    gone = {*changed, *changed.values()}
    first = None
    for number, _ in entries:
        if number in gone and first is None:
            first = number
        if number + 1 not in gone and first is not None:
            if number + 1 - first >= PAIR:
                yield Run(first, number)
            first = None


def _is_change(act: Act) -> TypeGuard[EntryStruckOut]:
    return isinstance(act, EntryStruckOut) and act.change and act.reason in CHANGES
