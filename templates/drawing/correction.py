"""Draws the supplementary minutes (biên bản bổ sung) of one correction after adoption."""

from templates.drawing.layout import Layout
from templates.drawing.page import Sheet
from templates.drawing.pieces import CHAIR, Signature, beginning, signatures

TITLE = "Biên bản bổ sung"


def draw(layout: Layout) -> Sheet:
    """The whole template, section by section."""
    sheet = Sheet(layout)
    beginning(sheet, "BIÊN BẢN BỔ SUNG")
    sheet.line("Section", "I. BIÊN BẢN ĐƯỢC BỔ SUNG")
    sheet.line("Body", "{{ minutes }}")
    sheet.line("Section", "II. NỘI DUNG BỔ SUNG, ĐÍNH CHÍNH")
    sheet.speech("**1. Nội dung:**", "text")
    sheet.speech("**2. Lý do:**", "reason")
    with sheet.when("withdrawn"):
        sheet.line("Body", "**{{ withdrawn }}**")
    sheet.line("Section", "III. GIÁ TRỊ")
    sheet.line(
        "Closing",
        "Số phiếu, kết quả biểu quyết và mức xếp loại ghi trong biên bản đã thông qua giữ nguyên. Biên bản bổ sung này"
        " không thay thế mà lưu cùng biên bản đó.",
    )
    sheet.line("Closing", f"{{{{ recorded }}}}{sheet.layout.ending}")
    signatures(sheet, Signature(("NGƯỜI GHI BIÊN BẢN",), "{{ meeting.secretary_name }}"), CHAIR)
    with sheet.when("book_note"):
        sheet.line("Note", "{{ book_note }}")
    return sheet
