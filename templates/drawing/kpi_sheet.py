"""Draws the monthly sheet of one person (phiếu theo dõi, đánh giá tháng): dense, so that an ordinary month takes two pages."""

from dataclasses import replace

from templates.drawing.kpi_pieces import (
    in_part,
    one_row,
    or_dots,
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
        Column("TT", 9, "{{ line.number }}"),
        Column("Tiêu chí", 98, "{{ line.criterion }}", "TableText"),
        Column("Điểm tối\u00a0đa", 18, "{{ line.most }}"),
        Column("Điểm tự\u00a0chấm", 18, "{{ line.own }}"),
        Column("Điểm chính\u00a0thức", 22, "{{ line.given }}"),
    ),
)


def _counted(times: str, units: str) -> str:
    """How often or how many, and in brackets what of it counts in standard units; of a sum of products the units alone."""
    return f"{{{{ {times} }}}}{{% if {units} %}}{{% if {times} %}} ({{{{ {units} }}}}){{% else %}}{{{{ {units} }}}}{{% endif %}}{{% endif %}}"


TASKS = strong_where(
    STRONG,
    (
        Column("TT", 7, "{{ line.number }}"),
        Column("Nhiệm vụ, sản phẩm", 65, "{{ line.task }}{% if line.note %}; {{ line.note }}{% endif %}", "TableText"),
        Column("Nhóm", 12, "{{ line.group }}"),
        Column("Đơn vị chuẩn", 13, "{{ line.unit }}"),
        Column("Giao (quy\u00a0đổi)", 16, _counted("line.assigned", "line.assigned_units")),
        Column("Hoàn thành (a)", 16, _counted("line.completed", "line.done_units")),
        Column("Lần chưa đạt chất lượng (b)", 19, _counted("line.lapses", "line.good_units")),
        Column("Lần chậm (c)", 17, _counted("line.delays", "line.timely_units")),
    ),
)
LEADERSHIP = (
    Column("Ký hiệu", 11, "{{ line.letter }}"),
    Column("Tiêu chí", 51, "{{ line.name }}", "TableText"),
    Column("Căn cứ", 50, "{{ line.ground }}", "TableText"),
    Column("Điều khoản", 41, "{{ line.clause }}", "TableText"),
    Column("Điểm tỷ\u00a0lệ", 12, "{{ line.points }}"),
)
BONUS = (
    Column("TT", 9, "{{ line.number }}"),
    Column("Căn cứ", 90, "{{ line.ground }}", "TableText"),
    Column("Người duyệt", 45, "{{ line.approved_by }}", "TableText"),
    Column("Điểm cộng", 21, "{{ line.points }}"),
)
STEPS = (
    Column("Cách tính", 118, "{{ line.text }}", "TableText"),
    Column("Điều khoản", 47, "{{ line.clause }}", "TableText"),
)
RESULT = (
    Column("Tiêu chí chung", 15, "{{ result.general }}"),
    Column("Kết quả nhiệm vụ ×\u00a0{{ month.weight }}", 20, "{{ result.weighted }}"),
    Column("Điểm cộng", 13, "{{ result.bonus }}"),
    Column("Điểm tháng", 15, "**{{ result.total }}**"),
    Column("Tự xếp loại", 34, "{{ result.self_level }}"),
    Column("Loại theo điểm", 34, "{{ result.score_level }}"),
    Column("Xếp loại", 34, "**{{ result.level }}**"),
)


def _dense(layout: Layout) -> Layout:
    """Smaller letters within what the layouts allow, and lines closer to each other."""
    return replace(
        layout,
        organ_pt=min(layout.organ_pt, 13),
        place_date_pt=13,
        body_pt=13,
        line_pt=15,
        after_pt=1,
        subject_pt=13,
        table_pt=10,
        cell_pt=0.5,
        title_before_pt=6,
        signing_pt=36,
        room_pt=17,
    )


def draw(layout: Layout) -> Sheet:
    """The whole template: the person, what was given and done, the reckoning, what was said, the signatures."""
    sheet = Sheet(_dense(layout))
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
    left = 66
    pairs = (
        ("Họ và tên: **{{ person.name }}**", "Nhóm nhiệm vụ tương đồng: {{ person.group }}"),
        (f"Chức vụ, nhiệm vụ: {or_dots('person.post')}", "Kỳ đánh giá: {{ month.period }}"),
        ("Đối tượng: {{ person.kind }}", "Thời gian làm việc: {{ person.days }}"),
    )
    sheet.blocks(
        (left, sheet.width_mm - left), *(tuple(paragraph_xml("Boxes", text) for text in pair) for pair in pairs)
    )
    sheet.line("Boxes", f"Cấp đánh giá: {or_dots('person.rater')}")
    sheet.line("TableText", "//Thực hiện {{ month.regulation }}.//")


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
        sheet.list_table("line in tasks", TASKS, padding_mm=0.6)
    with sheet.when("not tasks and not not_rated"):
        sheet.line("Section", "II. NHIỆM VỤ ĐƯỢC GIAO, KẾT QUẢ THỰC HIỆN")
        sheet.line("Body", "Chưa giao nhiệm vụ nào trong tháng.")


def _led(sheet: Sheet) -> None:
    heading = "III. LÃNH ĐẠO, QUẢN LÝ (d, đ, e)"
    with sheet.when("leadership"):
        sheet.line("Section", heading)
        sheet.list_table("line in leadership", LEADERSHIP, padding_mm=0.6)
        sheet.otherwise()
        sheet.line("Body", f"**{heading}:** Không giữ chức vụ lãnh đạo, quản lý.")


def _bonus(sheet: Sheet) -> None:
    heading = "IV. ĐIỂM CỘNG"
    with sheet.when("bonus"):
        sheet.line("Section", f"{heading}{{% if bonus_sum %}} (được tính {{{{ bonus_sum }}}} điểm){{% endif %}}")
        sheet.list_table("line in bonus", BONUS)
        sheet.otherwise()
        sheet.line("Body", f"**{heading}:** Không có.")


def _reckoning(sheet: Sheet) -> None:
    sheet.line("Section", "V. CÁCH TÍNH VÀ KẾT QUẢ")
    with sheet.when("steps"):
        sheet.list_table("line in steps", STEPS)
    one_row(sheet, RESULT)
    sheet.line("Body", "{{ self_rated }}")
    with sheet.when("rounding"):
        sheet.line("TableText", "//{{ rounding }}//")


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
            sheet.room(2, f"{lead} ")
    sheet.line("Body", "{{ remarked }}")
    _evidence(sheet)


def _evidence(sheet: Sheet) -> None:
    """The list of evidence; room for the pen where none is recorded."""
    with sheet.when("evidence"):
        sheet.line("Body", "**4. Danh mục minh chứng:** {{ evidence|join('; ') }}")
        sheet.otherwise()
        sheet.room(1, "4. Danh mục minh chứng: ")


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
        sheet.room(1, "Mức quyết định, lý do: ")


def _annulled(sheet: Sheet) -> None:
    with sheet.when("annulled"):
        sheet.line("Section", "KẾT QUẢ TRƯỚC ĐÂY CỦA THÁNG NÀY, ĐÃ HỦY BỎ")
        _said(sheet, "annulled")


def _opinions(sheet: Sheet) -> None:
    sheet.line("Section", "{% if not not_rated %}VIII. {% endif %}Ý KIẾN BẢO LƯU, KIẾN NGHỊ, PHẢN ÁNH")
    with sheet.when("opinions"):
        _said(sheet, "opinions")
        sheet.otherwise()
        sheet.room(2, style="RoomKept")
    sheet.line(
        "Closing",
        f"Người có ý kiến bảo lưu, kiến nghị vẫn chấp hành kết luận của cấp có thẩm quyền{sheet.layout.ending}",
    )


def _said(sheet: Sheet, several: str) -> None:
    with sheet.each(f"one in {several}"):
        sheet.line("Heading", "{{ one.heading }}")
        words(sheet, "one.text")
