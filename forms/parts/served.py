"""Who led, wrote and counted before somebody took over (thay chủ trì, thư ký, người kiểm phiếu), and up to which ballot."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from forms.parts.naming import Names
from meetings.acts import OfficersChosen
from meetings.meeting import Meeting


def until(meeting: Meeting, ballots: Sequence[int]) -> str:
    """After which ballots of the items: ``lượt 1``; of several items ``lượt 2 nội dung 1, lượt 1 nội dung 3``."""
    held = [(item, last) for item, last in enumerate(ballots, start=1) if last]
    of_several = len(meeting.put) > 1
    return ", ".join(f"lượt {last}{f' nội dung {item}' if of_several else ''}" for item, last in held)


def before(meeting: Meeting, names: Names, post: Callable[[OfficersChosen], str]) -> str:
    """Who held a post before: ``trước đó là đồng chí …, đến hết lượt 1``; empty where its holder always did."""
    if meeting.officers is None:
        return ""
    holders = [(post(one.officers), one.ballots) for one in meeting.served]
    last = [
        (holder, ballots)
        for (holder, ballots), (following, _) in pairwise([*holders, (post(meeting.officers), ())])
        if holder != following
    ]
    told = "; ".join(f"{names.address(holder)}, đến hết {until(meeting, ballots)}" for holder, ballots in last)
    return f"trước đó là {told}" if told else ""


def counted_until(meeting: Meeting) -> Iterator[tuple[str, str]]:
    """Tellers who were replaced, each with the ballots up to which they counted."""
    now = () if meeting.officers is None else meeting.officers.tellers
    last = {teller: one.ballots for one in meeting.served for teller in one.officers.tellers if teller not in now}
    yield from ((teller, f"đến hết {until(meeting, ballots)}") for teller, ballots in last.items())


def counts_since(meeting: Meeting, teller: str) -> str:
    """After which ballot a teller of now joined: ``từ sau lượt 1``; empty for who counted from the first."""
    without = [one.ballots for one in meeting.served if teller not in one.officers.tellers]
    return f"từ sau {until(meeting, without[-1])}" if without else ""
