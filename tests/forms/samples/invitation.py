"""Sample invitations."""

from dataclasses import replace

from forms.papers.invitation import InvitationContext, Invited
from forms.parts.paper import Person, Signer
from tests.forms.samples.shared import HEAD, LONG_NAMES, LONG_SIGNER, NASTY, SIGNER

EVERYBODY = Invited(
    "toàn thể đảng viên chi bộ",
    "",
    (
        "Đề nghị các đồng chí nghiên cứu tài liệu gửi kèm và dự đầy đủ, đúng giờ; đồng chí nào không dự được thì báo cáo lý"
        " do với chủ trì trước giờ khai mạc"
    ),
)
INVITATION = InvitationContext(
    head=replace(HEAD, number="Số        -GM/CB", place_date="Quảng Ngãi, ngày … tháng … năm 20…"),
    subject="Dự Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2025",
    invited=(
        Invited(
            "đồng chí Lê Văn Tư",
            "Phó Bí thư Đảng ủy phường An Phú",
            "Đề nghị đồng chí Lê Văn Tư nghiên cứu tài liệu gửi kèm và dự đúng giờ",
        ),
        EVERYBODY,
    ),
    agenda=("Tự xếp loại chất lượng Chi bộ Trường THPT số 1", "Đề xuất xếp loại chất lượng đảng viên"),
    time="07 giờ 30 phút, thứ Sáu, ngày 05 tháng 12 năm 2025",
    place="Phòng họp số 2, Trường THPT số 1",
    chair=Person("đồng chí Nguyễn Thị Hồng Minh", "Bí thư chi bộ, Hiệu trưởng"),
    documents=("Dự thảo báo cáo kiểm điểm của chi ủy", "Bảng tổng hợp mức tự nhận"),
    signer=SIGNER,
    receivers=("Như trên,", "Lưu chi bộ."),
)
EMPTY_INVITATION = replace(
    INVITATION,
    invited=(EVERYBODY,),
    agenda=(),
    chair=Person("………………………"),
    documents=(),
    signer=Signer("", "CHỦ TRÌ HỘI NGHỊ", "………………………"),
    receivers=(),
)
WORST_INVITATION = replace(
    INVITATION,
    signer=LONG_SIGNER,
    head=replace(
        INVITATION.head,
        superior="ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG, CHÍNH QUYỀN & ĐOÀN THỂ PHƯỜNG AN PHÚ",
        organ="CHI BỘ TRƯỜNG TRUNG HỌC PHỔ THÔNG CHUYÊN <KHU C> NGUYỄN THỊ MINH KHAI",
    ),
    invited=tuple(Invited(f"đồng chí {name}", NASTY, f"Đề nghị đồng chí {name} dự đúng giờ") for name in LONG_NAMES),
    place=NASTY,
    documents=(NASTY,) * 3,
)

CASES = (INVITATION, EMPTY_INVITATION, WORST_INVITATION)
