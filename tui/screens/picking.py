"""One of several asked for over a step (chọn một): go on with its key, if one was chosen."""

from collections.abc import Callable, Sequence

from tui.modals.pick import Pick
from tui.screens.base import StepScreen
from tui.widgets.rows import Column, Row


def pick(screen: StepScreen, title: str, rows: Sequence[Row], then: Callable[[str], object]) -> None:
    """Ask for one of the rows, each its number and what it says."""

    def picked(key: str | None) -> None:
        if key is not None:
            then(key)

    screen.app.push_screen(Pick(title, (Column("STT", 4, "right"), Column("")), rows), picked)
