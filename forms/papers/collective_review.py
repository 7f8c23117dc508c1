"""Self-review report of a collective (báo cáo tự kiểm điểm tập thể): what it is filled with, how a meeting fills it.

Besides what every collective tells of, it has the local content that the regulation orders (mục II.1).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from forms.parts.organ_reports import head_of_report, receivers_of_report, signer_of_collective
from forms.parts.paper import Head, Signer
from forms.parts.self_reviews import (
    Hinted,
    LevelMarks,
    Part,
    Remedied,
    Reviewed,
    SelfGrade,
    filed,
    hints,
    level_marks,
    local_content,
    nothing_pointed_out,
    parts_of,
    reviewed,
    self_grades,
    shortcomings,
)
from forms.parts.source import Source
from forms.parts.wording import addressed
from meetings.meeting import Meeting


@dataclass(frozen=True, slots=True)
class CollectiveReviewContext:
    """Everything the report says; what nobody recorded is room for the pen."""

    head: Head
    """Day and, for another organ's report, number left to the pen: ``Quảng Ngãi, ngày … tháng … năm 20…``."""
    subject: str
    """Below the title: ``Tự kiểm điểm của tập thể Chi ủy năm 2025``."""
    parts: tuple[Part, ...]
    """What the first section tells of, in the order of the regulation."""
    targets: tuple[str, ...]
    """Where targets come from, each with rows for the result: ``Chỉ tiêu trong nghị quyết đại hội``; may be empty."""
    topics: tuple[str, ...]
    """Local topics to relate: ``Phòng, chống thiên tai, dịch bệnh``; may be empty."""
    grades: tuple[SelfGrade, ...]
    """Self grades by the collective's criteria; without them each content has boxes for the pen."""
    shortcomings: tuple[Remedied, ...]
    """What the previous review pointed out or an authority concluded."""
    nothing_pointed_out: str
    """``Không có.`` where it is on record that nothing was; empty leaves room for the pen."""
    hints: tuple[Hinted, ...]
    """What the collective was asked to take up; none leaves room for the pen."""
    levels: tuple[LevelMarks, ...]
    """The level that it takes for itself, in one row."""
    signer: Signer
    """Who signs for the collective: ``T/M CHI ỦY``, ``BÍ THƯ``."""
    receivers: tuple[str, ...]
    """To whom it goes (nơi nhận): ``Đảng ủy phường An Phú (để báo cáo),``."""


CONTEXT = CollectiveReviewContext


def papers(source: Source) -> Iterator[tuple[str, CollectiveReviewContext]]:
    """One for each collective rated here."""
    found = reviewed(source.meeting, ("collective",))
    for name, one in filed("bao-cao-tu-kiem-diem", found):
        yield name, collective_review_of(source.meeting, one)


def collective_review_of(meeting: Meeting, one: Reviewed) -> CollectiveReviewContext:
    """The report of one collective."""
    subject = one.subject
    return CollectiveReviewContext(
        head=head_of_report(meeting, "collective_review", one),
        subject=f"Tự kiểm điểm của {addressed(subject.name, subject.kind)} năm {meeting.year}",
        parts=parts_of(meeting, "collective"),
        targets=local_content(meeting, "target"),
        topics=local_content(meeting, "topic"),
        grades=tuple(self_grades(meeting, subject)),
        shortcomings=shortcomings(meeting, subject),
        nothing_pointed_out=nothing_pointed_out(meeting, subject),
        hints=hints(meeting, subject),
        levels=(level_marks(subject.name, subject.self_level),),
        signer=signer_of_collective(meeting, one),
        receivers=receivers_of_report(meeting, one),
    )
