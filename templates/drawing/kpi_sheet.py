"""Draws the monthly sheet of one person (phiếu theo dõi, đánh giá tháng), on landscape paper."""

from templates.drawing.kpi_pieces import (
    in_part,
    numbered_table,
    one_row,
    or_dots,
    room,
    signed_together,
    strong_where,
    words,
)
from templates.drawing.layout import Layout
from templates.drawing.page import Column, Sheet, paragraph_xml
from templates.drawing.pieces import header_block, title_block

TITLE = "Phiếu theo dõi, đánh giá tháng"
STRONG = "line.strong"
CRITERIA = strong_where(
    STRONG,
    (
        Column("TT", 12, "{{ line.number }}"),
        Column("Tiêu chí", 150, "{{ line.criterion }}", "TableText"),
        Column("Điểm tối đa", 30, "{{ line.most }}"),
        Column("Điểm tự chấm", 30, "{{ line.own }}"),
        Column("Điểm chính thức", 30, "{{ line.given }}"),
    ),
)
TASKS = strong_where(
    STRONG,
    (
        Column("TT", 8, "{{ line.number }}"),
        Column("Sản phẩm, công việc", 47, "{{ line.task }}", "TableText"),
        Column("Nhóm", 13, "{{ line.group }}"),
        Column("Hệ số quy\u00a0đổi", 15, "{{ line.unit }}"),
        Column("Giao", 14, "{{ line.assigned }}"),
        Column("Giao quy\u00a0đổi", 17, "{{ line.assigned_units }}"),
        Column("Hoàn thành", 15, "{{ line.completed }}"),
        Column("Số lượng (a)", 17, "{{ line.done_units }}"),
        Column("Lần chưa đạt", 19, "{{ line.lapses }}"),
        Column("Chất lượng (b)", 17, "{{ line.good_units }}"),
        Column("Lần chậm", 19, "{{ line.delays }}"),
        Column("Tiến độ (c)", 17, "{{ line.timely_units }}"),
        Column("Ghi chú", 34, "{{ line.note }}", "TableText"),
    ),
)
SIGNS = ("1", "2", "3", "4", "5", "6=4×5", "7", "8", "9", "10", "11", "12", "13")
LEADERSHIP = (
    Column("Ký hiệu", 18, "{{ line.letter }}"),
    Column("Tiêu chí", 70, "{{ line.name }}", "TableText"),
    Column("Căn cứ, lý do", 86, "{{ line.ground }}", "TableText"),
    Column("Điều khoản", 54, "{{ line.clause }}", "TableText"),
    Column("Điểm tỷ\u00a0lệ", 24, "{{ line.points }}"),
)
BONUS = (
    Column("TT", 12, "{{ line.number }}"),
    Column("Lý do cộng điểm", 140, "{{ line.ground }}", "TableText"),
    Column("Người duyệt", 70, "{{ line.approved_by }}", "TableText"),
    Column("Điểm", 30, "{{ line.points }}"),
)
STEPS = (
    Column("Cách tính", 186, "{{ line.text }}", "TableText"),
    Column("Điều khoản", 66, "{{ line.clause }}", "TableText"),
)
RESULT = (
    Column("Tiêu chí chung", 28, "{{ result.general }}"),
    Column("Kết quả nhiệm vụ ×\u00a0{{ month.weight }}", 32, "{{ result.weighted }}"),
    Column("Điểm cộng", 24, "{{ result.bonus }}"),
    Column("Điểm tháng", 28, "**{{ result.total }}**"),
    Column("Tự xếp loại", 46, "{{ result.self_level }}"),
    Column("Loại theo điểm", 46, "{{ result.score_level }}"),
    Column("Xếp loại", 48, "**{{ result.level }}**"),
)


def draw(layout: Layout) -> Sheet:
    """The whole template: the person, what was given and done, the reckoning, what was said, the signatures."""
    sheet = Sheet(layout, landscape=True)
    header_block(sheet)
    title_block(sheet, "PHIẾU THEO DÕI, ĐÁNH GIÁ")
    _person(sheet)
    with sheet.when("not_rated"):
        sheet.line("Body", "**Không đánh giá, xếp loại tháng này:** {{ not_rated }}.")
        sheet.otherwise()
        _criteria(sheet)
    _tasks(sheet)
    with sheet.when("not not_rated"):
        _led(sheet)
        _bonus(sheet)
        _reckoning(sheet)
        _remarks(sheet)
        _decision(sheet)
    with sheet.when("reward"):
        sheet.speech("**Biểu dương, khen thưởng đột xuất:**", "reward")
    _annulled(sheet)
    _opinions(sheet)
    with sheet.when("reviewer.part"):
        signed_together(sheet, in_part("own"), in_part("reviewer"), in_part("decider"))
        sheet.otherwise()
        signed_together(sheet, in_part("own"), in_part("decider"))
    return sheet


def _person(sheet: Sheet) -> None:
    """Who is rated, by whom, over which days."""
    half = sheet.width_mm / 2
    pairs = (
        ("Họ và tên: **{{ person.name }}**", "Đối tượng: {{ person.kind }}"),
        (f"Chức vụ, nhiệm vụ: {or_dots('person.post')}", "Nhóm nhiệm vụ tương đồng: {{ person.group }}"),
        ("Kỳ đánh giá: {{ month.period }}", "Thời gian làm việc: {{ person.days }}"),
    )
    sheet.blocks((half, half), *(tuple(paragraph_xml("Boxes", text) for text in pair) for pair in pairs))
    sheet.line("Boxes", f"Cấp đánh giá: {or_dots('person.rater')}")
    sheet.line("Boxes", "Thực hiện {{ month.regulation }}.")


def _criteria(sheet: Sheet) -> None:
    """Point by point where the office entered its form, else the total alone."""
    sheet.line("Section", "I. TIÊU CHÍ CHUNG{% if criteria_form %} ({{ criteria_form }}){% endif %}")
    with sheet.when("criteria_form"):
        sheet.list_table("line in criteria", CRITERIA)
        sheet.otherwise()
        with sheet.each("line in criteria"):
            sheet.line(
                "Body",
                f"{{{{ line.criterion }}}}: tối đa {{{{ line.most }}}} điểm; tự chấm: {or_dots('line.own')}; chính thức:"
                f" **{or_dots('line.given')}**.",
            )


def _tasks(sheet: Sheet) -> None:
    """What was given and done; a sheet that nobody rates has this table alone."""
    with sheet.when("tasks"):
        sheet.line(
            "Section",
            "{% if not_rated %}NHIỆM VỤ ĐÃ GIAO{% else %}II. NHIỆM VỤ ĐƯỢC GIAO, KẾT QUẢ THỰC HIỆN{% endif %}",
        )
        numbered_table(sheet, "line in tasks", TASKS, SIGNS)
    with sheet.when("not tasks and not not_rated"):
        sheet.line("Section", "II. NHIỆM VỤ ĐƯỢC GIAO, KẾT QUẢ THỰC HIỆN")
        sheet.line("Body", "Chưa giao nhiệm vụ nào trong tháng.")


def _led(sheet: Sheet) -> None:
    sheet.line("Section", "III. LÃNH ĐẠO, QUẢN LÝ (d, đ, e)")
    with sheet.when("leadership"):
        sheet.list_table("line in leadership", LEADERSHIP)
        sheet.otherwise()
        sheet.line("Body", "Không giữ chức vụ lãnh đạo, quản lý.")


def _bonus(sheet: Sheet) -> None:
    sheet.line("Section", "IV. ĐIỂM CỘNG")
    with sheet.when("bonus"):
        sheet.list_table("line in bonus", BONUS, tied="bonus_sum")
        with sheet.when("bonus_sum"):
            sheet.line("Body", "Điểm cộng được tính: {{ bonus_sum }}.")
        sheet.otherwise()
        sheet.line("Body", "Không có.")


def _reckoning(sheet: Sheet) -> None:
    sheet.line("Section", "V. CÁCH TÍNH VÀ KẾT QUẢ")
    with sheet.when("steps"):
        sheet.list_table("line in steps", STEPS)
    one_row(sheet, RESULT)
    sheet.line("Body", "{{ self_rated }}")
    with sheet.when("rounding"):
        sheet.line("Body", "//{{ rounding }}//")


def _remarks(sheet: Sheet) -> None:
    sheet.line("Section", "VI. NHẬN XÉT")
    for lead, field in (
        ("1. Ưu điểm:", "strengths"),
        ("2. Hạn chế, khuyết điểm:", "weaknesses"),
        ("3. Ý kiến của cấp có thẩm quyền:", "remark"),
    ):
        with sheet.when(field):
            sheet.speech(f"**{lead}**", field)
            sheet.otherwise()
            room(sheet, 2, f"{lead} ")
    sheet.line("Body", "{{ remarked }}")
    _evidence(sheet)


def _evidence(sheet: Sheet) -> None:
    """The list of evidence; room for the pen where none is recorded."""
    with sheet.when("evidence"):
        sheet.line("Closing", "**4. Danh mục minh chứng:**")
        with sheet.each("piece in evidence"):
            sheet.line("Body", "- {{ piece }}")
        sheet.otherwise()
        room(sheet, 1, "4. Danh mục minh chứng: ")


def _decision(sheet: Sheet) -> None:
    sheet.line("Section", "VII. QUYẾT ĐỊNH XẾP LOẠI: {{ result.level }}")
    with sheet.each("sentence in decisions"):
        sheet.speech("-", "sentence")
    with sheet.when("decided"):
        sheet.line("Body", "- {{ decided }}")
    with sheet.when("together"):
        sheet.speech("-", "together")
    with sheet.when("sector_result"):
        sheet.speech("- Kết quả theo quy định của ngành dọc Trung ương:", "sector_result")
    with sheet.when("undecided"):
        room(sheet, 1, "Mức quyết định, lý do: ")


def _annulled(sheet: Sheet) -> None:
    with sheet.when("annulled"):
        sheet.line("Section", "KẾT QUẢ TRƯỚC ĐÂY CỦA THÁNG NÀY, ĐÃ HỦY BỎ")
        _said(sheet, "annulled")


def _opinions(sheet: Sheet) -> None:
    sheet.line("Section", "{% if not not_rated %}VIII. {% endif %}Ý KIẾN BẢO LƯU, KIẾN NGHỊ, PHẢN ÁNH")
    with sheet.when("opinions"):
        _said(sheet, "opinions")
        sheet.otherwise()
        room(sheet, 2, style="RoomKept")
    sheet.line(
        "Closing",
        f"Người có ý kiến bảo lưu, kiến nghị vẫn chấp hành kết luận của cấp có thẩm quyền{sheet.layout.ending}",
    )


def _said(sheet: Sheet, several: str) -> None:
    with sheet.each(f"one in {several}"):
        sheet.line("Heading", "{{ one.heading }}")
        words(sheet, "one.text")
