"""What papers of a month are made of: the month as it came out, the other months that are at hand, the layout."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from forms.kpi.parts.layout import layout_of
from forms.parts.layout import MANNERS, Manner
from meetings.acts import LayoutName
from meetings.kpi.outcome import MonthOutcome

NOTHING_OPEN: Mapping[date, frozenset[str]] = MappingProxyType({})


class MonthSource(NamedTuple):
    """A month; ``others`` are further months of the same unit, for papers that tell several (kết quả quý, năm)."""

    outcome: MonthOutcome
    others: tuple[MonthOutcome, ...] = ()
    chosen: LayoutName | None = None
    """The layout that the office wants; None leaves it to the kind of office."""
    not_public: Mapping[date, frozenset[str]] = NOTHING_OPEN
    """Whose results, by the first day of the month, the book does not have as made public: they may still change."""

    @property
    def layout(self) -> LayoutName:
        """The layout of all its papers."""
        return self.chosen or layout_of(self.outcome.month.unit)

    @property
    def manner(self) -> Manner:
        """How papers in this layout say it."""
        return MANNERS[self.layout]
