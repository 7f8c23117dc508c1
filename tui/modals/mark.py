"""Several of many: a list over the screen in which rows are marked and unmarked."""

from collections.abc import Callable, Collection, Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from forms.parts.wording import capital
from tui.modals.over import Over
from tui.widgets.ticks import Candidate as Candidate  # noqa: PLC0414 - whoever asks names whom
from tui.widgets.ticks import Ticks


class Aside(NamedTuple):
    """What else may be answered than rows of the list: its words behind F9, what is done then."""

    words: str
    then: Callable[[], object]


class Mark(Over[tuple[str, ...] | None]):
    """Gives the keys of the rows that are marked, in the order of the list, or None (Esc)."""

    ABOUT = (
        "Gõ số thứ tự rồi Enter để đánh dấu; gõ được nhiều số và khoảng số một lần: 3-12, 15 rồi Enter. "
        "Enter hoặc phím cách đánh dấu dòng đang đứng; lần nữa thì bỏ dấu. "
        "Gõ vài chữ (không cần dấu) để chỉ còn những dòng có chữ ấy; Backspace hoặc Esc để thấy lại cả danh sách."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "finish", "Xong", id="mark.finish", tooltip="Xong: lấy những dòng đã đánh dấu"),
        Binding("f4", "all(True)", "Tất cả", id="mark.all", tooltip="Đánh dấu mọi dòng đang hiện"),
        Binding("f5", "all(False)", "Bỏ hết", id="mark.none", tooltip="Bỏ dấu mọi dòng đang hiện"),
        Binding("escape", "leave", "Thôi", id="mark.leave", tooltip="Thôi, giữ như trước"),
    ]
    DEFAULT_CSS = """
    Mark {
        align: center middle;
        & > Vertical { width: 96%; max-width: 104; height: 90%; max-height: 36; background: $surface; }
        .hint { height: auto; padding: 0 1; color: $text-muted; }
    }
    """

    def __init__(
        self,
        title: str,
        choices: Sequence[tuple[str, str] | Candidate],
        marked: Collection[str],
        mark: str,
        *,
        needed: bool = False,
        aside: Aside | None = None,
    ) -> None:
        """``choices`` are keys with what people read; ``mark`` is what stands behind a row that is marked; with ``needed``
        at least one has to be.
        """
        super().__init__(title)
        self._choices = tuple(Candidate(*choice) for choice in choices)
        self._marked = marked
        self._mark = mark
        self._needed = needed
        self._aside = aside
        if aside is not None:
            self._bindings.bind("f9", "aside", capital(aside.words))

    def compose(self) -> ComposeResult:
        """The list over its keys."""
        with Vertical():
            yield Ticks(self._choices, self._marked, self._mark, self._title)
            yield Static("\n".join(self._hints()), classes="hint", markup=False)

    def _hints(self) -> tuple[str, str]:
        aside = "" if self._aside is None else f" · F9 {self._aside.words}"
        return (
            "Gõ số, hoặc 3-12, 15, rồi Enter để đánh dấu, bỏ dấu · phím cách: dòng này",
            f"F2 xong · F4 tất cả · F5 bỏ hết{aside} · Esc thôi · F1 trợ giúp",
        )

    def on_mount(self) -> None:
        """Take the keys."""
        self.set_focus(self.query_one(Ticks))

    def action_all(self, marked: bool) -> None:
        """Mark every row, or none."""
        self.query_one(Ticks).tick_shown(marked)

    def action_finish(self) -> None:
        """Give what is marked."""
        ticks = self.query_one(Ticks)
        if not ticks.settled():
            return
        if ticks.ticked or not self._needed:
            self.dismiss(ticks.ticked)
        else:
            ticks.refuse("chưa đánh dấu dòng nào: gõ số rồi Enter")

    def action_aside(self) -> None:
        """Give nothing, and do the other thing."""
        self.dismiss(None)
        if self._aside is not None:
            self.app.call_later(self._aside.then)

    def action_leave(self) -> None:
        """Give nothing."""
        self.dismiss(None)
