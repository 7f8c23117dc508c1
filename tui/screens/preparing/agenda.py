"""The agenda (chương trình), from the steps of the regulation."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import BindingType

from meetings.steps import AgendaLine, agenda_of
from tui.screens.preparing.frame import PART_KEYS
from tui.screens.preparing.list_part import ListPart
from tui.widgets.rows import Column, Row


class Agenda(ListPart, inherit_bindings=False):
    """To read only; what is done shows itself."""

    NAME = "Chương trình"
    ABOUT = "Các việc của cuộc họp theo thứ tự của quy định, việc nào đã tiến hành, kèm điều khoản."
    COLUMNS = (Column("STT", 4, "right"), Column("Việc"), Column("Tình trạng", 12))
    BINDINGS: ClassVar[list[BindingType]] = PART_KEYS

    def rows(self) -> Iterator[Row]:
        """Every line, its steps set in under the item."""
        for place, line in enumerate(agenda_of(self.meeting), start=1):
            text = line.text if line.step is None else f"– {line.text}"
            yield Row(str(place), (str(place), text, "đã xong" if line.done else ""), "good" if line.done else "plain")

    def whole(self, key: str) -> str:
        """The line with its clause."""
        line: AgendaLine = agenda_of(self.meeting)[int(key) - 1]
        return f"{line.text} ({line.clause})" if line.clause else line.text
