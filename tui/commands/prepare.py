"""``kiemdiem prepare``: the papers that a meeting needs before it, from a file that need not be finished."""

from pathlib import Path

import click

from tui.commands.telling import refusing, tell


@click.command(name="prepare", options_metavar="[TÙY CHỌN]")
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@click.option("--out", metavar="THƯ_MỤC", type=click.Path(path_type=Path), required=True, help="Nơi viết văn bản.")
@click.option("--each", is_flag=True, help="Thêm bản kiểm điểm, phiếu phân tích của từng người.")
@click.option("--only", metavar="VĂN_BẢN", multiple=True, help="Chỉ viết văn bản này; ghi nhiều lần được.")
@click.option("--overwrite", is_flag=True, help="Ghi đè văn bản cũ; văn bản đã sửa tay vẫn giữ nguyên.")
@refusing
def command(file: Path, out: Path, each: bool, only: tuple[str, ...], overwrite: bool) -> None:
    """Viết văn bản để chuẩn bị hội nghị: kế hoạch, giấy mời, báo cáo, phiếu biểu quyết.

    TỆP như của «kiemdiem hold» nhưng chưa cần giờ bế mạc, chưa cần lượt bỏ phiếu nào. Lượt nào đã có kết quả trong tệp
    thì phiếu của lượt sau in đúng tên những người được đưa ra biểu quyết.
    """
    prepare_and_write(file, out, each=each, only=only, overwrite=overwrite)


def prepare_and_write(
    file: Path, out: Path, *, each: bool = False, only: tuple[str, ...] = (), overwrite: bool = False
) -> None:
    """Prepare, make every paper, then write them all."""
    from forms.catalogue import BEFORE
    from forms.holding import prepare
    from tui.commands.papering import forms_named, paper_unkept

    forms = forms_named(BEFORE, each=each, only=only)
    done = paper_unkept(prepare(file, {form.key for form in forms}), forms, out, overwrite=overwrite)
    tell(done.warnings)
    for name in done.papers:
        click.echo(f"Đã viết {out / name}")
