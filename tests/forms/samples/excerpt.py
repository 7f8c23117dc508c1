"""Sample excerpts for one person."""

from dataclasses import replace

from forms.papers.excerpt import ExcerptContext, ExcerptRound
from forms.papers.minutes import Discussion, Objection, Remark
from forms.parts.paper import Person, Signer
from tests.forms.samples.minutes import WORST_MINUTES
from tests.forms.samples.shared import DRAFT, FRAME, HEAD, LONG_FRAME, LONG_SIGNER, LONG_TEXT, NASTY, SIGNER
from tests.forms.samples.votings import good_round

EXCERPT_ROUND = ExcerptRound(
    papers=replace(good_round(()), unreturned="02"),
    line="Đồng ý: 12; không đồng ý: 01; để trống: 00; ghi sai: 00; tỷ lệ: 80,00%; kết quả: Đạt.",
    notes=("Số phiếu cần đạt: 07 (trên 50% số phiếu hợp lệ: 13).",),
)
EXCERPT = ExcerptContext(
    head=HEAD,
    subject="Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2025, ngày 05 tháng 12 năm 2025",
    meeting=FRAME,
    person=Person("Đồng chí Ngô Văn Sơn", "Giáo viên"),
    heading="Đề xuất xếp loại chất lượng đảng viên (nội dung số 2 của Biên bản)",
    discussion=Discussion("", comments=(Remark("Đồng chí Đặng Thùy Dương", "", "Gương mẫu."),)),
    circle="15 thành viên triệu tập, 14 có mặt.",
    recused="",
    rounds=(EXCERPT_ROUND,),
    result="Chi bộ đề xuất Đảng ủy phường An Phú xem xét, quyết định xếp loại: Hoàn thành tốt nhiệm vụ.",
    objections=(),
    faithful="Phần trích trên đây đúng với Biên bản Hội nghị.",
    signed="Thư ký Hội nghị: Trần Văn Bình (đã ký); chủ trì Hội nghị: Nguyễn Thị Hồng Minh (đã ký)",
    signer=SIGNER,
    receivers=("Đảng ủy phường An Phú,", "Lưu hồ sơ cá nhân."),
)
EMPTY_EXCERPT = replace(
    EXCERPT,
    meeting=DRAFT,
    person=Person("Đồng chí Ngô Văn Sơn"),
    discussion=Discussion(""),
    rounds=(),
    faithful="Phần trích trên đây theo dự thảo Biên bản, chưa được Hội nghị thông qua.",
    signer=Signer("", "CHỦ TRÌ HỘI NGHỊ", "Nguyễn Thị Hồng Minh"),
    receivers=(),
)
WORST_EXCERPT = replace(
    EXCERPT,
    meeting=LONG_FRAME,
    signer=LONG_SIGNER,
    discussion=WORST_MINUTES.discussions[0],
    recused=NASTY,
    rounds=(EXCERPT_ROUND,) * 9,
    objections=(Objection("Đồng chí A", "", LONG_TEXT),),
)

CASES = (EXCERPT, EMPTY_EXCERPT, WORST_EXCERPT)
UNPRINTED = ("meeting", "rounds")
