"""The course of a meeting (diễn biến cuộc họp): how it begins, and what each act makes of it."""

from dataclasses import replace
from typing import Any

from meetings.acts import (
    Absence,
    Act,
    AttendanceTaken,
    BallotAskedFor,
    CommentMade,
    CorrectionMade,
    CriteriaListed,
    GuestsInvited,
    ItemPut,
    MeetingClosed,
    MeetingOpened,
    MeetingPrepared,
    MeetingRestated,
    MemberArrived,
    MemberLeft,
    MembersConvened,
    MembersListed,
    MinutesAdopted,
    ObjectionMade,
    OfficersChosen,
    PapersNumbered,
    PapersWritten,
    ReadingsChosen,
    RoundHeld,
    SelfReviewGiven,
    SittingAdjourned,
    SittingHeld,
    SittingResumed,
    StepDone,
    TieSettled,
)
from meetings.asking import answers
from meetings.meeting import Meeting, Recorded, Served
from meetings.missing import Reached
from meetings.regulation import rules, shipped
from meetings.restating import Restating, restated
from meetings.sittings import Sitting


def begin(act: MeetingPrepared) -> Meeting | None:
    """The meeting that preparing makes; None where its regulation is unknown."""
    regulation = shipped().get(act.regulation)
    return None if regulation is None else Meeting(act, regulation, rules(regulation, act.readings))


def after(meeting: Meeting, act: Act) -> Meeting:
    """The meeting after an act of whichever kind."""
    made = (room(meeting, act) for room in (_prepared, _attended, _reviewed, _put_down))
    then = next((one for one in made if one is not None), None)
    if then is None:
        raise TypeError(f"a meeting does not change by {type(act).__name__}")
    return then


def _prepared(meeting: Meeting, act: Act) -> Meeting | None:
    """What is recorded before a meeting; None where the act is none of that."""
    match act:
        case MeetingRestated() | ReadingsChosen():
            return _called_anew(meeting, act)
        case MembersListed(members=members):
            return replace(meeting, members={member.id: member for member in members})
        case GuestsInvited(guests=guests):
            return replace(meeting, guests={guest.id: guest for guest in guests})
        case MembersConvened(left_out=left_out):
            return replace(meeting, left_out={entry.member: entry.reason for entry in left_out})
        case OfficersChosen():
            return replace(meeting, officers=act, served=_served(meeting, act))
        case ItemPut():
            return replace(
                meeting,
                put=(*meeting.put, act),
                records=(*meeting.records, ()),
                seen=(*meeting.seen, ()),
                reached=(*meeting.reached, ()),
            )
        case CriteriaListed(sets=sets):
            return replace(meeting, criteria={one.id: one for one in sets})
        case SelfReviewGiven():
            return replace(meeting, self_reviews={**meeting.self_reviews, act.of: act})
        case PapersNumbered(numbers=numbers):
            return replace(meeting, numbers={**meeting.numbers, **{one.form: one for one in numbers}})
    return None


def _served(meeting: Meeting, act: OfficersChosen) -> tuple[Served, ...]:
    """Those before, with the ballots held under them; where none was, nobody was replaced."""
    if meeting.officers in {None, act} or not meeting.voted:
        return meeting.served
    return (*meeting.served, Served(meeting.officers, tuple(map(len, meeting.seen))))


def _attended(meeting: Meeting, act: Act) -> Meeting | None:
    """Who is there, and when."""
    match act:
        case MeetingOpened(at=at):
            return replace(_sitting(meeting, opened=at), opened=at)
        case AttendanceTaken(absent=absent):
            return _sitting(meeting, roll=_by_member(absent))
        case MemberArrived() | MemberLeft():
            return _sitting(meeting, movements=(*meeting.sitting.movements, act))
        case SittingAdjourned(at=at):
            return _sitting(meeting, closed=at)
        case SittingResumed(at=at, absent=absent):
            return replace(meeting, sat=(*meeting.sat, Sitting(opened=at, roll=_by_member(absent))))
        case SittingHeld():
            return replace(meeting, held=(*meeting.held, act))
        case MeetingClosed(at=at):
            return replace(meeting if meeting.sitting.closed else _sitting(meeting, closed=at), closed=at)
    return None


def _reviewed(meeting: Meeting, act: Act) -> Meeting | None:
    """What is said and voted on."""
    match act:
        case CommentMade():
            return replace(meeting, comments=(*meeting.comments, act))
        case StepDone():
            return replace(meeting, steps_done=(*meeting.steps_done, act))
        case BallotAskedFor():
            return replace(meeting, asked_for=(*meeting.asked_for, act))
        case RoundHeld() | TieSettled():
            return _recorded(meeting, act)
        case ObjectionMade():
            return replace(meeting, objections=(*meeting.objections, act))
    return None


def _put_down(meeting: Meeting, act: Act) -> Meeting | None:
    """The minutes and what is written of them; papers written change nothing in a meeting."""
    match act:
        case MinutesAdopted():
            return replace(meeting, adoption=act, adopted_by=meeting.voters_there)
        case CorrectionMade():
            return replace(meeting, corrections=(*meeting.corrections, act))
        case PapersWritten():
            return meeting
    return None


def _called_anew(meeting: Meeting, act: Restating) -> Meeting:
    """The meeting under its new name, place, regulation, readings; one that nobody knows leaves the rules as they were."""
    prepared = restated(meeting.prepared, act)
    regulation = shipped().get(prepared.regulation, meeting.regulation)
    return replace(meeting, prepared=prepared, regulation=regulation, rules=rules(regulation, prepared.readings))


def _sitting(meeting: Meeting, **changed: Any) -> Meeting:
    """The meeting with its present sitting changed."""
    return replace(meeting, sat=(*meeting.sat[:-1], replace(meeting.sitting, **changed)))


def _by_member(absent: tuple[Absence, ...]) -> dict[str, Absence]:
    return {entry.member: entry for entry in absent}


def _recorded(meeting: Meeting, act: Recorded) -> Meeting:
    """The meeting with a ballot, and who was there at it; with a tie settled, nobody votes."""
    there = (frozenset(meeting.present),) if isinstance(act, RoundHeld) else ()
    waiting = tuple(one for one in meeting.asked_for if not (isinstance(act, RoundHeld) and answers(act, one)))
    records = tuple((*record, act) if number == act.item else record for number, record in enumerate(meeting.records))
    seen = tuple((*seen, *there) if number == act.item else seen for number, seen in enumerate(meeting.seen))
    now = (Reached(len(meeting.sat) - 1, len(meeting.sitting.movements)),) if there else ()
    reached = tuple((*past, *now) if number == act.item else past for number, past in enumerate(meeting.reached))
    return replace(meeting, records=records, seen=seen, reached=reached, asked_for=waiting)


def in_doubt(meeting: Meeting, item: int) -> Meeting:
    """The meeting with one item's record marked as faulty, so that nothing is concluded from it."""
    return replace(meeting, doubtful=meeting.doubtful | {item})
