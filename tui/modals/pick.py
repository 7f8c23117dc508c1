"""One of several: a list over the screen that typing filters."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.widgets.rows import Column, Row, Rows


class Pick(ModalScreen[str | None]):
    """Gives the key of the row that was chosen, or None (Esc)."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Thôi", id="pick.leave")]
    DEFAULT_CSS = """
    Pick {
        align: center middle;
        & > Vertical { width: 76; max-width: 96%; height: 80%; max-height: 24; background: $surface; }
    }
    """

    def __init__(self, title: str, columns: Sequence[Column], rows: Sequence[Row], *, at: str | None = None) -> None:
        super().__init__()
        self._title = title
        self._columns = tuple(columns)
        self._rows = tuple(rows)
        self._at = at

    def compose(self) -> ComposeResult:
        """The list alone."""
        with Vertical():
            yield Rows(*self._columns, title=self._title, id="choices")

    def on_mount(self) -> None:
        """Fill the list and take the keys."""
        choices = self.query_one("#choices", Rows)
        choices.show(self._rows, at=self._at)
        choices.focus()

    @on(Rows.Chosen)
    def _chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        if not isinstance(event, Rows.Marked | Rows.Moved):
            self.dismiss(event.key)

    def action_leave(self) -> None:
        """Give nothing."""
        self.dismiss(None)
