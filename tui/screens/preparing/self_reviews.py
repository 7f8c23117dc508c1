"""Self-reviews (bản tự kiểm điểm): on which form, how each criterion was graded, what became of earlier shortcomings."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType

from forms.parts.naming import PERSONS, names_of
from meetings.acts import SelfReviewGiven
from meetings.line_numbers import in_meeting
from meetings.people import CriteriaSet, Subject
from meetings.vietnamese import two_digits
from tui.modals.form import Answers
from tui.screens.picking import pick
from tui.screens.preparing.frame import PART_KEYS
from tui.screens.preparing.list_part import ListPart
from tui.screens.preparing.self_review import UNGRADED, blanks_of, given, graded
from tui.telling.fields import REVIEWS
from tui.telling.names import end_of_name
from tui.widgets.rows import Column, Row


class SelfReviews(ListPart, inherit_bindings=False):
    """Everybody and everything rated, with what is known of the self-review."""

    NAME = "Bản tự kiểm điểm"
    ABOUT = (
        "Enter ghi điều đã biết từ bản tự kiểm điểm của đối tượng đang chọn: mẫu, mức tự chấm từng tiêu chí,\n"
        "hạn chế kỳ trước. Mức tự chấm: gõ 1 xuất sắc, 2 tốt, 3 trung bình, 4 kém; số gõ tiếp theo là của tiêu chí sau.\n"
        "Tiêu chí lấy từ phần Bộ tiêu chí. Ghi lần nữa thì thay lần trước; F12 gạch bỏ."
    )
    NAMES = 1
    COLUMNS = (
        Column("STT", 4, "right"),
        Column("Đối tượng", 22, cut=end_of_name),
        Column("Mẫu", 20),
        Column("Tự chấm", 10),
        Column("Hạn chế"),
    )
    EMPTY = "Chưa có ai được xếp loại: vui lòng thêm nội dung biểu quyết trước (F10, rồi F2)."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "give", "Ghi", id="self_reviews.give", tooltip="Ghi bản tự kiểm điểm của đối tượng đang chọn"),
        *PART_KEYS,
    ]

    def rows(self) -> Iterator[Row]:
        """Subjects of all items, each once, by their lines on ballots."""
        names = names_of(self.meeting)
        for one, number in in_meeting(self.meeting).items():
            review = self.meeting.self_reviews.get(one)
            cells = ("chưa ghi", "", "") if review is None else _cells(review)
            yield Row(one, (str(number), names.bare(one), *cells), "dim" if review is None else "plain")

    def whole(self, key: str) -> str:
        """Every grade, and every shortcoming."""
        review = self.meeting.self_reviews.get(key)
        return "" if review is None else "\n".join(graded(review, self.meeting.criteria))

    def chosen(self, key: str) -> None:
        """By which criteria first, where there is a choice; then everything else."""
        subject, sets = self.meeting.subjects()[key], self.meeting.criteria
        known = self.meeting.self_reviews.get(key)
        if len(sets) > 1 or (sets and subject.kind not in PERSONS):
            at = UNGRADED if known is None else known.criteria
            title = "Tự chấm theo bộ tiêu chí nào?"
            pick(self, title, _set_rows(sets), partial(self._picked, subject), SET_COLUMNS, at=at)
        else:
            self._ask(subject, next(iter(sets.values()), None))

    def _picked(self, subject: Subject, key: str) -> None:
        self._ask(subject, self.meeting.criteria.get(key))

    def _ask(self, subject: Subject, criteria: CriteriaSet | None) -> None:
        known = self.meeting.self_reviews.get(subject.id)
        name = names_of(self.meeting).bare(subject.id)
        self.fill(
            f"Bản tự kiểm điểm: {name}",
            blanks_of(subject, known, criteria),
            lambda said: self._given(subject, criteria, said),
            keep=f"self_review:{subject.id}:{'' if criteria is None else criteria.id}",
        )

    def _given(self, subject: Subject, criteria: CriteriaSet | None, said: Answers) -> list[str]:
        act, faults = given(subject, criteria, said)
        return faults or self.tried(lambda: [act], f"bản tự kiểm điểm của {self.meeting.everybody.name(subject.id)}")

    def action_give(self) -> None:
        """As Enter does."""
        if self.listed.current is not None:
            self.chosen(self.listed.current)


SET_COLUMNS = (Column("STT", 4, "right"), Column("Bộ tiêu chí"), Column("Số tiêu chí", 12))


def _set_rows(sets: Mapping[str, CriteriaSet]) -> list[Row]:
    listed = [
        Row(one.id, (str(number), one.name, two_digits(len(one.criteria))))
        for number, one in enumerate(sets.values(), start=1)
    ]
    return [*listed, Row(UNGRADED, (str(len(listed) + 1), "không chấm theo bộ tiêu chí", ""))]


def _cells(review: SelfReviewGiven) -> tuple[str, str, str]:
    """The form, how many grades, what is known of earlier shortcomings."""
    form = "theo chức vụ" if review.form is None else REVIEWS[review.form]
    grades = two_digits(len(review.grades)) if review.grades else "chưa"
    told = review.shortcomings
    return form, grades, "chưa ghi" if told is None else two_digits(len(told)) if told else "không có"
