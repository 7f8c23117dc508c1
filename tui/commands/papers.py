"""``kiemdiem papers``: the papers of recorded meetings, written again or for the first time; which were changed by hand."""

import sys
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from tui.commands.telling import refusing, tell

if TYPE_CHECKING:
    from forms.catalogue import Form
    from forms.making import Own
    from forms.recorded import RecordedPapers
    from meetings.faults import Finding


_STATE_NAMES = {
    "unwritten": "chưa viết",
    "written": "đã viết",
    "outdated": "đã viết, nay sổ có thêm mục mới: viết lại bằng --overwrite",
    "edited": "đã sửa tay, giữ nguyên",
}
_WRITTEN_ELSEWHERE = "đã viết từ sổ khác, hoặc khi không ghi sổ: viết lại bằng --overwrite"


class Wish(NamedTuple):
    """What is asked of ``papers``; no ``records`` means every meeting of the book."""

    book: Path
    out: Path
    records: tuple[str, ...]
    forms: Collection["Form"]
    own: "Own"
    overwrite: bool
    pdf: bool


@click.command(name="papers", options_metavar="[TÙY CHỌN]")
@click.argument("records", metavar="[CUỘC_HỌP]…", nargs=-1)
@click.option("--book", metavar="SỔ", type=click.Path(path_type=Path), required=True, help="Sổ có các cuộc họp ấy.")
@click.option("--out", metavar="THƯ_MỤC", type=click.Path(path_type=Path), required=True, help="Nơi viết văn bản.")
@click.option("--each", is_flag=True, help="Thêm văn bản riêng của từng người.")
@click.option("--only", metavar="VĂN_BẢN", multiple=True, help="Chỉ viết văn bản này; ghi nhiều lần được.")
@click.option("--templates", metavar="THƯ_MỤC", type=click.Path(path_type=Path), help="Thư mục mẫu Word của cơ quan.")
@click.option("--pdf", is_flag=True, help="Thêm bản PDF, bằng LibreOffice có trên máy.")
@click.option("--overwrite", is_flag=True, help="Ghi đè văn bản cũ; văn bản đã sửa tay vẫn giữ nguyên.")
@click.option("--status", is_flag=True, help="Chỉ cho biết văn bản nào đã viết, đã sửa tay; không viết gì.")
@refusing
def command(
    records: tuple[str, ...],
    book: Path,
    out: Path,
    each: bool,
    only: tuple[str, ...],
    templates: Path | None,
    pdf: bool,
    overwrite: bool,
    status: bool,
) -> None:
    """Viết văn bản của các cuộc họp đã ghi trong sổ; không ghi CUỘC_HỌP nào thì là tất cả.

    CUỘC_HỌP là tên mà «kiemdiem check --book SỔ» in ra, đặt trong ngoặc kép. Nhiều cuộc họp thì mỗi cuộc một thư mục con.
    """
    from forms.own_templates import own_templates_or_refusal
    from tui.commands.papering import forms_named

    own, warnings = ({}, ()) if templates is None else own_templates_or_refusal(templates)
    wish = Wish(book, out, records, forms_named(each=each, only=only), own, overwrite, pdf)
    if status:
        _show(wish)
    else:
        tell((*warnings, *_write(wish)))


def _show(wish: Wish) -> None:
    for folder, made in _made(wish):
        click.echo(f"{made.draft.record}:")
        for name, state in made.states(folder):
            elsewhere = state == "outdated" and not made.knows(folder / name)
            click.echo(f"  {folder / name}: {_WRITTEN_ELSEWHERE if elsewhere else _STATE_NAMES[state]}")


def _write(wish: Wish) -> Iterator["Finding"]:
    """Plan every meeting's papers before the first is written."""
    from forms.writing import planned, written
    from meetings import drafting
    from meetings.book import Book
    from tui.commands.papering import hand

    plans = [
        (made, planned(folder, made.papers, overwrite=wish.overwrite, book=wish.book, known=made.book.written))
        for folder, made in _made(wish)
    ]
    for made, plan in plans:
        with written(plan), Book.writing(wish.book, create=False) as book:
            drafting.written(book, made.draft, plan.recorded(), hand())
        for name in plan.papers:
            click.echo(f"Đã viết {plan.folder / name}")
        if wish.pdf:
            _pdf(plan.folder, made.papers)
        yield from plan.warnings


def _pdf(folder: Path, papers: Collection[str]) -> None:
    """Papers changed by hand too, as they stand: what is printed is what lies there."""
    from forms.pdf import to_pdf

    for path in to_pdf([folder / name for name in papers], folder):
        click.echo(f"Đã viết {path}")


def _made(wish: Wish) -> Iterator[tuple[Path, "RecordedPapers"]]:
    """Each meeting's papers with their folder, with progress where somebody is looking."""
    from forms.recorded import recorded_papers
    from meetings.book import Book
    from meetings.drafting import as_it_stands

    with Book.reading(wish.book) as book:
        drafts = [as_it_stands(book, record) for record in dict.fromkeys(wish.records or book.records())]
    folders = _folders(wish.out, [draft.record for draft in drafts])
    with click.progressbar(drafts, label="Làm văn bản", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        for draft in bar:
            yield folders[draft.record], recorded_papers(draft, wish.forms, wish.own)


def _folders(out: Path, records: Sequence[str]) -> dict[str, Path]:
    """One meeting's papers go into the folder itself, those of several each into one of its own, never two into one."""
    from meetings.vietnamese import slug

    if len(records) == 1:
        return {records[0]: out}
    names = [slug(record) for record in records]
    return {
        record: out / (name if names.count(name) == 1 else f"{name}-{place}")
        for place, (record, name) in enumerate(zip(records, names, strict=True), start=1)
    }
