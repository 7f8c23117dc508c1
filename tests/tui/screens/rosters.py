"""Workbooks for the tests of preparing."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook

HEADER = ("STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Ghi chú")
CELL = (
    (1, "Đ/c  Lê Thị An", "19/02/1975", "Bí thư chi bộ", ""),
    (2, "Trần Văn Bình", 1980, "Chi ủy viên", ""),
    (3, "Phạm Châu", "", "Giáo viên", ""),
    (4, "Võ Thị Dung", "", "Giáo viên", ""),
    (5, "Hồ Văn Em", "", "Giáo viên", "Đảng viên dự bị"),
)


def workbook(folder: Path, rows: Iterable[Sequence[object]] = CELL, name: str = "ds.xlsx") -> Path:
    """A roster of these rows."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Danh sách"
    for row in (HEADER, *rows):
        sheet.append(list(row))
    book.save(folder / name)
    return folder / name
