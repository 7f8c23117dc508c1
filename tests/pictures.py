"""``make pictures``: the pictures of the README, taken from the sample meeting: a screen, and a page of minutes."""

import asyncio
import re
import subprocess
import tempfile
from datetime import datetime
from importlib import resources
from pathlib import Path

from forms.catalogue import form_of
from forms.holding import hold
from forms.making import papers_of
from forms.parts.source import Source
from forms.pdf import to_pdf
from meetings import drafting
from meetings.book import Book, Hand
from meetings.dossier import Dossier
from tui.app import KiemDiemApp

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
HAND = Hand(lambda: datetime(2024, 12, 6, 16, 40), "thu-ky")


async def screen(folder: Path, picture: Path) -> None:
    """The votes of the sample meeting's second item, as the terminal shows them."""
    with (
        resources.as_file(resources.files("forms").joinpath("sample")) as sample,
        Book.writing(folder / "so.db") as book,
    ):
        draft = drafting.drafted(book, hold(sample / "hop.toml").acts, HAND)
        drafting.written(book, draft, None, HAND)
        app = KiemDiemApp(book, HAND, folder)
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.pause()
            app.open(Dossier(book, draft.record, HAND), "vote")
            await pilot.pause()
            await pilot.press("0", "2", "enter")
            await pilot.pause()
            drawn = app.export_screenshot(title="kiemdiem")
    picture.write_text(re.sub(r"@font-face\s*{.*?}", "", drawn, flags=re.S), encoding="utf-8")


def page(folder: Path, picture: Path) -> None:
    """The first page of the sample meeting's minutes."""
    with resources.as_file(resources.files("forms").joinpath("sample")) as sample:
        meeting = hold(sample / "hop.toml").meeting
    minutes = form_of("minutes")
    if minutes is None:
        raise LookupError("the catalogue has no minutes")
    written = folder / "bien-ban.docx"
    written.write_bytes(papers_of(Source(meeting), [minutes])["bien-ban.docx"])
    (pdf,) = to_pdf([written], folder)
    command = [
        "pdftoppm",
        "-r",
        "72",
        "-f",
        "1",
        "-l",
        "1",
        "-png",
        "-singlefile",
        str(pdf),
        str(picture.with_suffix("")),
    ]
    subprocess.run(command, check=True)


def main() -> None:
    """Take both pictures."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        asyncio.run(screen(Path(name), PICTURES / "vote.svg"))
        page(Path(name), PICTURES / "minutes.png")


if __name__ == "__main__":
    main()
