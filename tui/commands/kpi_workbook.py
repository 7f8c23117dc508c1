"""``kiemdiem kpi template`` and ``kpi preview``: the workbook an office fills, and what would be taken of one."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from meetings.vietnamese import two_digits
from tui.commands.telling import REFUSED, answer, refusing, tell
from tui.telling.cells import for_people, reads_otherwise

if TYPE_CHECKING:
    from forms.kpi.workbook import Change, Preview

WHY = {
    "TCVN3": "chuyển từ phông TCVN3",
    "VNI": "chuyển từ phông VNI",
    "NFD": "chữ Việt ghép dấu rời",
    "spaces": "thừa khoảng trắng",
    "title": "tách danh xưng, chú thích",
    "look-alike": "thay chữ trông giống",
    "number": "số gõ thành chữ",
    "date": "đọc thành ngày, tháng",
    "word": "từ cùng nghĩa",
    "blank": "coi là để trống",
}


@click.command(name="template", options_metavar="[TÙY CHỌN]")
@click.argument("out", metavar="TỆP.xlsx", type=click.Path(path_type=Path))
@click.option(
    "--from", "source", metavar="THÁNG", type=click.Path(path_type=Path), help="Ghi sẵn mọi điều của tháng này."
)
@click.option("--overwrite", is_flag=True, help="Ghi đè tệp mẫu cũ; tệp đã ghi số liệu vẫn giữ nguyên.")
@refusing
def template(out: Path, source: Path | None, overwrite: bool) -> None:
    """Viết sổ tính Excel để cơ quan ghi số liệu của một tháng; THÁNG là tệp .toml, .json hoặc .xlsx của tháng đã có."""
    from forms.kpi.taking import taken
    from forms.kpi.workbook import kept_workbook, month_workbook
    from forms.writing import planned, written
    from meetings.faults import Refused

    if out.suffix.casefold() != ".xlsx":
        raise click.BadParameter(f"tên tệp phải kết thúc bằng .xlsx: {out}", param_hint="TỆP.xlsx")
    month = None
    if source is not None:
        read = taken(source)
        if read.month is None:
            raise Refused(read.findings)
        month = read.month
    content = month_workbook() if month is None else kept_workbook(month)
    plan = planned(out.parent, {out.name: content}, overwrite=overwrite)
    with written(plan):
        tell(plan.warnings)
    for name in plan.papers:
        click.echo(f"Đã viết {out.parent / name}")


@click.command(name="preview", options_metavar="[TÙY CHỌN]")
@click.argument("file", metavar="TỆP.xlsx", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Trả kết quả dạng JSON.")
@refusing
def preview(file: Path, as_json: bool) -> None:
    """Xem thử sổ tính của một tháng: lấy những trang, cột nào, sửa chữ gì, từ chối ô nào. Không ghi gì cả."""
    from forms.kpi.workbook import read_month

    book = read_month(file)
    tell(book.preview.findings)
    if as_json:
        answer(book.preview.to_json())
    else:
        for line in preview_lines(book.preview):
            click.echo(line)
    if book.month is None:
        click.get_current_context().exit(REFUSED)


def preview_lines(read: "Preview") -> Iterator[str]:
    """What would be taken, sheet by sheet, then each cell in which people read something else than it said."""
    for sheet in read.sheets:
        yield f"Trang «{sheet.sheet}» là «{sheet.what}», tiêu đề ở dòng {sheet.header_row}: {two_digits(sheet.rows)} dòng"
        yield f"  cột {', '.join(f'{letters} là «{heading}»' for letters, heading in sheet.columns.items())}"
        if sheet.passed_over:
            yield f"  bỏ qua dòng {', '.join(sheet.passed_over)}"
    changed = [(cell, said) for cell, said in changed_cells(read.changes)]
    if changed:
        yield f"Sửa {two_digits(len(changed))} ô khi đọc:"
    yield from (f"  {cell}: {said}" for cell, said in changed)


def changed_cells(changes: "tuple[Change, ...]") -> Iterator[tuple[str, str]]:
    """Each changed cell once, with all its reasons."""
    by_cell: dict[tuple[str, str, str], list[str]] = {}
    for change in changes:
        by_cell.setdefault((change.cell, change.was, change.became), []).append(WHY[change.why])
    for (cell, was, became), reasons in by_cell.items():
        if reads_otherwise(was, became):
            yield cell, f"«{_on_one_line(was)}» thành «{_on_one_line(for_people(became))}» ({'; '.join(reasons)})"


def _on_one_line(text: str) -> str:
    """The text of a cell without what a screen would obey or hide."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
