"""Text with little room (vắn tắt): as many lines as fit, then how many more there are and the key that opens all of it."""

from rich.segment import Segment
from textual.strip import Strip
from textual.widgets import Static

from meetings.vietnamese import two_digits


class Brief(Static):
    """A text that is never cut without a word."""

    def __init__(self, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - the toolkit's name
        super().__init__("", id=id, classes=classes, markup=False)

    @property
    def whole(self) -> str:
        """All of the text."""
        return str(self.content)

    @property
    def hidden(self) -> int:
        """How many of its lines find no room."""
        width, height = self.size
        lines = self.visual.get_height(self.styles.get_rules(), width) if width and height > 1 else 0
        return lines - height + 1 if lines > height else 0

    def render_line(self, y: int) -> Strip:
        """The line; the last one says how many follow."""
        width, height = self.size
        hidden = self.hidden if y == height - 1 else 0
        if not hidden:
            return super().render_line(y)
        style = self.visual_style.rich_style
        told = Segment(f"… còn {two_digits(hidden)} dòng, Ctrl+O để đọc", style)
        return Strip([told]).adjust_cell_length(width, style)
