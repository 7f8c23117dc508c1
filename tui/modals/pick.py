"""One of several: a list over the screen that typing filters."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui.modals.over import Over
from tui.widgets.columns import is_cut
from tui.widgets.rows import Column, Row, Rows

FINDING = (
    "Gõ số thứ tự rồi Enter để chọn dòng ấy, gõ vài chữ (không cần dấu) để chỉ còn những dòng có chữ ấy; "
    "Backspace hoặc Esc để thấy lại cả danh sách. Mũi tên, PageUp, PageDown cũng được."
)
"""How a row of a list is found."""


class Pick(Over[str | None]):
    """Gives the key of the row that was chosen, or None (Esc)."""

    ABOUT = f"{FINDING}\nEnter chọn dòng đang đứng."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Thôi", id="pick.leave", tooltip="Thôi, không chọn gì"),
    ]
    DEFAULT_CSS = """
    Pick {
        align: center middle;
        & > Vertical { width: 96%; max-width: 104; height: 90%; max-height: 24; background: $surface; }
        .whole { height: 3; padding: 0 1; }
        .hint { height: auto; padding: 0 1; color: $text-muted; }
    }
    """

    def __init__(self, title: str, columns: Sequence[Column], rows: Sequence[Row], *, at: str | None = None) -> None:
        super().__init__(title)
        self._columns = tuple(columns)
        self._rows = tuple(rows)
        self._at = at

    def compose(self) -> ComposeResult:
        """The list over its keys."""
        with Vertical():
            yield Rows(*self._columns, title=self._title, id="choices")
            yield Static("", classes="whole", markup=False)
            yield Static(
                "Gõ số rồi Enter, hoặc vài chữ để tìm · Esc thôi · F1 trợ giúp",
                classes="hint",
                markup=False,
            )

    def on_mount(self) -> None:
        """Fill the list and take the keys."""
        choices = self.query_one("#choices", Rows)
        choices.show(self._rows, at=self._at)
        self.set_focus(choices)

    @on(Rows.Moved)
    def _whole(self) -> None:
        """What the list has to cut off, under it."""
        choices = self.query_one("#choices", Rows)
        row = next(row for row in self._rows if row.key == choices.current)
        cut = is_cut(row.cells, choices.columns, choices.scrollable_content_region.width)
        self.query_one(".whole", Static).update(
            " · ".join(cell for cell in row.cells if cell and not cell.isdecimal()) if cut else ""
        )

    @on(Rows.Chosen)
    def _chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        if not isinstance(event, Rows.Marked | Rows.Moved):
            self.dismiss(event.key)

    def action_leave(self) -> None:
        """Give nothing."""
        self.dismiss(None)
