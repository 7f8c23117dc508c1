"""Draws the invitations (giấy mời): a whole page for each of those invited, without page numbers."""

from templates.drawing.layout import Layout
from templates.drawing.page import Sheet, paragraph_xml
from templates.drawing.pieces import SIGNER, WITH_POST, header_block, signed_alone, title_block

TITLE = "Giấy mời hội nghị kiểm điểm, đánh giá, xếp loại chất lượng"
END = "{{ '.' if loop.last else ';' }}"


def draw(layout: Layout) -> Sheet:
    """The whole template: every page has its own head and signature."""
    sheet = Sheet(layout)
    sheet.unnumbered()
    with sheet.each("one in invited"):
        with sheet.when("not loop.first"):
            sheet.add(paragraph_xml("Gap", properties="<w:pageBreakBefore/>"))
        header_block(sheet)
        title_block(sheet, "GIẤY MỜI")
        _page(sheet)
        signed_alone(sheet, SIGNER)
    return sheet


def _page(sheet: Sheet) -> None:
    sheet.line("Body", "Trân trọng kính mời: **{{ one.who }}**{% if one.post %}, {{ one.post }}{% endif %}.")
    sheet.line("Body", "**1. Nội dung:**{% if not agenda %} theo chương trình của Hội nghị.{% endif %}")
    with sheet.each("item in agenda"):
        sheet.line("Body", "- {{ item }}" + END)
    sheet.line("Body", "**2. Thời gian:** {{ time }}.")
    sheet.line("Body", "**3. Địa điểm:** {{ place }}.")
    sheet.line("Body", f"**4. Chủ trì:** {WITH_POST.format('chair')}.")
    sheet.line("Body", "**5. Tài liệu gửi kèm:**{% if not documents %} Không có.{% endif %}")
    sheet.tied_lines("document in documents", "- {{ document }}" + END)
    sheet.line("Closing", f"{{{{ one.request }}}}{sheet.layout.ending}")
