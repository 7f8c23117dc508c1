"""May criteria and self-reviews be recorded so?"""

from collections.abc import Iterator

from meetings.acts import CriteriaListed, SelfReviewGiven
from meetings.faults import Code, Finding
from meetings.may.minutes import NOT_RATED_HERE
from meetings.may.prepare import ID_TAKEN
from meetings.meeting import Meeting
from meetings.people import SUBJECT_NAMES

UNKNOWN_CRITERIA = Code(
    "F123",
    "không có bộ tiêu chí nào mang mã «{id}»",
    "vui lòng kiểm tra mã, hoặc ghi bộ tiêu chí ấy vào tệp (mục «[[criteria]]»)",
    "Phụ lục, mục 3",
)
GRADES_MISCOUNTED = Code(
    "F124",
    "ghi {given} mức tự chấm nhưng bộ tiêu chí «{id}» có {wanted} tiêu chí",
    "vui lòng ghi đủ mỗi tiêu chí một mức, theo thứ tự của bộ tiêu chí",
    "Phụ lục, mục 3",
)
FORM_FOR_PERSONS = Code(
    "F125",
    "{name} là {kind}, không dùng mẫu bản kiểm điểm cá nhân",
    "vui lòng bỏ mẫu đã chọn cho bản này («form»)",
)


def criteria_findings(act: CriteriaListed) -> Iterator[Finding]:
    """Whether each set has an id of its own."""
    seen: set[str] = set()
    for number, one in enumerate(act.sets):
        if one.id in seen:
            yield ID_TAKEN.at(f"criteria[{number}].id", id=one.id)
        seen.add(one.id)


def self_review_findings(meeting: Meeting, act: SelfReviewGiven) -> Iterator[Finding]:
    """Whether the subject is rated here, the criteria are known, and each has its grade."""
    where = f"self_review.{act.of}"
    subject = meeting.subjects().get(act.of)
    if subject is None:
        yield NOT_RATED_HERE.at(f"{where}.of", id=act.of)
    elif act.form is not None and subject.kind in {"collective", "organisation"}:
        yield FORM_FOR_PERSONS.at(
            f"{where}.form", name=meeting.everybody.name(subject.id), kind=SUBJECT_NAMES[subject.kind]
        )
    known = meeting.criteria.get(act.criteria)
    if known is None and (act.criteria or act.grades):
        yield UNKNOWN_CRITERIA.at(f"{where}.criteria", id=act.criteria)
    elif known is not None and act.grades and len(act.grades) != len(known.criteria):
        wanted = len(known.criteria)
        yield GRADES_MISCOUNTED.at(f"{where}.grades", given=len(act.grades), id=known.id, wanted=wanted)
