"""The book of one month as it is (sổ của tháng): every entry in its order, those struck out included."""

from functools import partial
from typing import TYPE_CHECKING, Any

from forms.kpi.parts.naming import names_of
from meetings.kpi.acts import MONTH_ACT_NAMES
from tui.screens.history import History, Telling
from tui.telling.month import month_called
from tui.telling.month_entries import in_few_words, whole

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
        """How the entries are told; who is no longer on the list is called by id."""
        names = names_of(self.house.open_month.recorded.month)

        def named(one: str) -> str:
            return names.get(one, one)

        return Telling(MONTH_ACT_NAMES, partial(in_few_words, named=named), partial(whole, named=named))


SCREEN = MonthHistory
