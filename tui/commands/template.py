"""``kiemdiem template``: the shipped Word templates for an office to edit, and a check of what came of it."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import get_args

import click

from meetings.acts import LayoutName
from tui.commands.telling import refusing, tell

LAYOUTS = get_args(LayoutName)


@click.group(name="template", subcommand_metavar="LỆNH …", options_metavar="")
def command() -> None:
    """Mẫu Word của cơ quan: chép mẫu có sẵn ra để sửa, kiểm tra mẫu đã sửa."""


@command.command(name="export", options_metavar="[TÙY CHỌN]")
@click.argument("folder", metavar="THƯ_MỤC", type=click.Path(path_type=Path))
@click.option("--layout", metavar="THỂ_THỨC", type=click.Choice(LAYOUTS), default="HD05", help="HD05, HD36 hoặc ND30.")
@click.option("--overwrite", is_flag=True, help="Ghi đè mẫu có trong thư mục; mẫu đã sửa tay vẫn giữ nguyên.")
@refusing
def export(folder: Path, layout: str, overwrite: bool) -> None:
    """Chép mọi mẫu có sẵn, của cuộc họp và của tháng KPI, vào một thư mục để sửa trong Word."""
    from forms.writing import fingerprint, planned, written

    known = {name: {fingerprint(dict(_shipped(one))[name]) for one in LAYOUTS} for name, _ in _shipped(layout)}
    plan = planned(folder, dict(_shipped(layout)), overwrite=overwrite, known=known)
    with written(plan):
        tell(plan.warnings)
    for name in plan.papers:
        click.echo(folder / name)


def _shipped(layout: str) -> Iterator[tuple[str, bytes]]:
    from forms.every_form import EVERY_FORM

    for form in EVERY_FORM:
        name = f"{form.key}.docx"
        yield name, files("templates").joinpath("official", layout, name).read_bytes()


@command.command(name="check", options_metavar="[TÙY CHỌN]")
@click.argument("file", metavar="TỆP.docx", type=click.Path(path_type=Path))
@click.option("--for", "paper", metavar="VĂN_BẢN", required=True, help="Tên văn bản, ví dụ minutes (docs/forms có đủ).")
@refusing
def check(file: Path, paper: str) -> None:
    """Kiểm tra một mẫu: thẻ sai, thẻ không có, mục chưa dùng, rồi điền thử bản dài nhất, bản trống và các bản khác nhau từng điều."""
    from forms.every_form import EVERY_FORM, any_form_of
    from forms.template_check import checked
    from meetings.faults import Refused, faults_in

    form = any_form_of(paper)
    if form is None:
        known = ", ".join(form.key for form in EVERY_FORM)
        raise click.BadParameter(f"không có văn bản «{paper}»; có: {known}", param_hint="--for")
    found = tuple(checked(file, form))
    if faults_in(found):
        raise Refused(found)
    tell(found)
    click.echo(f"Mẫu dùng được cho «{form.name}»; đã điền thử bản dài nhất, bản trống và các bản khác nhau từng điều.")
