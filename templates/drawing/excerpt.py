"""Draws the excerpt of the minutes for one person's file (trích biên bản)."""

from templates.drawing import minutes, rounds
from templates.drawing.layout import Layout
from templates.drawing.page import Sheet
from templates.drawing.pieces import SIGNER, WITH_POST, Signature, beginning, meeting_section, signatures

TITLE = "Trích biên bản hội nghị"


def draw(layout: Layout) -> Sheet:
    """The whole template, section by section."""
    sheet = Sheet(layout)
    beginning_of_excerpt(sheet)
    _part(sheet)
    ending(sheet)
    return sheet


def beginning_of_excerpt(sheet: Sheet) -> None:
    """The head, the title, the meeting as in its minutes."""
    beginning(sheet, "TRÍCH BIÊN BẢN")
    meeting_section(sheet, "Khai mạc lúc {{ meeting.opened }}; kết thúc lúc {{ meeting.closed }}")
    sheet.line("Body", f"**5. Thư ký:** {WITH_POST.format('meeting.secretary')}.")


def _part(sheet: Sheet) -> None:
    sheet.line("Section", "II. NỘI DUNG TRÍCH")
    sheet.line("Body", f"**Về:** {WITH_POST.format('person')}.")
    sheet.line("Body", "**Nội dung:** {{ heading }}.")
    minutes.remarks(sheet)
    sheet.line("Heading", "Biểu quyết:")
    sheet.line("Body", f"{{{{ circle }}}}{{% if rounds %}}{rounds.SECRET}{{% endif %}}")
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


def ending(sheet: Sheet) -> None:
    """That nothing else is excerpted, who signed the minutes, who signs the excerpt."""
    sheet.line("Closing", "Các nội dung khác không trích. {{ faithful }}")
    sheet.line("Closing", f"Người ký Biên bản: {{{{ signed }}}}{sheet.layout.ending}")
    signatures(
        sheet,
        Signature(("NGƯỜI TRÍCH", "THƯ KÝ"), "{{ meeting.secretary_name }}"),
        SIGNER,
    )
