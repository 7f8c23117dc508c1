"""Draws the summary of levels (bảng tổng hợp mức xếp loại), on landscape paper."""

from templates.drawing.layout import Layout
from templates.drawing.page import Column, Sheet
from templates.drawing.pieces import SIGNER, Signature, header_block, signatures, title_block

TITLE = "Bảng tổng hợp mức xếp loại chất lượng"
COLUMNS = (
    Column("TT", 10, "{{ line.number }}"),
    Column("{{ item.subject_heading }}", 42, "{{ line.subject }}", "TableText"),
    Column("{{ item.post_heading }}", 36, "{{ line.post }}", "TableText"),
    Column("Tự xếp loại", 26, "{{ line.self_level }}"),
    Column("Nhận xét của cấp ủy nơi cư trú", 34, "{{ line.residence }}", "TableText"),
    Column("{{ item.proposed_heading }}", 26, "{{ line.proposed }}"),
    Column("Số phiếu, tỷ lệ", 23, "{{ line.votes }}"),
    Column("{{ item.result_heading }}", 26, "{{ line.result }}"),
    Column("Ghi chú", 29, "{{ line.note }}", "TableText"),
)


def draw(layout: Layout) -> Sheet:
    """The whole template: one table for each voting, then the signatures."""
    sheet = Sheet(layout, landscape=True)
    header_block(sheet)
    title_block(sheet, "BẢNG TỔNG HỢP")
    with sheet.when("basis"):
        sheet.line("Basis", "({{ basis }})")
    with sheet.when("not items"):
        sheet.line("Body", "Không có nội dung xếp loại.")
    with sheet.each("item in items"):
        sheet.line("Section", "{{ item.heading }}")
        sheet.list_table("line in item.lines", COLUMNS)
        _totals(sheet)
    signatures(
        sheet,
        Signature(("NGƯỜI LẬP BIỂU",), "{{ compiler_name }}"),
        SIGNER,
    )
    return sheet


def _totals(sheet: Sheet) -> None:
    with sheet.when("item.totals"):
        sheet.line("Closing", "Tổng hợp: {{ item.totals|join('; ') }}.")
    with sheet.when("item.cap"):
        sheet.line("Closing", "{{ item.cap }}")
