"""What a cell of the workbook offers and refuses while it is filled (danh sách chọn): lists, numbers, days, hints."""

from typing import Any

from forms.kpi.workbook.columns import Column, Sheet

_LISTS = {
    ("person", "id"): "MaNguoi",
    ("person", "name"): "HoTen",
    ("product", "id"): "MaSanPham",
    ("shared", "id"): "MaSanPhamChung",
    ("form", "id"): "MaMau",
}
"""The columns from which other sheets pick, by the names of their lists."""
_FIXED = {"Nhom": "1,2,3,4,5", "CoKhong": "Có,Không"}
_FIRST_DAY = "36526"
"""The first day of 2000 as Excel counts."""
_TITLE = "Vui lòng kiểm tra"


class Picking:
    """The drop-downs and checks of one workbook."""

    def __init__(self, workbook: Any, first: int, last: int, regulations: tuple[str, ...]) -> None:
        self._workbook = workbook
        self._first, self._last = first, last
        self._fixed = _FIXED | {"QuyDinh": ",".join(regulations)}
        self._lists: dict[str, str] = {}

    def remember(self, sheet: Sheet, column: Column, letter: str) -> None:
        """Keep where a list stands from which other sheets pick."""
        if name := _LISTS.get((sheet.key, column.key)):
            cells = f"'{sheet.name}'!${letter}${self._first}"
            whole = f"{cells}:${letter}${self._last}"
            self._lists[name] = f"OFFSET({cells},0,0,MAX(COUNTA({whole}),1),1)"

    def name_lists(self) -> None:
        """Name the lists; each is as long as its column is filled."""
        from openpyxl.workbook.defined_name import DefinedName

        for name, formula in self._lists.items():
            self._workbook.defined_names[name] = DefinedName(name, attr_text=formula)

    def offer(self, drawn: Any, column: Column, cells: str) -> None:
        """Let cells offer their list, or take only numbers or days."""
        rule = self._rule(column)
        if rule is None:
            return
        rule.showErrorMessage = True
        rule.errorTitle = _TITLE
        rule.allow_blank = True
        drawn.add_data_validation(rule)
        rule.add(cells)

    def _rule(self, column: Column) -> Any:
        from openpyxl.worksheet.datavalidation import DataValidation

        if column.offered:
            words = ",".join(offered.shown for offered in column.offered)
            return DataValidation("list", f'"{words}"', error="Vui lòng chọn một giá trị trong danh sách.")
        if column.picks:
            fixed = self._fixed.get(column.picks)
            source = f'"{fixed}"' if fixed else f"={column.picks}"
            error = "Giá trị này không có trong danh sách. Vẫn ghi như vậy?"
            return DataValidation("list", source, errorStyle="warning", error=error)
        if column.holds in {"number", "percent"}:
            return DataValidation(
                "decimal", "0", operator="greaterThanOrEqual", error="Vui lòng ghi một số, từ 0 trở lên."
            )
        if column.holds == "count":
            return DataValidation(
                "whole", "0", operator="greaterThanOrEqual", error="Vui lòng ghi số nguyên, từ 0 trở lên."
            )
        if column.holds == "date":
            error = "Vui lòng ghi ngày, tháng, năm, ví dụ 05/12/2026."
            return DataValidation("date", _FIRST_DAY, operator="greaterThanOrEqual", error=error)
        return None

    def hint(self, drawn: Any, sheet: Sheet, last_letter: str, colour: str) -> None:
        """Lines around rows that are filled; a colour where such a row still lacks what it needs."""
        from openpyxl.formatting.rule import FormulaRule
        from openpyxl.styles import Border, PatternFill, Side
        from openpyxl.utils import get_column_letter

        begun = f"COUNTA($A{self._first}:${last_letter}{self._first})>0"
        line = Side(style="thin", color="A6A6A6")
        border = Border(left=line, right=line, top=line, bottom=line)
        fill = PatternFill("solid", start_color=colour, end_color=colour)
        for place, column in enumerate(sheet.columns, 1):
            if column.required and sheet.key != "reading":
                letter = get_column_letter(place)
                rule = FormulaRule([f"AND({begun},ISBLANK({letter}{self._first}))"], fill=fill, border=border)
                drawn.conditional_formatting.add(f"{letter}{self._first}:{letter}{self._last}", rule)
        whole = f"A{self._first}:{last_letter}{self._last}"
        drawn.conditional_formatting.add(whole, FormulaRule([begun], border=border))
