"""Every paper of one recorded meeting beside its folder (tủ văn bản): what it is, what has become of it, what is to write."""

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from forms.catalogue import Form
from forms.making import NO_OWN, paper_findings
from forms.parts.source import source_from
from forms.recorded import RecordedPapers, State, recorded_papers
from forms.writing import Plan, planned
from meetings.acts import PapersWritten
from meetings.book import SEED, Book, read_act
from meetings.drafting import Draft, as_it_stands
from meetings.faults import Finding
from meetings.vouching import vouched

TO_WRITE: tuple[State, ...] = ("unwritten", "outdated")
Told = Callable[[int, Form], object]
"""Hears before each form how many are done."""


class OnShelf(NamedTuple):
    """One paper: its form, its file, what has become of it."""

    form: Form
    file: str
    state: State


class Place(NamedTuple):
    """A recorded meeting and where its papers go: the book's file, the record, the folder."""

    book: Path
    record: str
    folder: Path


class Shelf(NamedTuple):
    """The papers of one record, form by form; ``basis`` is the fingerprint of the last entry that a paper can rest on."""

    place: Place
    basis: str
    made: tuple[tuple[Form, RecordedPapers], ...]

    def papers(self) -> Iterator[OnShelf]:
        """Every paper as it is on the disk now; raise Refused where a file cannot be read."""
        for form, made in self.made:
            for file, state in made.states(self.place.folder):
                yield OnShelf(form, file, state)

    def plan(self, forms: Collection[str]) -> Plan:
        """Whatever of these forms is not written, or not as it would be today; what was changed by hand is spared."""
        missing = {one.file for one in self.papers() if one.form.key in forms and one.state in TO_WRITE}
        content = {file: text for _, made in self.made for file, text in made.papers.items() if file in missing}
        return planned(self.place.folder, content, overwrite=True, book=self.place.book, known=self._known())

    def warnings(self, forms: Collection[str]) -> tuple[Finding, ...]:
        """What there is to warn of before papers of these forms are used."""
        return tuple(
            finding
            for form, made in self.made
            if form.key in forms
            for finding in paper_findings(source_from(made.draft.meeting, made.book), (form,))
        )

    def _known(self) -> Mapping[str, frozenset[str]]:
        return self.made[0][1].book.written if self.made else {}


def shelf_of(place: Place, forms: Collection[Form], told: Told, before: Shelf | None = None) -> Shelf:
    """Make every paper of a recorded meeting, by a reading of the book of its own, so that any thread may do it.

    What was made ``before`` is taken again where only papers were written since.
    """
    with Book.reading(place.book) as book:
        draft = as_it_stands(book, place.record)
    basis = _basis(draft)
    if before is not None and (before.place, before.basis) == (place, basis):
        known = vouched(draft.stored)
        return before._replace(made=tuple((form, made._replace(draft=draft, book=known)) for form, made in before.made))
    made = []
    for done, form in enumerate(forms):
        told(done, form)
        made.append((form, recorded_papers(draft, (form,), NO_OWN)))
    return Shelf(place, basis, tuple(made))


def _basis(draft: Draft) -> str:
    """That papers were written changes no paper."""
    resting = (one.fingerprint for one in reversed(draft.stored) if not isinstance(read_act(one), PapersWritten))
    return next(resting, SEED)
