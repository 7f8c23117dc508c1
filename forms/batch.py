"""Papers of recorded meetings by the thousand (viết hàng loạt): into folders piece by piece, or into one zip.

What a folder got and the book recorded is whole, so that a run that was stopped goes on where it was: papers that stand there
as the book saw them written since its last other entry are not made again.
"""

import zipfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from forms.filling import Order, Templates, filled, processes_for
from forms.making import Made, Own
from forms.parts.layout import layout_of
from forms.parts.source import source_from
from forms.writing import (
    BOOK_IN_THE_WAY,
    PAPER_EDITED_BY_HAND,
    PAPER_EXISTS,
    Plan,
    edited,
    fingerprint,
    into_place,
    onto_disk,
    planned,
    written,
)
from meetings import drafting
from meetings.acts import PapersWritten, WrittenPaper
from meetings.book import Book, Hand, Stored, read_act
from meetings.drafting import Draft
from meetings.faults import Finding, Refused
from meetings.vouching import Vouched, vouched

if TYPE_CHECKING:
    from forms.catalogue import Form

PIECE, PIECE_BYTES = 500, 8 << 20
"""Papers, and bytes of them, that are written and recorded together."""
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold


class Run(NamedTuple):
    """One run over jobs: the book that records what is written, by whose hand, who hears how many papers more there are."""

    book: Path
    hand: Hand
    told: Callable[[int], object]
    processes: int | None = None
    """How many fill the papers; as many as they are worth where no number is given."""


class Job(NamedTuple):
    """The papers of one recorded meeting: its record, the forms wanted, the office's own templates, where they go."""

    draft: Draft
    book: Vouched
    forms: tuple["Form", ...]
    own: Own
    folder: Path

    def orders(self) -> Iterator[Order]:
        """What its papers say, one by one."""
        source = source_from(self.draft.meeting, self.book)
        return (Order(form.key, paper) for form in self.forms for paper in form.papers(source))

    def templates(self) -> Templates:
        """What they are filled on."""
        return Templates(layout_of(self.draft.meeting), self.own)

    def made(self, names: Collection[str], processes: int | None) -> Iterator[Made]:
        """Those of its papers, sealed, in order; by as many processes as they are worth where no number is given."""
        wanted = (order for order in self.orders() if order.paper.file in names)
        return filled(wanted, self.templates(), processes or processes_for(len(names)))


class Survey(NamedTuple):
    """What of a job is to be made, what stands there whole, what is spared and said; ``names`` are all its papers."""

    job: Job
    names: tuple[str, ...]
    missing: frozenset[str]
    there: int
    warnings: tuple[Finding, ...]


def job_of(draft: Draft, forms: Iterable["Form"], own: Own, folder: Path) -> Job:
    """The papers of these forms for a record as it stands."""
    return Job(draft, vouched(draft.stored), tuple(forms), own, folder)


def surveyed(job: Job, book: Path, *, overwrite: bool) -> Survey:
    """Look at every paper's place before any is made; raise Refused for what is in the way.

    With ``overwrite`` all are made again, but for those changed by hand.
    """
    current = {} if overwrite else _written_last(job.draft.stored)
    names, there, standing = [], set(), []
    for order in job.orders():
        path = job.folder / order.paper.file
        names.append(order.paper.file)
        if path.exists():
            standing.append(order.paper.file)
            if _is_current(job, order, path, current.get(order.paper.file)):
                there.add(order.paper.file)
    planned(job.folder, dict.fromkeys([one for one in names if one not in there], b""), overwrite=overwrite, book=book,
            known=job.book.written)  # fmt: skip
    spared = [one for one in standing if one not in there and edited(job.folder / one, job.book.written.get(one, ()))]
    warnings = tuple(PAPER_EDITED_BY_HAND.at(str(job.folder / one)) for one in spared)
    return Survey(job, tuple(names), frozenset(names) - there - set(spared), len(there), warnings)


def _written_last(stored: Sequence[Stored]) -> Mapping[str, str]:
    """Fingerprints of papers written since the last entry that changes any, by name."""
    found: dict[str, str] = {}
    for one in reversed(stored):
        act = read_act(one)
        if not isinstance(act, PapersWritten):
            break
        for paper in act.papers:
            found.setdefault(paper.file, paper.fingerprint)
    return found


def _is_current(job: Job, order: Order, path: Path, known: str | None) -> bool:
    """Whether the file is the paper as it would be made now; the book does not know of changes to an office's template."""
    if known is None or fingerprint(path.read_bytes()) != known:
        return False
    return order.form not in job.own or fingerprint(job.templates().made(order).content) == known


def into_folder(survey: Survey, run: Run) -> int:
    """Write what is missing, piece by piece, each recorded before its files appear; how many there were."""
    job, tip, count = survey.job, survey.job.draft.tip, 0
    for piece in _pieces(job.made(survey.missing, run.processes)):
        plan = Plan(job.folder, piece, (), job.book.written)
        with written(plan), Book.writing(run.book, create=False) as opened:
            tip = drafting.written(opened, job.draft._replace(tip=tip), plan.recorded(), run.hand)
        count += len(piece)
        run.told(len(piece))
    return count


def _pieces(papers: Iterable[Made]) -> Iterator[dict[str, bytes]]:
    piece: dict[str, bytes] = {}
    size = 0
    for made in papers:
        piece[made.file] = made.content
        size += len(made.content)
        if len(piece) >= PIECE or size >= PIECE_BYTES:
            yield piece
            piece, size = {}, 0
    if piece:
        yield piece


def refuse_zip_in_the_way(target: Path, book: Path, *, overwrite: bool) -> None:
    """Raise Refused where the book stands at the zip's place, or a zip that is not to be replaced."""
    if target.absolute() == book.absolute():
        raise Refused([BOOK_IN_THE_WAY.at(str(book))])
    if target.is_dir() or (target.exists() and not overwrite):
        raise Refused([PAPER_EXISTS.at(str(target))])


def into_zip(jobs: Sequence[Job], target: Path, run: Run) -> int:
    """Write every paper of the jobs into one zip, recorded before it appears; how many there are.

    The folder of a job is where its papers lie within the zip. The same papers make the same bytes.
    """
    with into_place(target) as staged:
        with staged.open("wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as package:
            acts = [PapersWritten(tuple(_packed(package, job, run))) for job in jobs]
        onto_disk(staged)
        with Book.writing(run.book, create=False) as opened:
            for job, act in zip(jobs, acts, strict=True):
                drafting.written(opened, job.draft, act if act.papers else None, run.hand)
    return sum(len(act.papers) for act in acts)


def _packed(package: zipfile.ZipFile, job: Job, run: Run) -> Iterator[WrittenPaper]:
    """Papers are packed already: to pack them again takes long and gains little."""
    for made in job.made({order.paper.file for order in job.orders()}, run.processes):
        info = zipfile.ZipInfo((job.folder / made.file).as_posix(), _FIRST_DAY)
        info.create_system = 0  # the same on every system
        package.writestr(info, made.content)
        run.told(1)
        yield WrittenPaper(made.file, fingerprint(made.content))
