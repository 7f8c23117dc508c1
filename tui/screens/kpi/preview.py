"""A month file before it is taken in (xem trước tháng): faults by their cells, cells changed, people; F2 takes it as one act."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static
from textual.worker import Worker, WorkerState, get_current_worker

from forms.kpi.taking import Heard, TakenMonth, taken, taken_into
from meetings.faults import Finding, Refused, faults_in
from meetings.kpi.acts import MonthImported
from meetings.kpi.dossier import MonthDossier
from meetings.kpi.period import first_of, month_name
from meetings.kpi.so_far import so_far
from tui.screens.house import HouseScreen
from tui.telling.taken_month import figures, preview_rows
from tui.widgets.brief import Brief
from tui.widgets.keys import Keys
from tui.widgets.notice import Notice
from tui.widgets.rows import Column, Row, Rows

if TYPE_CHECKING:
    from tui.screens.kpi.frame import MonthScreen


SECONDS = 0.2
"""How often the line of progress is drawn."""


class _GivenUp(Exception):  # noqa: N818 - no error: nobody waits for the file any more
    """The file need not be read to its end."""


class Seen(NamedTuple):
    """A file as read, and what the screen says of it."""

    read: TakenMonth
    figures: tuple[str, ...]
    rows: tuple[Row, ...]


class MonthPreview(HouseScreen, inherit_bindings=False):
    """Takes nothing until F2."""

    NAME = "Xem trước tháng"
    ABOUT = (
        "Trên cùng là lỗi phải sửa trong tệp, rồi đến điều cần lưu ý, những ô đã sửa khi đọc và từng người.\n"
        "F2 ghi cả tháng thành một mục trong sổ. F4 đọc lại tệp sau khi sửa. F10 hoặc Esc về mà không ghi gì, kể cả khi tệp đang đọc dở."
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
        self._seen: Seen | None = None
        """None while the file is read."""
        self._stage = ""
        self.rows: dict[str, Row] = {}

    def compose(self) -> ComposeResult:
        """What was read in a sentence, then line by line."""
        yield Static(f" Xem trước · {self._file.name}", id="masthead", markup=False)
        yield Brief(id="figures", classes="told")
        yield Rows(Column("Ô, chỗ", 20), Column("Loại", 7), Column("Nội dung"), title=self.NAME, id="lines")
        yield Brief(id="whole", classes="told")
        yield Notice()
        yield Keys()

    def on_mount(self) -> None:
        """Take the keys, and read the file beside them."""
        self.query_one("#lines", Rows).focus()
        self.set_interval(SECONDS, self._progress)
        self._start()

    def _start(self) -> None:
        self._seen, self._stage = None, f"Đang đọc {self._file.name}…"
        self.query_one("#lines", Rows).show(())
        self._progress()
        self.run_worker(self._look, thread=True, group="read", exclusive=True)

    def _progress(self) -> None:
        if self._seen is None:
            self.query_one("#figures", Static).update(f"{self._stage} Esc để thôi.")

    # In a thread: touches nothing of the screen but the name of its stage.

    def _look(self) -> "Seen | None":
        """Read the file and make the lines of it; None where nobody waits for them any more."""
        worker = get_current_worker()

        def told(stage: str) -> None:
            if worker.is_cancelled:
                raise _GivenUp
            self._stage = stage

        with suppress(_GivenUp):
            read = self._read(told)
            told("Đang xếp các dòng…")
            return Seen(read, tuple(figures(read)), tuple(preview_rows(read, self._against(read))))
        return None

    def _read(self, told: Heard) -> TakenMonth:
        """What the file says; of the open month, with its people under the codes that the book has for them."""
        if self._over is None:
            return taken(self._file, told)
        return taken_into(self._over.recorded, self._file, told)

    def _against(self, read: TakenMonth) -> Iterable[Finding]:
        """What the book has against it, or to say of it, beside what the file itself tells."""
        if self._over is None or read.month is None:
            return ()
        own = set(so_far(read.month).findings)
        against = self._over.dossier.findings(self._act(read))
        return read.placed(one for one in against if one not in own)

    # On the screen again.

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """The file is read."""
        seen = event.worker.result
        if event.state is WorkerState.SUCCESS and isinstance(seen, Seen):
            self._seen = seen
            self.query_one("#figures", Static).update("\n".join(seen.figures))
            self.rows = {row.key: row for row in seen.rows}
            self.query_one("#lines", Rows).show(seen.rows)
            self._whole()

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
        if self._seen is None:
            self.notice.say("Tệp đang được đọc, chưa ghi được. Vui lòng chờ, hoặc Esc để thôi.")
            return
        read = self._seen.read
        if read.month is None:
            self.notice.say("Chưa ghi được: vui lòng sửa những lỗi nêu trên, lưu tệp rồi bấm F4 để đọc lại.")
            return
        what = f"cả tháng {month_name(first_of(read.month))} từ {self._file.name}"
        if self._over is None:
            self._begin(self._act(read))
        elif faults := faults_in(self._over.dossier.findings(self._act(read))):
            self.notice.refused(faults)
        else:
            self.dismiss()
            self._over.do(self._act(read), what)

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
        if self._seen is not None:
            self._start()
            self.notice.say(f"Đọc lại {self._file.name}.")

    def action_back(self) -> None:
        """Without taking anything; a file that is still being read is given up."""
        self.workers.cancel_node(self)
        self.dismiss()
