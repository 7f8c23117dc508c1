"""Last year's meeting as the start of a new one (lập cuộc họp từ cuộc họp năm trước): what stays, without last year's word."""

import re
from collections.abc import Iterator
from datetime import datetime

from msgspec.structs import replace

from meetings.acts import (
    AnyAct,
    CriteriaListed,
    GuestsInvited,
    ItemPut,
    LeftOut,
    MeetingPrepared,
    MembersConvened,
    MembersListed,
)
from meetings.meeting import Meeting, year_reviewed
from meetings.people import Subject

_A_YEAR = re.compile(r"\b20\d\d\b")


def cloned(meeting: Meeting, planned: datetime) -> tuple[AnyAct, ...]:
    """The acts that prepare such a meeting anew at that moment; whether they may be done, the journal says as ever.

    Roster, guests, those left out with their reasons, officers, items, circles and criteria stay. What was said of anybody
    last year does not: levels, proposals, remarks, who was not rated, self-reviews, comments, and numbers of papers.
    """
    return tuple(_acts(meeting, planned))


def _acts(meeting: Meeting, planned: datetime) -> Iterator[AnyAct]:
    yield _prepared(meeting, planned)
    yield MembersListed(tuple(meeting.members.values()))
    if meeting.guests:
        yield GuestsInvited(tuple(meeting.guests.values()))
    yield MembersConvened(tuple(LeftOut(member, reason) for member, reason in meeting.left_out.items()))
    if meeting.officers is not None:
        yield meeting.officers
    for put in meeting.put:
        yield ItemPut(put.voting, tuple(map(_anew, put.subjects)), put.convened, put.request)
    if meeting.criteria:
        yield CriteriaListed(tuple(meeting.criteria.values()))


def _prepared(meeting: Meeting, planned: datetime) -> MeetingPrepared:
    """As last year, with the year under review counted on in the title; documents of that year are not this year's."""
    last, year = meeting.year, year_reviewed(planned.date())
    prepared = meeting.prepared
    return replace(
        prepared,
        planned=planned,
        title=re.sub(rf"\b(năm\s+){last}\b", rf"\g<1>{year}", prepared.title, flags=re.IGNORECASE),
        documents=tuple(one for one in prepared.documents if all(int(said) < last for said in _A_YEAR.findall(one))),
        year=None if prepared.year is None else year,
    )


def _anew(subject: Subject) -> Subject:
    """The subject as nobody has judged it yet; those who keep out of it still do."""
    return Subject(
        subject.id, subject.name, subject.kind, post=subject.post, unit=subject.unit, recused=subject.recused
    )
