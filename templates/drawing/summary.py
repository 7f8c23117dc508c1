"""Draws the summary of levels (bảng tổng hợp mức xếp loại), on landscape paper."""

from dataclasses import replace

from templates.drawing.layout import Layout
from templates.drawing.page import Column, Sheet
from templates.drawing.pieces import SIGNER, Signature, beginning, signatures

TITLE = "Bảng tổng hợp mức xếp loại chất lượng"
NUMBER = Column("TT", 9, "{{ line.number }}")
SUBJECT = Column("{{ item.subject_heading }}", 44, "{{ line.subject }}", "TableText")
POST = Column("{{ item.post_heading }}", 28, "{{ line.post }}", "TableText")
SELF_LEVEL = Column("Tự xếp loại", 28.6, "{{ line.self_level }}")
RESIDENCE = Column("Nhận xét của cấp ủy nơi cư\u00a0trú", 33, "{{ line.residence }}", "TableText")
PROPOSED = Column("{{ item.proposed_heading }}", 28.6, "{{ line.proposed }}")
NOTE = Column("Ghi chú", 31.8, "{{ line.note }}", "TableText")
FOLLOWED = "item.totals or loop.last"
"""Whether an item's table stays with what comes next, its totals or the signatures."""
OF_PERSONS = (
    NUMBER,
    SUBJECT,
    POST,
    SELF_LEVEL,
    RESIDENCE,
    PROPOSED,
    Column("Số phiếu, tỷ\u00a0lệ", 20.4, "{{ line.votes }}"),
    Column("{{ item.result_heading }}", 28.6, "{{ line.result }}"),
    NOTE,
)


def draw(layout: Layout) -> Sheet:
    """The whole template: one table for each voting, then the signatures."""
    sheet = Sheet(layout, landscape=True)
    beginning(sheet, "BẢNG TỔNG HỢP")
    with sheet.when("basis"):
        sheet.line("Basis", "({{ basis }})")
    with sheet.when("not items"):
        sheet.line("Body", "Không có nội dung xếp loại.")
    with sheet.each("item in items"):
        sheet.line("Section", "{{ item.heading }}")
        lines(sheet, OF_PERSONS)
        _totals(sheet)
    signatures(
        sheet,
        Signature(("NGƯỜI LẬP BIỂU",), "{{ meeting.secretary_name }}"),
        SIGNER,
    )
    return sheet


def lines(sheet: Sheet, columns: tuple[Column, ...]) -> None:
    """An item's table: of persons with the remark from where they live, of others without it."""
    with sheet.when("item.of_persons"):
        sheet.list_table("line in item.lines", columns, padding_mm=0.8, tied=FOLLOWED)
        sheet.otherwise()
        sheet.list_table("line in item.lines", _of_others(columns), padding_mm=0.8, tied=FOLLOWED)


def _of_others(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Without the remark from where a member lives; its width goes to the name and the note."""
    kept = [column for column in columns if column.text != RESIDENCE.text]
    half = sum(column.width_mm for column in columns if column not in kept) / 2
    wider = {1: half, len(kept) - 1: half}
    return tuple(replace(column, width_mm=column.width_mm + wider.get(place, 0)) for place, column in enumerate(kept))


def _totals(sheet: Sheet) -> None:
    with sheet.when("item.totals"):
        _added_up(sheet, "Tổng hợp: {{ item.totals|join('; ') }}.")
    with sheet.when("item.cap"):
        _added_up(sheet, "{{ item.cap }}")


def _added_up(sheet: Sheet, text: str) -> None:
    """A line under an item's table; only the last item's holds on to the signatures, or one table would push the next overleaf."""
    with sheet.when("loop.last"):
        sheet.line("Closing", text)
        sheet.otherwise()
        sheet.line("Body", text)
