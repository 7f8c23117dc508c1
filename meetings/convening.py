"""Who is convened for the meeting as a whole (triệu tập dự họp): whoever is proposed for the circle of one of its votings."""

from collections.abc import Iterable

from meetings.composition import Proposed, asks_for_units, proposed_circle
from meetings.meeting import Meeting
from meetings.people import OrganKind
from meetings.regulation import Regulation, Voting


def usual_votings(regulation: Regulation, kind: OrganKind) -> tuple[Voting, ...]:
    """The votings that the regulation gives organs of that kind."""
    return tuple(voting for voting in regulation.voting if kind in voting.organs)


def votings_of(meeting: Meeting) -> tuple[Voting, ...]:
    """The votings of a meeting's items, each once; before any item is put, those usual in such an organ."""
    put = {item.voting.number: item.voting for item in meeting.items}
    return tuple(put.values()) or usual_votings(meeting.regulation, meeting.prepared.organ.kind)


def units_are_asked(meeting: Meeting) -> bool:
    """Whether somebody has to say if the organ has constituent units (đơn vị cấu thành trực thuộc)."""
    return any(asks_for_units(voting, meeting.prepared.organ) for voting in votings_of(meeting))


def proposed_convened(meeting: Meeting, *, has_units: bool | None = None) -> tuple[Proposed, ...]:
    """A line for each member in roster order, with the reasons of all votings that want this member there."""
    organ = meeting.prepared.organ
    lines = (
        proposed_circle(voting, organ, meeting.members.values(), has_units=has_units) for voting in votings_of(meeting)
    )
    return tuple(map(_together, zip(*lines, strict=True)))


def _together(proposals: Iterable[Proposed]) -> Proposed:
    """One line from those of several votings: a sure word for it decides, then a doubt, then what is against it."""
    lines = tuple(proposals)
    sure = [one for one in lines if one.convened and one.sure]
    telling = sure or [one for one in lines if not one.sure] or lines
    reasons, clauses = dict.fromkeys(one.reason for one in telling), dict.fromkeys(one.clause for one in telling)
    return Proposed(
        lines[0].member,
        any(one.convened for one in telling),
        "; ".join(reasons),
        "; ".join(clauses),
        all(one.sure for one in telling),
    )
