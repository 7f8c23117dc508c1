"""Ballots that only the meeting can ask for (lượt hội nghị yêu cầu): a criterion not agreed, a ballot held once more.

What was asked for stands in the book until such a ballot is held, so that nobody has to remember it.
"""

from dataclasses import replace

from meetings.acts import BallotAskedFor, RoundHeld
from meetings.due import DueBallot, due, open_to_criteria, repeatable, voted_on
from meetings.item import Item
from meetings.meeting import Meeting


def asking_for(item: Item, ballot: DueBallot) -> BallotAskedFor:
    """The act that asks for such a ballot."""
    return BallotAskedFor(item.number, ballot.question, ballot.subjects, ballot.criterion, ballot.reason)


def ballot_asked_for(item: Item, act: BallotAskedFor) -> DueBallot | None:
    """That ballot as it may be held now, with the places that it has now; None where it may be held no more.

    A criterion is voted on before the whole of them (annex 1.2.2, 2.2.2); once more than once only with a reason.
    """
    if act.question == "criterion" and not act.reason:
        fresh = set(act.subjects) <= set(open_to_criteria(item))
        fresh = fresh and not any(voted_on(item, act.criterion, one) for one in act.subjects)
        return DueBallot("criterion", act.subjects, criterion=act.criterion) if fresh else None
    for held in repeatable(item):
        same = (held.question, held.criterion) == (act.question, act.criterion)
        if same and act.reason and set(act.subjects) <= set(held.subjects):
            return replace(held, subjects=act.subjects, reason=act.reason)
    return None


def due_at(meeting: Meeting, item: Item) -> tuple[DueBallot, ...]:
    """Every ballot that may be held next in an item: what the meeting asked for, then what is due under the regulation."""
    asked_for = (ballot_asked_for(item, act) for act in meeting.asked_for if act.item == item.number)
    return due(item, tuple(ballot for ballot in asked_for if ballot is not None))


def answers(held: RoundHeld, act: BallotAskedFor) -> bool:
    """Whether a ballot that was held is the one that was asked for."""
    same = (held.item, held.question, held.criterion) == (act.item, act.question, act.criterion)
    return same and set(act.subjects) <= set(held.votes)
