"""The papers of a recorded month beside their folder (tủ văn bản của tháng): what each is, what has become of it, what is to write."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from forms.kpi.catalogue import FORMS, MonthForm
from forms.kpi.making import MadePaper, making
from forms.kpi.parts.source import MonthSource
from forms.recorded import State, state_of
from forms.writing import Plan, planned
from meetings.acts import PapersWritten
from meetings.book import SEED, Book, Stored, read_act
from meetings.drafting import entries_of
from meetings.faults import Refused
from meetings.kpi import journal
from meetings.kpi.acts import MONTH
from meetings.kpi.outcome import MonthOutcome
from meetings.vouching import vouched

TO_WRITE: tuple[State, ...] = ("unwritten", "outdated")
WORKBOOK = MonthForm("kpi_summary", "Danh sách tổng hợp kết quả tháng (Excel)")
"""The twin of the list, as a workbook; it has no template."""
Told = Callable[[int, str], object]
"""Hears before each form how many are done, and its name."""


class MonthPlace(NamedTuple):
    """A recorded month and where its papers go: the book's file, the record, the folder."""

    book: Path
    record: str
    folder: Path


class OnMonthShelf(NamedTuple):
    """One paper: its form, its file, whom it is of where everybody gets one, what has become of it."""

    form: MonthForm
    file: str
    of: str
    state: State


class MonthShelf(NamedTuple):
    """The papers of one month, form by form; ``entry`` is the last entry of the book that changes any."""

    place: MonthPlace
    entry: str
    made: tuple[tuple[MonthForm, tuple[MadePaper, ...]], ...]
    known: Mapping[str, frozenset[str]]

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

    What was made ``before`` is taken again where only papers were written since.
    """
    with Book.reading(place.book) as book:
        stored = book.stored(place.record)
        entry, known = _last_entry(stored), vouched(stored).written
        if before is not None and (before.place, before.entry) == (place, entry):
            return before._replace(known=known)
        source = MonthSource(_outcome(stored), tuple(_others(book, place.record)))
    papers = []
    for done, form in enumerate((*FORMS, WORKBOOK)):
        told(done, form.name)
        papers.append((form, _workbook(source.outcome) if form is WORKBOOK else tuple(making(source, (form,)))))
    return MonthShelf(place, entry, tuple(papers), known)


def _workbook(outcome: MonthOutcome) -> tuple[MadePaper, ...]:
    from forms.kpi.workbook import summary_file

    name, content = summary_file(outcome)
    return (MadePaper(name, "", content),)


def _last_entry(stored: Sequence[Stored]) -> str:
    """That papers were written changes no paper."""
    return next((one.fingerprint for one in reversed(stored) if not isinstance(read_act(one), PapersWritten)), SEED)


def _outcome(stored: Sequence[Stored]) -> MonthOutcome:
    recorded = journal.replay(entries_of(stored))
    if recorded is None:
        raise Refused(())
    return recorded.outcome


def _others(book: Book, record: str) -> Iterator[MonthOutcome]:
    """The other months of the same unit and year; one that cannot be read is left out."""
    months = {head.record: head for head in book.heads() if head.kind == MONTH}
    own = months.pop(record, None)
    for other in sorted(months.values(), key=lambda head: head.period):
        if own is not None and (other.organ, other.period[:4]) == (own.organ, own.period[:4]):
            try:
                yield _outcome(book.stored(other.record))
            except Refused:
                continue
