"""Sample submissions to the superior."""

from dataclasses import replace

from forms.papers.request import RequestContext, RequestLine
from forms.parts.paper import Signer
from tests.forms.samples.minutes import WORST_MINUTES
from tests.forms.samples.report import REPORT
from tests.forms.samples.shared import DRAFT, FRAME, LONG_FRAME, LONG_NAMES, LONGEST, NASTY

GOOD, EXCELLENT = "Hoàn thành tốt nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ"
DEPARTED = "Khác mức được đề xuất, theo kết quả bỏ phiếu"
REQUEST = RequestContext(
    head=replace(
        WORST_MINUTES.head,
        superior="TỈNH ỦY QUẢNG NGÃI",
        organ="ĐẢNG ỦY PHƯỜNG AN PHÚ",
        number="Số        -TTr/ĐU",
        place_date="An Phú, ngày 05 tháng 12 năm 2025",
    ),
    subject="Về việc đề nghị xem xét, quyết định xếp loại chất lượng năm 2025",
    meeting=FRAME,
    addressee="Tỉnh ủy Quảng Ngãi",
    bases=REPORT.bases,
    opening=(
        "Theo kết quả bỏ phiếu kín tại Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2025, ngày 05 tháng 12 năm 2025, kính trình Tỉnh ủy"
        " Quảng Ngãi xem xét, quyết định xếp loại chất lượng năm 2025 đối với 02 đồng chí sau đây:"
    ),
    lines=(
        RequestLine("1", "Lê Văn Tư", "Bí thư Đảng ủy", GOOD, GOOD, "12/15 (80,00%)", ""),
        RequestLine("2", "Phan Công Thành", "Phó Bí thư Đảng ủy", EXCELLENT, GOOD, "10/15 (66,67%)", DEPARTED),
    ),
    grounds=("Mỗi mức đề nghị đã được trên 50% tổng số thành viên triệu tập (Hướng dẫn số 13-HD/TU, mục V).",),
    left_out=(
        (
            "Đồng chí Vũ Thị Hòa: cao phiếu nhất là mức Hoàn thành tốt nhiệm vụ 07/15 phiếu (46,67%), không quá 50% tổng số"
            " thành viên triệu tập; chưa đủ điều kiện xếp loại."
        ),
        "Không đánh giá, xếp loại đồng chí Đinh Văn Hùng; lý do: nghỉ ốm dài ngày.",
    ),
    closing="Kính trình Tỉnh ủy Quảng Ngãi xem xét, quyết định",
    signer=Signer("T/M ĐẢNG ỦY", "BÍ THƯ", "Nguyễn Thị Hồng Minh"),
    receivers=("Như trên,", "Lưu hồ sơ."),
)
EMPTY_REQUEST = replace(
    REQUEST,
    head=replace(REQUEST.head, place_date=""),
    bases=(),
    meeting=DRAFT,
    addressee="Cấp trên trực tiếp",
    lines=(),
    grounds=(),
    left_out=(),
    receivers=(),
)
WORST_REQUEST = replace(
    REQUEST,
    meeting=LONG_FRAME,
    signer=Signer("KT. CHÁNH VĂN PHÒNG ĐOÀN ĐẠI BIỂU QUỐC HỘI", "PHÓ CHÁNH VĂN PHÒNG", LONGEST),
    head=WORST_MINUTES.head,
    lines=tuple(
        RequestLine(str(place), name, NASTY, EXCELLENT, EXCELLENT, "60/60 (100,00%)", DEPARTED)
        for place, name in enumerate(LONG_NAMES, 1)
    ),
    left_out=tuple(f"Không đánh giá, xếp loại đồng chí {name}; lý do: {NASTY}." for name in LONG_NAMES),
)

CASES = (REQUEST, EMPTY_REQUEST, WORST_REQUEST)
UNPRINTED = ("meeting",)
