"""Sample self-assessment reports of organisations."""

from dataclasses import replace

from forms.papers.self_assessment import SelfAssessmentContext
from forms.parts.paper import Signer
from tests.forms.samples import reviews
from tests.forms.samples.collective_review import TARGETS
from tests.forms.samples.shared import LONG_SIGNER, NASTY, SIGNER

SELF_ASSESSMENT = SelfAssessmentContext(
    head=reviews.REPORT_HEAD,
    subject="Tự đánh giá kết quả thực hiện nhiệm vụ năm 2025 của Chi bộ Trường THPT số 1",
    targets=TARGETS,
    grades=reviews.GRADES,
    shortcomings=reviews.SHORTCOMINGS,
    nothing_pointed_out="",
    levels=(replace(reviews.MEMBER_LEVEL, of="Chi bộ Trường THPT số 1"),),
    collectives=("Chi ủy: Hoàn thành tốt nhiệm vụ",),
    signer=SIGNER,
    receivers=("Đảng ủy phường An Phú (để báo cáo),", "Lưu chi bộ."),
)
EMPTY_SELF_ASSESSMENT = replace(
    SELF_ASSESSMENT,
    targets=(),
    grades=(),
    shortcomings=(),
    nothing_pointed_out="Không có.",
    collectives=(),
    signer=Signer("", "NGƯỜI ĐỨNG ĐẦU", "………………………"),
    receivers=(),
)
WORST_SELF_ASSESSMENT = replace(
    SELF_ASSESSMENT,
    signer=LONG_SIGNER,
    subject=NASTY,
    targets=(NASTY,) * 9,
    grades=reviews.WORST_GRADES,
    shortcomings=reviews.WORST_SHORTCOMINGS,
    collectives=(NASTY,) * 3,
)

CASES = (SELF_ASSESSMENT, EMPTY_SELF_ASSESSMENT, WORST_SELF_ASSESSMENT)
