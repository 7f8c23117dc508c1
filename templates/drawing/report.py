"""Draws the report of results to the superior (báo cáo tổng hợp kết quả)."""

from templates.drawing.layout import Layout
from templates.drawing.page import BORDERS, Cell, Column, Sheet, control_row, paragraph_xml, row_xml
from templates.drawing.pieces import SIGNER, WITH_POST, beginning, meeting_section, signed_alone

TITLE = "Báo cáo tổng hợp kết quả kiểm điểm, đánh giá, xếp loại chất lượng"
LEVELS = ("Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Không hoàn thành")
COLUMNS = (
    Column("Số đánh giá, xếp\u00a0loại", 25, "{{ row.rated }}"),
    *(
        Column(level.replace("hoàn thành", "hoàn\u00a0thành"), 25, f"{{{{ row.levels[{place}] }}}}")
        for place, level in enumerate(LEVELS)
    ),
    Column("Chưa có kết\u00a0quả", 20, "{{ row.pending }}"),
    Column("Không xếp\u00a0loại", 20, "{{ row.not_rated }}"),
)
BASE = (
    "Tỷ lệ của mỗi mức tính trên số đánh giá, xếp loại: kể cả trường hợp chưa có kết quả, không kể trường hợp không"
    " đánh giá, xếp loại."
)


def draw(layout: Layout) -> Sheet:
    """The whole template, section by section."""
    sheet = Sheet(layout)
    beginning(sheet, "BÁO CÁO")
    with sheet.each("basis in bases"):
        sheet.line("Ground", "{{ basis }}")
    meeting_section(sheet, "Khai mạc lúc {{ meeting.opened }}; kết thúc lúc {{ meeting.closed }}")
    sheet.line("Body", f"**5. Thư ký:** {WITH_POST.format('meeting.secretary')}.")
    sheet.line("Body", "**6. Biểu quyết:** {{ 'Bỏ phiếu kín' if secret else 'Hội nghị không tiến hành biểu quyết' }}.")
    _results(sheet)
    _difficulties(sheet)
    _attached(sheet)
    sheet.line("Closing", f"{{{{ closing }}}}{layout.ending}")
    signed_alone(sheet, SIGNER)
    return sheet


def _results(sheet: Sheet) -> None:
    sheet.line("Section", "II. KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI")
    with sheet.when("not groups"):
        sheet.line("Body", "Không có nội dung xếp loại.")
        sheet.otherwise()
        sheet.line("Body", BASE)
    with sheet.each("group in groups"):
        sheet.line("Section", "{{ group.heading }}")
        sheet.line("Closing", "{{ group.worth }}")
        _rows(sheet)
        _sentences(
            sheet, "shares", "Tỷ lệ xuất sắc trong số từ mức tốt trở lên:", "{{ ';' if not loop.last else '.' }}"
        )
        _sentences(sheet, "results", "Kết quả cụ thể:")
        with sheet.when("group.listed"):
            sheet.line("Body", "Mức của từng đảng viên ghi tại Bảng tổng hợp mức xếp loại kèm theo.")
        _sentences(sheet, "pending", "Chưa có kết quả:")
        _sentences(sheet, "not_rated", "Không đánh giá, xếp loại:")
    sheet.line("Body", "**Ý kiến bảo lưu:** {{ objections }}.")


def _rows(sheet: Sheet) -> None:
    """For every kind a line across the table that names it, then its figures."""
    widths = tuple(column.width_mm for column in COLUMNS)
    heading = [Cell(paragraph_xml("TableHead", one.heading), one.width_mm, middle=True) for one in COLUMNS]
    kind = Cell(paragraph_xml("TableGroup", "{{ row.number }}. {{ row.kind }}"), sum(widths), len(widths))
    sheet.table(
        widths,
        row_xml(heading, heading=True),
        control_row(widths, "{%tr for row in group.rows %}"),
        row_xml((kind,)),
        row_xml([Cell(paragraph_xml(one.style, one.text), one.width_mm) for one in COLUMNS]),
        control_row(widths, "{%tr endfor %}"),
        borders=BORDERS,
        padding_mm=0.4,
    )
    sheet.line("AfterTable")


def _sentences(sheet: Sheet, field: str, heading: str, mark: str = "") -> None:
    with sheet.when(f"group.{field}"):
        sheet.line("Heading", heading)
        with sheet.each(f"sentence in group.{field}"):
            sheet.line("Body", f"- {{{{ sentence }}}}{mark}")


def _difficulties(sheet: Sheet) -> None:
    """Room for the pen: nobody records what hindered the work (section VI)."""
    sheet.line("Section", "III. KHÓ KHĂN, VƯỚNG MẮC, KIẾN NGHỊ")
    for heading in ("1. Khó khăn, vướng mắc:", "2. Kiến nghị, đề xuất:"):
        sheet.line("Heading", heading)
        sheet.room(2)


def _attached(sheet: Sheet) -> None:
    sheet.line("Section", "IV. VĂN BẢN KÈM THEO")
    with sheet.each("paper in attached"):
        sheet.line("Closing", "- {{ paper }}{{ ';' if not loop.last else '.' }}")
