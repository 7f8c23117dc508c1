"""``kiemdiem demo``: a sample meeting, from its Excel roster to its papers, and a sample month of KPI."""

from importlib import resources
from pathlib import Path

import click

from tui.commands.telling import refusing

_INPUTS = ("hop.toml", "danh-sach.xlsx", "co-quan.toml", "thang.toml")
"""What to begin from: the meeting held here with its roster, one of an office, a month of KPI."""


@click.command(name="demo", options_metavar="[TÙY CHỌN]")
@click.option(
    "--out",
    metavar="THƯ_MỤC",
    type=click.Path(path_type=Path),
    default=Path("demo"),
    show_default=True,
    help="Nơi viết.",
)
@click.option("--overwrite", is_flag=True, help="Ghi đè văn bản cũ; văn bản đã sửa tay vẫn giữ nguyên.")
@refusing
def command(out: Path, overwrite: bool) -> None:
    """Tổ chức thử một cuộc họp mẫu, chấm thử một tháng KPI mẫu, viết mọi văn bản; tệp mẫu nằm cùng chỗ để làm theo."""
    from tui.commands.hold import Wish, hold_and_write
    from tui.commands.kpi import score_and_write
    from tui.commands.prepare import prepare_and_write

    samples = resources.files("forms").joinpath("sample")
    with resources.as_file(samples) as folder:
        prepare_and_write(folder / "hop.toml", out, each=True, overwrite=overwrite)
        hold_and_write(Wish(folder / "hop.toml", out, each=True, overwrite=overwrite))
        click.echo()
        score_and_write(folder / "thang.toml", out, overwrite=overwrite)
        for name in _INPUTS:
            kept = out / name
            if not kept.exists():
                kept.write_bytes((folder / name).read_bytes())
                click.echo(f"Đã viết {kept}")
    click.echo(
        f"\nMuốn làm cuộc họp của mình: sửa {out / 'hop.toml'} rồi chạy «kiemdiem hold {out / 'hop.toml'} --out …»"
        f"\nMuốn chấm tháng của mình: sửa {out / 'thang.toml'} rồi chạy «kiemdiem kpi score {out / 'thang.toml'} --out …»"
    )
