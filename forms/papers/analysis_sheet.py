"""Analysis sheet of a member (phiếu phân tích chất lượng đảng viên): what it is filled with, how a meeting fills it.

It holds that person alone: the own grades, what others said of the level, the own votes once they are counted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import count, groupby

from forms.papers.self_review import Reviewee, reviewee
from forms.parts.frame import head_before
from forms.parts.levels import level_name
from forms.parts.naming import PERSONS, names_of
from forms.parts.paper import Head, Paper, Signer
from forms.parts.results import deciding_line, result
from forms.parts.review_forms import form_of_person
from forms.parts.self_reviews import MARK, Reviewed, criteria_of, filed, reviewed
from forms.parts.signing import signer
from forms.parts.source import Source
from forms.parts.wording import body_of, proposed_heading
from meetings.meeting import Meeting
from meetings.people import GRADES, Grade, Subject

EMPTY_ROWS = 2


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One criterion with four boxes (tiêu chí); one of them is marked where the self grade is known."""

    number: str
    """Place in the set: ``1``; empty in a row left to the pen."""
    criterion: str
    """As the set words it: ``Chấp hành nghị quyết, chỉ thị``; empty in a row left to the pen."""
    excellent: str
    """Xuất sắc: ``X`` or empty; so the next three."""
    good: str
    """Tốt: ``X`` or empty."""
    average: str
    """Trung bình: ``X`` or empty."""
    poor: str
    """Kém: ``X`` or empty."""


@dataclass(frozen=True, slots=True)
class CriteriaGroup:
    """Criteria under one heading (nhóm tiêu chí)."""

    name: str
    """Heading across the table: ``Phẩm chất chính trị``; may be empty."""
    lines: tuple[CriterionLine, ...]
    """Its criteria, in the order of the set."""


@dataclass(frozen=True, slots=True)
class AnalysisSheetContext:
    """Everything the analysis sheet says."""

    head: Head
    """Without number, the day left to the pen: ``Quảng Ngãi, ngày … tháng … năm 20…``."""
    subject: str
    """Below the title: ``Năm 2025``."""
    person: Reviewee
    """Who it is, as far as the roster knows: ``Trần Văn Bình``."""
    criteria: str
    """For whom the set is: ``Giáo viên``; empty where nobody named a set."""
    groups: tuple[CriteriaGroup, ...]
    """The set in its groups; without a set the regulation's contents, each with rows for the pen."""
    self_level: str
    """The level that the member takes: ``Hoàn thành tốt nhiệm vụ``; empty leaves room for the pen, so the next three."""
    residence: str
    """Remark of the committee where the member lives: ``Gương mẫu, tham gia đầy đủ``."""
    proposed_heading: str
    """Who proposes: ``Chi ủy đề xuất``, ``Bí thư chi bộ đề xuất``."""
    proposed: str
    """The level proposed: ``Hoàn thành tốt nhiệm vụ``."""
    voted_heading: str
    """Who votes: ``Chi bộ biểu quyết``."""
    voted: str
    """The person's own result in a whole sentence, with its votes; empty while no ballot was held."""
    signer: Signer
    """Who signs for the organ that rates: ``T/M CHI BỘ``, ``BÍ THƯ``."""


CONTEXT = AnalysisSheetContext


def papers(source: Source) -> Iterator[Paper[AnalysisSheetContext]]:
    """One for each person whose quality as a member is rated here (Phụ lục, mục 3 và 4): good first, then excellent."""
    found = reviewed(source.meeting, PERSONS, among=lambda item: item.voting.ballot == "good_first")
    names = names_of(source.meeting)
    for file, one in filed("phieu-phan-tich", found):
        yield Paper(file, partial(analysis_sheet_of, source.meeting, one), names.listed(one.subject.id))


def analysis_sheet_of(meeting: Meeting, one: Reviewed) -> AnalysisSheetContext:
    """The analysis sheet of one person."""
    subject, known = one.subject, criteria_of(meeting, one.subject)
    return AnalysisSheetContext(
        head=head_before(meeting, "analysis_sheet"),
        subject=f"Năm {meeting.year}",
        person=reviewee(meeting, subject),
        criteria="" if known is None else known.name,
        groups=tuple(_groups(meeting, subject) if known else _for_pen(meeting, subject)),
        self_level=level_name(subject.self_level),
        residence=subject.residence,
        proposed_heading=proposed_heading(meeting.prepared.organ),
        proposed=level_name(subject.proposed),
        voted_heading=f"{body_of(one.item)} biểu quyết",
        voted=_voted(meeting, one),
        signer=signer(meeting),
    )


def _groups(meeting: Meeting, subject: Subject) -> Iterator[CriteriaGroup]:
    known, given = criteria_of(meeting, subject), meeting.self_reviews[subject.id]
    criteria = () if known is None else known.criteria
    grades: tuple[Grade | None, ...] = given.grades or (None,) * len(criteria)
    lines = zip(count(1), criteria, grades, strict=False)  # the count has no end of its own
    for name, group in groupby(lines, key=lambda line: line[1].group):
        yield CriteriaGroup(name, tuple(_line(str(place), one.text, grade) for place, one, grade in group))


def _line(number: str, criterion: str, grade: Grade | None) -> CriterionLine:
    return CriterionLine(number, criterion, *(MARK if one == grade else "" for one in GRADES))


def _for_pen(meeting: Meeting, subject: Subject) -> Iterator[CriteriaGroup]:
    form = form_of_person(meeting, subject)
    for part in meeting.regulation.review_part:
        if form in part.of:
            yield CriteriaGroup(part.heading, (_line("", "", None),) * EMPTY_ROWS)


def _voted(meeting: Meeting, one: Reviewed) -> str:
    came_out = meeting.outcomes[one.item.number]
    if deciding_line(came_out, one.subject.id) is None:
        return ""
    return result(came_out, one.subject.id, meeting.prepared.organ, names_of(meeting))
