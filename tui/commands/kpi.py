"""``kiemdiem kpi``: a month of KPI scored from a file, and its papers written."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.commands.kpi_workbook import preview, template
from tui.commands.telling import answer, refusing, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forms.kpi.parts.source import MonthSource
    from forms.making import Own


@click.group(name="kpi", options_metavar="", subcommand_metavar="LỆNH …")
def command() -> None:
    """Đánh giá, xếp loại hằng tháng gắn với KPI: chấm điểm, giới hạn tỷ lệ loại A; sổ tính Excel của tháng."""


command.add_command(template)
command.add_command(preview)


@command.command(name="score", options_metavar="[TÙY CHỌN]")
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@click.option("--out", metavar="THƯ_MỤC", type=click.Path(path_type=Path), required=True, help="Nơi viết văn bản.")
@click.option(
    "--earlier",
    metavar="TỆP",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Tháng cuối quý, cuối năm: tệp của một tháng trước cùng đơn vị; ghi nhiều lần được.",
)
@click.option("--templates", metavar="THƯ_MỤC", type=click.Path(path_type=Path), help="Thư mục mẫu Word của cơ quan.")
@click.option("--json", "as_json", is_flag=True, help="Trả kết quả dạng JSON.")
@click.option("--overwrite", is_flag=True, help="Ghi đè văn bản cũ; văn bản đã sửa tay vẫn giữ nguyên.")
@refusing
def score(
    file: Path, out: Path, earlier: tuple[Path, ...], templates: Path | None, as_json: bool, overwrite: bool
) -> None:
    """Chấm điểm tháng mô tả trong TỆP (.toml, .json hoặc .xlsx): kiểm tra, tính điểm, xếp loại, giới hạn loại A."""
    score_and_write(file, out, earlier=earlier, templates=templates, as_json=as_json, overwrite=overwrite)


def score_and_write(
    file: Path,
    out: Path,
    *,
    earlier: tuple[Path, ...] = (),
    templates: Path | None = None,
    as_json: bool = False,
    overwrite: bool,
) -> None:
    """Score a month and write its papers: a refusal leaves nothing behind."""
    from forms.kpi.catalogue import FORMS
    from forms.kpi.earlier import earlier_findings, earlier_from, earlier_said, scored_from
    from forms.kpi.parts.source import MonthSource
    from forms.own_templates import own_templates_or_refusal
    from forms.writing import poured

    outcome = scored_from(file)
    source = MonthSource(outcome, earlier_from(earlier, outcome))
    own, minding = ({}, ()) if templates is None else own_templates_or_refusal(templates, {form.key for form in FORMS})
    plan = poured(out, _in_turn(source, own), overwrite=overwrite)
    warnings = (*outcome.warnings, *earlier_findings(source), *minding, *plan.warnings)
    tell(warnings)
    if as_json:
        from forms.kpi.answer import month_answer

        answer(month_answer(outcome, warnings, tuple(plan.papers)))
        return
    from tui.commands.month_lines import month_lines

    for line in (*month_lines(outcome), *filter(None, [earlier_said(source)])):
        click.echo(line)
    for name in plan.papers:
        click.echo(f"Đã viết {out / name}")


def _in_turn(source: "MonthSource", own: "Own") -> "Iterator[tuple[str, bytes]]":
    """The lists before everybody's sheets, each made when the one before is on the disk."""
    from forms.kpi.catalogue import FORMS, WORKBOOK
    from forms.kpi.making import making

    for paper in making(source, (WORKBOOK, *sorted(FORMS, key=lambda form: form.each)), own):
        yield paper.file, paper.content
