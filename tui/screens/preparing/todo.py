"""What the regulation wants before a vote (việc cần làm trước khi biểu quyết): done, or missing and for whom, with the clause."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType

from forms.parts.naming import names_of
from meetings.acts import StepDone
from meetings.steps import Wanted, wanted_before_votes
from meetings.vietnamese import two_digits
from tui.modals.mark import Candidate
from tui.screens.preparing.frame import PART_KEYS, Unsaid
from tui.screens.preparing.list_part import ListPart
from tui.widgets.listed import MARKING
from tui.widgets.rows import Column, Row

NAMED = 10
"""So many of those still missing are named under the list."""


class Todo(ListPart, inherit_bindings=False):
    """The steps before the ballots, item by item."""

    NAME = "Việc cần làm trước khi biểu quyết"
    MARKS = "1 đã tiến hành · 2 đã tiến hành với từng người"
    HIGHEST_MARK = 2
    ABOUT = (
        "F2 ghi việc đang chọn là đã tiến hành. Hoặc:\n"
        f"{MARKING}"
        f"  {MARKS}\n"
        "Việc có ghi nhận ở bước khác (đề xuất kèm nhận xét nơi cư trú, ý kiến thảo luận) tự hiện là đã tiến hành."
    )
    COLUMNS = (Column("STT", 4, "right"), Column("ND", 3), Column("Việc"), Column("Tình trạng", 22))
    EMPTY = "Chưa có nội dung biểu quyết nào."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "done", "Đã tiến hành", id="todo.done", tooltip="Ghi việc đang chọn là đã tiến hành"),
        *PART_KEYS,
    ]

    def __init__(self, unsaid: Unsaid) -> None:
        super().__init__(unsaid)
        self.wanted: dict[str, Wanted] = {}

    def heading(self) -> str:
        """When these are to be done."""
        return "Trước khi biểu quyết"

    def rows(self) -> Iterator[Row]:
        """Every step wanted before a vote."""
        self.wanted = {f"{one.item.number}.{one.state.number}": one for one in wanted_before_votes(self.meeting)}
        for number, (key, one) in enumerate(self.wanted.items(), start=1):
            text = one.state.step.text_in(self.meeting.prepared.organ)
            cells = (str(number), str(one.item.number + 1), text, _standing(one))
            yield Row(key, cells, "good" if one.state.done else "warn")

    def whole(self, key: str) -> str:
        """The step, its clause, and the first of those who are still missing."""
        item, state = self.wanted[key]
        told = f"{state.step.text_in(self.meeting.prepared.organ)} ({state.step.clause})"
        if not state.waiting or len(state.waiting) == len(item.rated):
            return told
        names = list(map(names_of(self.meeting).bare, state.waiting))
        more = f" và {two_digits(len(names) - NAMED)} người nữa" if len(names) > NAMED else ""
        return f"{told}\nCòn thiếu: {', '.join(names[:NAMED])}{more}."

    def action_done(self) -> None:
        """The step under the cursor was carried out, for everybody."""
        key = self.listed.current
        if key is not None:
            self._done(key)

    def marked(self, key: str, mark: int) -> None:
        """Carried out, for everybody or for one; a step is taken back by striking it out."""
        match mark:
            case 1:
                self._done(key)
            case 2:
                self._one(key)
            case _:
                self.notice.say(f"Không có dấu {mark}. {self.MARKS}; muốn bỏ thì F12 hoặc sổ (F7).")

    def _done(self, key: str, subject: str = "") -> None:
        item, state = self.wanted[key]
        whom = f" với {names_of(self.meeting).bare(subject)}" if subject else ""
        act = StepDone(item.number, state.number, subject)
        self.do(act, f"bước {state.number + 1} của nội dung {item.number + 1} đã tiến hành{whom}")

    def _one(self, key: str) -> None:
        item, state = self.wanted[key]
        if not state.waiting:
            self.notice.say("Việc này tiến hành chung, không ghi cho từng người; bấm F2 hoặc dấu 1.")
            return
        names = names_of(self.meeting)
        waiting = [one for one in item.subjects if one.id in state.waiting]
        candidates = [Candidate(one.id, names.bare(one.id), one.post) for one in waiting]
        self.mark("Đã tiến hành với những ai?", candidates, (), "đã làm", lambda subjects: self._of(key, subjects))

    def _of(self, key: str, subjects: tuple[str, ...]) -> None:
        """Carried out with several, each recorded."""
        if len(subjects) == 1:
            self._done(key, subjects[0])
            return
        item, state = self.wanted[key]
        what = (
            f"bước {state.number + 1} của nội dung {item.number + 1} đã tiến hành với {two_digits(len(subjects))} người"
        )
        self.do_all(lambda: [StepDone(item.number, state.number, one) for one in subjects], what)


def _standing(one: Wanted) -> str:
    if one.state.done:
        return "đã tiến hành"
    waiting = len(one.state.waiting)
    return f"còn thiếu {two_digits(waiting)} người" if waiting else "còn thiếu"
