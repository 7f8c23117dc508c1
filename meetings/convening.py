"""Who is convened for the meeting as a whole (triệu tập dự họp): whoever is proposed for the circle of one of its votings."""

from collections.abc import Iterable, Mapping

from meetings.composition import Proposed, asks_for_units, proposed_circle
from meetings.meeting import Meeting
from meetings.people import Member, OrganKind
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
    organ, votings = meeting.prepared.organ, votings_of(meeting)
    lines = (proposed_circle(voting, organ, meeting.members.values(), has_units=has_units) for voting in votings)
    numbers = [voting.number for voting in votings]
    return tuple(_together(dict(zip(numbers, own, strict=True))) for own in zip(*lines, strict=True))


def outside_the_rule(proposals: Iterable[Proposed]) -> tuple[Member, ...]:
    """The official members whom no voting wants there, in roster order: whoever leaves them out says why."""
    return tuple(one.member for one in proposals if one.member.status == "official" and not one.convened)


def _together(proposals: Mapping[int, Proposed]) -> Proposed:
    """One line from those of several votings: a sure word for it decides, then a doubt, then what is against it."""
    every = tuple(proposals.items())
    sure = [(number, one) for number, one in every if one.convened and one.sure]
    telling = sure or [(number, one) for number, one in every if not one.sure] or every
    alike = len({one.reason for _, one in telling}) == 1
    reasons = [one.reason if alike else f"biểu quyết {number}: {one.reason}" for number, one in telling]
    return Proposed(
        every[0][1].member,
        any(one.convened for _, one in telling),
        "; ".join(dict.fromkeys(reasons)),
        "; ".join(dict.fromkeys(one.clause for _, one in telling)),
        all(one.sure for _, one in telling),
    )
