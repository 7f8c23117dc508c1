"""The book (sổ): the meetings it holds, what stage each is at, the way into each."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from meetings.book import Head
from meetings.dossier import Dossier
from meetings.faults import Refused
from tui.modals.form import Answers, Blank, Form
from tui.screens.base import HouseScreen
from tui.widgets.keys import Keys
from tui.widgets.notice import Notice
from tui.widgets.rows import Column, Row, Rows, Tone

if TYPE_CHECKING:
    from tui.screens.beginning import Begun

STAGES: dict[str, tuple[str, Tone]] = {
    "preparing": ("đang chuẩn bị", "plain"),
    "open": ("đang họp", "warn"),
    "adopted": ("đã thông qua biên bản", "good"),
    "closed": ("đã xong", "dim"),
    "draft": ("đã họp, biên bản còn là dự thảo", "warn"),
}
STEP_AT_STAGE = {"preparing": "prepare", "open": "vote", "adopted": "papers", "closed": "papers", "draft": "minutes"}
"""At which step a meeting is opened that was never opened here."""


class Home(HouseScreen):
    """The list of meetings; typing filters it."""

    NAME = "Sổ"
    ABOUT = "Các cuộc họp trong sổ. Gõ chữ để lọc (không cần dấu), mũi tên để chọn, Enter để mở."
    CSS_PATH = "home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "new", "Cuộc họp mới", id="home.new", tooltip="Chuẩn bị một cuộc họp mới"),
        Binding(
            "f4", "clone", "Chép cuộc họp", id="home.clone", tooltip="Lấy cuộc họp đang chọn làm mẫu cho cuộc họp mới"
        ),
        Binding(
            "f10", "app.quit", "Thoát", id="home.quit", tooltip="Đóng chương trình; mọi việc đã ghi được giữ nguyên"
        ),
    ]

    def compose(self) -> ComposeResult:
        """The list under the name of the book."""
        yield Static("", id="masthead", markup=False)
        yield Rows(
            Column("STT", 4, "right"),
            Column("Ngày họp", 16),
            Column("Tổ chức"),
            Column("Tình trạng", 32),
            title="Cuộc họp",
            empty="Sổ chưa có cuộc họp nào. Bấm F2 để chuẩn bị cuộc họp đầu tiên.",
            id="meetings",
        )
        yield Notice()
        yield Keys()

    def on_mount(self) -> None:
        """Fill the list and take the keys."""
        self.query_one("#masthead", Static).update(f" Sổ kiểm điểm · {self.house.book.path}")
        self.query_one("#meetings", Rows).focus()

    def on_screen_resume(self) -> None:
        """The list as the book has it now."""
        if self.is_mounted:
            self.query_one("#meetings", Rows).show(tuple(_rows(self.house.book.heads())))

    @on(Rows.Chosen, "#meetings")
    def _open(self, event: Rows.Chosen) -> None:
        if isinstance(event, Rows.Moved):
            return
        try:
            dossier = Dossier(self.house.book, event.key, self.house.hand)
        except Refused as refused:
            self.notice.refused(refused.findings)
            return
        stage = next(head.stage for head in self.house.book.heads() if head.record == event.key)
        self.house.open(dossier, self.house.step_of(event.key) or STEP_AT_STAGE[stage])

    def action_new(self) -> None:
        """Ask what the new meeting is, and open it."""
        from tui.screens.beginning import begun, blanks_of, newest_of

        book, hand = self.house.book, self.house.hand
        blanks = blanks_of(newest_of(book, hand), hand.clock())
        self._ask("Cuộc họp mới", blanks, lambda said: begun(said, book, hand))

    def action_clone(self) -> None:
        """Ask when such a meeting is held again, and open it."""
        from tui.screens.beginning import clone_begun, clone_blanks

        book, hand = self.house.book, self.house.hand
        record = self.query_one("#meetings", Rows).current
        if record is None:
            self.notice.say("Sổ chưa có cuộc họp nào để chép. Bấm F2 để chuẩn bị cuộc họp đầu tiên.")
            return
        try:
            meeting = Dossier(book, record, hand).meeting
        except Refused as refused:
            self.notice.refused(refused.findings)
            return
        blanks = clone_blanks(meeting, hand.clock())
        self._ask("Chép thành cuộc họp mới", blanks, lambda said: clone_begun(meeting, said, book, hand))

    def _ask(self, title: str, blanks: list[Blank], begin: Callable[[Answers], "Begun"]) -> None:
        """Ask until the meeting stands in the book; open it."""
        standing: list[Dossier] = []

        def attempt(said: Answers) -> list[str]:
            dossier, faults = begin(said)
            standing.extend([dossier] if dossier is not None else [])
            return faults

        def opened(said: Answers | None) -> None:
            if standing:
                self.house.open(standing[0], "prepare")

        self.app.push_screen(Form(title, blanks, attempt), opened)


def _rows(heads: tuple[Head, ...]) -> Iterator[Row]:
    """The newest first."""
    newest = sorted(heads, key=lambda head: head.record[:16], reverse=True)
    for number, head in enumerate(newest, start=1):
        stage, tone = STAGES[head.stage]
        yield Row(head.record, (str(number), _when(head.record), head.organ, stage), tone)


def _when(record: str) -> str:
    """A record's id begins with the moment for which the meeting was called."""
    return f"{datetime.fromisoformat(record[:16]):%d/%m/%Y %H:%M}"


SCREEN = Home
