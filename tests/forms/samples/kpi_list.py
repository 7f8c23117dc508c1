"""Sample lists of a month's results: a dozen people, nobody, the worst that may come."""

from dataclasses import replace

from forms.kpi.papers.kpi_list import ListContext, ListLine, ScopeLine
from forms.kpi.parts.figures import POINTS_IN_PRINT
from forms.kpi.parts.list_parts import ListPart
from tests.forms.samples.months import HEAD, LONG_60, LONG_SIGNER, MONTH, RECEIVERS, SIGNER
from tests.forms.samples.shared import NAMES, NASTY

LEGEND = (
    "Loại A: Hoàn thành xuất sắc nhiệm vụ, từ 90 điểm; loại B: Hoàn thành tốt nhiệm vụ, từ 70 điểm đến dưới 90 điểm."
)


def line(place: int, name: str, note: str = "") -> ListLine:
    return ListLine(str(place), name, "Chuyên viên", "Chuyên viên", "28,50", "66,50", "2,00", "97,00", "A", "B", note)


def scope(name: str, *, strong: bool = False) -> ScopeLine:
    return ScopeLine(
        strong, name, "12", "01", "00", "01", "10", "00", "00", "04", "11", "11 × 20% : 120% ≈ 1,8333", "01"
    )


LIST = ListContext(
    head=HEAD,
    subject="Kết quả đánh giá, xếp loại công chức, lao động hợp đồng tháng 7 năm 2026",
    month=MONTH,
    lines=tuple(line(place, name) for place, name in enumerate(NAMES, 1)),
    people="12",
    legend=LEGEND,
    rounding=POINTS_IN_PRINT,
    scopes=(scope("Cả cơ quan", strong=True), scope("Lãnh đạo"), scope("Chuyên viên")),
    cap="Loại A nhiều nhất 20% (Điều 8, khoản 5, điểm a), tính ở cả cơ quan và ở từng nhóm nhiệm vụ tương đồng.",
    cap_formula="Số người loại A nhiều nhất = số người làm căn cứ × 20% : 120%, bỏ phần lẻ.",
    caps=("Cả cơ quan: 04 người đủ điểm loại A; 20% số người còn ở mức tốt (11 người): được 01 người.",),
    over=("Cả cơ quan: 02 người đủ điểm loại A, còn 01 chỗ: Trần Văn Bình (97,00 điểm); Lê Hoàng Phúc (97,00 điểm).",),
    decided=("Võ Minh Đức (97,00 điểm): theo điểm loại A, quyết định loại B; lý do: còn thiếu sót.",),
    unrated=("Ngô Văn Sơn: làm việc 10/22 ngày, dưới 50% (nghỉ ốm).",),
    open=("Hồ Thị Mỹ Hạnh: chưa giao nhiệm vụ nên chưa tính được điểm.",),
    readings=("Tỷ lệ loại A được nâng lên 25% theo Văn bản số 45-QĐ/ĐU ngày 27 tháng 7 năm 2026 của Ban Thường vụ.",),
    parts=(
        ListPart(
            "VIII. QUYẾT ĐỊNH CỦA TẬP THỂ CÓ THẨM QUYỀN (Điều 9)",
            (
                "Ban Thường vụ Đảng ủy phường, họp ngày 27 tháng 7 năm 2026; biên bản số 05-BB/ĐU: xếp loại 01 người: Ngô Văn Sơn.",
            ),
        ),
    ),
    signer=SIGNER,
    receivers=RECEIVERS,
)
EMPTY_LIST = replace(
    LIST,
    head=replace(HEAD, superior="", place_date=""),
    lines=(),
    people="00",
    scopes=(),
    caps=(),
    over=(),
    decided=(),
    unrated=(),
    open=(),
    readings=(),
    parts=(),
    receivers=(),
)
LONG_LINES = tuple(
    replace(line(place, f"{LONG_60[:-4]}{place:04d}", NASTY if place % 7 == 0 else ""), level="Không xếp loại")
    for place in range(1, 501)
)
WORST_LIST = replace(
    LIST,
    lines=LONG_LINES[:60],
    people="60",
    scopes=(scope("Cả cơ quan", strong=True), *(scope(f"Nhóm {place} {NASTY}") for place in range(1, 21))),
    caps=LIST.caps * 20,
    over=(f"Cả cơ quan: {'; '.join([f'{LONG_60} (97,00 điểm)'] * 100)}.",),
    decided=(NASTY,) * 50,
    readings=(NASTY,) * 5,
    parts=(ListPart(f"VIII. {NASTY}", (NASTY,) * 20), ListPart(f"IX. {NASTY}", (NASTY,) * 20)),
    signer=LONG_SIGNER,
)
BIG_LIST = replace(LIST, lines=LONG_LINES, people="500")
"""An office of 500 people."""

CASES = (LIST, EMPTY_LIST, WORST_LIST)
