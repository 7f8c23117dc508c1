"""The book (sổ): the meetings it holds, what stage each is at, the way into each."""

from asyncio import sleep
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, time
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from meetings.acts import MeetingPrepared
from meetings.book import Head
from meetings.called import restated_in
from meetings.faults import Refused
from meetings.kpi.acts import MONTH
from meetings.kpi.period import first_day, last_day, month_name
from tui.files.drafts import Drafts
from tui.screens.house import HouseScreen
from tui.screens.kpi.parts import MONTH_STAGES, PART_AT_STAGE
from tui.widgets.keys import Keys
from tui.widgets.notice import Notice
from tui.widgets.rows import Column, Row, Rows, Tone

if TYPE_CHECKING:
    from meetings.dossier import Dossier
    from tui.modals.form import Answers, Blank
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
BEGINNING = "cuộc họp mới"
"""Whose drafts the boxes of meetings not yet begun are; no record has such an id."""
NEEDED_NEXT = (
    "meetings.dossier",
    "tui.files.open_counts",
    "tui.screens.base",
    "tui.screens.vote",
    "tui.screens.prepare",
)
"""Rooms that opening a meeting takes, read in while the list is looked at: the list itself must stand at once."""
SHOWN = 0.2
"""Seconds until the list has surely been drawn."""


class Home(HouseScreen):
    """The list of meetings; typing filters it."""

    NAME = "Sổ"
    ABOUT = "Các cuộc họp và các tháng đánh giá trong sổ. Gõ chữ để lọc (không cần dấu), mũi tên để chọn, Enter để mở."
    CSS_PATH = "home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "new", "Cuộc họp mới", id="home.new", tooltip="Chuẩn bị một cuộc họp mới"),
        Binding(
            "f5",
            "new_month",
            "Tháng KPI mới",
            id="home.month",
            tooltip="Tháng đánh giá mới: từ tệp, hoặc từ tháng trước",
        ),
        Binding(
            "f4",
            "clone",
            "Chép",
            id="home.clone",
            tooltip="Lấy cuộc họp đang chọn làm mẫu cho cuộc họp mới, tháng đang chọn cho tháng sau",
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
            Column("Ngày họp, tháng", 16),
            Column("Tổ chức"),
            Column("Tình trạng", 32),
            title="Cuộc họp, tháng đánh giá",
            empty="Sổ chưa có gì. F2 chuẩn bị cuộc họp đầu tiên, F5 lập tháng đánh giá.",
            id="meetings",
        )
        yield Notice()
        yield Keys()

    def on_mount(self) -> None:
        """Fill the list and take the keys."""
        self.query_one("#masthead", Static).update(f" Sổ kiểm điểm · {self.house.book.path}")
        self.query_one("#meetings", Rows).focus()
        self.set_timer(SHOWN, self._read_ahead)

    async def _read_ahead(self) -> None:
        """Import what is needed next, a room at a time: a key pressed between two of them does not wait for the rest."""
        for room in NEEDED_NEXT:
            import_module(room)
            await sleep(0)

    def on_screen_resume(self) -> None:
        """The list as the book has it now."""
        if self.is_mounted:
            book = self.house.book
            self.query_one("#meetings", Rows).show(tuple(_rows(book.heads(), restated_in(book))))

    @on(Rows.Chosen, "#meetings")
    def _open(self, event: Rows.Chosen) -> None:
        if isinstance(event, Rows.Moved):
            return
        try:
            dossier = self.house.opened(event.key)
        except Refused as refused:
            self.notice.refused(refused.findings)
            return
        stage = next(head.stage for head in self.house.book.heads() if head.record == event.key)
        first = {**STEP_AT_STAGE, **PART_AT_STAGE}[stage]
        self.house.open(dossier, self.house.step_of(event.key) or first)

    def action_new_month(self) -> None:
        """Ask where a new month comes from."""
        from tui.screens.kpi.beginning import new_month

        new_month(self)

    def action_new(self) -> None:
        """Ask what the new meeting is, and open it."""
        from tui.screens.beginning import begun, new_blanks, newest_of

        book, hand = self.house.book, self.house.hand
        blanks = new_blanks(newest_of(book, hand), hand.clock())
        self._ask("Cuộc họp mới", blanks, lambda said: begun(said, book, hand), keep="new")

    def action_clone(self) -> None:
        """Ask when such a meeting is held again, and open it."""
        from tui.screens.beginning import clone_begun, clone_blanks

        book, hand = self.house.book, self.house.hand
        record = self.query_one("#meetings", Rows).current
        if record is None:
            self.notice.say("Sổ chưa có cuộc họp nào để chép. Bấm F2 để chuẩn bị cuộc họp đầu tiên.")
            return
        if self._is_month(record):
            from tui.screens.kpi.beginning import ask_next

            ask_next(self, record)
            return
        from meetings.dossier import Dossier

        try:
            meeting = Dossier(book, record, hand).meeting
        except Refused as refused:
            self.notice.refused(refused.findings)
            return
        blanks = clone_blanks(meeting, hand.clock())
        begin = partial(clone_begun, meeting, book=book, hand=hand)
        self._ask("Chép thành cuộc họp mới", blanks, begin, keep=f"clone:{record}")

    def _is_month(self, record: str) -> bool:
        return any(head.record == record and head.kind == MONTH for head in self.house.book.heads())

    def _ask(self, title: str, blanks: "list[Blank]", begin: "Callable[[Answers], Begun]", *, keep: str) -> None:
        """Ask until the meeting stands in the book; open it. Left before that, the form keeps its boxes."""
        from tui.modals.kept import Kept, KeptForm

        kept = Kept(Drafts.of(self.house.book.path, BEGINNING, self.house.hand.clock), keep)
        standing: list[Dossier] = []

        def attempt(said: "Answers") -> list[str]:
            dossier, faults = begin(said)
            standing.extend([dossier] if dossier is not None else [])
            return faults

        def opened(said: "Answers | None") -> None:
            if standing:
                self.house.open(standing[0], "prepare")
            else:
                told = "Chưa lập cuộc họp. Các ô đã điền được giữ lại: mở phiếu này lần nữa để ghi tiếp."
                self.notice.say("" if kept.found() is None else told)

        self.app.push_screen(KeptForm(title, blanks, attempt, kept), opened)


def _rows(heads: tuple[Head, ...], restated: Mapping[str, MeetingPrepared]) -> Iterator[Row]:
    """The newest first."""
    planned = {head.record: _when(head, restated.get(head.record)) for head in heads}
    newest = sorted(heads, key=lambda head: planned[head.record], reverse=True)
    for number, head in enumerate(newest, start=1):
        stage, tone = (MONTH_STAGES if head.kind == MONTH else STAGES)[head.stage]
        yield Row(head.record, (str(number), _said(head, planned[head.record]), head.organ, stage), tone)


def _when(head: Head, restated: MeetingPrepared | None) -> datetime:
    """By what a record stands among the others: a meeting by its moment, a month by its last day."""
    first = first_day(head.period) if head.kind == MONTH else None
    return _planned(head.record, restated) if first is None else datetime.combine(last_day(first), time.max)


def _said(head: Head, when: datetime) -> str:
    return f"tháng {month_name(when.date())}" if head.kind == MONTH else f"{when:%d/%m/%Y %H:%M}"


def _planned(record: str, restated: MeetingPrepared | None) -> datetime:
    """When the meeting is called: a record's id begins with that moment, unless it was restated since."""
    return datetime.fromisoformat(record[:16]) if restated is None else restated.planned


SCREEN = Home
