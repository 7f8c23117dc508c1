"""The circle of one item (thành phần biểu quyết): proposed by the rule of its voting, changed by hand."""

from collections.abc import Iterator
from typing import ClassVar

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from meetings.composition import proposed_circle
from meetings.item import Item
from meetings.vietnamese import two_digits
from tui.screens.preparing.convened import proposal_words
from tui.screens.preparing.frame import PART_KEYS, Part, Unsaid
from tui.screens.preparing.putting import circle_proposed, with_circle
from tui.widgets.rows import Column, Row, Rows

MARKS = "1 biểu quyết nội dung này · 0 không"


class Circle(Part, inherit_bindings=False):
    """Everybody convened, whether they vote on this item, and what the rule says."""

    NAME = "Thành phần biểu quyết"
    ABOUT = (
        "Ai biểu quyết nội dung này, trong số những người được triệu tập.\n"
        f"Gõ số thứ tự (hai chữ số) rồi một chữ số: {MARKS}\n"
        "F2 lấy thành phần theo quy định; F4 tất cả những người được triệu tập."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "rule", "Theo quy định", id="circle.rule", tooltip="Thành phần mà quy định nêu cho nội dung này"),
        Binding("f4", "all", "Tất cả", id="circle.all", tooltip="Mọi người được triệu tập đều biểu quyết"),
        *PART_KEYS,
    ]

    def __init__(self, unsaid: Unsaid, number: int) -> None:
        super().__init__(unsaid)
        self._number = number

    def body(self) -> ComposeResult:
        """The rule, the convened, the reason under the cursor whole."""
        yield Static("", id="figures", classes="told", markup=False)
        yield Rows(
            Column("STT", 4, "right"),
            Column("Họ và tên", 24),
            Column("Biểu quyết", 10),
            Column("Đề xuất theo quy định, lý do"),
            title="Được triệu tập",
            empty="Chưa có ai được triệu tập.",
            marks=MARKS,
            id="people",
        )
        yield Static("", id="whole", classes="told", markup=False)

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one("#people", Rows).focus()

    @property
    def item(self) -> Item:
        """The item."""
        return self.meeting.items[self._number]

    def show(self) -> None:
        """Everybody convened, in roster order."""
        if self._number >= len(self.meeting.items):
            self.dismiss()
            return
        item, units = self.item, self.unsaid.units.get(self.dossier.record)
        lines = proposed_circle(
            item.voting, self.meeting.prepared.organ, self.meeting.members.values(), has_units=units
        )
        self.proposed = {one.member.id: one for one in lines if one.member.id in self.meeting.convened}
        rows = self.query_one("#people", Rows)
        rows.show(tuple(self._rows(item)))
        all_convened = two_digits(len(self.meeting.convened))
        told = f"Nội dung {self._number + 1}: {two_digits(len(item.circle))}/{all_convened} người biểu quyết"
        circle = item.voting.circle
        self.query_one("#figures", Static).update(f"{told}\nQuy định: {circle.text} ({circle.clause})")
        if rows.current is not None:
            self._whole(rows.current)

    def _rows(self, item: Item) -> Iterator[Row]:
        for number, (key, one) in enumerate(self.proposed.items(), start=1):
            votes = key in item.circle
            cells = (str(number), one.member.name, "có" if votes else "không", proposal_words(one))
            yield Row(key, cells, "good" if votes else "warn")

    @on(Rows.Moved, "#people")
    def _moved(self, event: Rows.Moved) -> None:
        self._whole(event.key)

    def _whole(self, key: str) -> None:
        one = self.proposed[key]
        post = one.member.post or "chưa ghi chức vụ"
        self.tell_of("#whole", f"{one.member.name}, {post}: {proposal_words(one)} ({one.clause})")

    @on(Rows.Marked, "#people")
    def _mark(self, event: Rows.Marked) -> None:
        if event.mark not in {0, 1}:
            self.notice.say(f"Không có dấu {event.mark}. {MARKS}")
            return
        circle = {**dict.fromkeys(self.item.circle, True), event.key: event.mark == 1}
        name = self.meeting.members[event.key].name
        put = with_circle(self.meeting.put[self._number], circle, self.meeting)
        self.change_items({self._number: put}, f"{name} {'' if event.mark else 'không '}biểu quyết nội dung này")

    def action_rule(self) -> None:
        """The circle that the rule proposes."""
        units = self.unsaid.units.get(self.dossier.record)
        circle = circle_proposed(self.meeting, self.item.voting, units)
        self._take(circle, "thành phần theo quy định")

    def action_all(self) -> None:
        """All who are convened."""
        self._take(None, "mọi người được triệu tập đều biểu quyết")

    def _take(self, circle: tuple[str, ...] | None, what: str) -> None:
        put = replace(self.meeting.put[self._number], convened=circle)
        if put == self.meeting.put[self._number]:
            self.notice.say("Thành phần đang đúng như vậy.")
        else:
            self.change_items({self._number: put}, what)
