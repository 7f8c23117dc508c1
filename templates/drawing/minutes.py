"""Draws the minutes of a review meeting (biên bản hội nghị)."""

from templates.drawing import rounds
from templates.drawing.layout import Layout
from templates.drawing.page import Sheet
from templates.drawing.pieces import ATTENDANCE, CHAIR, WITH_POST, Signature, beginning, signatures

TITLE = "Biên bản hội nghị kiểm điểm, đánh giá, xếp loại chất lượng"
SPEAKER = "- {{{{ {0}.by }}}}{{% if {0}.on %}} (về {{{{ {0}.on }}}}){{% endif %}}:"
NOTHING_SAID = "not (discussion.hints or discussion.comments or discussion.explanations or discussion.conclusions)"
END = "{{ '.' if loop.last else ';' }}"


def draw(layout: Layout) -> Sheet:
    """The whole template, section by section."""
    sheet = Sheet(layout)
    beginning(sheet, "BIÊN BẢN")
    with sheet.each("basis in bases"):
        sheet.line("Ground", "{{ basis }}")
    _time_and_place(sheet)
    _attendance(sheet)
    _offices(sheet)
    _discussion(sheet)
    _votings(sheet)
    _objections(sheet)
    _ending(sheet)
    return sheet


def _time_and_place(sheet: Sheet) -> None:
    sheet.line("Section", "I. THỜI GIAN, ĐỊA ĐIỂM")
    sheet.line("Body", "**1. Thời gian:** Hội nghị khai mạc lúc {{ meeting.opened }}.")
    with sheet.each("sitting in sittings"):
        sheet.line("Body", "- {{ sitting }}")
    sheet.line("Body", "**2. Địa điểm:** {{ meeting.place }}.")


def _attendance(sheet: Sheet) -> None:
    sheet.line("Section", "II. THÀNH PHẦN")
    sheet.line("Body", f"**1. Triệu tập:** {ATTENDANCE}")
    with sheet.each("line in attendance.composition"):
        sheet.line("Body", "- {{ line }}" + END)
    with sheet.when("attendance.absentees"):
        sheet.line("Closing", "Vắng mặt:")
        with sheet.each("one in attendance.absentees"):
            sheet.line(
                "Body", "- {{ one.name }}{% if one.reason %}: {{ one.reason }}{% endif %} ({{ one.excused }})" + END
            )
    with sheet.each("sentence in attendance.moved"):
        sheet.line("Body", "- {{ sentence }}.")
    with sheet.when("attendance.left_out"):
        sheet.line("Closing", "Không triệu tập:")
        with sheet.each("one in attendance.left_out"):
            sheet.line("Body", "- {{ one.name }}: {{ one.reason }}" + END)
    sheet.line("Closing", "**2. Mời dự:**{% if not guests %} Không có.{% endif %}")
    with sheet.each("guest in guests"):
        sheet.line("Body", f"- {WITH_POST.format('guest')}{END}")


def _offices(sheet: Sheet) -> None:
    sheet.line("Section", "III. CHỦ TRÌ, THƯ KÝ, KIỂM PHIẾU")
    sheet.line("Body", f"**1. Chủ trì:** {WITH_POST.format('meeting.chair')}.")
    sheet.line("Body", f"**2. Thư ký:** {WITH_POST.format('meeting.secretary')}.")
    sheet.line(
        "Closing",
        "**3. {{ 'Người' if tellers|length == 1 else 'Tổ' }} kiểm phiếu:**{% if not tellers %} Không có.{% endif %}",
    )
    with sheet.each("teller in tellers"):
        sheet.line("Body", f"- {WITH_POST.format('teller')}{END}")


def _discussion(sheet: Sheet) -> None:
    sheet.line("Section", "IV. NỘI DUNG KIỂM ĐIỂM, THẢO LUẬN")
    with sheet.when("not discussions"):
        sheet.line("Body", "Không có ý kiến được ghi lại.")
    with sheet.each("discussion in discussions"):
        with sheet.when("discussion.heading"):
            sheet.line("Section", "{{ discussion.heading }}")
        steps(sheet)
        with sheet.when(NOTHING_SAID):
            sheet.line("Body", "Không có ý kiến được ghi lại.")
        remarks(sheet)


def steps(sheet: Sheet) -> None:
    """What was carried out before the discussion, and with it."""
    with sheet.when("discussion.steps"):
        sheet.line("Heading", "Các bước đã tiến hành:")
        with sheet.each("step in discussion.steps"):
            sheet.line("Body", "- {{ step }}" + END)


def remarks(sheet: Sheet) -> None:
    """What was said, kind by kind, in the order in which a review goes."""
    for kind, heading in (
        ("hints", "Nội dung gợi ý kiểm điểm:"),
        ("comments", "Ý kiến tham gia góp ý:"),
        ("explanations", "Ý kiến giải trình:"),
        ("conclusions", "Kết luận của chủ trì:"),
    ):
        _remarks(sheet, kind, heading)


def _remarks(sheet: Sheet, kind: str, heading: str) -> None:
    with sheet.when(f"discussion.{kind}"):
        sheet.line("Heading", heading)
        with sheet.each(f"remark in discussion.{kind}"):
            sheet.speech(SPEAKER.format("remark"), "remark.text")
            with sheet.when("remark.reply"):
                sheet.speech("//Tiếp thu, trả lời://", "remark.reply")


def _votings(sheet: Sheet) -> None:
    sheet.line("Section", "V. BIỂU QUYẾT")
    with sheet.when("not votings"):
        sheet.line("Body", "Hội nghị không tiến hành biểu quyết.")
    rounds.readings(sheet)
    with sheet.each("voting in votings"):
        rounds.circle(sheet)
        rounds.every_round(sheet)
        rounds.outcome(sheet)


def _objections(sheet: Sheet) -> None:
    sheet.line("Section", "VI. Ý KIẾN BẢO LƯU")
    objections(sheet)


def objections(sheet: Sheet) -> None:
    """Every retained opinion, or that there is none."""
    with sheet.when("not objections"):
        sheet.line("Body", "Không có.")
    with sheet.each("one in objections"):
        sheet.speech(SPEAKER.format("one"), "one.text")


def _ending(sheet: Sheet) -> None:
    sheet.line("Section", "VII. THÔNG QUA BIÊN BẢN")
    sheet.line("Closing", "{{ adoption }}")
    sheet.line(
        "Closing",
        f"Hội nghị kết thúc lúc {{{{ meeting.closed }}}}. Biên bản được lập thành {{{{ copies }}}}\u00a0bản{sheet.layout.ending}",
    )
    signatures(
        sheet,
        Signature(("NGƯỜI GHI BIÊN BẢN",), "{{ meeting.secretary_name }}"),
        CHAIR,
    )
    with sheet.when("book_note"):
        sheet.line("Note", "{{ book_note }}")
