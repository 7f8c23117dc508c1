"""The book of one month as it is (sổ của tháng): every entry in its order, those struck out included."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from meetings.book import read_act
from meetings.kpi.acts import MONTH_ACT_NAMES
from tui.screens.history import History
from tui.telling.book_rows import Telling
from tui.telling.month import month_called
from tui.telling.month_entries import in_few_words, whole
from tui.telling.month_names import names_at

if TYPE_CHECKING:
    from meetings.open_record import OpenRecord


class MonthHistory(History):
    """Every entry of the open month."""

    NAME = "Sổ của tháng"
    CSS_PATH = "../history.tcss"

    @property
    def dossier(self) -> "OpenRecord[Any]":
        """The month open on the table."""
        return self.house.open_month

    def masthead(self) -> str:
        """Which month of which unit."""
        return month_called(self.house.open_month.recorded)

    def telling(self) -> Telling:
        """How the entries are told: everybody by the name that the book had when the entry was made."""
        names = dict(names_at((stored.number, read_act(stored)) for stored in self._stored()))

        def of(number: int) -> Callable[[str], str]:
            return lambda one: names[number].get(one, one)

        return Telling(
            MONTH_ACT_NAMES,
            lambda number, act: in_few_words(act, named=of(number)),
            lambda number, act: whole(act, named=of(number)),
        )


SCREEN = MonthHistory
