"""What a regulation asks of self-reviews: the numbers of their forms, what they tell of, local content. Data, like all of it."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct

from meetings.issued import Value
from meetings.people import ReviewForm
from meetings.schema import NamedLine, NamedText

Reviewer = Literal["member", "leader", "outside", "collective"]
"""Who reviews: a person on one of the personal forms, or a collective."""
LocalKind = Literal["target", "topic"]
"""Targets are reported with their results, topics are related."""


class FormCode(Struct, frozen=True, forbid_unknown_fields=True):
    """The number printed on a personal form (số mẫu), with the document that gave it and the day from which it holds."""

    form: ReviewForm
    code: NamedLine
    holder: NamedText
    document: NamedLine
    in_force_from: date
    checked_on: date
    note: str = ""


class ReviewPart(Value, frozen=True):
    """One content of a review (nội dung kiểm điểm): its heading, what is told under it, and who tells it."""

    of: tuple[Reviewer, ...]
    heading: NamedLine
    tells: NamedText
    checked_on: date


class LocalContent(Value, frozen=True):
    """Local content of a collective's report (nội dung của địa phương): targets with their results, topics to relate."""

    kind: LocalKind
    text: NamedText
    checked_on: date


def code_of(codes: Iterable[FormCode], form: ReviewForm, day: date) -> FormCode | None:
    """The number of a form as it holds on that day, the latest where several do; None where none was given yet."""
    held = (one for one in codes if one.form == form and one.in_force_from <= day)
    return max(held, key=lambda one: one.in_force_from, default=None)
