"""Papers of recorded months written by the hundred (viết hàng loạt), as those of meetings are: what is whole is not made again."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from forms.jobs import Order, made_on
from forms.kpi.catalogue import WORKBOOK, MonthForm
from forms.kpi.making import workbook_name, workbook_of
from forms.kpi.parts.source import MonthSource
from forms.kpi.recorded import SourceInBook, source_in
from forms.making import Made, Own
from forms.parts.paper import Paper
from forms.recorded import State, state_of
from forms.writing import fingerprint
from meetings.acts import PapersWritten
from meetings.book import Book, Hand, Stored, Tip
from meetings.kpi.heads import head_of
from meetings.vouching import vouched

OF_SEVERAL_MONTHS = "kpi_months"
"""The paper that changes with the months before, of which the entries of its own month say nothing."""


class MonthJob(NamedTuple):
    """The papers of one recorded month: the book and the record, the forms wanted, where the papers go."""

    book: Path
    record: str
    forms: tuple[MonthForm, ...]
    folder: Path

    def opened(self) -> "OpenMonth":
        """The month as the book has it now; raise Refused where it has none of that name."""
        with Book.reading(self.book) as book:
            found = source_in(book, self.record)
        return OpenMonth(self.forms, found, vouched(found.stored).written)


class OpenMonth(NamedTuple):
    """A month that was read: the forms wanted of it, what its papers are made from, fingerprints of files written earlier."""

    forms: tuple[MonthForm, ...]
    found: SourceInBook
    known: Mapping[str, Collection[str]]

    @property
    def source(self) -> MonthSource:
        """What the papers are made from."""
        return self.found.source

    @property
    def stored(self) -> Sequence[Stored]:
        """The entries of the record."""
        return self.found.stored

    def orders(self) -> Iterator[Order]:
        """What its papers say, the workbook first; the list as a workbook is not filled, only named."""
        if WORKBOOK in self.forms:
            yield Order(WORKBOOK.key, Paper(workbook_name(self.source), lambda: None))
        for form in self.forms:
            if form != WORKBOOK:
                yield from (Order(form.key, paper) for paper in form.papers(self.source))

    def made(self, order: Order, own: Own) -> Made:
        """One of the papers, sealed; raise Refused where the office's own template cannot be filled."""
        return workbook_of(self.source) if order.form == WORKBOOK.key else made_on(self.source.layout, order, own)

    def may_change(self, order: Order) -> bool:
        """One of several months may, with the others."""
        return order.form == OF_SEVERAL_MONTHS

    def recorded(self, book: Book, tip: Tip, act: PapersWritten, hand: Hand) -> Tip:
        """Record behind ``tip`` that papers were written; where the record ends then."""
        return book.append(self.found.record, tip, hand.entered(act), head_of(self.found.record, self.found.month))

    def knows(self, path: Path) -> bool:
        """Whether the book saw this very file written."""
        return fingerprint(path.read_bytes()) in self.known.get(path.name, ())

    def states(self, folder: Path, own: Own) -> Iterator[tuple[Path, State]]:
        """What has become of each of the papers in its folder."""
        for order in self.orders():
            path = folder / order.paper.file
            yield path, self.state(folder, order, partial(self.fingerprint, order, own))

    def state(self, folder: Path, order: Order, today: Callable[[], str]) -> State:
        """What has become of one of the papers; ``today`` tells the fingerprint that it would have now."""
        path = folder / order.paper.file
        return state_of(path, today, self.known.get(path.name, ()))

    def fingerprint(self, order: Order, own: Own) -> str:
        """The fingerprint of one of the papers as it would be written now."""
        return fingerprint(self.made(order, own).content)
