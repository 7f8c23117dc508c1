"""Self-assessment report of an organisation (báo cáo tự đánh giá kết quả thực hiện nhiệm vụ): content and filling.

An organisation is rated without review (Phụ lục, mục 1): its report is shorter than that of a collective.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from forms.parts.levels import level_name
from forms.parts.organ_reports import OrganReport, from_the_record, head_of_report, signer_of_organisation
from forms.parts.paper import Paper
from forms.parts.self_reviews import Reviewed, filed, level_marks, reviewed
from forms.parts.source import Source
from meetings.meeting import Meeting


@dataclass(frozen=True, slots=True)
class SelfAssessmentContext(OrganReport):
    """Everything the report says; what nobody recorded is room for the pen."""

    collectives: tuple[str, ...]
    """What its leading collective took for itself: ``Chi ủy: Hoàn thành tốt nhiệm vụ``; empty leaves room for the pen."""


CONTEXT = SelfAssessmentContext


def papers(source: Source) -> Iterator[Paper[SelfAssessmentContext]]:
    """One for each organisation rated here."""
    found = reviewed(source.meeting, ("organisation",))
    for file, one in filed("bao-cao-tu-danh-gia", found):
        yield Paper(file, partial(self_assessment_of, source.meeting, one), one.subject.name)


def self_assessment_of(meeting: Meeting, one: Reviewed) -> SelfAssessmentContext:
    """The report of one organisation."""
    subject = one.subject
    return SelfAssessmentContext(
        **from_the_record(meeting, one)._asdict(),
        head=head_of_report(meeting, "self_assessment", one),
        subject=f"Tự đánh giá kết quả thực hiện nhiệm vụ năm {meeting.year} của {subject.name}",
        levels=(level_marks(subject.name, subject.proposed or subject.self_level),),
        collectives=tuple(_collectives(meeting, one)),
        signer=signer_of_organisation(meeting, one),
    )


def _collectives(meeting: Meeting, one: Reviewed) -> Iterator[str]:
    """The collectives that rated themselves at this meeting: as voted, else as they proposed (Phụ lục, mục 1.2.2)."""
    for came_out in meeting.outcomes if one.item.force == "self_rating" else ():
        for subject in came_out.item.subjects if came_out.item.force == "self_rating" else ():
            level = came_out.level_of(subject.id) or subject.self_level
            if subject.kind == "collective" and level:
                yield f"{subject.name}: {level_name(level)}"
