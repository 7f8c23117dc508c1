"""The workbook that an office fills (tệp mẫu của tháng): sheets, drop-downs, notes, locked headings; no macros."""

from collections.abc import Sequence
from typing import Any

from forms.kpi.workbook.columns import Column, Holds, Sheet
from forms.kpi.workbook.filling import Row, frame_of, regulation_for, rows_of
from forms.kpi.workbook.frame import PARTS
from forms.kpi.workbook.guide import GUIDE_LINES
from forms.kpi.workbook.layout import FRAME, GUIDE, RATERS, SHEETS
from forms.kpi.workbook.pen import Look, Pen
from forms.kpi.workbook.picking import Picking
from forms.kpi.workbook.printing import height_of, print_on_pages
from meetings.kpi.month import Month
from meetings.kpi.regulation import MonthRegulation, shipped

HEADER_ROW = 3
FIRST_ROW = 4
LAST_ROW = 20_003
"""The last row that drop-downs and hints reach; more rows may be written below."""
_WHOSE_COLUMNS = 2
_BLUE, _DARK_BLUE, _GREY, _YELLOW = "DDEBF7", "9DC3E6", "F2F2F2", "FFF2CC"
_TITLE = Look(bold=True, size=14, wrap=False)
_ABOUT = Look(italic=True, wrap=False, colour="595959")
_HEADING = Look(bold=True, fill=_BLUE, horizontal="center", vertical="center", border=True)
_REQUIRED = _HEADING._replace(fill=_DARK_BLUE)
_CELL = Look(open=True)
_LOCKED = Look(fill=_GREY)
_FORMATS: dict[Holds, str] = {
    "date": "dd/mm/yyyy",
    "code": "@",
    "line": "@",
    "name": "@",
    "rows": "@",
    "share": "@",
    "month": "@",
}
"""What is no number is kept as text, so that Excel makes no date of «3/7»."""
_TO_THE_RIGHT: frozenset[Holds] = frozenset(("number", "count", "percent"))
_WIDE = 64
_NOTE_WIDTH, _NOTE_HEIGHT = 320, 130


def month_workbook(month: Month | None = None) -> bytes:
    """The workbook to be filled, sealed; of a month it holds everything that the month says."""
    from io import BytesIO

    from openpyxl import Workbook

    from templates import seal

    workbook = Workbook()
    drawing = _Drawing(workbook, Pen(), regulation_for(month))
    drawing.guide(workbook.active)
    drawing.frame(workbook.create_sheet(FRAME), frame_of(month))
    rows = rows_of(month)
    for sheet in SHEETS:
        drawing.sheet(workbook.create_sheet(sheet.name), sheet, rows.get(sheet.key, ()))
    drawing.raters(workbook.create_sheet(RATERS))
    drawing.picking.name_lists()
    workbook.active = 1
    out = BytesIO()
    workbook.save(out)
    return seal(out.getvalue(), title="Sổ tính tháng đánh giá")


class _Drawing:
    """Draws the sheets of one workbook."""

    def __init__(self, workbook: Any, pen: Pen, regulation: MonthRegulation) -> None:
        self._pen = pen
        self._regulation = regulation
        self.picking = Picking(workbook, FIRST_ROW, LAST_ROW, tuple(shipped()))

    def guide(self, drawn: Any) -> None:
        """The first sheet: what to do, in what order."""
        drawn.title = GUIDE
        drawn.column_dimensions["A"].width = 78
        for number, (text, heading) in enumerate(GUIDE_LINES, 1):
            look = Look(bold=heading, size=16 if number == 1 else 13 if heading else 12)
            self._pen.write(drawn.cell(number, 1), text, look)
            drawn.row_dimensions[number].height = height_of(text, 92, look.size)
        drawn.sheet_view.showGridLines = False
        _protect(drawn)
        print_on_pages(drawn, "")

    def frame(self, drawn: Any, values: Row) -> None:
        """The month and the unit: label, value, what is meant."""
        for letter, width in zip("ABC", (40, 50, 70), strict=True):
            drawn.column_dimensions[letter].width = width
        self._pen.write(drawn["A1"], "THÁNG ĐÁNH GIÁ VÀ ĐƠN VỊ", _TITLE)
        self._pen.write(drawn["A2"], "Ghi vào cột giữa. Mục có dấu * phải ghi.", _ABOUT)
        row = HEADER_ROW
        for part in PARTS:
            for column in (1, 2, 3):
                self._pen.write(
                    drawn.cell(row, column),
                    part.heading if column == 1 else "",
                    Look(bold=True, fill=_BLUE, wrap=False),
                )
            for field in part.fields:
                row += 1
                self._field(drawn, row, field, values.get(field.key))
            row += 2
        drawn.freeze_panes = "B3"
        _protect(drawn)
        print_on_pages(drawn, "", 160)

    def _field(self, drawn: Any, row: int, field: Column, value: object) -> None:
        label = f"{field.heading} *" if field.required else field.heading
        self._pen.write(drawn.cell(row, 1), label, Look(bold=field.required, border=True))
        look = _look_of(field)._replace(border=True, horizontal="left")
        self._pen.write(drawn.cell(row, 2), _said(value), look)
        self._pen.write(drawn.cell(row, 3), field.note, Look(italic=True, colour="595959", border=True))
        told = ((label, 36), (str(value or ""), 46), (field.note, 64))
        drawn.row_dimensions[row].height = max(height_of(text, width) for text, width in told)
        self.picking.offer(drawn, field, f"B{row}")

    def sheet(self, drawn: Any, sheet: Sheet, rows: Sequence[Row]) -> None:
        """One sheet of rows: title, headings with notes, the rows."""
        from openpyxl.utils import get_column_letter

        seen = next(place for place, column in enumerate(sheet.columns, 1) if not column.hidden)
        self._pen.write(drawn.cell(1, seen), sheet.title, _TITLE)
        self._pen.write(drawn.cell(2, seen), sheet.about, _ABOUT)
        for place, column in enumerate(sheet.columns, 1):
            letter = get_column_letter(place)
            drawn.column_dimensions[letter].width = column.width
            drawn.column_dimensions[letter].hidden = column.hidden
            self._pen.dress(drawn.column_dimensions[letter], _look_of(column))
            self._head(drawn.cell(HEADER_ROW, place), column)
            self.picking.offer(drawn, column, f"{letter}{FIRST_ROW}:{letter}{LAST_ROW}")
            self.picking.remember(sheet, column, letter)
        for number, row in enumerate(rows, FIRST_ROW):
            self._row(drawn, sheet, number, row)
        last = get_column_letter(len(sheet.columns))
        self.picking.hint(drawn, sheet, last, _YELLOW)
        drawn.row_dimensions[HEADER_ROW].height = 66
        drawn.freeze_panes = drawn.cell(FIRST_ROW, 1 + (_WHOSE_COLUMNS if sheet.key not in _FREE else 0))
        drawn.auto_filter.ref = f"A{HEADER_ROW}:{last}{max(HEADER_ROW + 1, FIRST_ROW + len(rows) - 1)}"
        _protect(drawn)
        width = sum(column.width for column in sheet.columns)
        print_on_pages(drawn, f"{HEADER_ROW}:{HEADER_ROW}", width, "" if sheet.key in _FREE else "A:B")

    def _head(self, cell: Any, column: Column) -> None:
        from openpyxl.comments import Comment

        text = f"{column.heading} *" if column.required else column.heading
        self._pen.write(cell, text, _REQUIRED if column.required else _HEADING)
        note = f"{column.note}\nPhải ghi." if column.required else column.note
        cell.comment = Comment(note, "kiemdiem", width=_NOTE_WIDTH, height=_NOTE_HEIGHT)

    def _row(self, drawn: Any, sheet: Sheet, number: int, row: Row) -> None:
        height = 0.0
        for place, column in enumerate(sheet.columns, 1):
            value = _said(row.get(column.key))
            height = max(height, height_of("" if value is None else str(value), column.width))
            locked = sheet.key == "reading" and column.key != "chosen"
            if value is not None or locked:
                self._pen.write(drawn.cell(number, place), value, _LOCKED if locked else _look_of(column))
        drawn.row_dimensions[number].height = height

    def raters(self, drawn: Any) -> None:
        """Who rates whom, to be looked up."""
        self._pen.write(drawn["A1"], "AI ĐÁNH GIÁ, XẾP LOẠI AI (ĐIỀU 9)", _TITLE)
        self._pen.write(drawn["A2"], "Chỉ để tra; ghi số thứ tự vào cột «Dòng của Điều 9» ở trang «Người».", _ABOUT)
        headings = (("Số", 7), ("Người được đánh giá", _WIDE), ("Người, cấp đánh giá", 50), ("Điều khoản", 26))
        for place, (text, width) in enumerate(headings, 1):
            drawn.column_dimensions["ABCD"[place - 1]].width = width
            self._pen.write(drawn.cell(HEADER_ROW, place), text, _HEADING)
        for number, rater in enumerate(self._regulation.rater, 1):
            outside = [f"{one} (không là Ủy viên Ban Thường vụ Tỉnh ủy)" for one in rater.rates_others]
            line: tuple[object, ...] = (number, "\n".join((*rater.rates, *outside)), rater.rater, rater.clause)
            for place, value in enumerate(line, 1):
                self._pen.write(drawn.cell(HEADER_ROW + number, place), value, Look(border=True))
            told = ((str(line[1]), _WIDE - 4), (rater.rater, 46))
            drawn.row_dimensions[HEADER_ROW + number].height = max(height_of(text, width) for text, width in told)
        drawn.freeze_panes = "A4"
        _protect(drawn)
        print_on_pages(drawn, f"{HEADER_ROW}:{HEADER_ROW}", 147)


_FREE = frozenset(("collective", "product", "shared", "form", "reading"))
"""Sheets that are not about people, whose first columns may scroll away."""


def _look_of(column: Column) -> Look:
    number = _FORMATS.get(column.holds, "General")
    return _CELL._replace(number=number, horizontal="right" if column.holds in _TO_THE_RIGHT else "left")


def _said(value: object) -> object:
    """A value as it is written; nothing for empty words."""
    return None if value in {None, ""} or value is False else value


def _protect(drawn: Any) -> None:
    """Headings cannot be changed by a slip; no password, everything that filling needs is allowed."""
    protection = drawn.protection
    protection.sheet = True
    for allowed in ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "sort", "autoFilter"):
        setattr(protection, allowed, False)
