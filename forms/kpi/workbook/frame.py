"""What the workbook says of the month and the unit as a whole (đơn vị và tháng): labels with a value beside each."""

from collections.abc import Mapping
from typing import NamedTuple

from forms.kpi.workbook.columns import Column
from forms.kpi.workbook.words import LAYOUT


class Part(NamedTuple):
    """A group of fields under one heading."""

    heading: str
    fields: tuple[Column, ...]
    """Their ``key`` is the path in the record, such as ``unit.name``."""


PARTS: tuple[Part, ...] = (
    Part(
        "THÁNG",
        (
            Column(
                "regulation", "Quy định áp dụng", "code", "Số hiệu của quy định. Ví dụ: KPI-TN-2026.",
                r"(?:theo |ap dung )?quy dinh(?: so)?", required=True, picks="QuyDinh",
            ),
            Column(
                "month", "Tháng đánh giá", "month", "Tháng và năm. Ví dụ: 07/2026.",
                r"thang(?: (?:danh gia|xep loai|nam|cham))*|ky danh gia thang", required=True,
            ),
            Column(
                "working_days", "Số ngày làm việc của kỳ", "number", "Tính đến nửa ngày. Ví dụ: 22.",
                r"(?:tong )?so ngay (?:lam viec|cong)(?: (?:cua|trong) (?:ky|thang))?(?: danh gia)?", required=True,
            ),
            Column(
                "period.from", "Kỳ đánh giá từ ngày", "date", "Để trống nếu đánh giá trọn tháng. Ví dụ: 01/7/2026.",
                r"(?:ky danh gia )?tu ngay",
            ),
            Column(
                "period.to", "Kỳ đánh giá đến ngày", "date", "Để trống nếu đánh giá trọn tháng. Ví dụ: 31/7/2026.",
                r"(?:ky danh gia )?den ngay",
            ),
            Column(
                "month_working_days", "Số ngày làm việc cả tháng", "number",
                "Chỉ ghi khi nửa số ngày được hiểu theo cả tháng (Điều 6, khoản 7).", r"so ngay lam viec ca thang",
            ),
        ),
    ),
    Part(
        "ĐƠN VỊ",
        (
            Column(
                "unit.name", "Tên cơ quan, đơn vị", "line", "Như ghi trên văn bản. Ví dụ: Văn phòng Đảng ủy phường An Phú.",
                r"(?:ten )?(?:co quan|don vi|phong ban)(?: don vi)?", required=True,
            ),
            Column(
                "unit.superior", "Cơ quan cấp trên trực tiếp", "line", "Ví dụ: ĐẢNG ỦY PHƯỜNG AN PHÚ.",
                r"(?:co quan |don vi )?(?:cap tren|chu quan)(?: truc tiep)?",
            ),
            Column(
                "unit.head", "Người quyết định", "people", "Mã hoặc họ tên người đứng đầu, có ở trang «Người». Ví dụ: p01.",
                r"(?:nguoi|thu truong)(?: (?:dung dau|quyet dinh|don vi|co quan))*", required=True, picks="MaNguoi",
            ),
            Column("unit.symbol", "Ký hiệu văn bản", "line", "Ví dụ: VPĐU.", r"ky hieu(?: .*)?"),
            Column("unit.locality", "Địa danh", "line", "Ghi trước ngày tháng của văn bản. Ví dụ: An Phú.", r"dia danh"),
            Column(
                "unit.layout", "Thể thức văn bản", "word",
                "Chọn trong danh sách; để trống thì theo tên cơ quan: của Đảng hoặc hành chính.", r"the thuc(?: .*)?",
                offered=LAYOUT,
            ),
        ),
    ),
    Part(
        "CÁC BƯỚC ĐÃ LÀM (Điều 16)",
        (
            Column("steps.plan", "Bước 1: kế hoạch tháng, ngày", "date", "Ngày lập kế hoạch tháng.", r"buoc 1(?: .*)?"),
            Column("steps.self_rating", "Bước 2: tự xếp loại, ngày", "date", "Trước ngày 25.", r"buoc 2(?: .*)?"),
            Column("steps.remarks", "Bước 3: nhận xét, ngày", "date", "Trước ngày 26.", r"buoc 3(?: .*)?"),
            Column("steps.decision", "Bước 4: quyết định, ngày", "date", "Trước ngày 28.", r"buoc 4(?: .*)?"),
            Column("steps.notice", "Bước 5: thông báo công khai, ngày", "date", "Trước ngày 05 tháng sau.", r"buoc 5(?: .*)?"),
        ),
    ),
    Part(
        "ĐƠN VỊ XUẤT SẮC ĐƯỢC NÂNG TỶ LỆ LOẠI A (Điều 8, khoản 5, điểm b)",
        (
            Column("excellent_unit.decided_by", "Cấp quyết định nâng tỷ lệ", "line", "Chỉ ghi khi có quyết định nâng tỷ lệ."),
            Column("excellent_unit.number", "Số quyết định nâng tỷ lệ", "line", "Ví dụ: 12-QĐ/ĐU."),
            Column("excellent_unit.date", "Ngày quyết định nâng tỷ lệ", "date", "Ví dụ: 27/7/2026."),
            Column("excellent_unit.ground", "Thành tích làm căn cứ", "text", "Thành tích nổi trội của đơn vị."),
            Column("excellent_unit.share", "Tỷ lệ được nâng", "share", "Để trống là 1/4, cũng là mức cao nhất. Ví dụ: 1/4 hoặc 25%."),
        ),
    ),
    Part(
        "DANH MỤC VÀ CÁCH HIỂU",
        (
            Column(
                "catalogue.standard", "Đơn vị sản phẩm chuẩn", "text",
                "Một đơn vị chuẩn là gì (Điều 10, khoản 2); cần ghi khi dùng trang «Danh mục sản phẩm». Ví dụ: Công văn một trang.",
            ),
            Column(
                "catalogue.issued_by", "Văn bản ban hành danh mục", "line", "Ví dụ: Quyết định số 15-QĐ/ĐU.",
            ),
            Column(
                "catalogue.issued_on", "Ngày ban hành danh mục", "date",
                "Hạn hoàn thành danh mục là 01/6/2026 (Điều 20, khoản 2). Ví dụ: 28/5/2026.",
            ),
            Column(
                "readings.ground", "Văn bản chọn cách hiểu khác", "text", "Cần ghi khi có dòng được chọn ở trang «Cách hiểu».",
            ),
        ),
    ),
)  # fmt: skip

FIELDS: Mapping[str, Column] = {field.key: field for part in PARTS for field in part.fields}
"""Every field by its path."""
