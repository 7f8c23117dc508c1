"""Draws the self-assessment report of an organisation (báo cáo tự đánh giá kết quả thực hiện nhiệm vụ)."""

from templates.drawing.layout import Layout
from templates.drawing.page import Sheet
from templates.drawing.pieces import SIGNER, header_block, signed_alone, title_block
from templates.drawing.reviewing import grades, levels, shortcomings, targets

TITLE = "Báo cáo tự đánh giá kết quả thực hiện nhiệm vụ"


def draw(layout: Layout) -> Sheet:
    """The whole template, section by section."""
    sheet = Sheet(layout)
    header_block(sheet)
    title_block(sheet, "BÁO CÁO")
    sheet.line("Section", "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ")
    sheet.room(6)
    targets(sheet)
    grades(sheet)
    sheet.line("Section", "II. HẠN CHẾ, KHUYẾT ĐIỂM VÀ NGUYÊN NHÂN")
    sheet.room(4)
    sheet.line("Section", "III. KHẮC PHỤC HẠN CHẾ ĐÃ CHỈ RA Ở KỲ TRƯỚC")
    shortcomings(sheet)
    sheet.line("Section", "IV. NHỮNG VIỆC PHẢI KHẮC PHỤC TRONG NĂM TỚI")
    sheet.room(4)
    sheet.line("Section", "V. DỰ KIẾN MỨC XẾP LOẠI")
    levels(sheet, "Tổ chức, cơ quan, đơn vị")
    with sheet.when("collectives"):
        sheet.line("Closing", "Tập thể lãnh đạo tự xếp loại: {{ collectives|join('; ') }}.")
        sheet.otherwise()
        sheet.room(1, "Tập thể lãnh đạo tự xếp loại: ", "RoomKept")
    sheet.line("Closing", f"Trên đây là báo cáo tự đánh giá, trình Hội nghị xem xét{layout.ending}")
    signed_alone(sheet, SIGNER)
    return sheet
