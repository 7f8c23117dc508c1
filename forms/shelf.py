"""Every paper of one recorded meeting beside its folder (tủ văn bản): what it is, what has become of it, what is to write."""

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from forms.catalogue import FROM_THE_MEETING_ON, Form
from forms.making import paper_findings
from forms.own_templates import NONE, OwnTemplates, own_templates
from forms.parts.source import source_from
from forms.recorded import RecordedPapers, State, recorded_papers
from forms.writing import Plan, planned
from meetings.acts import PapersWritten
from meetings.book import SEED, Book, read_act
from meetings.drafting import Draft, as_it_stands
from meetings.faults import Finding, Refused, faults_in
from meetings.vietnamese import two_digits
from meetings.vouching import vouched

TO_WRITE: tuple[State, ...] = ("unwritten", "outdated")
Told = Callable[[int, Form], object]
"""Hears before each form how many are done."""


class OnShelf(NamedTuple):
    """One paper: its form, its file, whom or what it is of where there are several, its number, what has become of it."""

    form: Form
    file: str
    of: str
    number: str
    """``05-BB``; empty while it has none."""
    state: State


class Place(NamedTuple):
    """A recorded meeting and where its papers go: the book's file, the record, the folder; the office's own templates."""

    book: Path
    record: str
    folder: Path
    templates: Path | None = None


class Basis(NamedTuple):
    """What papers rest on: the fingerprint of the last entry that changes any, each of the office's own templates."""

    entry: str
    templates: tuple[tuple[str, int, int], ...]
    """Name, time of the last change and length of each file."""


class Shelf(NamedTuple):
    """The papers of one record, form by form; ``minding`` is what there is to mind about the office's own templates."""

    place: Place
    basis: Basis
    made: tuple[tuple[Form, RecordedPapers], ...]
    minding: tuple[Finding, ...] = ()

    def papers(self) -> Iterator[OnShelf]:
        """Every paper as it is on the disk now, those that the meeting is about first, those of each person last; raise
        Refused where a file cannot be read.
        """
        for form, made in sorted(self.made, key=lambda pair: _shelf_of(pair[0])):
            for file, state in made.states(self.place.folder):
                yield OnShelf(form, file, made.of[file], _number(form, made), state)

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


def _shelf_of(form: Form) -> int:
    """What comes of the meeting stands first, then what prepares it, then what every person gets."""
    return 2 if form.each else 0 if form.stage in FROM_THE_MEETING_ON else 1


def _number(form: Form, made: RecordedPapers) -> str:
    known = made.draft.meeting.numbers.get(form.key)
    return "" if known is None else f"{two_digits(known.number)}-{known.kind}"


def shelf_of(place: Place, forms: Collection[Form], told: Told, before: Shelf | None = None) -> Shelf:
    """Make every paper of a recorded meeting, by a reading of the book of its own, so that any thread may do it.

    What was made ``before`` is taken again where only papers were written since. A form whose own template cannot be used is left
    out, and that told. Raise Refused where the folder of templates cannot be read.
    """
    with Book.reading(place.book) as book:
        draft = as_it_stands(book, place.record)
    basis = Basis(_last_entry(draft), tuple(stamps(place.templates)))
    if before is not None and (before.place, before.basis) == (place, basis):
        known = vouched(draft.stored)
        return before._replace(made=tuple((form, made._replace(draft=draft, book=known)) for form, made in before.made))
    own = templates_for_shelf(place.templates)
    made = []
    for done, form in enumerate(forms):
        told(done, form)
        if own.usable(form.key):
            made.append((form, recorded_papers(draft, (form,), own.by_paper)))
    return Shelf(place, basis, tuple(made), own.findings_for({form.key for form, _ in made}))


def templates_for_shelf(folder: Path | None) -> OwnTemplates:
    """The office's own templates; raise Refused where their folder cannot be read."""
    own = NONE if folder is None else own_templates(folder)
    if faults_in(own.findings):
        raise Refused(own.findings)
    return own


def _last_entry(draft: Draft) -> str:
    """That papers were written changes no paper."""
    resting = (one.fingerprint for one in reversed(draft.stored) if not isinstance(read_act(one), PapersWritten))
    return next(resting, SEED)


def stamps(templates: Path | None) -> Iterator[tuple[str, int, int]]:
    """The files of a folder as they are now; none where it cannot be read, which its templates will tell."""
    if templates is not None and templates.is_dir():
        for path in sorted(one for one in templates.iterdir() if one.suffix.casefold() == ".docx"):
            found = path.stat()
            yield path.name, found.st_mtime_ns, found.st_size
