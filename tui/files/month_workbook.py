"""The workbook of a month for an office to fill (sổ tính để điền), written beside the papers; one that was filled is spared."""

from pathlib import Path

from forms.writing import planned, written
from meetings.kpi.month import Month

EMPTY = "mau-thang-danh-gia.xlsx"


def workbook_for(month: Month | None, folder: Path) -> tuple[Path, bool]:
    """Where the workbook lies, and whether it was written now; one that somebody has filled since stays as it is.

    A month is read back from it first. Raise Refused where it would not come back whole, or the folder cannot be written.
    """
    from forms.kpi.workbook import kept_workbook, month_workbook

    name = EMPTY if month is None else f"so-tinh-{month.month}.xlsx"
    plan = planned(folder, {name: month_workbook() if month is None else kept_workbook(month)}, overwrite=True)
    with written(plan):
        pass
    return folder / name, bool(plan.papers)


def told(path: Path, *, fresh: bool) -> str:
    """Where it lies, and what to do with it."""
    if fresh:
        return f"Đã viết {path}. Điền, lưu rồi nhập lại (F2 ở màn hình Mọi người, F5 ở màn hình Sổ)."
    return f"Tệp {path} đã có người điền nên giữ nguyên. Muốn có tệp mới thì đổi tên tệp ấy."
