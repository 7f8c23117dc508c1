"""Draws a person's months through a quarter or a year (kết quả các tháng trong quý, trong năm)."""

from templates.drawing.kpi_pieces import or_dots
from templates.drawing.layout import Layout
from templates.drawing.page import Column, Sheet
from templates.drawing.pieces import SIGNER, Signature, header_block, signatures, title_block

TITLE = "Kết quả đánh giá, xếp loại các tháng"
LINES = (
    Column("Tháng", 22, "{{ line.month }}"),
    Column("Điểm tháng", 20, "{{ line.points }}"),
    Column("Loại theo điểm", 38, "{{ line.score_level }}", "TableText"),
    Column("Xếp loại", 38, "{{ line.level }}", "TableText"),
    Column("Ghi chú", 47, "{{ line.note }}", "TableText"),
)


def draw(layout: Layout) -> Sheet:
    """The whole template: the person, the months, what follows from them."""
    sheet = Sheet(layout)
    header_block(sheet)
    title_block(sheet, "KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CÁC THÁNG")
    sheet.line("Boxes", "Họ và tên: **{{ name }}**")
    sheet.line("Boxes", f"Chức vụ, nhiệm vụ: {or_dots('post')}")
    sheet.line("Boxes", "Đơn vị: {{ unit }}")
    sheet.line("Section", "I. KẾT QUẢ TỪNG THÁNG")
    with sheet.when("lines"):
        sheet.list_table("line in lines", LINES, tied="true")
        sheet.line("Body", "Tổng hợp: {{ counts|join('; ') }}. //{{ rounding }}//")
        sheet.otherwise()
        sheet.line("Body", "Chưa có tháng nào.")
    sheet.line("Section", "II. SỬ DỤNG KẾT QUẢ")
    with sheet.each("use in uses"):
        sheet.line("Body", "- {{ use.text }} ({{ use.clause }}).")
    sheet.line("Closing", f"Bảng này để xem xét, không thay cho việc xếp loại quý, xếp loại năm{layout.ending}")
    signatures(sheet, Signature(("NGƯỜI LẬP BẢNG",), "………………………"), SIGNER)
    return sheet
