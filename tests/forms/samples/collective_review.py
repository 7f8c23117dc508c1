"""Sample self-review reports of collectives."""

from dataclasses import replace

from forms.papers.collective_review import CollectiveReviewContext
from forms.parts.paper import Signer
from tests.forms.samples import reviews
from tests.forms.samples.shared import LONG_SIGNER, NASTY

TARGETS = ("Chỉ tiêu trong nghị quyết đại hội", "Chỉ tiêu do Hội đồng nhân dân, Ủy ban nhân dân giao hằng năm")
COLLECTIVE_REVIEW = CollectiveReviewContext(
    head=reviews.REPORT_HEAD,
    subject="Tự kiểm điểm của tập thể Chi ủy năm 2025",
    parts=reviews.PARTS,
    targets=TARGETS,
    topics=("Phòng, chống thiên tai, dịch bệnh", "Xử lý vụ việc phức tạp"),
    grades=reviews.GRADES,
    shortcomings=reviews.SHORTCOMINGS,
    nothing_pointed_out="",
    hints=reviews.HINTS,
    levels=(replace(reviews.MEMBER_LEVEL, of="Chi ủy"),),
    signer=Signer("T/M CHI ỦY", "BÍ THƯ", "Nguyễn Thị Hồng Minh"),
    receivers=("Đảng ủy phường An Phú (để báo cáo),", "Lưu chi bộ."),
)
EMPTY_COLLECTIVE_REVIEW = replace(
    COLLECTIVE_REVIEW,
    targets=(),
    topics=(),
    grades=(),
    shortcomings=(),
    hints=(),
    signer=Signer("T/M LÃNH ĐẠO TRẠM", "", "………………………"),
    receivers=(),
)
WORST_COLLECTIVE_REVIEW = replace(
    COLLECTIVE_REVIEW,
    signer=LONG_SIGNER,
    parts=reviews.WORST_PARTS,
    targets=(NASTY,) * 9,
    topics=(NASTY,) * 9,
    grades=reviews.WORST_GRADES,
    shortcomings=reviews.WORST_SHORTCOMINGS,
    hints=reviews.WORST_HINTS,
)

CASES = (COLLECTIVE_REVIEW, EMPTY_COLLECTIVE_REVIEW, WORST_COLLECTIVE_REVIEW)
