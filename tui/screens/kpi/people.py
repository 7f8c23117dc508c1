"""Everybody of the month (mọi người): points, level or what is missing; who is over a cap and by how much."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.worker import get_current_worker

from meetings.faults import Refused
from meetings.kpi.acts import MonthImported, PersonListed, PersonTakenOff
from meetings.kpi.month import Month
from meetings.vietnamese import slug
from tui.modals.ask import Question
from tui.modals.form import Answers
from tui.screens.kpi.frame import MONTH_KEYS, MonthScreen
from tui.screens.kpi.listing import listed_of, person_blanks
from tui.screens.kpi.sheet import Sheet
from tui.telling.month import brief, caps_told, counts_told, day_told, people_rows, person_told
from tui.telling.names import end_of_name
from tui.widgets.brief import Brief
from tui.widgets.rows import Column, Rows

WIDE = 110
"""From so many cells on the list has room for group and post."""
_FIGURES = (
    Column("Chung", 6, "right"),
    Column("KQ 70%", 6, "right"),
    Column("Cộng", 5, "right"),
    Column("Điểm", 6, "right"),
)
_NAMED = (Column("STT", 4, "right"), Column("Họ và tên", 22, cut=end_of_name))
NARROW_COLUMNS = (*_NAMED, *_FIGURES, Column("Loại, còn thiếu gì"))
WIDE_COLUMNS = (
    _NAMED[0],
    Column("Họ và tên", 28, cut=end_of_name),
    Column("Nhóm", 14),
    Column("Chức vụ", 20),
    *_FIGURES,
    Column("Loại, còn thiếu gì"),
)


class MonthPeople(MonthScreen, inherit_bindings=False):
    """The list of people; Enter opens somebody's sheet."""

    NAME = "Mọi người"
    PART = "kpi.people"
    ABOUT = (
        "Điểm và mức của mọi người, ai còn thiếu gì, ai vượt giới hạn loại A và vượt bao nhiêu.\n"
        "Enter mở phiếu của một người: cách tính từng con số, tự chấm, nhận xét, sửa số liệu.\n"
        "F5 viết sổ tính Excel của tháng để điền; F2 nhập tệp đã điền. F4 thêm người; F9 bỏ người.\n"
        "Gõ chữ để lọc theo tên, nhóm, mức (không cần dấu)."
    )
    CSS_PATH = "people.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "again", "Nhập tệp", id="people.again", tooltip="Nhập lại tệp Excel hoặc TOML của tháng này"),
        Binding("f4", "add", "Thêm người", show=False, id="people.add", tooltip="Thêm một người vào tháng này"),
        Binding("f5", "workbook", "Xuất Excel", id="people.workbook", tooltip="Viết sổ tính của tháng để điền trong Excel"),
        Binding("f9", "drop", "Bỏ", show=False, id="people.drop", tooltip="Bỏ người đang chọn khỏi tháng này, kèm lý do"),
        *MONTH_KEYS,
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._exporting = False

    def body(self) -> ComposeResult:
        """The figures over the list, the person under the cursor below."""
        yield Brief(id="figures", classes="told")
        yield Rows(*NARROW_COLUMNS, title=self.NAME, id="people")
        yield Brief(id="whole", classes="told")

    def on_mount(self) -> None:
        """Take the keys."""
        self.people.focus()

    @property
    def people(self) -> Rows:
        """The list."""
        return self.query_one("#people", Rows)

    def on_resize(self, event: events.Resize) -> None:
        """A wider terminal has room for more."""
        del event
        if self.is_mounted:
            self.show()

    def show(self) -> None:
        """Everybody as they stand now."""
        wide = self.size.width >= WIDE
        counted = " · ".join(filter(None, (counts_told(self.recorded), day_told(self.recorded))))
        self.tell("#figures", "\n".join((counted, *brief(caps_told(self.recorded.outcome), 4))))
        self.people.columns = WIDE_COLUMNS if wide else NARROW_COLUMNS
        self._list()

    def _list(self, at: str | None = None) -> None:
        """The rows, the cursor where it was or ``at`` somebody."""
        self.people.show(tuple(people_rows(self.recorded, wide=self.size.width >= WIDE)), at=at)
        self._whole()

    @on(Rows.Moved, "#people")
    def _whole(self) -> None:
        here = self.people.current
        self.tell("#whole", "" if here is None else person_told(self.recorded, here))

    @on(Rows.Chosen, "#people")
    def _open(self, event: Rows.Chosen) -> None:
        if not isinstance(event, Rows.Moved):
            self.app.push_screen(Sheet(event.key))

    def action_again(self) -> None:
        """The file of this month once more."""
        from tui.screens.kpi.beginning import ask_file

        if not self.barred(MonthImported(self.recorded.month)):
            ask_file(self, self)

    def action_workbook(self) -> None:
        """The month as a workbook, to be filled and taken in again."""
        if self._exporting:
            self.notice.say("Đang viết sổ tính, vui lòng đợi một lát.")
            return
        self._exporting = True
        self.notice.say("Đang viết sổ tính Excel rồi đọc lại để kiểm tra…")
        month, folder = self.recorded.month, self.house.papers / slug(self.dossier.record)
        self.run_worker(partial(self._export, self.dossier.record, month, folder), thread=True, group="export")

    def _export(self, record: str, month: Month, folder: Path) -> None:
        """In a thread: touches the screen only through what it has said there."""
        from tui.files.month_workbook import told, workbook_for

        try:
            path, fresh = workbook_for(month, folder)
        except Refused as refused:
            say = partial(self.notice.refused, refused.findings)
        else:
            say = partial(self.notice.say, told(path, fresh=fresh))
        finally:
            self._exporting = False
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._exported, record, say)

    def _exported(self, record: str, say: Callable[[], None]) -> None:
        """What a month is told is never said at another one."""
        if self.house.has_open(record):
            say()

    def action_add(self) -> None:
        """Somebody new, at the end of the list."""
        if self.barred(PersonListed(self.recorded.month.person[-1])):
            return
        blanks = person_blanks(self.recorded, None)
        self.fill("Thêm người", blanks, self._listed)

    def _listed(self, said: Answers) -> list[str]:
        act, faults = listed_of(self.recorded, None, said)
        if act is None:
            return faults
        refused = self.tried([act], f"thêm {act.person.name}")
        self._list(None if refused else act.person.id)
        return refused

    def action_drop(self) -> None:
        """Take somebody off the list."""
        gone = self.people.current
        if gone is None:
            return
        name = self.recorded.names[gone]
        if self.may(PersonTakenOff(gone, name)):
            self.ask(
                f"Bỏ {name} khỏi tháng này",
                [Question("reason", "Lý do")],
                lambda said: self.do(PersonTakenOff(gone, said["reason"]), f"bỏ {name} khỏi tháng"),
            )


SCREEN = MonthPeople
