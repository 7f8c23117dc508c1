"""Sample supplementary minutes."""

from dataclasses import replace

from forms.papers.correction import CorrectionContext
from tests.forms.samples.shared import DRAFT, FRAME, HEAD, LONG_FRAME, LONG_TEXT, NASTY

CORRECTION = CorrectionContext(
    head=HEAD,
    subject=(
        "Biên bản Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2025, ngày 05 tháng 12 năm 2025 (bổ sung lần thứ"
        " nhất)"
    ),
    meeting=FRAME,
    minutes=(
        "Biên bản số 05-BB/CB của Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2025, họp ngày 05 tháng 12 năm 2025"
        " tại Phòng họp số 2, do đồng chí Nguyễn Thị Hồng Minh chủ trì; đã được Hội nghị thông qua."
    ),
    text="Chức vụ của đồng chí Ngô Văn Sơn ghi «Giáo viên», nay ghi đúng là «Giáo viên, Tổ phó chuyên môn».",
    reason="Ghi thiếu chức vụ khi lập danh sách.",
    withdrawn="",
    recorded=(
        "Biên bản bổ sung này do đồng chí Trần Văn Bình, thư ký Hội nghị, lập lúc 08 giờ 15 phút, ngày 10 tháng 12 năm 2025"
    ),
    receivers=("Đảng ủy phường An Phú (để báo cáo),", "Lưu chi bộ."),
    book_note="Sổ ghi cuộc họp: mục đính chính số 58, dấu vân tay 9f2c41ab77d0e315.",
)
EMPTY_CORRECTION = replace(CORRECTION, meeting=DRAFT, receivers=(), book_note="")
WORST_CORRECTION = replace(
    CORRECTION,
    meeting=LONG_FRAME,
    text=LONG_TEXT,
    reason=f"{NASTY}\n{NASTY}",
    withdrawn="Nội dung này đã được bãi bỏ tại Biên bản bổ sung lần thứ hai.",
)

CASES = (CORRECTION, EMPTY_CORRECTION, WORST_CORRECTION)
UNPRINTED = ("meeting",)
