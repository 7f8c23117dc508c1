"""Workbooks as they really come: each is read right, or refused with the sheet and the cell. Never read wrong, never a crash."""

import unicodedata
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.datavalidation import DataValidation

from forms.kpi.workbook import scored_workbook
from meetings.faults import Refused
from tests.forms.kpi.workbooks import kept, own

BINH, HOA = "Trần Văn Bình", "Lê Thị Hoa"
RIGHT = {BINH: Fraction("98.5"), HOA: 25 + 70 * (90 + 90 + Fraction("87.5")) / 300}
PEOPLE, TASKS, FRAME = "Danh sách", "Theo dõi việc", "Thông tin"
Draw = Callable[[Any], object]


def put(sheet: str, cell: str, value: object, form: str = "") -> Draw:
    """A value in a cell, with a number format."""

    def draw(book: Any) -> None:
        book[sheet][cell] = value
        if form:
            book[sheet][cell].number_format = form

    return draw


def rows(sheet: str, at: int, *added: tuple[object, ...]) -> Draw:
    """Rows put in before a row."""

    def draw(book: Any) -> None:
        book[sheet].insert_rows(at, len(added))
        for number, values in enumerate(added, at):
            for place, value in enumerate(values, 1):
                book[sheet].cell(number, place).value = value

    return draw


def both(*draws: Draw) -> Draw:
    """One after the other."""

    def draw(book: Any) -> None:
        for one in draws:
            one(book)

    return draw


def each(sheet: str, change: Callable[[Any], object]) -> Draw:
    """Every cell of a sheet changed."""
    return lambda book: [change(cell) for row in book[sheet].iter_rows() for cell in row]


def _spelled(how: Callable[[str], str]) -> Callable[[Any], None]:
    def change(cell: Any) -> None:
        if isinstance(cell.value, str):
            cell.value = how(cell.value)

    return change


def _as_text(cell: Any) -> None:
    if isinstance(cell.value, int | float):
        cell.value = str(cell.value).replace(".", ",")


def _quoted(cell: Any) -> None:
    _as_text(cell)
    cell.quotePrefix = True


def _blank_rows(book: Any) -> None:
    for number in range(4, 50_004):
        book[TASKS].cell(number, 2).fill = PatternFill("solid", fgColor="FFF2CC")


def _two_heading_rows(book: Any) -> None:
    sheet = book[TASKS]
    sheet.insert_rows(1)
    sheet["A1"], sheet["B1"], sheet["E1"], sheet["G1"] = "STT", "Người thực hiện", "Số lượng", "Tiến độ"
    sheet["E2"], sheet["F2"], sheet["G2"] = "Giao", "Hoàn thành", "Chậm"
    sheet.merge_cells("E1:F1")


def _title(book: Any) -> None:
    rows(TASKS, 1, ("BẢNG THEO DÕI NHIỆM VỤ THÁNG 7 NĂM 2026",), ("(Kèm theo Công văn số 12-CV/VP)",))(book)
    book[TASKS].merge_cells("A1:G1")
    book[TASKS].merge_cells("A2:G2")


def _hidden(book: Any) -> None:
    book[TASKS].row_dimensions[3].hidden = True
    book[TASKS].column_dimensions["D"].hidden = True


def _copy(state: str) -> Draw:
    def draw(book: Any) -> None:
        book.copy_worksheet(book[TASKS]).sheet_state = state

    return draw


def _dressed(book: Any) -> None:
    sheet = book[TASKS]
    sheet.freeze_panes, sheet.auto_filter.ref = "C2", "A1:G3"
    sheet["E2"].comment = Comment("Theo kế hoạch số 3", "ai đó")
    rule = DataValidation("list", '"1,2,3"')
    sheet.add_data_validation(rule)
    rule.add("D2:D9")
    sheet["C2"].alignment, sheet["C2"].font = Alignment(wrap_text=True, textRotation=90), Font(strike=True)


def _protected(book: Any) -> None:
    for sheet in book:
        sheet.protection.sheet = True
        sheet.protection.password = "123"
    book.security.lockStructure = True


def _epoch(book: Any) -> None:
    book.epoch = CALENDAR_MAC_1904
    book[TASKS]["H1"], book[TASKS]["H2"] = "Thời hạn", date(2026, 7, 20)


def _rich(book: Any) -> None:
    book[TASKS]["B2"] = CellRichText(
        TextBlock(InlineFont(b=True), "Trần "), "Văn ", TextBlock(InlineFont(i=True), "Bình")
    )


def _due(value: object) -> Draw:
    return both(put(TASKS, "H1", "Thời hạn"), put(TASKS, "H2", value))


def _twice(book: Any) -> None:
    rows(PEOPLE, 4, (3, HOA, "Văn thư", "Viên chức", "Văn thư", 25, "Chánh Văn phòng"))(book)


def _coded(book: Any) -> None:
    _twice(book)
    for row, one in enumerate(("Mã", "p01", "p02", "p03"), 1):
        book[PEOPLE].cell(row, 8).value = one
    for row, one in enumerate(("Mã cán bộ", "p01", "p02"), 1):
        book[TASKS].cell(row, 9).value = one
    rows(TASKS, 4, (3, HOA, "Vào sổ", 1, 1, 1, None, None, "p03"))(book)


READ: dict[str, Draw] = {
    "numbers as text": both(each(TASKS, _as_text), each(PEOPLE, _as_text)),
    "numbers behind an apostrophe": each(TASKS, _quoted),
    "a number among spaces that do not break": put(PEOPLE, "F2", "\u00a028,5\u00a0"),
    "numbers in scientific writing": both(put(TASKS, "E2", "4"), put(TASKS, "F3", 9.0, "0.00E+00")),
    "a format of percent over a plain number": put(TASKS, "F2", 4, "0%"),
    "names with their marks apart": each(TASKS, _spelled(lambda text: unicodedata.normalize("NFD", text))),
    "everything with its marks apart": both(
        *(each(name, _spelled(lambda text: unicodedata.normalize("NFD", text))) for name in (PEOPLE, TASKS, FRAME))
    ),
    "spaces before, behind and within": each(TASKS, _spelled(lambda text: f"  {text.replace(' ', '  ')} \t")),
    "letters of no width": each(TASKS, _spelled(lambda text: f"\u200b{text}\ufeff")),
    "everything in capitals": each(TASKS, _spelled(str.upper)),
    "a merged title above the heading": _title,
    "two rows of headings": _two_heading_rows,
    "the heading once more on every page": rows(
        TASKS, 3, ("STT", "Họ và tên", "Nội dung công việc", "Nhóm", "Số lượng giao", "Hoàn thành", "Chậm tiến độ")
    ),
    "numbers of the columns below the heading": rows(TASKS, 2, ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)")),
    "titles of sections": rows(TASKS, 2, ("I", "PHÒNG TỔNG HỢP"), ("1.1", None)),
    "blank rows between": rows(TASKS, 3, (), (None, "  "), ()),
    "totals at the bottom": rows(TASKS, 4, ("Tổng cộng", None, None, None, 14, 13, 1)),
    "a total under the name": rows(TASKS, 4, (None, "Cộng:", None, None, 14, 13, 1)),
    "a total that nobody computed": rows(TASKS, 4, ("TỔNG SỐ", None, None, None, "=SUM(E2:E3)", "=SUM(F2:F3)")),
    "a total in error": rows(TASKS, 4, ("Tổng", None, None, None, "#REF!", "#DIV/0!")),
    "signatures at the bottom": rows(
        TASKS,
        5,
        (),
        (None, None, None, None, "An Phú, ngày 31 tháng 7 năm 2026"),
        (None, "NGƯỜI LẬP BẢNG"),
        (None, HOA),
    ),
    "hidden rows and columns": _hidden,
    "a hidden copy": _copy("hidden"),
    "a copy hidden from everybody": _copy("veryHidden"),
    "50,000 blank rows with a colour": _blank_rows,
    "comments, filters, lists, struck out": _dressed,
    "protected with a password against changes": _protected,
    "days counted from 1904": _epoch,
    "a name in three fonts": _rich,
    "a day as text": _due("20/7/2026"),
    "a day with dots": _due("20.07.2026"),
    "a day with words": _due("ngày 20 tháng 7 năm 2026"),
    "dashes where there is nothing": both(put(TASKS, "G2", "-"), _due("…")),
    "names twice, told apart by codes": _coded,
    "an empty text in every free cell": lambda book: [put(TASKS, f"{letter}2", "")(book) for letter in "GHIJ"],
    "a sheet of pictures and one of notes": lambda book: (
        book.create_sheet("Ảnh"),
        put("Ảnh", "B9", "Ghi chú riêng")(book),
    ),
}
"""What offices do that changes nothing of what the workbook says."""


@pytest.mark.parametrize("name", READ)
def test_what_changes_nothing_is_read_right(tmp_path: Path, name: str) -> None:
    outcome = scored_workbook(own(tmp_path / "a.xlsx", READ[name]))
    assert {one.person.name: one.total for one in outcome.scores[:2]} == RIGHT


REFUSED: dict[str, tuple[Draw, str]] = {
    "#REF! in a number": (put(TASKS, "F2", "#REF!"), "F882 Theo dõi việc!F2"),
    "#DIV/0! in points": (put(PEOPLE, "F3", "#DIV/0!"), "F882 Danh sách!F3"),
    "#N/A for a name": (put(TASKS, "B3", "#N/A"), "F882 Theo dõi việc!B3"),
    "#NAME? for a kind": (put(PEOPLE, "D2", "#NAME?"), "F882 Danh sách!D2"),
    "a formula that nobody computed": (put(TASKS, "F3", "=E3-1"), "F881 Theo dõi việc!F3"),
    "a formula for a name": (put(TASKS, "B2", "='Danh sách'!B2"), "F881 Theo dõi việc!B2"),
    "a formula for the month": (put(FRAME, "B2", '=TEXT(TODAY(),"mm/yyyy")'), "F881 Thông tin!B2"),
    "89,5% for points": (put(PEOPLE, "F2", "89,5%"), "F875 Danh sách!F2"),
    "1.234 may be two numbers": (put(TASKS, "E3", "1.234"), "F876 Theo dõi việc!E3"),
    "a day for a number": (put(TASKS, "F2", date(2026, 7, 4)), "F878 Theo dõi việc!F2"),
    "a word for a number": (put(TASKS, "F2", "bốn"), "F875 Theo dõi việc!F2"),
    "a number with its unit": (put(TASKS, "F2", "4 văn bản"), "F875 Theo dõi việc!F2"),
    "a share for a number": (put(TASKS, "F2", "4/4"), "F875 Theo dõi việc!F2"),
    "less than nothing": (put(TASKS, "F2", -4), "F020 Theo dõi việc!F2"),
    "more than any month holds": (put(TASKS, "F2", 1e300), "F875 Theo dõi việc!F2"),
    "a third": (put(TASKS, "F3", 28 / 3), "F877 Theo dõi việc!F3"),
    "more points than there are": (put(PEOPLE, "F2", 31), "F820 Danh sách!F2"),
    "a sixth group": (put(TASKS, "D2", 6), "F831 Theo dõi việc!D2"),
    "half a group": (put(TASKS, "D2", 2.5), "F015 Theo dõi việc!D2"),
    "a day that no calendar has": (_due("31/6/2026"), "F879 Theo dõi việc!H2"),
    "a kind that nobody is": (put(PEOPLE, "D3", "Cộng tác viên"), "F880 Danh sách!D3"),
    "somebody who is not on the list": (put(TASKS, "B3", "Lê Thị Hòa"), "F884 Theo dõi việc!B3"),
    "a name twice and no code": (_twice, "F885 Theo dõi việc!B3"),
    "two columns of one meaning": (put(TASKS, "H1", "Đã hoàn thành"), "F873 Theo dõi việc!H1"),
    "a column without its heading": (put(TASKS, "F1", None), "F872 Theo dõi việc!B1"),
    "a number merged over two rows": (
        lambda book: book[TASKS].merge_cells("F2:F3"),
        "F883 Theo dõi việc!F2",
    ),
    "an empty cell that must be filled": (put(TASKS, "F2", None), "F874 Theo dõi việc!F2"),
    "two months": (both(put(FRAME, "A5", "Tháng:"), put(FRAME, "B5", "08/2026")), "F889 Thông tin!B5"),
}
"""What may not be guessed: the fault, with its sheet and cell."""


@pytest.mark.parametrize("name", REFUSED)
def test_what_may_not_be_guessed_is_refused_with_sheet_and_cell(tmp_path: Path, name: str) -> None:
    draw, told = REFUSED[name]
    with pytest.raises(Refused) as caught:
        scored_workbook(own(tmp_path / "a.xlsx", draw))
    assert told in [f"{one.code} {one.where}" for one in caught.value.findings if one.stops]


def test_a_formula_counts_by_the_result_that_excel_kept(tmp_path: Path) -> None:
    draw = both(put(TASKS, "F2", "=E2"), put(TASKS, "F3", "=E3-1"), put(PEOPLE, "F2", "=57/2"))
    path = kept(own(tmp_path / "a.xlsx", draw), {"E2": "4", "E3-1": "9", "57/2": "28.5"})
    assert {one.person.name: one.total for one in scored_workbook(path).scores} == RIGHT
