"""Month workbooks for the tests: the template filled as an office fills it, and workbooks of offices' own."""

import re
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from forms.kpi.workbook import MonthBook, month_workbook, read_month, scored_workbook
from meetings.faults import Finding, Refused

Row = dict[str, object]
Table = Sequence[Sequence[object]]
Draw = Callable[[Any], object]

FRAME: Row = {
    "Tháng đánh giá": "07/2026",
    "Số ngày làm việc của kỳ": 22,
    "Tên cơ quan, đơn vị": "Văn phòng Đảng ủy phường An Phú",
    "Cơ quan cấp trên trực tiếp": "ĐẢNG ỦY PHƯỜNG AN PHÚ",
    "Người quyết định": "p01",
}
BINH: Row = {
    "Mã": "p01", "Họ và tên": "Trần Văn Bình", "Chức vụ": "Chánh Văn phòng", "Đối tượng": "Công chức",
    "Nhóm nhiệm vụ tương đồng": "Lãnh đạo", "Điểm tiêu chí chung": 28.5, "Người, cấp đánh giá": "Bí thư Đảng ủy phường",
}  # fmt: skip
HOA: Row = {
    "Mã": "p02", "Họ và tên": "Lê Thị Hoa", "Chức vụ": "Chuyên viên", "Đối tượng": "Viên chức",
    "Nhóm nhiệm vụ tương đồng": "Chuyên viên", "Điểm tiêu chí chung": 25, "Người, cấp đánh giá": "Chánh Văn phòng",
}  # fmt: skip
TASK: Row = {"Mã người": "p01", "Nhiệm vụ, sản phẩm": "Tờ trình", "Nhóm": 3, "Giao": 4, "Hoàn thành": 4}
HER_TASK: Row = {**TASK, "Mã người": "p02"}

PEOPLE_HEAD = ("STT", "Họ và tên", "Chức vụ", "Đối tượng", "Nhóm", "Điểm tiêu chí chung", "Người đánh giá")
BINH_ROW = (1, "Trần Văn Bình", "Chánh Văn phòng", "Công chức", "Lãnh đạo", 28.5, "Bí thư Đảng ủy phường")
HOA_ROW = (2, "Lê Thị Hoa", "Chuyên viên", "Viên chức", "Chuyên viên", 25, "Chánh Văn phòng")
TASK_HEAD = ("STT", "Họ và tên", "Nội dung công việc", "Nhóm", "Số lượng giao", "Hoàn thành", "Chậm tiến độ")
FRAME_ROWS = (
    ("Đơn vị:", "Văn phòng Đảng ủy phường An Phú"),
    ("Tháng:", "07/2026"),
    ("Số ngày làm việc:", 22),
    ("Người đứng đầu:", "Trần Văn Bình"),
)


def filled(path: Path, frame: Row = FRAME, draw: Draw | None = None, /, **sheets: Iterable[Row]) -> Path:
    """The template with these rows under their headings; a sheet is named by its key below, ``draw`` may do more."""
    workbook = load_workbook(BytesIO(_template()))
    for label, value in frame.items():
        fill_label(workbook["Đơn vị và tháng"], label, value)
    for key, rows in sheets.items():
        sheet = workbook[NAMES[key]]
        columns = {str(cell.value).rstrip(" *"): cell.column for cell in sheet[3]}
        for number, row in enumerate(rows, 4):
            for heading, value in row.items():
                sheet.cell(number, columns[heading], value)
    if draw:
        draw(workbook)
    workbook.save(path)
    return path


@cache
def _template() -> bytes:
    return month_workbook()


NAMES = {
    "people": "Người", "tasks": "Nhiệm vụ", "bonus": "Điểm cộng", "leaders": "Lãnh đạo", "decisions": "Quyết định",
    "products": "Danh mục sản phẩm", "shared": "Sản phẩm chung", "forms": "Mẫu tiêu chí", "points": "Chấm tiêu chí", "plans": "Kế hoạch, lịch tuần",
    "opinions": "Bảo lưu, kiến nghị", "annulled": "Hủy, xếp loại lại",
}  # fmt: skip


def fill_label(sheet: Any, label: str, value: object) -> None:
    """Put a value beside its label."""
    row = next(cell.row for cell in sheet["A"] if str(cell.value or "").rstrip(" *") == label)
    sheet.cell(row, 2, value)


def office(path: Path, draw: Draw | None = None, /, **sheets: Table) -> Path:
    """A workbook of an office's own: sheets by name, rows as they stand; ``_`` in a name is a space."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name.replace("_", " "))
        for row in rows:
            sheet.append(list(row))
    if draw:
        draw(workbook)
    workbook.save(path)
    return path


def own(path: Path, draw: Draw | None = None, /, **sheets: Table) -> Path:
    """A workbook of an office's own with an ordinary frame, two people and a task each; ``sheets`` replace or add."""
    ordinary: dict[str, Table] = {
        "Thông_tin": FRAME_ROWS,
        "Danh_sách": (PEOPLE_HEAD, BINH_ROW, HOA_ROW),
        "Theo_dõi_việc": (
            TASK_HEAD,
            (1, "Trần Văn Bình", "Tờ trình", 3, 4, 4),
            (2, "Lê Thị Hoa", "Công văn", 1, 10, 9, 1),
        ),
    }
    return office(path, draw, **(ordinary | sheets))


def told(book: MonthBook) -> list[str]:
    """Codes and places, in order."""
    return [f"{finding.code} {finding.where}" for finding in book.preview.findings]


def lines(path: Path, code: str) -> list[str]:
    """The lines of one code that reading and scoring a workbook tells."""
    return [finding.line() for finding in found(path) if finding.code == code]


def found(path: Path) -> tuple[Finding, ...]:
    """Everything told of a workbook, whether it is refused or not."""
    try:
        return scored_workbook(path).warnings
    except Refused as refused:
        return refused.findings


def kept(path: Path, results: Mapping[str, str]) -> Path:
    """A workbook after Excel saved it: formulas with their results beside them."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    for formula, result in results.items():
        written = re.compile(f"<f>{re.escape(formula)}</f>(?:<v ?/>|<v></v>)?")
        parts = {name: written.sub(f"<f>{formula}</f><v>{result}</v>", part) for name, part in parts.items()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return path


def refused(path: Path) -> tuple[Finding, ...]:
    """The findings with which a workbook cannot even be read."""
    with pytest.raises(Refused) as caught:
        read_month(path)
    return caught.value.findings


def changes(path: Path) -> dict[str, tuple[str, str, str]]:
    """What was changed, by cell: as it was, what it became, why."""
    return {change.cell: (change.was, change.became, change.why) for change in read_month(path).preview.changes}
