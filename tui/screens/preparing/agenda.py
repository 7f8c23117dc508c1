"""The agenda (chương trình), from the steps of the regulation."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from meetings.steps import agenda_of
from tui.screens.preparing.frame import PART_KEYS, Part
from tui.widgets.rows import Column, Row, Rows


class Agenda(Part, inherit_bindings=False):
    """To read only; what is done shows itself."""

    NAME = "Chương trình"
    ABOUT = "Các việc của cuộc họp theo thứ tự của quy định, việc nào đã tiến hành, kèm điều khoản."
    BINDINGS: ClassVar[list[BindingType]] = PART_KEYS

    def body(self) -> ComposeResult:
        """The lines, and the one under the cursor whole."""
        yield Rows(
            Column("STT", 4, "right"), Column("Việc"), Column("Tình trạng", 12), title="Chương trình", id="agenda"
        )
        yield Static("", id="whole", classes="told", markup=False)

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one("#agenda", Rows).focus()

    def show(self) -> None:
        """Every line, its steps set in under the item."""
        self.lines = agenda_of(self.meeting)
        self.query_one("#agenda", Rows).show(
            tuple(
                Row(
                    str(place),
                    (
                        str(place + 1),
                        line.text if line.step is None else f"– {line.text}",
                        "đã xong" if line.done else "",
                    ),
                    "good" if line.done else "plain",
                )
                for place, line in enumerate(self.lines)
            )
        )
        self._whole(self.query_one("#agenda", Rows).current or "0")

    @on(Rows.Moved, "#agenda")
    def _moved(self, event: Rows.Moved) -> None:
        self._whole(event.key)

    def _whole(self, key: str) -> None:
        line = self.lines[int(key)]
        clause = f" ({line.clause})" if line.clause else ""
        self.tell_of("#whole", f"{line.text}{clause}")
