"""Draws the notice of results (thông báo kết quả)."""

from templates.drawing.layout import Layout
from templates.drawing.page import Column, Sheet
from templates.drawing.pieces import SIGNER, beginning, signed_alone

TITLE = "Thông báo kết quả đánh giá, xếp loại chất lượng"
COLUMNS = (
    Column("TT", 10, "{{ line.number }}"),
    Column("{{ item.subject_heading }}", 57, "{{ line.subject }}", "TableText"),
    Column("{{ item.post_heading }}", 48, "{{ line.post }}", "TableText"),
    Column("Mức xếp loại", 50, "{{ line.level }}", "TableText"),
)


def draw(layout: Layout) -> Sheet:
    """The whole template: one list for each item, no votes, no reasons."""
    sheet = Sheet(layout)
    beginning(sheet, "THÔNG BÁO")
    sheet.line("Body", "{{ opening }}")
    with sheet.when("not items"):
        sheet.line("Body", "Chưa có nội dung nào được biểu quyết.")
    with sheet.each("item in items"):
        sheet.line("Section", "{{ item.heading }}")
        sheet.line("Closing", "{{ item.worth }}")
        sheet.list_table("line in item.lines", COLUMNS, tied="loop.last")
    sheet.line("Closing", f"Thông báo để các tổ chức, cá nhân có tên trên đây biết{layout.ending}")
    signed_alone(sheet, SIGNER)
    return sheet
