"""Putting an item (đặt nội dung biểu quyết): the votings that a meeting may take, whom one rates at once, by which circle."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from meetings.acts import ItemPut
from meetings.composition import proposed_circle
from meetings.meeting import Meeting
from meetings.people import CELLS, Member, Subject, SubjectKind
from meetings.regulation import Voting

BY_NAME: tuple[SubjectKind, ...] = ("organisation", "collective", "person")
"""What is named by hand; members come from the roster."""


class Offered(NamedTuple):
    """A voting of the regulation; not ``usual`` where other kinds of organ hold it as a rule."""

    voting: Voting
    usual: bool


def votings_offered(meeting: Meeting) -> tuple[Offered, ...]:
    """Every voting of the regulation, those usual in such an organ first."""
    kind = meeting.prepared.organ.kind
    offered = (Offered(voting, kind in voting.organs) for voting in meeting.regulation.voting)
    return tuple(sorted(offered, key=lambda one: not one.usual))


def rated_at_once(meeting: Meeting, voting: Voting) -> tuple[Subject, ...]:
    """In a cell that rates its members, all official ones (annex 3); elsewhere somebody says whom."""
    if voting.ballot == "good_first" and meeting.prepared.organ.kind in CELLS:
        return tuple(map(as_subject, not_yet_rated(meeting, ())))
    return ()


def not_yet_rated(meeting: Meeting, subjects: Iterable[Subject]) -> tuple[Member, ...]:
    """The official members who are not among these subjects, in roster order."""
    named = {subject.id for subject in subjects}
    return tuple(one for one in meeting.members.values() if one.status == "official" and one.id not in named)


def as_subject(member: Member) -> Subject:
    """A member as a subject of whom nobody has said anything."""
    return Subject(member.id, member.name, "member", post=member.post)


def placed(there: Sequence[Subject], fresh: Iterable[Subject], meeting: Meeting) -> tuple[Subject, ...]:
    """Subjects with fresh ones where the roster has them: before the first that stands later there, others at the end."""
    place = {member: number for number, member in enumerate(meeting.members)}
    together = list(there)
    for one in fresh:
        own = place.get(one.id, len(place))
        later = (index for index, other in enumerate(together) if place.get(other.id, -1) > own)
        together.insert(next(later, len(together)), one)
    return tuple(together)


def kinds_by_name(voting: Voting) -> tuple[SubjectKind, ...]:
    """What may be named by hand, what the voting rates first."""
    return tuple(sorted(BY_NAME, key=lambda kind: kind not in voting.rates))


def circle_by_rule(meeting: Meeting, voting: Voting, has_units: bool | None) -> tuple[str, ...] | None:
    """The circle that the rule proposes; None for all who are convened, also where the posts tell of nobody."""
    organ = meeting.prepared.organ
    lines = proposed_circle(voting, organ, meeting.members.values(), has_units=has_units)
    circle = tuple(one.member.id for one in lines if one.convened and one.member.id in meeting.convened)
    return None if not circle or circle == meeting.convened else circle


def with_circle(put: ItemPut, votes: Mapping[str, bool], meeting: Meeting) -> ItemPut:
    """The item with the circle of those who vote, in roster order; all who are convened need no list."""
    chosen = tuple(one for one in meeting.members if votes.get(one))
    return replace(put, convened=None if chosen == meeting.convened else chosen)
