"""Sample notices of results."""

from dataclasses import replace

from forms.papers.notice import NoticeContext, NoticeItem, NoticeLine
from tests.forms.samples.minutes import WORST_MINUTES
from tests.forms.samples.report import CELL_GROUP, MEMBERS_GROUP
from tests.forms.samples.shared import DRAFT, FRAME, HEAD, LONG_FRAME, LONG_NAMES, LONG_SIGNER, NAMES, NASTY, SIGNER

GOOD = "Hoàn thành tốt nhiệm vụ"
MEMBERS_TOLD = NoticeItem(
    heading="2. Đề xuất xếp loại chất lượng đảng viên",
    worth=MEMBERS_GROUP.worth,
    subject_heading="Họ và tên",
    post_heading="Chức vụ, đơn vị",
    lines=(
        *(NoticeLine(str(place), name, "Giáo viên", GOOD) for place, name in enumerate(NAMES, 1)),
        NoticeLine("13", "Lý Thị Hoa", "", "Không đánh giá, xếp loại"),
        NoticeLine("14", "Mai Văn Long", "Giáo viên", "Chưa có kết quả"),
    ),
)
CELL_TOLD = NoticeItem(
    heading="1. Tự xếp loại chất lượng Chi bộ Trường THPT số 1",
    worth=CELL_GROUP.worth,
    subject_heading="Tên tổ chức, đơn vị",
    post_heading="Đơn vị",
    lines=(NoticeLine("1", "Chi bộ Trường THPT số 1", "", GOOD),),
)
NOTICE = NoticeContext(
    head=replace(HEAD, number="Số        -TB/CB", place_date="Quảng Ngãi, ngày 05 tháng 12 năm 2025"),
    subject="Kết quả đánh giá, xếp loại chất lượng năm 2025",
    meeting=FRAME,
    opening=(
        "Tại Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2025, ngày 05 tháng 12 năm 2025, kết quả bỏ phiếu kín"
        " đánh giá, xếp loại chất lượng năm 2025 như sau:"
    ),
    items=(CELL_TOLD, MEMBERS_TOLD),
    signer=SIGNER,
    receivers=("Đối tượng được xếp loại,", "Đảng ủy phường An Phú (để báo cáo),", "Lưu chi bộ."),
)
EMPTY_NOTICE = replace(NOTICE, head=replace(NOTICE.head, place_date=""), meeting=DRAFT, items=(), receivers=())
WORST_NOTICE = replace(
    NOTICE,
    meeting=LONG_FRAME,
    signer=LONG_SIGNER,
    head=WORST_MINUTES.head,
    items=(
        CELL_TOLD,
        replace(
            MEMBERS_TOLD,
            lines=tuple(NoticeLine(str(place), name, NASTY, GOOD) for place, name in enumerate(LONG_NAMES, 1)),
        ),
    ),
)

CASES = (NOTICE, EMPTY_NOTICE, WORST_NOTICE)
UNPRINTED = ("meeting",)
