"""Several of many: a list over the screen in which rows are marked and unmarked."""

from collections.abc import Collection, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.widgets.rows import Column, Row, Rows, Tone


class Mark(ModalScreen[tuple[str, ...] | None]):
    """Gives the keys of the rows that are marked, in the order of the list, or None (Esc)."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "finish", "Xong", id="mark.finish"),
        Binding("escape", "leave", "Thôi", id="mark.leave"),
    ]
    DEFAULT_CSS = """
    Mark {
        align: center middle;
        & > Vertical { width: 76; max-width: 96%; height: 80%; max-height: 30; background: $surface; }
    }
    """

    def __init__(self, title: str, choices: Sequence[tuple[str, str]], marked: Collection[str], mark: str) -> None:
        """``choices`` are keys with what people read; ``mark`` is what stands beside a row that is marked."""
        super().__init__()
        self._title = title
        self._choices = tuple(choices)
        self._marked = set(marked)
        self._mark = mark

    def compose(self) -> ComposeResult:
        """The list alone, its keys in its title."""
        columns = (Column("STT", 4, "right"), Column("Họ và tên"), Column("", 24))
        title = f"{self._title} · Enter đánh dấu, F2 xong, Esc thôi"
        with Vertical():
            yield Rows(*columns, title=title, id="marks")

    def on_mount(self) -> None:
        """Fill the list and take the keys."""
        self._show()
        self.query_one("#marks", Rows).focus()

    def _show(self) -> None:
        rows = (
            Row(key, (str(number), name, self._mark if key in self._marked else ""), self._tone(key))
            for number, (key, name) in enumerate(self._choices, start=1)
        )
        self.query_one("#marks", Rows).show(tuple(rows))

    def _tone(self, key: str) -> Tone:
        return "warn" if key in self._marked else "plain"

    @on(Rows.Chosen)
    def _chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        if not isinstance(event, Rows.Marked | Rows.Moved):
            self._marked ^= {event.key}
            self._show()

    def action_finish(self) -> None:
        """Give what is marked."""
        self.dismiss(tuple(key for key, _ in self._choices if key in self._marked))

    def action_leave(self) -> None:
        """Give nothing."""
        self.dismiss(None)
