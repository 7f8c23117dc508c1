"""A month file before it is taken in (xem trước tháng): faults by their cells, cells changed, people; F2 takes it as one act."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from forms.kpi.taking import TakenMonth, taken
from meetings.faults import Finding, Refused, faults_in
from meetings.kpi.acts import MonthImported
from meetings.kpi.dossier import MonthDossier
from meetings.kpi.period import first_of, month_name
from meetings.kpi.so_far import so_far
from tui.screens.base import HouseScreen
from tui.telling.taken_month import figures, preview_rows
from tui.widgets.keys import Keys
from tui.widgets.notice import Notice
from tui.widgets.rows import Column, Rows

if TYPE_CHECKING:
    from tui.screens.kpi.frame import MonthScreen


class MonthPreview(HouseScreen, inherit_bindings=False):
    """Takes nothing until F2."""

    NAME = "Xem trước tháng"
    ABOUT = (
        "Trên cùng là lỗi phải sửa trong tệp, rồi đến điều cần lưu ý, những ô đã sửa khi đọc và từng người.\n"
        "F2 ghi cả tháng thành một mục trong sổ. F4 đọc lại tệp sau khi sửa. F10 về mà không ghi gì."
    )
    CSS_PATH = "preview.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "take", "Ghi cả tháng", id="month-preview.take", tooltip="Ghi cả tháng thành một mục"),
        Binding("f4", "again", "Đọc lại", id="month-preview.again", tooltip="Đọc lại tệp sau khi sửa"),
        Binding("f1", "help", "Trợ giúp", id="help", tooltip="Các phím của màn hình này"),
        Binding("f10", "back", "Thôi", id="month-preview.back", tooltip="Về mà không ghi gì"),
        Binding("escape", "back", "Thôi", show=False, id="month-preview.back-too", tooltip="Như F10"),
    ]

    def __init__(self, file: Path, over: "MonthScreen | None") -> None:
        """``over`` is a screen of the open month, whose figures the file replaces; None for a month that is new."""
        super().__init__()
        self._file = file
        self._over = over
        self._read = taken(file)

    def compose(self) -> ComposeResult:
        """What was read in a sentence, then line by line."""
        yield Static(f" Xem trước · {self._file.name}", id="masthead", markup=False)
        yield Static("", id="figures", classes="told", markup=False)
        yield Rows(Column("Ô, chỗ", 20), Column("Loại", 7), Column("Nội dung"), title=self.NAME, id="lines")
        yield Static("", id="whole", classes="told", markup=False)
        yield Notice()
        yield Keys()

    def on_mount(self) -> None:
        """Show it and take the keys."""
        self._show()
        self.query_one("#lines", Rows).focus()

    def _show(self) -> None:
        self.query_one("#figures", Static).update("\n".join(figures(self._read)))
        self.rows = {row.key: row for row in preview_rows(self._read, self._against())}
        self.query_one("#lines", Rows).show(tuple(self.rows.values()))
        self._whole()

    def _against(self) -> Iterable[Finding]:
        """What the book has against it, or to say of it, beside what the file itself tells."""
        if self._over is None or self._read.month is None:
            return ()
        own = set(so_far(self._read.month).findings)
        return tuple(one for one in self._over.dossier.findings(self._act(self._read)) if one not in own)

    def _act(self, read: TakenMonth) -> MonthImported:
        if read.month is None:
            raise ValueError(self._file)
        return MonthImported(read.month, self._file.name)

    @on(Rows.Moved, "#lines")
    def _whole(self) -> None:
        row = self.rows.get(self.query_one("#lines", Rows).current or "")
        self.query_one("#whole", Static).update("" if row is None else f"{row.cells[1]} {row.cells[0]}: {row.cells[2]}")

    def action_take(self) -> None:
        """Record the month, and go to it."""
        if self._read.month is None:
            self.notice.say("Chưa ghi được: vui lòng sửa những lỗi nêu trên, lưu tệp rồi bấm F4 để đọc lại.")
            return
        what = f"cả tháng {month_name(first_of(self._read.month))} từ {self._file.name}"
        if self._over is None:
            self._begin(self._act(self._read))
        elif faults := faults_in(self._over.dossier.findings(self._act(self._read))):
            self.notice.refused(faults)
        else:
            self.dismiss()
            self._over.do(self._act(self._read), what)

    def _begin(self, act: MonthImported) -> None:
        try:
            dossier = MonthDossier.begun(self.house.book, act, self.house.hand)
        except Refused as refused:
            self.notice.refused(refused.findings)
            return
        self.dismiss()
        self.app.call_later(self.house.open, dossier, "kpi.people")

    def action_again(self) -> None:
        """Read the file anew."""
        self._read = taken(self._file)
        self._show()
        self.notice.say(f"Đã đọc lại {self._file.name}.")

    def action_back(self) -> None:
        """Without taking anything."""
        self.dismiss()
