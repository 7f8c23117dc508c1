"""Putting an item (đặt nội dung biểu quyết): which voting of the regulation, whom it rates, by which circle."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from meetings.acts import ItemPut
from meetings.composition import proposed_circle
from meetings.meeting import Meeting
from meetings.people import CELLS, ORGAN_NAMES, SUBJECT_NAMES, Member, Subject, SubjectKind
from meetings.regulation import Voting
from tui.widgets.rows import Column, Row

VOTING_COLUMNS = (Column("Số", 3, "right"), Column("Nội dung biểu quyết"))
SUBJECT_COLUMNS = (Column("STT", 4, "right"), Column("Đối tượng"), Column("Chức vụ", 24))
EVERYBODY = "*"
KINDS: tuple[SubjectKind, ...] = ("organisation", "collective", "person")
"""What is named by hand; members come from the roster."""


def voting_rows(meeting: Meeting) -> Iterator[Row]:
    """The votings of the regulation, those of this kind of organ first; the others say whose they usually are."""
    kind = meeting.prepared.organ.kind
    for voting in sorted(meeting.regulation.voting, key=lambda one: kind not in one.organs):
        usual = kind in voting.organs
        whose = "" if usual else f"thường do {', '.join(ORGAN_NAMES[one] for one in voting.organs)}: "
        yield Row(str(voting.number), (str(voting.number), f"{whose}{voting.name}"), "plain" if usual else "dim")


def subjects_at_once(meeting: Meeting, voting: Voting) -> tuple[Subject, ...]:
    """In a cell that rates its members, all official ones (annex 3); elsewhere somebody says whom."""
    if voting.ballot == "good_first" and meeting.prepared.organ.kind in CELLS:
        return tuple(subject_of(member) for member in not_yet(meeting, ()))
    return ()


def not_yet(meeting: Meeting, subjects: Iterable[Subject]) -> tuple[Member, ...]:
    """The official members who are not among these subjects, in roster order."""
    named = {subject.id for subject in subjects}
    return tuple(one for one in meeting.members.values() if one.status == "official" and one.id not in named)


def subject_of(member: Member) -> Subject:
    """A member as a subject of whom nobody has said anything."""
    return Subject(member.id, member.name, "member", post=member.post)


def subject_rows(meeting: Meeting, voting: Voting, subjects: Iterable[Subject]) -> Iterator[Row]:
    """Whom somebody may add: what the voting rates first, then everything else."""
    left = not_yet(meeting, subjects)
    rated = [kind for kind in KINDS if kind in voting.rates]
    yield from (_by_hand(kind) for kind in rated)
    if "member" in voting.rates and left:
        yield Row(EVERYBODY, ("", f"Tất cả {len(left)} đảng viên chính thức chưa có tên", ""))
    for number, member in enumerate(left, start=1):
        yield Row(member.id, (str(number), member.name, member.post), "plain" if "member" in voting.rates else "dim")
    yield from (_by_hand(kind) for kind in KINDS if kind not in rated)


def _by_hand(kind: SubjectKind) -> Row:
    return Row(f"+{kind}", ("", f"Ghi tên một đối tượng khác: {SUBJECT_NAMES[kind]}", ""))


def circle_proposed(meeting: Meeting, voting: Voting, has_units: bool | None) -> tuple[str, ...] | None:
    """The circle by the rule; None for all who are convened, also where the posts tell of nobody."""
    organ = meeting.prepared.organ
    lines = proposed_circle(voting, organ, meeting.members.values(), has_units=has_units)
    circle = tuple(one.member.id for one in lines if one.convened and one.member.id in meeting.convened)
    return None if not circle or circle == meeting.convened else circle


def with_circle(put: ItemPut, circle: Mapping[str, bool], meeting: Meeting) -> ItemPut:
    """The item with the circle of those marked, in roster order; all who are convened need no list."""
    chosen = tuple(one for one in meeting.members if circle.get(one))
    return replace(put, convened=None if chosen == meeting.convened else chosen)
