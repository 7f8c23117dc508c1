"""Several of many: a list over the screen in which rows are marked and unmarked."""

from collections.abc import Collection, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui.modals.over import Over
from tui.modals.pick import FINDING
from tui.telling.names import end_of_name
from tui.widgets.rows import Column, Row, Rows, Tone


class _Ticks(Rows):
    """Marks and unmarks its rows itself, so that a key after Enter already finds the mark."""

    def __init__(self, choices: Sequence[tuple[str, str]], ticked: Collection[str], mark: str, title: str) -> None:
        super().__init__(Column("STT", 4, "right"), Column("Họ và tên", cut=end_of_name), Column("", 24), title=title)
        self._choices = choices
        self._ticked = set(ticked)
        self._mark = mark

    def on_mount(self) -> None:
        """Fill the list."""
        self._tick()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The keys of the rows that are marked, in the order of the list."""
        return tuple(key for key, _ in self._choices if key in self._ticked)

    def _choose(self, key: str) -> None:
        self._ticked ^= {key}
        self._tick()

    def _tick(self) -> None:
        rows = (
            Row(key, (str(number), name, self._mark if key in self._ticked else ""), self._tone(key))
            for number, (key, name) in enumerate(self._choices, start=1)
        )
        self.show(tuple(rows))

    def _tone(self, key: str) -> Tone:
        return "warn" if key in self._ticked else "plain"


class Mark(Over[tuple[str, ...] | None]):
    """Gives the keys of the rows that are marked, in the order of the list, or None (Esc)."""

    ABOUT = f"{FINDING}\nEnter đánh dấu dòng đang đứng, Enter lần nữa thì bỏ dấu."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "finish", "Xong", id="mark.finish", tooltip="Xong: lấy những dòng đã đánh dấu"),
        Binding("escape", "leave", "Thôi", id="mark.leave", tooltip="Thôi, giữ như trước"),
    ]
    DEFAULT_CSS = """
    Mark {
        align: center middle;
        & > Vertical { width: 76; max-width: 96%; height: 80%; max-height: 30; background: $surface; }
        .hint { height: auto; padding: 0 1; color: $text-muted; }
    }
    """

    def __init__(self, title: str, choices: Sequence[tuple[str, str]], marked: Collection[str], mark: str) -> None:
        """``choices`` are keys with what people read; ``mark`` is what stands beside a row that is marked."""
        super().__init__(title)
        self._choices = tuple(choices)
        self._marked = marked
        self._mark = mark

    def compose(self) -> ComposeResult:
        """The list over its keys."""
        with Vertical():
            yield _Ticks(self._choices, self._marked, self._mark, self._title)
            yield Static("Enter đánh dấu, bỏ dấu · F2 xong · Esc thôi · F1 trợ giúp", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Take the keys."""
        self.set_focus(self.query_one(_Ticks))

    def action_finish(self) -> None:
        """Give what is marked."""
        self.dismiss(self.query_one(_Ticks).ticked)

    def action_leave(self) -> None:
        """Give nothing."""
        self.dismiss(None)
