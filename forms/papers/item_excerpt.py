"""Excerpt of the minutes for the superior (trích biên bản một nội dung): one item's whole result, and nothing of others.

What was said or retained on the meeting as a whole was said on no item, so it is not excerpted; only where the meeting
has a single item can it be on nothing else.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from forms.papers.excerpt import faithful, signed_minutes
from forms.papers.minutes import Discussion, Objection, discussion, objection
from forms.parts.frame import frame_of, head, receivers
from forms.parts.items import excerpted_heading, readings_ground, readings_otherwise, voting
from forms.parts.naming import names_of
from forms.parts.paper import Frame, Head, Paper, Signer
from forms.parts.signing import signer
from forms.parts.source import Source
from forms.parts.steps_held import steps_held
from forms.parts.voting import Voting
from meetings.acts import CommentMade, ObjectionMade
from meetings.item import Item
from meetings.meeting import Meeting
from meetings.outcome import ItemOutcome
from meetings.vietnamese import long_date


@dataclass(frozen=True, slots=True)
class ItemExcerptContext:
    """Everything the excerpt of one item says."""

    head: Head
    subject: str
    """Below the title, the meeting and its day: ``Hội nghị kiểm điểm năm 2025, ngày 05 tháng 12 năm 2025``."""
    meeting: Frame
    discussion: Discussion
    """What was said on this item; its heading is empty."""
    readings: tuple[str, ...]
    """Contested readings chosen otherwise than usual, each a whole sentence; may be empty."""
    readings_ground: str
    """The document behind these readings: ``Hướng dẫn số 05-HD/ĐU``; empty without them."""
    voting: Voting
    """The item; its heading says which of the minutes: ``Đề xuất xếp loại … (nội dung số 2 của Biên bản)``."""
    objections: tuple[Objection, ...]
    """Opinions retained on those whom this item rates; may be empty."""
    faithful: str
    """Whole sentences: ``Phần trích trên đây đúng với Biên bản Hội nghị.``, or that these minutes are a draft."""
    signed: str
    """Who signed the minutes: ``Thư ký Hội nghị: Trần Văn Bình (đã ký); …``, without the mark that closes the text."""
    signer: Signer
    receivers: tuple[str, ...]
    """To whom it goes: ``Đảng ủy phường An Phú (để báo cáo),``."""


CONTEXT = ItemExcerptContext


def papers(source: Source) -> Iterator[Paper[ItemExcerptContext]]:
    """One for each item of a meeting that was held."""
    if source.meeting.opened is None:
        return
    for came_out in source.meeting.outcomes:
        number = came_out.item.number + 1
        file = f"trich-bien-ban-noi-dung-{number}.docx"
        yield Paper(file, partial(item_excerpt_of, source.meeting, came_out), f"nội dung {number}")


def item_excerpt_of(meeting: Meeting, came_out: ItemOutcome) -> ItemExcerptContext:
    """The excerpt of one item."""
    names, item = names_of(meeting), came_out.item
    frame = frame_of(meeting, names)
    return ItemExcerptContext(
        head=head(meeting, "item_excerpt"),
        subject=f"{meeting.prepared.title}, {long_date(meeting.day)}",
        meeting=frame,
        discussion=discussion(
            "",
            (made for made in meeting.comments if _was_said_on(meeting, item, made)),
            names,
            tuple(steps_held(meeting, item, names)),
        ),
        readings=readings_otherwise(meeting),
        readings_ground=readings_ground(meeting),
        voting=replace(voting(meeting, came_out, names), heading=excerpted_heading(meeting, item)),
        objections=tuple(objection(said, names) for said in meeting.objections if _is_on(meeting, item, said)),
        faithful=faithful(meeting),
        signed=signed_minutes(frame),
        signer=signer(meeting),
        receivers=receivers(meeting),
    )


def _was_said_on(meeting: Meeting, item: Item, made: CommentMade) -> bool:
    return made.item == item.number or (made.item is None and _is_on(meeting, item, made))


def _is_on(meeting: Meeting, item: Item, said: CommentMade | ObjectionMade) -> bool:
    """Whether words that belong to no item are on one of this item's subjects, or can be on nothing else."""
    return len(meeting.items) == 1 if said.on is None else item.subject(said.on) is not None
