"""The papers of a recorded month beside their folder (tủ văn bản của tháng): what each is, what has become of it, what is to write."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from forms.kpi.catalogue import WITH_WORKBOOK, MonthForm
from forms.kpi.earlier import earlier_findings, earlier_said
from forms.kpi.making import making
from forms.kpi.recorded import source_in
from forms.making import Made
from forms.own_templates import own_templates_or_refusal
from forms.recorded import State, state_of
from forms.shelf import stamps
from forms.writing import Plan, planned
from meetings.book import Book
from meetings.faults import Finding
from meetings.vouching import vouched

TO_WRITE: tuple[State, ...] = ("unwritten", "outdated")
Told = Callable[[int, str], object]
"""Hears before each form how many are done, and its name."""


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


class MonthShelf(NamedTuple):
    """The papers of one month, form by form; ``told`` are the months of its quarter and year that are there, in words,
    ``minding`` is what there is to mind about those, and about the office's own templates.
    """

    place: MonthPlace
    basis: MonthBasis
    made: tuple[tuple[MonthForm, tuple[Made, ...]], ...]
    known: Mapping[str, frozenset[str]]
    told: str = ""
    minding: tuple[Finding, ...] = ()

    def papers(self) -> Iterator[OnMonthShelf]:
        """Every paper as it is on the disk now, those of the whole month first."""
        for form, papers in sorted(self.made, key=lambda pair: pair[0].each):
            for file, of, content in papers:
                state = state_of(self.place.folder / file, content, self.known.get(file, ()))
                yield OnMonthShelf(form, file, of, state)

    def plan(self, *, each: bool) -> Plan:
        """Whatever is not written, or not as it would be today; with ``each`` those of every person too."""
        missing = {one.file for one in self.papers() if one.state in TO_WRITE and (each or not one.form.each)}
        content = {one.file: one.content for _, papers in self.made for one in papers if one.file in missing}
        return planned(self.place.folder, content, overwrite=True, book=self.place.book, known=self.known)


def shelf_of(place: MonthPlace, told: Told, before: MonthShelf | None = None) -> MonthShelf:
    """Make every paper of a recorded month, by a reading of the book of its own, so that any thread may do it.

    What was made ``before`` is taken again where only papers were written since. Raise Refused where one of the office's own
    templates cannot be used.
    """
    with Book.reading(place.book) as book:
        found = source_in(book, place.record)
    known, basis = vouched(found.stored).written, MonthBasis(found.basis, tuple(stamps(place.templates)))
    if before is not None and (before.place, before.basis) == (place, basis):
        return before._replace(known=known)
    own, minding = ({}, ()) if place.templates is None else own_templates_or_refusal(place.templates)
    papers = []
    for done, form in enumerate(WITH_WORKBOOK):
        told(done, form.name)
        papers.append((form, tuple(making(found.source, (form,), own))))
    said = earlier_said(found.source)
    return MonthShelf(place, basis, tuple(papers), known, said, (*minding, *earlier_findings(found.source)))
