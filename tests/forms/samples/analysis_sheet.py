"""Sample analysis sheets of members."""

from dataclasses import replace

from forms.papers.analysis_sheet import AnalysisSheetContext, CriteriaGroup, CriterionLine
from tests.forms.samples import reviews
from tests.forms.samples.shared import LONG_SIGNER, LONG_TEXT, NASTY, SIGNER

EMPTY_LINE = CriterionLine("", "", "", "", "", "")
ANALYSIS_SHEET = AnalysisSheetContext(
    head=reviews.PEN_HEAD,
    subject="Năm 2025",
    person=reviews.PERSON,
    criteria="Giáo viên",
    groups=(
        CriteriaGroup(
            "Phẩm chất chính trị",
            (
                CriterionLine("1", "Chấp hành nghị quyết, chỉ thị", "X", "", "", ""),
                CriterionLine("2", "Học tập, nâng cao trình độ", "", "X", "", ""),
            ),
        ),
        CriteriaGroup("", (CriterionLine("3", "Sáng kiến trong công tác", "", "", "X", ""),)),
    ),
    self_level="Hoàn thành tốt nhiệm vụ",
    residence="Gương mẫu, tham gia đầy đủ.",
    proposed_heading="Chi ủy đề xuất",
    proposed="Hoàn thành tốt nhiệm vụ",
    voted_heading="Chi bộ biểu quyết",
    voted="Chi bộ đề xuất Đảng ủy phường An Phú xem xét, quyết định xếp loại: Hoàn thành tốt nhiệm vụ, 12/15 phiếu.",
    signer=SIGNER,
)
EMPTY_ANALYSIS_SHEET = replace(
    ANALYSIS_SHEET,
    person=reviews.UNKNOWN_PERSON,
    criteria="",
    groups=(CriteriaGroup("Phẩm chất chính trị", (EMPTY_LINE, EMPTY_LINE)),),
    self_level="",
    residence="",
    proposed="",
    voted="",
)
WORST_ANALYSIS_SHEET = replace(
    ANALYSIS_SHEET,
    signer=LONG_SIGNER,
    person=reviews.WORST_PERSON,
    criteria=NASTY,
    groups=(CriteriaGroup(NASTY, (CriterionLine("1", NASTY, "", "X", "", ""),) * 60),),
    residence=LONG_TEXT,
)

CASES = (ANALYSIS_SHEET, EMPTY_ANALYSIS_SHEET, WORST_ANALYSIS_SHEET)
