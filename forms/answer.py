"""What ``hold --json`` answers: a meeting's outcome for machines. Exact shares are texts; the keys are a contract."""

from meetings.faults import Finding, faults_in
from meetings.item import RoundResult
from meetings.meeting import Meeting
from meetings.outcome import ItemOutcome, Pending, Rating
from meetings.tally import Cap

Answer = dict[str, object]


def meeting_answer(meeting: Meeting, warnings: tuple[Finding, ...], papers: tuple[str, ...]) -> Answer:
    """The whole answer of a meeting held."""
    attendance = meeting.attendance
    return {
        "regulation": meeting.regulation.id,
        "attendance": {
            "convened": attendance.convened,
            "present": attendance.present,
            "absent": attendance.absent,
        },
        "items": [_item(came_out) for came_out in meeting.outcomes],
        "warnings": [finding._asdict() for finding in warnings],
        "papers": list(papers),
    }


def refusal_answer(findings: tuple[Finding, ...]) -> Answer:
    """The answer of a refusal: every fault; warnings stand on the lines beside it alone."""
    return {"errors": [finding._asdict() for finding in faults_in(findings)]}


def _item(came_out: ItemOutcome) -> Answer:
    item = came_out.item
    return {
        "voting": item.voting.number,
        "effect": item.effect,
        "convened": len(item.circle),
        "needed": None if came_out.majority is None else came_out.majority.needed,
        "rounds": [_round(result, len(item.circle)) for result in came_out.rounds],
        "cap": None if came_out.cap is None else _cap(came_out.cap, came_out.used),
        "ratings": [_rating(rating) for rating in came_out.ratings],
        "pending": [_pending(pending) for pending in came_out.pending],
    }


def _round(result: RoundResult, convened: int) -> Answer:
    held = result.held
    answer: Answer = {
        "question": held.question,
        "runoff": held.runoff,
        "issued": held.issued,
        "exchanged": held.exchanged,
        "collected": held.collected,
        "invalid": held.invalid,
        "valid": result.valid,
        "base": result.majority.base,
        "needed": result.majority.needed,
        "results": [
            {
                "subject": line.subject,
                "votes": dict(line.votes),
                "share": f"{line.for_votes}/{convened}",
                "carried": line.carried,
                "choice": line.choice,
            }
            for line in result.lines.values()
        ],
    }
    return answer | ({"criterion": held.criterion} if held.criterion else {})


def _cap(cap: Cap, used: int) -> Answer:
    return {
        "base": cap.base,
        "base_count": cap.base_count,
        "share": f"{cap.share.numerator}/{cap.share.denominator}",
        "allowed": cap.allowed,
        "used": used,
    }


def _rating(rating: Rating) -> Answer:
    reasons = [reason._asdict() for reason in rating.reasons]
    return {"subject": rating.subject, "level": rating.level, "reasons": reasons}


def _pending(pending: Pending) -> Answer:
    answer: Answer = {"reason": pending.reason, "subjects": list(pending.subjects)}
    return answer | ({} if pending.places is None else {"places": pending.places})
