"""``kiemdiem hold``: hold the meeting that a file describes, and write its papers."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import click

from meetings.acts import AnyAct
from tui.commands.keyboard import person_at_keyboard
from tui.commands.telling import answer, refusing, tell


class Wish(NamedTuple):
    """What is asked of ``hold``; ``book`` None keeps nothing, ``amend`` is a reason to strike out what differs."""

    file: Path
    out: Path
    as_json: bool = False
    each: bool = False
    book: Path | None = None
    amend: str = ""
    overwrite: bool = False


@click.command(name="hold", options_metavar="[TÙY CHỌN]")
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@click.option("--out", metavar="THƯ_MỤC", type=click.Path(path_type=Path), required=True, help="Nơi viết văn bản.")
@click.option("--json", "as_json", is_flag=True, help="Trả kết quả dạng JSON.")
@click.option("--each", is_flag=True, help="Thêm văn bản riêng của từng người.")
@click.option("--book", metavar="SỔ", type=click.Path(path_type=Path), help="Ghi cuộc họp vào sổ này.")
@click.option("--amend", metavar="LÝ_DO", default="", help="Sổ đã ghi khác: gạch bỏ chỗ khác rồi ghi lại, kèm lý do.")
@click.option("--overwrite", is_flag=True, help="Ghi đè văn bản cũ; văn bản đã sửa tay vẫn giữ nguyên.")
@refusing
def command(file: Path, out: Path, as_json: bool, each: bool, book: Path | None, amend: str, overwrite: bool) -> None:
    """Tổ chức cuộc họp mô tả trong TỆP (.toml hoặc .json): kiểm tra, tính kết quả, viết văn bản."""
    hold_and_write(Wish(file, out, as_json, each, book, amend, overwrite))


def hold_and_write(wish: Wish) -> None:
    """Hold, make every paper, record, then write: a refusal at any point leaves nothing behind."""
    from forms.holding import hold
    from forms.making import forms_wanted, papers_of
    from forms.parts.source import Source
    from forms.writing import planned, written

    held = hold(wish.file)
    made = papers_of(Source(held.meeting), forms_wanted(each=wish.each), held.templates)
    plan = planned(wish.out, made, overwrite=wish.overwrite, book=wish.book)
    with written(plan):
        if wish.book is not None:
            _keep(wish.book, held.acts, wish.amend)
    warnings = held.warnings + plan.warnings
    if wish.as_json:
        from forms.answer import meeting_answer

        tell(warnings)
        answer(meeting_answer(held.meeting, warnings, tuple(plan.papers)))
        return
    from tui.commands.report import meeting_lines

    for line in meeting_lines(held.meeting):
        click.echo(line)
    tell(warnings)
    for name in plan.papers:
        click.echo(f"Đã viết {wish.out / name}")


def _keep(path: Path, acts: tuple[AnyAct, ...], amend: str) -> None:
    from meetings import desk
    from meetings.book import Book

    kind = "sổ" if path.exists() else "sổ mới"
    with Book.writing(path) as book:
        kept = desk.keep(book, acts, desk.Hand(datetime.now, person_at_keyboard()), amend=amend)
    last = f"mục cuối số {kept.tip.number}, dấu vân tay {kept.tip.fingerprint[:16]}"
    click.echo(f"Đã ghi {kept.added} mục vào {kind} {path}; {last}", err=True)
