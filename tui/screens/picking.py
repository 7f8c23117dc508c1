"""One of several asked for over a screen (chọn một): go on with its key, if one was chosen."""

from collections.abc import Callable, Sequence
from typing import Any

from textual.screen import Screen

from tui.modals.pick import Pick
from tui.widgets.rows import Column, Row

NUMBERED = (Column("STT", 4, "right"), Column(""))
"""Each its number and what it says."""


def pick(
    screen: Screen[Any],
    title: str,
    rows: Sequence[Row],
    then: Callable[[str], object],
    columns: Sequence[Column] = NUMBERED,
    *,
    at: str | None = None,
) -> None:
    """Ask for one of the rows, beginning ``at`` one of them."""

    def picked(key: str | None) -> None:
        if key is not None:
            then(key)

    screen.app.push_screen(Pick(title, columns, rows, at=at), picked)
