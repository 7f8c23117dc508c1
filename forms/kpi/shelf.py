"""The papers of a recorded month beside their folder (tủ văn bản của tháng): what each is, what has become of it, what is to write."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from forms.jobs import Order
from forms.kpi.batch import OpenMonth
from forms.kpi.catalogue import WITH_WORKBOOK, MonthForm
from forms.kpi.earlier import earlier_findings, earlier_said
from forms.kpi.recorded import source_in
from forms.making import Own
from forms.recorded import State
from forms.shelf import stamps, templates_for_shelf
from forms.writing import Plan, fingerprint, pouring
from meetings.book import Book
from meetings.faults import Finding
from meetings.vouching import vouched

TO_WRITE: tuple[State, ...] = ("unwritten", "outdated")
Told = Callable[[int, str], object]
"""Hears before each paper that is made how many were made, and its file."""


class MonthPlace(NamedTuple):
    """A recorded month and where its papers go: the book's file, the record, the folder; the office's own templates."""

    book: Path
    record: str
    folder: Path
    templates: Path | None = None


class OnMonthShelf(NamedTuple):
    """One paper: its form, its file, whom it is of where everybody gets one, what has become of it."""

    form: MonthForm
    file: str
    of: str
    state: State


class MonthBasis(NamedTuple):
    """What a month's papers rest on: the last entries of the book that change any, each of the office's own templates."""

    entries: tuple[str, ...]
    templates: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class MonthShelf:
    """The papers of one month; none is kept, for those of a province would not fit into memory together.

    ``told`` are the months of its quarter and year that are there, in words, ``minding`` is what there is to mind about those,
    and about the office's own templates.
    """

    place: MonthPlace
    basis: MonthBasis
    opened: OpenMonth
    own: Own
    told: str = ""
    minding: tuple[Finding, ...] = ()
    marks: dict[str, str] = field(default_factory=dict)
    """Fingerprints of the papers that were made already, by file: they are the same until the basis changes."""

    def papers(self, told: Told) -> Iterator[OnMonthShelf]:
        """Every paper as it is on the disk now, those of the whole month first."""
        for form, order in sorted(self._orders(), key=lambda pair: (pair[0].each, WITH_WORKBOOK.index(pair[0]))):
            state = self.opened.state(self.place.folder, order, partial(self._mark, order, told))
            yield OnMonthShelf(form, order.paper.file, order.paper.of, state)

    @contextmanager
    def writing(self, told: Told, *, each: bool) -> Iterator[Plan]:
        """Write whatever is not written, or not as it would be today, with ``each`` those of every person too: all of them are
        beside their places when the body runs, each in its place after it.
        """
        folder, known = self.place.folder, self.opened.known
        with pouring(folder, self._missing(told, each=each), overwrite=True, book=self.place.book, known=known) as plan:
            yield plan

    def _orders(self) -> Iterator[tuple[MonthForm, Order]]:
        forms = {form.key: form for form in self.opened.forms}
        return ((forms[order.form], order) for order in self.opened.orders())

    def _missing(self, told: Told, *, each: bool) -> Iterator[tuple[str, bytes]]:
        wanted = [order for form, order in self._orders() if each or not form.each]
        for order in wanted:
            state = self.opened.state(self.place.folder, order, partial(self._mark, order, told))
            if state in TO_WRITE:
                yield order.paper.file, self._made(order, told)

    def _mark(self, order: Order, told: Told) -> str:
        if order.paper.file not in self.marks:
            self._made(order, told)
        return self.marks[order.paper.file]

    def _made(self, order: Order, told: Told) -> bytes:
        told(len(self.marks), order.paper.file)
        content = self.opened.made(order, self.own).content
        self.marks[order.paper.file] = fingerprint(content)
        return content


def shelf_of(place: MonthPlace, before: MonthShelf | None = None) -> MonthShelf:
    """What the papers of a recorded month are made from, by a reading of the book of its own, so that any thread may do it.

    What is known from ``before`` holds where only papers were written since. A form whose own template cannot be used is left
    out, and that told. Raise Refused where the folder of templates cannot be read.
    """
    with Book.reading(place.book) as book:
        found = source_in(book, place.record)
    known, basis = vouched(found.stored).written, MonthBasis(found.basis, tuple(stamps(place.templates)))
    if before is not None and (before.place, before.basis) == (place, basis):
        return replace(before, opened=before.opened._replace(known=known))
    own = templates_for_shelf(place.templates)
    forms = tuple(form for form in WITH_WORKBOOK if own.usable(form.key))
    minding = (*own.findings_for({form.key for form in forms}), *earlier_findings(found.source))
    return MonthShelf(place, basis, OpenMonth(forms, found, known), own.by_paper, earlier_said(found.source), minding)
