"""``kiemdiem`` without a command: the screens, on a record book."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from click.exceptions import Exit

from tui.commands.keyboard import person_at_keyboard, somebody_there
from tui.commands.telling import refusing

if TYPE_CHECKING:
    from textual.app import App

    from meetings.book import Book, Hand


def default_papers() -> Path:
    """Where papers go when nobody says otherwise."""
    from platformdirs import user_documents_path

    return user_documents_path() / "kiemdiem"


@refusing
def open_screens(book: Path | None, papers: Path | None, sample: bool) -> None:
    """Open the screens on a book, a new one where there is none; with ``sample`` an empty book gets the sample meeting and
    the sample month.
    """
    somebody_there()

    from meetings.book import Book, Hand
    from tui.app import KiemDiemApp
    from tui.commands.check import default_book

    path = book or default_book()
    path.parent.mkdir(parents=True, exist_ok=True)
    hand = Hand(datetime.now, person_at_keyboard())
    with Book.writing(path) as open_book:
        if sample and not open_book.records():
            _with_sample(open_book, hand)
        run_to_its_end(KiemDiemApp(open_book, hand, papers or default_papers()))


def run_to_its_end(app: "App[None]") -> None:
    """Show the screens until they are left; raise Exit with the status of a program that broke, so that who started it learns."""
    app.run()
    if app.return_code:
        raise Exit(app.return_code)


def _with_sample(book: "Book", hand: "Hand") -> None:
    """The sample meeting as held, next year's prepared from it, and the sample month."""
    from importlib import resources

    from forms.holding import hold
    from forms.kpi.taking import taken
    from meetings import drafting
    from meetings.cloning import cloned
    from meetings.kpi.acts import MonthImported
    from meetings.kpi.dossier import MonthDossier

    with resources.as_file(resources.files("forms").joinpath("sample")) as folder:
        held = hold(folder / "hop.toml")
        month = taken(folder / "thang.toml").month
    drafting.written(book, drafting.drafted(book, held.acts, hand), None, hand)
    tomorrow = (hand.clock() + timedelta(days=1)).replace(hour=13, minute=30, second=0, microsecond=0)
    drafting.written(book, drafting.drafted(book, cloned(held.meeting, tomorrow), hand), None, hand)
    if month is not None:
        MonthDossier.begun(book, MonthImported(month, "thang.toml"), hand)
