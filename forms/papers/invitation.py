"""Invitations (giấy mời), a page for each guest and one for the convened: what they are filled with, how a meeting does it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from forms.parts.frame import NAME_FOR_PEN, head_before, receivers_within
from forms.parts.invited import convened_body, planned_moment
from forms.parts.layout import manner_of
from forms.parts.naming import Names, names_of
from forms.parts.paper import Head, Paper, Person, Signer
from forms.parts.signing import signer
from forms.parts.source import Source
from forms.parts.wording import capital, put_to_vote
from meetings.meeting import Meeting
from meetings.people import Guest


@dataclass(frozen=True, slots=True)
class Invited:
    """Who is invited on one page."""

    who: str
    """A guest with the form of address, or the convened as a body: ``đồng chí Lê Văn Tư``, ``toàn thể đảng viên chi bộ``."""
    post: str
    """Post of a guest: ``Phó Bí thư Đảng ủy phường``; empty for a body."""
    request: str
    """What is asked, without its full stop: ``Đề nghị đồng chí Lê Văn Tư dự đúng giờ``."""


@dataclass(frozen=True, slots=True)
class InvitationContext:
    """Everything the invitations say; all pages but for who is invited are alike."""

    head: Head
    subject: str
    """Below the title: ``Dự Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2025``."""
    invited: tuple[Invited, ...]
    """One for each page."""
    agenda: tuple[str, ...]
    """The items: ``Đề xuất xếp loại chất lượng đảng viên``."""
    time: str
    """When: ``07 giờ 30 phút, thứ Sáu, ngày 05 tháng 12 năm 2025``."""
    place: str
    """Where: ``Phòng họp số 2``."""
    chair: Person
    documents: tuple[str, ...]
    """Documents that go with it: ``Dự thảo báo cáo kiểm điểm``; may be empty."""
    signer: Signer
    receivers: tuple[str, ...] = ()
    """Lines of ``Nơi nhận`` with their closing marks: ``Lưu chi bộ.``; may be empty."""


CONTEXT = InvitationContext


def papers(source: Source) -> Iterator[Paper[InvitationContext]]:
    """One file for each meeting."""
    yield Paper("giay-moi.docx", partial(invitation_of, source.meeting))


def invitation_of(meeting: Meeting) -> InvitationContext:
    """The invitations to a meeting; on which day they are signed is left for the pen, for nobody knows it yet."""
    names = names_of(meeting)
    return InvitationContext(
        head=head_before(meeting, "invitation"),
        subject=f"Dự {meeting.prepared.title}",
        invited=(*(_guest(meeting, guest) for guest in meeting.guests.values()), _body(meeting)),
        agenda=tuple(capital(put_to_vote(item)) for item in meeting.items),
        time=planned_moment(meeting),
        place=meeting.prepared.place,
        chair=_chair(meeting, names),
        documents=meeting.prepared.documents,
        signer=signer(meeting),
        receivers=receivers_within(meeting, "Như trên"),
    )


def _guest(meeting: Meeting, guest: Guest) -> Invited:
    """By name and post, which tell namesakes apart."""
    who = f"{manner_of(meeting).addressed} {guest.name}"
    return Invited(who, guest.post, f"Đề nghị {who}{_studied(meeting)} dự đúng giờ")


def _body(meeting: Meeting) -> Invited:
    manner = manner_of(meeting)
    late = f"{manner.counted} nào không dự được thì báo cáo lý do với chủ trì trước giờ khai mạc"
    return Invited(
        convened_body(meeting), "", f"Đề nghị các {manner.addressed}{_studied(meeting)} dự đầy đủ, đúng giờ; {late}"
    )


def _studied(meeting: Meeting) -> str:
    return " nghiên cứu tài liệu gửi kèm và" if meeting.prepared.documents else ""


def _chair(meeting: Meeting, names: Names) -> Person:
    if meeting.officers is None:
        return Person(NAME_FOR_PEN)
    member = meeting.members.get(meeting.officers.chair)
    return Person(names.address(meeting.officers.chair), "" if member is None else member.post)
