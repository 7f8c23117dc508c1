"""Sample summaries of levels."""

from dataclasses import replace

from forms.papers.summary import SummaryContext, SummaryItem, SummaryLine
from tests.forms.samples.shared import (
    DRAFT,
    FRAME,
    GOOD,
    HEAD,
    LONG_FRAME,
    LONG_NAMES,
    LONG_SIGNER,
    NAMES,
    NASTY,
    SIGNER,
)

LEVEL = f"{GOOD} nhiệm vụ"


def _summary_line(place: int, name: str) -> SummaryLine:
    return SummaryLine(
        number=str(place),
        subject=name,
        post="Giáo viên, Tổ trưởng chuyên môn" if place % 3 == 0 else "Giáo viên",
        self_level=LEVEL,
        residence="Gương mẫu, tham gia sinh hoạt đầy đủ",
        proposed=LEVEL,
        votes="12/15 (80,00%)",
        result=LEVEL,
    )


MEMBERS_SUMMARY = SummaryItem(
    of_persons=True,
    heading="2. Đề xuất xếp loại chất lượng đảng viên",
    subject_heading="Họ và tên",
    post_heading="Chức vụ",
    proposed_heading="Chi ủy đề xuất",
    result_heading="Chi bộ đề xuất",
    lines=(
        *(_summary_line(place, name) for place, name in enumerate(NAMES, 1)),
        SummaryLine("13", "Lý Thị Hoa", "Giáo viên", "", "", "", "", "", "Không xếp loại: kết nạp chưa đủ 06 tháng"),
    ),
    totals=(
        "Hoàn thành xuất sắc nhiệm vụ: 00",
        "Hoàn thành tốt nhiệm vụ: 12 (80,00%)",
        "Hoàn thành nhiệm vụ: 00",
        "Không hoàn thành nhiệm vụ: 00",
        "không đánh giá, xếp loại: 01",
    ),
    cap="Số lượng Hoàn thành xuất sắc nhiệm vụ tối đa: 20% × 12 = 2,4; lấy 02.",
)
CELL_SUMMARY = SummaryItem(
    of_persons=False,
    heading="1. Tự xếp loại chất lượng chi bộ",
    subject_heading="Tên tập thể",
    post_heading="Đơn vị",
    proposed_heading="Chi ủy đề xuất",
    result_heading="Hội nghị tự xếp loại",
    lines=(replace(_summary_line(1, "Chi bộ Trường THPT số 1"), post="", residence=""),),
    totals=("Hoàn thành tốt nhiệm vụ: 01 (100,00%)",),
)
SUMMARY = SummaryContext(
    head=replace(HEAD, number="Số        -BC/CB", place_date="Quảng Ngãi, ngày 05 tháng 12 năm 2025"),
    subject="Mức xếp loại chất lượng năm 2025",
    meeting=FRAME,
    basis="Kèm theo Biên bản Hội nghị ngày 05 tháng 12 năm 2025",
    items=(CELL_SUMMARY, MEMBERS_SUMMARY),
    signer=SIGNER,
    receivers=("Đảng ủy phường An Phú,", "Lưu chi bộ."),
)
EMPTY_SUMMARY = replace(SUMMARY, meeting=DRAFT, items=(), basis="", receivers=())
WORST_SUMMARY = replace(
    SUMMARY,
    meeting=LONG_FRAME,
    signer=LONG_SIGNER,
    items=(
        replace(
            MEMBERS_SUMMARY,
            proposed_heading="Bí thư chi bộ đề xuất",
            lines=tuple(replace(_summary_line(place, name), note=NASTY) for place, name in enumerate(LONG_NAMES, 1)),
        ),
    ),
)

CASES = (SUMMARY, EMPTY_SUMMARY, WORST_SUMMARY)
UNPRINTED = ("meeting",)
