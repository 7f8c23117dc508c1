"""``kiemdiem count``: the second table, where a ballot is counted once more on a book that another program writes."""

from datetime import datetime
from pathlib import Path

import click

from tui.commands.keyboard import person_at_keyboard, somebody_there
from tui.commands.telling import refusing


@click.command(name="count", options_metavar="[TÙY CHỌN]")
@click.option(
    "--book", metavar="SỔ", type=click.Path(path_type=Path), help="Sổ của cuộc họp; mặc định là sổ của người dùng."
)
@refusing
def command(book: Path | None) -> None:
    """Mở bàn kiểm phiếu thứ hai: kiểm lại, không biết số của bàn thứ nhất, trên cùng một sổ."""
    somebody_there()

    from meetings.book import Book, Hand
    from tui.app import KiemDiemApp
    from tui.commands.check import default_book
    from tui.commands.screens import default_papers, run_to_its_end

    with Book.reading(book or default_book()) as open_book:
        hand = Hand(datetime.now, person_at_keyboard())
        run_to_its_end(KiemDiemApp(open_book, hand, default_papers(), first="second_table"))
