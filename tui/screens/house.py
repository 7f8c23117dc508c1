"""What every screen has (mọi màn hình): its name, its help, the line that answers."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding, BindingType
from textual.notifications import SeverityLevel
from textual.screen import Screen

from tui.modals.help import Help, keys_of
from tui.widgets.notice import Notice
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from tui.app import KiemDiemApp


class HouseScreen(Screen[None]):
    """Any screen of the program."""

    NAME: ClassVar[str] = ""
    """As people call it."""
    ABOUT: ClassVar[str] = ""
    """What it is for, in the words of its help."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Trợ giúp", id="help", tooltip="Các phím của màn hình này"),
    ]

    @property
    def house(self) -> "KiemDiemApp":
        """The program this screen belongs to."""
        from tui.app import KiemDiemApp

        return cast(KiemDiemApp, self.app)

    @property
    def notice(self) -> Notice:
        """The line that answers."""
        return self.query_one(Notice)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """As the toolkit does, but a bracket in the message is a bracket."""
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)

    def action_help(self) -> None:
        """Show every key of this screen."""
        self.app.push_screen(Help(self.NAME, self.ABOUT, keys_of(self)))

    def on_screen_suspend(self) -> None:
        """What a list was filtered by does not outlast the screen; a question over it is not yet leaving."""
        if not self.app.screen.is_modal:
            for rows in self.query(Rows):
                rows.forget()
