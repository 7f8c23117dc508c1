"""The command line: each command in a room of its own, imported only when it is called."""

import sys
from importlib import import_module
from pathlib import Path

import click

from tui.commands.language import speak_vietnamese

_COMMANDS = {
    "demo": "Tổ chức thử một cuộc họp mẫu, viết đủ văn bản",
    "prepare": "Viết văn bản để chuẩn bị hội nghị, phiếu biểu quyết",
    "hold": "Tổ chức cuộc họp mô tả trong tệp, viết văn bản",
    "roster": "Xem thử danh sách Excel sẽ được đọc thế nào",
    "papers": "Viết văn bản của các cuộc họp, các tháng trong sổ, thêm PDF",
    "correct": "Ghi đính chính cho biên bản đã thông qua",
    "kpi": "Đánh giá, xếp loại hằng tháng gắn với KPI",
    "check": "Kiểm tra sổ: chuỗi dấu vân tay và mọi con số",
    "regulations": "Các quy định: từng giá trị, điều khoản, cách hiểu",
    "template": "Mẫu Word của cơ quan: chép ra để sửa, kiểm tra",
    "count": "Bàn kiểm phiếu thứ hai: kiểm lại một lượt, không biết số của bàn thứ nhất",
    "faults": "Mọi mã lỗi và cảnh báo",
}


class _Commands(click.Group):
    """The commands, in the order in which a secretary meets them; a room is imported when its command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"tui.commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Các lệnh"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_Commands, invoke_without_command=True, subcommand_metavar="[LỆNH …]", options_metavar="[TÙY CHỌN]")
@click.option("--book", metavar="SỔ", type=click.Path(path_type=Path), help="Sổ để mở; không ghi thì là sổ chung.")
@click.option("--papers", metavar="THƯ_MỤC", type=click.Path(path_type=Path), help="Nơi viết văn bản của các cuộc họp.")
@click.option("--sample", is_flag=True, help="Sổ còn trống thì ghi sẵn một cuộc họp và một tháng mẫu.")
@click.version_option(package_name="kiemdiem", message="%(package)s %(version)s", help="Cho biết phiên bản.")
@click.pass_context
def program(context: click.Context, book: Path | None, papers: Path | None, sample: bool) -> None:
    """Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng: danh sách, kiểm phiếu, biên bản.

    Không ghi lệnh nào thì mở các màn hình làm việc.
    """
    if context.invoked_subcommand is None:
        from tui.commands.screens import open_screens

        open_screens(book, papers, sample)


def main() -> None:
    """Run the command line; papers and messages are UTF-8 on every system."""
    speak_vietnamese()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    program()
