"""``kiemdiem hold``: hold the meeting that a file describes, and write its papers."""

import getpass
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import click

from meetings.acts import AnyAct
from tui.commands.telling import answer, refusing, tell


@click.command(name="hold", options_metavar="[TÙY CHỌN]")
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@click.option(
    "--out", "out", metavar="THƯ_MỤC", type=click.Path(path_type=Path), required=True, help="Nơi viết văn bản."
)
@click.option("--json", "as_json", is_flag=True, help="Trả kết quả dạng JSON.")
@click.option("--each", is_flag=True, help="Thêm văn bản riêng của từng người.")
@click.option("--book", metavar="SỔ", type=click.Path(path_type=Path), help="Ghi cuộc họp vào sổ này.")
@click.option("--overwrite", is_flag=True, help="Ghi đè văn bản cũ; văn bản đã sửa tay vẫn giữ nguyên.")
@refusing
def command(file: Path, out: Path, as_json: bool, each: bool, book: Path | None, overwrite: bool) -> None:
    """Tổ chức cuộc họp mô tả trong TỆP (.toml hoặc .json): kiểm tra, tính kết quả, viết văn bản."""
    hold_and_write(file, out, as_json=as_json, each=each, book=book, overwrite=overwrite)


def hold_and_write(file: Path, out: Path, *, as_json: bool, each: bool, book: Path | None, overwrite: bool) -> None:
    """Hold, make every paper, record, then write: a refusal at any point leaves nothing behind."""
    from forms.holding import hold
    from forms.papers import papers_of
    from forms.writing import planned, written

    held = hold(file)
    plan = planned(out, papers_of(held.meeting, each=each), overwrite=overwrite)
    with written(plan):
        if book is not None:
            _keep(book, held.acts)
    warnings = held.warnings + plan.warnings
    papers = tuple(plan.papers)
    if as_json:
        from forms.answer import meeting_answer

        tell(warnings)
        answer(meeting_answer(held.meeting, warnings, papers))
        return
    from tui.commands.report import meeting_lines

    for line in meeting_lines(held.meeting):
        click.echo(line)
    tell(warnings)
    for name in papers:
        click.echo(f"Đã viết {out / name}")


def _keep(book: Path, acts: tuple[AnyAct, ...]) -> None:
    from meetings import desk
    from meetings.book import Book

    person = "?"
    with suppress(OSError, KeyError):
        person = getpass.getuser()
    with Book.writing(book) as open_book:
        kept = desk.keep(open_book, acts, datetime.now, person)
    click.echo(
        f"Đã ghi {kept.added} mục vào sổ {book}; mục cuối số {kept.tip.number}, dấu vân tay {kept.tip.fingerprint[:16]}",
        err=True,
    )
