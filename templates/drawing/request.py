"""Draws the submission to the superior (tờ trình đề nghị cấp trên xếp loại)."""

from templates.drawing.layout import Layout
from templates.drawing.page import Column, Sheet
from templates.drawing.pieces import SIGNER, beginning, signed_alone

TITLE = "Tờ trình đề nghị cấp trên xếp loại chất lượng"
COLUMNS = (
    Column("TT", 9, "{{ line.number }}"),
    Column("Họ và tên", 35, "{{ line.subject }}", "TableText"),
    Column("Chức vụ, đơn vị", 29, "{{ line.post }}", "TableText"),
    Column("Tự xếp loại", 22, "{{ line.self_level }}"),
    Column("Mức đề nghị", 22, "{{ line.level }}"),
    Column("Số phiếu/số triệu tập, tỷ lệ", 22, "{{ line.votes }}"),
    Column("Ghi chú", 26, "{{ line.note }}", "TableText"),
)


def draw(layout: Layout) -> Sheet:
    """The whole template: what is asked of whom, the list, who is not on it."""
    sheet = Sheet(layout)
    beginning(sheet, "TỜ TRÌNH")
    sheet.line("Addressee", "Kính trình: {{ addressee }}.")
    with sheet.each("basis in bases"):
        sheet.line("Ground", "{{ basis }}")
    sheet.line("Closing", "{{ opening }}")
    sheet.list_table("line in lines", COLUMNS)
    with sheet.each("sentence in grounds"):
        sheet.line("Body", "{{ sentence }}")
    with sheet.when("left_out"):
        sheet.line("Heading", "Các trường hợp không đưa vào danh sách đề nghị:")
        with sheet.each("sentence in left_out"):
            sheet.line("Body", "- {{ sentence }}")
    sheet.line("Closing", f"{{{{ closing }}}}{layout.ending}")
    signed_alone(sheet, SIGNER)
    return sheet
