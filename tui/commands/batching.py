"""Papers of recorded meetings and months written into a folder or one zip from the command line: with progress, and stopped at any moment."""

import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import click

if TYPE_CHECKING:
    from forms.batch import Survey
    from forms.catalogue import Form
    from forms.filling import Filler
    from forms.folders import PapersFolder
    from forms.jobs import Job
    from forms.kpi.batch import MonthJob
    from forms.kpi.catalogue import MonthForm
    from forms.kpi.recorded import SourceInBook
    from forms.making import Own
    from meetings.book import Book
    from meetings.drafting import Draft
    from meetings.faults import Finding

STOPPED = 130
"""The exit status of a command that was stopped with Ctrl-C."""


class Wish(NamedTuple):
    """What is asked of ``papers``; no ``records`` means every meeting and month of the book that has papers of these forms."""

    book: Path
    out: Path
    records: tuple[str, ...]
    forms: Collection["Form"]
    own: "Own"
    overwrite: bool
    pdf: bool
    month_forms: Collection["MonthForm"] = ()


def write_into_folder(wish: Wish) -> Iterator["Finding"]:
    """Look at the papers of every record before the first is written; what there is to warn of."""
    from forms.batch import surveyed
    from forms.filling import Filler

    filler = Filler(wish.own)
    surveys = [surveyed(job, filler, overwrite=wish.overwrite) for job in _jobs(wish, wish.out)]
    with _stoppable("Văn bản đã viết vẫn còn nguyên vẹn; chạy lại đúng lệnh ấy để viết tiếp phần còn lại."):
        new = _written(surveys, filler)
    if there := sum(len(survey.missing) + survey.there for survey in surveys) - len(new):
        click.echo(f"{there} văn bản đã có sẵn, đúng như sổ ghi nên không viết lại", err=True)
    for path in new:
        click.echo(f"Đã viết {path}")
    for survey in surveys:
        if wish.pdf:
            _pdf(survey.job.folder, survey.names)
        yield from survey.warnings


def write_into_zip(wish: Wish, target: Path) -> None:
    """Write the papers of every record into one zip; those of several records each in a folder of its own within it."""
    from forms.batch import Run, into_zip, refuse_zip_in_the_way, whole
    from forms.filling import Filler
    from tui.commands.papering import hand

    refuse_zip_in_the_way(target, wish.book, overwrite=wish.overwrite)
    filler = Filler(wish.own)
    surveys = [whole(job, filler) for job in _jobs(wish, Path())]
    stands = "vẫn như cũ" if target.exists() else "chưa có"
    with (
        _stoppable(f"Tệp nén {target} {stands}; chạy lại đúng lệnh ấy để làm lại từ đầu."),
        _progress(sum(len(survey.missing) for survey in surveys)) as told,
    ):
        count = into_zip(surveys, target, Run(hand(), told, filler))
    click.echo(f"Đã viết {target}: {count} văn bản")


def _written(surveys: Sequence["Survey"], filler: "Filler") -> list[str]:
    from forms.batch import Run, into_folders
    from tui.commands.papering import hand

    with _progress(sum(len(survey.missing) for survey in surveys)) as told:
        pieces = into_folders(surveys, Run(hand(), told, filler))
        return [str(job.folder / name) for job, names in pieces for name in names]


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
    from meetings.drafting import as_it_stands

    with Book.reading(wish.book) as book:
        folders = folders_in(book, out, _records(book, wish))
        months = _months_in(book)
        drafts = [as_it_stands(book, record) for record in folders if record not in months]
    return ((draft, folders[draft.record].path) for draft in drafts)


def months_and_folders(wish: Wish, out: Path) -> "Iterator[tuple[SourceInBook, Path]]":
    """Each month that is asked for, and where its papers go."""
    from forms.kpi.recorded import source_in
    from meetings.book import Book

    with Book.reading(wish.book) as book:
        folders = folders_in(book, out, _records(book, wish))
        months = _months_in(book)
        found = [source_in(book, record) for record in folders if record in months]
    return ((one, folders[one.record].path) for one in found)


def lying_elsewhere(wish: Wish) -> Iterator["Finding"]:
    """Which meetings have papers in a folder of an earlier name too."""
    from meetings.book import Book

    with Book.reading(wish.book) as book:
        for folder in folders_in(book, wish.out, _records(book, wish)).values():
            yield from folder.findings()


def _records(book: "Book", wish: Wish) -> list[str]:
    from meetings.called import record_called
    from meetings.drafting import PREPARED

    named = [record_called(book, said) for said in wish.records]
    meetings = book.records_with(PREPARED) if wish.forms else ()
    return list(dict.fromkeys(named or (*meetings, *(_months_in(book) if wish.month_forms else ()))))


def _months_in(book: "Book") -> tuple[str, ...]:
    from forms.kpi.recorded import IMPORTED

    return book.records_with(IMPORTED)


def _jobs(wish: Wish, out: Path) -> "list[Job]":
    from forms.jobs import MeetingJob
    from meetings.book import Book

    with Book.reading(wish.book) as book:
        folders = folders_in(book, out, _records(book, wish))
        months = _months_in(book)
    forms = tuple(wish.forms)
    meetings = (MeetingJob(wish.book, one, forms, folders[one].path) for one in folders if one not in months)
    return [*meetings, *month_jobs(wish, out)]


def month_jobs(wish: Wish, out: Path) -> "list[MonthJob]":
    """The papers of each month that is asked for."""
    from forms.kpi.batch import MonthJob
    from meetings.book import Book

    with Book.reading(wish.book) as book:
        folders = folders_in(book, out, _records(book, wish))
        months = _months_in(book)
    forms = tuple(wish.month_forms)
    return [MonthJob(wish.book, one, forms, folders[one].path) for one in folders if one in months]


def _pdf(folder: Path, papers: Collection[str]) -> None:
    """Papers changed by hand too, as they stand: what is printed is what lies there. A workbook has its twin in Word."""
    from forms.pdf import to_pdf

    for path in to_pdf([folder / name for name in papers if name.endswith(".docx")], folder):
        click.echo(f"Đã viết {path}")


def folders_in(book: "Book", out: Path, records: Sequence[str]) -> "Mapping[str, PapersFolder]":
    """One record's papers go into the folder itself, those of several each into one of its own, never two into one."""
    from forms.folders import PapersFolder, papers_folders

    if len(records) == 1:
        return {records[0]: PapersFolder(out)}
    folders = papers_folders(book, records, out)
    meetings = Counter(folder.path for folder in folders.values())
    return {
        record: folder if meetings[folder.path] == 1 else folder._replace(path=Path(f"{folder.path}-{place}"))
        for place, (record, folder) in enumerate(folders.items(), start=1)
    }
