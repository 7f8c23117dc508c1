"""Papers of recorded meetings and months by the thousand (viết hàng loạt): into folders piece by piece, or into one zip.

What a folder got and the book recorded is whole, so that a run that was stopped goes on where it was: papers that stand there
as the book saw them written since its last other entry are not made again. A zip is whole or not there, and is made anew.
"""

from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import NamedTuple

from forms.filling import Filler, Task, filled, processes_for, tasks_of
from forms.jobs import Job, Opened, Order
from forms.making import Made, Own
from forms.writing import (
    BOOK_IN_THE_WAY,
    PAPER_EDITED_BY_HAND,
    PAPER_EXISTS,
    Plan,
    edited,
    fingerprint,
    into_place,
    planned,
    written,
)
from meetings.acts import PapersWritten, WrittenPaper
from meetings.book import Book, Hand, Stored, Tip, read_act
from meetings.faults import Finding, Refused

PIECE, PIECE_BYTES = 500, 8 << 20
"""Papers, and bytes of them, that are written and recorded together."""


class Run(NamedTuple):
    """One run over jobs of one book: by whose hand it is recorded, who hears how many papers more there are, what fills
    papers here.
    """

    hand: Hand
    told: Callable[[int], object]
    filler: Filler
    processes: int | None = None
    """How many fill the papers; as many as they are worth where no number is given."""

    def made(self, surveys: Sequence["Survey"]) -> Iterator[tuple[Task, tuple[Made, ...]]]:
        """What is missing of each survey, sealed, in order."""
        papers = sum(len(survey.missing) for survey in surveys)
        tasks = (task for survey in surveys for task in survey.tasks())
        return filled(tasks, self.filler, self.processes or processes_for(papers))


class Survey(NamedTuple):
    """What of a job is to be made, what stands there whole, what is spared and said; ``names`` are all its papers.

    ``tip`` is where the record ended when it was looked at: whoever writes to it since is found out.
    """

    job: Job
    tip: Tip
    names: tuple[str, ...]
    missing: frozenset[str]
    there: int = 0
    warnings: tuple[Finding, ...] = ()

    def tasks(self) -> Iterator[Task]:
        """What is missing, in order."""
        return tasks_of(self.job, (name for name in self.names if name in self.missing))


def whole(job: Job, filler: Filler) -> Survey:
    """A job of which everything is to be made."""
    opened = filler.opened(job)
    names = tuple(order.paper.file for order in opened.orders())
    return Survey(job, _tip(opened), names, frozenset(names))


def surveyed(job: Job, filler: Filler, *, overwrite: bool) -> Survey:
    """Look at every paper's place before any is made; raise Refused for what is in the way.

    With ``overwrite`` all are made again, but for those changed by hand.
    """
    opened = filler.opened(job)
    current = {} if overwrite else _written_last(opened.stored)
    names, there, standing = [], set(), []
    for order in opened.orders():
        path = job.folder / order.paper.file
        names.append(order.paper.file)
        if path.exists():
            standing.append(order.paper.file)
            if _is_current(opened, order, filler.own, path, current.get(order.paper.file)):
                there.add(order.paper.file)
    known = opened.known
    left = dict.fromkeys([one for one in names if one not in there], b"")
    planned(job.folder, left, overwrite=overwrite, book=job.book, known=known)
    spared = [one for one in standing if one not in there and edited(job.folder / one, known.get(one, ()))]
    warnings = tuple(PAPER_EDITED_BY_HAND.at(str(job.folder / one)) for one in spared)
    return Survey(job, _tip(opened), tuple(names), frozenset(left) - set(spared), len(there), warnings)


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


def _tip(opened: Opened) -> Tip:
    return Tip(opened.stored[-1].number, opened.stored[-1].fingerprint)


def _is_current(opened: Opened, order: Order, own: Own, path: Path, known: str | None) -> bool:
    """Whether the file is the paper as it would be made now; the book does not know of changes to an office's template."""
    if known is None or fingerprint(path.read_bytes()) != known:
        return False
    doubtful = order.form in own or opened.may_change(order)
    return not doubtful or fingerprint(opened.made(order, own).content) == known


def into_folders(surveys: Sequence[Survey], run: Run) -> Iterator[tuple[Job, tuple[str, ...]]]:
    """Write what is missing, piece by piece, each recorded before its files appear; what was written of which job.

    A paper that came out as it stands there already, and as the book knows it, is left alone: so a run with ``overwrite``
    that was stopped goes on too.
    """
    tips, known = {survey.job: survey.tip for survey in surveys}, dict[Job, Opened]()
    with closing(_pieces(run.made(surveys))) as pieces:
        for piece in pieces:
            known = {job: known.get(job) or run.filler.opened(job) for job in piece}
            plans = {job: _plan(job.folder, papers, known[job].known) for job, papers in piece.items()}
            if new := {job: plan for job, plan in plans.items() if plan.papers}:
                tips |= _put_down(new, known, tips, run.hand)
            done = {job: tuple(plan.papers) for job, plan in plans.items()}
            run.told(sum(map(len, piece.values())))
            del piece, plans, new  # the next piece is made while this loop waits: both would be in memory
            yield from done.items()


def _pieces(made: Iterable[tuple[Task, tuple[Made, ...]]]) -> Generator[dict[Job, dict[str, bytes]]]:
    """Papers put together until they are worth an entry in the book: opening and checking that takes its time."""
    piece: dict[Job, dict[str, bytes]] = {}
    papers = size = 0
    for task, some in made:
        piece.setdefault(task.job, {}).update((one.file, one.content) for one in some)
        papers, size = papers + len(some), size + sum(len(one.content) for one in some)
        if papers >= PIECE or size >= PIECE_BYTES:
            yield piece
            piece, papers, size = {}, 0, 0
    if piece:
        yield piece


def _plan(folder: Path, papers: Mapping[str, bytes], known: Mapping[str, Collection[str]]) -> Plan:
    """What of them is not there yet, word for word."""

    def stands(name: str, content: bytes) -> bool:
        there = fingerprint(content) in known.get(name, ()) and (folder / name).exists()
        return there and (folder / name).read_bytes() == content

    return Plan(folder, {name: one for name, one in papers.items() if not stands(name, one)}, (), known)


def _put_down(
    plans: Mapping[Job, Plan], known: Mapping[Job, Opened], tips: Mapping[Job, Tip], hand: Hand
) -> dict[Job, Tip]:
    """Write the papers, and record them before they appear; where their records end then."""
    with ExitStack() as stack:
        for plan in plans.values():
            stack.enter_context(written(plan))
        with Book.writing(next(iter(plans)).book, create=False) as book:
            acts = {job: act for job, plan in plans.items() if (act := plan.recorded()) is not None}
            return {job: known[job].recorded(book, tips[job], act, hand) for job, act in acts.items()}


def refuse_zip_in_the_way(target: Path, book: Path, *, overwrite: bool) -> None:
    """Raise Refused where the book stands at the zip's place, or a zip that is not to be replaced."""
    if target.absolute() == book.absolute():
        raise Refused([BOOK_IN_THE_WAY.at(str(book))])
    if target.is_dir() or (target.exists() and not overwrite):
        raise Refused([PAPER_EXISTS.at(str(target))])


def into_zip(surveys: Sequence[Survey], target: Path, run: Run) -> int:
    """Write every paper into one zip, recorded before it appears; how many there are.

    The folder of a job is where its papers lie within the zip. The same papers make the same bytes.
    """
    from templates.zipped.many import zip_written

    papers: dict[Job, list[WrittenPaper]] = {survey.job: [] for survey in surveys}
    with into_place(target) as staged, closing(_packed(surveys, run, papers)) as packed:
        count = zip_written(staged, packed)
        if count:
            _record(surveys, papers, run)
    return count


def _record(surveys: Sequence[Survey], papers: Mapping[Job, Sequence[WrittenPaper]], run: Run) -> None:
    with Book.writing(surveys[0].job.book, create=False) as book:
        for survey in surveys:
            if papers[survey.job]:
                act = PapersWritten(tuple(papers[survey.job]))
                run.filler.opened(survey.job).recorded(book, survey.tip, act, run.hand)


def _packed(
    surveys: Sequence[Survey], run: Run, papers: Mapping[Job, list[WrittenPaper]]
) -> Generator[tuple[str, bytes]]:
    for task, some in run.made(surveys):
        for made in some:
            yield (task.job.folder / made.file).as_posix(), made.content
            papers[task.job].append(WrittenPaper(made.file, fingerprint(made.content)))
        run.told(len(some))
