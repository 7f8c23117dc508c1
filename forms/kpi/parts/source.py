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


class SaidOn(NamedTuple):
    """When somebody rated herself or himself, and who remarked on which day (ngày tự đánh giá, nhận xét). Điều 16."""

    self_rated: date | None = None
    remarked_by: str = ""
    remarked: date | None = None


NOTHING_SAID: Mapping[str, SaidOn] = MappingProxyType({})


class MonthSource(NamedTuple):
    """A month; ``others`` are further months of the same unit, for papers that tell several (kết quả quý, năm)."""

    outcome: MonthOutcome
    others: tuple[MonthOutcome, ...] = ()
    chosen: LayoutName | None = None
    """The layout that the office wants; None leaves it to the kind of office."""
    not_public: Mapping[date, frozenset[str]] = NOTHING_OPEN
    """Whose results, by the first day of the month, the book does not have as made public: they may still change."""
    said: Mapping[str, SaidOn] = NOTHING_SAID
    """Of whom the book knows who said what on which day."""
    announced_on: date | None = None
    """When the results were made public last; a notice of what was redone has that day. Điều 6.8."""
    withheld: frozenset[str] = frozenset()
    """Whose rating is not public though others' are: cancelled, or not published yet; no notice names them."""

    @property
    def layout(self) -> LayoutName:
        """The layout of all its papers."""
        return self.chosen or layout_of(self.outcome.month.unit)

    def said_on(self, person: str) -> SaidOn:
        """Who said what of somebody and when; the day of the step in the month where nothing else is known."""
        steps, known = self.outcome.month.steps, self.said.get(person, SaidOn())
        return SaidOn(known.self_rated or steps.self_rating, known.remarked_by, known.remarked or steps.remarks)

    @property
    def manner(self) -> Manner:
        """How papers in this layout say it."""
        return MANNERS[self.layout]
