"""Chair, secretary and tellers (chủ trì, thư ký, tổ kiểm phiếu), by number on the roster."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from tui.screens.preparing.chosen import Chosen
from tui.screens.preparing.frame import PART_KEYS, Part
from tui.widgets.rows import Column, Row, Rows

MARKS = "1 chủ trì · 2 thư ký · 3 kiểm phiếu · 0 thôi"
HIGHEST = 3


class Officers(Part, inherit_bindings=False):
    """Recorded as soon as nobody is missing, and again after every change."""

    NAME = "Chủ trì, thư ký, tổ kiểm phiếu"
    ABOUT = (
        "Gõ số thứ tự (hai chữ số) rồi một chữ số:\n"
        f"  {MARKS}\n"
        "Người kiểm phiếu được chọn đầu tiên là tổ trưởng. Đủ chủ trì, thư ký và ít nhất một người kiểm phiếu thì ghi vào sổ."
    )
    BINDINGS: ClassVar[list[BindingType]] = PART_KEYS

    def body(self) -> ComposeResult:
        """Who is named, over the roster."""
        yield Static("", id="named", classes="told", markup=False)
        yield Rows(
            Column("STT", 4, "right"),
            Column("Họ và tên", 26),
            Column("Chức vụ"),
            Column("Nhiệm vụ", 22),
            title="Danh sách",
            empty="Chưa có danh sách: vui lòng lấy danh sách trước.",
            marks=MARKS,
            id="people",
        )

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one("#people", Rows).focus()

    @property
    def chosen(self) -> Chosen:
        """Who is named so far: what was begun here, else what is recorded."""
        return self.unsaid.officers.get(self.dossier.record) or Chosen.of(self.meeting.officers)

    def show(self) -> None:
        """Everybody with what they are."""
        chosen, members = self.chosen, self.meeting.members
        self.query_one("#named", Static).update(_told(chosen))
        rows = (
            Row(member.id, (str(number), member.name, member.post, ", ".join(posts)), "good" if posts else "plain")
            for number, member in enumerate(members.values(), start=1)
            for posts in [chosen.posts_of(member.id)]
        )
        self.query_one("#people", Rows).show(tuple(rows))

    @on(Rows.Marked, "#people")
    def _mark(self, event: Rows.Marked) -> None:
        if event.mark > HIGHEST:
            self.notice.say(f"Không có dấu {event.mark}. {MARKS}")
            return
        chosen = self.chosen.marked(event.key, event.mark)
        self.unsaid.officers[self.dossier.record] = chosen
        if chosen.missing:
            self.show()
            self.notice.say(f"Chưa ghi vào sổ: còn thiếu {', '.join(chosen.missing)}.")
        else:
            del self.unsaid.officers[self.dossier.record]
            self.do(chosen.act, "chủ trì, thư ký, tổ kiểm phiếu")

    def action_undo(self) -> None:
        """What was begun here is forgotten with it."""
        self.unsaid.officers.pop(self.dossier.record, None)
        super().action_undo()


def _told(chosen: Chosen) -> str:
    if chosen.missing:
        return f"Còn thiếu: {', '.join(chosen.missing)}. Đủ thì ghi vào sổ."
    return "Đã đủ; muốn đổi ai thì gõ số người ấy rồi dấu mới."
