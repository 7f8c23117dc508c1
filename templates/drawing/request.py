"""Draws the submission to the superior (tờ trình đề nghị cấp trên xếp loại)."""

from templates.drawing.layout import Layout
from templates.drawing.page import Column, Sheet
from templates.drawing.pieces import SIGNER, beginning, signed_alone

TITLE = "Tờ trình đề nghị cấp trên xếp loại chất lượng"
WHO = "{{ line.subject }}\n{%p if line.post %}\n{{ line.post }}\n{%p endif %}"
COLUMNS = (
    Column("TT", 8, "{{ line.number }}"),
    Column("Họ và tên, chức vụ, đơn\u00a0vị", 43, WHO, "TableText"),
    Column("Tự xếp loại", 29.5, "{{ line.self_level }}"),
    Column("Mức đề nghị", 29.5, "{{ line.level }}"),
    Column("Số phiếu, tỷ\u00a0lệ", 20, "{{ line.votes }}"),
    Column("Ghi chú", 35, "{{ line.note }}", "TableText"),
)


def draw(layout: Layout) -> Sheet:
    """The whole template: what is asked of whom, the list, who is not on it."""
    sheet = Sheet(layout)
    beginning(sheet, "TỜ TRÌNH")
    sheet.line("Addressee", "Kính trình: {{ addressee }}.")
    with sheet.each("basis in bases"):
        sheet.line("Ground", "{{ basis }}")
    sheet.line("Closing", "{{ opening }}")
    sheet.list_table("line in lines", COLUMNS, padding_mm=0.6, tied="not left_out")
    sheet.tied_lines("sentence in grounds", "{{ sentence }}")
    with sheet.when("left_out"):
        sheet.line("Heading", "Các trường hợp không đưa vào danh sách đề nghị:")
        sheet.tied_lines("sentence in left_out", "- {{ sentence }}")
    sheet.line("Closing", f"{{{{ closing }}}}{layout.ending}")
    signed_alone(sheet, SIGNER)
    return sheet
