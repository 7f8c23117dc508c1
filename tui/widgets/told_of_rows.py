"""What a list tells of its rows (tin của danh sách): one was chosen, marked, come to; a number was typed that none has."""

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.widgets.rows import Rows


class OfRows(Message):
    """Something that a list tells."""

    def __init__(self, rows: "Rows") -> None:
        super().__init__()
        self.rows = rows

    @property
    def control(self) -> "Rows":
        """The list itself."""
        return self.rows


class Chosen(OfRows):
    """Enter on a row, or a second click."""

    def __init__(self, rows: "Rows", key: str) -> None:
        super().__init__(rows)
        self.key = key


class Marked(Chosen):
    """A digit after a row's number, or after Enter on it."""

    def __init__(self, rows: "Rows", key: str, mark: int) -> None:
        super().__init__(rows, key)
        self.mark = mark


class Moved(Chosen):
    """The cursor came to another row, by a key or because other rows are shown."""


class Unknown(OfRows):
    """A number was typed that no row has."""

    def __init__(self, rows: "Rows", number: int) -> None:
        super().__init__(rows)
        self.number = number
