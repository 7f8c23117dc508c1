"""One self-review as a form: a line for each criterion, one text for the shortcomings of the previous review."""

from collections.abc import Iterator, Mapping
from typing import get_args

from forms.parts.naming import PERSONS
from meetings.acts import SelfReviewGiven
from meetings.people import GRADE_NAMES, GRADES, CriteriaSet, Grade, ReviewForm, Shortcoming, Subject
from meetings.vietnamese import tidy, two_digits
from tui.modals.form import Answers, Blank
from tui.telling.fields import REVIEWS

BY_POST = "by_post"
UNGRADED = "ungraded"
"""No grade, and no set of criteria."""
REMEDY = "+"
"""A line that begins so tells how the shortcoming above it was remedied."""
EARLIER = {"unsaid": "chưa ghi", "none": "kỳ trước không nêu hạn chế nào", "some": "có, ghi ở ô dưới"}


def blanks_of(subject: Subject, known: SelfReviewGiven | None, criteria: CriteriaSet | None) -> list[Blank]:
    """Everything that may be known of a self-review, filled with what is."""
    known = known or SelfReviewGiven(subject.id)
    return [*_form(subject, known), *_grades(known, criteria), *_shortcomings(known)]


def _form(subject: Subject, known: SelfReviewGiven) -> Iterator[Blank]:
    if subject.kind in PERSONS:
        options = {BY_POST: "theo chức vụ", **REVIEWS}
        yield Blank("form", "Mẫu", known.form or BY_POST, options, hint="Mẫu bản kiểm điểm cá nhân.")


def _grades(known: SelfReviewGiven, criteria: CriteriaSet | None) -> Iterator[Blank]:
    if criteria is None:
        return
    options = {**{str(key): name for key, name in GRADE_NAMES.items()}, UNGRADED: "chưa chấm"}
    own = known.grades if known.criteria == criteria.id else ()
    for place, criterion in enumerate(criteria.criteria):
        value = own[place] if place < len(own) else UNGRADED
        where = f"{criterion.group}: " if criterion.group else ""
        hint = f"Tiêu chí {two_digits(place + 1)}/{two_digits(len(criteria.criteria))}, {where}{criterion.text}"
        yield Blank(f"grade{place}", f"Mục {two_digits(place + 1)}", value, options, hint=hint)


def _shortcomings(known: SelfReviewGiven) -> Iterator[Blank]:
    told = known.shortcomings
    yield Blank("earlier", "Kỳ trước", "unsaid" if told is None else "some" if told else "none", EARLIER)
    hint = f"Mỗi dòng một hạn chế kỳ trước. Dòng bắt đầu bằng dấu {REMEDY} là cách khắc phục hạn chế ở trên nó."
    yield Blank("shortcomings", "Hạn chế", "\n".join(_typed(told or ())), hint=hint, lines=True)


def _typed(told: tuple[Shortcoming, ...]) -> Iterator[str]:
    for one in told:
        yield one.text
        if one.remedy:
            yield f"{REMEDY} {one.remedy}"


def given(subject: Subject, criteria: CriteriaSet | None, said: Answers) -> tuple[SelfReviewGiven, list[str]]:
    """What the form says; and what in it cannot stand."""
    places = range(0 if criteria is None else len(criteria.criteria))
    grades = tuple(grade for place in places for grade in _grade(said[f"grade{place}"]))
    shortcomings, faults = _told(said)
    if grades and len(grades) < len(places):
        missing = [two_digits(place + 1) for place in places if not _grade(said[f"grade{place}"])]
        faults.append(f"chưa chấm tiêu chí {', '.join(missing)}; vui lòng chấm đủ, hoặc để «chưa chấm» tất cả")
    form = next((form for form in get_args(ReviewForm) if form == said.get("form")), None)
    return SelfReviewGiven(subject.id, form, "" if criteria is None else criteria.id, grades, shortcomings), faults


def _grade(said: str) -> tuple[Grade, ...]:
    return tuple(grade for grade in GRADES if grade == said)


def _told(said: Answers) -> tuple[tuple[Shortcoming, ...] | None, list[str]]:
    """Shortcomings with their remedies; empty where there were none, None where nobody said."""
    lines, found, faults = list(filter(None, map(tidy, said["shortcomings"].splitlines()))), [], []
    for line in lines:
        if not line.startswith(REMEDY):
            found.append(Shortcoming(line))
        elif found:
            found[-1] = Shortcoming(found[-1].text, f"{found[-1].remedy} {line.removeprefix(REMEDY).strip()}".strip())
        else:
            faults.append(f"dòng «{line}» là cách khắc phục nhưng trên nó chưa có hạn chế nào")
    if found and said["earlier"] == "none":
        faults.append("đã chọn kỳ trước không nêu hạn chế nào, nhưng ô Hạn chế có chữ; vui lòng bỏ một bên")
    if not found and said["earlier"] == "some":
        faults.append("đã chọn kỳ trước có hạn chế; vui lòng ghi vào ô Hạn chế")
    return (tuple(found) if found or said["earlier"] == "none" else None), faults


def graded(review: SelfReviewGiven, sets: Mapping[str, CriteriaSet]) -> Iterator[str]:
    """What was given, in words."""
    known = sets.get(review.criteria)
    if known is not None and review.grades:
        pairs = zip(known.criteria, review.grades, strict=False)
        yield "; ".join(f"{criterion.text}: {GRADE_NAMES[grade]}" for criterion, grade in pairs)
    for one in review.shortcomings or ():
        yield f"Hạn chế: {one.text}" + (f"; khắc phục: {one.remedy}" if one.remedy else "")
