"""Papers of recorded meetings written into a folder or one zip from the command line: with progress, and stopped at any moment."""

import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import click

if TYPE_CHECKING:
    from forms.batch import Job, Survey
    from forms.catalogue import Form
    from forms.making import Own
    from meetings.drafting import Draft
    from meetings.faults import Finding

STOPPED = 130
"""The exit status of a command that was stopped with Ctrl-C."""


class Wish(NamedTuple):
    """What is asked of ``papers``; no ``records`` means every meeting of the book."""

    book: Path
    out: Path
    records: tuple[str, ...]
    forms: Collection["Form"]
    own: "Own"
    overwrite: bool
    pdf: bool


def write_into_folder(wish: Wish) -> Iterator["Finding"]:
    """Look at every meeting's papers before the first is written; what there is to warn of."""
    from forms.batch import surveyed

    surveys = [surveyed(job, wish.book, overwrite=wish.overwrite) for job in _jobs(wish, wish.out)]
    with _stoppable("Văn bản đã viết vẫn còn nguyên vẹn; chạy lại đúng lệnh ấy để viết tiếp phần còn lại."):
        _write_all(surveys, wish)
    if there := sum(survey.there for survey in surveys):
        click.echo(f"{there} văn bản đã có sẵn, đúng như sổ ghi nên không viết lại", err=True)
    for survey in surveys:
        for name in survey.names:
            if name in survey.missing:
                click.echo(f"Đã viết {survey.job.folder / name}")
        if wish.pdf:
            _pdf(survey.job.folder, survey.names)
        yield from survey.warnings


def write_into_zip(wish: Wish, target: Path) -> None:
    """Write every meeting's papers into one zip; those of several meetings each in a folder of its own within it."""
    from forms.batch import Run, into_zip, refuse_zip_in_the_way
    from tui.commands.papering import hand

    refuse_zip_in_the_way(target, wish.book, overwrite=wish.overwrite)
    jobs = _jobs(wish, Path())
    with _stoppable(f"Chưa viết {target}; chạy lại đúng lệnh ấy để viết."):
        whole = sum(1 for job in jobs for _ in job.orders())
        with _progress(whole) as told:
            count = into_zip(jobs, target, Run(wish.book, hand(), told))
    click.echo(f"Đã viết {target}: {count} văn bản")


def _write_all(surveys: Sequence["Survey"], wish: Wish) -> None:
    from forms.batch import Run, into_folder
    from tui.commands.papering import hand

    with _progress(sum(len(survey.missing) for survey in surveys)) as told:
        for survey in surveys:
            into_folder(survey, Run(wish.book, hand(), told))


@contextmanager
def _progress(papers: int) -> Iterator[Callable[[int], None]]:
    """A bar where somebody is looking."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(length=papers, label="Viết văn bản", file=sys.stderr, hidden=hidden) as bar:
        yield bar.update


@contextmanager
def _stoppable(what_stands: str) -> Iterator[None]:
    """Ctrl-C ends the command with a sentence that says what stands."""
    try:
        yield
    except KeyboardInterrupt:
        _stop(what_stands)


def _stop(what_stands: str) -> NoReturn:
    click.echo(f"\nĐã dừng theo yêu cầu. {what_stands}", err=True)
    click.get_current_context().exit(STOPPED)


def drafts_and_folders(wish: Wish, out: Path) -> Iterator[tuple["Draft", Path]]:
    """Each meeting that is asked for, and where its papers go."""
    from meetings.book import Book
    from meetings.drafting import PREPARED, as_it_stands

    with Book.reading(wish.book) as book:
        records = wish.records or book.records_with(PREPARED)
        drafts = [as_it_stands(book, record) for record in dict.fromkeys(records)]
    folders = _folders(out, [draft.record for draft in drafts])
    return ((draft, folders[draft.record]) for draft in drafts)


def _jobs(wish: Wish, out: Path) -> "list[Job]":
    from forms.batch import job_of

    return [job_of(draft, wish.forms, wish.own, folder) for draft, folder in drafts_and_folders(wish, out)]


def _pdf(folder: Path, papers: Collection[str]) -> None:
    """Papers changed by hand too, as they stand: what is printed is what lies there."""
    from forms.pdf import to_pdf

    for path in to_pdf([folder / name for name in papers], folder):
        click.echo(f"Đã viết {path}")


def _folders(out: Path, records: Sequence[str]) -> dict[str, Path]:
    """One meeting's papers go into the folder itself, those of several each into one of its own, never two into one."""
    from meetings.vietnamese import slug

    if len(records) == 1:
        return {records[0]: out}
    names = [slug(record) for record in records]
    return {
        record: out / (name if names.count(name) == 1 else f"{name}-{place}")
        for place, (record, name) in enumerate(zip(records, names, strict=True), start=1)
    }
