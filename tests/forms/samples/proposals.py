"""Sample lists of proposed levels."""

from dataclasses import replace

from forms.papers.proposals import ProposalItem, ProposalLine, ProposalsContext
from forms.parts.paper import Signer
from tests.forms.samples.minutes import WORST_MINUTES
from tests.forms.samples.shared import FRAME, GOOD, HEAD, LONG_FRAME, LONG_NAMES, LONG_SIGNER, NAMES, NASTY

LEVEL = f"{GOOD} nhiệm vụ"


def _proposal_line(place: int, name: str) -> ProposalLine:
    return ProposalLine(
        number=str(place),
        subject=name,
        post="Giáo viên, Tổ trưởng chuyên môn" if place % 3 == 0 else "Giáo viên",
        self_level=LEVEL,
        residence="Gương mẫu, tham gia sinh hoạt đầy đủ",
        proposed=LEVEL,
        note="Chưa bảo đảm tiêu chuẩn, điều kiện xếp loại Hoàn thành xuất sắc nhiệm vụ" if place == 2 else "",
    )


MEMBERS_PROPOSED = ProposalItem(
    of_persons=True,
    heading="2. Đề xuất xếp loại chất lượng đảng viên",
    subject_heading="Họ và tên",
    post_heading="Chức vụ, đơn vị",
    proposed_heading="Chi ủy đề xuất",
    lines=(
        *(_proposal_line(place, name) for place, name in enumerate(NAMES, 1)),
        ProposalLine("13", "Lý Thị Hoa", "", "", "", "", "Không đánh giá, xếp loại: kết nạp chưa đủ 06 tháng"),
    ),
    totals=(
        (
            "Tự xếp loại: Hoàn thành xuất sắc nhiệm vụ: 00; Hoàn thành tốt nhiệm vụ: 12; Hoàn thành nhiệm vụ: 00; Không"
            " hoàn thành nhiệm vụ: 00."
        ),
        (
            "Chi ủy đề xuất: Hoàn thành xuất sắc nhiệm vụ: 00; Hoàn thành tốt nhiệm vụ: 12; Hoàn thành nhiệm vụ: 00; Không"
            " hoàn thành nhiệm vụ: 00."
        ),
        "Không đánh giá, xếp loại: 01.",
    ),
)
CELL_PROPOSED = ProposalItem(
    of_persons=False,
    heading="1. Tự xếp loại chất lượng Chi bộ Trường THPT số 1",
    subject_heading="Tên tổ chức, đơn vị",
    post_heading="Đơn vị",
    proposed_heading="Chi ủy đề xuất",
    lines=(replace(_proposal_line(1, "Chi bộ Trường THPT số 1"), post="", residence=""),),
    totals=("Chi ủy đề xuất: Hoàn thành tốt nhiệm vụ: 01.",),
)
PROPOSALS = ProposalsContext(
    head=replace(HEAD, number="", place_date="Quảng Ngãi, ngày …… tháng …… năm ……"),
    subject="Trình Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2025",
    meeting=FRAME,
    items=(CELL_PROPOSED, MEMBERS_PROPOSED),
    signer=Signer("T/M CHI ỦY", "BÍ THƯ", "Nguyễn Thị Hồng Minh"),
    receivers=("Các thành viên triệu tập,", "Lưu chi bộ."),
)
EMPTY_PROPOSALS = replace(PROPOSALS, items=(), receivers=())
WORST_PROPOSALS = replace(
    PROPOSALS,
    meeting=LONG_FRAME,
    signer=LONG_SIGNER,
    head=replace(WORST_MINUTES.head, number=""),
    items=(
        replace(
            MEMBERS_PROPOSED,
            proposed_heading="Bí thư chi bộ đề xuất",
            lines=tuple(replace(_proposal_line(place, name), note=NASTY) for place, name in enumerate(LONG_NAMES, 1)),
        ),
    ),
)

CASES = (PROPOSALS, EMPTY_PROPOSALS, WORST_PROPOSALS)
UNPRINTED = ("meeting",)
