"""What self-reviews are filled with, whoever reviews: what the book knows, and room for the pen where it knows nothing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from forms.parts.files import PersonalFile, file_names
from meetings.acts import CommentMade
from meetings.item import Item
from meetings.meeting import Meeting
from meetings.people import GRADE_NAMES, LEVELS, CriteriaSet, Level, Subject, SubjectKind
from meetings.review_content import LocalKind, Reviewer

MARK = "X"
NOTHING = "Không có."


@dataclass(frozen=True, slots=True)
class Part:
    """One content of a review (nội dung kiểm điểm), as the regulation orders it."""

    heading: str
    """Numbered: ``1. Phẩm chất chính trị``."""
    tells: str
    """What is told under it: ``Lập trường, quan điểm; chấp hành nghị quyết``."""


@dataclass(frozen=True, slots=True)
class Remedied:
    """A shortcoming that the previous review pointed out (hạn chế đã chỉ ra kỳ trước)."""

    text: str
    """What was pointed out: ``Báo cáo tháng còn chậm.``"""
    remedy: str
    """How it was remedied: ``Từ tháng 3 nộp đúng hạn.``; empty leaves room for the pen."""


@dataclass(frozen=True, slots=True)
class Hinted:
    """A matter that the review was asked to take up (vấn đề được gợi ý kiểm điểm)."""

    text: str
    """What is asked: ``Làm rõ nguyên nhân chậm tiến độ.``"""
    answers: tuple[str, ...]
    """What was explained: ``Do thiếu người từ tháng 02.``; empty leaves room for the pen."""


@dataclass(frozen=True, slots=True)
class SelfGrade:
    """A criterion with the grade that the reviewed gave itself (tự chấm)."""

    number: str
    """Place in its set: ``1``."""
    criterion: str
    """As the set words it: ``Chấp hành nghị quyết, chỉ thị``."""
    grade: str
    """One of four: ``Tốt``."""


@dataclass(frozen=True, slots=True)
class LevelMarks:
    """A row with four boxes, one for each level (mức xếp loại); marked at the one that is known, else all empty."""

    of: str
    """As what one is rated: ``Đảng viên``."""
    excellent: str
    """Hoàn thành xuất sắc: ``X`` or empty; so the others."""
    good: str
    """Hoàn thành tốt: ``X`` or empty."""
    fulfilled: str
    """Hoàn thành: ``X`` or empty."""
    unfulfilled: str
    """Không hoàn thành: ``X`` or empty."""


class Reviewed(NamedTuple):
    """Somebody or something that reviews itself here: the place of its file, the item that rates it."""

    file: PersonalFile
    item: Item

    @property
    def subject(self) -> Subject:
        """Who or what it is."""
        return self.file.subject


def reviewed(
    meeting: Meeting, kinds: tuple[SubjectKind, ...], *, among: Callable[[Item], bool] = lambda _: True
) -> tuple[Reviewed, ...]:
    """All subjects of these kinds that are rated, each once: by the first item that rates it, ``among`` those wanted."""
    found: dict[str, Reviewed] = {}
    for item in filter(among, meeting.items):
        for place, one in enumerate(item.rated, start=1):
            subject = item.subject(one)
            if subject is not None and subject.kind in kinds:
                found.setdefault(one, Reviewed(PersonalFile(item.number + 1, place, subject), item))
    return tuple(found.values())


def filed(stem: str, found: Sequence[Reviewed]) -> Iterator[tuple[str, Reviewed]]:
    """Each of those reviewed with the name of its file."""
    return zip(file_names(stem, [one.file for one in found]), found, strict=True)


def parts_of(meeting: Meeting, reviewer: Reviewer) -> tuple[Part, ...]:
    """What a review tells of in its first section."""
    asked = (part for part in meeting.regulation.review_part if reviewer in part.of)
    return tuple(Part(f"{place}. {part.heading}", part.tells) for place, part in enumerate(asked, start=1))


def local_content(meeting: Meeting, kind: LocalKind) -> tuple[str, ...]:
    """What the regulation asks of collectives of its place beside the rest (mục II.1): targets, or topics to relate."""
    return tuple(one.text for one in meeting.regulation.local_content if one.kind == kind)


def shortcomings(meeting: Meeting, subject: Subject) -> tuple[Remedied, ...]:
    """What the previous review pointed out, as far as anybody recorded it."""
    given = meeting.self_reviews.get(subject.id)
    told = () if given is None else given.shortcomings or ()
    return tuple(Remedied(one.text, one.remedy) for one in told)


def nothing_pointed_out(meeting: Meeting, subject: Subject) -> str:
    """«Không có» where it is on record that the previous review pointed out nothing; silence is no such record."""
    given = meeting.self_reviews.get(subject.id)
    return NOTHING if given is not None and given.shortcomings == () else ""


def hints(meeting: Meeting, subject: Subject) -> tuple[Hinted, ...]:
    """What the subject was asked to take up (gợi ý kiểm điểm), with its answers; of persons only what they said.

    Answers are tied to no single hint, so that those given as comments stand under the last.
    """
    about = tuple(made for made in meeting.comments if made.on == subject.id)
    asked = [Hinted(made.text, (made.reply,) if made.reply else ()) for made in about if made.kind == "hint"]
    answers = tuple(made.text for made in about if _answers(made, subject))
    if asked and answers:
        asked[-1] = Hinted(asked[-1].text, (*asked[-1].answers, *answers))
    return tuple(asked)


def _answers(made: CommentMade, subject: Subject) -> bool:
    others = subject.kind in {"collective", "organisation"}
    return made.kind == "explanation" and (others or made.by == subject.id)


def criteria_of(meeting: Meeting, subject: Subject) -> CriteriaSet | None:
    """The criteria set by which the subject assesses itself, if one was named."""
    given = meeting.self_reviews.get(subject.id)
    return None if given is None else meeting.criteria.get(given.criteria)


def self_grades(meeting: Meeting, subject: Subject) -> Iterator[SelfGrade]:
    """Every criterion with its self grade; none where nobody recorded them."""
    given, known = meeting.self_reviews.get(subject.id), criteria_of(meeting, subject)
    if given is None or known is None or not given.grades:
        return
    for place, (one, grade) in enumerate(zip(known.criteria, given.grades, strict=True), start=1):
        yield SelfGrade(str(place), one.text, GRADE_NAMES[grade])


def level_marks(of: str, level: Level | None) -> LevelMarks:
    """The four boxes, with the level marked that is known."""
    return LevelMarks(of, *(MARK if one == level else "" for one in LEVELS))
