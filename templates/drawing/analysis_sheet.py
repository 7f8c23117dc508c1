"""Draws the analysis sheet of a member (phiếu phân tích chất lượng đảng viên)."""

from templates.drawing.layout import Layout
from templates.drawing.page import BORDERS, Cell, Column, Sheet, control_row, paragraph_xml, row_xml
from templates.drawing.pieces import Signature, header_block, paired, signed_by, title_block
from templates.drawing.reviewing import known, person

TITLE = "Phiếu phân tích chất lượng đảng viên"
COLUMNS = (
    Column("TT", 10, "{{ line.number }}"),
    Column("Tiêu chí", 67, "{{ line.criterion }}", "TableText"),
    Column("Xuất sắc", 15, "**{{ line.excellent }}**"),
    Column("Tốt", 15, "**{{ line.good }}**"),
    Column("Trung bình", 15, "**{{ line.average }}**"),
    Column("Kém", 15, "**{{ line.poor }}**"),
    Column("Ghi chú", 28, ""),
)


def draw(layout: Layout) -> Sheet:
    """The whole template: the person, the criteria, what was said of the level."""
    sheet = Sheet(layout)
    header_block(sheet)
    title_block(sheet, "PHIẾU PHÂN TÍCH CHẤT LƯỢNG ĐẢNG VIÊN")
    person(sheet)
    sheet.line("Section", "I. TỰ PHÂN TÍCH THEO TIÊU CHÍ")
    with sheet.when("criteria"):
        sheet.line("Closing", "Bộ tiêu chí: {{ criteria }}. Mỗi tiêu chí đánh dấu X vào một mức.")
        sheet.otherwise()
        sheet.line("Closing", "Ghi tiêu chí theo bộ tiêu chí được áp dụng; mỗi tiêu chí đánh dấu X vào một mức.")
    _criteria(sheet)
    sheet.line("Section", "II. MỨC XẾP LOẠI")
    sheet.line("RoomKept", known("1. Đảng viên tự nhận:", "self_level"))
    sheet.line("RoomKept", known("2. Cấp ủy nơi cư trú nhận xét:", "residence"))
    sheet.line("RoomKept", known("3. {{ proposed_heading }}:", "proposed"))
    sheet.line("RoomKept", known("4. {{ voted_heading }}:", "voted"))
    paired(sheet, Signature(("ĐẢNG VIÊN TỰ PHÂN TÍCH",), "{{ person.name }}"), signed_by("signer"))
    return sheet


def _criteria(sheet: Sheet) -> None:
    """Every criterion with its four boxes; the name of a group, if it has one, stands across the table."""
    widths = tuple(column.width_mm for column in COLUMNS)
    heading = (Cell(paragraph_xml("TableHead", column.heading), column.width_mm, middle=True) for column in COLUMNS)
    name = Cell(paragraph_xml("TableGroup", "{{ group.name }}"), sum(widths), len(widths))
    sheet.table(
        widths,
        row_xml(tuple(heading), heading=True),
        control_row(widths, "{%tr for group in groups %}"),
        control_row(widths, "{%tr if group.name %}"),
        row_xml((name,)),
        control_row(widths, "{%tr endif %}"),
        control_row(widths, "{%tr for line in group.lines %}"),
        row_xml(tuple(Cell(paragraph_xml(one.style, one.text), one.width_mm, middle=True) for one in COLUMNS)),
        control_row(widths, "{%tr endfor %}"),
        control_row(widths, "{%tr endfor %}"),
        borders=BORDERS,
        padding_mm=1.2,
    )
    sheet.line("AfterTable")
