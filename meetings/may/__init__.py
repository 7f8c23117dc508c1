"""May this act be done now, and if not, why? Every check of every act, before it enters the book."""

from collections.abc import Iterator

from meetings.acts import (
    ACT_NAMES,
    Act,
    AttendanceTaken,
    CommentMade,
    CorrectionMade,
    CriteriaListed,
    GuestsInvited,
    ItemPut,
    MeetingClosed,
    MeetingOpened,
    MeetingPrepared,
    MemberArrived,
    MemberLeft,
    MembersConvened,
    MembersListed,
    MinutesAdopted,
    ObjectionMade,
    OfficersChosen,
    PapersNumbered,
    PapersWritten,
    RoundHeld,
    SelfReviewGiven,
    SittingAdjourned,
    SittingHeld,
    SittingResumed,
    StepDone,
    TieSettled,
)
from meetings.faults import Finding
from meetings.may import attend, minutes, papers, prepare, review, steps, vote
from meetings.meeting import Meeting, after

_BEFORE_BALLOTS = (MembersListed, MembersConvened, AttendanceTaken)
_WHILE_SITTING = (RoundHeld, TieSettled, MemberArrived, MemberLeft, MinutesAdopted, SittingAdjourned)
_ON_PAPERS = (PapersNumbered, PapersWritten)


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
    elif meeting.adopted and not isinstance(act, MeetingClosed | CorrectionMade):
        yield minutes.BOOK_CLOSED.at("")
    elif meeting.closed is not None and not isinstance(act, MinutesAdopted | CorrectionMade):
        yield attend.OUT_OF_ORDER.at("closed", what="cuộc họp đã bế mạc")
    elif meeting.adjourned is not None and isinstance(act, _WHILE_SITTING):
        yield attend.OUT_OF_ORDER.at("", what="cuộc họp đang tạm nghỉ, chưa sang phiên sau")
    elif meeting.voted and isinstance(act, _BEFORE_BALLOTS):
        what = f"không đổi được {ACT_NAMES[type(act)]} sau khi đã bỏ phiếu: các lượt trước tính theo thành phần cũ"
        yield attend.OUT_OF_ORDER.at("", what=what)
    else:
        yield from _findings(meeting, act)


def _findings(meeting: Meeting, act: Act) -> Iterator[Finding]:  # noqa: C901, PLR0912 - one line for each kind of act
    match act:
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
        case CommentMade():
            yield from minutes.comment_findings(meeting, act)
        case StepDone():
            yield from steps.step_findings(meeting, act)
        case RoundHeld():
            yield from vote.round_findings(meeting, act)
        case TieSettled():
            yield from vote.tie_findings(meeting, act)
        case ObjectionMade():
            yield from minutes.objection_findings(meeting, act)
        case MinutesAdopted():
            yield from vote.unfinished_faults(meeting)
            yield from minutes.adopted_findings(meeting, act)
        case MeetingClosed():
            if meeting.adoption is None:
                yield from vote.unfinished_faults(meeting)
                yield minutes.MINUTES_NOT_ADOPTED.at("adoption")
            yield from attend.closed_findings(meeting, act)
        case CorrectionMade():
            yield from minutes.correction_findings(meeting, act)
