"""``kiemdiem kpi``: a month of KPI scored from a file, and its papers written."""

from pathlib import Path

import click

from tui.commands.kpi_workbook import preview, template
from tui.commands.telling import answer, refusing, tell


@click.group(name="kpi", options_metavar="", subcommand_metavar="LỆNH …")
def command() -> None:
    """Đánh giá, xếp loại hằng tháng gắn với KPI: chấm điểm, giới hạn tỷ lệ loại A; sổ tính Excel của tháng."""


command.add_command(template)
command.add_command(preview)


@command.command(name="score", options_metavar="[TÙY CHỌN]")
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@click.option("--out", metavar="THƯ_MỤC", type=click.Path(path_type=Path), required=True, help="Nơi viết văn bản.")
@click.option("--json", "as_json", is_flag=True, help="Trả kết quả dạng JSON.")
@click.option("--overwrite", is_flag=True, help="Ghi đè văn bản cũ; văn bản đã sửa tay vẫn giữ nguyên.")
@refusing
def score(file: Path, out: Path, as_json: bool, overwrite: bool) -> None:
    """Chấm điểm tháng mô tả trong TỆP (.toml, .json hoặc .xlsx): kiểm tra, tính điểm, xếp loại, giới hạn loại A."""
    score_and_write(file, out, as_json=as_json, overwrite=overwrite)


def score_and_write(file: Path, out: Path, *, as_json: bool = False, overwrite: bool) -> None:
    """Score a month and write its papers: a refusal leaves nothing behind."""
    from forms.kpi.making import papers_of
    from forms.kpi.reading import scored
    from forms.kpi.taking import WORKBOOKS
    from forms.kpi.workbook import scored_workbook, summary_file
    from forms.writing import planned, written

    outcome = scored_workbook(file) if file.suffix.casefold() in WORKBOOKS else scored(file)
    plan = planned(out, papers_of(outcome) | dict([summary_file(outcome)]), overwrite=overwrite)
    with written(plan):
        pass
    warnings = outcome.warnings + plan.warnings
    tell(warnings)
    if as_json:
        from forms.kpi.answer import month_answer

        answer(month_answer(outcome, warnings, tuple(plan.papers)))
        return
    from tui.commands.month_lines import month_lines

    for line in month_lines(outcome):
        click.echo(line)
    for name in plan.papers:
        click.echo(f"Đã viết {out / name}")
