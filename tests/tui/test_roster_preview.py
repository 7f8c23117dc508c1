"""``kiemdiem roster`` on a list in old fonts: what was read is shown before anything is taken."""

import unicodedata
from pathlib import Path

from click.testing import CliRunner
from openpyxl import Workbook
from openpyxl.styles import Font

from tui.commands.roster import command


def shown(path: Path, *cells: tuple[str, str, str]) -> list[str]:
    workbook = Workbook()
    sheet = workbook.active
    for place, text, font in cells:
        sheet[place] = text
        sheet[place].font = Font(name=font)
    workbook.save(path)
    done = CliRunner().invoke(command, [str(path)])
    assert done.exit_code == 0, done.output
    return done.stdout.splitlines()


def test_the_preview_shows_each_cell_once_as_it_was_and_as_it_is_read(tmp_path: Path) -> None:
    lines = shown(
        tmp_path / "ds.xlsx",
        ("A1", "Hä vµ tªn", ".VnTimeH"),
        ("B1", "Chức vụ", "Arial"),
        ("A2", "§/c  Tr\u00ad¬ng V¨n L\u00adu", ".VnTime"),
        ("B2", "Bí thö", "VNI-Times"),
    )
    spaces_and_title = "chuyển từ phông TCVN3; thừa khoảng trắng; tách danh xưng, chú thích"
    assert lines[1:] == [
        "  m01 (dòng 2) Trương Văn Lưu, Bí thư — đảng viên chính thức",
        "Sửa 3 ô khi đọc:",
        "  A1: «Hä vµ tªn» thành «HỌ VÀ TÊN» (chuyển từ phông TCVN3)",
        f"  A2: «§/c  Tr-¬ng V¨n L-u» thành «Trương Văn Lưu» ({spaces_and_title})",
        "  B2: «Bí thö» thành «Bí thư» (chuyển từ phông VNI)",
    ]


def test_the_preview_never_sends_control_characters_to_the_screen(tmp_path: Path) -> None:
    lines = shown(
        tmp_path / "ds.xlsx",
        ("A1", "Họ và tên", "Arial"),
        ("B1", "Chức vụ", "Arial"),
        ("A2", "Lê An", "Arial"),
        ("B2", "Bí thư\u009b31m\nchi bộ", "Arial"),
    )
    assert all(line.isprintable() for line in lines)


def test_marks_typed_apart_are_told_once_for_all_cells(tmp_path: Path) -> None:
    apart = [unicodedata.normalize("NFD", text) for text in ("Trần Thị Bưởi", "Bí thư", "Lê Hữu Nghị")]
    lines = shown(
        tmp_path / "ds.xlsx",
        ("A1", "Họ và tên", "Arial"),
        ("B1", "Chức vụ", "Arial"),
        ("A2", apart[0], "Arial"),
        ("B2", apart[1], "Arial"),
        ("A3", apart[2].replace(" ", "  "), "Arial"),
    )
    assert lines[1:] == [
        "  m01 (dòng 2) Trần Thị Bưởi, Bí thư — đảng viên chính thức",
        "  m02 (dòng 3) Lê Hữu Nghị — đảng viên chính thức",
        "Sửa 1 ô khi đọc:",
        f"  A3: «{apart[2].replace(' ', '  ')}» thành «Lê Hữu Nghị» (chữ Việt ghép dấu rời; thừa khoảng trắng)",
        "02 ô gõ dấu rời (từ A2): ghép lại, chữ đọc vẫn thế.",
    ]
