"""Sittings (phiên họp) and who was there when: each sitting has its roll call, and those who came and left during it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from meetings.acts import Absence, AttendanceTaken, MemberArrived, MemberLeft

Movement = MemberArrived | MemberLeft
LATE = "đến muộn"
"""Why somebody was missing at the roll call who came afterwards."""


@dataclass(frozen=True)
class Sitting:
    """One sitting: from when to when, its roll call, and who moved since, in the order recorded.

    ``roll`` holds the absent by id and is None until the roll is called; until then nobody is known to be away.
    """

    opened: datetime | None = None
    closed: datetime | None = None
    roll: Mapping[str, Absence] | None = None
    movements: tuple[Movement, ...] = ()

    def is_there(self, member: str) -> bool:
        """Whether a member is there after all that is recorded of this sitting."""
        last = self.last_moves.get(member)
        return self.found_there(member) if last is None else isinstance(last, MemberArrived)

    def found_there(self, member: str) -> bool:
        """Whether the roll call found a member there."""
        return self.roll is None or member not in self.roll

    def attended(self, member: str) -> bool:
        """Whether a member was there at some time of this sitting; nobody was before its roll is called."""
        if self.roll is None:
            return False
        return member not in self.roll or member in self.first_moves

    @cached_property
    def first_moves(self) -> Mapping[str, Movement]:
        """Of everybody who came or left the first such act: it tells what the roll call must have found."""
        return {act.member: act for act in reversed(self.movements)}

    @cached_property
    def last_moves(self) -> Mapping[str, Movement]:
        """Of everybody who came or left the last such act."""
        return {act.member: act for act in self.movements}

    @property
    def latest(self) -> datetime | None:
        """The latest moment recorded of it."""
        moments = (self.opened, *(act.at for act in self.movements), self.closed)
        return max((at for at in moments if at is not None), default=None)


def came_late(sitting: Sitting, member: str, at: datetime) -> tuple[AttendanceTaken | MemberArrived, ...]:
    """What records that somebody came late (đến muộn): where the roll call has them there, it is corrected first."""
    came = MemberArrived(member, at)
    if sitting.roll is None or not sitting.is_there(member) or member in sitting.first_moves:
        return (came,)
    return AttendanceTaken((*sitting.roll.values(), Absence(member, LATE))), came
