"""What samples of a month's papers share: one office, its month, those who sign. All names are invented."""

from forms.kpi.parts.frame import MonthFrame
from forms.kpi.parts.signing import Signing
from forms.parts.paper import Head, Signer
from tests.forms.samples.shared import LONGEST

HEAD = Head("ĐẢNG ỦY PHƯỜNG AN PHÚ", "VĂN PHÒNG ĐẢNG ỦY PHƯỜNG AN PHÚ", "", "An Phú, ngày 27 tháng 7 năm 2026")
MONTH = MonthFrame(
    name="tháng 7 năm 2026",
    period="từ 01/7/2026 đến 31/7/2026",
    unit="Văn phòng Đảng ủy phường An Phú",
    weight="70%",
    regulation="Quy định về đánh giá, xếp loại hằng tháng gắn với KPI của Ban Thường vụ Tỉnh ủy",
)
SIGNER = Signer("", "CHÁNH VĂN PHÒNG", "Trần Văn Bình")
LONG_SIGNER = Signer("", "PHÓ CHÁNH VĂN PHÒNG PHỤ TRÁCH", LONGEST)
OWN = Signing("NGƯỜI TỰ ĐÁNH GIÁ", "", "", "Phạm Thị Lan Anh")
REVIEWER = Signing("NGƯỜI NHẬN XÉT, ĐÁNH GIÁ", "", "TRƯỞNG PHÒNG TỔNG HỢP", "Lê Hoàng Phúc")
DECIDER = Signing("NGƯỜI QUYẾT ĐỊNH XẾP LOẠI", "", "CHÁNH VĂN PHÒNG", "Trần Văn Bình")
COLLECTIVE = Signing(
    "CẤP CÓ THẨM QUYỀN ĐÁNH GIÁ, XẾP LOẠI", "T/M BAN THƯỜNG VỤ ĐẢNG ỦY PHƯỜNG AN PHÚ", "BÍ THƯ", LONGEST
)
LONG_60 = "Nguyễn Phước Bảo Quỳnh Tôn Nữ Hoàng Anh Thư Thanh Trúc Quyên"
"""A name of 60 letters, as long as any."""
RECEIVERS = ("Đảng ủy phường An Phú (để báo cáo),", "Lưu hồ sơ.")
GOOD, EXCELLENT = "Hoàn thành tốt nhiệm vụ (loại B)", "Hoàn thành xuất sắc nhiệm vụ (loại A)"
