"""Sample monthly sheets: an ordinary one, one of nothing known, the worst that may come."""

from dataclasses import replace

from forms.kpi.papers.kpi_sheet import BonusLine, LeadLine, RatedPerson, Result, SheetContext, Step
from forms.kpi.parts.criteria import CriterionLine
from forms.kpi.parts.figures import ROUNDED
from forms.kpi.parts.said import Said
from forms.kpi.parts.signing import NOBODY
from forms.kpi.parts.tasks import TaskLine
from tests.forms.samples.months import COLLECTIVE, DECIDER, EXCELLENT, GOOD, HEAD, LONG_60, MONTH, OWN, REVIEWER
from tests.forms.samples.shared import LONG_TEXT, NASTY

SUM = CriterionLine(True, "", "Tổng điểm", "30", "30", "28,5")
CRITERIA = (
    CriterionLine(True, "", "Phẩm chất chính trị, đạo đức, lối sống", "15", "15", "14,5"),
    CriterionLine(False, "1", "Chấp hành chủ trương, quy định; giữ gìn đoàn kết", "10", "10", "10"),
    CriterionLine(False, "2", "Văn hóa công vụ, thái độ phục vụ", "5", "5", "4,5"),
    CriterionLine(True, "", "Ý thức tổ chức kỷ luật", "15", "15", "14"),
    CriterionLine(False, "3", "Chấp hành sự phân công, thời giờ làm việc", "15", "15", "14"),
    SUM,
)


def task(number: int, name: str, note: str = "") -> TaskLine:
    return TaskLine(
        False, str(number), name, "3", "2,5", "4", "10", "4", "10", "02 (miễn 01)", "9,375", "00", "10", note
    )


def heading(name: str) -> TaskLine:
    return TaskLine(True, "", name, *("",) * 11)


TASKS = (
    heading("Trực tiếp thực hiện"),
    task(1, "Tờ trình, dự thảo nghị quyết", "hạn 20/7/2026; miễn trừ: Công văn số 12-CV/VP ngày 15/7/2026"),
    task(2, "Báo cáo tuần, báo cáo chuyên đề"),
    heading("Chỉ đạo, điều hành, tổ chức thực hiện"),
    task(3, "Chỉ đạo cải cách thủ tục hành chính", "đã chuyển cho người khác, không tính hoàn thành"),
    TaskLine(True, "", "Cộng trong tổng số giao", "", "", "", "30", "", "30", "06", "28,125", "00", "30", ""),
    heading("Ngoài tổng số được giao, chỉ tính điểm cộng"),
    replace(task(4, "Báo cáo đột xuất về phòng chống bão"), good_units="", timely_units=""),
)
LEADERSHIP = (
    LeadLine("d", "Kết quả hoạt động của cơ quan", "cả 05 người dưới quyền đạt", "Điều 12, khoản 3, điểm a", "100"),
    LeadLine("đ", "Khả năng tổ chức triển khai", "xong đủ, đúng hạn", "Điều 12, khoản 3, điểm b", "100"),
    LeadLine("e", "Năng lực tập hợp, đoàn kết", "có đơn kéo dài", "Điều 12, khoản 3, điểm c", "50"),
)
STEPS = (
    Step("a = 100 × 30 / 30 = 100", "Điều 11, khoản 2, điểm a"),
    Step("b = 100 × 28,125 / 30 = 93,75", "Điều 11, khoản 2, điểm b"),
    Step("c = 100 × 30 / 30 = 100", "Điều 11, khoản 2, điểm c"),
    Step("Kết quả = (100 + 93,75 + 100 + 100 + 100 + 50) / 6 = 90,625", "Điều 13, khoản 2"),
    Step("Điểm tháng = 28,5 + 90,625 × 70% + 2 = 93,9375", "Điều 14"),
    Step("93,94 điểm, từ 90 điểm: Hoàn thành xuất sắc nhiệm vụ (loại A)", "Điều 8, khoản 1"),
)
SHEET = SheetContext(
    head=HEAD,
    subject="Đối với công chức, tháng 7 năm 2026",
    month=MONTH,
    person=RatedPerson(
        "Phạm Thị Lan Anh",
        "Phó Chánh Văn phòng",
        "công chức",
        "Lãnh đạo",
        "Chánh Văn phòng (Điều 9, khoản 2, mục 2.5, điểm a)",
        "22/22 ngày (100%)",
    ),
    not_rated="",
    criteria_form="Mẫu số 01",
    criteria=CRITERIA,
    tasks=TASKS,
    leadership=LEADERSHIP,
    bonus=(BonusLine("1", "Nhận thay 02 báo cáo của người nghỉ ốm", "Trần Văn Bình", "2"),),
    bonus_sum="2",
    steps=STEPS,
    rounding=ROUNDED,
    result=Result("28,50", "63,44", "2,00", "93,94", EXCELLENT, EXCELLENT, GOOD),
    self_rated="Tự đánh giá, tự chấm điểm ngày 24 tháng 7 năm 2026.",
    strengths="Chủ động, bám sát nhiệm vụ.\nGiữ quan hệ tốt với các đơn vị.",
    weaknesses="Còn chậm một số báo cáo.",
    remark="Đồng ý với ưu điểm, hạn chế đã nêu.",
    remarked="Người nhận xét: Trần Văn Bình; ngày 25 tháng 7 năm 2026.",
    evidence=("Báo cáo số 15-BC/VP ngày 20/7/2026", "Biên bản kiểm tra ngày 22/7/2026"),
    reward="Chủ tịch UBND phường tặng Giấy khen ngày 25/7/2026.",
    decisions=("Quyết định: Hoàn thành tốt nhiệm vụ; lý do: nhường chỗ theo thống nhất (Điều 6, khoản 2).",),
    together="Ban Thường vụ Đảng ủy phường quyết định, họp ngày 27 tháng 7 năm 2026; biên bản số 05-BB/ĐU; chủ trì: Bí thư.",
    sector_result="Hoàn thành tốt nhiệm vụ, theo quy định của ngành.",
    decided="Người quyết định: Trần Văn Bình; ngày 27 tháng 7 năm 2026.",
    opinions=(Said("Bảo lưu ý kiến, ngày 28 tháng 7 năm 2026", "Đề nghị xem lại lần chưa đạt ngày 15/7."),),
    annulled=(Said(f"{GOOD}; Chánh Văn phòng hủy bỏ ngày 30 tháng 7 năm 2026", "Tính thiếu một nhiệm vụ."),),
    undecided=False,
    own=OWN,
    reviewer=REVIEWER,
    decider=DECIDER,
)
EMPTY_SHEET = replace(
    SHEET,
    head=replace(HEAD, superior="", place_date=""),
    person=RatedPerson("Phạm Thị Lan Anh", "", "lao động hợp đồng", "Phục vụ", "", "10/22 ngày (≈ 45,4545%)"),
    criteria_form="",
    criteria=(replace(SUM, own="", given=""),),
    tasks=(),
    leadership=(),
    bonus=(),
    bonus_sum="",
    steps=(),
    rounding="",
    result=Result("", "", "", "", "", "Chưa có kết quả", "Chưa có kết quả"),
    self_rated="Tự đánh giá, tự chấm điểm ngày … tháng … năm 20…",
    strengths="",
    weaknesses="",
    remark="",
    remarked="Người nhận xét: …………; ngày … tháng … năm 20…",
    evidence=(),
    reward="",
    decisions=(),
    together="",
    sector_result="",
    decided="",
    opinions=(),
    annulled=(),
    undecided=True,
    reviewer=NOBODY,
    decider=COLLECTIVE,
)
WORST_SHEET = replace(
    SHEET,
    person=replace(SHEET.person, name=LONG_60, post=NASTY, group=NASTY, rater=NASTY),
    criteria=(*(replace(CRITERIA[1], number=str(place), criterion=NASTY) for place in range(1, 31)), SUM),
    tasks=(*(task(place, NASTY, NASTY) for place in range(1, 41)), TASKS[4]),
    leadership=tuple(replace(line, ground=NASTY) for line in LEADERSHIP),
    bonus=tuple(BonusLine(str(place), NASTY, LONG_60, "0,25") for place in range(1, 41)),
    strengths=LONG_TEXT,
    weaknesses=LONG_TEXT,
    remark=NASTY,
    remarked=f"Người nhận xét: {NASTY}; ngày … tháng … năm 20…",
    evidence=tuple(f"{NASTY} {place}" for place in range(1, 31)),
    reward=LONG_TEXT,
    together=f"{NASTY} {NASTY}",
    sector_result=LONG_TEXT,
    opinions=tuple(replace(SHEET.opinions[0], text=NASTY) for _ in range(10)),
    own=replace(OWN, name=LONG_60),
    reviewer=replace(COLLECTIVE, part=REVIEWER.part),
    decider=replace(DECIDER, office="PHÓ CHÁNH VĂN PHÒNG PHỤ TRÁCH", name=LONG_60),
)
BIG_SHEET = replace(SHEET, tasks=(*(task(place, f"{LONG_60} {place}") for place in range(1, 201)), TASKS[4]))
"""A month with 200 tasks."""

CASES = (SHEET, EMPTY_SHEET, WORST_SHEET)
UNPRINTED = ("month", "not_rated")
