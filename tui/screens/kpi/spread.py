"""The spread of scores (phân bố điểm): how many people in each level and in each step of the scale, as a picture."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from forms.kpi.parts.figures import points
from meetings.kpi.caps import groups_of
from meetings.kpi.naming import names_of
from meetings.vietnamese import two_digits
from tui.modals.told import Told
from tui.screens.kpi.frame import MONTH_KEYS, MonthScreen
from tui.screens.picking import pick
from tui.telling.month import brief, caps_told, counts_told
from tui.telling.spread import Bar, bars, spread_rows
from tui.widgets.brief import Brief
from tui.widgets.rows import Column, Row, Rows
from tui.widgets.titles import titled

_FIXED = (Column("Mức, khoảng điểm", 28), Column("Loại", 4), Column("Người", 5, "right"), Column("Tỷ lệ", 7, "right"))
EVERYBODY = "cả cơ quan"
_BESIDE = sum(column.width for column in _FIXED) + len(_FIXED) + 3
"""Cells that a bar does not have: the other columns, the spaces between, the border and the bar that scrolls."""


class Spread(MonthScreen, inherit_bindings=False):
    """Bars; Enter on one tells who is in it."""

    NAME = "Phân bố"
    PART = "kpi.spread"
    ABOUT = (
        "Bao nhiêu người ở mỗi mức, rồi ở mỗi khoảng năm điểm; mỗi ô là một người khi đủ chỗ.\n"
        "Enter trên một dòng để xem tên những người ấy. F2 chọn nhóm, hoặc cả cơ quan."
    )
    CSS_PATH = "spread.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "group", "Chọn nhóm", id="spread.group", tooltip="Chỉ xem một nhóm, hoặc cả cơ quan"),
        *MONTH_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._group = ""
        self._bars: dict[str, Bar] = {}

    def body(self) -> ComposeResult:
        """Which people, over the bars."""
        yield Brief(id="figures", classes="told")
        yield Rows(*_FIXED, Column("Hình"), title=self.NAME, empty="Chưa có ai.", id="bars")

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one("#bars", Rows).focus()

    def on_resize(self, event: events.Resize) -> None:
        """A wider terminal has longer bars."""
        del event
        if self.is_mounted:
            self.show()

    def show(self) -> None:
        """The bars as they stand now."""
        told = (counts_told(self.recorded), *brief(caps_told(self.recorded.outcome), 4))
        self.tell("#figures", "\n".join(told))
        drawn = bars(self.recorded, self._group)
        self._bars = {one.key: one for one in drawn}
        listed = self.query_one("#bars", Rows)
        titled(listed, f"{self.NAME}: {f'nhóm «{self._group}»' if self._group else EVERYBODY}")
        listed.show(tuple(spread_rows(drawn, max(1, self.size.width - _BESIDE))))

    @on(Rows.Chosen, "#bars")
    def _who(self, event: Rows.Chosen) -> None:
        if isinstance(event, Rows.Moved):
            return
        bar, names = self._bars[event.key], names_of(self.recorded.month)
        came_out = self.recorded.outcome
        people = sorted(bar.people, key=lambda one: one.total or 0, reverse=True)
        lines = [
            f"{two_digits(place)}. {names[one.person.id]}{_points(points(came_out, one.total))}"
            for place, one in enumerate(people, start=1)
        ]
        self.app.push_screen(Told(bar.heading, ["\n".join(lines) or "Không có ai."]))

    def action_group(self) -> None:
        """Which group is shown."""
        groups = ("", *groups_of(self.recorded.month))
        rows = [Row(one, (str(number), one or EVERYBODY)) for number, one in enumerate(groups, start=1)]
        columns = (Column("STT", 4, "right"), Column("Nhóm"))
        pick(self, "Phân bố của", rows, self._picked, columns, at=self._group or None)

    def _picked(self, group: str) -> None:
        self._group = group
        self.show()


def _points(said: str) -> str:
    return f": {said} điểm" if said else ""


SCREEN = Spread
