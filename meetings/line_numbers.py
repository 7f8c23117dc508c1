"""By what number somebody who is rated is named (số dòng trên phiếu): the one that tellers read before the name on the ballot."""

from collections.abc import Mapping, Sequence

from meetings.meeting import Meeting
from meetings.people import Subject

TWO_DIGITS = 2
"""With so many digits at least tellers type a line."""


def on_ballot(subjects: Sequence[Subject]) -> Mapping[str, int]:
    """The line of each subject on the first ballot of its item, by id; behind them, in the same order, who stands on none."""
    lines = sorted(subjects, key=lambda subject: not subject.rated)
    return {subject.id: number for number, subject in enumerate(lines, start=1)}


def in_meeting(meeting: Meeting) -> Mapping[str, int]:
    """The same over all items: where there are several, the number of the item stands before two digits of the line (three
    where an item has more than 99): line 4 of item 2 is 204. Who is rated by several items is named by the first.
    """
    items = [on_ballot(put.subjects) for put in meeting.put]
    if len(items) == 1:
        return items[0]
    digits = max([TWO_DIGITS, *(len(str(len(lines))) for lines in items)])
    found: dict[str, int] = {}
    for item, lines in enumerate(items, start=1):
        for one, line in lines.items():
            found.setdefault(one, item * 10**digits + line)
    return found
