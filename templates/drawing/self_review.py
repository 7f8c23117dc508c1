"""Draws the personal self-review (bản kiểm điểm cá nhân), one template for all its forms."""

from templates.drawing.layout import Layout
from templates.drawing.page import Sheet
from templates.drawing.pieces import Signature, header_block, signature, title_block
from templates.drawing.reviewing import GAP, SHORT_LEVELS, boxes, grades, hints, levels, parts, person, shortcomings

TITLE = "Bản kiểm điểm cá nhân"
OPINION = Signature(("{{ one.on_behalf or one.office }}", "{{ one.office if one.on_behalf else '' }}"), "")


def draw(layout: Layout) -> Sheet:
    """The whole template: the person's own part, then those who remark and rate."""
    sheet = Sheet(layout)
    with sheet.when("form_code"):
        sheet.line("FormCode", "{{ form_code }}")
    header_block(sheet)
    title_block(sheet, "BẢN KIỂM ĐIỂM CÁ NHÂN")
    person(sheet)
    sheet.line("Section", "I. ƯU ĐIỂM, KẾT QUẢ CÔNG TÁC")
    parts(sheet, 2)
    grades(sheet)
    sheet.line("Section", "II. HẠN CHẾ, KHUYẾT ĐIỂM VÀ NGUYÊN NHÂN")
    sheet.room(3)
    sheet.line("Section", "III. KHẮC PHỤC HẠN CHẾ ĐÃ CHỈ RA Ở KỲ TRƯỚC")
    shortcomings(sheet)
    sheet.line("Section", "IV. GIẢI TRÌNH VẤN ĐỀ ĐƯỢC GỢI Ý KIỂM ĐIỂM (NẾU CÓ)")
    hints(sheet)
    sheet.line("Section", "V. TRÁCH NHIỆM CÁ NHÂN")
    sheet.room(2)
    sheet.line("Section", "VI. PHƯƠNG HƯỚNG, BIỆN PHÁP KHẮC PHỤC")
    sheet.room(3)
    sheet.line("Section", "VII. TỰ NHẬN MỨC XẾP LOẠI")
    levels(sheet, "Xếp loại")
    with sheet.when("collectives"):
        sheet.line("Body", "Mức tự xếp loại của tập thể, tổ chức: {{ collectives|join('; ') }}.")
    signature(sheet, Signature(("NGƯỜI TỰ KIỂM ĐIỂM",), "{{ person.name }}"))
    _opinions(sheet)
    return sheet


def _opinions(sheet: Sheet) -> None:
    sheet.line("Section", "NHẬN XÉT, XẾP LOẠI CỦA CẤP CÓ THẨM QUYỀN")
    with sheet.each("one in opinions"):
        sheet.line("Closing", "**{{ one.heading }}:**")
        for _ in range(2):
            sheet.line("RoomKept", "\t")
        sheet.line("RoomKept", f"{{{{ one.rating }}}}:{GAP}{boxes(SHORT_LEVELS)}")
        signature(sheet, OPINION)
