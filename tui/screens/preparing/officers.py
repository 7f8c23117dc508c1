"""Chair, secretary and tellers (chủ trì, thư ký, tổ kiểm phiếu), by number on the roster."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import BindingType

from forms.parts.naming import names_of
from tui.screens.preparing.chosen import Chosen
from tui.screens.preparing.frame import PART_KEYS
from tui.screens.preparing.list_part import ListPart
from tui.telling.names import end_of_name
from tui.widgets.rows import Column, Row


class Officers(ListPart, inherit_bindings=False):
    """Recorded as soon as nobody is missing, and again after every change."""

    NAME = "Chủ trì, thư ký, tổ kiểm phiếu"
    MARKS = "1 chủ trì · 2 thư ký · 3 kiểm phiếu · 0 thôi"
    HIGHEST_MARK = 3
    ABOUT = (
        "Gõ số thứ tự (hai chữ số) rồi một chữ số:\n"
        f"  {MARKS}\n"
        "Người kiểm phiếu được chọn đầu tiên là tổ trưởng. Đủ chủ trì, thư ký và ít nhất một người kiểm phiếu thì ghi vào sổ."
    )
    NAMES = 1
    COLUMNS = (
        Column("STT", 4, "right"),
        Column("Họ và tên", 22, cut=end_of_name),
        Column("Chức vụ"),
        Column("Nhiệm vụ", 22),
    )
    EMPTY = "Chưa có danh sách: vui lòng lấy danh sách trước."
    BINDINGS: ClassVar[list[BindingType]] = PART_KEYS

    @property
    def named(self) -> Chosen:
        """Who is named so far: what was begun here, else what is recorded."""
        return self.unsaid.officers.get(self.dossier.record) or Chosen.of(self.meeting.officers)

    def heading(self) -> str:
        """Whom the roster has."""
        return "Danh sách"

    def over(self) -> Iterator[str]:
        """Who is still missing."""
        missing = self.named.missing
        yield (
            f"Còn thiếu: {', '.join(missing)}. Đủ thì ghi vào sổ."
            if missing
            else "Đã đủ; muốn đổi ai thì gõ số người ấy rồi dấu mới."
        )

    def rows(self) -> Iterator[Row]:
        """Everybody with what they are."""
        names = names_of(self.meeting)
        for number, member in enumerate(self.meeting.members.values(), start=1):
            posts = self.named.posts_of(member.id)
            cells = (str(number), names.bare(member.id), member.post, ", ".join(posts))
            yield Row(member.id, cells, "good" if posts else "plain")

    def marked(self, key: str, mark: int) -> None:
        """Somebody is named, or no more."""
        named = self.named.marked(key, mark)
        self.unsaid.officers[self.dossier.record] = named
        if named.missing:
            self.show()
            self.notice.say(f"Chưa ghi vào sổ: còn thiếu {', '.join(named.missing)}.")
        else:
            del self.unsaid.officers[self.dossier.record]
            self.do(named.act, "chủ trì, thư ký, tổ kiểm phiếu")

    def action_undo(self) -> None:
        """What was begun here is forgotten with it."""
        self.unsaid.officers.pop(self.dossier.record, None)
        super().action_undo()
