"""Draws the minutes of the count (biên bản kiểm phiếu)."""

from templates.drawing import rounds
from templates.drawing.layout import Layout
from templates.drawing.page import ALWAYS, Column, Sheet
from templates.drawing.pieces import CHAIR, WITH_POST, beginning, meeting_section, signatures, signed_by

TITLE = "Biên bản kiểm phiếu"
UNKNOWN = "………"  # room for the pen


def draw(layout: Layout) -> Sheet:
    """The whole template, section by section."""
    sheet = Sheet(layout)
    beginning(sheet, "BIÊN BẢN KIỂM PHIẾU")
    meeting_section(sheet, "{{ meeting.opened }}")
    _tellers(sheet)
    _counts(sheet)
    _ending(sheet)
    return sheet


def _tellers(sheet: Sheet) -> None:
    sheet.line("Section", "II. {{ 'NGƯỜI KIỂM PHIẾU' if tellers|length == 1 else 'TỔ KIỂM PHIẾU' }}")
    with sheet.each("one in tellers"):
        numbered = "{% if loop.length > 1 %}({{ loop.index }}) {% endif %}"
        sheet.line("Body", f"{numbered}{WITH_POST.format('one')}.")


def _counts(sheet: Sheet) -> None:
    sheet.line("Section", "III. KẾT QUẢ KIỂM PHIẾU")
    with sheet.when("not votings"):
        sheet.line("Body", "Hội nghị không tiến hành bỏ phiếu.")
    rounds.readings(sheet)
    with sheet.each("voting in votings"):
        rounds.circle(sheet)
        with sheet.each("round in voting.rounds"):
            sheet.line("Heading", "{{ round.heading }}")
            _papers(sheet)
            rounds.round_table(sheet)
        rounds.outcome(sheet)


def _papers(sheet: Sheet) -> None:
    """The account of the papers, from the printer to the valid ones."""
    sheet.line("Closing", "- Số người tham gia bỏ phiếu: {{ round.voters }}.")
    sheet.line(
        "Closing",
        f"- Số phiếu in ra: {{{{ round.printed or '{UNKNOWN}' }}}}; phát ra: {{{{ round.issued }}}};"
        f" đổi lại: {{{{ round.exchanged }}}}; thu về: {{{{ round.collected }}}};"
        " phát ra nhưng không thu về: {{ round.unreturned }};"
        f" còn lại chưa phát: {{{{ round.left_over or '{UNKNOWN}' }}}}.",
    )
    sheet.line("Closing", "- Số phiếu hợp lệ: {{ round.valid }}; không hợp lệ: {{ round.invalid }}.")


def _ending(sheet: Sheet) -> None:
    with sheet.when("sealing"):
        sheet.line("Section", "IV. NIÊM PHONG, LƯU GIỮ PHIẾU")
        sheet.line("Closing", "{{ sealing }}")
    with sheet.when("member_tellers"):
        sheet.line("Closing", "Các thành viên Tổ kiểm phiếu ký tên:")
        columns = (
            Column("TT", 12, "{{ loop.index }}"),
            Column("Họ và tên", sheet.width_mm - 72, "{{ teller }}", "TableText"),
            Column("Chữ ký", 60, "", "SigningPlace"),
        )
        sheet.list_table("teller in member_tellers", columns, tied=ALWAYS)
    sheet.line(
        "Closing",
        f"Biên bản được lập xong lúc {{{{ drawn_up }}}}, thành {{{{ copies }}}}\u00a0bản{sheet.layout.ending}",
    )
    signatures(sheet, signed_by("teller"), CHAIR)
