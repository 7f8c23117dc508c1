"""Notice of results (thông báo kết quả): name, post and level alone, for those who are rated and all who may read it.

Votes and reasons stay in the minutes: whoever is not rated, or has no level yet, is named as such and nothing more.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from forms.parts.frame import frame_of, head, receivers_of_notice
from forms.parts.last_word import what_levels_are_worth
from forms.parts.levels import level_name, post_and_unit, post_heading
from forms.parts.naming import Names, names_of
from forms.parts.paper import Frame, Head, Paper, Signer
from forms.parts.rounds import subject_heading
from forms.parts.signing import signer
from forms.parts.source import Source
from forms.parts.wording import capital, put_to_vote
from meetings.meeting import Meeting
from meetings.outcome import ItemOutcome
from meetings.people import LEVEL_NAMES, Subject
from meetings.vietnamese import long_date

NOT_RATED = "Không đánh giá, xếp loại"
NO_LEVEL_YET = "Chưa có kết quả"
CHOICE_NOT_OVER = f"việc chọn mức {LEVEL_NAMES['excellent']} chưa xong"


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """One subject and its level."""

    number: str
    """Place on the ballot: ``1``."""
    subject: str
    """Name alone: ``Trần Văn Bình``."""
    post: str
    """Post, unit: ``Giáo viên, Tổ Toán``; may be empty."""
    level: str
    """``Hoàn thành tốt nhiệm vụ``, ``Không đánh giá, xếp loại``, ``Chưa có kết quả``."""


@dataclass(frozen=True, slots=True)
class NoticeItem:
    """One item that was voted on."""

    heading: str
    """Numbered: ``1. Đề xuất xếp loại chất lượng đảng viên``."""
    worth: str
    """Whose word these levels are, a whole sentence: ``Mức xếp loại dưới đây do Hội nghị quyết định.``."""
    subject_heading: str
    """``Họ và tên``, ``Tên tập thể``."""
    post_heading: str
    """``Chức vụ, đơn vị``."""
    lines: tuple[NoticeLine, ...]


@dataclass(frozen=True, slots=True)
class NoticeContext:
    """Everything the notice says."""

    head: Head
    subject: str
    """Below the title: ``Kết quả đánh giá, xếp loại chất lượng năm 2025``."""
    meeting: Frame
    opening: str
    """Of which meeting, a whole sentence that ends with a colon."""
    items: tuple[NoticeItem, ...]
    signer: Signer
    receivers: tuple[str, ...] = ()
    """Those who are rated first: ``Đối tượng được xếp loại,``."""


CONTEXT = NoticeContext


def papers(source: Source) -> Iterator[Paper[NoticeContext]]:
    """One for each meeting that voted: before a vote there is nothing to tell."""
    if source.meeting.voted:
        yield Paper("thong-bao-ket-qua.docx", partial(notice_of, source.meeting))


def notice_of(meeting: Meeting) -> NoticeContext:
    """The notice of a meeting's results, over the items that it voted on."""
    names = names_of(meeting)
    voted = (came_out for came_out in meeting.outcomes if came_out.rounds)
    told = f"kết quả bỏ phiếu kín đánh giá, xếp loại chất lượng năm {meeting.year} như sau:"
    return NoticeContext(
        head=head(meeting, "notice", dated=True),
        subject=f"Kết quả đánh giá, xếp loại chất lượng năm {meeting.year}",
        meeting=frame_of(meeting, names),
        opening=f"Tại {meeting.prepared.title}, {long_date(meeting.day)}, {told}",
        items=tuple(_item(place, came_out, meeting, names) for place, came_out in enumerate(voted, start=1)),
        signer=signer(meeting),
        receivers=receivers_of_notice(meeting, "Đối tượng được xếp loại"),
    )


def _item(place: int, came_out: ItemOutcome, meeting: Meeting, names: Names) -> NoticeItem:
    item = came_out.item
    return NoticeItem(
        heading=f"{place}. {capital(put_to_vote(item))}",
        worth=what_levels_are_worth([came_out], meeting.prepared.organ),
        subject_heading=subject_heading(item),
        post_heading=post_heading(item),
        lines=tuple(_line(number, came_out, subject, names) for number, subject in enumerate(item.subjects, start=1)),
    )


def _line(number: int, came_out: ItemOutcome, subject: Subject, names: Names) -> NoticeLine:
    return NoticeLine(str(number), names.bare(subject.id), post_and_unit(subject), _level(came_out, subject))


def _level(came_out: ItemOutcome, subject: Subject) -> str:
    """The level alone; who is tied for the last place keeps a level that may still rise, and the notice says so."""
    if not subject.rated:
        return NOT_RATED
    level = level_name(came_out.level_of(subject.id)) or NO_LEVEL_YET
    tied = any(subject.id in one.subjects for one in came_out.pending if one.reason == "tie-at-cap")
    return f"{level} ({CHOICE_NOT_OVER})" if tied else level
