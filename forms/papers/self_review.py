"""Personal self-review (bản kiểm điểm cá nhân): what it is filled with, and how a meeting fills it.

It holds what the book knows of that person alone, and room to write everything else.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from forms.parts.frame import head_before
from forms.parts.layout import manner_of
from forms.parts.levels import level_name
from forms.parts.naming import PERSONS, names_of
from forms.parts.paper import Head, Paper
from forms.parts.review_forms import form_code, form_of_person, is_by_post, is_head
from forms.parts.self_reviews import (
    Hinted,
    LevelMarks,
    Part,
    Remedied,
    SelfGrade,
    filed,
    hints,
    level_marks,
    nothing_pointed_out,
    parts_of,
    reviewed,
    self_grades,
    shortcomings,
)
from forms.parts.source import Source
from forms.parts.wording import capital, deciding_superior
from meetings.faults import Code, Finding
from meetings.meeting import Meeting
from meetings.people import CELLS, Level, ReviewForm, Subject
from meetings.vietnamese import several, short_date

LEADER_BY_POST = Code(
    "W703",
    "bản kiểm điểm của {people} theo mẫu dành cho người giữ chức vụ lãnh đạo, quản lý, chọn theo chức vụ",
    "nếu chưa đúng, vui lòng chọn mẫu khác cho người đó: ở bước Chuẩn bị, phần «Bản tự kiểm điểm»; trong tệp cuộc họp,"
    " mục mẫu («form») của bản ấy («[[self_review]]»)",
)


@dataclass(frozen=True, slots=True)
class Reviewee:
    """Who reviews himself or herself (người tự kiểm điểm); what is empty leaves room for the pen."""

    name: str
    """Full name alone: ``Trần Văn Bình``."""
    born: str
    """Day of birth, or its year: ``02/9/1980``."""
    post: str
    """Every post in one line: ``Phó Bí thư chi bộ, Phó Hiệu trưởng``."""
    unit: str
    """Where the person works: ``Trạm Y tế phường``."""
    cell: str
    """The cell whose meeting it is: ``CHI BỘ TRƯỜNG THPT SỐ 1``; empty where another organ meets."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """One of those who remark and rate after the person (nhận xét, xếp loại của cấp có thẩm quyền)."""

    heading: str
    """``Chi ủy nhận xét, chi bộ đề xuất xếp loại đảng viên``."""
    rating: str
    """What leads in the four boxes: ``Mức chi bộ đề xuất``."""
    on_behalf: str
    """In whose name it is signed: ``T/M CHI ỦY``; empty when signing as such."""
    office: str
    """As what: ``BÍ THƯ``; empty where that is left to the one who signs."""


@dataclass(frozen=True, slots=True)
class SelfReviewContext:
    """Everything the self-review says."""

    head: Head
    """Without number, the day left to the pen: ``Quảng Ngãi, ngày … tháng … năm 20…``."""
    form_code: str
    """The number of the form: ``Mẫu 2A (đảng viên không giữ chức vụ lãnh đạo, quản lý)``; empty where it has none."""
    subject: str
    """Below the title: ``Năm 2025``."""
    person: Reviewee
    """Who it is, as far as the roster knows: ``Trần Văn Bình``."""
    parts: tuple[Part, ...]
    """What the first section tells of, in the order of the regulation; longer for those who lead."""
    grades: tuple[SelfGrade, ...]
    """Self grades; without them each content has boxes for the pen."""
    shortcomings: tuple[Remedied, ...]
    """What the previous review pointed out."""
    nothing_pointed_out: str
    """``Không có.`` where it is on record that nothing was; empty leaves room for the pen."""
    hints: tuple[Hinted, ...]
    """What the person was asked to take up; none leaves room for the pen."""
    levels: tuple[LevelMarks, ...]
    """The levels that the person takes for himself or herself, of the post and of the member."""
    collectives: tuple[str, ...]
    """For heads, levels of what they are head of: ``Chi ủy: Hoàn thành tốt nhiệm vụ``; may be empty."""
    opinions: tuple[Opinion, ...]
    """Who remarks and rates afterwards, in order."""


CONTEXT = SelfReviewContext


def papers(source: Source) -> Iterator[Paper[SelfReviewContext]]:
    """One for each person rated here, once."""
    found, names = reviewed(source.meeting, PERSONS), names_of(source.meeting)
    for file, one in filed("tu-kiem-diem", found):
        yield Paper(file, partial(self_review_of, source.meeting, one.subject), names.listed(one.subject.id))


def findings(source: Source) -> Iterator[Finding]:
    """Who got the form of those who lead by the post alone: the program guessed, and somebody should look."""
    meeting = source.meeting
    persons = (one.subject for one in reviewed(meeting, PERSONS))
    guessed = [one for one in persons if is_by_post(meeting, one) and form_of_person(meeting, one) == "leader"]
    if guessed:
        yield LEADER_BY_POST.at("self_review", people=_named(meeting, guessed))


def self_review_of(meeting: Meeting, subject: Subject) -> SelfReviewContext:
    """The self-review of one person rated at the meeting."""
    form = form_of_person(meeting, subject)
    return SelfReviewContext(
        head=head_before(meeting, "self_review"),
        form_code=_form_code(meeting, form),
        subject=f"Năm {meeting.year}",
        person=reviewee(meeting, subject),
        parts=parts_of(meeting, form),
        grades=tuple(self_grades(meeting, subject)),
        shortcomings=shortcomings(meeting, subject),
        nothing_pointed_out=nothing_pointed_out(meeting, subject),
        hints=hints(meeting, subject),
        levels=tuple(_levels(meeting, subject, form)),
        collectives=tuple(_collectives(meeting)) if form == "leader" and is_head(subject.post) else (),
        opinions=tuple(_opinions(meeting, form)),
    )


def reviewee(meeting: Meeting, subject: Subject) -> Reviewee:
    """The person, as the roster and the item know him or her."""
    member, organ = meeting.members.get(subject.id), meeting.prepared.organ
    born = None if member is None else member.born
    return Reviewee(
        name=subject.name if member is None else member.name,
        born="" if born is None else str(born) if isinstance(born, int) else short_date(born),
        post=subject.post,
        unit=subject.unit,
        cell=organ.name if organ.kind in CELLS else "",
    )


def _form_code(meeting: Meeting, form: ReviewForm) -> str:
    found = form_code(meeting, form)
    return "" if found is None else f"Mẫu {found.code} ({found.holder})"


def _levels(meeting: Meeting, subject: Subject, form: ReviewForm) -> Iterator[LevelMarks]:
    """Members are rated good first; a four-level ballot rates those who lead, in their post."""
    if form != "outside":
        yield level_marks("Cán bộ, công chức, viên chức", _self_level(meeting, subject, "four_level"))
    yield level_marks("Đảng viên", _self_level(meeting, subject, "good_first"))


def _self_level(meeting: Meeting, subject: Subject, ballot: str) -> Level | None:
    own = (item.subject(subject.id) for item in meeting.items if item.voting.ballot == ballot)
    return next((one.self_level for one in own if one is not None and one.self_level), None)


def _collectives(meeting: Meeting) -> Iterator[str]:
    """What the meeting's own collectives and organisation take for themselves: it is tied to their head's part."""
    for item in meeting.items:
        for one in item.subjects if item.force == "self_rating" else ():
            if one.kind in {"collective", "organisation"} and one.self_level:
                yield f"{one.name}: {level_name(one.self_level)}"


def _opinions(meeting: Meeting, form: ReviewForm) -> Iterator[Opinion]:
    """The head of the agency, then the cell; then the committee, unless the cell itself decides (Phụ lục, mục 3 và 4)."""
    organ, behalf = meeting.prepared.organ, manner_of(meeting).on_behalf
    if form != "outside":
        heading = "Cơ quan, đơn vị nhận xét, xếp loại cán bộ, công chức, viên chức"
        yield Opinion(heading, "Mức xếp loại", "", "NGƯỜI ĐỨNG ĐẦU")
    decides = organ.kind == "base_cell"
    word = "quyết định" if decides else "đề xuất"
    committee = organ.kind not in CELLS or organ.has_committee
    heading = f"{'Chi ủy' if committee else 'Bí thư chi bộ'} nhận xét, chi bộ {word} xếp loại đảng viên"
    signed = f"{behalf} {'CHI ỦY' if committee else 'CHI BỘ'}"
    yield Opinion(heading, f"Mức chi bộ {word}", signed, "BÍ THƯ")
    if not decides:
        above = capital(deciding_superior(organ)) if organ.kind in CELLS else "Đảng ủy cơ sở"
        yield Opinion(f"{above} quyết định xếp loại đảng viên", "Mức quyết định", f"{behalf} ĐẢNG ỦY", "")


def _named(meeting: Meeting, several_people: Iterable[Subject]) -> str:
    people = (f"{meeting.everybody.name(one.id)} ({one.post})" for one in several_people)
    return several(people, joined="; ", whole="bước Chuẩn bị, phần «Bản tự kiểm điểm»")
