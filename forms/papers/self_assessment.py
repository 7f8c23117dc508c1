"""Self-assessment report of an organisation (báo cáo tự đánh giá kết quả thực hiện nhiệm vụ): content and filling.

An organisation is rated without review (Phụ lục, mục 1): its report is shorter than that of a collective.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from forms.parts.levels import level_name
from forms.parts.organ_reports import head_of_report, receivers_of_report, signer_of_organisation
from forms.parts.paper import Head, Signer
from forms.parts.self_reviews import (
    LevelMarks,
    Remedied,
    Reviewed,
    SelfGrade,
    filed,
    level_marks,
    local_content,
    nothing_pointed_out,
    reviewed,
    self_grades,
    shortcomings,
)
from forms.parts.source import Source
from meetings.meeting import Meeting


@dataclass(frozen=True, slots=True)
class SelfAssessmentContext:
    """Everything the report says; what nobody recorded is room for the pen."""

    head: Head
    """Day and, for another organ's report, number left to the pen: ``Quảng Ngãi, ngày … tháng … năm 20…``."""
    subject: str
    """Below the title: ``Tự đánh giá kết quả thực hiện nhiệm vụ năm 2025 của Chi bộ Trường THPT số 1``."""
    targets: tuple[str, ...]
    """Where targets come from, each with rows for the result: ``Chỉ tiêu trong nghị quyết đại hội``; may be empty."""
    grades: tuple[SelfGrade, ...]
    """Self grades by the organisation's criteria; may be empty."""
    shortcomings: tuple[Remedied, ...]
    """What the previous assessment pointed out."""
    nothing_pointed_out: str
    """``Không có.`` where it is on record that nothing was; empty leaves room for the pen."""
    levels: tuple[LevelMarks, ...]
    """The level proposed to the conference, in one row."""
    collectives: tuple[str, ...]
    """What its leading collective took for itself: ``Chi ủy: Hoàn thành tốt nhiệm vụ``; empty leaves room for the pen."""
    signer: Signer
    """Who signs for the organisation: ``T/M CHI BỘ``, ``BÍ THƯ``."""
    receivers: tuple[str, ...]
    """To whom it goes (nơi nhận): ``Đảng ủy phường An Phú (để báo cáo),``."""


CONTEXT = SelfAssessmentContext


def papers(source: Source) -> Iterator[tuple[str, SelfAssessmentContext]]:
    """One for each organisation rated here."""
    found = reviewed(source.meeting, ("organisation",))
    for name, one in filed("bao-cao-tu-danh-gia", found):
        yield name, self_assessment_of(source.meeting, one)


def self_assessment_of(meeting: Meeting, one: Reviewed) -> SelfAssessmentContext:
    """The report of one organisation."""
    subject = one.subject
    return SelfAssessmentContext(
        head=head_of_report(meeting, "self_assessment", one),
        subject=f"Tự đánh giá kết quả thực hiện nhiệm vụ năm {meeting.year} của {subject.name}",
        targets=local_content(meeting, "target"),
        grades=tuple(self_grades(meeting, subject)),
        shortcomings=shortcomings(meeting, subject),
        nothing_pointed_out=nothing_pointed_out(meeting, subject),
        levels=(level_marks(subject.name, subject.proposed or subject.self_level),),
        collectives=tuple(_collectives(meeting, one)),
        signer=signer_of_organisation(meeting, one),
        receivers=receivers_of_report(meeting, one),
    )


def _collectives(meeting: Meeting, one: Reviewed) -> Iterator[str]:
    """The collectives that rated themselves at this meeting: as voted, else as they proposed (Phụ lục, mục 1.2.2)."""
    for came_out in meeting.outcomes if one.item.force == "self_rating" else ():
        for subject in came_out.item.subjects if came_out.item.force == "self_rating" else ():
            level = came_out.level_of(subject.id) or subject.self_level
            if subject.kind == "collective" and level:
                yield f"{subject.name}: {level_name(level)}"
