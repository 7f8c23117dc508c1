"""Draws the list of a month's results (danh sách tổng hợp kết quả), on landscape paper."""

from templates.drawing.kpi_pieces import strong_where
from templates.drawing.layout import Layout
from templates.drawing.page import Column, Sheet
from templates.drawing.pieces import SIGNER, Signature, header_block, signatures, title_block

TITLE = "Danh sách tổng hợp kết quả đánh giá, xếp loại tháng"
LINES = (
    Column("TT", 11, "{{ line.number }}"),
    Column("Họ và tên", 50, "{{ line.name }}", "TableText"),
    Column("Chức vụ", 31, "{{ line.post }}", "TableText"),
    Column("Nhóm nhiệm vụ tương đồng", 27, "{{ line.group }}", "TableText"),
    Column("Tiêu chí chung", 16, "{{ line.general }}"),
    Column("Kết quả ×\u00a0{{ month.weight }}", 16, "{{ line.weighted }}"),
    Column("Điểm cộng", 15, "{{ line.bonus }}"),
    Column("Điểm tháng", 18, "**{{ line.total }}**"),
    Column("Loại theo điểm", 14, "{{ line.score_level }}"),
    Column("Xếp loại", 16, "**{{ line.level }}**"),
    Column("Ghi chú", 38, "{{ line.note }}", "TableText"),
)
SCOPES = strong_where(
    "line.strong",
    (
        Column("Phạm vi", 42, "{{ line.scope }}", "TableText"),
        Column("Số người", 15, "{{ line.people }}"),
        Column("Không xếp loại", 16, "{{ line.unrated }}"),
        Column("Chưa có kết\u00a0quả", 16, "{{ line.open }}"),
        Column("Loại A", 14, "{{ line.excellent }}"),
        Column("Loại B", 14, "{{ line.good }}"),
        Column("Loại C", 14, "{{ line.fulfilled }}"),
        Column("Loại D", 14, "{{ line.unfulfilled }}"),
        Column("Đủ điểm loại A", 18, "{{ line.reached }}"),
        Column("Số người làm căn cứ", 19, "{{ line.base }}"),
        Column("Tính ra", 50, "{{ line.reckoning }}"),
        Column("Nhiều nhất loại A", 20, "{{ line.allowed }}"),
    ),
)


def draw(layout: Layout) -> Sheet:
    """The whole template: everybody, the counts with the caps, what departs from the points, who is not rated."""
    sheet = Sheet(layout, landscape=True)
    header_block(sheet)
    title_block(sheet, "DANH SÁCH TỔNG HỢP")
    sheet.line("Body", "{{ month.unit }}; kỳ đánh giá {{ month.period }}. Thực hiện {{ month.regulation }}.")
    sheet.line("Section", "I. KẾT QUẢ CỦA TỪNG NGƯỜI")
    sheet.list_table("line in lines", LINES)
    sheet.line("Body", "//{{ legend }} {{ rounding }}//")
    sheet.line("Section", "II. TỔNG HỢP VÀ GIỚI HẠN TỶ LỆ LOẠI A")
    sheet.line("Closing", "{{ cap }}")
    sheet.list_table("line in scopes", SCOPES, padding_mm=0.8)
    sheet.line("Body", "//{{ cap_formula }}//")
    _sentences(sheet, "caps")
    for heading, field in (
        ("III. ĐỦ ĐIỂM LOẠI A MÀ VƯỢT GIỚI HẠN, CHƯA QUYẾT ĐỊNH", "over"),
        ("IV. MỨC XẾP LOẠI THEO QUYẾT ĐỊNH", "decided"),
        ("V. KHÔNG ĐÁNH GIÁ, XẾP LOẠI", "unrated"),
        ("VI. CHƯA TÍNH ĐƯỢC ĐIỂM", "open"),
    ):
        with sheet.when(field):
            sheet.line("Section", heading)
            _sentences(sheet, field)
            sheet.otherwise()
            sheet.line("Body", f"**{heading}:** Không có.")
    with sheet.when("readings"):
        sheet.line("Section", "VII. CÁCH HIỂU, QUYẾT ĐỊNH ĐƯỢC ÁP DỤNG")
        _sentences(sheet, "readings")
    with sheet.each("part in parts"):
        sheet.line("Section", "{{ part.heading }}")
        _sentences(sheet, "part.sentences")
    sheet.line("Closing", f"Danh sách có {{{{ people }}}} người{layout.ending}")
    signatures(sheet, Signature(("NGƯỜI LẬP DANH SÁCH",), "………………………"), SIGNER)
    return sheet


def _sentences(sheet: Sheet, field: str) -> None:
    with sheet.each(f"sentence in {field}"):
        sheet.speech("-", "sentence")
