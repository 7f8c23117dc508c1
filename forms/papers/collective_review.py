"""Self-review report of a collective (báo cáo tự kiểm điểm tập thể): what it is filled with, how a meeting fills it.

Besides what every collective tells of, it has the local content that the regulation orders (mục II.1).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from forms.parts.organ_reports import OrganReport, from_the_record, head_of_report, signer_of_collective
from forms.parts.paper import Paper
from forms.parts.self_reviews import (
    Hinted,
    Part,
    Reviewed,
    filed,
    hints,
    level_marks,
    local_content,
    parts_of,
    reviewed,
)
from forms.parts.source import Source
from forms.parts.wording import addressed
from meetings.meeting import Meeting


@dataclass(frozen=True, slots=True)
class CollectiveReviewContext(OrganReport):
    """Everything the report says; what nobody recorded is room for the pen."""

    parts: tuple[Part, ...]
    """What the first section tells of, in the order of the regulation."""
    topics: tuple[str, ...]
    """Local topics to relate: ``Phòng, chống thiên tai, dịch bệnh``; may be empty."""
    hints: tuple[Hinted, ...]
    """What the collective was asked to take up; none leaves room for the pen."""


CONTEXT = CollectiveReviewContext


def papers(source: Source) -> Iterator[Paper[CollectiveReviewContext]]:
    """One for each collective rated here."""
    found = reviewed(source.meeting, ("collective",))
    for file, one in filed("bao-cao-tu-kiem-diem", found):
        yield Paper(file, partial(collective_review_of, source.meeting, one), one.subject.name)


def collective_review_of(meeting: Meeting, one: Reviewed) -> CollectiveReviewContext:
    """The report of one collective."""
    subject = one.subject
    return CollectiveReviewContext(
        **from_the_record(meeting, one)._asdict(),
        head=head_of_report(meeting, "collective_review", one),
        subject=f"Tự kiểm điểm của {addressed(subject.name, subject.kind)} năm {meeting.year}",
        parts=parts_of(meeting, "collective"),
        topics=local_content(meeting, "topic"),
        hints=hints(meeting, subject),
        levels=(level_marks(subject.name, subject.self_level),),
        signer=signer_of_collective(meeting, one),
    )
