"""Draws the public notice of a month's results (thông báo công khai kết quả tháng)."""

from templates.drawing.layout import Layout
from templates.drawing.page import Column, Sheet
from templates.drawing.pieces import SIGNER, header_block, signed_alone, title_block

TITLE = "Thông báo kết quả đánh giá, xếp loại tháng"
NUMBER = Column("TT", 12, "{{ line.number }}")
LINES = (
    NUMBER,
    Column("Họ và tên", 49, "{{ line.name }}", "TableText"),
    Column("Đơn vị", 41, "{{ line.unit }}", "TableText"),
    Column("Mức xếp loại", 63, "{{ line.level }}", "TableText"),
)
WITH_POINTS = (
    NUMBER,
    Column("Họ và tên", 51, "{{ line.name }}", "TableText"),
    Column("Đơn vị", 40, "{{ line.unit }}", "TableText"),
    Column("Điểm tháng", 18, "{{ line.points }}"),
    Column("Mức xếp loại", 44, "{{ line.level }}", "TableText"),
)


def draw(layout: Layout) -> Sheet:
    """The whole template: one list, no reasons, nobody who has no level."""
    sheet = Sheet(layout)
    header_block(sheet)
    title_block(sheet, "THÔNG BÁO")
    sheet.line(
        "Body",
        "Thực hiện {{ month.regulation }}, {{ month.unit }} thông báo công khai kết quả đánh giá, xếp loại"
        " {{ month.name }} như sau:",
    )
    with sheet.when("not lines"):
        sheet.line("Body", "Chưa có ai có kết quả xếp loại.")
    with sheet.when("lines and with_points"):
        sheet.list_table("line in lines", WITH_POINTS)
    with sheet.when("lines and not with_points"):
        sheet.list_table("line in lines", LINES)
    sheet.line("Body", "{{ counts }}")
    sheet.line(
        "Closing",
        "Ai có ý kiến bảo lưu, kiến nghị, phản ánh về kết quả, đề nghị gửi người đứng đầu đơn vị hoặc cấp trên có thẩm"
        f" quyền để được xem xét{layout.ending}",
    )
    signed_alone(sheet, SIGNER)
    return sheet
