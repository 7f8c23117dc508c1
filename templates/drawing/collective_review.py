"""Draws the self-review report of a collective (báo cáo tự kiểm điểm tập thể)."""

from templates.drawing.layout import Layout
from templates.drawing.page import Sheet
from templates.drawing.pieces import SIGNER, header_block, signed_alone, title_block
from templates.drawing.reviewing import grades, hints, levels, parts, shortcomings, targets

TITLE = "Báo cáo tự kiểm điểm của tập thể lãnh đạo, quản lý"


def draw(layout: Layout) -> Sheet:
    """The whole template, section by section."""
    sheet = Sheet(layout)
    header_block(sheet)
    title_block(sheet, "BÁO CÁO")
    sheet.line("Section", "I. ƯU ĐIỂM, KẾT QUẢ ĐẠT ĐƯỢC")
    parts(sheet, 3)
    targets(sheet)
    _topics(sheet)
    grades(sheet)
    sheet.line("Section", "II. HẠN CHẾ, KHUYẾT ĐIỂM VÀ NGUYÊN NHÂN")
    sheet.room(4)
    sheet.line("Section", "III. KHẮC PHỤC HẠN CHẾ ĐÃ CHỈ RA Ở KỲ TRƯỚC")
    shortcomings(sheet)
    sheet.line("Section", "IV. GIẢI TRÌNH VẤN ĐỀ ĐƯỢC GỢI Ý KIỂM ĐIỂM (NẾU CÓ)")
    hints(sheet)
    sheet.line("Section", "V. TRÁCH NHIỆM CỦA TẬP THỂ, CÁ NHÂN")
    sheet.room(3)
    sheet.line("Section", "VI. PHƯƠNG HƯỚNG, BIỆN PHÁP KHẮC PHỤC")
    sheet.room(4)
    sheet.line("Section", "VII. TỰ XẾP LOẠI")
    levels(sheet, "Tập thể")
    sheet.line("Closing", f"Trên đây là báo cáo tự kiểm điểm, trình Hội nghị xem xét{layout.ending}")
    signed_alone(sheet, SIGNER)
    return sheet


def _topics(sheet: Sheet) -> None:
    with sheet.when("topics"):
        sheet.line(
            "Heading", "Nội dung liên hệ kiểm điểm theo hướng dẫn của địa phương (phần liên quan nhiệm vụ được giao):"
        )
        with sheet.each("topic in topics"):
            sheet.line("Closing", "- {{ topic }}:")
            sheet.room(2)
