"""Draws the list of proposed levels (tổng hợp đề xuất mức xếp loại), on landscape paper."""

from dataclasses import replace

from templates.drawing.layout import Layout
from templates.drawing.page import Sheet
from templates.drawing.pieces import SIGNER, Signature, header_block, signatures, title_block
from templates.drawing.summary import NOTE, NUMBER, POST, PROPOSED, RESIDENCE, SELF_LEVEL, SUBJECT, lines

TITLE = "Tổng hợp đề xuất mức xếp loại chất lượng"
OF_PERSONS = (
    NUMBER,
    replace(SUBJECT, width_mm=51),
    replace(POST, width_mm=36),
    replace(SELF_LEVEL, width_mm=32),
    replace(RESIDENCE, width_mm=48),
    replace(PROPOSED, width_mm=32),
    replace(NOTE, width_mm=44),
)


def draw(layout: Layout) -> Sheet:
    """The whole template: one table for each item, then the signatures; drawn up before there are any minutes."""
    sheet = Sheet(layout, landscape=True)
    header_block(sheet)
    title_block(sheet, "TỔNG HỢP ĐỀ XUẤT MỨC XẾP LOẠI CHẤT LƯỢNG")
    with sheet.when("not items"):
        sheet.line("Body", "Không có nội dung xếp loại.")
    with sheet.each("item in items"):
        sheet.line("Section", "{{ item.heading }}")
        lines(sheet, OF_PERSONS)
        with sheet.each("sentence in item.totals"):
            sheet.line("Closing", "{{ sentence }}")
    signatures(
        sheet,
        Signature(("NGƯỜI LẬP BIỂU",), "{{ meeting.secretary_name }}"),
        SIGNER,
    )
    return sheet
