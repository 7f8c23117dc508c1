"""May this act be done now, and if not, why? Every check of every act, before it enters the book.

``findings`` asks first whether the meeting has come so far, or gone too far, for such an act; then whether what the act says
holds. The second is asked of one function for each time at a meeting, which answers for its own kinds of acts alone; the
checks themselves are in the rooms beside this one.
"""

from collections.abc import Iterator

from meetings.acts import (
    ACT_NAMES,
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
from meetings.course import after
from meetings.faults import Finding
from meetings.may import ask_for, attend, minutes, papers, prepare, restate, review, steps, vote
from meetings.meeting import Meeting
from meetings.vietnamese import two_digits

_BEFORE_BALLOTS = (MembersListed, MembersConvened)
_WHILE_SITTING = (BallotAskedFor, RoundHeld, TieSettled, MemberArrived, MemberLeft, MinutesAdopted, SittingAdjourned)
_ON_PAPERS = (PapersNumbered, PapersWritten)
_AFTER_ADOPTION = (MeetingClosed, CorrectionMade)
_AFTER_CLOSING = (MinutesAdopted, CorrectionMade, MeetingRestated)


def findings(meeting: Meeting | None, act: Act) -> Iterator[Finding]:
    """Every fault and warning of doing ``act`` now; ``meeting`` is None before the first act."""
    if isinstance(act, MeetingPrepared):
        if meeting is not None:
            yield attend.OUT_OF_ORDER.at("", what="cuộc họp đã được chuẩn bị")
        yield from prepare.prepared_findings(act)
    elif meeting is None:
        yield attend.OUT_OF_ORDER.at("", what="cuộc họp chưa được chuẩn bị")
    elif isinstance(act, _ON_PAPERS):
        yield from papers.numbered_findings(meeting, act)
    elif too_late := tuple(_out_of_order(meeting, act)):
        yield from too_late
    else:
        yield from _of_preparing(meeting, act)
        yield from _of_attending(meeting, act)
        yield from _of_deciding(meeting, act)
        yield from _of_ending(meeting, act)


def _out_of_order(meeting: Meeting, act: Act) -> Iterator[Finding]:
    """What the meeting has left behind, or not come to: then nothing else is said of the act."""
    if meeting.adopted and not isinstance(act, _AFTER_ADOPTION):
        yield minutes.BOOK_CLOSED.at("")
    elif meeting.closed is not None and not isinstance(act, _AFTER_CLOSING):
        yield attend.OUT_OF_ORDER.at("closed", what="cuộc họp đã bế mạc")
    elif meeting.adjourned is not None and isinstance(act, _WHILE_SITTING):
        yield attend.OUT_OF_ORDER.at("", what="cuộc họp đang tạm nghỉ, chưa sang phiên sau")
    elif _votes_stand_on_it(meeting, act):
        ballots = sum(isinstance(held, RoundHeld) for record in meeting.records for held in record)
        yield attend.VOTED_ALREADY.at("", ballots=two_digits(ballots), what=ACT_NAMES[type(act)])


def _votes_stand_on_it(meeting: Meeting, act: Act) -> bool:
    """Whether ballots were counted by what the act says whole again; a sitting's own roll counts for its own ballots."""
    if isinstance(act, AttendanceTaken):
        return meeting.voted_at_this_sitting
    return meeting.voted and isinstance(act, _BEFORE_BALLOTS)


def _of_preparing(meeting: Meeting, act: Act) -> Iterator[Finding]:
    """What the meeting is called by, who comes, what is voted on, what is known of self-reviews."""
    match act:
        case MeetingRestated():
            yield from restate.restated_findings(meeting, act)
        case ReadingsChosen():
            yield from restate.chosen_findings(meeting, act)
        case MembersListed():
            yield from prepare.members_findings(act)
            yield from prepare.still_standing_findings(after(meeting, act))
        case GuestsInvited():
            yield from prepare.guests_findings(meeting, act)
        case MembersConvened():
            yield from prepare.convened_findings(meeting, act)
            yield from prepare.still_standing_findings(after(meeting, act))
        case OfficersChosen():
            yield from prepare.officers_findings(meeting, act)
            yield from attend.officer_findings(meeting, act, meeting.away())
        case ItemPut():
            yield from prepare.item_findings(meeting, act)
        case CriteriaListed():
            yield from review.criteria_findings(act)
        case SelfReviewGiven():
            yield from review.self_review_findings(meeting, act)


def _of_attending(meeting: Meeting, act: Act) -> Iterator[Finding]:
    """Opening, the roll call, who comes and goes, sittings."""
    match act:
        case MeetingOpened():
            yield from attend.opened_findings(meeting, act)
        case AttendanceTaken():
            yield from attend.attendance_findings(meeting, act)
        case MemberArrived() | MemberLeft():
            yield from attend.movement_findings(meeting, act)
        case SittingAdjourned():
            yield from attend.adjourned_findings(meeting, act)
        case SittingResumed():
            yield from attend.resumed_findings(meeting, act)
        case SittingHeld():
            yield from attend.sitting_findings(meeting, act)


def _of_deciding(meeting: Meeting, act: Act) -> Iterator[Finding]:
    """What is said, the steps before a vote, the ballots and ties."""
    match act:
        case CommentMade():
            yield from minutes.comment_findings(meeting, act)
        case StepDone():
            yield from steps.step_findings(meeting, act)
        case RoundHeld():
            yield from vote.round_findings(meeting, act)
        case BallotAskedFor():
            yield from ask_for.asked_findings(meeting, act)
        case TieSettled():
            yield from vote.tie_findings(meeting, act)


def _of_ending(meeting: Meeting, act: Act) -> Iterator[Finding]:
    """Retained opinions, the minutes, closing, corrections."""
    match act:
        case ObjectionMade():
            yield from minutes.objection_findings(meeting, act)
        case MinutesAdopted():
            yield from vote.unfinished_faults(meeting)
            yield from minutes.adopted_findings(meeting, act)
        case MeetingClosed():
            if meeting.adoption is None:
                yield from vote.unfinished_faults(meeting)
            if not meeting.adopted:
                yield minutes.MINUTES_NOT_ADOPTED.at("adoption")
            yield from attend.closed_findings(meeting, act)
        case CorrectionMade():
            yield from minutes.correction_findings(meeting, act)
