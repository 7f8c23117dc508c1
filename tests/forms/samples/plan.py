"""Sample plans of a review."""

from dataclasses import replace

from forms.papers.plan import DeadlineLine, PlanContext, PlannedItem, Procedure
from forms.parts.paper import Person, Signer
from tests.forms.samples.shared import HEAD, LONG_NAMES, LONG_SIGNER, LONG_TEXT, NASTY, SIGNER

PLAN = PlanContext(
    head=replace(HEAD, number="Số        -KH/CB", place_date="Quảng Ngãi, ngày … tháng … năm 20…"),
    subject="Kiểm điểm, đánh giá, xếp loại chất lượng năm 2025",
    bases=(
        "Căn cứ Quy định số 124-QĐ/TW ngày 04/10/2023 của Bộ Chính trị;",
        "Thực hiện Hướng dẫn số 13-HD/TU ngày 10/11/2023 của Ban Thường vụ Tỉnh ủy Quảng Ngãi.",
    ),
    aims=("Đánh giá đúng ưu điểm, hạn chế, khuyết điểm và nguyên nhân của tập thể, cá nhân trong năm 2025.",),
    demands=(
        "Tự phê bình và phê bình nghiêm túc, khách quan; không nể nang, né tránh.",
        "Tiến hành đúng thành phần, đúng trình tự; biểu quyết bằng phiếu kín.",
    ),
    items=(
        PlannedItem("1. Tự xếp loại chất lượng Chi bộ Trường THPT số 1", "Chi bộ Trường THPT số 1", "05 thành viên"),
        PlannedItem("2. Đề xuất xếp loại chất lượng đảng viên", "15 đảng viên", "15 thành viên triệu tập"),
    ),
    regulation="Hướng dẫn số 13-HD/TU",
    procedures=(
        Procedure(
            "Nội dung số 2 (mục V.3; Phụ lục, mục 3)",
            (
                "Bước 1: Từng đảng viên tự phân tích chất lượng, tự nhận mức xếp loại (Phụ lục, mục 3)",
                "Bước 2: Chi ủy tổng hợp, đề xuất mức cho từng đảng viên (Phụ lục, mục 3)",
            ),
        ),
    ),
    time="07 giờ 30 phút, thứ Sáu, ngày 05 tháng 12 năm 2025",
    place="Phòng họp số 2, Trường THPT số 1",
    convened="toàn thể đảng viên chi bộ",
    guests=(Person("Đồng chí Lê Văn Tư", "Phó Bí thư Đảng ủy phường An Phú"),),
    documents=("Dự thảo báo cáo kiểm điểm của chi ủy", "Bảng tổng hợp mức tự nhận"),
    sending="Giấy mời và tài liệu gửi chậm nhất thứ Ba, ngày 02 tháng 12 năm 2025, trước ngày tổ chức 03 ngày.",
    deadlines_lead="Theo Hướng dẫn số 13-HD/TU, đối với việc kiểm điểm năm 2025:",
    deadlines=(
        DeadlineLine("1", "Hoàn thành việc kiểm điểm", "Tập thể, cá nhân", "29/11/2025 (thứ Bảy)", "mục VI.1"),
        DeadlineLine("2", "Gửi báo cáo", "Tập thể, cá nhân; gửi Ban Tổ chức", "14/01/2026 (thứ Tư)", "mục VI.2"),
    ),
    deadline_notes=("Ngày cuối cùng của mốc số 1 rơi vào ngày nghỉ cuối tuần; văn bản không quy định được lùi.",),
    duties=(
        "Chủ trì Hội nghị: đồng chí Nguyễn Thị Hồng Minh; chịu trách nhiệm chỉ đạo thực hiện.",
        "Chi ủy chuẩn bị báo cáo, dự kiến mức xếp loại.",
    ),
    signer=SIGNER,
    receivers=("Đảng ủy phường An Phú (để báo cáo),", "Lưu chi bộ."),
)
EMPTY_PLAN = replace(
    PLAN,
    bases=(),
    aims=(),
    demands=(),
    items=(),
    procedures=(),
    guests=(),
    documents=(),
    deadlines_lead="",
    deadlines=(),
    deadline_notes=(),
    duties=(),
    signer=Signer("", "CHỦ TRÌ HỘI NGHỊ", "………………………"),
    receivers=(),
)
WORST_PLAN = replace(
    PLAN,
    signer=LONG_SIGNER,
    items=tuple(PlannedItem(f"{n}. {NASTY}", ", ".join(LONG_NAMES), ", ".join(LONG_NAMES)) for n in range(1, 4)),
    guests=tuple(Person(f"Đồng chí {name}", NASTY) for name in LONG_NAMES),
    documents=(NASTY,) * 20,
    deadlines=tuple(
        DeadlineLine(str(place), NASTY, f"{name}; gửi {NASTY}", "14/12/2024 (thứ Bảy)", "Phụ lục, mục 3 và 4.2")
        for place, name in enumerate(LONG_NAMES, 1)
    ),
    duties=tuple(LONG_TEXT.split("\n")[:30]),
)

CASES = (PLAN, EMPTY_PLAN, WORST_PLAN)
