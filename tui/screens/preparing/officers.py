"""Chair, secretary and tellers (chủ trì, thư ký, tổ kiểm phiếu), by number on the roster."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import BindingType

from forms.parts.naming import names_of
from meetings.trouble import words_for
from meetings.vietnamese import several, short_date
from tui.screens.preparing.chosen import Chosen
from tui.screens.preparing.frame import PART_KEYS
from tui.screens.preparing.list_part import ListPart
from tui.screens.preparing.unsaid import Begun
from tui.telling.convened import without_vote
from tui.telling.names import end_of_name
from tui.widgets.listed import MARKING
from tui.widgets.rows import Column, Row


class Officers(ListPart, inherit_bindings=False):
    """Recorded as soon as nobody is missing, and again after every change."""

    NAME = "Chủ trì, thư ký, tổ kiểm phiếu"
    MARKS = "1 chủ trì · 2 thư ký · 3 kiểm phiếu · 0 thôi"
    HIGHEST_MARK = 3
    ABOUT = (
        f"{MARKING}"
        f"  {MARKS}\n"
        "Ai không thuộc thành phần triệu tập, là đảng viên dự bị… thì ghi bên cạnh tên để biết.\n"
        "Người kiểm phiếu được chọn đầu tiên là tổ trưởng. Đủ chủ trì, thư ký và ít nhất một người kiểm phiếu thì ghi vào sổ."
    )
    NAMES = 1
    COLUMNS = (
        Column("STT", 4, "right"),
        Column("Họ và tên", 22, cut=end_of_name),
        Column("Chức vụ"),
        Column("Nhiệm vụ", 26),
    )
    EMPTY = "Chưa có danh sách: vui lòng lấy danh sách trước."
    BINDINGS: ClassVar[list[BindingType]] = PART_KEYS
    begun: Begun | None = None
    named = Chosen()

    def show(self) -> None:
        """Whoever is named so far: what was begun and not recorded, else what is recorded."""
        self.begun = self.unsaid.officers(self.drafts, self.meeting.members)
        self.named = Chosen.of(self.meeting.officers) if self.begun is None else self.begun.chosen
        super().show()

    def heading(self) -> str:
        """Whom the roster has."""
        return "Danh sách"

    def over(self) -> Iterator[str]:
        """Who is still missing; which of those named have no vote."""
        yield from self._without_vote()
        if self.begun is None and not self.named.missing:
            yield "Đã đủ; muốn đổi ai thì gõ số người ấy rồi dấu mới."
            return
        since = (
            "" if self.begun is None else f" Chọn dở lúc {self.begun.at:%H:%M} ngày {short_date(self.begun.at.date())}."
        )
        yield f"Còn thiếu: {', '.join(self.named.missing)}.{since} Đủ thì ghi vào sổ."

    def _without_vote(self) -> Iterator[str]:
        """A fact, for no text says who may count; a whole list is told only by its rows."""
        members = (one for one in self.meeting.members.values() if self.named.posts_of(one.id))
        named = [
            f"{self.meeting.everybody.name(one.id)} ({why})"
            for one in members
            if (why := without_vote(self.meeting, one))
        ]
        if named:
            yield f"Có nhiệm vụ mà không biểu quyết: {several(named, 'người')}."

    def rows(self) -> Iterator[Row]:
        """Everybody with what they are."""
        names = names_of(self.meeting)
        for number, member in enumerate(self.meeting.members.values(), start=1):
            posts = self.named.posts_of(member.id)
            beside = f"({why})" if (why := without_vote(self.meeting, member)) else ""
            cells = (
                str(number),
                names.bare(member.id),
                member.post,
                " ".join(filter(None, (", ".join(posts), beside))),
            )
            yield Row(member.id, cells, "good" if posts else "plain")

    def marked(self, key: str, mark: int) -> None:
        """Somebody is named, or no more."""
        named = self.named.marked(key, mark)
        if not named.missing:
            if self.do(named.act, "chủ trì, thư ký, tổ kiểm phiếu"):
                self._forget()
            return
        told = f"Chưa ghi vào sổ: còn thiếu {', '.join(named.missing)}."
        try:
            self.unsaid.begin_officers(self.drafts, named)
        except OSError as error:
            told = f"{told} Chưa giữ được trên đĩa ({words_for(error)}): đóng chương trình là mất."
        self.show()
        self.notice.say(told)

    def _forget(self) -> None:
        self.unsaid.forget_officers(self.drafts)
        self.show()

    def undone(self, reason: str, what: str) -> bool:
        """What was begun here is forgotten with it."""
        undone = super().undone(reason, what)
        if undone:
            self._forget()
        return undone
