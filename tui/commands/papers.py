"""``kiemdiem papers``: the papers of recorded meetings, written again or for the first time; which were changed by hand."""

from pathlib import Path

import click

from tui.commands.batching import Wish, drafts_and_folders, write_into_folder, write_into_zip
from tui.commands.telling import refusing, tell

_STATE_NAMES = {
    "unwritten": "chưa viết",
    "written": "đã viết",
    "outdated": "đã viết, nay sổ có thêm mục mới: viết lại bằng --overwrite",
    "edited": "đã sửa tay, giữ nguyên",
}
_WRITTEN_ELSEWHERE = "đã viết từ sổ khác, hoặc khi không ghi sổ: viết lại bằng --overwrite"


@click.command(name="papers", options_metavar="[TÙY CHỌN]")
@click.argument("records", metavar="[CUỘC_HỌP]…", nargs=-1)
@click.option("--book", metavar="SỔ", type=click.Path(path_type=Path), required=True, help="Sổ có các cuộc họp ấy.")
@click.option("--out", metavar="THƯ_MỤC", type=click.Path(path_type=Path), help="Thư mục để viết văn bản.")
@click.option(
    "--zip",
    "target",
    metavar="TỆP.zip",
    type=click.Path(path_type=Path),
    help="Viết tất cả vào một tệp nén, thay cho --out.",
)
@click.option("--each", is_flag=True, help="Thêm văn bản riêng của từng người.")
@click.option("--only", metavar="VĂN_BẢN", multiple=True, help="Chỉ viết văn bản này; ghi nhiều lần được.")
@click.option(
    "--templates",
    metavar="THƯ_MỤC",
    type=click.Path(path_type=Path),
    help="Thư mục mẫu Word của cơ quan; không ghi thì là thư mục đã chọn ở màn hình Văn bản, nếu có.",
)
@click.option("--pdf", is_flag=True, help="Thêm bản PDF, bằng LibreOffice có trên máy.")
@click.option("--overwrite", is_flag=True, help="Ghi đè văn bản cũ; văn bản đã sửa tay vẫn giữ nguyên.")
@click.option("--status", is_flag=True, help="Chỉ cho biết văn bản nào đã viết, đã sửa tay; không viết gì.")
@refusing
def command(
    records: tuple[str, ...],
    book: Path,
    out: Path | None,
    target: Path | None,
    each: bool,
    only: tuple[str, ...],
    templates: Path | None,
    pdf: bool,
    overwrite: bool,
    status: bool,
) -> None:
    """Viết văn bản của các cuộc họp đã ghi trong sổ; không ghi CUỘC_HỌP nào thì là tất cả.

    CUỘC_HỌP là tên mà «kiemdiem check --book SỔ» in ra, đặt trong ngoặc kép. Nhiều cuộc họp thì mỗi cuộc một thư mục con.
    Bị dừng giữa chừng thì chạy lại đúng lệnh ấy: văn bản đã viết và còn đúng như sổ ghi không phải viết lại.
    """
    from forms.own_templates import own_templates_or_refusal
    from tui.commands.papering import forms_named
    from tui.files.templates_folder import TemplatesFolder

    _refuse_both_or_neither(out, target, beside_files=pdf or status)
    folder = templates or TemplatesFolder(book).read()
    own, warnings = ({}, ()) if folder is None else own_templates_or_refusal(folder)
    wish = Wish(book, out or Path(), records, forms_named(each=each, only=only), own, overwrite, pdf)
    if status:
        _show(wish)
    elif target is not None:
        write_into_zip(wish, target)
        tell(warnings)
    else:
        tell((*warnings, *write_into_folder(wish)))


def _refuse_both_or_neither(out: Path | None, target: Path | None, *, beside_files: bool) -> None:
    if (out is None) == (target is None):
        raise click.UsageError("vui lòng ghi nơi viết: --out THƯ_MỤC hoặc --zip TỆP.zip, một trong hai")
    if target is not None and beside_files:
        raise click.UsageError("--pdf và --status cần --out THƯ_MỤC, không dùng cùng --zip")


def _show(wish: Wish) -> None:
    from forms.recorded import recorded_papers

    for draft, folder in drafts_and_folders(wish, wish.out):
        made = recorded_papers(draft, wish.forms, wish.own)
        click.echo(f"{made.draft.record}:")
        for name, state in made.states(folder):
            elsewhere = state == "outdated" and not made.knows(folder / name)
            click.echo(f"  {folder / name}: {_WRITTEN_ELSEWHERE if elsewhere else _STATE_NAMES[state]}")
