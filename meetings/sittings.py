"""Sittings (phiên họp) and who was there when: each sitting has its roll call, and those who came and left during it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from meetings.acts import Absence, MemberArrived, MemberLeft

Movement = MemberArrived | MemberLeft


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
        last = next((act for act in reversed(self.movements) if act.member == member), None)
        if last is not None:
            return isinstance(last, MemberArrived)
        return self.roll is None or member not in self.roll

    def attended(self, member: str) -> bool:
        """Whether a member was there at some time of this sitting; nobody was before its roll is called."""
        if self.roll is None:
            return False
        return member not in self.roll or any(act.member == member for act in self.movements)

    @property
    def latest(self) -> datetime | None:
        """The latest moment recorded of it."""
        moments = (self.opened, *(act.at for act in self.movements), self.closed)
        return max((at for at in moments if at is not None), default=None)
