"""Draws the plan of a review (kế hoạch kiểm điểm, đánh giá, xếp loại chất lượng)."""

from templates.drawing.layout import Layout
from templates.drawing.page import Column, Sheet
from templates.drawing.pieces import SIGNER, WITH_POST, header_block, signed_alone, title_block

TITLE = "Kế hoạch kiểm điểm, đánh giá, xếp loại chất lượng"
DEADLINES = (
    Column("TT", 10, "{{ line.number }}"),
    Column("Việc phải hoàn thành", 45, "{{ line.what }}", "TableText"),
    Column("Người thực hiện", 62, "{{ line.who }}", "TableText"),
    Column("Ngày cuối cùng", 27, "{{ line.last_day }}"),
    Column("Điều khoản", 21, "{{ line.clause }}"),
)
END = "{{ '.' if loop.last else ';' }}"


def draw(layout: Layout) -> Sheet:
    """The whole template, section by section."""
    sheet = Sheet(layout)
    header_block(sheet)
    title_block(sheet, "KẾ HOẠCH")
    with sheet.each("basis in bases"):
        sheet.line("Ground", "{{ basis }}")
    _aims(sheet)
    _items(sheet)
    _procedures(sheet)
    _time_and_place(sheet)
    _deadlines(sheet)
    _duties(sheet)
    signed_alone(sheet, SIGNER)
    return sheet


def _aims(sheet: Sheet) -> None:
    sheet.line("Section", "I. MỤC ĐÍCH, YÊU CẦU")
    for heading, sentences in (("1. Mục đích", "aims"), ("2. Yêu cầu", "demands")):
        sheet.line("Heading", heading)
        with sheet.each(f"sentence in {sentences}"):
            sheet.line("Body", "- {{ sentence }}")


def _items(sheet: Sheet) -> None:
    sheet.line("Section", "II. NỘI DUNG, ĐỐI TƯỢNG")
    with sheet.when("not items"):
        sheet.line("Body", "Nội dung, đối tượng được bổ sung khi có danh sách.")
    with sheet.each("item in items"):
        sheet.line("Heading", "{{ item.heading }}")
        sheet.line("Body", "- Đối tượng: {{ item.subjects }}.")
        with sheet.when("item.voters"):
            sheet.line("Body", "- Thành phần biểu quyết: {{ item.voters }}.")


def _procedures(sheet: Sheet) -> None:
    sheet.line("Section", "III. TRÌNH TỰ TIẾN HÀNH")
    sheet.line("Body", "Thực hiện theo {{ regulation }}; điều khoản ghi trong ngoặc là của văn bản này.")
    with sheet.each("procedure in procedures"):
        sheet.line("Heading", "{{ procedure.heading }}")
        with sheet.each("step in procedure.steps"):
            sheet.line("Body", "- {{ step }}" + END)


def _time_and_place(sheet: Sheet) -> None:
    sheet.line("Section", "IV. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN")
    sheet.line("Body", "**1. Thời gian:** {{ time }}.")
    sheet.line("Body", "**2. Địa điểm:** {{ place }}.")
    sheet.line("Body", "**3. Triệu tập:** {{ convened }}.")
    sheet.line("Body", "**4. Mời dự:**{% if not guests %} Không có.{% endif %}")
    with sheet.each("guest in guests"):
        sheet.line("Body", f"- {WITH_POST.format('guest')}{END}")
    sheet.line("Body", "**5. Tài liệu:**{% if not documents %} Không có.{% endif %}")
    with sheet.each("document in documents"):
        sheet.line("Body", "- {{ document }}" + END)
    sheet.line("Body", "{{ sending }}")


def _deadlines(sheet: Sheet) -> None:
    sheet.line("Section", "V. MỐC THỜI HẠN")
    with sheet.when("deadlines"):
        sheet.line("Closing", "{{ deadlines_lead }}")
        sheet.list_table("line in deadlines", DEADLINES)
        sheet.otherwise()
        sheet.line("Body", "Theo quy định của cấp trên trực tiếp.")
    with sheet.each("note in deadline_notes"):
        sheet.line("Body", "- {{ note }}")


def _duties(sheet: Sheet) -> None:
    sheet.line("Section", "VI. TỔ CHỨC THỰC HIỆN")
    sheet.tied_lines("duty in duties", "{{ loop.index }}. {{ duty }}")
    sheet.room(2, "{{ duties|length + 1 }}. Việc khác: ", "RoomKept")
    sheet.line("Closing", f"Các tập thể, cá nhân liên quan căn cứ Kế hoạch này để thực hiện{sheet.layout.ending}")
