"""Draws the excerpt of the minutes for the superior: one item's whole result (trích biên bản một nội dung)."""

from templates.drawing import excerpt, minutes, rounds
from templates.drawing.layout import Layout
from templates.drawing.page import Sheet

TITLE = "Trích biên bản hội nghị: một nội dung"


def draw(layout: Layout) -> Sheet:
    """The whole template, section by section."""
    sheet = Sheet(layout)
    excerpt.beginning_of_excerpt(sheet)
    sheet.line("Section", "II. NỘI DUNG TRÍCH")
    sheet.line("Closing", "**Nội dung:** {{ voting.heading }}.")
    minutes.steps(sheet)
    with sheet.when(minutes.NOTHING_SAID):
        sheet.line("Body", "**Thảo luận:** Không có ý kiến được ghi lại về nội dung này.")
    minutes.remarks(sheet)
    sheet.line("Heading", "Biểu quyết:")
    rounds.readings(sheet)
    rounds.voters(sheet)
    rounds.every_round(sheet)
    rounds.outcome(sheet)
    sheet.line("Heading", "Ý kiến bảo lưu về nội dung này:")
    minutes.objections(sheet)
    excerpt.ending(sheet)
    return sheet
