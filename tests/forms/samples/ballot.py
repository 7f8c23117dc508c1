"""Sample ballot papers."""

from dataclasses import replace

from forms.papers.ballot import BallotContext, ListedSubject
from tests.forms.samples.shared import EXCELLENT, FULFILLED, GOOD, HEAD, LONG_NAMES, NAMES, NASTY, UNFULFILLED

UNSIGNED = "Không ký tên, không ghi thêm nội dung khác; phiếu có ký tên hoặc ghi thêm là phiếu không hợp lệ."


def _line(place: int, name: str) -> ListedSubject:
    own = EXCELLENT if place == 1 else GOOD
    return ListedSubject(str(place), name, "", opinions=(own, GOOD if place > 1 else own), marks=("", ""))


BALLOT = BallotContext(
    head=replace(HEAD, number=""),
    subject="Đề xuất xếp loại chất lượng đảng viên năm 2025",
    title="PHIẾU BIỂU QUYẾT",
    asked="Lượt 1: Biểu quyết mức Hoàn thành tốt nhiệm vụ",
    instructions=(
        (
            "Đánh dấu X vào một trong hai ô ở mỗi dòng; dòng để trống hoặc đánh dấu cả hai ô thì không tính là đồng ý,"
            " cũng không tính là không đồng ý."
        ),
        UNSIGNED,
    ),
    subject_heading="Họ và tên",
    opinions=("Tự nhận", "Chi ủy đề xuất"),
    boxes=("Đồng ý", "Không đồng ý"),
    lines=tuple(_line(place, name) for place, name in enumerate(NAMES[:5], 1)),
)
PEN_BALLOT = replace(
    BALLOT,
    head=replace(HEAD, superior="", number=""),
    asked="Lượt ……: Biểu quyết mức …………………………………",
    opinions=(),
    lines=tuple(ListedSubject(str(place), "", "", (), ("", "")) for place in range(1, 9)),
)
WORST_BALLOT = replace(
    BALLOT,
    head=replace(
        HEAD,
        superior="ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG TỈNH QUẢNG NGÃI",
        organ="CHI BỘ TRUNG TÂM GIÁO DỤC NGHỀ NGHIỆP - GIÁO DỤC THƯỜNG XUYÊN SỐ 12",
        number="",
    ),
    subject="Đề nghị cấp trên trực tiếp xếp loại chất lượng cá nhân lãnh đạo, quản lý năm 2025",
    asked=f"Nội dung 12, lượt 11: Biểu quyết tiêu chí “{NASTY}”",
    opinions=("Tự nhận", "Bí thư chi bộ đề xuất"),
    lines=tuple(
        replace(_line(place, name), opinions=(UNFULFILLED, EXCELLENT)) for place, name in enumerate(LONG_NAMES, 1)
    ),
)

CHOICE = replace(
    BALLOT,
    title="PHIẾU CHỌN MỨC HOÀN THÀNH XUẤT SẮC NHIỆM VỤ",
    asked="Lượt 2: Chọn không quá 02 đồng chí",
    instructions=(
        (
            "Đánh dấu X vào ô “Chọn” ở dòng của người được chọn; ô để trống là không chọn."
            " Phiếu đánh dấu quá số nêu trên là phiếu không hợp lệ."
        ),
        UNSIGNED,
    ),
    opinions=(),
    boxes=("Chọn",),
    lines=tuple(ListedSubject(str(place), name, "", (), ("",)) for place, name in enumerate(NAMES, 1)),
)
LEVELS = replace(
    BALLOT,
    subject="Quyết định xếp loại chất lượng cá nhân lãnh đạo, quản lý năm 2025",
    asked="Lượt 1: Biểu quyết một trong bốn mức xếp loại",
    opinions=(),
    boxes=(EXCELLENT, GOOD, FULFILLED, UNFULFILLED),
    lines=tuple(
        ListedSubject(str(place), name, "Trưởng trạm, Trạm Y tế phường An Phú", (), ("",) * 4)
        for place, name in enumerate(NAMES[:6], 1)
    ),
)
RUNOFF = replace(
    LEVELS,
    asked="Lượt 2: Bỏ phiếu lại giữa các mức cao phiếu nhất",
    boxes=(EXCELLENT, GOOD, FULFILLED),
    lines=(
        ListedSubject("1", "Trạm Y tế phường", "", (), ("", "", "–")),
        ListedSubject("2", "UBND phường An Phú", "", (), ("–", "", "")),
    ),
)
GRADES = tuple(f"Bậc {number}" for number in range(1, 8))
GRADED = replace(
    LEVELS,
    asked="Lượt 1: Biểu quyết tiêu chí “Đoàn kết nội bộ”",
    boxes=GRADES,
    lines=(ListedSubject("1", "Chi bộ Trường THPT số 1", "", (), ("",) * len(GRADES)),),
)

CASES = (BALLOT, PEN_BALLOT, WORST_BALLOT)
