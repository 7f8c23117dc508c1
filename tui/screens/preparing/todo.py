"""What the regulation wants before a vote (việc cần làm trước khi biểu quyết): done, or missing and for whom, with the clause."""

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from meetings.acts import StepDone
from meetings.item import Item
from meetings.meeting import Meeting
from meetings.steps import StepState, missing_before_vote, steps_of
from meetings.vietnamese import two_digits
from tui.screens.preparing.frame import PART_KEYS, Part
from tui.widgets.rows import Column, Row, Rows

NAMED = 10
"""So many of those still missing are named under the list."""
MARKS = "1 đã tiến hành · 2 đã tiến hành với một người"


class Wanted(NamedTuple):
    """One step wanted before the vote of one item."""

    item: Item
    state: StepState


class Todo(Part, inherit_bindings=False):
    """The steps before the ballots, item by item."""

    NAME = "Việc cần làm trước khi biểu quyết"
    ABOUT = (
        "F2 ghi việc đang chọn là đã tiến hành. Hoặc gõ số thứ tự (hai chữ số) rồi một chữ số:\n"
        f"  {MARKS}\n"
        "Việc có ghi nhận ở bước khác (đề xuất, ý kiến thảo luận) tự hiện là đã tiến hành."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "done", "Đã tiến hành", id="todo.done", tooltip="Ghi việc đang chọn là đã tiến hành"),
        *PART_KEYS,
    ]

    def body(self) -> ComposeResult:
        """The steps, and the one under the cursor whole."""
        yield Rows(
            Column("STT", 4, "right"),
            Column("ND", 3),
            Column("Việc"),
            Column("Tình trạng", 22),
            title="Trước khi biểu quyết",
            empty="Chưa có nội dung biểu quyết nào.",
            marks=MARKS,
            id="wanted",
        )
        yield Static("", id="whole", classes="told", markup=False)

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one("#wanted", Rows).focus()

    def show(self) -> None:
        """Every step wanted before a vote."""
        self.wanted = wanted(self.meeting)
        rows = self.query_one("#wanted", Rows)
        rows.show(tuple(self._rows()))
        if rows.current is not None:
            self._whole(rows.current)

    def _rows(self) -> Iterator[Row]:
        for number, (key, one) in enumerate(self.wanted.items(), start=1):
            text = one.state.step.text_in(self.meeting.prepared.organ)
            cells = (str(number), str(one.item.number + 1), text, _standing(one))
            yield Row(key, cells, "good" if one.state.done else "warn")

    @on(Rows.Moved, "#wanted")
    def _moved(self, event: Rows.Moved) -> None:
        self._whole(event.key)

    def _whole(self, key: str) -> None:
        item, state = self.wanted[key]
        lines = [f"{state.step.text_in(self.meeting.prepared.organ)} ({state.step.clause})"]
        if state.waiting and len(state.waiting) < len(item.rated):
            names = [subject.name for subject in item.subjects if subject.id in state.waiting]
            more = f" và {two_digits(len(names) - NAMED)} người nữa" if len(names) > NAMED else ""
            lines.append(f"Còn thiếu: {', '.join(names[:NAMED])}{more}.")
        self.tell_of("#whole", "\n".join(lines))

    def action_done(self) -> None:
        """The step under the cursor was carried out, for everybody."""
        key = self.query_one("#wanted", Rows).current
        if key is not None:
            self._done(key)

    @on(Rows.Marked, "#wanted")
    def _mark(self, event: Rows.Marked) -> None:
        match event.mark:
            case 1:
                self._done(event.key)
            case 2:
                self._one(event.key)
            case _:
                self.notice.say(f"Không có dấu {event.mark}. {MARKS}")

    def _done(self, key: str, subject: str = "") -> None:
        item, state = self.wanted[key]
        named = item.subject(subject)
        whom = "" if named is None else f" với {named.name}"
        act = StepDone(item.number, state.number, subject)
        self.do(act, f"bước {state.number + 1} của nội dung {item.number + 1} đã tiến hành{whom}")

    def _one(self, key: str) -> None:
        item, state = self.wanted[key]
        if not state.waiting:
            self.notice.say("Việc này tiến hành chung, không ghi cho từng người; bấm F2 hoặc dấu 1.")
            return
        waiting = [item.subject(one) for one in state.waiting]
        rows = [
            Row(subject.id, (str(number), subject.name, subject.post))
            for number, subject in enumerate((one for one in waiting if one is not None), start=1)
        ]
        columns = (Column("STT", 4, "right"), Column("Họ và tên"), Column("Chức vụ", 24))
        self.pick("Đã tiến hành với ai?", columns, rows, lambda subject: self._done(key, subject))


def wanted(meeting: Meeting) -> dict[str, Wanted]:
    """Every step that an item wants before its vote, by item and step."""
    return {
        f"{item.number}.{state.number}": Wanted(item, state)
        for item in meeting.items
        for state in steps_of(item, meeting)
        if state.step.before_vote
    }


def missing(meeting: Meeting) -> int:
    """How many steps are still missing before the votes."""
    return sum(len(missing_before_vote(item, meeting)) for item in meeting.items)


def _standing(one: Wanted) -> str:
    if one.state.done:
        return "đã tiến hành"
    waiting = len(one.state.waiting)
    return f"còn thiếu {two_digits(waiting)} người" if waiting else "còn thiếu"
