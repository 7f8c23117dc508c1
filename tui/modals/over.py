"""What every question over a screen has (hộp hỏi): a title, and by F1 what its keys do."""

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from tui.modals.help import Help, keys_of

Answer = TypeVar("Answer")


class Over(ModalScreen[Answer]):
    """Asks something over the screen; gives the answer, or nothing."""

    ABOUT: ClassVar[str] = ""
    """How it is answered, in the words of its help."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Trợ giúp", show=False, id="over.help", tooltip="Các phím ở đây"),
    ]

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    def action_help(self) -> None:
        """Show its keys."""
        self.app.push_screen(Help(self._title, self.ABOUT, keys_of(self)))
