"""Who of a circle did not take part in a ballot (không tham gia bỏ phiếu), and why, as the attendance recorded tells it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from meetings.acts import MemberArrived, MemberLeft, RoundHeld
from meetings.sittings import Sitting

Because = Literal["absent", "later", "left", "away"]


class Reached(NamedTuple):
    """How far the attendance had come when a ballot was held: its sitting, from 0, and how many movements there were."""

    sitting: int
    moves: int


class Missed(NamedTuple):
    """One member who did not take part in a ballot, and why.

    ``absent`` at that sitting; came ``later``, or had ``left``, each with its moment; there but ``away`` for this ballot.
    """

    member: str
    because: Because
    at: datetime | None = None


def missed(
    circle: Iterable[str], there: Sequence[str], held: RoundHeld, sat: Sequence[Sitting], reached: Reached
) -> Iterator[Missed]:
    """Everybody of the circle who did not take part, in its order; ``there`` were present when the ballot was held."""
    sitting = sat[reached.sitting]
    for member in circle:
        if member not in there:
            yield _not_there(member, sitting, reached.moves)
        elif member in held.away:
            yield Missed(member, "away")


def _not_there(member: str, sitting: Sitting, moves: int) -> Missed:
    before = [act for act in sitting.movements[:moves] if act.member == member]
    after = [act for act in sitting.movements[moves:] if act.member == member]
    if before and isinstance(before[-1], MemberLeft):
        return Missed(member, "left", before[-1].at)
    came = next((act.at for act in after if isinstance(act, MemberArrived)), None)
    return Missed(member, "absent") if came is None else Missed(member, "later", came)
