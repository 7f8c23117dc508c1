"""``kiemdiem check``: replay every journal, verify its chain, re-foot every total."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.commands.telling import REFUSED, refusing, tell

if TYPE_CHECKING:
    from meetings.desk import Checked


def default_book() -> Path:
    """Where the record book lies when nobody says otherwise."""
    from platformdirs import user_data_path

    return user_data_path("kiemdiem", appauthor=False) / "so-kiem-diem.db"


@click.command(name="check", options_metavar="[TÙY CHỌN]")
@click.option(
    "--book", metavar="SỔ", type=click.Path(path_type=Path), help="Sổ cần kiểm tra; không ghi thì là sổ chung."
)
@click.option("--rebuild", is_flag=True, help="Lập lại các dòng tóm tắt từ các mục đã ghi.")
@refusing
def command(book: Path | None, rebuild: bool) -> None:
    """Đọc lại toàn bộ sổ: dấu vân tay nối tiếp, từng hành vi hợp lệ, mọi số phiếu cân đối."""
    from meetings import desk
    from meetings.book import Book

    path = book or default_book()
    if book is None and not path.exists():
        click.echo(f"Chưa có sổ nào ở {path}")
        return
    if rebuild:
        with Book.writing(path, create=False) as open_book:
            click.echo(f"Đã lập lại {desk.rebuild_heads(open_book)} dòng tóm tắt")
    with Book.reading(path) as open_book:
        checked = desk.check(open_book)
    for entry in checked:
        verdict = "có lỗi" if entry.findings else "tốt"
        click.echo(f"{_named(entry)}: {entry.entries} mục, {verdict}")
    tell(tuple(finding for entry in checked for finding in entry.findings))
    months = sum(entry.is_month for entry in checked)
    kpi = f", {months} tháng đánh giá" if months else ""
    entries = sum(entry.entries for entry in checked)
    click.echo(f"Sổ {path}: {len(checked) - months} cuộc họp{kpi}, {entries} mục")
    if any(entry.findings for entry in checked):
        click.get_current_context().exit(REFUSED)


def _named(entry: "Checked") -> str:
    """A record as lists call it now; with the name under which the book began it, where that is another."""
    if entry.called in ("", entry.record):
        return entry.record
    return f"{entry.called} (lúc lập ghi là {entry.record})"
