"""Draws the excerpt of the minutes for one person's file (trích biên bản)."""

from templates.drawing import minutes, rounds
from templates.drawing.layout import Layout
from templates.drawing.page import Sheet
from templates.drawing.pieces import SIGNER, Signature, header_block, signatures, title_block

TITLE = "Trích biên bản hội nghị"


def draw(layout: Layout) -> Sheet:
    """The whole template, section by section."""
    sheet = Sheet(layout)
    header_block(sheet)
    with sheet.when("draft"):
        sheet.line("Draft", "DỰ THẢO")
    title_block(sheet, "TRÍCH BIÊN BẢN")
    _meeting(sheet)
    _part(sheet)
    _ending(sheet)
    return sheet


def _meeting(sheet: Sheet) -> None:
    sheet.line("Section", "I. HỘI NGHỊ")
    sheet.line("Body", "**1. Thời gian:** Khai mạc lúc {{ opened }}; kết thúc lúc {{ closed }}.")
    sheet.line("Body", "**2. Địa điểm:** {{ place }}.")
    sheet.line("Body", "**3. Triệu tập:** {{ convened }} thành viên; có mặt: {{ present }}; vắng mặt: {{ absent }}.")
    sheet.line("Body", f"**4. Chủ trì:** {minutes.WITH_POST.format('chair')}.")
    sheet.line("Body", f"**5. Thư ký:** {minutes.WITH_POST.format('secretary')}.")


def _part(sheet: Sheet) -> None:
    sheet.line("Section", "II. NỘI DUNG TRÍCH")
    sheet.line("Body", f"**Về:** {minutes.WITH_POST.format('person')}.")
    sheet.line("Body", "**Nội dung:** {{ heading }}.")
    minutes.remarks(sheet)
    sheet.line("Heading", "Biểu quyết:")
    sheet.line("Body", "{{ circle }} Hình thức: bỏ phiếu kín.")
    with sheet.when("recused"):
        sheet.line("Body", "{{ recused }}")
    with sheet.each("turn in rounds"):
        sheet.line("Heading", "{{ turn.papers.heading }}")
        sheet.line("Body", rounds.PAPERS.replace("round.", "turn.papers."))
        sheet.line("Body", "{{ turn.line }}")
        with sheet.each("note in turn.notes"):
            sheet.line("Body", "{{ note }}")
    sheet.line("Heading", "Kết quả:")
    sheet.line("Body", "{{ result }}")
    sheet.line("Heading", "Ý kiến bảo lưu:")
    with sheet.when("not objections"):
        sheet.line("Body", "Không có.")
    with sheet.each("one in objections"):
        sheet.speech("- {{ one.by }}:", "one.text")


def _ending(sheet: Sheet) -> None:
    with sheet.when("adoption"):
        sheet.line("Body", "{{ adoption }}")
    sheet.line("Body", "Các nội dung khác không trích. Phần trích trên đây đúng với Biên bản Hội nghị.")
    sheet.line("Closing", f"Người ký Biên bản: {{{{ signed }}}}{sheet.layout.ending}")
    signatures(
        sheet,
        Signature(("NGƯỜI TRÍCH", "THƯ KÝ"), "{{ copier_name }}"),
        SIGNER,
    )
