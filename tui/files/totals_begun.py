"""Totals being typed (tổng số đang gõ): which ballot's, since when, never a figure; a mark among the drafts of their meeting.

Figures typed may be a running count of papers, so the disk gets none of them. After a power cut the mark says what is gone.
"""

from collections.abc import Collection
from contextlib import suppress

from meetings.asking import due_at
from meetings.counting.ballot import CountedBallot
from meetings.dossier import Dossier
from tui.files.drafts import Draft, Drafts

KIND = "totals:"
HEADING = "heading"


class TotalsBegun:
    """The marks of one meeting; a disk that refuses costs a word after a power cut, nothing else."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts

    def begin(self, ballot: CountedBallot, heading: str) -> None:
        """The first figure of a ballot is typed."""
        with suppress(OSError):
            self._drafts.keep(_key(ballot), {HEADING: heading})

    def end(self, ballot: CountedBallot) -> None:
        """Nothing of it is waiting any more: recorded, given up, or told to be gone."""
        with suppress(OSError):
            self._drafts.drop(_key(ballot))

    def of(self, ballot: CountedBallot) -> Draft | None:
        """The mark of a ballot, if totals of it were begun."""
        with suppress(OSError):
            return self._drafts.all().get(_key(ballot))
        return None

    def only(self, ballots: Collection[CountedBallot]) -> None:
        """No mark stays of any other ballot: its totals can be recorded no more."""
        with suppress(OSError):
            standing = {_key(ballot) for ballot in ballots}
            for key in self._drafts.all():
                if key.startswith(KIND) and key not in standing:
                    self._drafts.drop(key)


def due_ballots(dossier: Dossier) -> tuple[CountedBallot, ...]:
    """Every ballot that may be held next in a meeting, as its papers are counted now."""
    meeting = dossier.meeting
    return tuple(dossier.ballot(item.number, due) for item in meeting.items for due in due_at(meeting, item))


def gone(draft: Draft) -> str:
    """What is said of totals that were typed when the program stopped."""
    return (
        f"Chương trình đã dừng khi tổng số phiếu của «{draft.said.get(HEADING, '')}» đang gõ dở (từ {draft.at:%H:%M}): "
        "số ấy không còn, vì phiếu kín không giữ trên đĩa."
    )


def _key(ballot: CountedBallot) -> str:
    return f"{KIND}{ballot.mark}"
