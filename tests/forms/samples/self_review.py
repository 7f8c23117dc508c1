"""Sample self-reviews of persons."""

from dataclasses import replace

from forms.papers.self_review import Opinion, SelfReviewContext
from tests.forms.samples import reviews
from tests.forms.samples.shared import LONG_NAMES, NASTY

SELF_REVIEW = SelfReviewContext(
    head=reviews.PEN_HEAD,
    form_code="Mẫu 2A (đảng viên không giữ chức vụ lãnh đạo, quản lý)",
    subject="Năm 2025",
    person=reviews.PERSON,
    parts=reviews.PARTS,
    grades=reviews.GRADES,
    shortcomings=reviews.SHORTCOMINGS,
    nothing_pointed_out="",
    hints=reviews.HINTS,
    levels=(reviews.STAFF_LEVEL, reviews.MEMBER_LEVEL),
    collectives=(),
    opinions=(
        Opinion(
            "Cơ quan, đơn vị nhận xét, xếp loại cán bộ, công chức, viên chức", "Mức xếp loại", "", "NGƯỜI ĐỨNG ĐẦU"
        ),
        Opinion("Chi ủy nhận xét, chi bộ đề xuất xếp loại đảng viên", "Mức chi bộ đề xuất", "T/M CHI ỦY", "BÍ THƯ"),
        Opinion("Đảng ủy phường An Phú quyết định xếp loại đảng viên", "Mức quyết định", "T/M ĐẢNG ỦY", ""),
    ),
)
EMPTY_SELF_REVIEW = replace(
    SELF_REVIEW,
    form_code="",
    person=reviews.UNKNOWN_PERSON,
    grades=(),
    shortcomings=(),
    nothing_pointed_out="Không có.",
    hints=(),
)
WORST_SELF_REVIEW = replace(
    SELF_REVIEW,
    form_code=NASTY,
    person=reviews.WORST_PERSON,
    parts=reviews.WORST_PARTS,
    grades=reviews.WORST_GRADES,
    shortcomings=reviews.WORST_SHORTCOMINGS,
    hints=reviews.WORST_HINTS,
    collectives=LONG_NAMES[:3],
)

CASES = (SELF_REVIEW, EMPTY_SELF_REVIEW, WORST_SELF_REVIEW)
