"""``kiemdiem papers``: the papers of recorded meetings and months, written again or for the first time; which were changed by hand."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.commands.batching import (
    Wish,
    drafts_and_folders,
    lying_elsewhere,
    month_jobs,
    months_and_folders,
    write_into_folder,
    write_into_zip,
)
from tui.commands.telling import refusing, tell

if TYPE_CHECKING:
    from forms.recorded import State
    from meetings.faults import Finding

_STATE_NAMES = {
    "unwritten": "chưa viết",
    "written": "đã viết",
    "outdated": "đã viết, nay sổ có thêm mục mới: viết lại bằng --overwrite",
    "edited": "đã sửa tay, giữ nguyên",
}
_WRITTEN_ELSEWHERE = "đã viết từ sổ khác, hoặc khi không ghi sổ: viết lại bằng --overwrite"


@click.command(name="papers", options_metavar="[TÙY CHỌN]")
@click.argument("records", metavar="[CUỘC_HỌP|THÁNG]…", nargs=-1)
@click.option(
    "--book", metavar="SỔ", type=click.Path(path_type=Path), required=True, help="Sổ có các cuộc họp, các tháng ấy."
)
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
    """Viết văn bản của các cuộc họp, các tháng KPI đã ghi trong sổ; không ghi tên nào thì là tất cả.

    CUỘC_HỌP, THÁNG là tên mà «kiemdiem check --book SỔ» in ra, đặt trong ngoặc kép; nhiều thì mỗi cái một thư mục con.
    Tháng cuối quý, cuối năm: thêm --each để có bảng kết quả các tháng của từng người, lấy từ các tháng trước trong sổ.
    Bị dừng giữa chừng thì chạy lại đúng lệnh ấy, có --overwrite hay không: văn bản đã viết và còn đúng như sổ ghi không phải
    viết lại; tệp nén (--zip) thì làm lại từ đầu, đến khi trọn vẹn mới thay tệp cũ.
    """
    from forms.own_templates import own_templates_or_refusal
    from tui.commands.papering import forms_of_both
    from tui.files.templates_folder import TemplatesFolder

    _refuse_both_or_neither(out, target, beside_files=pdf or status)
    folder = templates or TemplatesFolder(book).read()
    forms, month_forms = forms_of_both(each=each, only=only)
    keys = {*(form.key for form in forms), *(form.key for form in month_forms)}
    own, warnings = ({}, ()) if folder is None else own_templates_or_refusal(folder, keys)
    wish = Wish(book, out or Path(), records, forms, own, overwrite, pdf, month_forms)
    warnings = (*warnings, *_told_of_months(wish))
    if status:
        _show(wish)
        _show_months(wish)
        tell(tuple(lying_elsewhere(wish)))
    elif target is not None:
        write_into_zip(wish, target)
        tell(warnings)
    else:
        tell((*warnings, *write_into_folder(wish), *lying_elsewhere(wish)))


def _refuse_both_or_neither(out: Path | None, target: Path | None, *, beside_files: bool) -> None:
    if (out is None) == (target is None):
        raise click.UsageError("vui lòng ghi nơi viết: --out THƯ_MỤC hoặc --zip TỆP.zip, một trong hai")
    if target is not None and beside_files:
        raise click.UsageError("--pdf và --status cần --out THƯ_MỤC, không dùng cùng --zip")


def _told_of_months(wish: Wish) -> "Iterator[Finding]":
    """Which months the tables of a quarter or year are made from, and what there is to mind about them."""
    from forms.kpi.batch import OF_SEVERAL_MONTHS
    from forms.kpi.earlier import earlier_findings, earlier_said

    if any(form.key == OF_SEVERAL_MONTHS for form in wish.month_forms):
        for found, _ in months_and_folders(wish, wish.out):
            if said := earlier_said(found.source):
                click.echo(said, err=True)
            yield from earlier_findings(found.source)


def _show(wish: Wish) -> None:
    from forms.recorded import recorded_papers
    from meetings.restating import record_of

    for draft, folder in drafts_and_folders(wish, wish.out):
        made = recorded_papers(draft, wish.forms, wish.own)
        click.echo(f"{record_of(made.draft.meeting.prepared)}:")
        for name, state in made.states(folder):
            _show_one(folder / name, state, known=made.knows)


def _show_months(wish: Wish) -> None:
    for job in month_jobs(wish, wish.out):
        click.echo(f"{job.record}:")
        opened = job.opened()
        for path, state in opened.states(job.folder, wish.own):
            _show_one(path, state, known=opened.knows)


def _show_one(path: Path, state: "State", *, known: "Callable[[Path], bool]") -> None:
    elsewhere = state == "outdated" and not known(path)
    click.echo(f"  {path}: {_WRITTEN_ELSEWHERE if elsewhere else _STATE_NAMES[state]}")
