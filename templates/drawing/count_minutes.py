"""Draws the minutes of the count (biên bản kiểm phiếu)."""

from templates.drawing import rounds
from templates.drawing.layout import Layout
from templates.drawing.page import Column, Sheet
from templates.drawing.pieces import Signature, header_block, signatures, title_block

TITLE = "Biên bản kiểm phiếu"
UNKNOWN = "………"  # room for the pen


def draw(layout: Layout) -> Sheet:
    """The whole template, section by section."""
    sheet = Sheet(layout)
    header_block(sheet)
    title_block(sheet, "BIÊN BẢN KIỂM PHIẾU")
    _meeting(sheet)
    _tellers(sheet)
    _counts(sheet)
    _ending(sheet)
    return sheet


def _meeting(sheet: Sheet) -> None:
    sheet.line("Section", "I. HỘI NGHỊ")
    sheet.line("Body", "**1. Thời gian:** {{ opened }}.")
    sheet.line("Body", "**2. Địa điểm:** {{ place }}.")
    sheet.line("Body", "**3. Triệu tập:** {{ convened }} thành viên; có mặt: {{ present }}; vắng mặt: {{ absent }}.")
    sheet.line("Body", "**4. Chủ trì:** {{ chair.name }}{% if chair.post %}, {{ chair.post }}{% endif %}.")


def _tellers(sheet: Sheet) -> None:
    sheet.line("Section", "II. TỔ KIỂM PHIẾU")
    with sheet.each("teller in tellers"):
        sheet.line("Body", "({{ loop.index }}) {{ teller.name }}{% if teller.post %}, {{ teller.post }}{% endif %}.")


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
    sheet.line("Body", "- Số người tham gia bỏ phiếu: {{ round.voters }}.")
    sheet.line(
        "Body",
        f"- Số phiếu in ra: {{{{ round.printed or '{UNKNOWN}' }}}}; phát ra: {{{{ round.issued }}}};"
        f" đổi lại: {{{{ round.exchanged }}}}; thu về: {{{{ round.collected }}}};"
        " phát ra nhưng không thu về: {{ round.unreturned }};"
        f" còn lại chưa phát: {{{{ round.left_over or '{UNKNOWN}' }}}}.",
    )
    sheet.line("Closing", "- Số phiếu hợp lệ: {{ round.valid }}; không hợp lệ: {{ round.invalid }}.")


def _ending(sheet: Sheet) -> None:
    sheet.line("Section", "IV. NIÊM PHONG, LƯU GIỮ PHIẾU")
    sheet.line("Body", "{{ sealing }}")
    with sheet.when("member_tellers"):
        sheet.line("Closing", "Các thành viên Tổ kiểm phiếu ký tên:")
        columns = (
            Column("TT", 12, "{{ loop.index }}"),
            Column("Họ và tên", sheet.width_mm - 72, "{{ teller }}", "TableText"),
            Column("Chữ ký", 60, "", "SigningPlace"),
        )
        sheet.list_table("teller in member_tellers", columns)
    sheet.line(
        "Closing", f"Biên bản được lập xong lúc {{{{ closed }}}}, thành {{{{ copies }}}} bản{sheet.layout.ending}"
    )
    signatures(
        sheet,
        Signature((f"{sheet.layout.on_behalf} TỔ KIỂM PHIẾU", "TỔ TRƯỞNG"), "{{ head_teller_name }}"),
        Signature(("CHỦ TRÌ HỘI NGHỊ",), "{{ chair_name }}"),
    )
