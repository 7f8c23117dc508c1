"""``kiemdiem hold``: hold the meeting that a file describes, and write its papers."""

from pathlib import Path
from typing import NamedTuple

import click

from tui.commands.telling import answer, refusing, tell


class Wish(NamedTuple):
    """What is asked of ``hold``; ``book`` None keeps nothing, ``amend`` is a reason to strike out what differs.

    ``only`` names forms by their keys; empty for all that the meeting needs.
    """

    file: Path
    out: Path
    as_json: bool = False
    each: bool = False
    book: Path | None = None
    amend: str = ""
    overwrite: bool = False
    only: tuple[str, ...] = ()


@click.command(name="hold", options_metavar="[TÙY CHỌN]")
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@click.option("--out", metavar="THƯ_MỤC", type=click.Path(path_type=Path), required=True, help="Nơi viết văn bản.")
@click.option("--json", "as_json", is_flag=True, help="Trả kết quả dạng JSON.")
@click.option("--each", is_flag=True, help="Thêm trích biên bản của từng người.")
@click.option("--only", metavar="VĂN_BẢN", multiple=True, help="Chỉ viết văn bản này; ghi nhiều lần được.")
@click.option("--book", metavar="SỔ", type=click.Path(path_type=Path), help="Ghi cuộc họp vào sổ này.")
@click.option("--amend", metavar="LÝ_DO", default="", help="Sổ đã ghi khác: gạch bỏ chỗ khác rồi ghi lại, kèm lý do.")
@click.option("--overwrite", is_flag=True, help="Ghi đè văn bản cũ; văn bản đã sửa tay vẫn giữ nguyên.")
@refusing
def command(
    file: Path,
    out: Path,
    as_json: bool,
    each: bool,
    only: tuple[str, ...],
    book: Path | None,
    amend: str,
    overwrite: bool,
) -> None:
    """Tổ chức cuộc họp mô tả trong TỆP (.toml hoặc .json): kiểm tra, tính kết quả, viết văn bản.

    Viết các văn bản của hội nghị và sau hội nghị; văn bản để chuẩn bị hội nghị: xem «kiemdiem prepare».
    """
    hold_and_write(Wish(file, out, as_json, each, book, amend, overwrite, only))


def hold_and_write(wish: Wish) -> None:
    """Hold, make every paper, record, then write: a refusal at any point leaves nothing behind."""
    from forms.catalogue import FROM_THE_MEETING_ON
    from forms.holding import hold
    from tui.commands.papering import forms_named, paper_kept, paper_unkept

    forms = forms_named(FROM_THE_MEETING_ON, each=wish.each, only=wish.only)
    held = hold(wish.file, {form.key for form in forms})
    if wish.book is None:
        done = paper_unkept(held, forms, wish.out, overwrite=wish.overwrite)
    else:
        done = paper_kept(held, forms, wish.out, wish.book, amend=wish.amend, overwrite=wish.overwrite)
    warnings = done.warnings
    if wish.as_json:
        from forms.answer import meeting_answer

        tell(warnings)
        answer(meeting_answer(done.meeting, warnings, done.papers))
        return
    from tui.commands.report import meeting_lines

    for line in meeting_lines(done.meeting):
        click.echo(line)
    tell(warnings)
    for name in done.papers:
        click.echo(f"Đã viết {wish.out / name}")
