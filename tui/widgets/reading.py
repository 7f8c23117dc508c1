"""A long text to read (bài đọc): arrows and pages, at once, for an old laptop has no time for gliding."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll


class Reading(VerticalScroll, can_focus=True, inherit_bindings=False):
    """Scrolls whatever stands in it, without animation."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "read(-1)", "Lên", show=False),
        Binding("down", "read(1)", "Xuống", show=False),
        Binding("pageup", "turn(-1)", "Trang trước", show=False),
        Binding("pagedown", "turn(1)", "Trang sau", show=False),
        Binding("home", "read(-1000000)", "Đầu", show=False),
        Binding("end", "read(1000000)", "Cuối", show=False),
    ]
    DEFAULT_CSS = """
    Reading {
        border: round $panel-lighten-2;
        border-title-color: $foreground;
        padding: 0 1;
        &:focus { border: round $accent; }
        & > Static { height: auto; max-width: 100; }
    }
    """

    def action_read(self, lines: int) -> None:
        """So many lines on, or back; no further than there are lines."""
        self.scroll_to(y=self.scroll_target_y + lines, animate=False)

    def action_turn(self, pages: int) -> None:
        """A page on, or back, with one line of it still seen."""
        self.action_read(pages * max(1, self.size.height - 1))
