"""What a meeting is called by, said anew (sửa thông tin cuộc họp): the difference as an act, and what stands after such acts.

The first entry of a record never changes; restatements behind it do, and every paper that follows goes by them.
"""

from collections.abc import Iterable
from typing import NamedTuple

from msgspec import UNSET
from msgspec.structs import asdict, replace

from meetings.acts import Act, MeetingPrepared, MeetingRestated, ReadingsChosen
from meetings.people import OrganKind

Restating = MeetingRestated | ReadingsChosen
"""The acts that change what preparing said."""
CALLED_BY = tuple(name for name in MeetingRestated.__struct_fields__ if name in MeetingPrepared.__struct_fields__)
"""What of preparing a restatement can say anew."""


def record_of(prepared: MeetingPrepared) -> str:
    """What lists call a meeting, and the id of a record begun now: when, and the organ. An organ does not meet twice in one
    minute.
    """
    return f"{prepared.planned:%Y-%m-%d %H:%M} {prepared.organ.name}"


def restated(prepared: MeetingPrepared, act: Restating) -> MeetingPrepared:
    """What stands once ``act`` was recorded."""
    if isinstance(act, ReadingsChosen):
        return replace(prepared, readings=act.readings, ground=act.ground)
    return replace(prepared, **_named(act))


def _named(act: MeetingRestated) -> dict[str, object]:
    return {name: said for name, said in asdict(act).items() if said is not UNSET and name in CALLED_BY}


def says_nothing(act: MeetingRestated) -> bool:
    """Whether the act names nothing at all."""
    return not _named(act)


def difference(prepared: MeetingPrepared, wanted: MeetingPrepared) -> MeetingRestated | None:
    """The act after which the meeting is called as ``wanted`` says, readings excepted; None where it is so already."""
    other = {name: getattr(wanted, name) for name in CALLED_BY if getattr(wanted, name) != getattr(prepared, name)}
    return MeetingRestated(**other) if other else None


def called_by(acts: Iterable[Act]) -> MeetingPrepared | None:
    """What a meeting is called by after these acts; None where they do not begin with preparing."""
    said: MeetingPrepared | None = None
    for act in acts:
        if said is None:
            if not isinstance(act, MeetingPrepared):
                return None
            said = act
        elif isinstance(act, MeetingRestated | ReadingsChosen):
            said = restated(said, act)
    return said


class CountedBy(NamedTuple):
    """What ballots are counted by, of all that a meeting is called by; readings apart."""

    regulation: str
    kind: OrganKind
    has_committee: bool


def counted_by(prepared: MeetingPrepared) -> CountedBy:
    """The regulation, and what kind of organ it is for: whose word a result is, who votes, by what majority."""
    return CountedBy(prepared.regulation, prepared.organ.kind, prepared.organ.has_committee)
