"""A workbook taken into a month that is recorded already: people without codes are found by name, not by their row."""

from collections.abc import Sequence
from pathlib import Path

from forms.kpi.taking import TakenMonth, taken, taken_into
from forms.kpi.workbook import month_workbook
from meetings.acts import Act
from meetings.kpi.acts import MonthImported
from meetings.kpi.course import after, begin
from meetings.kpi.recorded import RecordedMonth
from tests.forms.kpi.workbooks import BINH_ROW, HOA_ROW, PEOPLE_HEAD, TASK_HEAD, Table, own
from tests.meetings.kpi.recording import decided, own_score, remarked

MAI = ("Ngô Thị Mai", "Văn thư", "Viên chức", "Chuyên viên", 24, "Chánh Văn phòng")
HOA_OF_FINANCE = ("Lê Thị Hoa", "Kế toán", "Viên chức", "Chuyên viên", 23, "Chánh Văn phòng")


def book(path: Path, *rows: Sequence[object], tasks: Table = ()) -> Path:
    """A workbook without codes, its people in this order."""
    people = [PEOPLE_HEAD, *((number, *row) for number, row in enumerate(rows, 1))]
    work = tasks or [TASK_HEAD, *((number, row[0], "Công văn", 1, 10, 9, 1) for number, row in enumerate(rows, 1))]
    return own(path, Danh_sách=people, Theo_dõi_việc=work)


BINH, HOA = BINH_ROW[1:], HOA_ROW[1:]


def recorded(path: Path, *acts: Act) -> RecordedMonth:
    """The month of a file with what was recorded since."""
    read = taken(path)
    assert read.month is not None, read.findings
    month = begin(MonthImported(read.month, path.name))
    for act in acts:
        month = after(month, act)
    return month


def said(read: TakenMonth, code: str) -> list[str]:
    return [finding.line() for finding in read.findings if finding.code == code]


def test_W921_rows_swapped_and_put_in_between_leave_everybody_the_own_code(tmp_path: Path) -> None:
    month = recorded(book(tmp_path / "mot.xlsx", BINH, HOA), own_score("p02", "27"), remarked("p01"))
    read = taken_into(month, book(tmp_path / "hai.xlsx", HOA, MAI, BINH))
    assert read.month is not None
    assert [(one.id, one.name) for one in read.month.person] == [
        ("p02", "Lê Thị Hoa"), ("p03", "Ngô Thị Mai"), ("p01", "Trần Văn Bình"),
    ]  # fmt: skip
    assert read.month.unit.head == "p01"
    then = after(month, MonthImported(read.month, "hai.xlsx"))
    assert then.people["p02"].self_general == month.people["p02"].self_general is not None
    assert then.people["p03"].self_general is None
    assert (then.people["p01"].remark, then.people["p02"].remark) == ("Hoàn thành tốt", "")
    (line,) = said(read, "W921")
    assert line.startswith("W921 Danh sách!B2: 02 người không ghi mã")
    assert "người mới: Ngô Thị Mai" in line
    assert said(read, "W876") == []


def test_namesakes_are_found_by_their_post(tmp_path: Path) -> None:
    first = own_tasks(tmp_path / "mot.xlsx", BINH, HOA, HOA_OF_FINANCE)
    month = recorded(first, decided(31, p03="fulfilled"))
    read = taken_into(month, own_tasks(tmp_path / "hai.xlsx", HOA_OF_FINANCE, HOA, BINH))
    assert read.month is not None, read.findings
    assert [(one.id, one.post) for one in read.month.person] == [
        ("p03", "Kế toán"), ("p02", "Chuyên viên"), ("p01", "Chánh Văn phòng"),
    ]  # fmt: skip


def own_tasks(path: Path, *rows: Sequence[object]) -> Path:
    """The same with one task only, since namesakes cannot be named without codes."""
    return book(path, *rows, tasks=(TASK_HEAD, (1, BINH[0], "Tờ trình", 3, 4, 4)))


def test_F921_a_namesake_who_cannot_be_told_is_a_fault_at_the_own_cell(tmp_path: Path) -> None:
    month = recorded(own_tasks(tmp_path / "mot.xlsx", BINH, HOA, HOA_OF_FINANCE), decided(31, p03="fulfilled"))
    twins = (HOA[0], "Lưu trữ", *HOA[2:])
    read = taken_into(month, own_tasks(tmp_path / "hai.xlsx", BINH, twins))
    assert read.month is None
    (line,) = said(read, "F921")
    assert line.startswith("F921 Danh sách!B3: không rõ Lê Thị Hoa (Lưu trữ, nhóm «Chuyên viên») là ai")
    assert "mã p02" in line
    assert "mã p03" in line


def test_F920_a_code_that_goes_to_another_name_with_what_was_recorded_is_refused(tmp_path: Path) -> None:
    month = recorded(book(tmp_path / "mot.xlsx", BINH, HOA), own_score("p02", "27"), remarked("p02"))
    read = taken_into(month, renamed(tmp_path, month, "Lê Thị Hoa", "Ngô Thị Mai"))
    assert read.month is None
    (line,) = said(read, "F920")
    assert line.startswith("F920 Người!B5: mã «p02» trong sổ là của Lê Thị Hoa, đang giữ phần tự chấm, nhận xét; ")
    assert "là của Ngô Thị Mai" in line


def test_W920_another_name_on_which_nothing_hangs_or_another_tone_is_only_told(tmp_path: Path) -> None:
    bare = recorded(book(tmp_path / "mot.xlsx", BINH, HOA))
    (line,) = said(taken_into(bare, renamed(tmp_path, bare, "Lê Thị Hoa", "Ngô Thị Mai")), "W920")
    assert "Lê Thị Hoa (chưa ghi gì riêng)" in line
    assert "Ngô Thị Mai" in line
    held = recorded(book(tmp_path / "mot.xlsx", BINH, HOA), own_score("p02", "27"))
    (line,) = said(taken_into(held, renamed(tmp_path, held, "Lê Thị Hoa", "Lê Thị Hòa")), "W920")
    assert "Lê Thị Hoa (phần tự chấm)" in line


def renamed(folder: Path, month: RecordedMonth, old: str, new: str) -> Path:
    """The workbook of a month, with codes, one name in it another one."""
    from io import BytesIO

    from openpyxl import load_workbook

    workbook = load_workbook(BytesIO(month_workbook(month.month)))
    for sheet in workbook:
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value == old):
            cell.value = new
    path = folder / "ma.xlsx"
    workbook.save(path)
    return path
