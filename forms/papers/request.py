"""Submission to the superior (tờ trình đề nghị cấp trên xếp loại): those whom the superior rates, with the level asked for.

Section V.7 and annex 5: its result is a list of proposals, never a decision; whoever had no majority is not on it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain

from forms.parts.frame import frame_of, head, legal_bases, receivers_within
from forms.parts.levels import level_name, post_and_unit, remark_on_level, votes_over_convened
from forms.parts.naming import Names, names_of
from forms.parts.paper import Frame, Head, Paper, Signer
from forms.parts.results import not_rated, result, still_open
from forms.parts.signing import signer
from forms.parts.source import Source
from forms.parts.wording import capital, deciding_superior, issued_text, more_than
from meetings.meeting import Meeting
from meetings.outcome import ItemOutcome
from meetings.people import Organ, Subject
from meetings.vietnamese import long_date, two_digits


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One person for whom a level is asked."""

    number: str
    """``1``."""
    subject: str
    """Name alone: ``Phan Công Thành``."""
    post: str
    """Post, unit: ``Bí thư Đảng ủy``; may be empty."""
    self_level: str
    """The level the person gave himself or herself: ``Hoàn thành tốt nhiệm vụ``; may be empty."""
    level: str
    """The level asked for: ``Hoàn thành tốt nhiệm vụ``."""
    votes: str
    """Votes over convened and their share: ``12/15 (80,00%)``."""
    note: str
    """In whole words, such as that the vote departed from what was proposed; may be empty."""


@dataclass(frozen=True, slots=True)
class RequestContext:
    """Everything the submission says."""

    head: Head
    subject: str
    """Below the title: ``Về việc đề nghị xem xét, quyết định xếp loại chất lượng năm 2025``."""
    meeting: Frame
    addressee: str
    """To whom it is submitted: ``Tỉnh ủy Quảng Ngãi``."""
    bases: tuple[str, ...]
    """Legal bases, each a whole line with its closing mark: ``Căn cứ …;``."""
    opening: str
    """What is asked and on what ground, a whole sentence that ends with a colon."""
    lines: tuple[RequestLine, ...]
    grounds: tuple[str, ...]
    """By which majority, whole sentences: ``Mỗi mức đề nghị đã được trên 50% tổng số thành viên triệu tập (…).``."""
    left_out: tuple[str, ...]
    """Whole sentences on those for whom nothing is asked, with the reasons; may be empty."""
    closing: str
    """What is asked once more, without its closing mark: ``Kính trình … xem xét, quyết định``."""
    signer: Signer
    receivers: tuple[str, ...] = ()
    """To whom it goes: ``Như trên,`` for the addressee, which is named above."""


CONTEXT = RequestContext


def papers(source: Source) -> Iterator[Paper[RequestContext]]:
    """One where an item asks the superior to decide, and somebody came out of it with a level."""
    if asks_superior(source.meeting):
        yield Paper("to-trinh-de-nghi.docx", partial(request_of, source.meeting))


def asks_superior(meeting: Meeting) -> bool:
    """Whether there is anybody for whom a level is asked of the superior."""
    return any(rating.level is not None for came_out in _requests(meeting) for rating in came_out.ratings)


def request_of(meeting: Meeting) -> RequestContext:
    """The submission of a meeting, over all of its items that ask the superior."""
    names, organ, asking = names_of(meeting), meeting.prepared.organ, _requests(meeting)
    superior, lines = deciding_superior(organ), tuple(_lines(asking, names))
    return RequestContext(
        head=head(meeting, "request", dated=True),
        subject=f"Về việc đề nghị xem xét, quyết định xếp loại chất lượng năm {meeting.year}",
        meeting=frame_of(meeting, names),
        addressee=capital(superior),
        bases=legal_bases(meeting),
        opening=_opening(meeting, superior, f"{two_digits(len(lines))} {names.manner.counted}"),
        lines=lines,
        grounds=tuple(dict.fromkeys(_majority(came_out, meeting) for came_out in asking)),
        left_out=tuple(chain.from_iterable(_left_out(came_out, organ, names) for came_out in asking)),
        closing=f"Kính trình {superior} xem xét, quyết định",
        signer=signer(meeting),
        receivers=receivers_within(meeting, "Như trên"),
    )


def _requests(meeting: Meeting) -> tuple[ItemOutcome, ...]:
    return tuple(came_out for came_out in meeting.outcomes if came_out.item.force == "request")


def _opening(meeting: Meeting, superior: str, persons: str) -> str:
    ground = f"Theo kết quả bỏ phiếu kín tại {meeting.prepared.title}, {long_date(meeting.day)}"
    asked = f"xem xét, quyết định xếp loại chất lượng năm {meeting.year} đối với {persons} sau đây"
    return f"{ground}, kính trình {superior} {asked}:"


def _lines(asking: tuple[ItemOutcome, ...], names: Names) -> Iterator[RequestLine]:
    asked = ((one, subject) for one in asking for subject in one.item.subjects if one.level_of(subject.id) is not None)
    for number, (came_out, subject) in enumerate(asked, start=1):
        yield _line(number, came_out, subject, names)


def _line(number: int, came_out: ItemOutcome, subject: Subject, names: Names) -> RequestLine:
    return RequestLine(
        number=str(number),
        subject=names.bare(subject.id),
        post=post_and_unit(subject),
        self_level=level_name(subject.self_level),
        level=level_name(came_out.level_of(subject.id)),
        votes=votes_over_convened(came_out, subject.id),
        note=remark_on_level(came_out, subject),
    )


def _majority(came_out: ItemOutcome, meeting: Meeting) -> str:
    item = came_out.item
    clause = f"{issued_text(meeting.regulation)}, {item.rules.majority_clause}"
    return f"Mỗi mức đề nghị đã được {more_than(item)} ({clause})."


def _left_out(came_out: ItemOutcome, organ: Organ, names: Names) -> Iterator[str]:
    """Who had no majority, who was not rated, what the item leaves to the superior without a level."""
    for subject in came_out.item.subjects:
        if not subject.rated:
            yield not_rated(subject, names)
        elif came_out.level_of(subject.id) is None:
            yield result(came_out, subject.id, organ, names)
    yield from still_open(came_out, names)
