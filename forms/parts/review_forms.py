"""Which personal self-review form a person gets (mẫu 2A, 2B, 2C): as recorded, else by the post."""

import re

from forms.parts.signing import HEADED, SECRETARIES
from meetings.meeting import Meeting
from meetings.people import ReviewForm, Subject
from meetings.review_content import FormCode, code_of
from meetings.vietnamese import fold, tidy

OTHER_LEADING = (
    "tổng giám đốc",
    "trưởng khoa",
    "trưởng công an",
    "chỉ huy trưởng",
    "chánh án",
    "trưởng phòng",
    "phó phòng",
    "hiệu phó",
)
LEADING = tuple(fold(post) for post in (*SECRETARIES, *(headed.head for headed in HEADED), *OTHER_LEADING))
"""Posts that lead or manage (chức vụ lãnh đạo, quản lý), folded; what is not among them leads nothing by guess."""
DEPUTIES = ("pho ", "quyen ")
_POSTS = re.compile(r"\s*(?:[,;/–]|\s-\s|\bkiêm\b)\s*")


def form_of_person(meeting: Meeting, subject: Subject) -> ReviewForm:
    """The form of a person: as recorded, else by the post."""
    return _recorded(meeting, subject) or form_by_post(subject.post)


def is_by_post(meeting: Meeting, subject: Subject) -> bool:
    """Whether nobody recorded a form, so that the post decides."""
    return _recorded(meeting, subject) is None


def form_by_post(post: str) -> ReviewForm:
    """``leader`` where one of the posts begins as a leading one does, its deputies included; else ``member``.

    A former post (nguyên …) and an assistant's begin otherwise. Nobody is taken to work outside the political system.
    """
    return "leader" if any(_leads(one) for one in _posts(post)) else "member"


def is_head(post: str) -> bool:
    """Whether one of the posts is that of a head (người đứng đầu), not of a deputy."""
    return any(_leads(one) and not one.startswith(("pho ", "hieu pho")) for one in _posts(post))


def form_code(meeting: Meeting, form: ReviewForm) -> FormCode | None:
    """The number of that form as it holds on the day of the meeting."""
    return code_of(meeting.regulation.self_review, form, meeting.day)


def _recorded(meeting: Meeting, subject: Subject) -> ReviewForm | None:
    given = meeting.self_reviews.get(subject.id)
    return None if given is None else given.form


def _posts(post: str) -> tuple[str, ...]:
    return tuple(fold(one) for one in _POSTS.split(tidy(post)) if one)


def _leads(post: str) -> bool:
    bare = next((post.removeprefix(deputy) for deputy in DEPUTIES if post.startswith(deputy)), post)
    return any(f"{one} ".startswith(f"{office} ") for one in (post, bare) for office in LEADING)
